#pragma once

#include "plan/model.h"

namespace cchc::plan {

/// The id a new item of the area takes: one after the highest that any item of its kind has, had before or left behind
/// when it was taken out. Numbers are never given again.
Id next_free_id(const Plan& plan, int area, ItemKind kind);

}  // namespace cchc::plan
