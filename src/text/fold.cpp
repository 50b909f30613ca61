#include "text/fold.h"

#include "text/chars.h"
#include "text/escape.h"
#include "text/normalize.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>

namespace cchc::text {

namespace {

/// Stands where a syllable without a tone ends. No text holds it: it would be a control character.
constexpr char32_t level_tone = 0x1;

bool is_dropped(char32_t code_point) {
  return is_space(code_point) || is_dash(code_point) || is_invisible(code_point);
}

constexpr char dropped = '-';  // stands in the table for what is dropped, itself among it

/// What an ASCII character folds to.
constexpr std::array<char, 128> ascii_folds = [] {
  std::array<char, 128> folds{};
  for (std::size_t c = 0; c < folds.size(); ++c) {
    const bool is_space = c == ' ' || (c >= '\t' && c <= '\r');
    folds[c] = is_space ? dropped : ascii_lower(static_cast<char>(c));
  }
  return folds;
}();

std::string fold_ascii(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char byte : text) {
    if (const char folded = ascii_folds[static_cast<unsigned char>(byte)]; folded != dropped) out.push_back(folded);
  }
  return out;
}

/// The letter without accents that a composed Vietnamese letter folds to; 0 for every other character.
constexpr char folded_letter(char32_t c) {
  if (c >= 0x1EA0 && c <= 0x1EF9) {
    return c < 0x1EB8 ? 'a' : c < 0x1EC8 ? 'e' : c < 0x1ECC ? 'i' : c < 0x1EE4 ? 'o' : c < 0x1EF2 ? 'u' : 'y';
  }
  constexpr std::u32string_view others = U"ÀÁÂÃàáâãÈÉÊèéêÌÍìíÒÓÔÕòóôõÙÚùúÝýĂăĐđĨĩŨũƠơƯư";
  constexpr std::string_view folds = "aaaaaaaaeeeeeeiiiioooooooouuuuyyaaddiiuuoouu";
  static_assert(others.size() == folds.size());
  const std::size_t at = others.find(c);
  return at == std::u32string_view::npos ? '\0' : folds[at];
}
/// Of the characters below U+0200.
constexpr std::array<char, 0x200> letter_folds = [] {
  std::array<char, 0x200> folds{};
  for (char32_t c = 0x80; c < folds.size(); ++c) folds[c] = folded_letter(c);
  return folds;
}();

/// Appends what one character folds to without accents.
void append_folded(std::string& out, char32_t code_point) {
  const char letter = code_point < letter_folds.size() ? letter_folds[code_point] : folded_letter(code_point);
  if (letter != 0) return out.push_back(letter);
  std::u32string parts;
  decompose(code_point, parts);
  for (const char32_t part : parts) {
    if (!is_dropped(part) && !is_mark(part)) append(out, is_d_with_stroke(part) ? U'd' : lower(part));
  }
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

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) {
      if (ascii_folds[byte] != dropped) out.push_back(ascii_folds[byte]);
      ++at;
      continue;
    }
    const Decoded next = decode(text, at);
    append_folded(out, next.code_point);
    at += next.size;
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

Query::Query(std::string_view typed) : folded_(fold(typed)) {
  if (!has_accents(typed)) return;
  in_place_ = fold_in_place(typed);
  by_syllables_ = fold_tones(typed, true);
}

/// Compares by folded keys first, which is cheap and rejects most, then with accents if the query has some.
template <class Agree>
Match Query::match(std::string_view text, Agree agree) const {
  if (folded_.empty() || !agree(fold(text), folded_)) return Match::none;
  if (in_place_.empty()) return Match::folded;
  const bool exact = agree(fold_in_place(text), in_place_) || agree(fold_tones(text, true), by_syllables_);
  return exact ? Match::exact : Match::folded;
}

Match Query::find_in(std::string_view text) const {
  return match(text,
               [](const std::string& whole, const std::string& part) { return whole.find(part) != std::string::npos; });
}

Match Query::equals(std::string_view text) const {
  return match(text, [](const std::string& whole, const std::string& other) { return whole == other; });
}

Match find_match(std::string_view text, std::string_view query) {
  return Query(query).find_in(text);
}

Match equal_match(std::string_view text, std::string_view query) {
  return Query(query).equals(text);
}

}  // namespace cchc::text
