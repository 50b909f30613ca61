#pragma once

#include "check/rules.h"
#include "check/rules/texts.h"
#include "diag/sink.h"
#include "plan/load.h"
#include "text/source_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Helpers of the tests of the rules on indicators and texts: a plan of one area from short pieces, and findings as
/// short strings.
namespace cchc::check::test {

inline constexpr std::string_view head_text =
    "schema: 1\ntitle: Kế hoạch\noffice: UBND phường\nperiod: 2021-2025\nareas:\n  - I\n";

/// A plan whose files live as long as it.
class Sample {
public:
  explicit Sample(std::string area, std::string head = std::string(head_text), std::string registry = {},
                  std::string results = {}) {
    plan::PlanFiles read{.head = &files_.emplace_back("plan.yaml", std::move(head))};
    if (!registry.empty()) read.registry = &files_.emplace_back("owners.yaml", std::move(registry));
    read.areas.push_back(&files_.emplace_back("1.yaml", std::move(area)));
    if (!results.empty()) read.progress.push_back(&files_.emplace_back("progress/2022.yaml", std::move(results)));
    plan_ = plan::load(read, loading_);
  }
  const plan::Plan& plan() const { return plan_; }
  /// What reading and binding found.
  const diag::Sink& loading() const { return loading_; }

private:
  std::deque<text::SourceFile> files_;
  diag::Sink loading_;
  plan::Plan plan_;
};

/// An area with one target, task and activity; the pieces are lines with their indent and line end.
struct Pieces {
  std::string target = "    text: Mục tiêu chung\n";                                          ///< 4 spaces deep
  std::string task = "        text: Nhiệm vụ chung\n";                                        ///< 8 spaces deep
  std::string activity = "            text: Hoạt động chung\n            output: Báo cáo\n";  ///< 12 spaces deep
};
inline std::string area_text(const Pieces& pieces) {
  return "area: I\nname: Cải cách thể chế\ntargets:\n  - id: I.MT1\n" + pieces.target +
         "    tasks:\n      - id: I.NV1\n" + pieces.task + "        activities:\n          - id: I.HD1\n" +
         pieces.activity;
}
/// The same with a text for the activity, in quotes or not.
inline std::string area_with(std::string_view text) {
  return area_text({.activity = fmt::format("            text: {}\n            output: Báo cáo\n", text)});
}
/// The same with these lines for the one indicator of the target; each line is given without its indent.
inline std::string area_with_indicator(const std::vector<std::string_view>& lines) {
  std::string target = "    text: Mục tiêu chung\n    indicators:\n";
  for (std::size_t i = 0; i < lines.size(); ++i)
    target += fmt::format("{}{}\n", i == 0 ? "      - " : "        ", lines[i]);
  return area_text({.target = target});
}

/// What the rule with that code finds, before any waiver.
inline std::vector<diag::Diagnostic> run(diag::Code code, const Sample& sample) {
  diag::Sink sink;
  const plan::Progress progress(sample.plan());
  const plan::Registry registry(sample.plan().bodies);
  const Texts texts(sample.plan());
  const check::Situation now{sample.plan(), progress, registry, {}, texts};
  for (const check::Rule& rule : rules()) {
    if (rule.code != code) continue;
    rule.check != nullptr ? rule.check(sample.plan(), sink) : rule.judge(now, sink);
  }
  return sink.sorted();
}

/// The underlined bytes of every finding, as `K702<  > K702<x>`, with the item it is in before a colon when it has one.
inline std::string found(diag::Code rule, const Sample& sample) {
  std::string out;
  for (const diag::Diagnostic& finding : run(rule, sample)) {
    if (!out.empty()) out += ' ';
    out += fmt::format("{}<{}>", diag::id(finding.code), finding.place.file->at(finding.place.span));
  }
  return out;
}
inline std::string found(diag::Code rule, std::string area) {
  return found(rule, Sample(std::move(area)));
}
/// For a text of the activity.
inline std::string found_in(diag::Code rule, std::string_view text) {
  return found(rule, area_with(text));
}

/// The file of the first finding after every fix is applied.
inline std::string fixed(diag::Code rule, const Sample& sample) {
  std::vector<diag::Edit> edits;
  for (const diag::Diagnostic& finding : run(rule, sample)) {
    if (finding.fix) edits.insert(edits.end(), finding.fix->edits.begin(), finding.fix->edits.end());
  }
  if (edits.empty()) return "(no fix)";
  std::ranges::sort(edits, std::ranges::greater{}, [](const diag::Edit& edit) { return edit.place.span.begin; });
  std::string bytes(edits.front().place.file->bytes());
  for (const diag::Edit& edit : edits) bytes.replace(edit.place.span.begin, edit.place.span.size(), edit.replacement);
  return bytes;
}

}  // namespace cchc::check::test
