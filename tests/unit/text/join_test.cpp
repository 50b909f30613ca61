#include "text/join.h"

#include "text/message.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using cchc::text::add_item;
using cchc::text::join;

TEST_CASE("join puts the separator between the items only, also between empty ones") {
  CHECK(join(std::vector<std::string>{}, ", ").empty());
  CHECK(join(std::vector<std::string>{"một"}, ", ") == "một");
  CHECK(join(std::vector<std::string>{"một", "", "hai"}, ", ") == "một, , hai");
  CHECK(join(std::vector<int>{1, 2}, "|", [](int number) { return std::to_string(number); }) == "1|2");
}

TEST_CASE("an item is put behind those that are there, in every language") {
  std::string text;
  add_item(text, "; ", "một");
  add_item(text, "; ", "hai");
  CHECK(text == "một; hai");
  cchc::text::Message message{"một", ""};
  add_item(message, ", ", {"hai", "two"});
  CHECK(message == cchc::text::Message{"một, hai", "two"});
}
