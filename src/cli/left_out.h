#pragma once

#include "cli/open_plan.h"
#include "cli/session.h"
#include "query/select.h"

#include <cstddef>
#include <vector>

namespace cchc::cli {

/// A place of the plan whose content an answer could not use, and why.
struct Omission {
  diag::Place place;
  text::Message why;
  std::size_t count = 1;  ///< how many places it stands for
};

// What answers leave out of what they were asked for, in the order of files and places. Mistakes elsewhere in the plan
// are none of their business, and neither are mistakes that hide nothing, such as a number given twice.

/// Of an answer made of the rows that a filter selects: what is not understood in them, or may keep a row from being
/// one of them.
std::vector<Omission> left_out_of_rows(const OpenPlan& open, const query::Filter& filter);
/// Of an answer about items, which are shown with what they stand under.
std::vector<Omission> left_out_of_items(const OpenPlan& open, const std::vector<const plan::Item*>& shown);
/// Of an answer about the bodies and their shares of the work.
std::vector<Omission> left_out_of_bodies(const OpenPlan& open);

/// Says on standard error which files could not be read and what an answer left out: how much, and the first places.
/// Gives the exit code the answer then has.
ExitCode remark_left_out(const Session& session, const OpenPlan& open, const std::vector<Omission>& left_out);

}  // namespace cchc::cli
