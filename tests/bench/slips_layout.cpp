#include "slip_kinds.h"

namespace cchc::bench {

using diag::Code;

namespace {

using Edit = std::function<Places(Lines& lines, std::size_t at, Random& random)>;

Kind layout(std::string name, std::vector<Code> codes, bool fixes, Edit edit) {
  return {.name = std::move(name), .codes = std::move(codes), .fixes = fixes, .syntax = true, .edit = std::move(edit)};
}

bool is_inner_key(const std::string& line) {
  const auto found = field(line);
  return found && !found->dash() && !found->key.empty() && !found->value.empty() && indent_of(line) >= 4;
}

bool is_item(const std::string& line, std::size_t least_indent) {
  const auto found = field(line);
  return found && found->dash() && found->key == "id" && indent_of(line) >= least_indent;
}

Places shift(Lines& lines, std::size_t begin, std::size_t end, int by) {
  for (std::size_t line = begin; line < end; ++line) {
    if (by > 0) {
      lines[line].insert(0, static_cast<std::size_t>(by), ' ');
    } else {
      lines[line].erase(0, static_cast<std::size_t>(-by));
    }
  }
  return {begin};
}

Kind shift_key(std::string name, int by) {
  return layout(std::move(name), {Code::indent}, false, [by](Lines& lines, std::size_t at, Random&) -> Places {
    return is_inner_key(lines[at]) ? shift(lines, at, at + 1, by) : Places{};
  });
}

Kind shift_item(std::string name, int by) {
  return layout(std::move(name), {Code::indent}, false, [by](Lines& lines, std::size_t at, Random&) -> Places {
    if (!is_item(lines[at], 2) || !has_item_before(lines, at)) return {};
    return shift(lines, at, item_end(lines, at), by);
  });
}

/// A name of a block list that is not its first.
bool is_later_entry(const Lines& lines, std::size_t at) {
  const auto found = field(lines[at]);
  return found && found->dash() && found->key.empty() && has_item_before(lines, at);
}

Places erase_line(Lines& lines, std::size_t at, Places places) {
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
  return places;
}

}  // namespace

std::vector<Kind> layout_kinds() {
  std::vector<Kind> kinds = {
      layout("tab in the indent", {Code::tab_indent}, true,
             [](Lines& lines, std::size_t at, Random&) -> Places {
               if (!is_inner_key(lines[at])) return {};
               lines[at].replace(0, 4, "\t");
               return {at};
             }),
      layout("tab for all of the indent", {Code::tab_indent}, true,
             [](Lines& lines, std::size_t at, Random&) -> Places {
               if (!is_inner_key(lines[at])) return {};
               lines[at].replace(0, indent_of(lines[at]), indent_of(lines[at]) / 4, '\t');
               return {at};
             }),
      shift_key("key one space too far", 1),
      shift_key("key one space short", -1),
      shift_key("key two spaces too far", 2),
      shift_key("key at the line's start", -4),
      shift_item("item one space too far", 1),
      shift_item("item one space short", -1),
      layout("last activity at the level of tasks", {Code::wrong_level}, false,
             [](Lines& lines, std::size_t at, Random&) -> Places {
               if (!is_item(lines[at], 10) || !has_item_before(lines, at) || has_item_after(lines, at)) return {};
               return shift(lines, at, item_end(lines, at), -4);
             }),
      layout("activity at the level of tasks, keys left", {Code::indent, Code::wrong_level}, false,
             [](Lines& lines, std::size_t at, Random&) -> Places {
               if (!is_item(lines[at], 10) || !has_item_before(lines, at)) return {};
               return shift(lines, at, at + 1, -4);
             }),
      layout("line \"activities:\" deleted", {Code::indent, Code::syntax, Code::colon, Code::missing_key}, false,
             [](Lines& lines, std::size_t at, Random&) -> Places {
               if (!value_of(lines[at], "activities")) return {};
               return erase_line(lines, at, {at, at - 1});
             }),
      layout("line \"tasks:\" deleted", {Code::indent, Code::syntax, Code::colon, Code::missing_key}, false,
             [](Lines& lines, std::size_t at, Random&) -> Places {
               if (!value_of(lines[at], "tasks")) return {};
               return erase_line(lines, at, {at, at - 1});
             }),
      layout("dash of an item lost", {Code::duplicate_key, Code::indent}, false,
             [](Lines& lines, std::size_t at, Random&) -> Places {
               if (!is_item(lines[at], 2) || !has_item_before(lines, at)) return {};
               lines[at].replace(indent_of(lines[at]), 1, " ");
               return {at};
             }),
      layout("no space after an item's dash", {Code::syntax, Code::indent, Code::colon}, false,
             [](Lines& lines, std::size_t at, Random&) -> Places {
               if (!is_item(lines[at], 2)) return {};
               lines[at].erase(indent_of(lines[at]) + 1, 1);
               return {at};
             }),
      layout("dash of a name lost", {Code::syntax, Code::indent, Code::colon, Code::unknown_body}, false,
             [](Lines& lines, std::size_t at, Random&) -> Places {
               if (!is_later_entry(lines, at)) return {};
               lines[at].replace(indent_of(lines[at]), 1, " ");
               return {at, at - 1};
             }),
      layout("no space after a name's dash", {Code::syntax, Code::indent, Code::colon, Code::unknown_body}, false,
             [](Lines& lines, std::size_t at, Random&) -> Places {
               if (!is_later_entry(lines, at)) return {};
               lines[at].erase(indent_of(lines[at]) + 1, 1);
               return {at, at - 1};
             }),
      layout("first name on the key's line", {Code::syntax}, false,
             [](Lines& lines, std::size_t at, Random&) -> Places {
               const auto value = value_of(lines[at], "partners");
               if (!value || !value->empty() || at + 1 >= lines.size()) return {};
               lines[at] += " " + lines[at + 1].substr(indent_of(lines[at + 1]));
               return erase_line(lines, at + 1, {at});
             }),
      layout("item twice", {Code::duplicate_id}, false,
             [](Lines& lines, std::size_t at, Random&) -> Places {
               if (!is_item(lines[at], 10)) return {};
               const std::size_t end = item_end(lines, at);
               const Lines copy(lines.begin() + static_cast<std::ptrdiff_t>(at),
                                lines.begin() + static_cast<std::ptrdiff_t>(end));
               lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(end), copy.begin(), copy.end());
               return {at, end};
             }),
      layout("item twice, id changed, rest kept", {Code::duplicate_text, Code::duplicate_row}, false,
             [](Lines& lines, std::size_t at, Random&) -> Places {
               if (!is_item(lines[at], 10)) return {};
               const std::size_t end = item_end(lines, at);
               Lines copy(lines.begin() + static_cast<std::ptrdiff_t>(at),
                          lines.begin() + static_cast<std::ptrdiff_t>(end));
               copy[0] += "9";
               lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(end), copy.begin(), copy.end());
               return {at, at + 1, at + 2, end, end + 1, end + 2};
             }),
  };
  for (Kind& kind : kinds) kind.syntax = kind.codes[0] != Code::duplicate_id && kind.codes[0] != Code::wrong_level;
  return kinds;
}

}  // namespace cchc::bench
