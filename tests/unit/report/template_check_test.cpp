#include "report/template_check.h"

#include "report/template_sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace cchc;
using report::OutputFormat;

namespace {

/// The findings of a template that must be refused.
std::vector<std::string> mistakes(const std::string& text, OutputFormat format = OutputFormat::markdown) {
  const sample::Rendered rendered = sample::render(text, format);
  CHECK_MESSAGE(!rendered.text, text);
  return rendered.findings;
}

std::string one_mistake(const std::string& text, OutputFormat format = OutputFormat::markdown) {
  const std::vector<std::string> found = mistakes(text, format);
  REQUIRE_MESSAGE(found.size() == 1, text);
  return found.front();
}

constexpr auto see = " | xem các trường: cchc templates --fields";

}  // namespace

TEST_CASE("an unknown field is refused at its name, with the nearest name that can be used there") {
  CHECK(one_mistake("abc\nxin {{ offce }}") ==
        std::string("K831 2:8 không có trường nào tên \"offce\" | có phải \"office\"?") + see);
  CHECK(one_mistake("{{#activities}}{{deadlin}}{{/activities}}") ==
        std::string("K831 1:18 không có trường nào tên \"deadlin\" | có phải \"deadline\"?") + see);
  CHECK(one_mistake("{{khong_gan_gi_ca}}") ==
        std::string("K831 1:3 không có trường nào tên \"khong_gan_gi_ca\"") + see);
}

TEST_CASE("columns count characters, not bytes") {
  CHECK(one_mistake("Cơ quan: {{offce}}").starts_with("K831 1:12 "));
}

TEST_CASE("a misspelt field that belongs elsewhere is suggested with its place") {
  CHECK(one_mistake("{{deadlin}}") ==
        std::string("K831 1:3 không có trường nào tên \"deadlin\" | có phải \"deadline\" (trường của hoạt động)?") +
            see);
}

TEST_CASE("a field used outside its scope is refused, and the way there is told") {
  const std::string found = one_mistake("{{output}}");
  CHECK(found.starts_with(
      "K831 1:3 trường \"output\" không dùng được ở đây, nó thuộc về: hoạt động, việc và kết quả, dòng của "
      "bảng in | đặt nó bên trong {{#activities}}"));
  CHECK(one_mistake("{{#areas}}{{level}}{{/areas}}").find("cơ quan") != std::string::npos);
}

TEST_CASE("fields of outer sections can be used inside, also through partials") {
  CHECK(
      sample::render("{{#areas}}{{#activities}}{{office}} {{code}} {{id}}{{/activities}}{{/areas}}").findings.empty());
  const auto wrong = sample::render("{{> _dong}}", OutputFormat::markdown, {{"_dong.mustache", "{{id}}"}});
  REQUIRE(wrong.findings.size() == 1);
  CHECK(wrong.findings[0].starts_with("K831 1:3 "));
  CHECK(sample::render("{{#due}}{{> _dong}}{{/due}}", OutputFormat::markdown, {{"_dong.mustache", "{{id}}"}})
            .findings.empty());
}

TEST_CASE("an inverted section enters nothing") {
  CHECK(one_mistake("{{^due}}{{id}}{{/due}}").starts_with("K831 1:11 "));
}

TEST_CASE("an unknown section causes no findings for what stands inside") {
  CHECK(one_mistake("{{#activitis}}{{id}}{{output}}{{/activitis}}")
            .starts_with("K831 1:4 không có trường nào tên \"activitis\" | có phải \"activities\"?"));
  CHECK(one_mistake("{{#zzzzzzzzzz}}{{id}}{{gi_cung_duoc}}{{/zzzzzzzzzz}}").starts_with("K831 1:4 "));
  CHECK(mistakes("{{#activitis}}{{outpt}}{{/activitis}}").size() == 2);
}

