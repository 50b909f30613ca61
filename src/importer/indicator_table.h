#pragma once

#include "importer/import_plan.h"
#include "office/document.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cchc::importer {

/// What a column of a table of indicators (chỉ tiêu) holds. `other`: what goes into the note.
enum class IndicatorRole { number, name, unit, base, goal, by, owner, other };

struct IndicatorColumn {
  IndicatorRole role = IndicatorRole::other;
  std::optional<int> year;  ///< the one its header names: of a goal "Năm 2026"
  std::string header;       ///< on one line
};

/// A table that says what is to be reached by when, not what is to be done.
struct IndicatorTable {
  const office::Table* table = nullptr;
  std::size_t number = 0;  ///< of the document's tables, from 1
  std::vector<IndicatorColumn> columns;
  std::size_t header_begin = 0;  ///< the first row of the header
  std::size_t rows_begin = 0;    ///< the first row behind it

  /// The first column with a role; past the end when there is none.
  std::size_t find(IndicatorRole role) const;
};

/// The tables, of those to be read, whose header names an indicator ("Chỉ tiêu") and what it is to reach ("Năm 2026",
/// "Kế hoạch"), and no work beside it. None where somebody says what the columns are.
std::vector<IndicatorTable> find_indicator_tables(const office::Document& document, const ImportSettings& options);

}  // namespace cchc::importer
