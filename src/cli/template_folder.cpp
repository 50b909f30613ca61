#include "cli/template_folder.h"

#include "cli/files.h"
#include "report/template_limits.h"

#include <cstdlib>

namespace cchc::cli {

namespace fs = std::filesystem;

void add_template_folder(const fs::path& plan_folder, report::TemplateSet& set) {
  const char* named = std::getenv("CCHC_TEMPLATES");
  const fs::path folder = named != nullptr && *named != '\0' ? fs::path(named) : plan_folder / ".." / "templates";
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) return;
  for (const std::string& name : list_folder(folder)) {
    if (name.starts_with(".") || !name.ends_with(report::template_extension)) continue;
    const fs::path path = (folder / name).lexically_normal();
    FileContent content = read_file(path, report::template_limit::file_bytes);
    if (content.problem) {
      throw SystemError({fmt::format("không đọc được mẫu \"{}\": {}", path.string(), content.problem->vi),
                         fmt::format("cannot read the template \"{}\": {}", path.string(), content.problem->en)});
    }
    set.add(path.generic_string(), std::move(content.bytes));
  }
}

}  // namespace cchc::cli
