#include "text/source_file.h"

#include "text/utf8.h"

#include <doctest/doctest.h>

#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::text {
static std::ostream& operator<<(std::ostream& out, const Position& position) {
  return out << position.line << ':' << position.column;
}
}  // namespace cchc::text

using namespace cchc::text;
using namespace std::literals;

TEST_SUITE("text/source_file") {
  TEST_CASE("lines end with LF, CR LF or a lone CR") {
    struct Row {
      std::string bytes;
      std::vector<std::string_view> lines;
    };
    const std::vector<Row> rows{
        {"", {""}},
        {"a", {"a"}},
        {"a\n", {"a"}},
        {"\n", {""}},
        {"\n\n", {"", ""}},
        {"a\nb", {"a", "b"}},
        {"a\r\nb\r\n", {"a", "b"}},
        {"a\rb\r", {"a", "b"}},
        {"a\r\r\nb", {"a", "", "b"}},
        {"a\n\rb", {"a", "", "b"}},
        {"a\nb\r\nc\rd", {"a", "b", "c", "d"}},
        {"\r", {""}},
        {"\r\n", {""}},
        {"\xEF\xBB\xBF", {""}},
        {"\xEF\xBB\xBF\n", {""}},
        {"\xEF\xBB\xBFkhóa: 1\r\nhai", {"khóa: 1", "hai"}},
        {"a\n\xEF\xBB\xBFz", {"a", "\xEF\xBB\xBFz"}},
        {"a\u2028b\vc", {"a\u2028b\vc"}},
        {"a\0b\n"s, {std::string_view("a\0b", 3)}},
    };
    for (const Row& row : rows) {
      CAPTURE(row.bytes);
      const SourceFile file("x.yaml", row.bytes);
      REQUIRE(file.line_count() == row.lines.size());
      for (std::size_t i = 0; i < row.lines.size(); ++i) CHECK(file.line(i + 1) == row.lines[i]);
      CHECK(file.bytes() == row.bytes);
    }
  }

  TEST_CASE("path and spans are given back") {
    const SourceFile file("plan/1-the-che.yaml", "area: I\nname: Cải cách\n");
    CHECK(file.path() == "plan/1-the-che.yaml");
    CHECK(file.at({6, 7}) == "I");
    CHECK(file.line_span(2) == Span{8, 25});
    CHECK(file.at(file.line_span(2)) == "name: Cải cách");
  }

  TEST_CASE("an offset belongs to the line whose bytes or line end it is in") {
    const SourceFile file("x", "ab\r\nc\n");
    const std::vector<std::size_t> lines{1, 1, 1, 1, 2, 2, 2, 2};
    for (std::uint32_t offset = 0; offset < lines.size(); ++offset) CHECK(file.line_of(offset) == lines[offset]);
    CHECK(file.line_of(4'000'000'000U) == 2);
    CHECK(SourceFile("x", "").line_of(0) == 1);
    CHECK(SourceFile("x", "").line_of(7) == 1);
  }

  TEST_CASE("columns count code points") {
    struct Row {
      std::string bytes;
      std::uint32_t offset;
      Position position;
    };
    const std::vector<Row> rows{
        {"", 0, {1, 1}},
        {"", 5, {1, 1}},
        {"owner: Tư pháp", 7, {1, 8}},
        {"owner: Tư pháp", 10, {1, 10}},  // after ư, two bytes
        {"owner: Tư pháp", 9, {1, 9}},    // inside ư
        {"ệx", 1, {1, 1}},                // inside a character of three bytes
        {"ệx", 3, {1, 2}},
        {"e\u0323\u0302x", 5, {1, 4}},  // the same letter taken apart: three columns
        {"😀x", 4, {1, 2}},
        {"\xFF\xFEx", 2, {1, 3}},  // broken bytes, one column each
        {"a\nbc\n", 1, {1, 2}},    // the line end itself
        {"a\nbc\n", 3, {2, 2}},
        {"a\nbc\n", 5, {2, 3}},  // the end of the file, after the final line end
        {"a\nbc\n", 99, {2, 3}},
        {"a\r\nb", 1, {1, 2}},
        {"a\r\nb", 2, {1, 2}},
        {"a\r\nb", 3, {2, 1}},
        {"\xEF\xBB\xBFkey", 0, {1, 1}},  // inside the byte-order mark
        {"\xEF\xBB\xBFkey", 2, {1, 1}},
        {"\xEF\xBB\xBFkey", 3, {1, 1}},
        {"\xEF\xBB\xBFkey", 4, {1, 2}},
        {"a\n\xEF\xBB\xBFkey", 5, {2, 2}},  // elsewhere it is a character
    };
    for (const Row& row : rows) {
      CAPTURE(row.bytes);
      CAPTURE(row.offset);
      CHECK(SourceFile("x", row.bytes).position(row.offset) == row.position);
    }
  }

  TEST_CASE("a position gives its offset, held inside the line") {
    const SourceFile file("x", "\xEF\xBB\xBFTư\r\npháp\n");
    CHECK(file.offset({1, 1}) == 3);
    CHECK(file.offset({1, 2}) == 4);
    CHECK(file.offset({1, 3}) == 6);
    CHECK(file.offset({1, 99}) == 6);
    CHECK(file.offset({2, 1}) == 8);
    CHECK(file.offset({2, 4}) == 12);
    CHECK(file.offset({2, 5}) == 13);
    CHECK(file.offset({3, 1}) == 14);
    CHECK(file.offset({0, 0}) == 3);
  }

  TEST_CASE("offsets survive the way to a position and back, for any bytes") {
    std::mt19937 random(20210701);
    const std::string_view bytes = "ab \n\r\r\n:\xC3\xA1\xE1\xBB\x87\xCC\x81\xF0\x9F\x98\x80\xFF\xEF\xBB\xBF\0"sv;
    for (int round = 0; round < 400; ++round) {
      std::string content;
      const std::size_t size = random() % 40;
      for (std::size_t i = 0; i < size; ++i) content.push_back(bytes[random() % bytes.size()]);
      const SourceFile file("x", content);
      std::size_t covered = 0;
      for (std::size_t line = 1; line <= file.line_count(); ++line) {
        const Span span = file.line_span(line);
        REQUIRE(span.begin >= covered);
        REQUIRE(span.end >= span.begin);
        covered = span.end;
        std::size_t column = 1;
        for (std::uint32_t at = span.begin; at < span.end; ++column) {
          const auto length = static_cast<std::uint32_t>(decode(file.at(span), at - span.begin).size);
          const Position expected{line, column};
          for (std::uint32_t inside = 0; inside < length; ++inside) REQUIRE(file.position(at + inside) == expected);
          REQUIRE(file.offset(expected) == at);
          at += length;
        }
        REQUIRE(file.position(span.end) == Position{line, column});
        REQUIRE(file.offset({line, column}) == span.end);
      }
      REQUIRE(file.position(static_cast<std::uint32_t>(content.size()) + 3).line == file.line_count());
    }
  }

  TEST_CASE("columns of a very long line are those of counting from its start") {
    std::string content = "một\n";
    const auto begin = static_cast<std::uint32_t>(content.size());
    std::mt19937 random(7);
    constexpr std::string_view pieces[] = {"a", "ế", "\xFF", "\xE1\xBB", "đ ", "😀"};
    while (content.size() < 20000) content += pieces[random() % 6];
    const SourceFile file("x", content + "\nhai\n");
    std::size_t column = 1;
    for (std::uint32_t at = begin; at < content.size(); ++column) {
      const std::size_t size = decode(content, at).size;
      for (std::size_t inside = 0; inside < size; ++inside)
        REQUIRE(file.position(at + static_cast<std::uint32_t>(inside)) == Position{2, column});
      at += static_cast<std::uint32_t>(size);
    }
    CHECK(file.position(static_cast<std::uint32_t>(content.size())) == Position{2, column});
    CHECK(file.position(static_cast<std::uint32_t>(content.size()) + 2) == Position{3, 2});
  }
}
