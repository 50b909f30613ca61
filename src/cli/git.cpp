#include "cli/git.h"

#include "cli/files.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

namespace cchc::cli {

namespace {

using text::say;

/// A file without a name. Git writes into such files rather than into pipes, so that neither side ever waits for the
/// other.
class ScratchFile {
public:
  ScratchFile() : file_(std::tmpfile(), &std::fclose) {
    if (!file_) throw SystemError(failed(errno));
  }

  int descriptor() const { return ::fileno(file_.get()); }

  void write(const std::string& bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size() || std::fflush(file_.get()) != 0)
      throw SystemError(failed(errno));
    std::rewind(file_.get());
  }

  std::string read_all() {
    std::rewind(file_.get());
    std::string bytes;
    std::array<char, 65536> buffer{};
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file_.get())) {
      bytes.append(buffer.data(), count);
    }
    if (std::ferror(file_.get()) != 0) throw SystemError(failed(errno));
    return bytes;
  }

private:
  static text::Message failed(int error) {
    const text::Message reason = explain_errno(error);
    return {fmt::format("không ghi được tệp tạm: {}", reason.vi),
            fmt::format("cannot use a temporary file: {}", reason.en)};
  }

  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

/// Where the child's standard streams go.
class Streams {
public:
  Streams(int input, int output, int errors) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, errors, STDERR_FILENO);
  }
  ~Streams() { ::posix_spawn_file_actions_destroy(&actions_); }
  Streams(const Streams&) = delete;
  Streams& operator=(const Streams&) = delete;
  const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
  posix_spawn_file_actions_t actions_{};
};

/// What holds for every run of git, whatever the environment of this program says.
constexpr std::array<std::string_view, 8> fixed_variables{
    "LC_ALL=C",              // messages in one language
    "GIT_OPTIONAL_LOCKS=0",  // a lock only for speed would be in the way of a command someone runs at the same time
    "GIT_ALLOW_PROTOCOL=none",
    "GIT_NO_LAZY_FETCH=1",
    "GIT_TERMINAL_PROMPT=0",
    "GIT_GLOB_PATHSPECS=0",  // these three do not go with literal paths
    "GIT_NOGLOB_PATHSPECS=0",
    "GIT_ICASE_PATHSPECS=0",
};

/// Options of every run. A repository may come from a stranger: a bare one that stands among the files is none of ours,
/// and no program its settings name is started.
constexpr std::array<std::string_view, 10> fixed_options{
    "--no-pager", "--literal-pathspecs",      "-c", "safe.bareRepository=explicit", "-c", "core.fsmonitor=false",
    "-c",         "core.hooksPath=/dev/null", "-c", "protocol.allow=never"};

std::vector<std::string> git_environment() {
  std::vector<std::string> variables(fixed_variables.begin(), fixed_variables.end());
  for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable) {
    const std::string_view setting(*variable);
    const std::string_view name = setting.substr(0, setting.find('='));
    const bool is_fixed = std::ranges::any_of(
        fixed_variables, [&](std::string_view fixed) { return fixed.substr(0, fixed.find('=')) == name; });
    if (!is_fixed) variables.emplace_back(setting);
  }
  return variables;
}

/// The form the system takes lists of words in: pointers into `words`, then null.
std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

bool in_hook() {
  return std::getenv("GIT_DIR") != nullptr || std::getenv("GIT_INDEX_FILE") != nullptr;
}

/// Starts git with these words and variables, and waits for it.
GitResult run_words(std::vector<std::string> words, std::vector<std::string> variables, const std::string& input) {
  const std::vector<char*> vector = pointers_to(words);
  const std::vector<char*> environment = pointers_to(variables);

  ScratchFile in;
  ScratchFile out;
  ScratchFile errors;
  in.write(input);
  const Streams streams(in.descriptor(), out.descriptor(), errors.descriptor());
  pid_t child = 0;
  if (const int error = ::posix_spawnp(&child, "git", streams.get(), nullptr, vector.data(), environment.data());
      error != 0) {
    if (error == ENOENT)
      throw SystemError({"việc này cần git, nhưng máy chưa cài git", "this needs git, which is not installed"});
    const text::Message reason = explain_errno(error);
    throw SystemError(
        {fmt::format("không chạy được git: {}", reason.vi), fmt::format("cannot run git: {}", reason.en)});
  }
  int state = 0;
  while (::waitpid(child, &state, 0) < 0) {
    if (errno != EINTR) throw SystemError(say("không chạy được git", "cannot run git"));
  }
  return {.status = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state),
          .output = out.read_all(),
          .errors = errors.read_all()};
}

std::vector<std::string> words_of(const std::vector<std::string>& arguments, const std::filesystem::path& folder,
                                  std::span<const std::string_view> options) {
  std::vector<std::string> words{"git"};
  words.insert(words.end(), options.begin(), options.end());
  if (!folder.empty() && !in_hook()) words.insert(words.end(), {"-C", folder.string()});
  words.insert(words.end(), arguments.begin(), arguments.end());
  return words;
}

}  // namespace

GitResult run_git(const std::vector<std::string>& arguments, const std::filesystem::path& folder,
                  const std::string& input) {
  return run_words(words_of(arguments, folder, fixed_options), git_environment(), input);
}

GitResult run_git_as_user(const std::vector<std::string>& arguments, const std::filesystem::path& folder) {
  std::vector<std::string> variables;
  for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable)
    variables.emplace_back(*variable);
  return run_words(words_of(arguments, folder, {}), std::move(variables), {});
}

text::Message git_problem(const GitResult& result) {
  std::string_view line = std::string_view(result.errors).substr(0, result.errors.find('\n'));
  for (const std::string_view start : {"fatal: ", "error: "}) {
    if (line.starts_with(start)) line.remove_prefix(start.size());
  }
  if (!text::trim(line).empty()) return {std::string(line), std::string(line)};
  return text::say("git dừng mà không nói vì sao (mã thoát {})", "git ended without saying why (exit code {})",
                   result.status);
}

std::string git_line(const GitResult& result) {
  return result.output.substr(0, result.output.find('\n'));
}

}  // namespace cchc::cli
