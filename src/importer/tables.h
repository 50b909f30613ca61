#pragma once

#include "importer/columns.h"
#include "importer/import_plan.h"
#include "office/document.h"

#include <cstddef>
#include <set>
#include <variant>
#include <vector>

namespace cchc::importer {

/// A table of the plan, with what its columns hold.
struct PlanTable {
  const office::Table* table = nullptr;
  std::size_t number = 0;  ///< of the document's tables, from 1
  Columns columns;
};

/// The tables a plan is read from: those whose header names the work and its owner or deadline, those that go on from
/// one of them with the same columns, or the ones asked for. Not those that were told to be something else.
std::variant<std::vector<PlanTable>, NoPlan> find_plan_tables(const office::Document& document,
                                                              const ImportSettings& options,
                                                              const std::set<std::size_t>& others);
/// Whether a table, counted from 1, is to be read at all.
bool is_asked(const ImportSettings& options, std::size_t number);

}  // namespace cchc::importer
