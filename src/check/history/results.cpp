#include "check/history/results.h"

#include "check/rules/progress_entries.h"
#include "plan/period_name.h"
#include "plan/report_window.h"
#include "plan/walk.h"
#include "text/fold.h"
#include "text/normalize.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace cchc::check::history {

using plan::Date;
using plan::Progress;
using plan::ProgressRecord;
using text::say;

namespace {

/// The last day that the report of a year counts.
Date closing_day(const plan::Head& head, int year) {
  for (const plan::ReportWindow& window : head.windows) {
    if (plan::is_whole(window) && plan::find_period_name(window.name.value) == plan::PeriodName::year)
      return plan::days_of(window, year).last;
  }
  return plan::cutoff_days(year, 1, plan::last_month, head.cutoff_day).last;
}

/// The year whose report counts what happened on a day.
int year_counting(const plan::Head& head, Date day) {
  const int year = plan::year_of(day);
  return day <= closing_day(head, year) ? year : year + 1;
}

/// The year whose report counts an entry: that of its day, of a number that was measured the year of its period.
std::optional<int> year_of_entry(const plan::Head& head, const ProgressRecord& record) {
  if (const auto day = plan::day_of(record)) return year_counting(head, *day);
  const auto term = plan::parse_term(record.period_text.value);
  return record.value && term && term->unit != plan::Term::Unit::open ? std::optional(term->year) : std::nullopt;
}

std::string day_text(const std::optional<Date>& day) {
  return day ? plan::to_iso(*day) : std::string();
}

/// An entry, with what is compared of it.
struct Told {
  const Progress::Entry* entry = nullptr;
  std::string subject;  ///< what it is about and what kind of thing happened
  std::string facts;    ///< all that reports count of it
};

Told told_by(const Progress::Entry& entry) {
  const ProgressRecord& record = *entry.record;
  Told told{&entry,
            fmt::format("{}\n{}{}{}{}", plan::subject_of(entry), record.status_text ? "s" : "",
                        record.extension ? "e" : "", record.reassignment ? "r" : "", record.value_text ? "v" : ""),
            {}};
  std::string& facts = told.facts = told.subject + "\n";
  facts += record.status ? std::string(plan::name(*record.status)) : text::fold(record.status_text.value);
  facts += "\n" + day_text(record.date) + "\n" + (record.value ? fmt::format("{}", *record.value) : "");
  if (record.extension) facts += "\n" + day_text(record.extension->deadline) + "\n" + day_text(record.extension->date);
  if (record.reassignment) {
    facts += "\n" + day_text(record.reassignment->date);
    for (const std::string& body : plan::history::identities(record.reassignment->owners)) facts += "\n" + body;
  }
  return told;
}

/// In the order of the files.
std::vector<Told> all_told(const Progress& progress) {
  std::vector<Told> all;
  for (const Progress::Entry& entry : progress.entries()) all.push_back(told_by(entry));
  return all;
}

/// The entries of the later version, and which of them may be what others became. Both versions outlive it.
class Later {
public:
  Later(const std::vector<Told>& before, const std::vector<Told>& now) {
    std::unordered_set<std::string_view> former;
    for (const Told& told : before) former.insert(told.facts);
    for (const Told& told : now) {
      facts_.insert(told.facts);
      if (!former.contains(told.facts)) new_.emplace(told.subject, told.entry);
      last_ = told.entry;
    }
  }
  bool has(const Told& told) const { return facts_.contains(told.facts); }
  const Progress::Entry* heir_of(const Told& told) const {
    const auto found = new_.find(told.subject);
    return found == new_.end() ? nullptr : found->second;
  }
  /// Where to point when there is no heir; null when the later version has no results.
  const Progress::Entry* last() const { return last_; }

private:
  std::unordered_set<std::string_view> facts_;
  std::unordered_map<std::string_view, const Progress::Entry*> new_;
  const Progress::Entry* last_ = nullptr;
};

std::string name_of_entry(const Progress::Entry& entry) {
  return entry.instance ? plan::name_of(*entry.instance) : std::string(text::trim(entry.record->about().value));
}

diag::Place place_in_later(const Progress::Entry* heir, const Later& later, const plan::Plan& now) {
  if (heir != nullptr) return heir->record->about().place();
  if (later.last() != nullptr) return later.last()->record->about().place();
  return plan::place_of(now.head.title, now.head.origin);
}

/// `heir` is what became of it; null when it is gone.
void report_edited(const Progress::Entry& entry, int year, const Progress::Entry* heir, const diag::Place& place,
                   diag::Sink& sink) {
  const std::string name = name_of_entry(entry);
  sink.report({.code = diag::Code::closed_result_edited,
               .place = place,
               .headline = heir != nullptr ? say("{}: sửa kết quả của năm {} đã chốt số liệu",
                                                 "{}: a result of {}, whose report is closed, was edited", name, year)
                                           : say("{}: mất kết quả của năm {} đã chốt số liệu",
                                                 "{}: a result of {}, whose report is closed, is gone", name, year),
               .related = {{entry.record->about().place(), {"trước đây ghi ở đây", "recorded here before"}}},
               .context = context_of(entry),
               .help = {{"ghi lại mục cũ như trước", "put the old entry back as it was"},
                        {"nếu kết quả đã báo cáo là sai, ghi thêm một mục mới với ngày phát hiện, ví dụ \"Chưa đạt yêu "
                         "cầu\", để báo cáo kỳ này nói rõ",
                         "if what was reported is wrong, add an entry of the day that was found, such as \"Chưa đạt "
                         "yêu cầu\", so that the next report says so"}}});
}

}  // namespace

void check_results(const plan::Plan& before, const plan::Plan& now, Date today, diag::Sink& sink) {
  // What a file that cannot be read holds is not gone.
  if (before.progress.empty() || now.incomplete) return;
  const Progress then(before), later_progress(now);
  const std::vector<Told> told_then = all_told(then), told_later = all_told(later_progress);
  const Later later(told_then, told_later);
  for (const Told& told : told_then) {
    const ProgressRecord& record = *told.entry->record;
    const auto year = year_of_entry(before.head, record);
    if (record.origin.damaged() || !year || later.has(told)) continue;
    if (today <= closing_day(before.head, *year)) continue;
    const Progress::Entry* heir = later.heir_of(told);
    if (heir != nullptr && heir->record->origin.damaged()) continue;
    report_edited(*told.entry, *year, heir, place_in_later(heir, later, now), sink);
  }
}

}  // namespace cchc::check::history
