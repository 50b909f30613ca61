#include "cli/form_sheet.h"

#include "cli/office_file.h"
#include "text/escape.h"
#include "text/fold.h"
#include "text/join.h"

#include <algorithm>
#include <array>
#include <map>

namespace cchc::cli {

using text::say;

namespace {

constexpr std::string_view sheet_name = "cchc";
constexpr std::string_view form_version = "1";

/// What tells a plan from others.
std::array<std::pair<std::string, std::string_view>, 3> identity_of(const plan::Head& head) {
  return {{{"title", head.title.value}, {"office", head.office.value}, {"period", head.period_text.value}}};
}

bool is_form(const office::Document& document) {
  return std::ranges::any_of(document.omitted, [](const office::Omitted& one) {
    return one.what == office::Omission::hidden_sheet && one.text == sheet_name;
  });
}

}  // namespace

office::Sheet form_sheet(const plan::Head& head, const std::string& revision, plan::Date made) {
  office::Sheet sheet{.name = std::string(sheet_name), .columns = {{.title = "key"}, {.title = "value"}}};
  sheet.hidden = true;
  sheet.is_protected = true;
  const auto add = [&](const std::string& key, std::string_view value) {
    sheet.rows.push_back({key, std::string(value)});
  };
  add("form", form_version);
  for (const auto& [key, value] : identity_of(head)) add(key, value);
  add("revision", revision);
  add("made", plan::to_iso(made));
  return sheet;
}

std::optional<Refusal> check_form(const std::string& path, const office::Document& document, const plan::Head& head) {
  if (!is_form(document)) return std::nullopt;
  const auto read = read_office_file(path, {.sheet = std::string(sheet_name)});
  if (!read) return read.refusal();
  std::map<std::string, std::string, std::less<>> values;
  for (const office::Table& table : read->tables) {
    for (const office::Row& row : table.rows) {
      if (row.cells.size() >= 2)
        values.emplace(text::join(row.cells[0].paragraphs, ""), text::join(row.cells[1].paragraphs, "\n"));
    }
  }
  const std::string shown = text::escape_controls(path);
  if (values["form"] != form_version)
    return Refusal{
        say("{}: phiếu do một bản cchc khác lập, không đọc được", "{}: a form of another version of cchc", shown),
        {{"lập lại phiếu: cchc form", "make it again: cchc form"}}};
  for (const auto& [key, value] : identity_of(head)) {
    if (text::fold(values[key]) == text::fold(value)) continue;
    return Refusal{
        say("{}: phiếu lập cho kế hoạch khác; chưa ghi gì", "{}: a form of another plan; nothing was written", shown),
        {say("phiếu: \"{}\", {}, {}", "the form: \"{}\", {}, {}", values["title"], values["office"], values["period"]),
         say("kế hoạch này: \"{}\", {}, {}", "this plan: \"{}\", {}, {}", head.title.value, head.office.value,
             head.period_text.value)}};
  }
  return std::nullopt;
}

}  // namespace cchc::cli
