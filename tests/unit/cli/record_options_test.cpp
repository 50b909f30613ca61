#include "cli/record_options.h"

#include "plan/progress_entry.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace cchc;
using namespace cchc::cli;

TEST_CASE("every field of an entry has an option, and every option a field") {
  const std::set<std::string> given_by_the_id{"activity", "task", "indicator"};
  for (const plan::EntryField& field : plan::entry_fields()) {
    CAPTURE(field.path);
    CHECK(option_for(field.path).empty() == given_by_the_id.contains(field.path));
  }
  for (const RecordOption& option : record_options()) {
    CAPTURE(option.name);
    CHECK(plan::find_entry_field(option.path) != nullptr);
    CHECK((option.other_path.empty() || plan::find_entry_field(option.other_path) != nullptr));
  }
  CHECK(option_for("").empty());
}