TEST_CASE("lists and flags cannot be printed") {
  CHECK(one_mistake("{{due}}") == "K834 1:3 \"due\" là danh sách, không in thẳng ra được | viết {{#due}} … {{/due}}");
  CHECK(one_mistake("{{is_year}}").starts_with("K834 1:3 \"is_year\" là câu trả lời có/không"));
  CHECK(one_mistake("{{#is_quarter}}{{.}}{{/is_quarter}}").starts_with("K834 1:18 "));
  CHECK(sample::render("{{#office}}{{.}}{{/office}}").text == "UBND phường Hoàng Tân\n");
}

TEST_CASE("what is not closed is placed at its opener") {
  CHECK(one_mistake("abc\n{{#due}}\n{{id}}\n") == "K833 2:1 phần \"due\" chưa được đóng | thêm {{/due}} ở cuối phần");
  CHECK(one_mistake("{{#areas}}\n{{#due}}{{id}}\n{{/areas}}").starts_with("K833 2:1 phần \"due\""));
  CHECK(one_mistake("xin {{office\nchào {{year}}").starts_with("K833 1:5 thẻ mở bằng {{"));
  CHECK(one_mistake("{{office} chào {{year}}").starts_with("K833 1:1 "));
  CHECK(one_mistake("{{").starts_with("K833 1:1 "));
  CHECK(one_mistake("{{{").starts_with("K833 1:1 "));
  CHECK(one_mistake("{{! ghi chú\nkhông đóng").starts_with("K833 1:1 "));
  CHECK(one_mistake("a,\"b,c\n", OutputFormat::csv).starts_with("K833 1:3 dấu nháy kép"));
}

TEST_CASE("a closing tag must name the section that is open") {
  CHECK(one_mistake("{{#due}}{{id}}{{/dua}}") ==
        "K834 1:15 {{/dua}} không khớp với phần \"due\" đang mở | viết {{/due}}");
  CHECK(one_mistake("{{#due}}{{/areas}}{{id}}{{/due}}") == "K834 1:9 {{/areas}} đóng một phần chưa được mở");
  CHECK(one_mistake("{{/due}}") == "K834 1:1 {{/due}} đóng một phần chưa được mở");
}

TEST_CASE("malformed tags are refused") {
  struct Case {
    std::string text;
    std::string start;
  };
  const std::vector<Case> cases{
      {"{{}}", "K834 1:1 thẻ không có tên trường"},
      {"{{#}}{{/due}}", "K834 1:1 thẻ không có tên trường"},
      {"{{ ten co quan }}", "K834 1:1 \"ten co quan\" không thể là tên trường"},
      {"{{=<% %>=}}", "K834 1:1 mẫu báo cáo không đổi được dấu của thẻ"},
      {"{{{office}}", "K834 1:1 thẻ mở bằng ba dấu {"},
      {"{office}}", "K834 1:8 dấu }} đóng thẻ"},
      {"{{> ../../bi-mat}}", "K834 1:1 "},
  };
  for (const Case& item : cases) {
    CAPTURE(item.text);
    CHECK(mistakes(item.text).front().starts_with(item.start));
  }
}

TEST_CASE("every mistake of a template is reported at once") {
  CHECK(mistakes("{{a_b_c_d}}\n{{#due}}\n{{> _khong_co}}\n{{due}}\n").size() == 4);
}

TEST_CASE("a missing partial is refused with the nearest name") {
  CHECK(one_mistake("{{> _headin.md}}")
            .starts_with("K832 1:5 không có mẫu con nào tên \"_headin.md\" | có phải \"_heading.md\"?"));
}

TEST_CASE("a partial that comes back to itself is refused") {
  const auto direct = sample::render("{{> _a}}", OutputFormat::markdown, {{"_a.mustache", "x {{> _a}}"}});
  REQUIRE(direct.findings.size() == 1);
  CHECK(direct.findings[0] == "K834 1:7 mẫu con \"_a\" tự chèn chính nó | mau/_a.mustache → mau/_a.mustache");
  const auto around =
      sample::render("{{> _a}}", OutputFormat::markdown, {{"_a.mustache", "{{> _b}}"}, {"_b.mustache", "{{> _a}}"}});
  REQUIRE(around.findings.size() == 1);
  CHECK(around.findings[0].ends_with("mau/_a.mustache → mau/_b.mustache → mau/_a.mustache"));
}

