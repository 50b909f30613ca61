#pragma once

#include "query/due.h"
#include "text/message.h"

#include <optional>
#include <string>
#include <vector>

namespace cchc::report {

struct CalendarOptions {
  text::Language language = text::Language::vietnamese;
  plan::Date as_of;  ///< also the stamp of every event, so that the same plan gives the same bytes
};

/// The open rounds, which `query::find_open` gives, as a calendar of all-day events (RFC 5545), each with a reminder a
/// week ahead. Work that recurs in even steps is one event that recurs, without the days of rounds that are not given
/// (done, dropped, led by others) or have an event of their own, since they were extended or reassigned. An event keeps
/// its UID as long as its round keeps its name.
std::string print_calendar(const std::vector<query::DueRound>& open, const plan::Plan& plan,
                           const plan::Progress& progress, const CalendarOptions& options);

/// How rounds of work recur, as a rule of a calendar: "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20251231". Nothing
/// where they do not recur in even steps.
std::optional<std::string> recurrence_rule(const plan::Schedule& schedule, const std::vector<plan::Instance>& rounds);

}  // namespace cchc::report
