#include "text/split.h"

#include <doctest/doctest.h>

using cchc::text::split;
using Parts = std::vector<std::string_view>;

TEST_CASE("a text is split at every separator, and what is between two is a part though it is empty") {
  CHECK(split("", ',') == Parts{""});
  CHECK(split("một", ',') == Parts{"một"});
  CHECK(split(",a,,b,", ',') == Parts{"", "a", "", "b", ""});
  CHECK(split("a;b\nc", ";\n") == Parts{"a", "b", "c"});
}
