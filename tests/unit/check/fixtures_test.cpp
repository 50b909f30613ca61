#include "check/explain.h"
#include "check/fixture_file.h"
#include "check/rules.h"
#include "diag/sink.h"
#include "plan/load.h"
#include "text/source_file.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <deque>
#include <filesystem>
#include <set>

using namespace cchc;
using check::test::Expected;
using check::test::Fixture;
using check::test::FixtureReader;
using diag::Diagnostic;

namespace {

using Files = std::map<std::string, std::string>;

const std::string folder = CCHC_SOURCE_DIR "/tests/checks";

const Files& base() {
  static const Files files = [] {
    Files read;
    for (const auto* name : {"plan/plan.yaml", "plan/owners.yaml", "plan/1-the-che.yaml"})
      read[name] = check::test::read_whole(folder + "/base/" + name);
    return read;
  }();
  return files;
}

/// A plan with what was found in it.
class Checked {
public:
  explicit Checked(const Files& files) {
    plan::PlanFiles read;
    for (const auto& [path, bytes] : files) {
      const text::SourceFile& file = files_.emplace_back(path, bytes);
      if (path == "plan/plan.yaml") {
        read.head = &file;
      } else if (path == "plan/owners.yaml") {
        read.registry = &file;
      } else {
        read.areas.push_back(&file);
      }
    }
    diag::Sink sink;
    plan_ = plan::load(read, sink);
    check::check(plan_, sink);
    found_ = sink.sorted();
  }
  const std::vector<Diagnostic>& found() const { return found_; }

private:
  std::deque<text::SourceFile> files_;
  plan::Plan plan_;
  std::vector<Diagnostic> found_;
};

/// The part of a fault that is marked: to the end of its first line, at least one column.
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

/// The file after every fix of every finding.
std::string apply_fixes(const std::vector<Diagnostic>& found, const std::string& path, std::string bytes) {
  std::vector<diag::Edit> edits;
  for (const Diagnostic& one : found) {
    if (!one.fix) continue;
    for (const diag::Edit& edit : one.fix->edits) {
      if (edit.place.file->path() == path) edits.push_back(edit);
    }
  }
  std::ranges::stable_sort(edits, std::ranges::greater{}, [](const diag::Edit& edit) { return edit.place.span.begin; });
  for (const diag::Edit& edit : edits) bytes.replace(edit.place.span.begin, edit.place.span.size(), edit.replacement);
  return bytes;
}

/// Leaves out information on other codes than those the fixture is about.
std::vector<Diagnostic> relevant(std::vector<Diagnostic> found, const std::set<diag::Code>& about) {
  std::erase_if(found, [&](const Diagnostic& one) {
    return diag::severity_of(one) == diag::Severity::information && !about.contains(one.code);
  });
  return found;
}

struct Named {
  std::string name;
  diag::Code code{};
  bool silent = false;  ///< a near miss
  Fixture fixture;
};

const std::vector<Named>& all_fixtures() {
  static const std::vector<Named> all = [] {
    std::vector<Named> read;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      const std::string name = entry.path().filename().string();
      if (entry.path().extension() != ".txt") continue;
      const auto code = diag::find_code(name.substr(0, 4));
      if (!code) throw std::runtime_error("no code in the name of " + name);
      read.push_back({name, *code, name.substr(4).starts_with("-ok-"),
                      FixtureReader::read(check::test::read_whole(entry.path().string()))});
    }
    std::ranges::sort(read, {}, &Named::name);
    return read;
  }();
  return all;
}

bool covered(diag::Code code, bool silent) {
  return std::ranges::any_of(all_fixtures(),
                             [&](const Named& one) { return one.code == code && one.silent == silent; });
}

/// Codes that need more than the files of one plan: an earlier revision of it, or report templates. They have tests of their own.
bool needs_more_than_a_plan(diag::Code code) {
  using diag::Code;
  constexpr std::array codes{Code::id_removed,
                             Code::id_reused,
                             Code::id_renamed,
                             Code::changed_without_decision,
                             Code::retired_removed,
                             Code::goal_lowered,
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
    Files mended = files;
    for (const auto& [path, bytes] : one.fixture.fixed) {
      mended[path] = apply_fixes(checked.found(), path, files.at(path));
      CHECK(mended[path] == bytes);
    }
    CHECK(differences(relevant(Checked(mended).found(), about), {}) == "");
  }
}

TEST_CASE("every code has a fixture, a near miss and a page") {
  for (const diag::CodeInfo& row : diag::all_codes()) {
    const std::string id = diag::id(row.code);
    CAPTURE(id);
    CHECK(check::find_explanation(row.code) != nullptr);
    if (needs_more_than_a_plan(row.code)) continue;
    CHECK(covered(row.code, false));
    CHECK(covered(row.code, true));
  }
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
