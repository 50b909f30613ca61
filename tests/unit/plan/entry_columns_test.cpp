#include "plan/entry_columns.h"

#include "plan/progress_entry.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace cchc::plan;

TEST_CASE("every field of an entry has a column, and no two columns share a header") {
  // The id is that of the row, and the ground of a reassignment that of an extension.
  const std::set<std::string> without{"activity", "task", "indicator", "reassign.ground", "reassign.date"};
  for (const EntryField& field : entry_fields()) {
    CAPTURE(field.path);
    const bool has_column =
        std::ranges::any_of(entry_columns(), [&](const EntryColumn& column) { return column.path == field.path; });
    CHECK(has_column != without.contains(field.path));
  }
  for (const EntryColumn& column : entry_columns()) {
    const std::string header(column.header_vi);
    CAPTURE(header);
    CHECK(find_entry_column(column.header_vi) == &column);
    CHECK(find_entry_column(column.header_en) == &column);
    CHECK((column.use == EntryColumn::Use::field) == (find_entry_field(column.path) != nullptr));
  }
  CHECK(find_entry_column("so ky hieu")->path == "evidence.number");
  CHECK(find_entry_column("Người nhập") == nullptr);
  CHECK(find_entry_column("") == nullptr);
}
