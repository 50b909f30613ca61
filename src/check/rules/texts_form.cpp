#include "check/rules/subjects.h"
#include "check/rules/text_place.h"
#include "check/rules/texts.h"
#include "text/chars.h"
#include "text/escape.h"
#include "text/normalize.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How texts are stored: normal form and spaces.

namespace cchc::check {

using diag::Code;
using text::say;
using text::Span;

namespace {

/// The words, from space to space, that are not in normal form C.
std::vector<Span> decomposed_words(std::string_view text) {
  std::vector<Span> words;
  constexpr std::string_view spaces = " \t\r\n";
  for (std::size_t at = text.find_first_not_of(spaces); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(spaces, at), text.size());
    if (!text::is_nfc(text.substr(at, end - at))) {
      words.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    }
    at = text.find_first_not_of(spaces, end);
  }
  return words;
}

void report_decomposed(const PlacedText& placed, diag::Sink& sink) {
  const std::string_view value = placed.text.node->text;
  if (text::is_nfc(value)) return;
  const auto in_value = decomposed_words(value);
  if (in_value.empty()) return;
  const std::string first = text::to_nfc(value.substr(in_value.front().begin, in_value.front().size()));
  diag::Diagnostic found{
      .code = Code::not_nfc,
      .place = placed.text.place(),
      .headline = say("chữ \"{}\" được lưu ở dạng Unicode tổ hợp", "\"{}\" is not in normal form C", first),
      .label = {"dấu tách rời khỏi chữ", "marks stored apart from their letters"},
      .context = placed.context(),
      .help = {{"nhìn giống nhau nhưng máy không tìm thấy: đổi sang Unicode dựng sẵn",
                "it looks the same but is not found by a search: store it composed"}}};
  // The bytes of the file itself, so that it works for texts on several lines too.
  const Span span = placed.text.node->span;
  const std::string_view written = placed.text.file->at(span);
  const auto in_file = decomposed_words(written);
  if (!in_file.empty()) {
    const auto shifted = [&](Span word) { return Span{span.begin + word.begin, span.begin + word.end}; };
    found.place.span = text::cover(shifted(in_file.front()), shifted(in_file.back()));
    diag::Fix fix{.title = {"đổi sang Unicode dựng sẵn", "compose the letters"}};
    for (const Span word : in_file) {
      fix.edits.push_back({{placed.text.file, shifted(word)}, text::to_nfc(written.substr(word.begin, word.size()))});
    }
    found.fix = std::move(fix);
  }
  if (placed.role == Role::id) found.severity = diag::Severity::error;
  sink.report(std::move(found));
}

/// A run of spaces, or one with a tab, that should be shorter or not be there.
struct StraySpace {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t keep = 0;  ///< how many of them may stay
  enum class Kind { at_start, at_end, before_mark, tab, several } kind = Kind::several;

  text::Message headline(std::string_view text) const {
    switch (kind) {
      case Kind::at_start:
        return {"thừa dấu cách ở đầu", "a space too many at the start"};
      case Kind::at_end:
        return {"thừa dấu cách ở cuối", "a space too many at the end"};
      case Kind::before_mark:
        return say("thừa dấu cách trước dấu \"{0}\"", "a space too many before \"{0}\"", text[end]);
      case Kind::tab:
        return {"dấu Tab trong chữ, cần một dấu cách", "a tab in the text, where a space belongs"};
      case Kind::several:
        break;
    }
    return say("thừa dấu cách ({0} dấu cách liền nhau)", "{0} spaces in a row", end - begin);
  }
  text::Message label() const {
    return kind == Kind::tab ? text::Message{"dấu Tab", "a tab"} : text::Message{"thừa", "too many"};
  }
  text::Message help() const {
    return kind == Kind::tab ? text::Message{"thay dấu Tab bằng một dấu cách", "put a space in its place"}
                             : text::Message{"bỏ dấu cách thừa", "delete the space"};
  }
};

/// Whether a comma, full stop or semicolon at the start of `rest` ends what is before it; ".vn" and "..." do not.
bool ends_a_phrase(std::string_view rest) {
  if (rest.starts_with(',') || rest.starts_with(';')) return true;
  if (!rest.starts_with('.')) return false;
  return rest.size() == 1 || rest[1] == ' ' || rest[1] == '\n' || rest[1] == '"' || rest[1] == ')';
}

/// The run of blanks from `at` to `end`, when it should be shorter or not be there.
std::optional<StraySpace> judge_blanks(std::string_view text, std::size_t at, std::size_t end) {
  using Kind = StraySpace::Kind;
  if (at == 0) return StraySpace{at, end, 0, Kind::at_start};
  // The indent of a line of a block text is wanted; a blank line has none.
  if (text[at - 1] == '\n') return std::nullopt;
  if (end == text.size() || text[end] == '\n') return StraySpace{at, end, 0, Kind::at_end};
  if (ends_a_phrase(text.substr(end))) return StraySpace{at, end, 0, Kind::before_mark};
  if (text.substr(at, end - at).find('\t') != std::string_view::npos) return StraySpace{at, end, 1, Kind::tab};
  if (end - at > 1) return StraySpace{at, end, 1, Kind::several};
  return std::nullopt;
}

/// Calls `visit` with each, from the start; a text of 4 MiB can have more than are worth keeping.
template <typename Visit>
void for_each_stray_space(std::string_view text, const Visit& visit) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && text::is_space_or_tab(text[end])) ++end;
    if (end > at) {
      if (const auto stray = judge_blanks(text, at, end)) visit(*stray);
    }
    at = end + 1;  // what ends the blanks is none
  }
}

