#include "check/explain.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "text/nearest.h"

namespace cchc::cli {

using text::say;

namespace {

Refusal unknown_code(const std::string& typed) {
  std::vector<std::string> ids;
  for (const diag::CodeInfo& row : diag::all_codes()) ids.push_back(diag::id(row.code));
  Refusal refusal{say("không có mã \"{}\"", "there is no code \"{}\"", typed)};
  if (auto meant = text::did_you_mean(typed, ids)) refusal.hints.push_back(*meant);
  refusal.hints.push_back({"xem mọi mã: cchc explain", "see all codes: cchc explain"});
  return refusal;
}

}  // namespace

Result<ExitCode> run(const Session& session, const ExplainOptions& options) {
  if (options.markdown && !options.codes.empty()) {
    return Refusal{{"--markdown in danh sách mọi mã, không đi cùng mã nào",
                    "--markdown prints the list of all codes and takes no code"}};
  }
  if (options.codes.empty()) {
    write_output(options.markdown ? check::rule_list_markdown(session.language) : check::rule_list(session.language));
    return ExitCode::clean;
  }
  std::string out;
  for (const std::string& typed : options.codes) {
    const auto code = diag::find_code(typed);
    if (!code) return unknown_code(typed);
    if (!out.empty()) out += "\n";
    out += check::explain(*code, session.language);
  }
  write_output(out);
  return ExitCode::clean;
}

}  // namespace cchc::cli
