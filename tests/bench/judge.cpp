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

}  // namespace

Judge::Judge(const Files& unchanged) {
  Run run;
  check(unchanged, run);
  for (const auto& found : run.found) ++known_[{found.code, found.headline.vi}];
}

std::vector<Finding> Judge::new_findings(const Files& files) const {
  Run run;
  check(files, run);
  std::map<Key, int> known = known_;
  std::vector<Finding> result;
  for (const auto& found : run.found) {
    int& left = known[{found.code, found.headline.vi}];
    if (left > 0) {
      --left;
      continue;
    }
    const text::SourceFile* file = found.place.file;
    result.push_back({found.code, diag::severity_of(found), file == nullptr ? "" : file->path(),
                      file == nullptr ? 0 : file->position(found.place.span.begin).line, found.headline.vi});
  }
  return result;
}

Files Judge::mend(Files files) const {
  for (int round = 0; round < 5; ++round) {
    Run run;
    check(files, run);
    std::map<Key, int> known = known_;
    std::vector<const diag::Fix*> fixes;
    for (const auto& found : run.found) {
      int& left = known[{found.code, found.headline.vi}];
      if (left > 0) {
        --left;
      } else if (found.fix) {
        fixes.push_back(&*found.fix);
      }
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
