#include "plan/deadline_pattern.h"

#include "plan/date.h"
#include "text/chars.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cchc::plan::deadline {

namespace {

/// Words that say when. "Quy" and "tu" are also parts of other words, see `is_timeless`.
constexpr std::string_view time_words = "hang moi truoc den het tu nam thang quy qui ngay tuan cuoi dau giua sau";
/// Words that may stand before a day to be ready by.
constexpr std::string_view limit_words = "truoc den het cham trong xong thanh tu vao muon";
/// Words between those and the number of the day.
constexpr std::string_view unit_words = "ngay thang nam quy qui het nhat giai doan truoc trong vao cuoi";
/// "Quy định", "quy chế", "quy trình", "quy hoạch", "quy mô", "quy chuẩn" are no quarters.
constexpr std::string_view after_quy = "dinh che trinh hoach mo chuan";

/// Before "và" white space behind a Roman number is kept, see `Phrase`.
constexpr std::string_view list_separators = ",va|,|_va|va|;va|;|&|+";

std::size_t end_of_digits(std::string_view letters, std::size_t at) {
  while (at < letters.size() && is_digit(letters[at])) ++at;
  return at;
}

std::optional<std::size_t> read_digits(std::string_view letters, std::size_t at, std::size_t at_most) {
  const std::size_t end = end_of_digits(letters, at);
  if (end == at || end - at > at_most) return std::nullopt;
  return end;
}

/// Two numbers with this text between them.
std::optional<std::size_t> read_pair(std::string_view letters, std::size_t at, std::string_view separator) {
  const std::size_t end = end_of_digits(letters, at);
  if (end == at || !letters.substr(end).starts_with(separator)) return std::nullopt;
  return read_digits(letters, end + separator.size(), letters.size());
}

/// Three numbers with these texts between them.
std::optional<std::size_t> read_triple(std::string_view letters, std::size_t at, std::string_view first,
                                       std::string_view second) {
  const auto end = read_pair(letters, at, first);
  if (!end || !letters.substr(*end).starts_with(second)) return std::nullopt;
  return read_digits(letters, *end + second.size(), letters.size());
}

using Separators = std::pair<std::string_view, std::string_view>;
constexpr std::array day_separators{Separators{"/", "/"}, Separators{"thang", "nam"}, Separators{"thang", "/"},
                                    Separators{"/", "nam"}};
constexpr std::array lenient_separators{Separators{"-", "-"}, Separators{".", "."}, Separators{"/", "-"},
                                        Separators{"/", "."}, Separators{"/", "/"}};

template <std::size_t size>
std::optional<std::size_t> read_day(std::string_view letters, std::size_t at,
                                    const std::array<Separators, size>& separators) {
  for (const auto& [first, second] : separators) {
    if (const auto end = read_triple(letters, at, first, second)) return end;
  }
  return std::nullopt;
}

std::optional<std::size_t> read_short_day(std::string_view letters, std::size_t at) {
  if (!read_digits(letters, at, 2)) return std::nullopt;
  for (const std::string_view separator : {"/", "thang"}) {
    const auto end = read_pair(letters, at, separator);
    // "6/2022" is a month.
    if (end && *end - (end_of_digits(letters, at) + separator.size()) <= 2) return end;
  }
  return std::nullopt;
}

std::optional<std::size_t> read_quarter(std::string_view letters, std::size_t at) {
  std::size_t end = at;
  while (end < letters.size() && is_roman_digit(letters[end])) ++end;
  return end > at ? end : read_digits(letters, at, 2);
}

std::optional<std::size_t> read_percent(std::string_view letters, std::size_t at) {
  const std::size_t end = end_of_digits(letters, at);
  if (end == at) return std::nullopt;
  const bool has_fraction = end < letters.size() && (letters[end] == ',' || letters[end] == '.');
  const std::size_t fraction_end = has_fraction ? end_of_digits(letters, end + 1) : end;
  return has_fraction && fraction_end == end + 1 ? end : fraction_end;
}

/// Calls `on_word` with the begin and the end of each word until it says true; whether it did.
template <typename OnWord>
bool any_word(const Phrase& phrase, Range range, const OnWord& on_word) {
  for (std::size_t at = range.begin; at < range.end;) {
    const std::size_t end = phrase.word_end(at, range.end);
    if (on_word(at, end)) return true;
    at = end;
  }
  return false;
}

std::string_view part(const Phrase& phrase, std::size_t begin, std::size_t end) {
  return std::string_view(phrase.letters).substr(begin, end - begin);
}

/// Whether a part names a day to be ready by: "trước ngày 15", "hoàn thành năm 2026".
bool names_limit(const Phrase& phrase, Range range) {
  return any_word(phrase, range, [&](std::size_t begin, std::size_t end) {
    if (!is_one_of(part(phrase, begin, end), limit_words)) return false;
    while (end < range.end) {
      const std::size_t next = phrase.word_end(end, range.end);
      const std::string_view word = part(phrase, end, next);
      if (is_digit(word.front()) || parse_quarter(word)) return true;
      if (!is_one_of(word, unit_words)) return false;
      end = next;
    }
    return false;
  });
}

/// One try of a pattern; goes back to the next alternative where the rest does not match.
class Matcher {
public:
  Matcher(Pattern pattern, const Phrase& phrase, std::size_t end)
      : pattern_(pattern), phrase_(phrase), letters_(std::string_view(phrase.letters).substr(0, end)) {}

