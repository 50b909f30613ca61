#include "slip_kinds.h"

namespace cchc::bench {

using diag::Code;

namespace {

const std::vector<std::string> plain = {"text", "output", "owner", "deadline", "funding", "note", "name"};
const std::vector<std::string> texts = {"text", "output"};

/// Puts something before and after the value of a key.
Kind around(std::string name, std::vector<Code> codes, bool fixes, std::string before, std::string after) {
  return in_value_syntax(
      std::move(name), std::move(codes), fixes, plain,
      [before = std::move(before), after = std::move(after)](
          const std::string& value, Random&) -> std::optional<std::string> { return before + value + after; });
}

/// Rewrites `key: value`.
Kind colon(std::string name, std::vector<Code> codes, bool fixes, std::string by) {
  return in_line_syntax(std::move(name), std::move(codes), fixes,
                        [by = std::move(by)](Field f, Random&) -> std::optional<std::string> {
                          if (f.key.empty() || f.value.empty() || f.value[0] == '"') return std::nullopt;
                          return f.head + f.key + by + f.value;
                        });
}

Kind conflict() {
  Kind kind{.name = "conflict markers", .codes = {Code::conflict_marker}, .syntax = true};
  kind.edit = [](Lines& lines, std::size_t at, Random&) -> Places {
    const auto found = field(lines[at]);
    if (!found || found->value.empty() || found->dash()) return {};
    const std::string other = lines[at] + " mới";
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), "<<<<<<< HEAD");
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at) + 2, {"=======", other, ">>>>>>> nhanh-khac"});
    return {at, at + 2, at + 4};
  };
  return kind;
}

Kind duplicate_key() {
  Kind kind{.name = "key twice", .codes = {Code::duplicate_key}};
  kind.edit = [](Lines& lines, std::size_t at, Random&) -> Places {
    const auto found = field(lines[at]);
    if (!found || found->key.empty() || found->value.empty() || found->dash()) return {};
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), lines[at]);
    return {at, at + 1};
  };
  return kind;
}

Kind second_document() {
  Kind kind{.name = "second document", .codes = {Code::second_document}};
  kind.edit = [](Lines& lines, std::size_t at, Random&) -> Places {
    const auto found = field(lines[at]);
    if (!found || found->key != "id" || indent_of(lines[at]) != 2) return {};
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), "---");
    return {at};
  };
  return kind;
}

Kind broken_line() {
  Kind kind{
      .name = "text goes on at the line's start", .codes = {Code::indent, Code::colon, Code::syntax}, .syntax = true};
  kind.edit = [](Lines& lines, std::size_t at, Random& random) -> Places {
    const auto found = field(lines[at]);
    if (!found || (found->key != "text" && found->key != "output")) return {};
    const auto broken = at_space(found->value, "\n", random);
    if (!broken) return {};
    const std::size_t cut = broken->find('\n');
    lines[at] = found->head + found->key + ": " + broken->substr(0, cut);
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, broken->substr(cut + 1));
    return {at, at + 1};
  };
  return kind;
}

}  // namespace

std::vector<Kind> yaml_kinds() {
  return {
      colon("colon missing", {Code::colon}, true, " "),
      colon("no space after the colon", {Code::colon}, true, ":"),
      colon("full-width colon", {Code::colon}, true, "："),
      colon("semicolon for the colon", {Code::colon}, true, "; "),
      colon("equals sign for the colon", {Code::colon}, true, " = "),
      around("double quote not closed", {Code::unclosed}, false, "\"", ""),
      around("single quote not closed", {Code::unclosed}, false, "'", ""),
      around("bracket not closed", {Code::unclosed}, false, "[", ""),
      around("brace not closed", {Code::unclosed}, false, "{", ""),
      around("stray closing bracket", {Code::unclosed, Code::syntax}, false, "]", ""),
      around("text after a quoted word", {Code::unclosed, Code::syntax}, false, "\"Đề án\" ", ""),
      around("text after a bracket", {Code::unclosed, Code::syntax}, false, "[1] ", ""),
      around("starts with @", {Code::syntax}, false, "@", ""),
      around("starts with %", {Code::syntax}, false, "%", ""),
      around("starts with a backtick", {Code::syntax}, false, "`", ""),
      around("starts with a dash", {Code::syntax}, false, "- ", ""),
      around("typographic quotes", {Code::typographic_quotes}, true, "“", "”"),
      around("anchor", {Code::yaml_feature}, false, "&a ", ""),
      around("tag", {Code::yaml_feature}, false, "!vb ", ""),
      in_value_syntax("alias", {Code::yaml_feature}, false, plain,
                      [](const std::string&, Random&) -> std::optional<std::string> { return "*a"; }),
      in_value_syntax("colon in a text", {Code::syntax, Code::colon}, false, texts,
                      [](const std::string& value, Random& random) { return at_space(value, ": ", random); }),
      in_value("text cut by a comment", {Code::cut_by_comment}, false, texts,
               [](const std::string& value, Random& random) { return at_space(value, " #12 ", random); }),
      in_value("word YAML reads as another", {Code::yaml_word}, true, {"output", "funding"},
               [](const std::string&, Random& random) -> std::optional<std::string> {
                 static const std::vector<std::string> words = {"no", "yes", "off", "No", "true"};
                 return random.pick(words);
               }),
      in_value("tilde for nothing", {Code::yaml_word, Code::empty_value}, false, {"output", "funding"},
               [](const std::string&, Random&) -> std::optional<std::string> { return "~"; }),
      conflict(),
      duplicate_key(),
      second_document(),
      broken_line(),
  };
}

}  // namespace cchc::bench
