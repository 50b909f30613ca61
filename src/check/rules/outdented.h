#pragma once

#include "plan/field.h"
#include "plan/model.h"

namespace cchc::check {

/// Whether a list of this record's own keys stands one level too far out, right behind the record: a key of the record
/// around it that only this record has. What the record seems to lack is there then, and the key has its own finding.
bool has_outdented_list(const plan::Origin& origin, const plan::RecordInfo& info);

/// The list that was probably meant for this record, which is the last of its list and has none of its own: it stands
/// right behind, one or more levels too far out, under a key that the record around may have as well. Null where
/// nothing speaks for that: no record before this one has such a list, or the numbers of its items do not go on there.
const yaml::Node* list_meant_for(const plan::Origin& origin, const plan::RecordInfo& info);

}  // namespace cchc::check
