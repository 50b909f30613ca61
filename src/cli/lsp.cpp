#include "cli/commands.h"
#include "cli/files.h"
#include "cli/plan_folder.h"
#include "lsp/server.h"
#include "plan/file_role.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <string>

namespace cchc::cli {

namespace {

/// The folder of a document is a plan when it holds a plan.yaml, on the disk or in the editor.
bool read_plan(const std::string& folder, const lsp::OpenTexts& open, lsp::PlanReading& into, diag::Sink& sink) {
  const std::filesystem::path path(folder);
  std::error_code ignored;
  const std::filesystem::path head = path / plan::head_name;
  if (!open.contains(shown_path(head)) && !std::filesystem::is_regular_file(head, ignored)) return false;
  try {
    LoadedPlan loaded;
    load_plan(path, loaded, sink, open);
    into.files.swap(loaded.files);  // keeps the places the plan points to
    into.plan = std::move(loaded.plan);
    into.today = today();
    return true;
  } catch (const SystemError&) {
    return false;  // the folder went away
  }
}

[[noreturn]] void throw_unreadable(int error) {
  const text::Message reason = explain_errno(error);
  throw SystemError(
      {"không đọc được lời của trình soạn thảo: " + reason.vi, "cannot read from the editor: " + reason.en});
}

/// What the editor has sent, as soon as there is some; empty at the end. Everything that waits is taken at once, so
/// that someone who types faster than the plan is checked gets the findings for the last text only.
std::string read_waiting() {
  constexpr std::size_t enough = std::size_t{1024} * 1024;
  std::string bytes;
  std::array<char, 65536> buffer{};
  const auto more_waits = [] {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return ::poll(&input, 1, 0) == 1 && (input.revents & POLLIN) != 0;
  };
  do {
    const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw_unreadable(errno);
    if (count == 0) break;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  } while (bytes.empty() || (bytes.size() < enough && more_waits()));
  return bytes;
}

}  // namespace

Result<ExitCode> run(const Session& session, const LspOptions& /*options*/) {
  lsp::Server server(read_plan, session.language);
  while (!server.finished()) {
    const std::string bytes = read_waiting();
    if (bytes.empty()) break;
    write_output(server.receive(bytes));
  }
  return server.was_shut_down() ? ExitCode::clean : ExitCode::problems;
}

}  // namespace cchc::cli
