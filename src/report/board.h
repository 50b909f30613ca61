#pragma once

#include "plan/model.h"
#include "text/message.h"

#include <string>

namespace cchc::report {

/// The plan at a glance as one web page: how much stands how, what is overdue, when what is due, areas by quarters, the
/// load of each owner, and indicators with goal and value. It needs nothing from elsewhere, works without scripts
/// (which only filter), is printed, and is read in the light and the dark and by screen readers.
/// Throws ResultTooLarge.
std::string print_board(const plan::Plan& plan, plan::Date as_of, text::Language language);

}  // namespace cchc::report
