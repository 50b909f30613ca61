#include "cli/session.h"

#include "cli/files.h"
#include "text/escape.h"
#include "text/width.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace cchc::cli {

namespace {

/// A variable of the environment; empty when it is not set.
std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view{} : std::string_view{value};
}

/// A message for standard error behind its start, in lines as wide as it may take; each but the first is indented.
std::string laid_out(std::string_view start, std::string_view message) {
  const std::string text = text::escape_controls(message);
  const std::size_t width = terminal_width(STDERR_FILENO);
  constexpr std::size_t indent = 4, narrowest = 10;
  if (width == 0) return fmt::format("{}{}\n", start, text);
  return fmt::format("{}{}\n", start, text::wrap_hanging(text, std::max(indent, start.size()), width, narrowest));
}

}  // namespace

bool wants_color(const std::string& flag, int descriptor) {
  if (flag != "auto") return flag == "always";
  if (!variable("NO_COLOR").empty()) return false;
  if (const auto force = variable("CLICOLOR_FORCE"); !force.empty() && force != "0") return true;
  return ::isatty(descriptor) == 1 && variable("TERM") != "dumb";
}

std::size_t terminal_width(int descriptor) {
  constexpr std::size_t narrowest = 20;  // less cannot be laid out
  constexpr std::size_t widest = 1000;
  const std::string_view columns = variable("COLUMNS");
  std::size_t width = 0;
  std::from_chars(columns.data(), columns.data() + columns.size(), width);
  if (width != 0) return std::clamp(width, narrowest, widest);
  winsize size{};
  if (::isatty(descriptor) != 1 || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 0;
  return std::clamp<std::size_t>(size.ws_col, narrowest, widest);
}

ExitCode refuse(const Session& session, const Refusal& refusal) {
  const std::string problem = fmt::format("{}: {}", session.language == text::Language::english ? "error" : "lỗi",
                                          session.say(refusal.problem));
  std::string text = laid_out("cchc: ", problem);
  for (const text::Message& hint : refusal.hints) text += laid_out("  ", session.say(hint));
  write_message(text);
  return ExitCode::usage;
}

void remark(const Session& session, const text::Message& message) {
  write_message(laid_out("cchc: ", session.say(message)));
}

plan::Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return plan::make_date(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                         static_cast<unsigned>(local.tm_mday));
}

}  // namespace cchc::cli
