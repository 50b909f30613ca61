#pragma once

#include "query/comparison.h"

#include <utility>
#include <vector>

namespace cchc::query {

// What the parts of a comparison share.

/// The fields that say something else, in the order of the table, without lists of records that are compared one by
/// one.
std::vector<FieldChange> changed_fields(const yaml::Node* before, const yaml::Node* now,
                                        const plan::RecordInfo& record);

/// Collects the changes of one section and counts them. It becomes a part of the comparison when it ends, if there are
/// any.
class Section {
public:
  Section(Comparison& comparison, text::Message heading) : comparison_(comparison), section_{std::move(heading), {}} {}
  Section(const Section&) = delete;
  Section& operator=(const Section&) = delete;
  ~Section() {
    if (!section_.changes.empty()) comparison_.sections.push_back(std::move(section_));
  }

  /// A changed record of which no field changed is none.
  void add(RecordChange change);

private:
  Comparison& comparison_;
  ChangeSection section_;
};

/// What was recorded, in a section of its own.
void compare_results(const plan::Plan& before, const plan::Plan& now, Comparison& into);

}  // namespace cchc::query
