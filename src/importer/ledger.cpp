#include "importer/ledger.h"

#include "importer/words.h"
#include "text/join.h"

#include <algorithm>

namespace cchc::importer {

void Ledger::read(const CellPlace& place, std::string_view text) {
  accounts_[place].read.emplace_back(text);
}

void Ledger::placed(const CellPlace& place, std::string_view text) {
  accounts_[place].accounted.emplace_back(text);
}

void Ledger::leave_out(const CellPlace& place, std::string_view text, text::Message reason) {
  if (text.empty()) return;
  accounts_[place].accounted.emplace_back(text);
  left_out_.push_back({place, std::string(text), std::move(reason)});
}

void Ledger::close() {
  for (const auto& [place, account] : accounts_) {
    WordCount accounted;
    for (const std::string& text : account.accounted) add_words(accounted, text);
    std::string lost;
    for (const std::string& text : account.read) {
      for (const std::string& word : words_of(text)) {
        ++words_read_;
        const auto found = accounted.find(word);
        if (found != accounted.end() && found->second > 0) {
          --found->second;
        } else {
          text::add_item(lost, " ", word);
        }
      }
    }
    if (!lost.empty()) {
      left_out_.push_back({place, lost, {"không rõ là gì trong kế hoạch", "it is not clear what this is in a plan"}});
    }
  }
  accounts_.clear();
  std::ranges::stable_sort(left_out_, {}, &LeftOut::place);
}

std::size_t Ledger::words_left_out() const {
  std::size_t count = 0;
  for (const LeftOut& one : left_out_) count += words_of(one.text).size();
  return count;
}

}  // namespace cchc::importer
