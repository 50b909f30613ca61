#include "check/explain.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "text/nearest.h"

namespace cchc::cli {

using text::say;

namespace {

ExitCode refuse_code(const Session& session, const std::string& typed) {
  std::vector<std::string> ids;
  for (const diag::CodeInfo& row : diag::all_codes()) ids.push_back(diag::id(row.code));
  const std::vector<std::string_view> views(ids.begin(), ids.end());
  std::vector<text::Message> hints;
  if (const auto near = text::nearest(typed, views))
    hints.push_back(say("có phải {}?", "did you mean {}?", ids[*near]));
  hints.push_back({"xem mọi mã: cchc explain", "see all codes: cchc explain"});
  return refuse(session, say("không có mã \"{}\"", "there is no code \"{}\"", typed), hints);
}

}  // namespace

ExitCode run(const Session& session, const ExplainOptions& options) {
  if (options.markdown && !options.codes.empty()) {
    return refuse(session, {"--markdown in danh sách mọi mã, không đi cùng mã nào",
                            "--markdown prints the list of all codes and takes no code"});
  }
  if (options.codes.empty()) {
    write_output(options.markdown ? check::rule_list_markdown(session.language) : check::rule_list(session.language));
    return ExitCode::clean;
  }
  std::string out;
  for (const std::string& typed : options.codes) {
    const auto code = diag::find_code(typed);
    if (!code) return refuse_code(session, typed);
    if (!out.empty()) out += "\n";
    out += check::explain(*code, session.language);
  }
  write_output(out);
  return ExitCode::clean;
}

}  // namespace cchc::cli
