#include "slip_kinds.h"
#include "text/fold.h"

#include <algorithm>

namespace cchc::bench {

using diag::Code;

namespace {

Kind general(std::string name, std::vector<Code> codes, bool fixes,
             std::function<Places(Lines& lines, std::size_t at, Random& random)> edit) {
  return {.name = std::move(name), .codes = std::move(codes), .fixes = fixes, .edit = std::move(edit)};
}

Kind in_registry(Kind kind) {
  kind.where = Where::registry;
  return kind;
}

Places insert(Lines& lines, std::size_t at, std::string line, Places places) {
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), std::move(line));
  return places;
}

/// The names under `partners:` in line `at`, and where they end.
std::vector<std::string> names_under(const Lines& lines, std::size_t at) {
  std::vector<std::string> names;
  for (std::size_t i = at + 1; i < lines.size(); ++i) {
    const auto found = field(lines[i]);
    if (!found || !found->dash() || !found->key.empty()) break;
    names.push_back(found->value);
  }
  return names;
}

bool is_list(const std::string& line) {
  const auto found = field(line);
  return found && found->value.empty() && (found->key == "partners" || found->key == "owner");
}

Kind name_change(std::string name, std::vector<Code> codes, bool fixes, ValueChange change) {
  return in_line(std::move(name), std::move(codes), fixes,
                 [change = std::move(change)](Field f, Random& random) -> std::optional<std::string> {
                   const bool entry = f.dash() && f.key.empty() && f.head.size() > 12;
                   if ((f.key != "owner" && !entry) || f.value.empty()) return std::nullopt;
                   const auto value = change(f.value, random);
                   if (!value) return std::nullopt;
                   f.value = *value;
                   return f.line();
                 });
}

Kind deadline(std::string name, std::vector<Code> codes, bool fixes, ValueChange change) {
  return in_value(std::move(name), std::move(codes), fixes, {"deadline"}, std::move(change));
}

Kind deadline_is(std::string name, Code code, std::vector<std::string> values) {
  return deadline(std::move(name), {code}, false,
                  [values = std::move(values)](const std::string&, Random& random) -> std::optional<std::string> {
                    return random.pick(values);
                  });
}

Places torn_names(Lines& lines, std::size_t at, Random&) {
  if (!is_list(lines[at])) return {};
  const auto names = names_under(lines, at);
  std::string flow;
  bool torn = false;
  for (const std::string& name : names) {
    flow += (flow.empty() ? "[" : ", ") + name;
    torn = torn || name.find(',') != std::string::npos;
  }
  if (!torn) return {};
  const auto first = lines.begin() + static_cast<std::ptrdiff_t>(at) + 1;
  lines.erase(first, first + static_cast<std::ptrdiff_t>(names.size()));
  lines[at] += " " + flow + "]";
  return {at};
}

/// Adds lines to a body behind its level. What it says of the same goes: twice would be another mistake.
Kind after_level(std::string name, std::vector<Code> codes, Lines added) {
  return in_registry(general(std::move(name), std::move(codes), false,
                             [added = std::move(added)](Lines& lines, std::size_t at, Random&) -> Places {
                               if (!value_of(lines[at], "level")) return {};
                               const auto has_of_the_same = [&](std::size_t line) {
                                 return std::ranges::any_of(added, [&](const std::string& one) {
                                   return lines[line].starts_with(one.substr(0, one.find(':') + 1));
                                 });
                               };
                               for (std::size_t i = at + 1; i < lines.size() && lines[i].starts_with("    ");) {
                                 if (!has_of_the_same(i)) {
                                   ++i;
                                   continue;
                                 }
                                 std::size_t end = i + 1;
                                 while (end < lines.size() && lines[end].starts_with("      ")) ++end;
                                 lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i),
                                             lines.begin() + static_cast<std::ptrdiff_t>(end));
                               }
                               Places places;
                               for (std::size_t i = 0; i < added.size(); ++i) {
                                 insert(lines, at + 1 + i, added[i], {});
                                 places.push_back(at + 1 + i);
                               }
                               return places;
                             }));
}

}  // namespace

