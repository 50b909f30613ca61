#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::plan {

/// What an id names: mục tiêu (MT), nhiệm vụ (NV) or hoạt động (HĐ).
enum class ItemKind { target, task, activity };

/// "MT", "NV", "HD".
std::string_view abbreviation(ItemKind kind);

/// The identity of an item: I.HD3 is the third activity of area I. The ordinal is the printed one and never changes.
struct Id {
  int area = 0;  ///< as `parse_area` gives it
  ItemKind kind = ItemKind::activity;
  int ordinal = 0;
  friend auto operator<=>(const Id&, const Id&) = default;
};

/// "I.HD3".
std::string to_string(Id id);

/// The code of an area as it is printed: a Roman number I to XXX, a number 1 to 99 or a letter A to Z. In any case,
/// without leading zeros. As an int it sorts as printed: 1 to 30, 101 to 199, 201 to 226. I, V and X are numbers here.
/// Nothing for any other text.
std::optional<int> parse_area(std::string_view text);
/// "I", "1", "A"; empty when it is no area.
std::string area_code(int area);
/// The place an area has among those of its kind of code: 1 for I, for 1 and for A.
int area_ordinal(int area);

/// The form files must have: "I.HD3", upper case, no leading zero.
std::optional<Id> parse_id(std::string_view text);
/// What people type: any case, HĐ for HD, "I.3" and "i 3" for I.HD3.
std::optional<Id> parse_typed_id(std::string_view text);
/// Everything a typed text may name, the likeliest first: "1.3" is the activity or the task with that number, of area 1
/// or of area I.
std::vector<Id> typed_ids(std::string_view text);
/// The work of the same number that somebody may mean who names a kind the plan has not: in a plan of tasks I.NV3 by
/// I.HD3. The likeliest first.
std::vector<Id> ids_of_other_kinds(Id id);

}  // namespace cchc::plan
