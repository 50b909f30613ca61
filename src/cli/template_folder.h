#pragma once

#include "report/template_set.h"

#include <cstddef>
#include <filesystem>

namespace cchc::cli {

/// Far above any real template, in bytes.
inline constexpr std::size_t max_template_size = std::size_t{1024} * 1024;

/// Adds the office's own templates: the *.mustache files of the folder `templates` beside the plan's folder, or of the one
/// CCHC_TEMPLATES names. They stand in for shipped ones of the same name. Throws SystemError when one cannot be read.
void add_template_folder(const std::filesystem::path& plan_folder, report::TemplateSet& set);

}  // namespace cchc::cli
