#pragma once

#include "plan/field.h"
#include "text/nearest.h"

#include <string>
#include <string_view>
#include <vector>

namespace cchc::plan {

/// Whether one of the field's Vietnamese labels is what was typed, in any case and accents.
bool has_label(const FieldInfo& field, std::string_view typed);

/// Which field of a record a wrong key certainly means. The record's names are folded once for all the keys asked
/// about.
class MeantField {
public:
  explicit MeantField(const RecordInfo& info);

  /// Another case or accents, its Vietnamese label, or the one near name; null when none is certain.
  const FieldInfo* find(std::string_view typed);

private:
  struct Name {
    std::string folded;
    const FieldInfo* field = nullptr;
  };
  const RecordInfo* info_;
  std::vector<Name> names_;  // all the keys, then all the labels
  text::NearNames near_;
};

}  // namespace cchc::plan
