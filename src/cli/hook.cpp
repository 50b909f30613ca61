#include "cli/commands.h"
#include "cli/files.h"
#include "cli/git.h"
#include "cli/plan_folder.h"
#include "cli/shell.h"

#include <cerrno>
#include <filesystem>

namespace cchc::cli {

namespace fs = std::filesystem;
using text::say;

namespace {

/// How a hook of ours starts, by which it is known again.
constexpr std::string_view first_lines =
    "#!/bin/sh\n"
    "# Written by \"cchc hook install\"; \"cchc hook uninstall\" takes it away.\n";

/// Git clients with windows often start hooks without the folders of programs that a terminal has.
constexpr std::string_view when_missing =
    "command -v cchc >/dev/null || {\n"
    "  echo 'cchc: lỗi: không thấy chương trình cchc nên không kiểm tra được kế hoạch; cài cchc vào một thư mục của "
    "PATH' >&2\n"
    "  exit 1\n"
    "}\n";

/// The folder a path of git's is relative to.
fs::path here() {
  std::error_code error;
  fs::path path = fs::current_path(error);
  if (error) throw SystemError(say("không rõ đang ở thư mục nào", "the current folder is unknown"));
  return path;
}

struct Repository {
  fs::path top;   ///< of the work tree, where git starts hooks
  fs::path hook;  ///< the hook that runs before a commit
};

/// The repository the current folder is in.
Repository find_repository() {
  const GitResult top = run_git({"rev-parse", "--show-toplevel"});
  if (top.status != 0 || git_line(top).empty()) {
    throw SystemError({"thư mục này không nằm trong kho git nào (tạo bằng: git init)",
                       "this folder is in no git repository (make one: git init)"});
  }
  // A path set by hand is relative to the top of the work tree, which --git-path does not reckon with.
  const GitResult set = run_git({"config", "--type=path", "--get", "core.hooksPath"});
  if (set.status == 0 && !git_line(set).empty())
    return {git_line(top), git_line(top) / fs::path(git_line(set)) / "pre-commit"};
  const GitResult hooks = run_git({"rev-parse", "--git-path", "hooks"});
  if (hooks.status != 0) throw SystemError(say("git: {}", "git: {}", git_problem(hooks)));
  return {git_line(top), here() / git_line(hooks) / "pre-commit"};
}

/// The command the hook runs. The plan is looked for from the top of the work tree, unless it was named.
std::string hook_command(const Session& session, const Repository& repository) {
  std::string command = "cchc validate --staged";
  if (session.plan_folder) {
    const fs::path folder = fs::weakly_canonical(*session.plan_folder);
    const fs::path below = folder.lexically_relative(fs::weakly_canonical(repository.top));
    command += " --plan " + shell_quoted(below.empty() ? folder.string() : below.string());
  }
  return command;
}

/// The hook's path as people would type it from where they are.
std::string shown_hook(const fs::path& hook) {
  std::error_code error;
  const fs::path near = fs::proximate(hook, error);
  return shown_path(error || near.empty() ? hook : near);
}

enum class Standing { none, ours, foreign };

Standing standing_of(const fs::path& hook) {
  const FileContent content = read_file(hook, 1024UL * 1024);
  std::error_code ignored;
  if (content.problem)
    return fs::symlink_status(hook, ignored).type() == fs::file_type::not_found ? Standing::none : Standing::foreign;
  return content.bytes.starts_with(first_lines) ? Standing::ours : Standing::foreign;
}

[[noreturn]] void fail(const fs::path& path, const std::error_code& error) {
  const text::Message reason = explain_errno(error.value());
  throw SystemError({fmt::format("không ghi được {}: {}", path.string(), reason.vi),
                     fmt::format("cannot write {}: {}", path.string(), reason.en)});
}

Result<ExitCode> install(const Session& session, const Repository& repository) {
  const std::string command = hook_command(session, repository);
  const fs::path& hook = repository.hook;
  if (standing_of(hook) == Standing::foreign) {
    return Refusal{
        say("đã có hook khác ở {}; không ghi đè", "there is another hook at {}; it is left alone", shown_hook(hook)),
        {say("thêm dòng này vào hook đó: {} || exit 1", "add this line to it: {} || exit 1", command)}};
  }
  std::error_code error;
  fs::create_directories(hook.parent_path(), error);
  if (error) fail(hook.parent_path(), error);
  write_file(hook, fmt::format("{}{}exec {}\n", first_lines, when_missing, command));
  using fs::perms;
  fs::permissions(hook, perms::owner_exec | perms::group_exec | perms::others_exec, fs::perm_options::add, error);
  if (error) fail(hook, error);
  remark(session, say("từ nay mỗi lần git commit sẽ kiểm tra kế hoạch trước ({})",
                      "from now on every git commit checks the plan first ({})", shown_hook(hook)));
  return ExitCode::clean;
}

Result<ExitCode> uninstall(const Session& session, const Repository& repository) {
  const fs::path& hook = repository.hook;
  switch (standing_of(hook)) {
    case Standing::none:
      remark(session, {"chưa cài hook nào, không có gì để gỡ", "no hook is installed"});
      return ExitCode::clean;
    case Standing::foreign:
      return Refusal{say("hook ở {} không phải do cchc cài; không xóa",
                         "the hook at {} is not by cchc; it is left alone", shown_hook(hook))};
    case Standing::ours:
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