  bool match(std::size_t in_pattern, std::size_t at) {
    const std::size_t taken = captures_.size();
    for (; in_pattern < pattern_.size(); ++in_pattern) {
      const char wanted = pattern_[in_pattern];
      if (wanted == ' ' || wanted == '[') continue;
      if (wanted == '(') {
        const std::size_t close = pattern_.find(')', in_pattern);
        return match_one_of(pattern_.substr(in_pattern + 1, close - in_pattern - 1), close + 1, at) || fail(taken, at);
      }
      if (wanted == '~') return match_one_of(list_separators, in_pattern + 1, at) || fail(taken, at);
      if (wanted == ']') {
        const std::size_t again = pattern_.rfind('[', in_pattern) + 1;
        return match(again, at) || match(in_pattern + 1, at) || fail(taken, at);
      }
      if (text::is_ascii_capital(wanted)) {
        const auto end = read_slot(wanted, at);
        if (!end) return fail(taken, at);
        captures_.push_back({wanted, at, *end});
        at = *end;
      } else {
        if (at >= letters_.size() || letters_[at] != wanted) return fail(taken, at);
        ++at;
      }
    }
    return at == letters_.size() || fail(taken, at);
  }

  std::vector<Capture> take_captures() { return std::move(captures_); }
  std::size_t reach() const { return reach_; }

private:
  std::optional<std::size_t> read_slot(char slot, std::size_t at) const {
    switch (slot) {
      case 'Y':
        return read_digits(letters_, at, letters_.size());
      case 'M':
      case 'X':
        return read_digits(letters_, at, 2);
      case 'N':
        return read_digits(letters_, at, 3);
      case 'Q':
        return read_quarter(letters_, at);
      case 'P':
        return read_percent(letters_, at);
      case 'D':
        return read_digits(letters_, at, 2) ? read_day(letters_, at, day_separators) : std::nullopt;
      case 'S':
        return read_short_day(letters_, at);
      case 'L':
        return read_day(letters_, at, lenient_separators);
      case 'A':
        // "Theo dõi" is a verb, not "theo" and what it is by.
        if (at >= letters_.size() || letters_.substr(at).starts_with("doi")) return std::nullopt;
        if (names_limit(phrase_, {at, letters_.size()})) return std::nullopt;
        return letters_.size();
      case 'W':
        if (at < letters_.size() && is_timeless(phrase_, {at, letters_.size()})) return letters_.size();
        return std::nullopt;
      default:
        return std::nullopt;
    }
  }

