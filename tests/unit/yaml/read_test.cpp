#include "yaml/read.h"

#include "source_path.h"
#include "yaml/support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

using namespace cchc;
using namespace cchc::yaml;
using namespace cchc::yaml::test;
using namespace std::string_view_literals;

TEST_CASE("bytes, syntax and tree are checked in one reading") {
  const auto reading = read_text(
      "\xef\xbb\xbf"
      "id: A\nnote: no\nid: B");
  CHECK(found(*reading) == "K002@1:1 K111@2:7 K106@3:1 K006@3:6");
}

TEST_CASE("what cannot be parsed is not parsed") {
  for (const std::string_view bytes : {""sv, "# x\n"sv, "a: \xff\n"sv, "a: b: long enough \0\n"sv}) {
    const auto reading = read_text(std::string(bytes));
    REQUIRE(reading->document);
    CHECK(reading->root() == nullptr);
    CHECK(reading->sink.found().size() == 1);
  }
}

TEST_CASE("a file that holds nothing is told so") {
  CHECK(found(*read_text("---\n")) == "K008@1:1");
  CHECK(found(*read_text("a:\n")) == "");
}

TEST_CASE("YAML beyond the subset is still read and judged") {
  CHECK(found(*read_text("a: &x b\nc: *x\n")) == "K110@1:4 K110@2:4");
  CHECK(found(*read_text("a: b\n---\nc: d\n")) == "K108@2:1");
  CHECK(found(*read_text("%YAML 1.2\n---\na: b\n")) == "K110@1:1");
  CHECK(dump(*read_text("a: b\rc: d\r")) == R"({a: "b", c: "d"})");
}

TEST_CASE("an invisible character causes one finding and leaves clean texts") {
  const auto reading = read_text(
      "id: I.HD\xe2\x80\x8b"
      "1\now\xc2\xad"
      "ner: Kho\xc2\xa0"
      "bạc\n");
  CHECK(found(*reading) == "K005@1:9 K005@2:3 K005@2:12");
  CHECK(dump(*reading) == R"({id: "I.HD1", owner: "Kho bạc"})");
}

TEST_CASE("the shipped plan reads without a finding") {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("plan"))) {
    if (entry.path().extension() != ".yaml") continue;
    ++files;
    std::ifstream stream(entry.path(), std::ios::binary);
    const auto reading = read_text(std::string(std::istreambuf_iterator<char>(stream), {}));
    CAPTURE(entry.path().string());
    CHECK(found(*reading) == "");
    REQUIRE(reading->root() != nullptr);
    CHECK(reading->root()->is_map());
    CHECK_FALSE(reading->root()->damaged);
  }
  CHECK(files >= 9);
}

TEST_CASE("no bytes make it throw") {
  // Every short text over the signs that mean something, and each cut of a longer one.
  constexpr std::string_view signs = "a -:[]{},#\"'\n|>&*!?%~\t";
  for (const char a : signs) {
    for (const char b : signs) {
      for (const char c : signs) CHECK_NOTHROW(read_text(std::string{a, b, c}));
    }
  }
  const std::string sample =
      "a:\n  - \"b\\n\": [c, {d: 'e'}]\n    f: |2-\n      g\n  - ? h\n    : &i *j\n<<<<<<< k\n---\n%l\n";
  for (std::size_t end = 0; end <= sample.size(); ++end) {
    CHECK_NOTHROW(read_text(sample.substr(0, end)));
    CHECK_NOTHROW(read_text(sample.substr(end)));
  }
}
