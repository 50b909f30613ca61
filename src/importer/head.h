#pragma once

#include "importer/draft.h"
#include "importer/import_plan.h"
#include "importer/tables.h"

#include <string>
#include <vector>

namespace cchc::importer {

/// Reads title, office, years and decision from the texts around the tables and from the options, into the draft.
void read_head(const office::Document& document, const std::vector<PlanTable>& tables, const ImportSettings& options,
               Draft& draft);

/// Each line of some paragraphs.
std::vector<std::string> lines_of(const std::vector<std::string>& paragraphs);

/// Whether a text above the tables went into the title, the names of the offices or the number, whole.
bool is_said_in_head(const Draft& draft, std::string_view text);

/// The years that deadlines speak of, for a document that says none; 0–0 when there are none.
plan::Years years_of_deadlines(const Draft& draft);

/// "2021-2025", "2021 – 2025" or "2026" at the first place a text has such years; 0–0 when it has none.
plan::Years find_years(std::string_view text);

}  // namespace cchc::importer
