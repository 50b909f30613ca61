#pragma once

#include "cli/result.h"
#include "office/document.h"

#include <string>

namespace cchc::cli {

/// Reads a .docx, .xlsx or .csv file, or gives why it cannot be understood. Throws SystemError when the file cannot be
/// read.
Result<office::Document> read_office_file(const std::string& path, const office::ReadOptions& options = {});

}  // namespace cchc::cli
