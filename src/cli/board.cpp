#include "report/board.h"
#include "cli/commands.h"
#include "cli/left_out.h"
#include "cli/open_plan.h"
#include "cli/output_file.h"

namespace cchc::cli {

namespace {

const std::vector<const report::FileForm*>& board_forms() {
  static const report::FileForm page{"html", {".html", ".htm"}, {"trang web", "a web page"}};
  static const std::vector<const report::FileForm*> forms{&page};
  return forms;
}

}  // namespace

Result<ExitCode> run(const Session& session, const BoardOptions& options) {
  OpenPlan open;
  if (auto refused = open_plan(session, open, Uses::results)) return *refused;
  const OutputRequest request{options.output, "", "bang"};
  const report::FileForm* form = nullptr;
  if (auto refused = take(choose_form(request, board_forms(), open.loaded), form)) return *refused;
  write_result(session, options.output,
               report::print_board(open.plan(), options.as_of.value_or(today()), session.language));
  return remark_left_out(session, open, left_out_of_rows(open, {}));
}

}  // namespace cchc::cli
