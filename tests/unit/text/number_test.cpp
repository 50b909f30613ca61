#include "text/number.h"

#include <doctest/doctest.h>

using namespace cchc::text;

TEST_CASE("numbers are written as each language does, with thousands told apart") {
  CHECK(written(98.5).vi == "98,5");
  CHECK(written(98.5).en == "98.5");
  CHECK(written(100).vi == "100");
  CHECK(written(1234.5).vi == "1.234,5");
  CHECK(written(1234567).en == "1,234,567");
  CHECK(written(-1000).vi == "-1.000");
  CHECK(written(-100).vi == "-100");
  CHECK(written(1e30).vi == "1e+30");
}

TEST_CASE("a whole number is read from digits alone, with a minus sign where the type has one") {
  CHECK(whole_number("0012") == 12);
  CHECK(whole_number("-3") == -3);
  CHECK_FALSE(whole_number<unsigned>("-3"));
  CHECK(whole_number<unsigned char>("255") == 255);
  CHECK_FALSE(whole_number<unsigned char>("256"));
  for (const char* text : {"", "-", "+3", " 3", "3 ", "3.0", "3a", "٣"}) CHECK_FALSE(whole_number(text));
}

TEST_CASE("digits are those of ASCII, and at least one") {
  CHECK(is_digits("0123456789"));
  for (const char* text : {"", "-1", "1.5", "1 ", "٣"}) CHECK_FALSE(is_digits(text));
}
