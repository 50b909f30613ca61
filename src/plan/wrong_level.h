#pragma once

#include "plan/binder.h"

namespace cchc::plan {

/// Whether the item clearly is of another kind than the list it stands in: it has keys only that kind has and none only this kind has.
/// Reports it, unless the item is damaged.
bool is_at_wrong_level(Binder& binder, const yaml::Node& item, const RecordInfo& expected);

}  // namespace cchc::plan
