#include "cli/template_folder.h"

#include "report/template_limits.h"

#include <cstdlib>

namespace cchc::cli {

namespace fs = std::filesystem;
using text::say;

namespace {

FileContent refuse_large(FileContent content) {
  if (!content.problem && content.size > report::template_limit::file_bytes) {
    content.problem = say("mẫu quá lớn: {} byte, giới hạn là {} byte", "it is too large: {} bytes, the limit is {}",
                          content.size, report::template_limit::file_bytes);
  }
  return content;
}

}  // namespace

bool UnusableTemplate::may_be_needed_for(const std::string& template_file) const {
  return file_name.starts_with("_") || file_name == template_file;
}

FileContent read_template(const fs::path& path) {
  return refuse_large(read_file(path, report::template_limit::file_bytes));
}

std::vector<UnusableTemplate> add_template_folder(const fs::path& plan_folder, report::TemplateSet& set) {
  const char* variable = std::getenv("CCHC_TEMPLATES");
  const bool named = variable != nullptr && *variable != '\0';
  const fs::path folder = named ? fs::path(variable) : plan_folder / ".." / "templates";
  if (type_of(folder) != fs::file_type::directory) {
    if (named)
      throw SystemError(
          say("CCHC_TEMPLATES: không có thư mục \"{}\"", "CCHC_TEMPLATES: there is no folder \"{}\"", variable));
    return {};
  }
  std::vector<UnusableTemplate> unusable;
  for (const std::string& name : list_folder(folder)) {
    if (name.starts_with(".") || !name.ends_with(report::template_extension)) continue;
    const std::string path = (folder / name).lexically_normal().generic_string();
    FileContent content = refuse_large(read_file_in(folder, name, report::template_limit::file_bytes));
    if (content.problem) {
      unusable.push_back({name,
                          {fmt::format("không đọc được mẫu \"{}\": {}", path, content.problem->vi),
                           fmt::format("cannot read the template \"{}\": {}", path, content.problem->en)}});
    } else {
      set.add(path, std::move(content.bytes));
    }
  }
  return unusable;
}

}  // namespace cchc::cli
