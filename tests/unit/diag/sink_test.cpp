#include "diag/sink.h"

#include "diag/samples.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <string>

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

TEST_CASE("of very many findings of one code in one file the rest is counted in one") {
  const text::SourceFile file("a.yaml", std::string(1000, 'a'));
  const text::SourceFile other("b.yaml", "b");
  Sink sink;
  const auto report = [&](Code code, std::uint32_t at) {
    sink.report({code, {&file, {at, at + 1}}, text::say("x", "x")});
  };
  for (std::uint32_t at = 0; at < most_listed; ++at) {
    CHECK_FALSE(sink.count_if_full(Code::stray_space, file));
    report(Code::stray_space, at);
  }
  CHECK_FALSE(sink.has_rest(Code::stray_space));
  report(Code::stray_space, 500);
  report(Code::stray_space, 501);
  CHECK(sink.count_if_full(Code::stray_space, file));
  CHECK(sink.has_rest(Code::stray_space));
  // Neither another code nor another file is full.
  report(Code::syntax, 0);
  sink.report({Code::stray_space, {&other, {0, 1}}, text::say("x", "x")});

  const std::vector<Diagnostic> found = sink.sorted();
  CHECK(found.size() == most_listed + 3);
  const auto rest = std::ranges::find(found, 3U, &Diagnostic::stands_for);
  REQUIRE(rest != found.end());
  CHECK(rest->place.span == text::Span{500, 501});
  CHECK(rest->headline.vi == "và còn 3 chỗ nữa như vậy trong tệp, từ đây trở đi");
  CHECK(count(found).warnings == most_listed + 4);
  CHECK(count(found).errors == 1);
}

TEST_CASE("what is kept of findings is bounded, and so is each message") {
  Sink sink;
  std::deque<text::SourceFile> files;
  const std::string name(1 << 20, 'n');
  constexpr std::size_t many = 100;
  for (std::size_t i = 0; i < many; ++i) {
    const text::SourceFile& file = files.emplace_back(fmt::format("{}.yaml", i), "a");
    Diagnostic found{Code::unknown_body, {&file, {0, 1}}, text::say("\"{}\"", "\"{}\"", name)};
    found.fix = Fix{{}, {{{&file, {0, 1}}, name}}};
    sink.report(std::move(found));
  }
  std::size_t bytes = 0;
  for (const Diagnostic& found : sink.found()) {
    CHECK(found.headline.vi.size() < 3000);
    if (found.fix) bytes += found.fix->edits.front().replacement.size();
  }
  CHECK(bytes < (30U << 20));
  CHECK(count(sink.sorted()).errors == many);
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
