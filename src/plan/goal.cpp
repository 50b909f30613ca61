#include "plan/goal.h"

#include "plan/binder.h"
#include "text/chars.h"
#include "text/fold.h"
#include "text/normalize.h"

#include <algorithm>
#include <array>
#include <string>

namespace cchc::plan {

namespace {

enum class Side { least, most };

/// Words around a number that make it a bound.
struct BoundWords {
  std::string_view before, after;
  Side side;
  bool is_strict = false;
};
constexpr std::array bound_words{
    BoundWords{"≥", "", Side::least},          BoundWords{">=", "", Side::least},
    BoundWords{"tối thiểu", "", Side::least},  BoundWords{"ít nhất", "", Side::least},
    BoundWords{"từ", "trở lên", Side::least},  BoundWords{"", "trở lên", Side::least},
    BoundWords{"≤", "", Side::most},           BoundWords{"<=", "", Side::most},
    BoundWords{"tối đa", "", Side::most},      BoundWords{"nhiều nhất", "", Side::most},
    BoundWords{"không quá", "", Side::most},   BoundWords{"từ", "trở xuống", Side::most},
    BoundWords{"", "trở xuống", Side::most},   BoundWords{">", "", Side::least, true},
    BoundWords{"trên", "", Side::least, true}, BoundWords{"hơn", "", Side::least, true},
    BoundWords{"<", "", Side::most, true},     BoundWords{"dưới", "", Side::most, true},
};

/// A number that may have a percent sign.
std::optional<double> parse_amount(std::string_view text) {
  text = text::trim(text);
  if (text.ends_with('%')) text = text::trim(text.substr(0, text.size() - 1));
  return parse_number(text);
}

std::optional<GoalBound> parse_range(std::string_view text) {
  for (const std::string_view between : {"-", "–", "—", " đến "}) {
    const std::size_t at = text.find(between);
    if (at == std::string_view::npos) continue;
    constexpr std::string_view from = "từ ";
    const std::size_t begin = text.starts_with(from) ? std::min(from.size(), at) : 0;
    const auto least = parse_amount(text.substr(begin, at - begin));
    const auto most = parse_amount(text.substr(at + between.size()));
    if (least && most && *least < *most) return GoalBound{least, most};
  }
  return std::nullopt;
}

}  // namespace

std::optional<GoalBound> parse_goal_bound(std::string_view text) {
  const std::string written = text::to_lower(text::squeeze(text::to_nfc(text)));
  for (const BoundWords& words : bound_words) {
    std::string_view rest = written;
    if (!rest.starts_with(words.before) || !rest.ends_with(words.after)) continue;
    if (rest.size() < words.before.size() + words.after.size()) continue;
    rest.remove_prefix(words.before.size());
    rest.remove_suffix(words.after.size());
    const auto number = parse_amount(rest);
    if (!number) continue;
    return words.side == Side::least ? GoalBound{number, {}, words.is_strict} : GoalBound{{}, number, words.is_strict};
  }
  return parse_range(written);
}

bool is_goal_in_words(std::string_view text) {
  const std::string folded = text::fold(text);
  return std::ranges::any_of(folded, text::is_ascii_letter) && std::ranges::none_of(folded, text::is_digit);
}

}  // namespace cchc::plan
