#pragma once

#include "plan/model.h"

#include <string>

namespace cchc::plan {

/// The level whose work is the office's own: the one plan.yaml gives, else the one the office's name tells ("UBND xã
/// Long Phụng"), else the first level (in their order) that a body of the registry has.
Level own_level(const Plan& plan);
/// The level that an office's name says, of a plan that says nothing else.
Level level_of_office(const std::string& office);

/// What the office is called in "do phường chủ trì": "phường", "xã", "Sở", "Bộ".
std::string own_word(const Plan& plan);

}  // namespace cchc::plan
