#include "diag/print_snippet.h"

#include "diag/samples.h"
#include "text/utf8.h"
#include "text/width.h"

#include <doctest/doctest.h>

namespace cchc::diag {

namespace {

// The shown line and, under it, carets where `mistake` is.
std::string draw(std::string_view line, std::string_view mistake, std::size_t width = 100,
                 std::size_t label_width = 0) {
  const text::SourceFile file("a.yaml", std::string(line));
  const Place place = samples::place_of(file, mistake);
  const ShownLine shown(file, 1, place.span, label_width, width);
  const Cells cells = shown.cells(place.span).value_or(Cells{0, 0});
  return shown.shown() + "\n" + std::string(cells.start, ' ') + std::string(cells.length, '^');
}

}  // namespace

TEST_CASE("carets stand under the right cells") {
  CHECK(draw("owner: Tư phap", "phap") == "owner: Tư phap\n          ^^^^");
  // The same word with its marks apart, and a mistake that is only a mark.
  CHECK(draw("owner: Tu\u031B pha\u0301p x", "x") == "owner: Tu\u031B pha\u0301p x\n               ^");
  CHECK(draw("pha\u0301p", "\u0301") == "pha\u0301p\n  ^");
  CHECK(draw("tên: 漢字 x", "字") == "tên: 漢字 x\n       ^^");
  CHECK(draw("tên: 漢字 x", "x") == "tên: 漢字 x\n          ^");
  CHECK(draw("\tid: x", "id") == "    id: x\n    ^^");
  CHECK(draw("a\x1b[31mb", "b") == "a\\u{1b}[31mb\n           ^");
  CHECK(draw("a\xE2\x80\xAE"
             "b",
             "\xE2\x80\xAE") == "a\\u{202e}b\n ^^^^^^^^");
  CHECK(draw("a\xFFz", "z") == "a\\x{ff}z\n       ^");
}

TEST_CASE("places at the ends of a line") {
  const text::SourceFile file("a.yaml",
                              "\xEF\xBB\xBF"
                              "ab\r\n\ncd");
  const auto cells = [&](std::size_t line, text::Span span) { return ShownLine(file, line, span, 0, 80).cells(span); };
  CHECK(cells(1, {0, 3}) == Cells{0, 1});    // the byte-order mark
  CHECK(cells(1, {3, 3}) == Cells{0, 1});    // nothing at all
  CHECK(cells(1, {5, 6}) == Cells{2, 1});    // the CR
  CHECK(cells(1, {4, 10}) == Cells{1, 1});   // to the end of the first line
  CHECK(cells(2, {7, 7}) == Cells{0, 1});    // an empty line
  CHECK(cells(3, {10, 10}) == Cells{2, 1});  // the end of the file
  CHECK(cells(3, {8, 900}) == Cells{0, 2});
}

TEST_CASE("a long line is cut to a window around the mistake") {
  const std::string long_line = "text: " + std::string(40, 'a') + "X" + std::string(40, 'b');
  CHECK(draw(long_line, "text", 30) == "text: aaaaaaaaaaaaaaaaaaaaaaa…\n^^^^");
  CHECK(draw(long_line, "X", 30) == "…aaaaaaaaaaaaaXbbbbbbbbbbbbbb…\n              ^");
  CHECK(draw(long_line, "b", 30) == "…aaaaaaaaaaaaXbbbbbbbbbbbbbbb…\n              ^");
  CHECK(draw(long_line, std::string(40, 'b'), 30) == "…aaaaaXbbbbbbbbbbbbbbbbbbbbbb…\n       ^^^^^^^^^^^^^^^^^^^^^^^");
  // Room for the label moves the mistake to the left.
  CHECK(draw(long_line, "X", 30, 12) == "…aaaaaaaXbbbbbbbbbbbbbbbbbbbb…\n        ^");
  // The end of the line is not cut, nor is a line that just fits.
  CHECK(draw("text: " + std::string(60, 'a') + " phap", "phap", 30) ==
        "…aaaaaaaaaaaaaaaaaaaaaaaa phap\n                          ^^^^");
  CHECK(draw("text: " + std::string(24, 'a'), "text", 30) == "text: " + std::string(24, 'a') + "\n^^^^");
  CHECK(draw("text: " + std::string(25, 'a'), "text", 30) == "text: " + std::string(23, 'a') + "…\n^^^^");
}

TEST_CASE("no window is wider than asked, whatever the line holds and wherever the mistake is") {
  std::string line = "text: ";
  for (int i = 0; i < 60; ++i) line += i % 7 == 0 ? "漢字\t" : i % 3 == 0 ? "pha\u0301p " : "\u200Btế ";
  const text::SourceFile file("a.yaml", line + "\n");
  for (std::uint32_t begin = 0; begin <= line.size(); ++begin) {
    for (const std::uint32_t size : {0U, 1U, 9U, 200U}) {
      for (const std::size_t width : {0UL, 20UL, 33UL, 80UL}) {
        const text::Span span{begin, begin + size};
        const ShownLine shown(file, 1, span, size, width);
        const std::size_t used = text::display_width(shown.shown());
        const std::optional<Cells> cells = shown.cells(span);
        REQUIRE(used <= std::max<std::size_t>(width, 20));
        REQUIRE(!text::find_invalid(shown.shown()));
        REQUIRE(cells.has_value());
        REQUIRE(cells.value_or(Cells()).start + cells.value_or(Cells()).length <= used + 1);
      }
    }
  }
}

TEST_CASE("of a line of megabytes only the part around the mistake is read") {
  std::string line(4'000'000, 'a');
  line[2'000'000] = 'X';
  CHECK(draw(line, "X", 20) == "…aaaaaaaaXaaaaaaaaa…\n         ^");
  const text::SourceFile file("a.yaml", line);
  const ShownLine shown(file, 1, {2'000'000, 2'000'001}, 0, 20);
  CHECK_FALSE(shown.cells({5, 6}).has_value());
  CHECK_FALSE(shown.cells({3'999'990, 3'999'999}).has_value());
}

}  // namespace cchc::diag
