#pragma once

#include "importer/import_plan.h"
#include "text/message.h"

#include <string>

namespace cchc::importer {

/// The closing report of an import, lines of text: what was read, what became of it, what was left out and what to look
/// at again, each with its place in the table.
std::string summarize(const Imported& imported, text::Language language);

}  // namespace cchc::importer