TEST_CASE("partials that multiply are stopped") {
  std::vector<std::pair<std::string, std::string>> partials;
  for (char c = 'a'; c < 'z'; ++c) {
    const std::string next = fmt::format("{{{{> _{}}}}}", static_cast<char>(c + 1));
    partials.emplace_back(fmt::format("_{}.mustache", c), next + "\n" + next + "\n");
  }
  partials.emplace_back("_z.mustache", std::string(1000, 'x') + "\n");
  const auto rendered = sample::render("{{> _a}}", OutputFormat::markdown, partials);
  CHECK(!rendered.text);
  REQUIRE(rendered.findings.size() == 1);
  CHECK(rendered.findings[0].starts_with("K834 "));
}

TEST_CASE("partials that double and print nothing are stopped too") {
  std::vector<std::pair<std::string, std::string>> partials;
  for (int i = 0; i < 30; ++i) {
    partials.emplace_back(fmt::format("_{}.mustache", i), fmt::format("{{{{> _{0}}}}}{{{{> _{0}}}}}", i + 1));
  }
  partials.emplace_back("_30.mustache", "");
  const auto rendered = sample::render("a{{> _0}}", OutputFormat::markdown, partials);
  REQUIRE(rendered.findings.size() == 1);
  CHECK(rendered.findings[0].find("K834 ") == 0);
  CHECK(rendered.findings[0].find("có quá 100000 thẻ và đoạn chữ") != std::string::npos);
}

TEST_CASE("sections nested too deep are refused at the first that is") {
  const auto nested = [](std::size_t depth, std::string_view inside) {
    std::string text, closings;
    for (std::size_t i = 0; i < depth; ++i) {
      text += "{{#office}}";
      closings += "{{/office}}";
    }
    return text.append(inside) + closings;
  };
  CHECK(sample::render(nested(40, "x")).text == "x\n");
  CHECK(one_mistake(nested(20'000, "x")).starts_with("K834 1:551 các phần lồng nhau quá 50 tầng"));
  CHECK(one_mistake([] {
          std::string text;
          for (int i = 0; i < 100'000; ++i) text += "{{#a}}";
          return text;
        }())
            .find("lồng nhau") != std::string::npos);
  const auto through =
      sample::render(nested(30, "{{> _a}}"), OutputFormat::markdown, {{"_a.mustache", nested(30, "x")}});
  REQUIRE(through.findings.size() == 1);
  CHECK(through.findings[0].find("mẫu con và các phần lồng nhau quá 50 tầng") != std::string::npos);
}

TEST_CASE("a template over the size limit is refused, not cut") {
  CHECK(one_mistake(std::string(1024 * 1024 + 1, 'x')).starts_with("K834 1:1 mẫu báo cáo dài quá 1 MiB"));
  CHECK(sample::render(std::string(1024 * 1024, 'x')).text);
}

TEST_CASE("tags by the ten thousand that are not closed cost no more than as many that are") {
  std::string comments, closings;
  for (int i = 0; i < 50'000; ++i) comments += "{{! a\n";
  constexpr std::size_t told = 201;  // of one code in a file, and one finding that counts the rest
  CHECK(mistakes(comments).size() == told);
  for (int i = 0; i < 20'000; ++i) closings += "{{#due}}{{/dua}}\n";
  CHECK(mistakes(closings).size() == told);
}

TEST_CASE("the mistake of a partial that is used twice is reported once, in the partial") {
  const auto rendered =
      sample::render("{{> _a}}{{> _a}}", OutputFormat::markdown, {{"_a.mustache", "\n{{offce}}{{#due}}"}});
  REQUIRE(rendered.findings.size() == 2);
  CHECK(rendered.findings[0].starts_with("K831 2:3 "));
  CHECK(rendered.findings[1].starts_with("K833 2:10 "));
}

TEST_CASE("a template that is not UTF-8 is refused") {
  CHECK(one_mistake("xin\n \xC0 chào").starts_with("K001 2:2 "));
}
