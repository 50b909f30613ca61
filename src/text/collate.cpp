#include "text/collate.h"

#include "text/chars.h"
#include "text/escape.h"
#include "text/normalize.h"
#include "text/utf8.h"

namespace cchc::text {

namespace {

constexpr std::u32string_view alphabet = U"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

// The bytes of a key, in their order. A syllable ends in its tone, which is less than any letter, so that "an" stands
// before "anh". What can begin a syllable or a number is greater than every tone, and the end is less than all.
constexpr char end_of_words = 0x01;
constexpr char first_tone = 0x02;
constexpr char number_mark = 0x10;
constexpr char first_letter = 0x20;
constexpr char lower_case = 0x01;
constexpr char upper_case = 0x02;

/// The letter of the alphabet that a base letter makes with a mark; the base letter where they make none.
char32_t with_quality(char32_t base, char32_t mark) {
  constexpr char32_t breve = 0x306;
  constexpr char32_t circumflex = 0x302;
  constexpr char32_t horn = 0x31B;
  if (base == U'a' && mark == breve) return U'ă';
  if (base == U'a' && mark == circumflex) return U'â';
  if (base == U'e' && mark == circumflex) return U'ê';
  if (base == U'o' && mark == circumflex) return U'ô';
  if (base == U'o' && mark == horn) return U'ơ';
  if (base == U'u' && mark == horn) return U'ư';
  return base;
}

/// Builds the part of a key that comes before the ties.
class WordKey {
public:
  void add(char32_t code_point) {
    if (is_invisible(code_point)) return;
    if (is_mark(code_point)) {
      add_mark(code_point);
    } else if (is_letter(code_point)) {
      add_letter(code_point);
    } else {
      end_syllable();
      if (is_digit(code_point)) {
        digits_.push_back(static_cast<char>(code_point));
      } else {
        end_number();
      }
    }
  }

  std::string finish() {
    end_syllable();
    end_number();
    return key_ + end_of_words + cases_;
  }

private:
  void add_letter(char32_t code_point) {
    end_number();
    put_letter();
    const char32_t small = lower(code_point);
    cases_.push_back(small == code_point ? lower_case : upper_case);
    letter_ = is_d_with_stroke(small) ? small_d_with_stroke : small;
  }

  void add_mark(char32_t mark) {
    if (letter_ == 0) return;
    if (tone_ == Tone::none) tone_ = tone_of(mark);
    letter_ = with_quality(letter_, mark);
  }

  void put_letter() {
    if (letter_ == 0) return;
    const std::size_t place = alphabet.find(letter_);
    if (place != std::u32string_view::npos) {
      key_.push_back(static_cast<char>(first_letter + static_cast<char>(place)));
    } else {
      append(key_, letter_);  // letters of other scripts: their UTF-8 is greater than any byte above
    }
    letter_ = 0;
  }

  void end_syllable() {
    if (letter_ == 0) return;
    put_letter();
    key_.push_back(static_cast<char>(first_tone + static_cast<char>(tone_)));
    tone_ = Tone::none;
  }

  /// A number with more digits is the greater one: their count comes first.
  void end_number() {
    if (digits_.empty()) return;
    digits_.erase(0, digits_.find_first_not_of('0'));
    key_.push_back(number_mark);
    std::size_t count = digits_.size();
    for (; count >= 0xFF; count -= 0xFF) key_.push_back('\xFF');
    key_.push_back(static_cast<char>(count));
    key_ += digits_;
    digits_.clear();
  }

  std::string key_;
  std::string cases_;
  std::string digits_;
  char32_t letter_ = 0;  // the last letter of the open syllable; marks may still follow
  Tone tone_ = Tone::none;
};

}  // namespace

std::string collation_key(std::string_view text) {
  WordKey words;
  std::u32string parts;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    parts.clear();
    decompose(next.code_point, parts);
    for (const char32_t part : parts) words.add(part);
    at += next.size;
  }
  // Texts that differ only in punctuation or marks unknown here still have one order.
  return words.finish() + '\0' + to_nfc(text);
}

}  // namespace cchc::text
