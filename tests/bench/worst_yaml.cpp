#include "worst.h"

namespace cchc::bench {
namespace {

constexpr std::string_view area_file = "1-the-che.yaml";
constexpr std::string_view head =
    "area: I\nname: Cải cách thể chế\ntargets:\n  - id: I.MT1\n    text: Hoàn thiện thể chế\n";

std::vector<WorstFile> area(std::string bytes) {
  return {{std::string(area_file), std::move(bytes)}};
}

/// The head of an area, then this unit as often as it fits.
std::vector<WorstFile> after_head(std::string_view unit, std::size_t size) {
  return area(std::string(head) + numbered(unit, size - head.size()));
}

/// One long text as a target's note.
std::vector<WorstFile> in_text(std::string_view before, std::string_view unit, std::string_view behind,
                               std::size_t size) {
  const std::string start = std::string(head) + "    note: " + std::string(before);
  return area(start + numbered(unit, size - start.size() - behind.size() - 1) + std::string(behind) + "\n");
}

std::string stairs(std::size_t size, bool down) {
  std::vector<std::string> lines;
  std::size_t total = 0;
  for (std::size_t i = 0; total < size; ++i) {
    lines.push_back(std::string(i, ' ') + "k: v\n");
    total += lines.back().size();
  }
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) out += lines[down ? lines.size() - 1 - i : i];
  return out.substr(0, size);
}

/// Steps of a staircase of a few levels, again and again: each line ends some collections and fits none.
std::string zigzag(std::size_t size) {
  std::string unit;
  for (const int indent : {12, 11, 9, 7, 6, 5, 3})
    unit += std::string(static_cast<std::size_t>(indent), ' ') + "k#: v\n";
  return numbered(unit, size);
}

}  // namespace

