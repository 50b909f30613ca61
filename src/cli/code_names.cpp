#include "cli/code_names.h"

#include "text/nearest.h"

#include <algorithm>

namespace cchc::cli {

using text::say;

bool names_code(std::string_view name, diag::Code code) {
  const bool has_form = name.size() >= 2 && (name.front() == 'K' || name.front() == 'k');
  return has_form && std::string_view(diag::id(code)).substr(1).starts_with(name.substr(1));
}

bool is_whole_code(std::string_view name) {
  return diag::find_code(name).has_value();
}

std::optional<Refusal> check_code_names(const std::vector<std::string>& names) {
  const auto codes = diag::all_codes();
  for (const std::string& name : names) {
    if (std::ranges::any_of(codes, [&](const diag::CodeInfo& row) { return names_code(name, row.code); })) continue;
    std::vector<std::string> ids;
    for (const diag::CodeInfo& row : codes) ids.push_back(diag::id(row.code));
    Refusal refusal{say("không có mã \"{}\"", "there is no code \"{}\"", name)};
    if (auto meant = text::did_you_mean(name, ids)) refusal.hints.push_back(*meant);
    refusal.hints.push_back({"mã viết như K401, cả nhóm như K4; xem mọi mã: cchc explain",
                             "codes look like K401, groups like K4; see all codes: cchc explain"});
    return refusal;
  }
  return std::nullopt;
}

}  // namespace cchc::cli
