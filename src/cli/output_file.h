#pragma once

#include "cli/open_plan.h"
#include "cli/result.h"
#include "cli/session.h"
#include "report/file_form.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::cli {

/// What was asked of a result's place and form.
struct OutputRequest {
  const std::string& output;  ///< --output; empty or "-": standard output
  std::string_view format;    ///< --format, or "excel" for that flag; empty: not said
  std::string_view example;   ///< a name for a file, without its ending: "bao-cao"
  bool folder = false;        ///< the output is a folder for several files
  bool is_file() const { return !output.empty() && output != "-" && !folder; }
};

/// The form asked for, by --format or the ending of the file; null when neither says. Refuses what `check_output_file`
/// does, an ending of no form or of another one, and to print bytes that are not for a terminal where no file was
/// named.
Result<const report::FileForm*> choose_form(const OutputRequest& request,
                                            const std::vector<const report::FileForm*>& forms,
                                            const LoadedPlan& loaded);

/// Refuses a file of the plan, which is no place for a result, and a result that would lack work since a file of the
/// plan could not be read. `forms`: those the result can have; the advice names a file of the one asked for.
std::optional<Refusal> check_output_file(const OutputRequest& request,
                                         const std::vector<const report::FileForm*>& forms, const LoadedPlan& loaded);

/// Prints the result, or writes it into the file and says so. Throws SystemError.
void write_result(const Session& session, const std::string& output, std::string_view result);

template <class Form>
std::vector<const report::FileForm*> file_forms(std::span<const Form> table) {
  std::vector<const report::FileForm*> forms;
  for (const Form& form : table) forms.push_back(&form);
  return forms;
}

}  // namespace cchc::cli
