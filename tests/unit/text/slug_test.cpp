#include "text/slug.h"

#include <doctest/doctest.h>

using cchc::text::slug;

TEST_CASE("a slug has plain letters, digits and hyphens only") {
  CHECK(slug("Công chức Tư pháp", 60) == "cong-chuc-tu-phap");
  CHECK(slug("Văn phòng HĐND-UBND / Đội 3", 60) == "van-phong-hdnd-ubnd-doi-3");
  CHECK(slug("  \"Cải cách: thể chế\" – ", 60) == "cai-cach-the-che");
  CHECK(slug("../../etc/passwd", 60) == "etc-passwd");
  CHECK(slug("…", 60).empty());
  CHECK(slug("Tổ chức bộ máy", 8) == "to-chuc");
}
