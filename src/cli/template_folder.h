#pragma once

#include "cli/files.h"
#include "report/template_set.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cchc::cli {

/// A file of the office's own templates that cannot be used.
struct UnusableTemplate {
  std::string file_name;  ///< "quarterly.md.mustache"
  text::Message problem;  ///< with the file's path
  /// Whether a report from that template might need it: it is the template, or a partial.
  bool may_be_needed_for(const std::string& template_file) const;
};

/// Adds the office's own templates: the *.mustache files of the folder `templates` beside the plan's folder, or of the
/// one CCHC_TEMPLATES names. They stand in for shipped ones of the same name. Gives those that cannot be read, are too
/// large or are links that lead out of the folder. Throws SystemError when the folder cannot be read or CCHC_TEMPLATES
/// names none.
std::vector<UnusableTemplate> add_template_folder(const std::filesystem::path& plan_folder, report::TemplateSet& set);

/// A template somebody named by its path. One that is too large is a problem.
FileContent read_template(const std::filesystem::path& path);

}  // namespace cchc::cli
