#include "text/markup.h"

#include <doctest/doctest.h>

using namespace cchc::text;

TEST_CASE("markup and addresses hold any text") {
  CHECK(xml_escaped("a < b & \"c\" > d\n\x01"
                    "\xEF\xBF\xBE") == "a &lt; b &amp; &quot;c&quot; &gt; d\n");
  CHECK(percent_encoded("kế hoạch/a-b_c.~1") == "k%E1%BA%BF%20ho%E1%BA%A1ch/a-b_c.~1");
  CHECK(fingerprint("") == 14695981039346656037U);
  CHECK(fingerprint("a") == 0xAF63DC4C8601EC8CU);
}
