#include "check/checked_plan.h"
#include "check/explain.h"
#include "check/pages.h"
#include "diag/edits.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>

using namespace cchc;
using check::test::all_fixtures;
using check::test::base;
using check::test::Checked;
using check::test::Expected;
using check::test::Files;
using check::test::Named;
using diag::Diagnostic;

namespace {

/// The part of a mistake that is marked: to the end of its first line, at least one column.
text::Span marked(const diag::Place& place) {
  const std::string_view bytes = place.file->bytes();
  const auto line_end = static_cast<std::uint32_t>(std::min(bytes.find('\n', place.span.begin), bytes.size()));
  text::Span span{place.span.begin, std::min(place.span.end, line_end)};
  if (span.empty()) span.end = span.begin + 1;
  return span;
}

bool is_it(const Diagnostic& found, const Expected& expected) {
  if (found.code != expected.code || found.place.file->path() != expected.path) return false;
  if (!expected.whole_file && !(marked(found.place) == expected.span)) return false;
  return found.headline.vi.find(expected.headline) != std::string::npos;
}

std::string describe(const Diagnostic& found) {
  const text::Position at = found.place.file->position(found.place.span.begin);
  const text::Span span = marked(found.place);
  return fmt::format("{}:{}:{} \"{}\" {} {}", found.place.file->path(), at.line, at.column, found.place.file->at(span),
                     diag::id(found.code), found.headline.vi);
}

/// What was found and not expected, and what was expected and not found; a line each.
std::string differences(std::vector<Diagnostic> found, const std::vector<Expected>& expected) {
  std::string out;
  for (const Expected& one : expected) {
    const auto it = std::ranges::find_if(found, [&](const Diagnostic& other) { return is_it(other, one); });
    if (it != found.end()) {
      found.erase(it);
    } else {
      out += fmt::format("not found: {} bytes {}-{} {} {}\n", one.path, one.span.begin, one.span.end,
                         diag::id(one.code), one.headline);
    }
  }
  for (const Diagnostic& other : found) out += "not expected: " + describe(other) + "\n";
  return out;
}

/// The file after every fix of every finding that can be made together, as `validate --fix` makes them.
std::string apply_fixes(const Checked& checked, const std::string& path) {
  std::vector<const diag::Fix*> fixes;
  for (const Diagnostic& one : checked.found()) {
    if (one.fix) fixes.push_back(&*one.fix);
  }
  std::vector<diag::Edit> edits;
  for (const std::size_t chosen : diag::choose_together(fixes))
    edits.insert(edits.end(), fixes[chosen]->edits.begin(), fixes[chosen]->edits.end());
  return diag::apply_edits(checked.file(path), edits);
}

/// Leaves out information on other codes than those the fixture is about.
std::vector<Diagnostic> relevant(std::vector<Diagnostic> found, const std::set<diag::Code>& about) {
  std::erase_if(found, [&](const Diagnostic& one) {
    return diag::severity_of(one) == diag::Severity::info && !about.contains(one.code);
  });
  return found;
}

bool covered(diag::Code code, bool silent) {
  return std::ranges::any_of(all_fixtures(),
                             [&](const Named& one) { return one.code == code && one.silent == silent; });
}

/// Codes that need more than the files of one plan: an earlier revision of it, or report templates. They have tests of
/// their own.
bool needs_more_than_a_plan(diag::Code code) {
  using diag::Code;
  constexpr std::array codes{Code::id_removed,
                             Code::id_reused,
                             Code::id_renamed,
                             Code::changed_without_decision,
                             Code::retired_removed,
                             Code::goal_lowered,
                             Code::closed_result_edited,
                             Code::template_unknown_field,
                             Code::template_missing_partial,
                             Code::template_unclosed,
                             Code::template_syntax};
  return std::ranges::find(codes, code) != codes.end();
}

}  // namespace

TEST_CASE("the base of all fixtures is a good plan") {
  CHECK(differences(relevant(Checked(base()).found(), {}), {}) == "");
}

TEST_CASE("every fixture gives what it states and nothing more") {
  for (const Named& one : all_fixtures()) {
    CAPTURE(one.name);
    Files files = one.fixture.files;
    CHECK_FALSE(files.empty());
    files.insert(base().begin(), base().end());
    const Checked checked(files);

    std::set<diag::Code> about{one.code};
    for (const Expected& expected : one.fixture.expected) about.insert(expected.code);
    CHECK(differences(relevant(checked.found(), about), one.fixture.expected) == "");
    CHECK(one.silent == one.fixture.expected.empty());
    if (!one.silent) CHECK(std::ranges::count(one.fixture.expected, one.code, &Expected::code) > 0);

    if (one.fixture.fixed.empty()) continue;
    Files fixed = files;
    for (const auto& [path, bytes] : one.fixture.fixed) {
      fixed[path] = apply_fixes(checked, path);
      CHECK(fixed[path] == bytes);
    }
    CHECK(differences(relevant(Checked(fixed).found(), about), {}) == "");
  }
}

TEST_CASE("every code has a fixture, a near miss and a page") {
  for (const diag::CodeInfo& row : diag::all_codes()) {
    const std::string id = diag::id(row.code);
    CAPTURE(id);
    CHECK(check::find_explanation(row.code).has_value());
    if (needs_more_than_a_plan(row.code)) continue;
    CHECK(covered(row.code, false));
    CHECK(covered(row.code, true));
  }
}

TEST_CASE("every page, fixture and rule is of a code, and no code has two rules") {
  for (const check::PageFile& page : check::page_files()) {
    const std::string name(page.file_name);
    CAPTURE(name);
    const auto code = diag::find_code(name.substr(0, 4));
    REQUIRE(code.has_value());
    CHECK(name == diag::id(*code) + ".md");
    CHECK(page.text.starts_with("# " + diag::id(*code) + "\n"));
  }
  CHECK(check::page_files().size() == diag::all_codes().size());
  const auto rules = check::rules();
  CHECK(std::ranges::adjacent_find(rules, std::ranges::greater_equal{}, &check::Rule::code) == rules.end());
}

TEST_CASE("what is called fixable has a fixture that is fixed") {
  for (const diag::CodeInfo& row : diag::all_codes()) {
    const std::string id = diag::id(row.code);
    CAPTURE(id);
    if (!row.fixable || needs_more_than_a_plan(row.code)) continue;
    CHECK(std::ranges::any_of(all_fixtures(),
                              [&](const Named& one) { return one.code == row.code && !one.fixture.fixed.empty(); }));
  }
}
