#include "plan/deadline_phrase.h"

#include "text/escape.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <algorithm>

namespace cchc::plan::deadline {

namespace {

bool is_space(char32_t c) {
  return c == U' ' || (U'\t' <= c && c <= U'\r') || c == 0x85 || c == 0xA0 || (0x2000 <= c && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_dash(char32_t c) {
  return c == U'-' || (0x2010 <= c && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

bool is_combining_mark(char32_t c) {
  return 0x300 <= c && c <= 0x36F;
}

bool is_control(char32_t c) {
  return c < 0x20 || (0x7F <= c && c < 0xA0);
}

/// What the grammar reads for a character that is neither space, dash nor mark.
char plain_letter(char32_t c, std::string_view bytes) {
  constexpr std::string_view punctuation = "/,.%;:()\"'&+";
  if (is_control(c)) return '!';
  if (c < 0x80) {
    const char ascii = text::ascii_lower(static_cast<char>(c));
    const bool known = is_letter(ascii) || is_digit(ascii) || punctuation.find(ascii) != std::string_view::npos;
    return known ? ascii : '?';
  }
  const std::string folded = text::fold(bytes);
  return folded.size() == 1 && is_letter(folded[0]) ? folded[0] : '?';
}

}  // namespace

bool is_letter(char c) {
  return text::is_ascii_small(c);
}

bool is_roman_digit(char c) {
  return c == 'i' || c == 'v' || c == 'x';
}

text::Span Phrase::span(std::size_t begin, std::size_t end) const {
  if (begin >= end || end > places.size()) return whole();
  return text::cover(places[begin], places[end - 1]);
}

text::Span Phrase::whole() const {
  if (places.empty()) return {0, static_cast<std::uint32_t>(text.size())};
  return text::cover(places.front(), places.back());
}

text::Span Phrase::words(text::Span span) const {
  const auto is_blank = [&](std::uint32_t offset) {
    return text[offset] == ' ' || ('\t' <= text[offset] && text[offset] <= '\r');
  };
  while (span.begin > 0 && !is_blank(span.begin - 1)) --span.begin;
  while (span.end < text.size() && !is_blank(span.end)) ++span.end;
  return span;
}

std::size_t Phrase::word_end(std::size_t begin, std::size_t end) const {
  std::size_t at = begin + 1;
  while (at < end && !starts[at]) ++at;
  return std::min(at, end);
}

Phrase read_phrase(std::string_view text) {
  Phrase phrase{.text = text, .letters = {}, .places = {}, .starts = {}};
  std::size_t spaces_begin = text.size();
  const auto kind = [](char c) { return is_letter(c) ? 1 : is_digit(c) ? 2 : 3; };
  const auto add = [&](char letter, text::Span place) {
    const bool same_kind = !phrase.letters.empty() && kind(phrase.letters.back()) == kind(letter) && kind(letter) != 3;
    phrase.starts.push_back(!same_kind || spaces_begin < place.begin);
    phrase.letters += letter;
    phrase.places.push_back(place);
  };
  for (std::size_t offset = 0; offset < text.size();) {
    const text::Decoded character = text::decode(text, offset);
    if (character.size == 0) break;
    const char32_t c = character.code_point;
    const std::size_t end = offset + character.size;
    const text::Span place{static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(end)};
    const bool after_letter = !phrase.letters.empty() && is_letter(phrase.letters.back());
    if (is_space(c)) {
      spaces_begin = std::min(spaces_begin, offset);
    } else if (is_combining_mark(c) && after_letter && spaces_begin == text.size()) {
      phrase.places.back().end = place.end;
    } else if (!text::is_invisible(c)) {
      const char letter = is_dash(c) ? '-' : plain_letter(c, text.substr(offset, character.size));
      const char last = phrase.letters.empty() ? '?' : phrase.letters.back();
      const bool joins = (is_digit(last) && is_digit(letter)) || (is_roman_digit(last) && is_roman_digit(letter));
      if (spaces_begin < offset && joins) {
        add('_', {static_cast<std::uint32_t>(spaces_begin), place.begin});
      }
      add(letter, place);
      spaces_begin = text.size();
    }
    offset = end;
  }
  return phrase;
}

}  // namespace cchc::plan::deadline
