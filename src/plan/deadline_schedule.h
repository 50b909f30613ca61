#pragma once

#include "plan/deadline.h"
#include "plan/deadline_forms.h"
#include "plan/deadline_values.h"

#include <optional>

namespace cchc::plan::deadline {

/// The schedule of a form with these values, which must be those its slots took.
Schedule make_schedule(Meaning meaning, const Values& values);

/// The schedule of a form with a tail; nothing when the two do not go together.
std::optional<Schedule> extend(Schedule schedule, Tail tail, const Values& values);

/// The schedule of a form whose work goes on afterwards; nothing when that says nothing.
std::optional<Schedule> let_go_on(Schedule schedule);

}  // namespace cchc::plan::deadline
