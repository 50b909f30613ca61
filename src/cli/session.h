#pragma once

#include "cli/exit_code.h"
#include "cli/result.h"
#include "plan/date.h"
#include "text/message.h"

#include <cstddef>
#include <optional>
#include <string>

namespace cchc::cli {

/// What holds for the whole run, whatever the command.
struct Session {
  text::Language language = text::Language::vietnamese;
  std::optional<std::string> plan_folder;  ///< --plan
  bool color_output = false;               ///< standard output may be coloured
  bool color_messages = false;             ///< standard error may be coloured
  std::size_t width = 0;                   ///< cells a line of standard output may take; 0: no limit is known

  const std::string& say(const text::Message& message) const { return message.in(language); }
};

/// Whether colour is wanted: the flag ("auto", "always", "never"), then NO_COLOR, then CLICOLOR_FORCE, then whether the
/// stream is a terminal that can show it.
bool wants_color(const std::string& flag, int descriptor);
/// The cells a line of that stream may take: COLUMNS, also where it goes to a file or a pipe, else the width of the
/// terminal; 0 when there is neither.
std::size_t terminal_width(int descriptor);

/// Prints "cchc: lỗi: …" and hints to standard error, broken at words for its width, and gives the exit code for wrong
/// usage. For `main`: what cannot go on hands a `Refusal` up instead.
ExitCode refuse(const Session& session, const Refusal& refusal);
/// Prints "cchc: …" to standard error.
void remark(const Session& session, const text::Message& message);

/// The day today is, in the office's own time zone. The only place that reads the clock.
plan::Date today();

}  // namespace cchc::cli
