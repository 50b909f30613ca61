#include "yaml/tree_checks.h"

#include "yaml/event_reader.h"
#include "yaml/support.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace cchc;
using namespace cchc::yaml;
using namespace cchc::yaml::test;

namespace {

std::unique_ptr<Reading> checked(std::string bytes) {
  const auto reader = [](const text::SourceFile& file, std::span<const std::string_view> keys, Document& document,
                         diag::Sink& sink) {
    read_events(file, keys, document, sink);
    check_tree(document, all_plan_keys, sink);
    return true;
  };
  return read_with(reader, std::move(bytes));
}

}  // namespace

TEST_CASE("a key written twice is reported at the second place, with the first") {
  const auto reading = checked("a: 1\nb: 2\na: 3\n");
  CHECK(found(*reading) == "K106@3:1");
  const diag::Diagnostic& diagnostic = reading->sink.found().front();
  REQUIRE(diagnostic.related.size() == 1);
  CHECK(diagnostic.related.front().place.span == text::Span{0, 1});
  CHECK(dump(*reading) == R"({a: "1", b: "2", a: "3"!})");

  CHECK(found(*checked("a: 1\nb: {c: 1, c: 2}\n\"a\": 3\n")) == "K106@2:11 K106@3:1");
  CHECK(found(*checked("- a: 1\n- a: 1\n")) == "");
}

TEST_CASE("one mistake makes one finding") {
  // The dash of the second entry is lost: all of its keys repeat.
  const auto lost_dash = checked("- id: A\n  text: a\n  row: 1\n  id: B\n  output: b\n  text: c\n  row: 2\n- id: C\n");
  CHECK(found(*lost_dash) == "K106@4:3");
  CHECK(lost_dash->sink.found().front().help.front().vi.find("- ") != std::string::npos);
  CHECK(dump(*lost_dash->root()->first->next) == R"({id: "C"})");
  // Lines pasted twice.
  CHECK(found(*checked("id: A\ntext: a\nrow: 1\ntext: a\nrow: 1\n")) == "K106@4:1");
  // Two mistakes.
  CHECK(found(*checked("id: A\ntext: a\ntext: b\nrow: 1\nrow: 2\n")) == "K106@3:1 K106@5:1");
}

TEST_CASE("plain words YAML reads as something else") {
  const auto reading = checked("a: no\nb: [Yes, x]\nc: ~\nd: null\ne: 'off'\nf: nothing\ng: 2021\nno: x\n");
  CHECK(found(*reading) == "K111@1:4 K111@2:5 K111@3:4 K111@4:4");
  CHECK(fixed(*reading) == "a: \"no\"\nb: [\"Yes\", x]\nc: ~\nd: null\ne: 'off'\nf: nothing\ng: 2021\nno: x\n");
  // What may stand for nothing at all is left to whoever wrote it.
  CHECK(found(*checked(fixed(*reading))) == "K111@3:4 K111@4:4");
}

TEST_CASE("typographic quotes around a whole value") {
  CHECK(fixed(*checked("a: “b”\nc: „d“\ne: ‘f’\n")) == "a: \"b\"\nc: \"d\"\ne: \"f\"\n");
  CHECK(fixed(*checked("a: “b \"c\" d”\n")) == "a: 'b \"c\" d'\n");
  CHECK(found(*checked("a: “b” và “c”\nd: nói “e”\nf: “g” h\ni: '“j”'\nk: “\nl: “”\n")) == "");

  const auto torn = checked("a: [“b, c”, d]\n");
  CHECK(found(*torn) == "K112@1:5");
  CHECK(fixed(*torn) == "a: [\"b, c\", d]\n");
  CHECK(dump(*torn) == R"({a: ["“b"!, "c”"!, "d"]})");
}

TEST_CASE("damaged values are passed over") {
  CHECK(found(*checked("a: &x no\n")) == "K110@1:4");
}

