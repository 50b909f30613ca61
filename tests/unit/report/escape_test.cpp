#include "report/escape.h"

#include <doctest/doctest.h>

#include <string>

using namespace cchc::report;

namespace {

struct Case {
  std::string text, expected;
};

}  // namespace

TEST_CASE("a Markdown cell escapes what would be markup, and no more") {
  const Case cases[] = {
      {"Rà soát, bổ sung – 98% (từ 2021-2025). Số 12/KH-UBND!",
       "Rà soát, bổ sung – 98% (từ 2021-2025). Số 12/KH-UBND!"},
      {"a | b", "a \\| b"},
      {"a\\|b", "a\\\\\\|b"},
      {"cuối\\", "cuối\\\\"},
      {"*đậm* _nghiêng_ `mã` ~gạch~ $x$", "\\*đậm\\* \\_nghiêng\\_ \\`mã\\` \\~gạch\\~ \\$x\\$"},
      {"bao_cao_2022.docx", "bao_cao_2022.docx"},
      {"a__b", "a\\_\\_b"},
      {"<b>x</b>", "\\<b>x\\</b>"},
      {"[liên kết](http://x)", "\\[liên kết](http\\://x)"},
      {"&amp; &#60; &#x3c; A & B, R&D", "\\&amp; \\&#60; \\&#x3c; A & B, R&D"},
      {"  hai đầu  ", "hai đầu"},
      {"một\nhai\r\nba", "một<br>hai<br>ba"},
      {"một \n\n  hai\n", "một<br>hai"},
      {"a\tb\x01", "a b "},
      {"- không phải danh sách", "- không phải danh sách"},
      {"", ""},
      {"\n \t", ""},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(markdown_cell(each.text) == each.expected);
  }
}

TEST_CASE("running text keeps its lines and begins no block; a heading is one line") {
  const Case cases[] = {
      {"Công tác CCHC quý IV", "Công tác CCHC quý IV"},
      {"một\nhai", "một<br>hai"},
      {"một\n# hai", "một<br># hai"},
      {"# tiêu đề", "\\# tiêu đề"},
      {"Tiêu đề #", "Tiêu đề \\#"},
      {"> trích", "\\> trích"},
      {"- mục", "\\- mục"},
      {"-", "\\-"},
      {"---", "\\---"},
      {"-5%", "-5%"},
      {"+ mục", "\\+ mục"},
      {"===", "\\==="},
      {"1. Công tác", "1\\. Công tác"},
      {"12) Công tác", "12\\) Công tác"},
      {"1.5 tỷ", "1.5 tỷ"},
      {"15/6/2022", "15/6/2022"},
      {"* mục", "\\* mục"},
      {"    mã", "mã"},
      {":--", "\\:--"},
      {"a | b", "a \\| b"},
      {"", ""},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(markdown_text(each.text) == each.expected);
  }
  CHECK(markdown_heading("một\n# hai #") == "một # hai \\#");
}

TEST_CASE("text for a terminal keeps its lines and nothing else that acts") {
  CHECK(terminal_text("một\nhai") == "một\nhai");
  CHECK(terminal_text("x\x1b[31m").find('\x1b') == std::string::npos);
  CHECK(terminal_text("một\n") == "một\n");
  CHECK(terminal_text("").empty());
}

TEST_CASE("a CSV field is quoted only where RFC 4180 asks for it") {
  const Case cases[] = {
      {"Công chức Tư pháp", "Công chức Tư pháp"},
      {"Các phòng, ban", "\"Các phòng, ban\""},
      {"a;b", "a;b"},
      {"nói \"có\"", "\"nói \"\"có\"\"\""},
      {"một\nhai", "\"một\nhai\""},
      {"một\rhai", "\"một\rhai\""},
      {" đầu", "\" đầu\""},
      {"=1+1", "=1+1"},
      {"", ""},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(csv_field(each.text, ',') == each.expected);
  }
  CHECK(csv_field("a;b", ';') == "\"a;b\"");
  CHECK(csv_field("a,b", ';') == "a,b");
}

TEST_CASE("Excel reads no text as a formula") {
  const Case cases[] = {
      {"=1+1", "'=1+1"},
      {"+84 220", "'+84 220"},
      {"- Báo cáo; kế hoạch", "\"'- Báo cáo; kế hoạch\""},
      {"@SUM(A1)", "'@SUM(A1)"},
      {" =1+1", "' =1+1"},
      {"\t=1+1", "'\t=1+1"},
      {"\r=1", "\"'\n=1\""},
      {"\nx", "\"'\nx\""},
      {"＝1+1", "'＝1+1"},
      {"=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""},
      {"-1+2", "'-1+2"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(excel_field(each.text) == each.expected);
  }
}

TEST_CASE("Excel keeps texts that look like dates or odd numbers") {
  for (const std::string text : {"5/7", "3-5", "6/2022", "15.6.2022", "10:30", "007", "00", "1E5", "1234567890123456",
                                 "5 Mar", "Mar-22", "may 5", "(5)", "1/2", "TRUE", "false", "1.5"}) {
    CAPTURE(text);
    CHECK(excel_field(text) == "\"=\"\"" + text + "\"\"\"");
  }
  for (const std::string text : {"12", "0", "-5", "1,5", "100%", "Năm 2022", "Quý IV/2022", "I.HD1", "Tháng 6/2022", "",
                                 "31/03/2022 và 30/06/2022", "2021–2025", "thật"}) {
    CAPTURE(text);
    CHECK(excel_field(text) == text);
  }
  // A day of a table is a date whatever the regional settings; what only looks like one is left as it is.
  CHECK(excel_field("31/12/2022") == "2022-12-31");
  CHECK(excel_field("05/07/2022") == "2022-07-05");
  CHECK(excel_field("31/02/2022") == "\"=\"\"31/02/2022\"\"\"");
  CHECK(excel_field("31/03/2022; 30/06/2022") == "\"31/03/2022; 30/06/2022\"");
  CHECK(excel_field("một\r\nhai") == "\"một\nhai\"");
}
