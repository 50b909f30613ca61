#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace cchc::plan {

/// What an id names: mục tiêu (MT), nhiệm vụ (NV) or hoạt động (HĐ).
enum class ItemKind { target, task, activity };

/// "MT", "NV", "HD".
std::string_view abbreviation(ItemKind kind);

/// The identity of an item: I.HD3 is the third activity of area I. The ordinal is the printed one and never changes.
struct Id {
  int area = 0;  ///< 1 for I
  ItemKind kind = ItemKind::activity;
  int ordinal = 0;
  friend auto operator<=>(const Id&, const Id&) = default;
};

/// "I.HD3".
std::string to_string(Id id);

/// 1 to 20: "I" to "XX"; empty for any other number.
std::string roman(int number);
/// "I" to "XX", in any case: 1 to 20. Nothing for anything else.
std::optional<int> parse_roman(std::string_view text);

/// The form files must have: "I.HD3", upper case, no leading zero.
std::optional<Id> parse_id(std::string_view text);
/// What people type: any case, HĐ for HD, "I.3" and "i 3" for I.HD3.
std::optional<Id> parse_typed_id(std::string_view text);

}  // namespace cchc::plan
