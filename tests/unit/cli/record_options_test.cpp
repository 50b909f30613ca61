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

TEST_CASE("the ground goes to what it is given for") {
  const auto shared = [](plan::EntryValues values) {
    const std::string unused(share_values(values));
    std::string paths;
    for (const auto& [path, texts] : values) paths += path + " ";
    return paths + unused;
  };
  const std::vector<std::string> given{"x"};
  CHECK(shared({{"extension.deadline", given}, {"extension.ground", given}, {"extension.date", given}}) ==
        "extension.date extension.deadline extension.ground ");
  CHECK(shared({{"reassign.owner", given}, {"extension.ground", given}, {"extension.date", given}}) ==
        "reassign.date reassign.ground reassign.owner ");
  CHECK(shared({{"reassign.owner", given}, {"extension.deadline", given}, {"extension.ground", given}}) ==
        "extension.deadline extension.ground reassign.ground reassign.owner ");
  CHECK(shared({{"status", given}, {"extension.ground", given}, {"extension.date", given}}) == "status extension.date");
}
