#pragma once

#include "check/fixture_file.h"
#include "check/rules.h"
#include "diag/sink.h"
#include "plan/load.h"
#include "source_path.h"
#include "text/source_file.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

/// The fixtures of tests/checks, and plans in memory with what is found in them.
namespace cchc::check::test {

/// Path ("plan/1-the-che.yaml") to bytes.
using Files = std::map<std::string, std::string>;

inline const std::string fixture_folder = source_path("tests/checks").string();

/// The plan that every fixture changes.
inline const Files& base() {
  static const Files files = [] {
    Files read;
    for (const auto* name : {"plan/plan.yaml", "plan/owners.yaml", "plan/1-the-che.yaml"})
      read[name] = read_whole(fixture_folder + "/base/" + name);
    return read;
  }();
  return files;
}

/// The day every fixture is checked on.
constexpr plan::Date today = std::chrono::year{2023} / 6 / 15;

using Rules = void (*)(const plan::Plan&, diag::Sink&, std::optional<plan::Date>);

/// A plan with what was found in it, by all rules or by some.
class Checked {
public:
  explicit Checked(const Files& files, Rules rules = check) {
    plan::PlanFiles read;
    for (const auto& [path, bytes] : files) {
      const text::SourceFile& file = files_.emplace_back(path, bytes);
      if (path == "plan/plan.yaml") {
        read.head = &file;
      } else if (path == "plan/owners.yaml") {
        read.registry = &file;
      } else if (path.starts_with("plan/progress/")) {
        read.progress.push_back(&file);
      } else {
        read.areas.push_back(&file);
      }
    }
    diag::Sink sink;
    plan_ = plan::load(read, sink);
    rules(plan_, sink, today);
    found_ = sink.sorted();
  }
  const std::vector<diag::Diagnostic>& found() const { return found_; }
  const text::SourceFile& file(const std::string& path) const {
    const auto it = std::ranges::find_if(files_, [&](const text::SourceFile& one) { return one.path() == path; });
    if (it == files_.end()) throw std::runtime_error("no file " + path);
    return *it;
  }

private:
  std::deque<text::SourceFile> files_;
  plan::Plan plan_;
  std::vector<diag::Diagnostic> found_;
};

struct Named {
  std::string name;
  diag::Code code{};
  bool silent = false;  ///< a near miss
  Fixture fixture;
};

/// Every fixture, by name.
inline const std::vector<Named>& all_fixtures() {
  static const std::vector<Named> all = [] {
    std::vector<Named> read;
    for (const auto& entry : std::filesystem::directory_iterator(fixture_folder)) {
      const std::string name = entry.path().filename().string();
      if (entry.path().extension() != ".txt") continue;
      const auto code = diag::find_code(name.substr(0, 4));
      if (!code) throw std::runtime_error("no code in the name of " + name);
      read.push_back(
          {name, *code, name.substr(4).starts_with("-ok-"), FixtureReader::read(read_whole(entry.path().string()))});
    }
    std::ranges::sort(read, {}, &Named::name);
    return read;
  }();
  return all;
}

}  // namespace cchc::check::test
