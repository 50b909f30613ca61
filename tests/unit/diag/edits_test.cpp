#include "diag/edits.h"

#include "diag/samples.h"

#include <doctest/doctest.h>

#include <string>

namespace cchc::diag {

namespace {

Edit edit(const text::SourceFile& file, std::uint32_t begin, std::uint32_t end, std::string replacement) {
  return {{&file, {begin, end}}, std::move(replacement)};
}

std::vector<std::size_t> chosen(const std::vector<Fix>& fixes) {
  std::vector<const Fix*> all;
  for (const Fix& fix : fixes) all.push_back(&fix);
  return choose_together(all);
}

std::string numbered(int from, int to, const std::string& end = "\n") {
  std::string text;
  for (int i = from; i <= to; ++i) text += fmt::format("dòng {}{}", i, end);
  return text;
}

}  // namespace

TEST_CASE("edits change their own bytes only, whatever their order") {
  const text::SourceFile file("a.yaml", "0123456789");
  const text::SourceFile other("b.yaml", "0123456789");
  CHECK(apply_edits(file, {}) == "0123456789");
  CHECK(apply_edits(file, {edit(file, 8, 10, ""), edit(file, 0, 1, "Đầu"), edit(file, 4, 4, "|")}) == "Đầu123|4567");
  CHECK(apply_edits(file, {edit(file, 10, 10, "\n")}) == "0123456789\n");
  CHECK(apply_edits(file, {edit(other, 0, 10, "x")}) == "0123456789");
  CHECK(apply_edits(file, {edit(file, 0, 10, "")}).empty());
}

TEST_CASE("of fixes that overlap the first in the file is chosen") {
  const text::SourceFile a("a.yaml", "0123456789");
  const text::SourceFile b("b.yaml", "0123456789");
  using Indices = std::vector<std::size_t>;
  const auto one = [&](const text::SourceFile& file, std::uint32_t begin, std::uint32_t end) {
    return Fix{{}, {edit(file, begin, end, "x")}};
  };
  CHECK(chosen({one(a, 5, 7), one(a, 0, 2)}) == Indices{1, 0});
  CHECK(chosen({one(a, 1, 4), one(a, 0, 2)}) == Indices{1});
  CHECK(chosen({one(a, 0, 9), one(a, 3, 4)}) == Indices{0});
  CHECK(chosen({one(a, 0, 2), one(a, 2, 4)}) == Indices{0, 1});
  CHECK(chosen({one(a, 0, 2), one(b, 0, 2)}) == Indices{0, 1});
  CHECK(chosen({one(b, 0, 2), one(a, 5, 6)}) == Indices{1, 0});
  SUBCASE("an insertion overlaps what it touches") {
    CHECK(chosen({one(a, 0, 2), one(a, 2, 2)}) == Indices{0});
    CHECK(chosen({one(a, 2, 2), one(a, 2, 4)}) == Indices{0});
    CHECK(chosen({one(a, 2, 2), one(a, 2, 2)}) == Indices{0});
    CHECK(chosen({one(a, 2, 2), one(a, 3, 3)}) == Indices{0, 1});
  }
  SUBCASE("all edits of a fix are made, or none") {
    const Fix spread{{}, {edit(a, 0, 1, "x"), edit(a, 8, 9, "x")}};
    CHECK(chosen({spread, one(a, 4, 5), one(a, 8, 10)}) == Indices{0, 1});
    const Fix late{{}, {edit(a, 6, 7, "x"), edit(a, 8, 9, "x")}};
    CHECK(chosen({one(a, 0, 1), late, Fix{{}, {edit(a, 8, 10, ""), edit(a, 1, 2, "")}}}) == Indices{0, 2});
    // What the refused fix had already spoken for is free again.
    CHECK(chosen({one(a, 5, 9), Fix{{}, {edit(a, 5, 6, ""), edit(a, 6, 8, "")}}, one(a, 9, 10)}) == Indices{0, 2});
  }
  SUBCASE("a fix that cannot be made is left out") {
    CHECK(chosen({Fix{}, one(a, 5, 11), one(a, 7, 6), one(a, 1, 2)}) == Indices{3});
    CHECK(chosen({Fix{{}, {edit(a, 0, 3, ""), edit(a, 2, 4, "")}}, one(a, 2, 3)}) == Indices{1});
  }
}

TEST_CASE("a diff has three lines of context, and changes near each other share a hunk") {
  CHECK(unified_diff("a.yaml", "", "").empty());
  CHECK(unified_diff("a.yaml", "x\n", "x\n").empty());
  CHECK(unified_diff("plan/1.yaml", numbered(1, 9), numbered(1, 4) + "dòng năm\n" + numbered(6, 9)) ==
        "--- a/plan/1.yaml\n+++ b/plan/1.yaml\n@@ -2,7 +2,7 @@\n dòng 2\n dòng 3\n dòng 4\n-dòng 5\n+dòng năm\n"
        " dòng 6\n dòng 7\n dòng 8\n");

  const std::string far = unified_diff("1.yaml", "a\n" + numbered(1, 7) + "b\n", "A\n" + numbered(1, 7) + "B\n");
  CHECK(samples::count_of("@@ -", far) == 2);
  const std::string near = unified_diff("1.yaml", "a\n" + numbered(1, 6) + "b\n", "A\n" + numbered(1, 6) + "B\n");
  CHECK(samples::count_of("@@ -", near) == 1);
  CHECK(near.find("@@ -1,8 +1,8 @@\n") != std::string::npos);
}

TEST_CASE("a diff tells lines that came and went") {
  const std::string gone = unified_diff("1.yaml", numbered(1, 3), numbered(1, 1) + numbered(3, 3));
  CHECK(gone == "--- a/1.yaml\n+++ b/1.yaml\n@@ -1,3 +1,2 @@\n dòng 1\n-dòng 2\n dòng 3\n");
  const std::string come = unified_diff("1.yaml", "", "một\n");
  CHECK(come == "--- a/1.yaml\n+++ b/1.yaml\n@@ -0,0 +1 @@\n+một\n");
  const std::string all = unified_diff("1.yaml", "một\n", "");
  CHECK(all == "--- a/1.yaml\n+++ b/1.yaml\n@@ -1 +0,0 @@\n-một\n");
}

TEST_CASE("a diff of line ends changes every line, and says where the last one is missing") {
  const std::string ends = unified_diff("1.yaml", numbered(1, 30, "\r\n"), numbered(1, 30));
  CHECK(samples::count_of("\n-", ends) == 30);
  CHECK(samples::count_of("\n+dòng", ends) == 30);
  CHECK(samples::count_of("@@ -1,30 +1,30 @@", ends) == 1);
  CHECK(unified_diff("1.yaml", "x", "x\n") ==
        "--- a/1.yaml\n+++ b/1.yaml\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n");
}

TEST_CASE("paths in a diff are as git writes them") {
  const auto heading = [](std::string_view path) {
    const std::string diff = unified_diff(path, "", "x\n");
    return diff.substr(0, diff.find('\n'));
  };
  CHECK(heading("./plan/1.yaml") == "--- a/plan/1.yaml");
  CHECK(heading("/kho/plan/1.yaml") == "--- a/kho/plan/1.yaml");
  CHECK(heading("kế hoạch/1.yaml") == "--- a/kế hoạch/1.yaml\t");
  CHECK(heading("a\"b\n.yaml") == "--- \"a/a\\\"b\\012.yaml\"");
}

}  // namespace cchc::diag