TEST_CASE("what an escape stands for is judged as if it stood there itself") {
  struct Case {
    std::string_view value;
    std::string_view found;
    std::string_view marked;
    std::string_view tree;
  };
  const Case cases[] = {
      {R"("\e]0;P\x07")", "K004@1:8 K004@1:14", R"(\e)", "]0;P"},
      {R"("\0")", "K004@1:8", R"(\0)", ""},
      {R"("a\u0007b")", "K004@1:9", R"(\u0007)", "ab"},
      {R"("a\rb")", "K004@1:9", R"(\r)", "ab"},
      {R"("a\Nb")", "K004@1:9", R"(\N)", "ab"},
      {R"("a\u202Eb")", "K005@1:9", R"(\u202E)", "ab"},
      {R"("a\U000000ADb")", "K005@1:9", R"(\U000000AD)", "ab"},
      {R"("a\_b")", "K005@1:9", R"(\_)", "a b"},
      {R"("a\Lb")", "K005@1:9", R"(\L)", "a b"},
      {R"("a\tb\nc \"d\" \\ \x41")", "", "", R"(a\tb\nc "d" \ A)"},
      {R"('\e')", "", "", R"(\e)"},
      {R"(\e)", "", "", R"(\e)"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.value);
    const auto reading = read_text("text: " + std::string(one.value) + "\n");
    CHECK(found(*reading) == one.found);
    if (!one.found.empty()) CHECK(one_line(reading->file.at(reading->sink.found().front().place.span)) == one.marked);
    CHECK(one_line(reading->root()->first->text) == one.tree);
  }
  CHECK(found(*read_text("text: a\n\"no\\u200Bte\": b\n")) == "K005@2:4");
  CHECK(found(*read_text("text: [\"\\u200B\", {note: \"\\a\"}]\n")) == "K005@1:9 K004@1:26");
  const auto fix = read_text("text: \"a\\_b\\u200Bc\"\n");
  CHECK(fixed(*fix) == "text: \"a bc\"\n");
}

TEST_CASE("the backslashes of a path are one question") {
  struct Case {
    std::string_view value;
    std::string_view found;
    std::string_view fixed;  // empty: left alone
  };
  const Case cases[] = {
      {R"("D:\tai lieu")", "K101@1:10", R"("D:\\tai lieu")"},
      {R"("D:\KeHoach\moi")", "K101@1:10", R"("D:\\KeHoach\\moi")"},
      {R"("xem D:\tai lieu, E:\new")", "K101@1:14", R"("xem D:\\tai lieu, E:\\new")"},
      {R"("Lưu tại D:\KeHoach\new")", "K101@1:18", ""},
      {R"("D:\tai lieu\new")", "K101@1:10", ""},
      {R"("\q \"x\" \\ \w")", "K101@1:8", R"("\\q \"x\" \\ \\w")"},
      {R"("Kết quả:\nmột")", "", ""},
      {R"("D:\\tai lieu")", "", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.value);
    const auto reading = read_text("text: " + std::string(one.value) + "\n");
    CHECK(found(*reading) == one.found);
    const std::string_view wanted = one.fixed.empty() ? one.value : one.fixed;
    CHECK(fixed(*reading) == "text: " + std::string(wanted) + "\n");
    if (!one.fixed.empty()) CHECK(found(*read_text(fixed(*reading))) == "");
  }
}

TEST_CASE(
    "a file of nothing but mistakes has a limited number of findings of each kind, and one that counts the rest") {
  std::string bytes = "text: a\n";
  for (int i = 0; i < 1000; ++i) bytes += "text: no\n";
  const auto reading = read_text(bytes);
  const std::vector<diag::Diagnostic> findings = reading->sink.sorted();
  CHECK(findings.size() == 201);
  std::size_t closing = 0;
  for (const diag::Diagnostic& one : findings) {
    if (one.headline.vi.find("còn 800 chỗ nữa") != std::string::npos) ++closing;
  }
  CHECK(closing == 1);
}

TEST_CASE("plain numbers and dates that other programs change are told outside of values with a reader of their own") {
  for (const std::string_view value : {"12:30", "1_000", "1.10", "2001-12-14", "012"}) {
    CAPTURE(value);
    const auto reading = read_text("text: " + std::string(value) + "\n");
    CHECK(found(*reading) == "K111@1:7");
    CHECK(fixed(*reading) == "text: \"" + std::string(value) + "\"\n");
    CHECK(found(*read_text("deadline: " + std::string(value) + "\n")) == "");
    CHECK(found(*read_text("text: '" + std::string(value) + "'\n")) == "");
  }
  // A row is as it was printed, of digits and dots; what is none is told by its reader.
  for (const std::string_view row : {"1.10", "012"})
    CHECK(found(*read_text("row: " + std::string(row) + "\n")) == "K111@1:6");
  for (const std::string_view row : {"12:30", "1_000"})
    CHECK(found(*read_text("row: " + std::string(row) + "\n")) == "");
  for (const std::string_view value : {"0", "12", "1.15", "1,10", "12:3", "2021-2025", "15/6/2022", "1.2.10", "0,5"}) {
    CAPTURE(value);
    CHECK(found(*read_text("text: " + std::string(value) + "\n")) == "");
  }
}
