#include "cli/plan_folder.h"

#include "plan/file_role.h"
#include "plan/walk.h"
#include "yaml/bytes.h"
#include "yaml/read.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <iterator>

namespace cchc::cli {

namespace fs = std::filesystem;
using text::say;

namespace {

bool holds_plan(const fs::path& folder) {
  return type_of(folder / plan::head_name) == fs::file_type::regular;
}

/// The help for a file that is there under another name.
text::Message rename_help(std::string_view name, std::string_view meant) {
  return say("có tệp \"{0}\": đổi tên thành \"{1}\" (Windows: bật View > File name extensions để thấy đuôi tệp)",
             "there is a file \"{0}\": rename it to \"{1}\"", name, meant);
}

/// The file whose name was meant to be `name`; null when there is none.
const std::string* file_for(const std::string& name, const std::vector<std::string>& names) {
  const auto found =
      std::ranges::find_if(names, [&](const std::string& other) { return plan::meant_name(other) == name; });
  return found == names.end() ? nullptr : &*found;
}

}  // namespace

void PlanSize::add(std::size_t bytes) {
  all_ += bytes;
  if (all_ <= max_plan_size) return;
  throw SystemError(say("các tệp của kế hoạch cộng lại quá lớn, giới hạn là {} byte",
                        "the files of the plan are too large together, the limit is {} bytes", max_plan_size));
}

const UnreadableFile* first_unread(const LoadedPlan& plan) {
  const auto found = std::ranges::find(plan.unreadable, false, &UnreadableFile::missing);
  return found == plan.unreadable.end() ? nullptr : &*found;
}

void write_plan_files(const fs::path& folder, const std::vector<plan::NewFile>& files) {
  std::vector<FileToWrite> writes;
  for (const plan::NewFile& file : files)
    writes.push_back({.path = folder / file.name, .bytes = file.bytes, .make_folder = true});
  write_files(writes);
}

std::string shown_path(const fs::path& path) {
  return path.lexically_normal().generic_string();
}

std::optional<text::Message> problem_of_folder(const fs::path& folder) {
  const fs::path inner = folder / "plan";
  if (!holds_plan(folder) && holds_plan(inner)) {
    return say("thư mục \"{}\" không có plan.yaml; có phải \"{}\"?",
               "the folder \"{}\" has no plan.yaml; did you mean \"{}\"?", shown_path(folder), shown_path(inner));
  }
  const fs::path itself = folder.has_filename() ? folder : folder.parent_path();
  if (!is_link(itself)) return std::nullopt;
  const fs::path parent = itself.has_parent_path() ? itself.parent_path() : fs::path(".");
  const fs::path target = canonical_path(itself);
  if (is_below(target, canonical_path(parent))) return std::nullopt;
  return say("\"{}\" là liên kết dẫn ra ngoài, tới \"{}\", nên không đọc; nếu đúng là kế hoạch ấy thì ghi đường dẫn đó",
             "\"{}\" is a link that leads away to \"{}\", so it is not read; name that path if it is the plan you mean",
             shown_path(itself), target.string());
}

Result<fs::path> find_plan_folder(const Session& session) {
  const text::Message name_it{"vào thư mục có kế hoạch, hoặc chỉ rõ: --plan THƯ-MỤC",
                              "go to a folder with a plan, or name it: --plan DIR"};
  const char* from_environment = std::getenv("CCHC_PLAN");
  const bool set_in_environment = from_environment != nullptr && *from_environment != '\0';
  if (session.plan_folder || set_in_environment) {
    const fs::path folder = session.plan_folder ? *session.plan_folder : std::string(from_environment);
    const std::string origin = session.plan_folder ? "--plan" : "CCHC_PLAN";
    if (type_of(folder) != fs::file_type::directory)
      return Refusal{say("{0}: không có thư mục \"{1}\"", "{0}: there is no folder \"{1}\"", origin, folder.string()),
                     {name_it}};
    if (const auto problem = problem_of_folder(folder))
      return Refusal{{fmt::format("{}: {}", origin, problem->vi), fmt::format("{}: {}", origin, problem->en)}};
    return folder;
  }
  std::error_code error;
  const fs::path start = fs::current_path(error);
  fs::path way;  // relative, so that messages name files as people would
  for (fs::path here = start; !error; here = here.parent_path()) {
    if (holds_plan(here / "plan")) {
      if (const auto problem = problem_of_folder(here / "plan")) return Refusal{*problem};
      return way / "plan";
    }
    if (holds_plan(here)) return way.empty() ? fs::path(".") : way;  // the plan's folder has another name
    if (here == here.root_path()) break;
    way /= "..";
  }
  for (const fs::path& folder : {start / "plan", start}) {
    if (error || type_of(folder) != fs::file_type::directory) continue;
    const std::vector<std::string> names = list_folder(folder);
    if (const std::string* other = file_for(std::string(plan::head_name), names))
      return Refusal{
          {"không thấy tệp plan.yaml của kế hoạch", "there is no plan.yaml"},
          {rename_help(shown_path(folder.filename() == "plan" ? fs::path("plan") / *other : fs::path(*other)),
                       plan::head_name)}};
  }
  return Refusal{{"không thấy thư mục kế hoạch (plan/plan.yaml) ở đây hay ở thư mục nào phía trên",
                  "no plan folder (plan/plan.yaml) here or in any folder above"},
                 {name_it}};
}

namespace {

/// Where the files of a plan come from: the disk, an editor or git. `name` is that of a file in the plan's folder.
struct PlanSource {
  std::vector<std::string> names;
  std::function<FileContent(const std::string& name)> read;
  std::function<std::string(const std::string& name)> show;  ///< the path for messages
};

void report_unreadable(const text::SourceFile& file, const text::Message& problem, std::optional<text::Message> help,
                       diag::Sink& sink) {
  text::Message usual{"kiểm tra tên tệp và quyền đọc", "check the file's name and its permissions"};
  sink.report({.code = diag::Code::unreadable,
               .place = {&file, {}},
               .headline = say("không đọc được tệp: {}", "cannot read the file: {1}", problem.vi, problem.en),
               .help = {help ? *std::move(help) : std::move(usual)}});
}

/// Reads the files of a source into a plan, and says what is wrong with those that give nothing to read.
class Loading {
public:
  Loading(const PlanSource& source, LoadedPlan& into, diag::Sink& sink)
      : source_(&source), into_(&into), sink_(&sink) {}

