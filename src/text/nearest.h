#pragma once

#include "text/message.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::text {

/// The number of code points to insert, delete, replace or swap with a neighbour to turn `a` into `b`
/// (optimal string alignment distance).
std::size_t edit_distance(std::string_view a, std::string_view b);

/// Near enough to suggest: the distance of the folded texts is at most a third of the longer one's length and at
/// most 3. Texts that fold alike are near however much their accents differ. A word of one or two letters is near only
/// to those.
bool is_near(std::string_view a, std::string_view b);

/// The index of the one candidate nearest to `typed`; nothing when none is near. Of equals by folded distance, the one
/// nearer with its accents wins, then the first. `unique` (may be null) is set to whether no other candidate is as near
/// in both; false when none is near.
std::optional<std::size_t> nearest(std::string_view typed, std::span<const std::string_view> candidates,
                                   bool* unique = nullptr);

/// "có phải "…"?": the hint that a name was meant.
Message did_you_mean(std::string_view name);
/// The hint about the candidate nearest to `typed`; nothing when none is near.
std::optional<Message> did_you_mean(std::string_view typed, std::span<const std::string> candidates);

/// The nearest among many names, looked for many times: the names are folded once, when a name is first
/// looked for, and only those of about the same length compared. The work of all the searches together is bounded; when
/// it is used up, nothing is near.
class NearNames {
public:
  /// The views must stay good.
  explicit NearNames(std::span<const std::string_view> names);
  /// The indices of the nearest names, ascending: more than one when several are as near, none when none is near enough
  /// to suggest.
  std::vector<std::size_t> nearest(std::string_view typed);

private:
  struct Plain {
    std::u32string letters;  // folded
    std::size_t index = 0;
  };
  void fold_names();

  std::vector<std::string_view> names_;
  bool is_folded_ = false;    // only when something is looked for
  std::vector<Plain> plain_;  // by length
  std::size_t budget_ = 1'000'000;
};

}  // namespace cchc::text
