#pragma once

#include "text/message.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cchc::cli {

/// What a run of git gave.
struct GitResult {
  int status = 0;      ///< git's exit code; 128 and more when a signal ended it
  std::string output;  ///< its standard output, as bytes
  std::string errors;  ///< its standard error, for messages
};

/// Runs git without a shell, in `folder` (empty: the current one), with `input` on its standard input, and waits for
/// it. Git runs nothing that the repository's settings name, fetches nothing, and takes paths as they are written.
/// Inside a hook git's own variables name the repository, and hold only in the folder the hook was started in: then
/// `folder` is not entered. So give paths as absolute ones, and ask for full names with -z. Throws SystemError when git
/// cannot be started.
GitResult run_git(const std::vector<std::string>& arguments, const std::filesystem::path& folder = {},
                  const std::string& input = {});

/// As `run_git`, but as the user would run it: the repository's settings and hooks hold and the environment is the
/// user's. Only for what was asked for by name, such as a commit.
GitResult run_git_as_user(const std::vector<std::string>& arguments, const std::filesystem::path& folder);

/// The first line of what git said went wrong, without "fatal: "; that it said nothing, with its exit code, when it
/// did.
text::Message git_problem(const GitResult& result);

/// A line git printed, without its line end.
std::string git_line(const GitResult& result);

}  // namespace cchc::cli
