#include "text/fold.h"

#include "text/chars.h"
#include "text/escape.h"
#include "text/normalize.h"
#include "text/utf8.h"

#include <algorithm>

namespace cchc::text {

namespace {

/// Stands where a syllable without a tone ends. No text holds it: it would be a control character.
constexpr char32_t level_tone = 0x1;

bool is_dropped(char32_t code_point) {
  return is_space(code_point) || is_dash(code_point) || is_invisible(code_point);
}

std::string fold_ascii(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char byte : text) {
    const auto code_point = static_cast<char32_t>(byte);
    if (!is_dropped(code_point)) out.push_back(static_cast<char>(lower(code_point)));
  }
  return out;
}

std::u32string to_decomposed(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    decompose(next.code_point, result);
    at += next.size;
  }
  return result;
}

/// Folds with accents. Each syllable's tone stands at its end; `mark_level` marks the syllables without one too, so
/// that the end of every syllable shows.
std::string fold_tones(std::string_view text, bool mark_level) {
  std::string out;
  out.reserve(text.size() + text.size() / 2);
  std::u32string tones;
  bool in_syllable = false;
  const auto end_syllable = [&] {
    if (mark_level && in_syllable && tones.empty()) tones.push_back(level_tone);
    for (const char32_t tone : tones) append(out, tone);
    tones.clear();
    in_syllable = false;
  };
  for (const char32_t code_point : to_decomposed(text)) {
    if (is_invisible(code_point)) continue;
    if (tone_of(code_point) != Tone::none) {
      tones.push_back(code_point);
    } else if (is_letter(code_point)) {
      in_syllable = true;
      append(out, is_d_with_stroke(code_point) ? small_d_with_stroke : lower(code_point));
    } else if (is_mark(code_point)) {
      append(out, code_point);
    } else {
      end_syllable();
      if (!is_dropped(code_point)) append(out, lower(code_point));
    }
  }
  end_syllable();
  return out;
}

/// Folds with accents where they stand, each letter one code point, so that a part of a syllable can be looked for.
std::string fold_in_place(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char32_t code_point : to_code_points(to_nfc(text))) {
    if (is_dropped(code_point)) continue;
    append(out, is_d_with_stroke(code_point) ? small_d_with_stroke : lower(code_point));
  }
  return out;
}

/// Compares by folded keys first, which is cheap and rejects most, then with accents if the query has some.
template <typename Agree>
Match match(std::string_view text, std::string_view query, Agree agree) {
  const std::string folded_query = fold(query);
  if (folded_query.empty() || !agree(fold(text), folded_query)) return Match::none;
  if (!has_accents(query)) return Match::folded;
  const bool exact =
      agree(fold_in_place(text), fold_in_place(query)) || agree(fold_tones(text, true), fold_tones(query, true));
  return exact ? Match::exact : Match::folded;
}

}  // namespace

std::string fold(std::string_view text) {
  if (is_ascii(text)) return fold_ascii(text);
  std::string out;
  out.reserve(text.size());
  for (const char32_t code_point : to_decomposed(text)) {
    if (is_dropped(code_point) || is_mark(code_point)) continue;
    append(out, is_d_with_stroke(code_point) ? U'd' : lower(code_point));
  }
  return out;
}

std::string fold_accented(std::string_view text) {
  return is_ascii(text) ? fold_ascii(text) : fold_tones(text, false);
}

bool has_accents(std::string_view text) {
  if (is_ascii(text)) return false;
  return std::ranges::any_of(to_decomposed(text), [](char32_t code_point) {
    return is_d_with_stroke(code_point) || (is_mark(code_point) && !is_invisible(code_point));
  });
}

Match find_match(std::string_view text, std::string_view query) {
  return match(text, query,
               [](const std::string& whole, const std::string& part) { return whole.find(part) != std::string::npos; });
}

Match equal_match(std::string_view text, std::string_view query) {
  return match(text, query, [](const std::string& whole, const std::string& other) { return whole == other; });
}

}  // namespace cchc::text
