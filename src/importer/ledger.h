#pragma once

#include "text/message.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace cchc::importer {

/// Where a text stood in the document: the table, the row and the column as people count them, from 1.
struct CellPlace {
  std::size_t table = 0;
  std::size_t row = 0;
  std::size_t column = 0;
  friend auto operator<=>(const CellPlace&, const CellPlace&) = default;
};

/// Words that are not in the plan, and why.
struct LeftOut {
  CellPlace place;
  std::string text;
  text::Message reason;
};

/// The books of an import: every word that was read is either in the plan or in the list of what was left out. What was
/// forgotten by mistake is found here and joins that list, so nothing is lost without a word.
class Ledger {
public:
  void read(const CellPlace& place, std::string_view text);
  void placed(const CellPlace& place, std::string_view text);
  void leave_out(const CellPlace& place, std::string_view text, text::Message reason);

  /// Closes the books: adds the words that are in neither. By place.
  void close();
  const std::vector<LeftOut>& left_out() const { return left_out_; }
  std::size_t words_read() const { return words_read_; }
  std::size_t words_left_out() const;

private:
  struct Account {
    std::vector<std::string> read, accounted;
  };
  std::map<CellPlace, Account> accounts_;
  std::vector<LeftOut> left_out_;
  std::size_t words_read_ = 0;
};

}  // namespace cchc::importer
