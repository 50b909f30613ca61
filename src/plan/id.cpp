#include "plan/id.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace cchc::plan {

namespace {

constexpr std::array<std::string_view, 20> romans{"I",    "II",  "III",  "IV",    "V",   "VI",   "VII",
                                                  "VIII", "IX",  "X",    "XI",    "XII", "XIII", "XIV",
                                                  "XV",   "XVI", "XVII", "XVIII", "XIX", "XX"};
constexpr std::array item_kinds{ItemKind::target, ItemKind::task, ItemKind::activity};
/// More digits than any plan has, few enough for an int.
constexpr std::size_t max_ordinal_digits = 6;

std::optional<int> parse_ordinal(std::string_view digits) {
  if (digits.empty() || digits.size() > max_ordinal_digits) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || value < 1) return std::nullopt;
  return value;
}

std::optional<int> find_roman(std::string_view upper) {
  const auto* found = std::ranges::find(romans, upper);
  if (found == romans.end()) return std::nullopt;
  return static_cast<int>(found - romans.begin()) + 1;
}

/// ASCII letters in upper case; đ and the eth that some keyboards give for it become D.
std::string to_ascii_upper(std::string_view text) {
  constexpr std::array<std::string_view, 4> dees{"đ", "Đ", "ð", "Ð"};
  std::string upper;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (std::ranges::find(dees, text.substr(i, 2)) != dees.end()) {
      upper += 'D';
      ++i;
    } else {
      upper += ('a' <= c && c <= 'z') ? static_cast<char>(c - 'a' + 'A') : c;
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
  return fmt::format("{}.{}{}", roman(id.area), abbreviation(id.kind), id.ordinal);
}

std::string roman(int number) {
  if (number < 1 || number > static_cast<int>(romans.size())) return {};
  return std::string(romans[static_cast<std::size_t>(number) - 1]);
}

std::optional<int> parse_roman(std::string_view text) {
  return find_roman(to_ascii_upper(text));
}

std::optional<Id> parse_id(std::string_view text) {
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto area = find_roman(text.substr(0, dot));
  const std::string_view rest = text.substr(dot + 1);
  const auto* kind = std::ranges::find(item_kinds, rest.substr(0, 2), abbreviation);
  if (!area || kind == item_kinds.end()) return std::nullopt;
  const std::string_view digits = rest.substr(2);
  if (digits.starts_with('0')) return std::nullopt;
  const auto ordinal = parse_ordinal(digits);
  if (!ordinal) return std::nullopt;
  return Id{*area, *kind, *ordinal};
}

std::optional<Id> parse_typed_id(std::string_view text) {
  constexpr std::string_view separators = " .\t";
  const std::string upper = to_ascii_upper(text);
  std::string_view rest = upper;
  skip(rest, " \t\r\n");
  trim_end(rest, " \t\r\n");

  const std::string_view letters = rest.substr(0, rest.find_first_not_of("IVX"));
  const auto area = find_roman(letters);
  if (!area) return std::nullopt;
  rest.remove_prefix(letters.size());
  skip(rest, separators);

  ItemKind kind = ItemKind::activity;
  if (const auto* named = std::ranges::find(item_kinds, rest.substr(0, 2), abbreviation); named != item_kinds.end()) {
    kind = *named;
    rest.remove_prefix(2);
    skip(rest, separators);
  }
  skip(rest, rest.find_first_not_of('0') == std::string_view::npos ? "" : "0");
  const auto ordinal = parse_ordinal(rest);
  if (!ordinal) return std::nullopt;
  return Id{*area, kind, *ordinal};
}

}  // namespace cchc::plan
