#pragma once

#include "report/due.h"

namespace cchc::report {

/// The rounds people are shown one by one, and how many are only counted.
struct ShownRounds {
  std::vector<const query::DueRound*> each;
  std::vector<const query::DueRound*> counted;  ///< overdue from earlier years
};
ShownRounds shown_rounds(const std::vector<query::DueRound>& rounds, bool all);
/// "Còn 85 kỳ việc quá hạn từ các năm trước (2021: 60, 2022: 25)."; empty when there are none.
text::Message words_of_counted(const std::vector<const query::DueRound*>& counted);

/// What one body leads of the rounds; a round with several owners is with each of them.
struct OwnerRounds {
  std::string name;  ///< as in the registry; of one it does not know, as written; empty: nobody is named
  std::vector<const query::DueRound*> rounds;
};
text::Message name_of_owner(const OwnerRounds& rounds);
/// By the order of the registry, then names it does not know, then nobody. Where owners were asked for, others are
/// named only when a round has none of those.
std::vector<OwnerRounds> rounds_by_owner(const std::vector<const query::DueRound*>& rounds, const plan::Plan& plan,
                                         const std::vector<const plan::Body*>& asked);

/// What people read in one line: a round, or several of one work item of which nothing is known but that they are due.
using DueLine = std::vector<const query::DueRound*>;
/// The lines of rounds that are as pressing, in the order of the first round of each.
std::vector<DueLine> lines_of_rounds(const std::vector<const query::DueRound*>& rounds, query::Pressing pressing);
/// "2022", "2022-Q1, 2022-Q2"; empty where no period is known.
std::string terms_of(const DueLine& line);

/// "quá hạn 12 ngày", "còn 5 ngày", "quá hạn 12 ngày, gia hạn còn 5 ngày"; empty without a date.
text::Message time_words(const query::DueRound& round, plan::Date as_of);
/// "31/12/2022, gia hạn đến 31/03/2023"; of what has no date the words of the plan.
text::Message deadline_words(const query::DueRound& round);
/// The last day that counts as soon.
plan::Date last_soon_day(const DueGridOptions& options);

}  // namespace cchc::report
