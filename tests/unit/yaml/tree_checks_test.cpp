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
    check_tree(document, sink);
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

TEST_CASE("one slip makes one finding") {
  // The dash of the second entry is lost: all of its keys repeat.
  const auto lost_dash = checked("- id: A\n  text: a\n  row: 1\n  id: B\n  output: b\n  text: c\n  row: 2\n- id: C\n");
  CHECK(found(*lost_dash) == "K106@4:3");
  CHECK(lost_dash->sink.found().front().help.front().vi.find("- ") != std::string::npos);
  CHECK(dump(*lost_dash->root()->first->next) == R"({id: "C"})");
  // Lines pasted twice.
  CHECK(found(*checked("id: A\ntext: a\nrow: 1\ntext: a\nrow: 1\n")) == "K106@4:1");
  // Two slips.
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
