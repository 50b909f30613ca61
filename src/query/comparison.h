#pragma once

#include "plan/field.h"
#include "plan/model.h"
#include "text/message.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::query {

/// A field of a record that says something else than before. Both values as lines, as people read them; none where
/// there was nothing.
struct FieldChange {
  std::string_view key;  ///< "deadline"; "under" for what an item stands under
  text::Message label;   ///< "thời gian thực hiện"
  std::vector<text::Message> before, now;
};

/// What became of one record of a plan: an item, a body, an area, plan.yaml, a result.
struct RecordChange {
  enum class Kind { added, removed, changed };
  Kind kind = Kind::changed;
  const plan::RecordInfo* record = nullptr;
  std::string id;  ///< "I.HD3"; of a body its id, of an area its code, of a result "I.HD3@2022", of plan.yaml nothing
  std::string former_id;            ///< where it had another one
  std::string text;                 ///< the words it is known by: of what was removed, those it had
  text::Message shown_id = {};      ///< of a result, for people: "I.HD3 năm 2022"
  text::Message words = {};         ///< of a result, instead of the text: "hoàn thành ngày 15/11/2022, 12/BC-UBND"
  std::string reason;               ///< why an item was removed, where the plan says so
  std::vector<FieldChange> fields;  ///< of a changed one, in the order of its record's table
};

/// What changed in one part of a plan.
struct ChangeSection {
  text::Message heading;
  std::vector<RecordChange> changes;
};

/// The difference of two versions of a plan, in the plan's words.
struct Comparison {
  std::vector<ChangeSection> sections;  ///< those with changes: plan.yaml, the bodies, each area, what was recorded
  std::size_t added = 0, removed = 0, changed = 0;
  std::size_t not_compared = 0;  ///< items of both versions that have no id of their own
};

/// Compares two versions. An item, a body and an area is what its id says; an item that names its former id is the one
/// that had it. A body that was renamed is no change of the items that name it. A result is the same when it says the
/// same, in whichever file; changed where another was recorded of the same round. The result views into both plans.
Comparison compare(const plan::Plan& before, const plan::Plan& now);

}  // namespace cchc::query
