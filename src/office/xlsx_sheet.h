#pragma once

#include "office/workbook.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace cchc::office {

// Shared by xlsx_*.cpp only.

/// The texts of a workbook, each once.
class SharedTexts {
public:
  /// The place of a text, which is added when it is new.
  std::size_t index_of(std::string_view text);
  std::string xml() const;

private:
  std::unordered_map<std::string, std::size_t> index_;
  std::string xml_;
  std::size_t uses_ = 0;
};

/// A sheet as XML.
struct PrintedSheet {
  std::string xml;
  std::string table_range;    ///< "$A$3:$F$20": the title row and those below it
  std::size_t title_row = 0;  ///< from 1
};

/// Prints the rows of a sheet from `first` on, as many as one holds; `first` becomes the next that is to be printed.
PrintedSheet print_sheet(const Sheet& sheet, std::size_t& first, SharedTexts& texts);

}  // namespace cchc::office
