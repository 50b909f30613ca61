#include "yaml/limited.h"

#include "text/message.h"

#include <utility>

namespace cchc::yaml {

bool Limited::is_full(diag::Code code) const {
  const auto count = counts_.find(code);
  return count != counts_.end() && count->second.kept >= most_of_a_code;
}

void Limited::skip(diag::Code code, const diag::Place& place) {
  Count& count = counts_[code];
  if (count.skipped++ == 0) count.first_skipped = place;
}

std::size_t Limited::report(diag::Diagnostic found) {
  if (is_full(found.code)) {
    skip(found.code, found.place);
    return none;
  }
  ++counts_[found.code].kept;
  kept_.push_back(std::move(found));
  return kept_.size() - 1;
}

void Limited::close() {
  for (auto& [code, count] : counts_) {
    if (count.skipped == 0) continue;
    kept_.push_back({.code = code,
                     .place = *count.first_skipped,
                     .headline = text::say("và còn {} chỗ nữa như vậy trong tệp, từ đây trở đi",
                                           "and {} more places like this in the file, from here on", count.skipped),
                     .help = {text::say("sửa các chỗ ở trên rồi chạy lại", "fix the places above and run again")},
                     .stands_for = count.skipped});
    count.skipped = 0;
  }
}

}  // namespace cchc::yaml
