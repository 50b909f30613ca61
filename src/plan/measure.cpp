#include "plan/measure.h"

#include <algorithm>
#include <map>

namespace cchc::plan {

std::vector<Measure> measures_of(const Indicator& indicator, const Progress& progress, Date as_of) {
  std::map<Term, const ProgressRecord*> last;
  for (const Progress::Entry* entry : progress.of(indicator)) {
    const ProgressRecord& record = *entry->record;
    if (!record.value || !entry->term || entry->term->unit == Term::Unit::open) continue;
    if (as_of < record.date.value_or(days_of(*entry->term).first)) continue;
    const ProgressRecord*& kept = last[*entry->term];
    if (kept == nullptr || !record.date || !kept->date || *kept->date <= *record.date) kept = &record;
  }
  std::vector<Measure> measures;
  for (const auto& [term, record] : last) measures.push_back({term, *record->value, record});
  std::ranges::stable_sort(measures, {}, [](const Measure& measure) { return days_of(measure.term).last; });
  return measures;
}

std::vector<Measure> yearly(const std::vector<Measure>& measures) {
  std::vector<Measure> years;
  for (const Measure& measure : measures) {
    const bool is_new = years.empty() || years.back().term.year != measure.term.year;
    if (is_new) {
      years.push_back(measure);
    } else if (years.back().term.unit != Term::Unit::year) {
      years.back() = measure;
    }
  }
  return years;
}

}  // namespace cchc::plan