std::vector<Kind> body_kinds() {
  return {
      name_change("body misspelt, one letter", {Code::unknown_body}, true,
                  [](const std::string& name, Random& random) -> std::optional<std::string> {
                    const std::string wrong = mistype(name, random);
                    return text::fold(wrong) == text::fold(name) ? std::nullopt : std::optional(wrong);
                  }),
      name_change("body misspelt, two letters", {Code::unknown_body}, true,
                  [](const std::string& name, Random& random) -> std::optional<std::string> {
                    const std::string wrong = mistype(mistype(name, random), random);
                    return text::fold(wrong) == text::fold(name) ? std::nullopt : std::optional(wrong);
                  }),
      name_change("body without accents", {Code::no_accents, Code::alias_used, Code::unknown_body}, false,
                  [](const std::string& name, Random&) -> std::optional<std::string> { return strip_accents(name); }),
      name_change("body nobody knows", {Code::unknown_body}, false,
                  [](const std::string&, Random&) -> std::optional<std::string> { return "Hội Chữ thập đỏ"; }),
      name_change("two bodies, semicolon between", {Code::unknown_body}, false,
                  [](const std::string& name, Random&) -> std::optional<std::string> { return name + "; Kho bạc"; }),
      name_change("two bodies, comma between", {Code::unknown_body}, false,
                  [](const std::string& name, Random&) -> std::optional<std::string> { return name + ", Kho bạc"; }),
      name_change("full stop after a name", {Code::unknown_body}, true,
                  [](const std::string& name, Random&) -> std::optional<std::string> { return name + "."; }),
      general("names with commas in a flow list", {Code::unknown_body}, true, torn_names),
      general("partner twice", {Code::partner_twice}, true,
              [](Lines& lines, std::size_t at, Random&) -> Places {
                const auto found = field(lines[at]);
                if (!found || !found->dash() || !found->key.empty() || !value_of(lines[at - 1], "partners")) return {};
                return insert(lines, at, lines[at], {at, at + 1});
              }),
      general("owner also partner", {Code::owner_is_partner}, false,
              [](Lines& lines, std::size_t at, Random&) -> Places {
                const auto owner = value_of(lines[at], "owner");
                if (!owner || owner->empty() || !value_of(lines[at + 1], "partners")) return {};
                return insert(lines, at + 2, field(lines[at + 2])->head + *owner, {at, at + 2});
              }),
      general("owner deleted", {Code::no_owner}, false,
              [](Lines& lines, std::size_t at, Random&) -> Places {
                const auto owner = value_of(lines[at], "owner");
                if (!owner || owner->empty()) return {};
                const std::size_t begin = item_begin(lines, at);
                lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
                return {begin};
              }),
      general("deadline deleted", {Code::no_deadline}, false,
              [](Lines& lines, std::size_t at, Random&) -> Places {
                if (!value_of(lines[at], "deadline")) return {};
                const std::size_t begin = item_begin(lines, at);
                lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
                return {begin};
              }),
      deadline("deadline misspelt", {Code::deadline_not_understood}, true,
               [](const std::string& phrase, Random& random) -> std::optional<std::string> {
                 const std::size_t end = phrase.find_first_of("0123456789");
                 const std::string words = phrase.substr(0, end);
                 const std::string wrong = mistype(words, random);
                 if (text::fold(wrong) == text::fold(words)) return std::nullopt;
                 return wrong + (end == std::string::npos ? "" : phrase.substr(end));
               }),
      deadline_is("deadline of another sense", Code::deadline_not_understood,
                  {"Càng sớm càng tốt", "Trong thời gian tới", "Không xác định", "Sớm nhất có thể"}),
      deadline_is("deadline on no day", Code::no_such_day,
                  {"31/11/2025", "Trước ngày 30/2/2022", "Đến hết ngày 31/9/2023", "Đến ngày 32/12/2024"}),
      deadline_is("deadline outside the period", Code::outside_period,
                  {"Năm 2012", "Năm 2027", "Quý IV/2032", "Tháng 6/2202", "Đến hết ngày 31/12/2052"}),
      deadline_is("deadline backwards", Code::range_backwards, {"Năm 2025-2021", "Giai đoạn 2025-2022"}),
      deadline_is("deadline quarter V", Code::deadline_not_understood, {"Quý V/2022", "Quý 5/2023"}),
      in_registry(in_value("level misspelt", {Code::value_not_in_list}, false, {"level"},
                           [](const std::string& level, Random& random) -> std::optional<std::string> {
                             const std::string wrong = mistype(level, random);
                             return text::fold(wrong) == text::fold(level) ? std::nullopt : std::optional(wrong);
                           })),
      in_registry(general("alias of another body", {Code::registry_conflict}, false,
                          [](Lines& lines, std::size_t at, Random&) -> Places {
                            if (!value_of(lines[at], "aliases")) return {};
                            return insert(lines, at + 1, field(lines[at + 1])->head + "Phòng Nội vụ", {at + 1});
                          })),
      in_registry(
          in_value("id of another body", {Code::registry_conflict, Code::duplicate_id}, false, {"id"},
                   [](const std::string&, Random&) -> std::optional<std::string> { return "tp-phong-noi-vu"; })),
      in_registry(in_value("name of another body", {Code::registry_conflict}, false, {"name"},
                           [](const std::string&, Random&) -> std::optional<std::string> { return "Phòng Nội vụ"; })),
      in_registry(general("aliases: a text", {Code::wrong_shape}, true,
                          [](Lines& lines, std::size_t at, Random&) -> Places {
                            if (!value_of(lines[at], "aliases")) return {};
                            const auto next = at + 2 < lines.size() ? field(lines[at + 2]) : std::nullopt;
                            if (!next || next->key.empty()) return {};
                            lines[at] += " " + field(lines[at + 1])->value;
                            lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1);
                            return {at};
                          })),
      after_level("successor unknown", {Code::registry_conflict, Code::dangling_reference},
                  {"    successors:", "      - khong-co"}),
      after_level("ends before it begins", {Code::registry_conflict}, {"    from: 1/7/2025", "    until: 30/6/2025"}),
      after_level("body ended on no day", {Code::no_such_day}, {"    until: 31/6/2025"}),
  };
}

}  // namespace cchc::bench
