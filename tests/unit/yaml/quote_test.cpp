#include "yaml/quote.h"

#include "diag/sink.h"
#include "yaml/read.h"

#include <doctest/doctest.h>

#include <string>

using namespace cchc;
using namespace cchc::yaml;

namespace {

/// The value of a key written so, in a block map or a flow list, read back.
std::string read_back(const std::string& written, bool in_flow) {
  const text::SourceFile file("a.yaml", in_flow ? "a: [" + written + "]\n" : "a: " + written + "\n");
  diag::Sink sink;
  const auto document = read(file, {}, sink);
  const Node* value = document->root()->first;
  if (in_flow) value = value->first;
  return std::string(value->text);
}

}  // namespace

TEST_CASE("what is written reads back as the text, wherever it stands") {
  for (const std::string text : {"Phòng Nội vụ",
                                 "Tổ công tác: Đề án 06",
                                 "Mẫu #12",
                                 "Mẫu số #12",
                                 "- Phòng Nội vụ",
                                 "Sở Văn hóa, Thể thao",
                                 "no",
                                 "~",
                                 "12",
                                 "Tổ \"Một cửa\"",
                                 "'trong nháy'",
                                 "D:\\tai lieu",
                                 "hai\ndòng",
                                 "cột\tcột",
                                 "a: \"b\" 'c'",
                                 "[A]",
                                 "{a}",
                                 "? a",
                                 "@a",
                                 " cách ",
                                 "kết thúc:"}) {
    for (const Style style :
         {Style::plain, Style::single_quoted, Style::double_quoted, Style::literal, Style::folded}) {
      for (const bool in_flow : {false, true}) {
        CAPTURE(text);
        CHECK(read_back(written_as(text, style, in_flow), in_flow) == text);
      }
    }
  }
}

TEST_CASE("a control character is written as its escape") {
  CHECK(written_as("a\x01", Style::plain, false) == "\"a\\x01\"");
  CHECK(written_as("a\x01", Style::single_quoted, true) == "\"a\\x01\"");
}

TEST_CASE("quotes stand only where they are needed or were before") {
  CHECK(written_as("Phòng Nội vụ", Style::plain, true) == "Phòng Nội vụ");
  CHECK(written_as("Các phòng, ban", Style::plain, false) == "Các phòng, ban");
  CHECK(written_as("Các phòng, ban", Style::plain, true) == "\"Các phòng, ban\"");
  CHECK(written_as("Tổ: 06", Style::plain, false) == "\"Tổ: 06\"");
  CHECK(written_as("Phòng Nội vụ", Style::double_quoted, false) == "\"Phòng Nội vụ\"");
  CHECK(written_as("Tổ 'A'", Style::single_quoted, false) == "'Tổ ''A'''");
  CHECK(quoted("Tổ \"A\"") == "'Tổ \"A\"'");
}
