#include "cli/arguments.h"
#include "cli/files.h"
#include "cli/session.h"
#include "report/grid.h"

#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <new>

namespace {

using namespace cchc;

/// Says that memory ran out, without asking for any.
void say_out_of_memory(text::Language language) {
  cli::write_message(language == text::Language::english ? "cchc: error: out of memory\n" : "cchc: lỗi: hết bộ nhớ\n");
}

/// Memory may run out before `main` is at work, where nothing could catch that.
[[noreturn]] void end_without_memory() {
  say_out_of_memory(text::Language::vietnamese);
  ::_exit(static_cast<int>(cli::ExitCode::internal_error));
}

/// Libraries ask for memory where nothing may be thrown, as in a destructor; running out there ends in the same
/// message.
[[noreturn]] void end_after_exception() {
  try {
    if (const std::exception_ptr thrown = std::current_exception()) std::rethrow_exception(thrown);
  } catch (const std::bad_alloc&) {
    end_without_memory();
  } catch (...) {
  }
  std::abort();
}

struct EarlyHandler {
  EarlyHandler() {
    std::set_new_handler(end_without_memory);
    std::set_terminate(end_after_exception);
  }
};
[[gnu::init_priority(101)]] const EarlyHandler early_handler;  // before all others

cli::ExitCode run_program(int argc, char** argv) {
  std::signal(SIGXFSZ, SIG_IGN);  // writing too much fails then, and is said
  std::set_new_handler(nullptr);  // from here on an exception is caught, so that files half written are taken away
  cli::Session session;
  try {
    const auto parsed = cli::parse_arguments({argv + (argc > 0 ? 1 : 0), argv + argc}, session);
    if (!parsed) return cli::refuse(session, parsed.refusal());
    const auto done = parsed->run(session);
    return done ? *done : cli::refuse(session, done.refusal());
  } catch (const cli::SystemError& error) {
    return cli::refuse(session, {error.message()});
  } catch (const report::ResultTooLarge& large) {
    return cli::refuse(session, {text::say("kết quả quá lớn: hơn {} MiB", "the result is too large: over {} MiB",
                                           report::most_result_mebibytes),
                                 {large.help}});
  } catch (const std::filesystem::filesystem_error& error) {
    const text::Message reason = cli::explain_errno(error.code().value());
    return cli::refuse(session, {text::say("không đọc được {0}: {1}", "cannot read {0}: {2}", error.path1().string(),
                                           reason.vi, reason.en)});
  } catch (const std::bad_alloc&) {
    say_out_of_memory(session.language);
  } catch (const std::exception& error) {
    cli::refuse(session,
                {text::say("lỗi bên trong chương trình: {}", "internal error: {}", error.what()),
                 {{"đây là lỗi của cchc, không phải của bạn", "this is a bug in cchc, not a mistake of yours"}}});
  }
  return cli::ExitCode::internal_error;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return static_cast<int>(run_program(argc, argv));
  } catch (const std::bad_alloc&) {  // while saying what was wrong
    end_without_memory();
  }
}
