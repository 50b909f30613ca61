#pragma once

#include <string>
#include <string_view>

namespace cchc::cli {

/// What the file of git's attributes in a plan's folder is to hold: that no clone turns line ends into CR LF, which
/// would be a finding for every file, and that results added on two branches are put one after the other instead of
/// being a conflict. What it holds stays.
std::string with_plan_attributes(std::string_view now);

}  // namespace cchc::cli
