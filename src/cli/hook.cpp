#include "cli/commands.h"
#include "cli/files.h"
#include "cli/git.h"
#include "cli/git_attributes.h"
#include "cli/git_work_tree.h"
#include "cli/plan_folder.h"
#include "cli/shell.h"
#include "plan/file_role.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>

namespace cchc::cli {

namespace fs = std::filesystem;
using text::say;

namespace {

/// How a hook of ours starts, by which it is known again.
constexpr std::string_view first_lines =
    "#!/bin/sh\n"
    "# Written by \"cchc hook install\"; \"cchc hook uninstall\" takes it away.\n";

constexpr std::string_view rest_of_hook =
    "[ -x \"$cchc\" ] || {\n"
    "  echo 'cchc: lỗi: không thấy chương trình cchc nên không kiểm tra được kế hoạch; cài cchc vào một thư mục của "
    "PATH' >&2\n"
    "  exit 1\n"
    "}\n"
    "# Before the first commit there is nothing to compare with.\n"
    "if git rev-parse -q --verify HEAD >/dev/null; then set -- --since HEAD; else set --; fi\n";

struct Repository {
  fs::path top;        ///< of the work tree, where git starts hooks
  fs::path hook;       ///< the hook that runs before a commit; empty when git runs none of this repository's own
  fs::path own_hooks;  ///< the folder git takes hooks from when no other is set
  std::string scope;   ///< where the folder of hooks is set: "global" and the like; empty: it is not
  std::string folder;  ///< the one set
};

/// Where the folder of hooks is set: the last setting that is none of this program's own.
void read_hooks_path(Repository& repository) {
  const GitResult set =
      run_git({"config", "-z", "--show-scope", "--type=path", "--get-all", "core.hooksPath"}, repository.top);
  std::string_view rest = set.output;
  const auto take = [&] {
    const std::string_view part = rest.substr(0, rest.find('\0'));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    return std::string(part);
  };
  while (!rest.empty()) {
    std::string scope = take();
    std::string folder = take();
    if (scope == "command") continue;
    repository.scope = std::move(scope);
    repository.folder = std::move(folder);
  }
}

/// The repository the current folder is in.
Repository find_repository() {
  const fs::path place = nearest_repository(canonical_path("."));
  const GitResult top = place.empty() ? GitResult{1, {}, {}} : run_git({"rev-parse", "--show-toplevel"}, place);
  if (place.empty() || (top.status == 0 && git_line(top).empty())) {
    throw SystemError({"thư mục này không nằm trong kho git nào (tạo bằng: git init)",
                       "this folder is in no git repository (make one: git init)"});
  }
  const GitResult common = run_git({"rev-parse", "--git-common-dir"}, place);
  for (const GitResult* answer : {&top, &common}) {
    if (answer->status != 0) {
      const text::Message problem = git_problem(*answer);
      throw SystemError(
          say("git không đọc được kho: {0}", "git cannot read the repository: {1}", problem.vi, problem.en));
    }
  }
  Repository repository{.top = git_line(top), .own_hooks = place / git_line(common) / "hooks"};
  read_hooks_path(repository);
  if (repository.scope.empty()) {
    repository.hook = repository.own_hooks / "pre-commit";
  } else if (repository.scope == "local" || repository.scope == "worktree") {
    // A path set by hand is relative to the top of the work tree.
    if (!repository.folder.empty()) repository.hook = repository.top / fs::path(repository.folder) / "pre-commit";
  }
  return repository;
}

/// What to do where git takes hooks from a folder that is not this repository's own, or from none.
Refusal no_place_for_hook(const Repository& repository) {
  const std::string own = shell_quoted(repository.own_hooks.lexically_normal().string());
  const text::Message hint =
      say("để riêng kho này dùng hook của nó: git config core.hooksPath {}; rồi chạy lại",
          "to let this repository use its own: git config core.hooksPath {}; then try again", own);
  if (repository.folder.empty()) {
    return {{"git không chạy hook nào, vì core.hooksPath đang để trống",
             "git runs no hooks, for core.hooksPath is set to nothing"},
            {hint}};
  }
  return {
      say("git lấy hook từ thư mục dùng chung cho mọi kho, {} (core.hooksPath, {}), nên không ghi vào đó",
          "git takes hooks from a folder that all repositories share, {} (core.hooksPath, {}); nothing is put there",
          repository.folder, repository.scope),
      {hint}};
}

/// The plan's folder, from the top of the work tree; or why the hook could not find it.
Result<fs::path> find_plan_below(const Session& session, const Repository& repository) {
  const auto found = find_plan_folder(session);
  if (!found) {
    return Refusal{found.refusal().problem,
                   {{"vào thư mục có kế hoạch rồi chạy lại, hoặc chỉ rõ: cchc hook install --plan THƯ-MỤC",
                     "go to the plan's folder and try again, or name it: cchc hook install --plan DIR"}}};
  }
  const fs::path& folder = *found;
  fs::path below = canonical_path(folder).lexically_relative(canonical_path(repository.top));
  if (below.empty() || *below.begin() == "..") {
    return Refusal{say("thư mục kế hoạch \"{}\" nằm ngoài kho git này ({}), hook không kiểm tra được",
                       "the plan's folder \"{}\" is outside this git repository ({}), so a hook cannot check it",
                       shown_path(folder), repository.top.string()),
                   {}};
  }
  return below;
}

/// Where this program can be found when the hook's PATH does not lead to it, as with git clients that have windows: the
/// path it was started by, without following links, which an update of the program may change.
std::string own_path() {
  const std::string name = program_invocation_name;
  if (name.find('/') != std::string::npos)
    return canonical_path(fs::path(name).parent_path()) / fs::path(name).filename();
  const char* variable = std::getenv("PATH");
  std::string_view rest = variable == nullptr ? std::string_view{} : variable;
  while (!rest.empty()) {
    const fs::path folder(rest.substr(0, rest.find(':')));
    rest.remove_prefix(std::min(folder.native().size() + 1, rest.size()));
    const fs::path path = folder / name;
    if (folder.is_absolute() && ::access(path.c_str(), X_OK) == 0) return path.string();
  }
  return name;
}

/// The arguments of the check. The plan is looked for from the top of the work tree.
std::string check_arguments(const fs::path& below) {
  return fmt::format("validate --staged --errors-only --plan {}", shell_quoted(below.string()));
}

/// The hook's path as people would type it from where they are.
std::string shown_hook(const fs::path& hook) {
  std::error_code error;
  const fs::path near = fs::proximate(hook, error);
  return shown_path(error || near.empty() ? hook : near);
}

Refusal cannot_read(const fs::path& path, const text::Message& reason) {
  return {say("không đọc được {0}: {1}", "cannot read {0}: {2}", shown_hook(path), reason.vi, reason.en)};
}

/// Whose file stands where git looks for the hook.
enum class HookOwner { none, ours, foreign };

Result<HookOwner> owner_of(const fs::path& hook) {
  const FileContent content = read_file(hook, 1024UL * 1024);
  if (content.missing) return is_link(hook) ? HookOwner::foreign : HookOwner::none;
  if (content.problem) return cannot_read(hook, *content.problem);
  return content.bytes.starts_with(first_lines) ? HookOwner::ours : HookOwner::foreign;
}

[[noreturn]] void fail(const fs::path& path, const std::error_code& error) {
  const text::Message reason = explain_errno(error.value());
  throw SystemError({fmt::format("không ghi được {}: {}", path.string(), reason.vi),
                     fmt::format("cannot write {}: {}", path.string(), reason.en)});
}

Result<ExitCode> install(const Session& session, const Repository& repository) {
  if (repository.hook.empty()) return no_place_for_hook(repository);
  const auto found = find_plan_below(session, repository);
  if (!found) return found.refusal();
  const fs::path& below = *found;
  const fs::path& hook = repository.hook;
  const auto owner = owner_of(hook);
  if (!owner) return owner.refusal();
  if (*owner == HookOwner::foreign) {
    return Refusal{
        say("đã có hook khác ở {}; không ghi đè", "there is another hook at {}; it is left alone", shown_hook(hook)),
        {say("thêm dòng này vào hook đó: cchc {0} --since HEAD || exit 1",
             "add this line to it: cchc {0} --since HEAD || exit 1", check_arguments(below))}};
  }
  const fs::path attributes = repository.top / below / plan::attributes_name;
  constexpr std::size_t enough = 1024UL * 1024;
  const FileContent attributes_now = read_file(attributes, enough);
  if (attributes_now.problem && !attributes_now.missing) return cannot_read(attributes, *attributes_now.problem);
  if (attributes_now.size > enough) return cannot_read(attributes, explain_errno(EFBIG));
  const std::string hook_text =
      fmt::format("{}cchc=$(command -v cchc) || cchc={}\n{}exec \"$cchc\" {} \"$@\"\n", first_lines,
                  shell_quoted(own_path()), rest_of_hook, check_arguments(below));
  const std::string attributes_after = with_plan_attributes(attributes_now.bytes);
  std::vector<FileToWrite> files{{.path = hook, .bytes = hook_text, .executable = true, .make_folder = true}};
  const bool adds_attributes = attributes_after != attributes_now.bytes;
  if (adds_attributes) files.push_back({.path = attributes, .bytes = attributes_after});
  write_files(files);
  remark(session, say("từ nay mỗi lần git commit sẽ kiểm tra kế hoạch trước ({})",
                      "from now on every git commit checks the plan first ({})", shown_hook(hook)));
  if (adds_attributes) {
    remark(
        session,
        say("đã ghi {} để git giữ nguyên cách xuống dòng của các tệp kế hoạch và tự ghép kết quả ghi ở hai nhánh; nhớ "
            "git add tệp này",
            "wrote {}, by which git keeps the line ends of the plan's files and puts results of two branches together; "
            "git add it",
            shown_hook(attributes)));
  }
  return ExitCode::clean;
}

Result<ExitCode> uninstall(const Session& session, const Repository& repository) {
  const fs::path& hook = repository.hook;
  HookOwner owner = HookOwner::none;
  if (!hook.empty()) {
    if (auto refused = take(owner_of(hook), owner)) return *refused;
  }
  switch (owner) {
    case HookOwner::none:
      remark(session, {"chưa cài hook nào, không có gì để gỡ", "no hook is installed"});
      return ExitCode::clean;
    case HookOwner::foreign:
      return Refusal{say("hook ở {} không phải do cchc cài; không xóa",
                         "the hook at {} is not by cchc; it is left alone", shown_hook(hook))};
    case HookOwner::ours:
      break;
  }
  std::error_code error;
  fs::remove(hook, error);
  if (error) fail(hook, error);
  remark(session, say("đã gỡ hook {}", "removed the hook {}", shown_hook(hook)));
  return ExitCode::clean;
}

}  // namespace

Result<ExitCode> run(const Session& session, const HookOptions& options) {
  const Repository repository = find_repository();
  return options.action == "install" ? install(session, repository) : uninstall(session, repository);
}

}  // namespace cchc::cli
