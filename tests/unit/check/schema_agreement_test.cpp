#include "check/checked_plan.h"
#include "check/schema_judge.h"
#include "plan/field.h"
#include "plan/file_role.h"
#include "plan/schema.h"
#include "source_path.h"
#include "yaml/read.h"

#include <doctest/doctest.h>

#include <array>
#include <set>

using namespace cchc;
using check::test::base;
using check::test::Checked;
using check::test::Files;
using check::test::Json;
using check::test::SchemaJudge;

namespace {

const Json& schema_of(const std::string& path) {
  static const std::map<std::string, Json> schemas = [] {
    std::map<std::string, Json> read;
    for (const plan::SchemaKind& kind : plan::schema_kinds())
      read[std::string(kind.name)] = Json::parse(plan::json_schema(kind, text::Language::english));
    return read;
  }();
  if (plan::file_role(plan::name_in_plan(path)) == plan::FileRole::progress) return schemas.at("progress");
  const std::string name = std::filesystem::path(path).stem().string();
  return schemas.at(schemas.contains(name) ? name : "area");
}

/// What the schema of its kind of file refuses in a file, "" for nothing.
std::string refusal(const std::string& path, const std::string& bytes) {
  const text::SourceFile file(path, bytes);
  diag::Sink sink;
  const auto document = yaml::read(file, plan::known_keys(), sink);
  return SchemaJudge::refusal(check::test::to_json(document->root()), schema_of(path));
}

bool has_error(const Checked& checked, const std::string& path) {
  return std::ranges::any_of(checked.found(), [&](const diag::Diagnostic& one) {
    return one.place.file->path() == path && diag::severity_of(one) == diag::Severity::error;
  });
}

/// Whether what the schema refuses is left to a warning, or to nobody, on purpose.
bool is_known_difference(const Checked& checked, const std::string& path, const std::string& why) {
  // A plain null or ~ is nothing to other readers of YAML, and the text that stands there to this one, which says so
  // with a warning.
  const bool wants_text =
      why.find(": type ") != std::string::npos || why.find(": anyOf [{\"type\"") != std::string::npos;
  const bool null_refused = wants_text && why.find("null") == std::string::npos;
  const bool warned = std::ranges::any_of(checked.found(), [&](const diag::Diagnostic& one) {
    return one.code == diag::Code::yaml_word && one.place.file->path() == path;
  });
  // A word written as a block ends in a line end, which no list of words can allow for.
  const bool block_word = why.find("/level: enum") != std::string::npos &&
                          checked.file(path).bytes().find("level: |\n") != std::string_view::npos;
  return (null_refused && warned) || block_word;
}

struct Refused {
  std::size_t all = 0;
  std::size_t known_differences = 0;
};

/// Why the schema refuses a file in which `validate` finds no error; "" when it does not, or does.
std::string passed_over(const Files& files, const std::string& path, Refused& refused) {
  const std::string why = refusal(path, files.at(path));
  if (why.empty()) return "";
  ++refused.all;
  const Checked checked(files, check::check_errors);
  if (has_error(checked, path)) return "";
  if (!is_known_difference(checked, path, why)) return path + why;
  ++refused.known_differences;
  return "";
}

/// The base with every key a plan can hold.
const Files& full() {
  static const Files files = [] {
    for (const check::test::Named& one : check::test::all_fixtures()) {
      if (one.name != "K201-ok-every-rarer-key.txt") continue;
      Files read = one.fixture.files;
      read.insert(base().begin(), base().end());
      return read;
    }
    throw std::runtime_error("the fixture with every key is gone");
  }();
  return files;
}

/// Where the values stand that are written on the line of their key or dash; of alike ones ("bodies/name") the first.
std::vector<text::Span> values_of(const std::string& bytes) {
  std::vector<text::Span> places;
  std::set<std::string> seen;
  const auto collect = [&](const auto& self, const yaml::Node& node, const std::string& way) -> void {
    if (node.is_scalar() && seen.insert(way).second) places.push_back(node.span);
    for (const yaml::Node& child : node) self(self, child, fmt::format("{}/{}", way, child.key));
  };
  const text::SourceFile file("a.yaml", bytes);
  diag::Sink sink;
  const auto document = yaml::read(file, plan::known_keys(), sink);
  collect(collect, *document->root(), "");
  return places;
}

}  // namespace

TEST_CASE("what the schema refuses in a fixture is an error") {
  Refused refused;
  std::size_t taken = 0;
  for (const check::test::Named& one : check::test::all_fixtures()) {
    CAPTURE(one.name);
    Files files = one.fixture.files;
    files.insert(base().begin(), base().end());
    for (const auto& [path, bytes] : one.fixture.files) {
      const std::size_t before = refused.all;
      CHECK(passed_over(files, path, refused) == "");
      taken += refused.all == before ? 1 : 0;
    }
  }
  // Not so few that this shows nothing.
  CHECK(refused.all >= 20);
  CHECK(refused.known_differences == 1);
  CHECK(taken >= 100);
}

TEST_CASE("the schemas take the shipped plan") {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("plan"))) {
    if (entry.path().extension() != ".yaml") continue;
    const std::string path = "plan/" + entry.path().filename().string();
    CAPTURE(path);
    CHECK(refusal(path, check::test::read_whole(entry.path().string())) == "");
    ++files;
  }
  CHECK(files >= 9);
}

TEST_CASE("whatever stands in place of a value, what the schema refuses is an error") {
  constexpr std::array values{"",     "~",         "no",     "5",         "-5",          "05",
                              "5.",   "1e3",       "0x1F",   ".inf",      "'-5'",        "\" \"",
                              "\"\"", "[]",        "[I, 5]", "{2021: 5}", "2022-01-05",  "15/12",
                              "2021", "2021-2025", "i",      "Phường",    "\"phường \"", "\"I.HD1\\n\""};
  Refused refused;
  std::size_t tried = 0;
  for (const auto& [path, bytes] : full()) {
    for (const text::Span place : values_of(bytes)) {
      for (const std::string_view value : values) {
        Files files = full();
        files[path].replace(place.begin, place.size(), value);
        CAPTURE(place.begin);
        CAPTURE(value);
        CHECK(passed_over(files, path, refused) == "");
        ++tried;
      }
    }
  }
  CHECK(tried >= 500);
  CHECK(refused.all >= tried / 4);
  CHECK(refused.all < tried);
}
