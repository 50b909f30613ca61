#pragma once

#include "importer/draft.h"
#include "importer/indicator_table.h"

#include <vector>

namespace cchc::importer {

/// Reads tables of indicators into the draft: below the heading of an area of the plan those of that area, else those
/// of the plan as a whole. To be called when the areas are known. Returns how many rows the tables have.
std::size_t read_indicators(const std::vector<IndicatorTable>& tables, Draft& draft, Ledger& books);

}  // namespace cchc::importer