  /// One of the choices, then the pattern from `next` on.
  bool match_one_of(std::string_view choices, std::size_t next, std::size_t at) {
    const std::size_t taken = captures_.size();
    while (true) {
      const std::size_t bar = std::min(choices.find('|'), choices.size());
      if (const auto end = match_literal(choices.substr(0, bar), at); end && match(next, *end)) return true;
      if (bar == choices.size()) return fail(taken, at);
      choices.remove_prefix(bar + 1);
    }
  }

  std::optional<std::size_t> match_literal(std::string_view literal, std::size_t at) {
    for (const char wanted : literal) {
      if (at >= letters_.size() || letters_[at] != wanted) {
        reach_ = std::max(reach_, at);
        return std::nullopt;
      }
      ++at;
    }
    return at;
  }

  bool fail(std::size_t taken, std::size_t at) {
    captures_.resize(taken);
    reach_ = std::max(reach_, at);
    return false;
  }

  Pattern pattern_;
  const Phrase& phrase_;
  std::string_view letters_;
  std::vector<Capture> captures_;
  std::size_t reach_ = 0;
};

}  // namespace

FirstLetters letter_bit(char letter) {
  if (is_letter(letter)) return FirstLetters{1} << static_cast<unsigned>(letter - 'a');
  return is_digit(letter) ? FirstLetters{1} << 26U : FirstLetters{1} << 27U;
}

FirstLetters first_letters(Pattern pattern) {
  FirstLetters letters = 0;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const char wanted = pattern[at];
    if (wanted == ' ' || wanted == '[') continue;
    if (wanted == 'A' || wanted == 'W') return ~FirstLetters{0};
    if (wanted == 'Q') return letters | letter_bit('0') | letter_bit('i') | letter_bit('v') | letter_bit('x');
    if (text::is_ascii_capital(wanted)) return letters | letter_bit('0');
    if (wanted != '(') return letters | letter_bit(wanted);
    // A group: the first letter of each choice. What follows counts too where one choice is nothing.
    const std::size_t close = pattern.find(')', at);
    bool may_be_nothing = false;
    for (char before = '|'; at < close; before = pattern[at]) {
      ++at;
      if (before != '|' && before != '(') continue;
      const bool is_nothing = pattern[at] == '|' || pattern[at] == ')';
      may_be_nothing = may_be_nothing || is_nothing;
      if (!is_nothing) letters |= letter_bit(pattern[at]);
    }
    if (!may_be_nothing) return letters;
  }
  return letters;
}

std::optional<std::vector<Capture>> match(Pattern pattern, const Phrase& phrase, Range range, std::size_t& reach) {
  Matcher matcher(pattern, phrase, range.end);
  const bool matched = matcher.match(0, range.begin);
  reach = std::max(reach, matcher.reach());
  if (!matched) return std::nullopt;
  return matcher.take_captures();
}

bool is_one_of(std::string_view word, std::string_view words) {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return !word.empty();
  }
  return false;
}

bool has_word(const Phrase& phrase, Range range, std::string_view words) {
  return any_word(phrase, range,
                  [&](std::size_t begin, std::size_t end) { return is_one_of(part(phrase, begin, end), words); });
}

bool is_timeless(const Phrase& phrase, Range range) {
  return !any_word(phrase, range, [&](std::size_t begin, std::size_t end) {
    const std::string_view word = part(phrase, begin, end);
    if (is_digit(word.front()) || word.front() == '?' || word.front() == '!') return true;
    if (!is_one_of(word, time_words)) return false;
    const std::string_view next = end < range.end ? part(phrase, end, phrase.word_end(end, range.end)) : "";
    return !(word == "quy" && is_one_of(next, after_quy));
  });
}

}  // namespace cchc::plan::deadline
