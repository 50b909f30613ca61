#pragma once

#include "plan/date.h"
#include "text/message.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace cchc::report {

/// Days and, where they are not read, words that say the same in short ("31/12 hằng năm").
struct DayList {
  std::vector<plan::Date> days;
  text::Message summary;       ///< looked at only where `asks_for_summary`
  bool only_in_words = false;  ///< the days alone would say too much or nothing: "khoảng 31/12/2025", "chưa rõ ngày"
};

/// Whether people get the summary, if there is one: the days say too little, or are too many to read one by one.
bool asks_for_summary(const DayList& list);

/// What one cell of a grid holds. `monostate`, a blank text and an empty list all mean that there is nothing.
using Cell = std::variant<std::monostate, std::string, std::int64_t, bool, std::vector<std::string>, DayList>;

/// For people to read: "có" and "không", days as dd/mm/yyyy; too many to read as their summary. Lists are joined
/// with "; ".
std::string shown_text(const Cell& cell, text::Language language);

/// For CSV: all days as dd/mm/yyyy, `true` and `false`. Lists are joined with "; ".
std::string data_text(const Cell& cell);

/// For Excel: as `data_text`, but "có" and "không", and days too many to read as their summary with how many they are.
std::string spreadsheet_text(const Cell& cell, text::Language language);

/// About how much memory the cell takes, in bytes.
std::size_t size_of(const Cell& cell);

/// A key whose byte order is the order of such cells: texts in Vietnamese order, numbers and days ascending, lists by
/// their first member that differs. Empty for a cell that holds nothing.
std::string order_key(const Cell& cell);

}  // namespace cchc::report