std::vector<WorstKind> yaml_kinds() {
  return {
      {"lines of {", [](std::size_t n) { return after_head("{\n", n); }},
      {"lines of [", [](std::size_t n) { return after_head("[\n", n); }},
      {"brackets in one line", [](std::size_t n) { return in_text("", "[", "", n); }},
      {"lines of - [", [](std::size_t n) { return after_head("  - [\n", n); }},
      {"lines of a: [", [](std::size_t n) { return after_head("    a#: [\n", n); }},
      {"lines of a: [ at the margin", [](std::size_t n) { return area(repeated("a: [\n", n)); }},
      {"lines of a: {b", [](std::size_t n) { return after_head("    a#: {b\n", n); }},
      {"lines of [a] b", [](std::size_t n) { return after_head("    a#: [a] b\n", n); }},
      {"lines of a closing bracket", [](std::size_t n) { return after_head("    a#: b]\n", n); }},
      {"lines of ?", [](std::size_t n) { return after_head("?\n", n); }},
      {"lines of ? x", [](std::size_t n) { return after_head("? x#\n", n); }},
      {"values of ? x", [](std::size_t n) { return after_head("    a#: ? x\n", n); }},
      {"lines of a double quote", [](std::size_t n) { return after_head("\"\n", n); }},
      {"lines of a single quote", [](std::size_t n) { return after_head("'\n", n); }},
      {"values with an open quote", [](std::size_t n) { return after_head("    a#: \"x\n", n); }},
      {"open quote, then many lines", [](std::size_t n) { return in_text("\"", "x\n      ", "", n); }},
      {"items with an open quote", [](std::size_t n) { return after_head("  - \"x\n", n); }},
      {"text behind a quote", [](std::size_t n) { return after_head("    a#: \"x\" y\n", n); }},
      {"lines of a tab", [](std::size_t n) { return after_head("\t\n", n); }},
      {"keys behind a tab", [](std::size_t n) { return after_head("\ta#: b\n", n); }},
      {"items behind a tab", [](std::size_t n) { return after_head("\t- b\n", n); }},
      {"tabs and keys in turn", [](std::size_t n) { return after_head("\ta#: b\n    c#: d\n", n); }},
      {"conflict opened", [](std::size_t n) { return after_head("<<<<<<< HEAD\n", n); }},
      {"conflict opened and parted", [](std::size_t n) { return after_head("<<<<<<< HEAD\n=======\n", n); }},
      {"conflict parted", [](std::size_t n) { return after_head("=======\n", n); }},
      {"conflict closed", [](std::size_t n) { return after_head(">>>>>>> x\n", n); }},
      {"conflicts", [](std::size_t n) { return after_head("<<<<<<< a\n=======\n>>>>>>> b\n", n); }},
      {"conflicts with lone CR",
       [](std::size_t n) { return area(std::string(head) + "\r" + repeated("<<<<<<< a\n=======\n", n - 100)); }},
      {"anchors", [](std::size_t n) { return after_head("    a#: &x y\n", n); }},
      {"anchors alone", [](std::size_t n) { return after_head("    a#: &x\n", n); }},
      {"aliases", [](std::size_t n) { return after_head("    a#: *x\n", n); }},
      {"tags", [](std::size_t n) { return after_head("    a#: !x y\n", n); }},
      {"anchors in one line", [](std::size_t n) { return in_text("", "&x ", "", n); }},
      {"keys of one name", [](std::size_t n) { return after_head("    note: a\n", n); }},
      {"keys in turn", [](std::size_t n) { return after_head("    note: a\n    text: b\n", n); }},
      {"unknown keys", [](std::size_t n) { return after_head("    key#: a\n", n); }},
      {"unknown keys near a known one", [](std::size_t n) { return after_head("    note#: a\n", n); }},
      {"keys without space", [](std::size_t n) { return after_head("    name:a\n", n); }},
      {"keys without space at the margin", [](std::size_t n) { return after_head("name:a\n", n); }},
      {"keys without colon", [](std::size_t n) { return after_head("    name a\n", n); }},
      {"keys alone without colon", [](std::size_t n) { return after_head("    name\n", n); }},
      {"keys with an equals sign", [](std::size_t n) { return after_head("    note = a\n", n); }},
      {"two colons in a line", [](std::size_t n) { return after_head("    a#: b: c\n", n); }},
      {"colons in one line", [](std::size_t n) { return in_text("", "a: ", "b", n); }},
      {"dashes in one line", [](std::size_t n) { return area(std::string(head) + repeated("- ", n - 200) + "a\n"); }},
      {"dash behind a key", [](std::size_t n) { return after_head("    a#: - b\n", n); }},
      {"dashes without space", [](std::size_t n) { return after_head("  -b#\n", n); }},
      {"Word's dashes", [](std::size_t n) { return after_head("  – b#\n", n); }},
      {"junk lines", [](std::size_t n) { return after_head("x\n", n); }},
      {"junk and keys in turn", [](std::size_t n) { return after_head("x\n    a#: b\n", n); }},
      {"keys at the margin", [](std::size_t n) { return after_head("a#: b\n", n); }},
      {"items at the margin", [](std::size_t n) { return after_head("- b\n", n); }},
      {"list in and out", [](std::size_t n) { return after_head("   - b\n  - c\n", n); }},
      {"indents go down stairs", [](std::size_t n) { return area(stairs(n, true)); }},
      {"indents go up stairs", [](std::size_t n) { return area(stairs(n, false)); }},
      {"indents zigzag", [](std::size_t n) { return area(std::string(head) + zigzag(n - head.size())); }},
      {"blank lines", [](std::size_t n) { return in_text("a", "\n", "b", n); }},
      {"blank lines between keys", [](std::size_t n) { return after_head("    a#: b\n\n\n\n\n\n\n\n", n); }},
      {"comments", [](std::size_t n) { return after_head("#\n", n); }},
      {"comments behind keys", [](std::size_t n) { return after_head("    a#:\n#\n#\n#\n#\n#\n", n); }},
      {"texts cut by a comment",
       [](std::size_t n) { return area(std::string(head) + repeated("    note: a #b\n", n - 200)); }},
      {"block texts of bad indent",
       [](std::size_t n) { return after_head("    a#: |\n        x\n       y\n      z\n", n); }},
      {"bad block headers", [](std::size_t n) { return after_head("    a#: > 90\n", n); }},
      {"bad escapes", [](std::size_t n) { return after_head("    a#: \"\\q\"\n", n); }},
      {"bad escapes in one text", [](std::size_t n) { return in_text("\"", "\\q", "\"", n); }},
      {"good escapes in one text", [](std::size_t n) { return in_text("\"", "\\x41", "\"", n); }},
      {"controls by escape", [](std::size_t n) { return in_text("\"", "\\e", "\"", n); }},
      {"backslashes", [](std::size_t n) { return in_text("\"", "\\", "", n); }},
      {"backslashes and quotes", [](std::size_t n) { return in_text("\"", "\\\"", "", n); }},
      {"long list",
       [](std::size_t n) { return area(std::string(head) + "    note:\n" + numbered("      - a#\n", n - 200)); }},
      {"long flow list", [](std::size_t n) { return in_text("[", "a#, ", "b]", n); }},
      {"long flow map", [](std::size_t n) { return in_text("{", "a#: b, ", "c: d}", n); }},
      {"flow list over many lines", [](std::size_t n) { return in_text("[", "a#,\n      ", "b]", n); }},
      {"commas in a flow list", [](std::size_t n) { return in_text("[", ",", "b]", n); }},
      {"long list in plan.yaml",
       [](std::size_t n) {
         return std::vector<WorstFile>{
             {"plan.yaml", "name: Kế hoạch\nperiod: 2021-2025\nareas:\n" + numbered("  - A#\n", n - 100)}};
       }},
      {"long report_order",
       [](std::size_t n) {
         return std::vector<WorstFile>{{"owners.yaml", "report_order:\n" + numbered("  - Phòng #\n", n - 100)}};
       }},
      {"double spaces", [](std::size_t n) { return in_text("", "a  ", "b", n); }},
      {"dashes", [](std::size_t n) { return in_text("", "a - ", "b", n); }},
      {"combining marks", [](std::size_t n) { return in_text("a", "\xCC\x81", "", n); }},
      {"combining marks in a key",
       [](std::size_t n) { return area(std::string(head) + "    a" + repeated("\xCC\x81", n - 200) + ": b\n"); }},
      {"NULs", [](std::size_t n) { return area(std::string(head) + std::string(n - 200, '\0')); }},
      {"controls", [](std::size_t n) { return in_text("", "\x07", "b", n); }},
      {"no-break spaces", [](std::size_t n) { return in_text("", "a\xC2\xA0", "b", n); }},
      {"lines with a no-break space", [](std::size_t n) { return after_head("    a\xC2\xA0#: b\n", n); }},
      {"broken UTF-8", [](std::size_t n) { return in_text("", "\xE1", "b", n); }},
      {"CR LF", [](std::size_t n) { return after_head("    a#: b\r\n", n); }},
      {"lone CR", [](std::size_t n) { return after_head("    a#: b\r", n); }},
      {"spaces at line ends", [](std::size_t n) { return after_head("    a#: b  \n", n); }},
      {"lines of spaces", [](std::size_t n) { return after_head("  \n", n); }},
      {"one long line", [](std::size_t n) { return in_text("", "chữ ", "", n); }},
      {"one long word", [](std::size_t n) { return in_text("", "x", "", n); }},
      {"one long key",
       [](std::size_t n) { return area(std::string(head) + "    " + repeated("k", n - 200) + ": v\n"); }},
      {"lines of %", [](std::size_t n) { return after_head("%\n", n); }},
      {"lines of @", [](std::size_t n) { return after_head("    a#: @b\n", n); }},
      {"document marks", [](std::size_t n) { return after_head("---\n", n); }},
      {"document marks and items", [](std::size_t n) { return after_head("---\n  - b\n", n); }},
      {"words YAML reads as others", [](std::size_t n) { return after_head("    a#: no\n", n); }},
      {"typographic quotes", [](std::size_t n) { return after_head("    a#: “b”\n", n); }},
      {"typographic quotes in a list", [](std::size_t n) { return in_text("[", "“a#, ", "b]", n); }},
  };
}

}  // namespace cchc::bench
