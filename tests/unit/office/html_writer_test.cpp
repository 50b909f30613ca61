#include "office/html_writer.h"
#include "office/markdown.h"

#include <doctest/doctest.h>

using namespace cchc::office;

namespace {

std::string body_of(std::string_view markdown) {
  const std::string page = write_html({.blocks = read_markdown(markdown), .letterhead = {}});
  const std::size_t begin = page.find("<main>\n") + 7;
  return page.substr(begin, page.find("</main>") - begin);
}

}  // namespace

TEST_CASE("texts are escaped, and a link leads only to the web or to a mailbox") {
  CHECK(body_of("a &lt;script&gt; \"b\" & c") == "<p>a &lt;script&gt; &quot;b&quot; &amp; c</p>\n");
  CHECK(body_of("[a](https://b.vn/?x=1&y=2)") ==
        "<p><a href=\"https://b.vn/?x=1&amp;y=2\" rel=\"noreferrer\">a</a></p>\n");
  CHECK(body_of("[a](javascript:alert)") == "<p>a (javascript:alert)</p>\n");
  CHECK(body_of("![ảnh](https://b.vn/x.png)") == "<p>ảnh</p>\n");
}

TEST_CASE("lists are lists, nested as they were") {
  CHECK(body_of("- a\n  - b\n- c\n\n3. d\n") ==
        "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>\n<ol start=\"3\">\n<li>d</li>\n</ol>\n");
}

TEST_CASE("a table has titles for its columns, also in its cells for narrow screens") {
  CHECK(body_of("| Mã | Số |\n|---|--:|\n| a | 5 |\n") ==
        "<table role=\"table\">\n<thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" "
        "scope=\"col\">Mã</th>"
        "<th role=\"columnheader\" scope=\"col\">Số</th></tr></thead>\n<tbody role=\"rowgroup\"><tr role=\"row\">"
        "<td role=\"cell\" data-title=\"Mã\">a</td><td role=\"cell\" class=\"right\" data-title=\"Số\">5</td></tr>\n"
        "</tbody></table>\n");
}

TEST_CASE("a page asks for nothing from elsewhere and has no script") {
  const std::string page = write_html(
      {.blocks = read_markdown("# Báo cáo **quý**\n"), .letterhead = Letterhead{"UBND tỉnh", "Sở Nội vụ", "BC-…"}});
  CHECK(page.find("<title>Báo cáo quý</title>") != std::string::npos);
  CHECK(page.find("default-src 'none'") != std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("url(") == std::string::npos);
  CHECK(page.find("UBND TỈNH") < page.find("SỞ NỘI VỤ"));
  CHECK(page.find("Nơi nhận:") != std::string::npos);
}
