#include "check/rules/progress_entries.h"

#include "plan/report_window.h"
#include "plan/walk.h"

#include <algorithm>

namespace cchc::check {

diag::Context context_of(const plan::Progress::Entry& entry) {
  if (entry.work != nullptr) return plan::describe_item(*entry.work, entry.kind);
  if (entry.target != nullptr) return plan::describe_item(*entry.target, plan::ItemKind::target);
  return {};
}

plan::Date earliest_result(const plan::Progress& progress, const plan::Instance& instance, const plan::Head& head) {
  const std::vector<plan::Instance>& all = progress.instances(*instance.work);
  const auto own = std::ranges::find(all, instance.term, &plan::Instance::term);
  const bool is_first = own == all.begin() || own == all.end();
  const plan::Date begin = is_first || instance.term.unit == plan::Term::Unit::open
                               ? plan::make_date(head.years.first, 1, 1)
                               : plan::days_of(instance.term).first;
  // The days a report counts begin after the cut-off in the month before, or where plan.yaml lets them.
  const unsigned month = plan::month_of(begin);
  plan::Date counted = plan::cutoff_days(plan::year_of(begin), month, month, head.cutoff_day).first;
  for (const plan::ReportWindow& window : head.windows) {
    if (!plan::is_whole(window)) continue;
    const plan::Days days = plan::days_of(window, plan::year_of(begin));
    if (days.contains(begin)) counted = std::min(counted, days.first);
  }
  if (is_first || !std::prev(own)->due) return counted;
  return std::min(counted, *std::prev(own)->due);
}

std::optional<diag::Place> lines_of_entry(const plan::ProgressRecord& record) {
  const yaml::Node& node = *record.origin.node;
  const std::string_view bytes = record.origin.file->bytes();
  const text::Span dash = node.key_span;
  const bool is_block = node.parent != nullptr && node.parent->style == yaml::Style::block;
  if (!is_block || !node.is_map() || dash.empty()) return std::nullopt;
  const std::size_t before = bytes.rfind('\n', dash.begin);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  if (bytes.substr(begin, dash.begin - begin).find_first_not_of(' ') != std::string_view::npos) return std::nullopt;
  // A text of several lines ends behind its last line end.
  const std::size_t last = node.span.end > begin ? node.span.end - 1 : begin;
  const std::size_t end = std::min(bytes.find('\n', last), bytes.size() - 1) + 1;
  return diag::Place{record.origin.file, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
}

}  // namespace cchc::check
