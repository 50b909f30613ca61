#pragma once

#include "plan/model.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cchc::plan {

/// How the name of an office begins, what level that is, and what it is called then.
struct OfficeStart {
  std::string_view start;  ///< in lower case
  Level level;
  std::string_view word;
};
/// Those that are kinds of places: "xã", "tp.".
std::span<const OfficeStart> place_starts();

/// What stands before a place in the name of its people's committee, in lower case, with the space behind it.
inline constexpr std::array<std::string_view, 3> committees{"ubnd ", "ủy ban nhân dân ", "uỷ ban nhân dân "};

/// The level whose work is the office's own: the one plan.yaml gives, else the one the office's name tells ("UBND xã
/// Long Phụng"), else the first level (in their order) that a body of the registry has.
Level own_level(const Plan& plan);
/// The level that an office's name says; nothing when it does not begin with a word for a kind of office.
std::optional<Level> level_of_office(std::string_view office);

/// What the office is called in "do phường chủ trì": "phường", "xã", "Sở", "Bộ".
std::string own_word(const Plan& plan);

}  // namespace cchc::plan
