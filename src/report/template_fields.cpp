#include "report/template_fields.h"

#include "report/view_data.h"
#include "text/join.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <unordered_map>

namespace cchc::report {

namespace {

template <typename Data>
void add(std::vector<Field>& all, Scope scope, std::span<const FieldOf<Data>> table) {
  for (const FieldOf<Data>& field : table) {
    all.push_back({scope, field.name, field.kind, field.items, field.meaning});
  }
}

/// Those that the scope does not have by then.
template <typename Data>
void add_others(std::vector<Field>& all, Scope scope, std::span<const FieldOf<Data>> table) {
  for (const FieldOf<Data>& field : table) {
    const bool is_known =
        std::ranges::any_of(all, [&](const Field& one) { return one.scope == scope && one.name == field.name; });
    if (!is_known) all.push_back({scope, field.name, field.kind, field.items, field.meaning});
  }
}

std::vector<Field> gather_fields() {
  std::vector<Field> all;
  add(all, Scope::report, report_fields());
  add(all, Scope::report, group_fields());
  add(all, Scope::report, group_result_fields());
  add(all, Scope::area, area_fields());
  add(all, Scope::area, group_fields());
  add(all, Scope::area, group_result_fields());
  add(all, Scope::target, target_fields());
  add(all, Scope::indicator, indicator_fields());
  add(all, Scope::task, task_fields());
  add(all, Scope::activity, activity_fields());
  add(all, Scope::result, result_fields());
  add_others(all, Scope::result, activity_fields());
  add(all, Scope::round, round_fields());
  add(all, Scope::body, body_fields());
  add(all, Scope::day, day_fields());
  add(all, Scope::count, count_fields());
  add(all, Scope::quarter, quarter_fields());
  add(all, Scope::line, line_fields());
  return all;
}

struct ScopeName {
  Scope scope;
  text::Phrase name;
};

/// In the order of the documentation.
constexpr std::array scope_names{
    ScopeName{Scope::report, "báo cáo", "report"},
    ScopeName{Scope::area, "lĩnh vực", "area"},
    ScopeName{Scope::line, "dòng của bảng in", "line of the table"},
    ScopeName{Scope::target, "mục tiêu", "target"},
    ScopeName{Scope::indicator, "chỉ tiêu", "indicator"},
    ScopeName{Scope::task, "nhiệm vụ", "task"},
    ScopeName{Scope::activity, "hoạt động", "activity"},
    ScopeName{Scope::result, "việc và kết quả", "work with its results"},
    ScopeName{Scope::round, "kỳ của việc", "round of work"},
    ScopeName{Scope::body, "cơ quan", "body"},
    ScopeName{Scope::day, "ngày đến hạn", "due date"},
    ScopeName{Scope::count, "dòng của bảng đếm", "row of counts"},
    ScopeName{Scope::quarter, "quý", "quarter"},
};

text::Message kind_name(FieldKind kind) {
  switch (kind) {
    case FieldKind::text:
      return {"chữ", "text"};
    case FieldKind::flag:
      return {"có/không", "yes/no"};
    case FieldKind::list:
      break;
  }
  return {"danh sách", "list"};
}

/// "`{{#areas}}`, `{{#days}}`".
std::string section_list(Scope scope) {
  return text::join(sections_into(scope), ", ",
                    [](std::string_view name) { return fmt::format("`{{{{#{}}}}}`", name); });
}

text::Message introduction() {
  return {
      "# Trường dùng trong mẫu báo cáo\n\n"
      "Mẫu là tệp chữ có các thẻ trong hai ngoặc nhọn:\n\n"
      "- `{{office}}` in một trường chữ; ký tự đặc biệt của Markdown hoặc CSV được xử lý sẵn.\n"
      "- `{{#due}} … {{/due}}` lặp cho từng mục của danh sách; với trường chữ hoặc có/không thì in khi có.\n"
      "- `{{^due}} … {{/due}}` in khi danh sách rỗng, chữ trống hoặc câu trả lời là không.\n"
      "- `{{> _heading.md}}` chèn mẫu con `_heading.md.mustache`.\n"
      "- `{{! … }}` là ghi chú, không in ra. `{{! title: … }}` ở đầu tệp là tên mẫu; "
      "`{{! period: none }}` cho mẫu không theo kỳ.\n"
      "- `{{{note}}}` giữ nguyên dấu định dạng của chữ; `|` và xuống dòng vẫn được xử lý để không vỡ bảng.\n\n"
      "Dòng chỉ có thẻ phần, thẻ ghi chú hoặc thẻ mẫu con thì không để lại dòng trống. Trong một phần vẫn dùng được "
      "trường của các phần bên ngoài. Trong mẫu CSV, dấu phẩy ngăn các cột; không cần dấu nháy quanh trường.\n",
      "# Fields of report templates\n\n"
      "A template is a text with tags in double braces:\n\n"
      "- `{{office}}` prints a text field; what is special in Markdown or CSV is taken care of.\n"
      "- `{{#due}} … {{/due}}` is repeated for each item of a list; of a text or a yes/no field, printed when there is "
      "one.\n"
      "- `{{^due}} … {{/due}}` is printed when the list is empty, the text blank or the answer no.\n"
      "- `{{> _heading.md}}` inserts the partial `_heading.md.mustache`.\n"
      "- `{{! … }}` is a comment. `{{! title: … }}` at the top names the template, "
      "`{{! period: none }}` says that it is of no period.\n"
      "- `{{{note}}}` keeps the formatting marks of a text; `|` and line breaks still cannot break a table.\n\n"
      "A line with nothing but section, comment or partial tags leaves no blank line. Inside a section the fields of "
      "the "
      "sections around it can be used too. In a CSV template commas part the columns; fields need no quotes.\n"};
}

}  // namespace

std::span<const Field> fields() {
  static const std::vector<Field> all = gather_fields();
  return all;
}

const Field* find_field(Scope scope, std::string_view name) {
  static const std::unordered_multimap<std::string_view, const Field*> by_name = [] {
    std::unordered_multimap<std::string_view, const Field*> all(fields().size());
    for (const Field& field : fields()) all.emplace(field.name, &field);
    return all;
  }();
  const auto [first, last] = by_name.equal_range(name);
  const auto found = std::find_if(first, last, [&](const auto& field) { return field.second->scope == scope; });
  return found == last ? nullptr : found->second;
}

text::Message scope_name(Scope scope) {
  const auto* found = std::ranges::find(scope_names, scope, &ScopeName::scope);
  assert(found != scope_names.end());
  return found->name;
}

std::vector<std::string_view> sections_into(Scope scope) {
  std::vector<std::string_view> names;
  for (const Field& field : fields()) {
    if (field.items == scope && std::ranges::find(names, field.name) == names.end()) names.push_back(field.name);
  }
  return names;
}

std::string template_guide(text::Language language) {
  std::string out = introduction().in(language);
  for (const ScopeName& name : scope_names) {
    out += fmt::format("\n## {}\n\n", name.name.in(language));
    const std::string sections = section_list(name.scope);
    if (!sections.empty()) {
      out += text::say("Dùng bên trong: {}\n\n", "Used inside: {}\n\n", sections).in(language);
    }
    out +=
        text::Message{"| Trường | Loại | Ý nghĩa |\n|---|---|---|\n", "| Field | Kind | Meaning |\n|---|---|---|\n"}.in(
            language);
    for (const Field& field : fields()) {
      if (field.scope != name.scope) continue;
      out += fmt::format("| `{}` | {} | {} |\n", field.name, kind_name(field.kind).in(language),
                         field.meaning.in(language));
    }
  }
  return out;
}

}  // namespace cchc::report
