#pragma once

#include "importer/draft.h"
#include "plan/new_file.h"

#include <vector>

namespace cchc::importer {

/// Finds one name for each body over all items, fills the draft's registry and replaces the written names by it. `own`
/// is the office's level.
void settle_bodies(Draft& draft, plan::Level own);

/// The id of an item as its file has it.
std::string id_of(const DraftArea& area, const DraftItem& item);

/// The files of the plan, as a careful colleague would have typed them.
std::vector<plan::NewFile> write_plan(const Draft& draft);

}  // namespace cchc::importer
