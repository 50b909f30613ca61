#include "judge.h"

#include "check/rules.h"
#include "diag/edits.h"
#include "diag/sink.h"
#include "plan/load.h"
#include "text/source_file.h"

#include <algorithm>
#include <deque>

namespace cchc::bench {

namespace {

/// A plan read and checked, with everything its findings point into.
struct Run {
  std::deque<text::SourceFile> files;
  plan::Plan plan;
  std::vector<diag::Diagnostic> found;
};

void check(const Files& files, Run& run) {
  plan::PlanFiles plan_files;
  for (const auto& [path, bytes] : files) {
    const text::SourceFile* file = &run.files.emplace_back(path, bytes);
    if (path == head_path) {
      plan_files.head = file;
    } else if (path == registry_path) {
      plan_files.registry = file;
    } else {
      plan_files.areas.push_back(file);
    }
  }
  diag::Sink sink;
  run.plan = plan::load(plan_files, sink);
  check::check(run.plan, sink);
  run.found = sink.sorted();
}

Finding describe(const diag::Diagnostic& found) {
  const text::SourceFile* file = found.place.file;
  return {found.code, diag::severity_of(found), file == nullptr ? "" : file->path(),
          file == nullptr ? 0 : file->position(found.place.span.begin).line, found.headline.vi};
}

}  // namespace

Judge::Judge(const Files& unchanged) {
  Run run;
  check(unchanged, run);
  for (const auto& found : run.found) known_.push_back(describe(found));
}

std::vector<const diag::Diagnostic*> Judge::take_known(const std::vector<diag::Diagnostic>& found) const {
  std::vector<const diag::Diagnostic*> left;
  for (const auto& one : found) left.push_back(&one);
  std::vector<Finding> known = known_;
  for (const bool same_file : {true, false}) {
    std::erase_if(left, [&](const diag::Diagnostic* one) {
      const Finding finding = describe(*one);
      const auto match = std::ranges::find_if(known, [&](const Finding& other) {
        return other.code == finding.code && other.headline == finding.headline &&
               (!same_file || other.path == finding.path);
      });
      if (match == known.end()) return false;
      known.erase(match);
      return true;
    });
  }
  return left;
}

std::vector<Finding> Judge::new_findings(const Files& files) const {
  Run run;
  check(files, run);
  std::vector<Finding> result;
  for (const diag::Diagnostic* found : take_known(run.found)) result.push_back(describe(*found));
  return result;
}

Files Judge::fix(Files files) const {
  for (int round = 0; round < 5; ++round) {
    Run run;
    check(files, run);
    std::vector<const diag::Fix*> fixes;
    for (const diag::Diagnostic* found : take_known(run.found)) {
      if (found->fix) fixes.push_back(&*found->fix);
    }
    std::vector<diag::Edit> edits;
    for (const std::size_t i : diag::choose_together(fixes)) {
      edits.insert(edits.end(), fixes[i]->edits.begin(), fixes[i]->edits.end());
    }
    if (edits.empty()) break;
    for (const text::SourceFile& file : run.files) files[file.path()] = diag::apply_edits(file, edits);
  }
  return files;
}

bool names_place(const Finding& finding, const Expected& expected) {
  if (expected.path != "*" && finding.path != expected.path) return false;
  return expected.lines.empty() || std::ranges::find(expected.lines, finding.line) != expected.lines.end();
}

}  // namespace cchc::bench
