#pragma once

#include "report/template_set.h"

#include <filesystem>

namespace cchc::cli {

/// Adds the office's own templates: the *.mustache files of the folder `templates` beside the plan's folder, or of the one
/// CCHC_TEMPLATES names. They stand in for shipped ones of the same name. Throws SystemError when one cannot be read.
void add_template_folder(const std::filesystem::path& plan_folder, report::TemplateSet& set);

}  // namespace cchc::cli
