#pragma once

#include "diag/sink.h"
#include "plan/date.h"
#include "query/period.h"
#include "query/sample_plan.h"
#include "report/render.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Rendering and checking small templates, for tests.
namespace cchc::sample {

inline plan::Plan make_report_plan() {
  plan::Plan plan = make_plan();
  plan.head.title = text_of("Kế hoạch cải cách hành chính giai đoạn 2021-2025");
  plan.head.office = text_of("UBND phường Hoàng Tân");
  plan.head.period_text = text_of("2021-2025");
  plan.head.report_order = {text_of("II"), text_of("I")};
  return plan;
}

inline report::ReportInput make_input(const plan::Plan& plan, std::optional<int> quarter = 4, int year = 2022) {
  report::ReportInput input;
  input.plan = &plan;
  const query::PeriodKind kind = quarter ? query::quarter_kind(*quarter) : query::year_kind();
  input.period = query::make_period(plan.head, {kind, year, {}, plan::make_date(year, 12, 1)});
  input.rows = query::place_in_period(plan, plan::Progress(plan), query::all_rows(plan), input.period);
  return input;
}

/// What a template gave: its text, and each finding as "K831 1:3 headline | help | help".
struct Rendered {
  std::optional<std::string> text;
  std::vector<std::string> findings;
};

inline std::vector<std::string> brief(const diag::Sink& sink) {
  std::vector<std::string> out;
  for (const diag::Diagnostic& found : sink.sorted()) {
    const text::Position at = found.place.file->position(found.place.span.begin);
    std::string line = fmt::format("{} {}:{} {}", diag::id(found.code), at.line, at.column, found.headline.vi);
    for (const text::Message& help : found.help) line += " | " + help.vi;
    out.push_back(std::move(line));
  }
  return out;
}

/// `partials` are pairs of file name and text.
inline Rendered render(std::string text, report::OutputFormat format = report::OutputFormat::markdown,
                       std::vector<std::pair<std::string, std::string>> partials = {}) {
  const plan::Plan plan = make_report_plan();
  report::TemplateSet set;
  for (auto& [name, bytes] : partials) set.add("mau/" + name, std::move(bytes));
  const text::SourceFile file("mau/thu.mustache", std::move(text));
  diag::Sink sink;
  Rendered out;
  out.text = report::render_report(file, set, make_input(plan), format, sink);
  out.findings = brief(sink);
  return out;
}

}  // namespace cchc::sample
