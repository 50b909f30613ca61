#include "yaml/event_reader.h"

#include "yaml/subset_compare.h"
#include "yaml/support.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace cchc;
using namespace cchc::yaml;
using namespace cchc::yaml::test;

namespace {

std::unique_ptr<Reading> events(std::string bytes) {
  const auto reader = [](const text::SourceFile& file, std::span<const std::string_view> keys, Document& document,
                         diag::Sink& sink) {
    read_events(file, keys, document, sink);
    return true;
  };
  return read_with(reader, std::move(bytes));
}

struct Case {
  std::string_view bytes;
  std::string_view found;
  std::string_view tree;
};

void check(std::span<const Case> cases) {
  for (const Case& one : cases) {
    CAPTURE(one.bytes);
    const auto reading = events(std::string(one.bytes));
    CHECK(found(*reading) == one.found);
    CHECK(dump(*reading) == one.tree);
  }
}

}  // namespace

TEST_CASE("the layouts a plan can have") {
  const Case cases[] = {
      {"a: b\n", "", R"({a: "b"})"},
      {"---\na: b\n", "", R"({a: "b"})"},
      {"a: b\n...\n", "", R"({a: "b"})"},
      {"a:\n  - b\n  -\n  - c: d\n    e:\n  - - f\n", "", R"({a: ["b", ~, {c: "d", e: ~}, ["f"]]})"},
      {"a:\n- b\nc: [d, 'e, f', \"g\"]\nh: {i: j}\n", "", R"({a: ["b"], c: ["d", "e, f", "g"], h: {i: "j"}})"},
      {"a: b\n  c\n d\n", "", R"({a: "b c d"})"},
      {"a: |\n  x\n  y\n\nb: >-\n  z\n  w\n", "", R"({a: "x\ny\n", b: "z w"})"},
      {"\"a\" : 'it''s'\n'b': \"x\\n\\u0041\"\n", "", R"({a: "it's", b: "x\nA"})"},
      {"a: ~\nb: null\n~: c\n", "", R"({a: "~", b: "null", ~: "c"})"},
      {"a:\nnull: c\n", "", R"({a: ~, null: "c"})"},  // an empty value before a key of that name
      {"a: b # c\nd: e  #12\n", "", R"({a: "b", d: "e"})"},
      {"a: b\r\nc: \"d\r\n  e\"\r\nf: |\r\n  g\r\n", "", R"({a: "b", c: "d e", f: "g\n"})"},
  };
  check(cases);
}

TEST_CASE("every value and key has the span it is written in") {
  CHECK(dump_spans(*events("a: b  # c\n\"d\" : 'e''f'\ng: x\n  y\nh:\nj: [k, \"l\" ]\n")) ==
        "block 0<a: b  # c\\n\"d\" : 'e''f'\\ng: x\\n  y\\nh:\\nj: [k, \"l\" ]>\n"
        "  0<a> = plain 3<b>\n"
        "  10<\"d\"> = single 16<'e''f'>\n"
        "  23<g> = plain 26<x\\n  y>\n"
        "  32<h> = none 34<>\n"
        "  35<j> = flow 38<[k, \"l\" ]>\n"
        "    39<> = plain 39<k>\n"
        "    42<> = double 42<\"l\">\n");
  CHECK(dump_spans(*events("a: >-  # x\n  b\n\n  c\n\n# d\ne:\n  - f\n  -\n  - g: 1\n    h: |2\n       i\n")) ==
        "block 0<a: >-  # x\\n  b\\n\\n  c\\n\\n# d\\ne:\\n  - f\\n  -\\n  - g: 1\\n    h: |2\\n       i>\n"
        "  0<a> = folded 3<>-  # x\\n  b\\n\\n  c>\n"
        "  25<e> = block 30<- f\\n  -\\n  - g: 1\\n    h: |2\\n       i>\n"
        "    30<-> = plain 32<f>\n"
        "    36<-> = none 37<>\n"
        "    40<-> = block 42<g: 1\\n    h: |2\\n       i>\n"
        "      42<g> = plain 45<1>\n"
        "      51<h> = literal 54<|2\\n       i>\n");
}

TEST_CASE("trap 1: places count the byte-order mark and bytes, not letters") {
  CHECK(dump_spans(*events("\xef\xbb\xbfĐề: án\n")) == "block 3<Đề: án>\n  3<Đề> = plain 10<án>\n");
  CHECK(found(*events("\xef\xbb\xbf"
                      "a: @\n")) == "K101@1:4");
}

TEST_CASE("empty entries of a list on one line stand before their own commas") {
  // A lone CR takes the file from the subset's reader.
  CHECK(dump_spans(*events("[a,,b]\r")) ==
        "flow 0<[a,,b]>\n  1<> = plain 1<a>\n  3<> = none 3<>\n  4<> = plain 4<b>\n");
  CHECK(dump_spans(*events("[,a,,, b]\r")) ==
        "flow 0<[,a,,, b]>\n  1<> = none 1<>\n  2<> = plain 2<a>\n  4<> = none 4<>\n  5<> = none 5<>\n  7<> = plain "
        "7<b>\n");
  CHECK(dump_spans(*events("[a,,]\r")) == "flow 0<[a,,]>\n  1<> = plain 1<a>\n  3<> = none 3<>\n");
}

TEST_CASE("several byte-order marks are counted like one") {
  const std::string marks = "\xEF\xBB\xBF\xEF\xBB\xBF";
  const text::SourceFile file("f.yaml", marks + "a: Ho\n");
  Document document(file);
  diag::Sink sink;
  read_events(file, {}, document, sink);
  CHECK(sink.found().empty());
  REQUIRE(document.root() != nullptr);
  const Node* value = document.root()->find("a");
  REQUIRE(value != nullptr);
  CHECK(file.at(value->key_span) == "a");
  CHECK(file.at(value->span) == "Ho");
  CHECK(yaml::test::compare(file, {}) == yaml::test::Verdict::same);
}

TEST_CASE("trap 2: a lone CR is a line end") {
  const Case cases[] = {{"a: b\rc: d\r", "", R"({a: "b", c: "d"})"}};
  check(cases);
}

TEST_CASE("trap 3: an empty value stands at its key, and quotes are told from plain text") {
  const auto reading = events("a:\n\n\nb: 'x'\nc:\n  -\n  - y\n");
  CHECK(dump_spans(*reading) ==
        "block 0<a:\\n\\n\\nb: 'x'\\nc:\\n  -\\n  - y>\n"
        "  0<a> = none 2<>\n"
        "  5<b> = single 8<'x'>\n"
        "  12<c> = block 17<-\\n  - y>\n"
        "    17<-> = none 18<>\n"
        "    21<-> = plain 23<y>\n");
}

TEST_CASE("trap 4: anchors, aliases, tags, merge keys and complex keys are refused") {
  const Case cases[] = {
      {"a: &x b\nc: *x\n", "K110@1:4 K110@2:4", R"({a: "b"!, c: ~!}!)"},
      {"a: &x\n\"b\": c\n", "K110@1:4", R"({a: ~!, b: "c"}!)"},
      {"a: *xem\n", "K101@1:4", "{a: ~!}!"},
      {"a: !b c\nd: !!str\n", "K110@1:4 K110@2:4", R"({a: "c"!, d: ~!}!)"},
      {"a: &x\n  - b\nc: !y {d: e}\n", "K110@1:4 K110@2:4", R"({a: ["b"]!, c: {d: "e"}!}!)"},
      {"<<: a\n", "K110@1:1", R"({<<: "a"!}!)"},
      {"? a\n: b\n", "K110@1:1", R"({a: "b"!}!)"},
      {"[a, b]: c\nd: e\n", "K110@1:1", R"({: "c"!, d: "e"}!)"},
      {"%YAML 1.2\n---\na: b\n", "K110@1:1", R"({a: "b"})"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.bytes);
    const auto reading = events(std::string(one.bytes));
    CHECK(dump(*reading) == one.tree);
    if (one.bytes.starts_with("a: &x\n  -")) continue;  // its second place is on line 3
    CHECK(found(*reading) == one.found);
  }
  CHECK(found(*events("a: &x\n  - b\nc: !y {d: e}\n")) == "K110@1:4 K110@3:4");
}

TEST_CASE("trap 5: one document only, and no endless reading") {
  const Case cases[] = {
      {",\n", "K101@1:1", "~!"},
      {"- a\n, b\n", "K101@2:1", R"(["a"]!)"},
      {"- a\nb: c\n", "K101@2:1", R"(["a"]!)"},
      {"a: b\n---\nc: d\n", "K108@2:1", R"({a: "b"}!)"},
      {"---\na: b\n---\n", "K108@3:1", R"({a: "b"}!)"},
      {"a: b\n...\nc: d\n", "K108@3:1", R"({a: "b"}!)"},
  };
  check(cases);
}

TEST_CASE("trap 6 and 7: a quote closed too late is reported at its opener, other things where the parser stops") {
  const Case cases[] = {
      {"a: \"b\n", "K104@1:4", R"({a: "b "!}!)"},
      {"a: 'b", "K101@1:6", "{a: ~!}!"},
      {"text: \"a\nowner: b\n", "K104@1:7", R"({text: "a owner: b "!}!)"},
      {"text: \"a\nowner: b\nunit: \"%\"\n", "K104@1:7", R"({text: "a owner: b unit: "!}!)"},
      {"a: [b, c\nd: e\n", "K101@2:2", R"({a: ["b", "c d"]!}!)"},
      {"a: [b, c", "K101@1:9", R"({a: ["b", {c: ~!}!]!}!)"},
      {"a: {b: c\nd: e\n", "K101@2:2", R"({a: {b: "c d"}!}!)"},
      {"a:\n  - [b, [c, d]\ne: f\n", "K101@3:1", "{a: [{: ~!}!]!}!"},
      {"a: [b]]\n", "K101@1:7", R"({a: ["b"]}!)"},
      {"a: b\n]\n", "K101@2:1", R"({a: "b"}!)"},
  };
  check(cases);
}

TEST_CASE("trap 7 and 10: limits") {
  const std::string deep = std::string(max_depth, '[') + "a" + std::string(max_depth, ']');
  CHECK(found(*events("a: b\nc: " + deep + "\n")) == "K007@2:67");
  CHECK(found(*events(std::string(100'000, '['))) == "K007@1:1001");
  std::string dashes;
  for (std::size_t i = 0; i < 2000; ++i) dashes += "- ";
  CHECK(found(*events(dashes + "a\n")).starts_with("K007@1:"));
  std::string fits = "a";
  for (std::size_t i = 0; i < max_depth; ++i) fits = "[" + fits + "]";
  CHECK(found(*events(fits + "\n")) == "");

  std::string many = "- a\n";
  for (std::size_t i = 0; i < max_nodes; ++i) many += "- a\n";
  const auto reading = events(many);
  CHECK(found(*reading) == "K007@200000:3");
  CHECK(reading->root()->damaged);
}

TEST_CASE("trap 8: what stands before a syntax error is kept, what is open is damaged") {
  const auto reading = events("targets:\n  - id: A\n    text: b\n  - id: B\n    text: @c\n    row: 1\nname: d\n");
  CHECK(found(*reading) == "K101@5:11");
  CHECK(dump(*reading) == R"({targets: [{id: "A", text: "b"}, {id: "B", text: ~!}!]!}!)");
  CHECK(reading->sink.found().front().help.back().vi.find("chưa được kiểm tra") != std::string::npos);
}

TEST_CASE("trap 9: a line that starts with %, and missing colons") {
  const Case cases[] = {
      {"a: 1\n%foo\nb: 3\n", "K110@2:1", R"({a: "1"!, b: "3"}!)"},
      {"id: A\nowner\n", "K101@2:1", R"({id: "A", owner: ~!}!)"},
      {"id: A\nowner X\nrow: 1\n", "K101@3:4", R"({id: "A"}!)"},
      {"owner X\nrow: 1\n", "K101@2:4", "nothing"},
      {"tasks:\n  - id: A\n    deadline:Nam\n  - id: B\n", "K101@4:7", R"({tasks: [{id: "A"}!]!}!)"},
      {"text: xây dựng\nhệ thống\nrow: 1\n", "K101@3:4", R"({text: "xây dựng"}!)"},
  };
  check(cases);
}

TEST_CASE("tabs") {
  CHECK(found(*events("tasks:\n\t- id: A\n\t  row: 1\n")) == "K101@2:2");
  // Tabs inside texts are no indent.
  CHECK(found(*events("a: b\tc\nd:\te\nf: |\n  \tg\n")) == "");
}

TEST_CASE("conflict markers: one finding for each conflict, our side is read") {
  const Case cases[] = {
      {"a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\nc: 4\n", "K107@2:1", R"({a: "1", b: "2"!, c: "4"}!)"},
      {"a: 1\n<<<<<<< HEAD\nb: 2\n||||||| x\nb: 0\n=======\nb: 3\n>>>>>>> x\n", "K107@2:1", R"({a: "1", b: "2"!}!)"},
      {"a: 1\n=======\nc: 4\n", "K107@2:1", R"({a: "1"!, c: "4"}!)"},
      {"a: <<<<<<<\nb: |\n  =======\n", "", R"({a: "<<<<<<<", b: "=======\n"})"},
  };
  check(cases);
}

TEST_CASE("other syntax errors, at the place to look at") {
  const Case cases[] = {
      {"text: ghi: abc\n", "K101@1:10", R"({text: "ghi"}!)"},
      {"text: \"a\" b\n", "K101@1:11", R"({text: "a"}!)"},
      {"a: \"x\\q\"\n", "K101@1:8", "{a: ~!}!"},
      {"a: %\n", "K101@1:4", "{a: ~!}!"},
      {"a: - b\n", "K101@1:4", "{a: ~!}!"},
      {"a: ,\n", "K101@1:4", "{a: ~}!"},
      {"a: [b,, c]\n", "K101@1:7", R"({a: ["b", ~!, "c"]}!)"},
      {"- id: A\n    row: 1\n", "K101@2:8", R"([{id: "A row"}!]!)"},
      {"- id: A\n row: 1\n", "K101@2:2", R"([{id: "A"}]!)"},
      {"a:\n   b: 1\n  c: 2\n", "K101@3:3", R"({a: {b: "1"}}!)"},
  };
  check(cases);
}

TEST_CASE("CR LF changes neither findings nor tree") {
  for (const std::string_view bytes :
       {"id: A\nowner X\nrow: 1\n", "id: A\n\towner: X\n", "a:\n  - b\n  c\n", "text: \"a\nrow: 1\n", "a: b #1\n  c\n",
        "xa\n\nb\n: c\n- d\n", "a\nb: c\n", "<<<<<<< a\nb: c\n=======\n>>>>>>>\n", "a: b\n---\nc: d\n"}) {
    std::string windows;
    for (const char c : bytes) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CAPTURE(bytes);
    CHECK(found(*events(windows)) == found(*events(std::string(bytes))));
    CHECK(dump(*events(windows)) == dump(*events(std::string(bytes))));
  }
}

TEST_CASE("no message shows the parser's own words") {
  for (const std::string_view bytes :
       {"a: @\n", "a: [\n", "a: \"x\\q\"\n", "a: b: c\n", "a: *x\n", "- a\n  b: c\n", "{", "}"}) {
    const auto reading = events(std::string(bytes));
    CAPTURE(bytes);
    REQUIRE_FALSE(reading->sink.found().empty());
    const text::Message& headline = reading->sink.found().front().headline;
    CHECK(headline.en.find("illegal") == std::string::npos);
    CHECK(headline.en.find("token") == std::string::npos);
    CHECK_FALSE(headline.vi.empty());
  }
}
