#include "plan/id.h"

#include "text/chars.h"
#include "text/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace cchc::plan {

namespace {

constexpr std::array<std::string_view, 30> romans{"I",    "II",    "III",   "IV",     "V",    "VI",   "VII",   "VIII",
                                                  "IX",   "X",     "XI",    "XII",    "XIII", "XIV",  "XV",    "XVI",
                                                  "XVII", "XVIII", "XIX",   "XX",     "XXI",  "XXII", "XXIII", "XXIV",
                                                  "XXV",  "XXVI",  "XXVII", "XXVIII", "XXIX", "XXX"};
/// What is added to numbers and to letters, so that no two areas have the same int.
constexpr int numbers_begin = 100;
constexpr int letters_begin = 200;
constexpr int letter_count = 26;
constexpr std::array item_kinds{ItemKind::target, ItemKind::task, ItemKind::activity};
/// More digits than any plan has, few enough for an int.
constexpr std::size_t max_ordinal_digits = 6;
constexpr std::string_view separators = " .\t";

std::optional<int> parse_ordinal(std::string_view digits) {
  if (digits.empty() || digits.size() > max_ordinal_digits) return std::nullopt;
  const auto value = text::whole_number(digits);
  return value && *value >= 1 ? value : std::nullopt;
}

std::optional<int> find_roman(std::string_view upper) {
  const auto* found = std::ranges::find(romans, upper);
  if (found == romans.end()) return std::nullopt;
  return static_cast<int>(found - romans.begin()) + 1;
}

/// ASCII letters in upper case; đ and the eth that some keyboards give for it become D.
std::string to_ascii_upper(std::string_view text) {
  static constexpr std::array<std::string_view, 4> dees{"đ", "Đ", "ð", "Ð"};
  std::string upper;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (std::ranges::find(dees, text.substr(i, 2)) != dees.end()) {
      upper += 'D';
      ++i;
    } else {
      upper += text::ascii_upper(c);
    }
  }
  return upper;
}

void skip(std::string_view& text, std::string_view characters) {
  text.remove_prefix(std::min(text.find_first_not_of(characters), text.size()));
}

void trim_end(std::string_view& text, std::string_view characters) {
  text = text.substr(0, text.find_last_not_of(characters) + 1);
}

}  // namespace

std::string_view abbreviation(ItemKind kind) {
  switch (kind) {
    case ItemKind::target:
      return "MT";
    case ItemKind::task:
      return "NV";
    case ItemKind::activity:
      return "HD";
  }
  return {};
}

std::string to_string(Id id) {
  return fmt::format("{}.{}{}", area_code(id.area), abbreviation(id.kind), id.ordinal);
}

namespace {

/// The area that has exactly this code.
std::optional<int> parse_printed_area(std::string_view upper) {
  if (const auto roman = find_roman(upper)) return roman;
  if (upper.size() == 1 && text::is_ascii_capital(upper[0])) return letters_begin + 1 + (upper[0] - 'A');
  constexpr std::size_t most_digits = 2;
  if (upper.empty() || upper.size() > most_digits || upper.starts_with('0')) return std::nullopt;
  const auto number = parse_ordinal(upper);
  if (!number) return std::nullopt;
  return numbers_begin + *number;
}

}  // namespace

std::optional<int> parse_area(std::string_view text) {
  return parse_printed_area(to_ascii_upper(text));
}

std::string area_code(int area) {
  if (area > letters_begin + letter_count) return {};
  if (area > letters_begin) {
    const std::string letter(1, static_cast<char>('A' + (area - letters_begin - 1)));
    return find_roman(letter) ? std::string() : letter;
  }
  if (area == letters_begin) return {};
  if (area > numbers_begin) return fmt::format("{}", area - numbers_begin);
  if (area < 1 || area > static_cast<int>(romans.size())) return {};
  return std::string(romans[static_cast<std::size_t>(area) - 1]);
}

int area_ordinal(int area) {
  return area % numbers_begin;
}

std::optional<Id> parse_id(std::string_view text) {
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto area = parse_printed_area(text.substr(0, dot));
  const std::string_view rest = text.substr(dot + 1);
  const auto* kind = std::ranges::find(item_kinds, rest.substr(0, 2), abbreviation);
  if (!area || kind == item_kinds.end()) return std::nullopt;
  const std::string_view digits = rest.substr(2);
  if (digits.starts_with('0')) return std::nullopt;
  const auto ordinal = parse_ordinal(digits);
  if (!ordinal) return std::nullopt;
  return Id{*area, *kind, *ordinal};
}

namespace {

/// What follows the code of an area in typed text: the kind, which may be missing, and the number.
struct TypedRest {
  std::optional<ItemKind> kind;
  int ordinal = 0;
};

std::optional<TypedRest> parse_typed_rest(std::string_view rest) {
  TypedRest typed;
  skip(rest, separators);
  if (const auto* named = std::ranges::find(item_kinds, rest.substr(0, 2), abbreviation); named != item_kinds.end()) {
    typed.kind = *named;
    rest.remove_prefix(2);
    skip(rest, separators);
  }
  skip(rest, rest.find_first_not_of('0') == std::string_view::npos ? "" : "0");
  const auto ordinal = parse_ordinal(rest);
  if (!ordinal) return std::nullopt;
  typed.ordinal = *ordinal;
  return typed;
}

/// How many characters at the start can be the code of an area: all letters of a Roman number, digits before a
/// separator or a kind, one letter.
std::size_t typed_area_size(std::string_view upper) {
  if (const std::size_t roman = std::min(upper.find_first_not_of("IVX"), upper.size()); roman > 0) return roman;
  const std::size_t digits = std::min(upper.find_first_not_of("0123456789"), upper.size());
  return digits > 0 ? digits : std::min<std::size_t>(upper.size(), 1);
}

}  // namespace

std::vector<Id> typed_ids(std::string_view text) {
  const std::string upper = to_ascii_upper(text);
  std::string_view rest = upper;
  skip(rest, " \t\r\n");
  trim_end(rest, " \t\r\n");
  const std::size_t size = typed_area_size(rest);
  const auto area = parse_area(rest.substr(0, size));
  const auto typed = area ? parse_typed_rest(rest.substr(size)) : std::nullopt;
  if (!typed) return {};
  std::vector<Id> ids;
  const auto add = [&](int code) {
    if (typed->kind) {
      ids.push_back({code, *typed->kind, typed->ordinal});
    } else {
      for (const ItemKind kind : {ItemKind::activity, ItemKind::task}) ids.push_back({code, kind, typed->ordinal});
    }
  };
  add(*area);
  // Many say the number of an area that is printed in Roman ones.
  const bool is_number = *area > numbers_begin && *area < letters_begin;
  if (is_number && !area_code(area_ordinal(*area)).empty()) add(area_ordinal(*area));
  return ids;
}

std::vector<Id> ids_of_other_kinds(Id id) {
  std::vector<Id> ids;
  for (const ItemKind kind : {ItemKind::activity, ItemKind::task}) {
    if (kind != id.kind) ids.push_back({id.area, kind, id.ordinal});
  }
  return ids;
}

std::optional<Id> parse_typed_id(std::string_view text) {
  const std::vector<Id> ids = typed_ids(text);
  return ids.empty() ? std::nullopt : std::optional(ids.front());
}

}  // namespace cchc::plan
