#include "cli/plan_folder.h"

#include "cli/files.h"
#include "plan/walk.h"
#include "text/normalize.h"
#include "yaml/read.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <iterator>

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

}  // namespace

std::string shown_path(const fs::path& path) {
  return path.lexically_normal().generic_string();
}

Result<fs::path> find_plan_folder(const Session& session) {
  const text::Message name_it{"vào thư mục có kế hoạch, hoặc chỉ rõ: --plan THƯ-MỤC",
                              "go to a folder with a plan, or name it: --plan DIR"};
  const char* from_environment = std::getenv("CCHC_PLAN");
  const bool set_in_environment = from_environment != nullptr && *from_environment != '\0';
  if (session.plan_folder || set_in_environment) {
    const fs::path folder = session.plan_folder ? *session.plan_folder : std::string(from_environment);
    const std::string origin = session.plan_folder ? "--plan" : "CCHC_PLAN";
    std::error_code ignored;
    if (fs::is_directory(folder, ignored)) return folder;
    return Refusal{say("{0}: không có thư mục \"{1}\"", "{0}: there is no folder \"{1}\"", origin, folder.string()),
                   {name_it}};
  }
  std::error_code error;
  const fs::path start = fs::current_path(error);
  fs::path way;  // relative, so that messages name files as people would
  for (fs::path here = start; !error; here = here.parent_path()) {
    if (holds_plan(here / "plan")) return way / "plan";
    if (here == here.root_path()) break;
    way /= "..";
  }
  return Refusal{{"không thấy thư mục kế hoạch (plan/plan.yaml) ở đây hay ở thư mục nào phía trên",
                  "no plan folder (plan/plan.yaml) here or in any folder above"},
                 {name_it}};
}

bool is_plan_file(const std::string& name) {
  const std::string extension = text::to_lower(fs::path(name).extension().string());
  return !name.starts_with(".") && (extension == ".yaml" || extension == ".yml");
}

namespace {

const text::SourceFile& keep_source(const fs::path& path, FileContent content, std::deque<text::SourceFile>& files,
                                    diag::Sink& sink) {
  if (content.problem) content.bytes.clear();
  const text::SourceFile& file = files.emplace_back(shown_path(path), std::move(content.bytes));
  if (content.problem) {
    sink.report({.code = diag::Code::unreadable,
                 .place = {&file, {}},
                 .headline = say("không đọc được tệp: {}", "cannot read the file: {1}", content.problem->vi,
                                 content.problem->en),
                 .help = {{"kiểm tra tên tệp và quyền đọc", "check the file's name and its permissions"}}});
  }
  return file;
}

/// The bytes of a file of the plan, wherever they come from.
using Reader = std::function<FileContent(const fs::path& path)>;

void load_files(const fs::path& folder, std::vector<std::string> names, const Reader& read, LoadedPlan& into,
                diag::Sink& sink) {
  // Null and reported when the file is not there or cannot be read.
  const auto read_required = [&](const std::string& name) -> const text::SourceFile* {
    const fs::path path = folder / name;
    FileContent content = read(path);
    const bool readable = !content.problem;
    const text::SourceFile& file = keep_source(path, std::move(content), into.files, sink);
    return readable ? &file : nullptr;
  };
  // "1-the-che.yaml" before its copy "1-the-che (1).yaml": the first file of an area is the one that counts.
  std::ranges::stable_sort(names, {}, [](const std::string& name) { return fs::path(name).stem().string(); });
  into.folder = folder;
  plan::PlanFiles files;
  files.head = read_required(head_name);
  files.registry = read_required(registry_name);
  for (const std::string& name : names) {
    if (!is_plan_file(name) || name == head_name || name == registry_name) continue;
    const text::SourceFile* file = read_required(name);
    if (file != nullptr) files.areas.push_back(file);
    files.incomplete = files.incomplete || file == nullptr;
  }
  into.unreadable = files.head == nullptr || files.registry == nullptr || files.incomplete;
  into.plan = plan::load(files, sink);
  plan::for_each_work_item(into.plan,
                           [&](const plan::WorkItem&, plan::ItemKind, const plan::Path&) { ++into.activities; });
}

/// The names of the files given that stand in the folder itself.
std::vector<std::string> names_in(const fs::path& folder, const Overrides& files) {
  std::vector<std::string> names;
  for (const auto& [path, bytes] : files) {
    const std::string name = fs::path(path).filename().string();
    if (shown_path(folder / name) == path) names.push_back(name);
  }
  return names;
}

}  // namespace

void load_plan(const fs::path& folder, LoadedPlan& into, diag::Sink& sink, const Overrides& overrides) {
  std::vector<std::string> names = list_folder(folder);
  std::ranges::copy(names_in(folder, overrides), std::back_inserter(names));
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  const auto read = [&](const fs::path& path) -> FileContent {
    const auto given = overrides.find(shown_path(path));
    return given != overrides.end() ? FileContent{given->second, {}} : read_file(path, yaml::max_file_size);
  };
  load_files(folder, names, read, into, sink);
}

void load_plan_from(const Overrides& files, const fs::path& folder, LoadedPlan& into, diag::Sink& sink) {
  const auto read = [&](const fs::path& path) -> FileContent {
    const auto given = files.find(shown_path(path));
    if (given != files.end()) return {given->second, {}};
    return {{}, text::Message{"git không có tệp này", "git has no such file"}};
  };
  load_files(folder, names_in(folder, files), read, into, sink);
}

}  // namespace cchc::cli
