#pragma once

#include "text/message.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cchc::text {

/// The number of code points to insert, delete, replace or swap with a neighbour to turn `a` into `b`
/// (optimal string alignment distance).
std::size_t edit_distance(std::string_view a, std::string_view b);

/// Near enough to suggest: the distance of the folded texts is at most a third of the longer one's length and at most 3.
/// Texts that fold alike are near however much their accents differ. A word of one or two letters is near only to those.
bool is_near(std::string_view a, std::string_view b);

/// The index of the one candidate nearest to `typed`; nothing when none is near. Of equals by folded distance, the one nearer with its
/// accents wins, then the first. `unique` (may be null) is set to whether no other candidate is as near
/// in both; false when none is near.
std::optional<std::size_t> nearest(std::string_view typed, std::span<const std::string_view> candidates,
                                   bool* unique = nullptr);

/// "có phải "…"?": the hint that a name was meant.
Message did_you_mean(std::string_view name);
/// The hint about the candidate nearest to `typed`; nothing when none is near.
std::optional<Message> did_you_mean(std::string_view typed, std::span<const std::string> candidates);

}  // namespace cchc::text
