#pragma once

#include "plan/model.h"
#include "plan/term.h"

#include <optional>
#include <string>
#include <vector>

namespace cchc::plan {

/// One round of a work item: what a result is recorded for. "Hàng năm" in a plan of five years has five.
struct Instance {
  enum class Kind {
    dated,    ///< due on a day
    ongoing,  ///< one year of work that goes on and is never due
    open,     ///< due some day that the plan does not tell
  };
  const WorkItem* work = nullptr;
  Kind kind = Kind::open;
  Term term;  ///< tells it from the other rounds of the work; open where it is the only one and has no day
  std::optional<Date> due;  ///< of a dated one
  Days days;                ///< the days it goes on, up to its due date
};

/// The rounds of a work item in the years of its plan, by day; work that goes on after a due date has one for each year
/// after it. There is at least one, but none in a plan whose years are not known.
std::vector<Instance> instances_of(const WorkItem& work, Years years);

/// "I.HD3@2022", "II.HD9@2022-Q4", "II.HD3@2022-06"; "V.HD2" where no stretch is known. It stays the same as long as
/// the deadline does.
std::string name_of(const Instance& instance);

/// "2021, 2022, 2023, … 2030": the stretches of rounds, the first few of them and the last.
std::string list_terms(const std::vector<const Instance*>& rounds);

/// The rounds a stretch can mean: the one named so, else those due in it, else those it is a part of. Without a stretch
/// all of them. The instances are those of one work item, by day.
std::vector<const Instance*> matching(const std::vector<Instance>& instances, const std::optional<Term>& term);

}  // namespace cchc::plan
