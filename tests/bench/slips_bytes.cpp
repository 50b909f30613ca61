#include "slip_kinds.h"

namespace cchc::bench {

using diag::Code;

namespace {

const std::vector<std::string> texts = {"text", "output", "note"};

/// A slip of bytes the file as a whole is reported for, or some line of it.
Kind whole_file(std::string name, Code code, bool fixes, bool (*change)(Lines& lines, Random& random)) {
  Kind kind{.name = std::move(name), .codes = {code}, .fixes = fixes};
  kind.edit_folder = [change](Files& files, Random& random) -> std::optional<Expected> {
    auto file = files.begin();
    std::advance(file, static_cast<std::ptrdiff_t>(random.below(files.size())));
    Lines lines = split(file->second);
    if (!change(lines, random)) return std::nullopt;
    file->second = join(lines);
    return Expected{file->first, {}};
  };
  return kind;
}

Kind put_in_text(std::string name, Code code, bool fixes, std::string what) {
  return in_value(
      std::move(name), {code}, fixes, texts,
      [what = std::move(what)](const std::string& value, Random& random) { return at_space(value, what, random); });
}

}  // namespace

std::vector<Kind> byte_kinds() {
  return {
      whole_file("byte-order mark", Code::byte_order_mark, true,
                 [](Lines& lines, Random&) {
                   lines[0].insert(0, "\xEF\xBB\xBF");
                   return true;
                 }),
      whole_file("CR LF everywhere", Code::line_ends, true,
                 [](Lines& lines, Random&) {
                   for (std::size_t i = 0; i + 1 < lines.size(); ++i) lines[i] += '\r';
                   return true;
                 }),
      whole_file("CR LF on some lines", Code::line_ends, true,
                 [](Lines& lines, Random& random) {
                   for (int i = 0; i < 3; ++i) lines[random.below(lines.size() - 1)] += '\r';
                   return true;
                 }),
      whole_file("no final newline", Code::no_final_newline, true,
                 [](Lines& lines, Random&) {
                   lines.pop_back();
                   return true;
                 }),
      put_in_text("NUL in a text", Code::control_character, false, std::string(1, '\0')),
      put_in_text("bell character in a text", Code::control_character, false, " \a"),
      put_in_text("legacy encoding in a text", Code::not_utf8, false, " \xE1n "),
      put_in_text("no-break space in a text", Code::invisible_character, true, "\u00A0"),
      put_in_text("zero-width space in a text", Code::invisible_character, true, " \u200B"),
      in_line("no-break space after a colon", {Code::invisible_character, Code::colon}, false,
              [](Field f, Random&) -> std::optional<std::string> {
                if (f.key.empty() || f.value.empty() || f.value[0] == '"') return std::nullopt;
                return f.head + f.key + ":\u00A0" + f.value;
              }),
      in_line("no-break space before a colon", {Code::invisible_character}, false,
              [](Field f, Random&) -> std::optional<std::string> {
                if (f.key.empty() || f.value.empty()) return std::nullopt;
                return f.head + f.key + "\u00A0: " + f.value;
              }),
      in_line_syntax("no-break space in the indent", {Code::invisible_character, Code::indent}, false,
                     [](Field f, Random&) -> std::optional<std::string> {
                       if (f.key.empty() || f.head.size() < 4 || f.dash()) return std::nullopt;
                       return f.head.substr(2) + "\u00A0\u00A0" + f.key + ": " + f.value;
                     }),
      in_value("zero-width space in an id", {Code::invisible_character}, false, {"id"},
               [](const std::string& value, Random&) { return replace_first(value, ".", ".\u200B"); }),
      in_value("no-break space in a deadline", {Code::invisible_character}, false, {"deadline"},
               [](const std::string& value, Random&) { return replace_first(value, " ", "\u00A0"); }),
  };
}

}  // namespace cchc::bench
