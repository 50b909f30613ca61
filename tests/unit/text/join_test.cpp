#include "text/join.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using cchc::text::join;

TEST_CASE("join puts the separator between the items only, also between empty ones") {
  CHECK(join(std::vector<std::string>{}, ", ").empty());
  CHECK(join(std::vector<std::string>{"một"}, ", ") == "một");
  CHECK(join(std::vector<std::string>{"một", "", "hai"}, ", ") == "một, , hai");
  CHECK(join(std::vector<int>{1, 2}, "|", [](int number) { return std::to_string(number); }) == "1|2");
}
