#pragma once

#include "plan/binder.h"

#include <cstddef>

namespace cchc::plan {

/// How many keys of a map one kind of record has and another has not.
std::size_t keys_only_in(const yaml::Node& node, const RecordInfo& mine, const RecordInfo& others);

/// What the item clearly is when it is of another kind than the list it stands in: it has keys only that kind has and
/// none only the list's kind has. Null when it may be what is expected.
const RecordInfo* misplaced_kind(const yaml::Node& item, const RecordInfo& expected);

/// Reports an item at the wrong level; `more` items like it follow.
void report_misplaced(Binder& binder, const yaml::Node& item, const RecordInfo& kind, const RecordInfo& expected,
                      std::size_t more);

}  // namespace cchc::plan
