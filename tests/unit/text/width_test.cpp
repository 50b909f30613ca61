#include "text/width.h"

#include "text/samples.h"
#include "text/utf8.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace cchc::text;

namespace {

using Lines = std::vector<std::string>;

std::string without_spaces(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    if (byte != ' ' && byte != '\n' && byte != '\t') result.push_back(byte);
  }
  return result;
}

}  // namespace

TEST_SUITE("text/width") {
  TEST_CASE("a hanging indent is taken from the width, but leaves the narrowest room") {
    CHECK(wrap_hanging("một hai ba", 2, 9, 5) == "một hai\n  ba");
    CHECK(wrap_hanging("một hai ba", 8, 9, 5) == "một\n        hai\n        ba");
    CHECK(wrap_hanging("", 2, 9, 5).empty());
  }

  TEST_CASE("display_width counts cells") {
    CHECK(display_width("") == 0);
    CHECK(display_width("Tư pháp") == 7);
    CHECK(display_width(nfd("Tư pháp")) == 7);
    CHECK(display_width(nfd("Nguyễn Thị Hằng")) == 15);
    CHECK(display_width("漢字") == 4);
    CHECK(display_width("😀!") == 3);
    CHECK(display_width("a\u200Bb") == 2);
    CHECK(display_width("a\tb\n\x1B") == 2);
    CHECK(display_width("\xFF\xFE") == 2);
    CHECK(display_width("–…“”") == 4);
  }

  TEST_CASE("wrap cuts at white space, else between graphemes") {
    struct Row {
      std::string_view text;
      std::size_t width;
      Lines lines;
    };
    const std::vector<Row> rows{
        {"", 10, {""}},
        {"   ", 10, {""}},
        {"Cải cách thể chế", 80, {"Cải cách thể chế"}},
        {"Cải cách thể chế", 16, {"Cải cách thể chế"}},
        {"Cải cách thể chế", 15, {"Cải cách thể", "chế"}},
        {"Cải cách thể chế", 8, {"Cải cách", "thể chế"}},
        {"Cải cách thể chế", 9, {"Cải cách", "thể chế"}},
        {"Cải cách thể chế", 4, {"Cải", "cách", "thể", "chế"}},
        {"Cải cách", 3, {"Cải", "các", "h"}},
        {"ab  cd", 80, {"ab  cd"}},
        {"ab  cd", 4, {"ab", "cd"}},
        {"ab  cd", 3, {"ab", "cd"}},
        {"ab   ", 2, {"ab"}},
        {"  - một hai", 8, {"  - một", "hai"}},
        {"    một", 4, {"một"}},
        {"abcdef", 2, {"ab", "cd", "ef"}},
        {"a bcdef g", 3, {"a", "bcd", "ef", "g"}},
        {"abc", 0, {"a", "b", "c"}},
        {"một\nhai", 80, {"một", "hai"}},
        {"một\r\nhai\rba", 80, {"một", "hai", "ba"}},
        {"một\n\nhai\n", 80, {"một", "", "hai"}},
        {"\n", 80, {""}},
        {"một hai\nba", 5, {"một", "hai", "ba"}},
        {"漢字漢字", 3, {"漢", "字", "漢", "字"}},
        {"漢字漢字", 4, {"漢字", "漢字"}},
        {"漢a", 1, {"漢", "a"}},
        {"a\u00A0b c", 3, {"a\u00A0b", "c"}},
        {"aa b\u00A0c", 4, {"aa", "b\u00A0c"}},
        {"aa \u0301b", 3, {"aa \u0301", "b"}},  // a space that carries a mark is no place to cut
        {"a\tb", 80, {"a b"}},
        {"một\u3000hai", 5, {"một", "hai"}},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CAPTURE(row.width);
      CHECK(wrap(row.text, row.width) == row.lines);
    }
  }

  TEST_CASE("wrap keeps the marks of decomposed letters with them") {
    CHECK(wrap(nfd("Thế"), 1) == Lines{"T", "h", nfd("ế")});
    CHECK(wrap(nfd("Cải cách thể chế"), 8) == Lines{nfd("Cải cách"), nfd("thể chế")});
    CHECK(wrap("👍🏽👍🏽", 4) == Lines{"👍🏽", "👍🏽"});
  }

  TEST_CASE("wrap loses no character and keeps every line narrow") {
    std::mt19937 random(9);
    const std::vector<std::string> pieces{"a", "ế", nfd("ộ"), " ", "  ", "\n", "漢", "dài", "\t", "đ", "-", "\xFF"};
    for (int round = 0; round < 3000; ++round) {
      const std::string text = random_text(random, pieces, random() % 30);
      const std::size_t width = random() % 9;
      std::string joined;
      for (const std::string& line : wrap(text, width)) {
        CAPTURE(text);
        CAPTURE(line);
        const bool narrow = display_width(line) <= std::max<std::size_t>(width, 1) || line == "漢";
        REQUIRE(narrow);
        REQUIRE_FALSE(line.ends_with(' '));
        joined += line;
      }
      REQUIRE(without_spaces(joined) == without_spaces(text));
    }
  }

  TEST_CASE("the longest line and the longest word are counted in cells") {
    CHECK(Words("").longest_line() == 0);
    const Words words("Cải cách\nhành chính nhà nước\n漢字");
    CHECK(words.longest_line() == 19);
    CHECK(words.longest_word() == 5);
    CHECK(Words("漢字 a").longest_word() == 4);
    CHECK(Words("a   b").longest_line() == 5);
    CHECK(Words("ab  ").longest_line() == 4);
    CHECK(Words(nfd("Thế chế")).longest_word() == 3);
    CHECK(words.is_plain() == false);
    CHECK(Words("Cải cách\nthể chế\n").is_plain());
    for (const std::string_view text : {"a\r\nb", "a\r", "a\tb", "\x1B", "a\u00A0b", "\xFF"}) {
      CAPTURE(text);
      CHECK_FALSE(Words(text).is_plain());
    }
  }

  TEST_CASE("the lines of words know their width") {
    const std::string text = "  một\u00A0hai ba\n" + nfd("chế") + " bốnnăm";
    const auto lines = Words(text).wrap(5);
    std::vector<std::pair<std::string_view, std::size_t>> found;
    for (const TextLine& line : lines) found.emplace_back(line.text, line.width);
    const std::string decomposed = nfd("chế");
    CHECK(found == std::vector<std::pair<std::string_view, std::size_t>>{
                       {"một\u00A0h", 5}, {"ai ba", 5}, {decomposed, 3}, {"bốnnă", 5}, {"m", 1}});
  }

  TEST_CASE("padding fills cells") {
    CHECK(pad_right("ế", 3) == "ế  ");
    CHECK(pad_right(nfd("ế"), 3) == nfd("ế") + "  ");
    CHECK(pad_right("漢", 3) == "漢 ");
    CHECK(pad_left("12", 4) == "  12");
    CHECK(pad_left("漢", 3) == " 漢");
    CHECK(pad_right("dài quá", 3) == "dài quá");
    CHECK(pad_left("dài quá", 3) == "dài quá");
    CHECK(pad_left("", 2) == "  ");
  }

  TEST_CASE("shorten cuts between graphemes and says so") {
    CHECK(shorten("Cải cách", 8) == "Cải cách");
    CHECK(shorten("Cải cách", 7) == "Cải cá…");
    CHECK(shorten("Cải cách", 5) == "Cải…");
    CHECK(shorten("Cải cách", 1) == "…");
    CHECK(shorten("Cải cách", 0).empty());
    CHECK(shorten("", 0).empty());
    CHECK(shorten(nfd("Thế chế"), 4) == nfd("Thế") + "…");
    CHECK(shorten("漢字漢", 4) == "漢…");
    CHECK(shorten("漢字漢", 5) == "漢字…");
  }
}
