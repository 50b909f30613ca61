#include "plan/deadline_pattern.h"

#include "plan/deadline_phrase.h"

#include <algorithm>
#include <utility>

namespace cchc::plan::deadline {

namespace {

std::size_t end_of_digits(std::string_view letters, std::size_t at) {
  while (at < letters.size() && is_digit(letters[at])) ++at;
  return at;
}

/// Three numbers with these texts between them.
std::optional<std::size_t> read_day(std::string_view letters, std::size_t at, std::string_view first,
                                    std::string_view second) {
  for (const std::string_view separator : {first, second}) {
    const std::size_t end = end_of_digits(letters, at);
    if (end == at || !letters.substr(end).starts_with(separator)) return std::nullopt;
    at = end + separator.size();
  }
  const std::size_t end = end_of_digits(letters, at);
  if (end == at) return std::nullopt;
  return end;
}

std::optional<std::size_t> read_lenient_day(std::string_view letters, std::size_t at) {
  for (const auto& [first, second] : {std::pair{"-", "-"},
                                      {".", "."},
                                      {"thang", "nam"},
                                      {"thang", "/"},
                                      {"/", "-"},
                                      {"/", "."},
                                      {"/", "nam"},
                                      {"/", "/"}}) {
    if (const auto end = read_day(letters, at, first, second)) return end;
  }
  return std::nullopt;
}

std::optional<std::size_t> read_digits(std::string_view letters, std::size_t at, std::size_t at_most) {
  const std::size_t end = end_of_digits(letters, at);
  if (end == at || end - at > at_most) return std::nullopt;
  return end;
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

/// One try of a pattern; goes back to the next alternative where the rest does not match.
class Matcher {
public:
  Matcher(Pattern pattern, std::string_view letters) : pattern_(pattern), letters_(letters) {}

  bool match(std::size_t in_pattern, std::size_t at) {
    const std::size_t taken = captures_.size();
    for (; in_pattern < pattern_.size(); ++in_pattern) {
      const char wanted = pattern_[in_pattern];
      if (wanted == ' ') continue;
      if (wanted == '(') return match_group(in_pattern, at) || fail(taken, at);
      if ('A' <= wanted && wanted <= 'Z') {
        const auto end = read_slot(wanted, letters_, at);
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
  bool match_group(std::size_t open, std::size_t at) {
    const std::size_t taken = captures_.size();
    const std::size_t close = pattern_.find(')', open);
    std::string_view choices = pattern_.substr(open + 1, close - open - 1);
    while (true) {
      const std::size_t bar = std::min(choices.find('|'), choices.size());
      if (const auto end = match_literal(choices.substr(0, bar), at); end && match(close + 1, *end)) return true;
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
  std::string_view letters_;
  std::vector<Capture> captures_;
  std::size_t reach_ = 0;
};

}  // namespace

std::optional<std::vector<Capture>> match(Pattern pattern, std::string_view letters, std::size_t& reach) {
  Matcher matcher(pattern, letters);
  const bool matched = matcher.match(0, 0);
  reach = std::max(reach, matcher.reach());
  if (!matched) return std::nullopt;
  return matcher.take_captures();
}

std::optional<std::size_t> read_slot(char slot, std::string_view letters, std::size_t at) {
  switch (slot) {
    case 'Y':
      return read_digits(letters, at, letters.size());
    case 'M':
    case 'N':
      return read_digits(letters, at, 2);
    case 'Q':
      return read_quarter(letters, at);
    case 'P':
      return read_percent(letters, at);
    case 'D':
      return read_digits(letters, at, 2) ? read_day(letters, at, "/", "/") : std::nullopt;
    case 'L':
      return read_lenient_day(letters, at);
    default:
      return std::nullopt;
  }
}

}  // namespace cchc::plan::deadline