  /// Null and reported when the file is not there or cannot be read.
  const text::SourceFile* read(const std::string& name) {
    FileContent content = source_->read(name);
    size_.add(content.bytes.size());
    const bool too_large = content.bytes.empty() && content.size > yaml::max_file_size;
    const text::SourceFile& file = into_->files.emplace_back(source_->show(name), std::move(content.bytes));
    if (content.problem) {
      std::optional<text::Message> help;
      const std::string* other = content.missing ? file_for(name, source_->names) : nullptr;
      if (other != nullptr) help = rename_help(*other, name);
      report_unreadable(file, *content.problem, std::move(help), *sink_);
      into_->unreadable.push_back({{fmt::format("không đọc được tệp {}: {}", file.path(), content.problem->vi),
                                    fmt::format("cannot read the file {}: {}", file.path(), content.problem->en)},
                                   content.missing,
                                   plan::file_role(name) == plan::FileRole::progress});
      return nullptr;
    }
    if (!too_large) return &file;
    yaml::report_too_large(file, content.size, *sink_);
    return nullptr;
  }

  /// Says that a file is left out because of its name.
  void not_read(const std::string& name, std::string_view meant) {
    const text::SourceFile& file = into_->files.emplace_back(source_->show(name), std::string());
    sink_->report({.code = diag::Code::unreadable,
                   .place = {&file, {}},
                   .headline = say("tệp này không được đọc vì tên không kết thúc bằng .yaml",
                                   "this file is not read, since its name does not end in .yaml"),
                   .help = {rename_help(name, meant)}});
  }

private:
  const PlanSource* source_;
  LoadedPlan* into_;
  diag::Sink* sink_;
  PlanSize size_;
};

void load_files(const fs::path& folder, PlanSource source, LoadedPlan& into, diag::Sink& sink) {
  // "1-the-che.yaml" before its copy "1-the-che (1).yaml": the first file of an area is the one that counts.
  std::ranges::stable_sort(source.names, {}, [](const std::string& name) { return fs::path(name).stem().string(); });
  into.folder = folder;
  Loading loading(source, into, sink);
  plan::PlanFiles files;
  files.head = loading.read(std::string(plan::head_name));
  files.registry = loading.read(std::string(plan::registry_name));
  for (const std::string& name : source.names) {
    const std::string meant = plan::meant_name(name);
    const bool is_there = meant.empty() || std::ranges::find(source.names, meant) != source.names.end();
    if (!is_there && plan::file_role(meant) == plan::FileRole::area) {
      loading.not_read(name, meant);
      files.incomplete = true;
    }
    const plan::FileRole role = plan::file_role(name);
    if (role != plan::FileRole::area && role != plan::FileRole::progress) continue;
    // The missing file's finding names it.
    if (!is_there && plan::file_role(meant) != plan::FileRole::area) continue;
    const text::SourceFile* file = loading.read(name);
    if (file != nullptr) (role == plan::FileRole::area ? files.areas : files.progress).push_back(file);
    files.incomplete = files.incomplete || file == nullptr;
  }
  into.plan = plan::load(files, sink);
  plan::for_each_work_item(into.plan, [&](const plan::WorkItem&, plan::ItemKind kind, const plan::Path&) {
    ++(kind == plan::ItemKind::task ? into.tasks : into.activities);
  });
}

/// The names in the plan's folder, with those of its results.
std::vector<std::string> names_on_disk(const fs::path& folder) {
  std::vector<std::string> names = list_folder(folder);
  const fs::path progress = folder / plan::progress_folder;
  // Results that cannot be read are not the same as none.
  if (type_of(progress) == fs::file_type::not_found && !is_link(progress)) return names;
  for (const std::string& name : list_folder(progress))
    names.push_back(fmt::format("{}/{}", plan::progress_folder, name));
  return names;
}

/// The names of the files given that stand in the folder.
std::vector<std::string> names_in(const fs::path& folder, const Overrides& files) {
  std::vector<std::string> names;
  for (const auto& [path, bytes] : files) {
    const std::string name(plan::name_in_plan(path));
    if (shown_path(folder / name) == path) names.push_back(name);
  }
  return names;
}

}  // namespace

void load_plan(const fs::path& folder, LoadedPlan& into, diag::Sink& sink, const Overrides& overrides) {
  PlanSource source;
  source.names = names_on_disk(folder);
  std::ranges::copy(names_in(folder, overrides), std::back_inserter(source.names));
  std::ranges::sort(source.names);
  source.names.erase(std::unique(source.names.begin(), source.names.end()), source.names.end());
  source.show = [&](const std::string& name) { return shown_path(folder / name); };
  source.read = [&](const std::string& name) -> FileContent {
    const auto given = overrides.find(shown_path(folder / name));
    return given != overrides.end() ? FileContent{given->second} : read_file_in(folder, name, yaml::max_file_size);
  };
  load_files(folder, std::move(source), into, sink);
}

void load_plan_from(FilesByName files, const fs::path& folder, const std::string& revision, LoadedPlan& into,
                    diag::Sink& sink) {
  PlanSource source;
  for (const auto& [name, content] : files) source.names.push_back(name);
  source.show = [&](const std::string& name) {
    return shown_path(folder / name) + (revision.empty() ? "" : "@" + revision);
  };
  source.read = [&](const std::string& name) -> FileContent {
    const auto given = files.find(name);
    if (given != files.end()) return std::move(given->second);
    return {{}, text::Message{"git không có tệp này", "git has no such file"}};
  };
  load_files(folder, std::move(source), into, sink);
}

}  // namespace cchc::cli
