#include "cli/report_period.h"

#include "text/join.h"

#include <fmt/format.h>

namespace cchc::cli {

using text::say;

namespace {

Result<query::PeriodKind> find_kind(const plan::Head& head, const ReportOptions& options) {
  if (options.quarter.empty() && options.period.empty()) return query::year_kind();
  const std::string& typed = options.quarter.empty() ? options.period : options.quarter;
  if (const auto kind = query::find_period(head, typed)) return *kind;
  const std::string names = text::join(query::period_names(head), ", ");
  const text::Message problem =
      options.quarter.empty()
          ? say("--period: không có kỳ báo cáo \"{}\"", "--period: there is no period \"{}\"", typed)
          : say("--quarter: \"{}\" không phải một quý: I, II, III, IV hoặc 1 đến 4",
                "--quarter: \"{}\" is not a quarter: I, II, III, IV or 1 to 4", typed);
  return Refusal{problem, {say("các kỳ báo cáo: {}", "periods: {}", names)}};
}

}  // namespace

std::optional<Refusal> refuse_year(const plan::Head& head, int year) {
  if (head.years.first == 0 || head.years.contains(year)) return std::nullopt;
  return Refusal{say("năm {} nằm ngoài giai đoạn {} của kế hoạch", "{} lies outside the plan's years {}", year,
                     to_string(head.years)),
                 {}};
}

Result<query::Period> find_report_period(const plan::Head& head, const ReportOptions& options, plan::Date today) {
  query::PeriodRequest request{.year = options.year, .as_of = options.as_of, .today = today};
  if (auto refused = take(find_kind(head, options), request.kind)) return *refused;
  query::Period period = query::make_period(head, request);
  if (auto error = refuse_year(head, period.year)) {
    if (!options.year && options.as_of)
      error->hints.push_back(
          say("năm lấy theo --as-of {}", "the year follows from --as-of {}", plan::to_prose(*options.as_of)));
    return std::move(*error);
  }
  if (options.as_of && !query::cutoff_fits(period)) {
    const std::string words = query::to_words(period);
    return Refusal{say("ngày chốt số liệu {0} không thuộc kỳ báo cáo {1}",
                       "the cut-off {0} does not lie in the period {1}", plan::to_prose(*options.as_of), words),
                   {say("{0}: từ ngày {1} đến ngày {2}", "{0}: from {1} to {2}", words,
                        plan::to_prose(period.counted.first), plan::to_prose(period.calendar.last))}};
  }
  return period;
}

}  // namespace cchc::cli
