#include "diag/sink.h"

#include "diag/samples.h"

#include <doctest/doctest.h>

namespace cchc::diag {

TEST_CASE("findings are sorted by path, place and code, and repeats are dropped") {
  const text::SourceFile a("a.yaml", "0123456789");
  const text::SourceFile b("b.yaml", "0123456789");
  const auto say = [](std::string_view words) { return text::say("{}", "{}", words); };

  Sink sink;
  sink.report({Code::syntax, {&b, {0, 1}}, say("third file, first byte")});
  sink.report({Code::unknown_key, {&a, {5, 6}}, say("k201")});
  sink.report({Code::syntax, {&a, {5, 9}}, say("k101 long")});
  sink.report({Code::syntax, {&a, {5, 6}}, say("k101 short")});
  sink.report({Code::missing_key, {&a, {2, 3}}, say("first")});
  sink.report({Code::syntax, {&a, {5, 6}}, say("k101 short")});
  sink.report({Code::syntax, {&a, {5, 6}}, say("k101 other headline")});

  std::vector<std::string> headlines;
  for (const Diagnostic& finding : sink.sorted()) headlines.push_back(finding.headline.vi);
  CHECK(headlines == std::vector<std::string>{"first", "k101 other headline", "k101 short", "k101 long", "k201",
                                              "third file, first byte"});
  CHECK(sink.found().size() == 7);
}

TEST_CASE("a repeat counts as one wherever it was reported between others") {
  const text::SourceFile file("a.yaml", "0123456789");
  Sink sink;
  for (int round = 0; round < 3; ++round) {
    sink.report({Code::syntax, {&file, {1, 2}}, text::say("x", "x")});
    sink.report({Code::syntax, {&file, {1, 2}}, text::say("y", "y")});
    sink.report({Code::unreadable, {&file, {}}, text::say("tệp rỗng", "empty")});
  }
  CHECK(sink.sorted().size() == 3);
  CHECK(sink.sorted().front().code == Code::unreadable);
}

TEST_CASE("there is no place without a file") {
  CHECK_THROWS_AS(Place(nullptr, {}), std::logic_error);
}

TEST_CASE("counting takes a finding's own severity before its code's") {
  const text::SourceFile file("a.yaml", "a\n");
  const Place place{&file, {}};
  Diagnostic mild{Code::syntax, place, {}};
  mild.severity = Severity::warning;
  const Totals totals = count({Diagnostic{Code::syntax, place, {}}, mild, Diagnostic{Code::no_owner, place, {}},
                               Diagnostic{Code::alias_used, place, {}}});
  CHECK(totals.errors == 1);
  CHECK(totals.warnings == 2);
  CHECK(totals.infos == 1);
  CHECK(count({}).errors == 0);
}

}  // namespace cchc::diag
