#include "cli/plan_folder.h"

#include "cli/files.h"
#include "plan/walk.h"
#include "text/normalize.h"
#include "yaml/read.h"

#include <cstdlib>

namespace cchc::cli {

namespace fs = std::filesystem;
using text::say;

namespace {

constexpr const char* head_name = "plan.yaml";
constexpr const char* registry_name = "owners.yaml";

bool holds_plan(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_regular_file(folder / head_name, ignored);
}

/// A path as people would type it from where they are.
std::string shown(const fs::path& path) {
  return path.lexically_normal().generic_string();
}

}  // namespace

std::variant<fs::path, text::Message> find_plan_folder(const Session& session) {
  const char* from_environment = std::getenv("CCHC_PLAN");
  const bool set_in_environment = from_environment != nullptr && *from_environment != '\0';
  if (session.plan_folder || set_in_environment) {
    const fs::path folder = session.plan_folder ? *session.plan_folder : std::string(from_environment);
    const std::string origin = session.plan_folder ? "--plan" : "CCHC_PLAN";
    std::error_code ignored;
    if (fs::is_directory(folder, ignored)) return folder;
    return say("{0}: không có thư mục \"{1}\"", "{0}: there is no folder \"{1}\"", origin, folder.string());
  }
  std::error_code error;
  const fs::path start = fs::current_path(error);
  fs::path way;  // relative, so that messages name files as people would
  for (fs::path here = start; !error; here = here.parent_path()) {
    if (holds_plan(here / "plan")) return way / "plan";
    if (here == here.root_path()) break;
    way /= "..";
  }
  return text::Message{"không thấy thư mục kế hoạch (plan/plan.yaml) ở đây hay ở thư mục nào phía trên",
                       "no plan folder (plan/plan.yaml) here or in any folder above"};
}

bool is_plan_file(const std::string& name) {
  const std::string extension = text::to_lower(fs::path(name).extension().string());
  return !name.starts_with(".") && (extension == ".yaml" || extension == ".yml");
}

const text::SourceFile& read_source(const fs::path& path, std::deque<text::SourceFile>& files, diag::Sink& sink) {
  FileContent content = read_file(path, yaml::max_file_size);
  if (content.problem) content.bytes.clear();
  const text::SourceFile& file = files.emplace_back(shown(path), std::move(content.bytes));
  if (content.problem) {
    sink.report({.code = diag::Code::unreadable,
                 .place = {&file, {}},
                 .headline = say("không đọc được tệp: {}", "cannot read the file: {1}", content.problem->vi,
                                 content.problem->en),
                 .help = {{"kiểm tra tên tệp và quyền đọc", "check the file's name and its permissions"}}});
  }
  return file;
}

namespace {

/// A file the plan cannot do without. Null and reported when it is not there or cannot be read.
const text::SourceFile* read_required(const fs::path& path, std::deque<text::SourceFile>& files, diag::Sink& sink) {
  const std::size_t before = sink.found().size();
  const text::SourceFile& file = read_source(path, files, sink);
  return sink.found().size() == before ? &file : nullptr;
}

}  // namespace

void load_plan(const fs::path& folder, LoadedPlan& into, diag::Sink& sink) {
  into.folder = folder;
  plan::PlanFiles files;
  const std::vector<std::string> names = list_folder(folder);
  files.head = read_required(folder / head_name, into.files, sink);
  files.registry = read_required(folder / registry_name, into.files, sink);
  for (const std::string& name : names) {
    if (!is_plan_file(name) || name == head_name || name == registry_name) continue;
    const text::SourceFile* file = read_required(folder / name, into.files, sink);
    if (file != nullptr) files.areas.push_back(file);
    files.incomplete = files.incomplete || file == nullptr;
  }
  into.unreadable = files.head == nullptr || files.registry == nullptr || files.incomplete;
  into.plan = plan::load(files, sink);
  plan::for_each_activity(into.plan, [&](const plan::Activity&) { ++into.activities; });
}

}  // namespace cchc::cli
