#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/session.h"

#include <exception>
#include <new>

namespace {

using namespace cchc;

cli::ExitCode run_program(std::vector<std::string> arguments) {
  cli::Session session;
  try {
    const auto parsed = cli::parse_arguments(std::move(arguments), session);
    if (!parsed) return cli::refuse(session, parsed.refusal());
    const auto done = std::visit([&](const auto& options) { return cli::run(session, options); }, *parsed);
    return done ? *done : cli::refuse(session, done.refusal());
  } catch (const cli::SystemError& error) {
    return cli::refuse(session, {error.message()});
  } catch (const std::bad_alloc&) {
    cli::refuse(session, {{"hết bộ nhớ", "out of memory"}});
  } catch (const std::exception& error) {
    cli::refuse(session,
                {text::say("lỗi bên trong chương trình: {}", "internal error: {}", error.what()),
                 {{"đây là lỗi của cchc, không phải của bạn", "this is a bug in cchc, not a mistake of yours"}}});
  }
  return cli::ExitCode::internal_error;
}

}  // namespace

int main(int argc, char** argv) {
  return static_cast<int>(run_program({argv + (argc > 0 ? 1 : 0), argv + argc}));
}
