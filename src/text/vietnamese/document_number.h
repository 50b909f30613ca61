#pragma once

#include "text/message.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::text::vietnamese {

/// A number of a legal document that is not written as such numbers are: 107/2020/NĐ-CP, 76/NQ-CP, 12/BC-UBND.
struct MalformedNumber {
  std::size_t offset = 0;
  std::size_t length = 0;
  text::Message reason;  ///< what is wrong with it
  std::string meant;     ///< how it is probably written; empty when that cannot be told
};

/// Finds them in a text. Only what has a number and a known kind of document (NĐ, NQ, QĐ, TT …) is looked at, so that
/// dates, fractions and standards such as TCVN ISO 9001:2015 are left alone. Nghị định and thông tư must have their
/// year; resolutions and decisions need not, because those that are no legal rules are numbered without one
/// (749/QĐ-TTg).
std::vector<MalformedNumber> find_malformed_numbers(std::string_view text, std::size_t most = 1000);

}  // namespace cchc::text::vietnamese
