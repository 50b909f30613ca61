#pragma once

#include "plan/field.h"
#include "plan/model.h"

namespace cchc::check {

/// Whether a list of this record's own keys stands one level too far out, right behind the record: a key of the record
/// around it that only this record has. What the record seems to lack is there then, and the key has its own finding.
bool has_outdented_list(const plan::Origin& origin, const plan::RecordInfo& info);

}  // namespace cchc::check
