#pragma once

#include "cli/result.h"
#include "office/document.h"
#include "office/workbook.h"
#include "plan/model.h"

#include <string>

namespace cchc::cli {

/// The hidden sheet by which a form is known again: of which plan it is, and of which version of it.
office::Sheet form_sheet(const plan::Head& head, const std::string& revision, plan::Date made);

/// Why results of a workbook cannot be those of the plan: it is a form of another plan, or of a version of this program
/// whose forms this one does not know. Nothing for a workbook that is no form. `path` is that of the file, `document`
/// what was read of it.
std::optional<Refusal> check_form(const std::string& path, const office::Document& document, const plan::Head& head);

}  // namespace cchc::cli
