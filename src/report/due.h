#pragma once

#include "query/due.h"
#include "report/grid.h"

#include <span>
#include <string>
#include <vector>

namespace cchc::report {

/// The forms it can be printed in: those of lists, a message for a chat group, a calendar.
struct DueForm : FileForm {
  enum class Kind { list, chat, calendar };
  Kind kind = Kind::list;
  ListFormat list = ListFormat::table;
};
/// All of them; the first is the one of a terminal.
std::span<const DueForm> due_forms();

struct DueGridOptions : GridOptions {
  plan::Date as_of;
  int within = plan::Progress::soon_days;
  bool all =
      false;  ///< tables, Markdown and chat show each round that is overdue from earlier years, however many there are
  bool by_owner = false;  ///< tables and Markdown have a part for each body that leads, not one for what is overdue,
                          ///< comes soon, has no date
  std::vector<const plan::Body*> owners = {};  ///< by owner, only those; empty: every one
};

/// Prints the rounds, which `query::find_due` gives. Programs and Excel get every one; people are told how many are
/// left out, and how to see them.
std::string print_due(const std::vector<query::DueRound>& rounds, const plan::Plan& plan, ListFormat format,
                      const DueGridOptions& options);

/// A short text to paste into a chat group: what each body has overdue and what comes soon, long texts cut at a word.
std::string print_due_chat(const std::vector<query::DueRound>& rounds, const plan::Plan& plan,
                           const DueGridOptions& options);

}  // namespace cchc::report
