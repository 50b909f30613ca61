#include "text/number.h"

#include <doctest/doctest.h>

using cchc::text::written;

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