/// The spaces in the file; found by the words around them where the spaces alone do not tell.
std::optional<diag::Place> place_of_spaces(const plan::Text& text, const StraySpace& stray) {
  if (const auto place = exact_place(text, stray.begin, stray.end - stray.begin)) return place;
  constexpr std::string_view spaces = " \t\n";
  if (stray.begin == 0) return std::nullopt;
  const std::size_t before = text.value.find_last_of(spaces, stray.begin - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.value.find_first_of(spaces, stray.end), text.value.size());
  auto place = exact_place(text, begin, end - begin);
  if (!place) return std::nullopt;
  place->span.begin += static_cast<std::uint32_t>(stray.begin - begin);
  place->span.end -= static_cast<std::uint32_t>(end - stray.end);
  return place;
}

/// Whether the spaces end a line of a block text (`|`, `>`): those are found in the bytes of the file, wherever they
/// stand.
bool comes_from_line_end(const plan::Text& text, std::string_view readable, const StraySpace& stray) {
  const yaml::Style style = text.node->style;
  if (style != yaml::Style::literal && style != yaml::Style::folded) return false;
  if (stray.end >= readable.size() || readable[stray.end] == '\n') return true;
  // Folding joins a line that ends with a space to the next one with a second.
  return style == yaml::Style::folded && text.file->at(text.node->span).find(" \n") != std::string_view::npos &&
         !exact_place(text, stray.begin, stray.end - stray.begin);
}

/// Whether a character that nobody sees stands in the text's bytes: taking it out, which has its own finding, takes the
/// spaces around it too.
bool hides_characters(const plan::Text& text) {
  const std::string_view written = text.file->at(text.node->span);
  for (std::size_t at = 0; at < written.size();) {
    const text::Decoded next = text::decode(written, at);
    if (next.code_point >= 0x80 && text::is_invisible(next.code_point)) return true;
    at += std::max<std::size_t>(next.size, 1);
  }
  return false;
}

constexpr std::size_t most_alone = 30;  // so many in one text are told one by one

/// One finding, and one fix, for all the stray spaces of a text, `most` or fewer.
void report_many(const PlacedText& placed, std::string_view readable, std::size_t most, diag::Sink& sink) {
  const auto ends_line = [&](const StraySpace& stray) {
    return stray.end >= readable.size() || readable[stray.end] == '\n';
  };
  const yaml::Style style = placed.text.node->style;
  const bool is_block = style == yaml::Style::literal || style == yaml::Style::folded;
  const auto start = verbatim_start(placed.text);
  diag::Fix fix{{"bỏ các dấu cách thừa", "delete the spaces"}, {}};
  if (start) fix.edits.reserve(most);
  std::size_t count = 0;
  for_each_stray_space(readable, [&](const StraySpace& stray) {
    if (is_block && ends_line(stray)) return;
    ++count;
    if (!start) return;
    const text::Span span{static_cast<std::uint32_t>(*start + stray.begin),
                          static_cast<std::uint32_t>(*start + stray.end)};
    fix.edits.push_back({{placed.text.file, span}, std::string(stray.keep, ' ')});
  });
  if (count == 0) return;
  diag::Diagnostic found{
      .code = Code::stray_space,
      .place = fix.edits.empty() ? placed.text.place() : fix.edits.front().place,
      .headline = say("thừa dấu cách ở {} chỗ trong nội dung này", "stray spaces in {} places of this text", count),
      .label = {"thừa, từ đây trở đi", "too many, from here on"},
      .context = placed.context(),
      .help = {{"bỏ các dấu cách thừa", "delete them"}}};
  if (!fix.edits.empty()) found.fix = std::move(fix);
  sink.report(std::move(found));
}

void not_nfc(const Situation& now, diag::Sink& sink) {
  for (const PlacedText& placed : now.texts.all()) report_decomposed(placed, sink);
}

void stray_space(const Situation& now, diag::Sink& sink) {
  for (const PlacedText& placed : now.texts.all()) {
    if (placed.role == Role::id || placed.role == Role::other) continue;
    const std::string_view text = placed.readable;
    std::size_t count = 0;
    for_each_stray_space(text, [&](const StraySpace&) { ++count; });
    if (count == 0 || text::trim(text).empty()) continue;
    if (count > most_alone) {
      report_many(placed, text, count, sink);
      continue;
    }
    for_each_stray_space(text, [&](const StraySpace& stray) {
      const auto exact = place_of_spaces(placed.text, stray);
      if (comes_from_line_end(placed.text, text, stray) || (!exact && hides_characters(placed.text))) return;
      diag::Diagnostic found{.code = Code::stray_space,
                             .place = exact.value_or(placed.text.place()),
                             .headline = stray.headline(text),
                             .label = stray.label(),
                             .context = placed.context(),
                             .help = {stray.help()}};
      if (exact) found.fix = diag::Fix{stray.help(), {{*exact, std::string(stray.keep, ' ')}}};
      sink.report(std::move(found));
    });
  }
}

constexpr std::array text_form_table{
    Rule{Code::not_nfc, not_nfc},
    Rule{Code::stray_space, stray_space},
};

}  // namespace

std::span<const Rule> text_form_rules() {
  return text_form_table;
}

}  // namespace cchc::check
