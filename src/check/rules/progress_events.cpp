#include "check/rules/progress_entries.h"
#include "check/rules/subjects.h"

#include <array>

namespace cchc::check {

using diag::Code;
using plan::Date;
using plan::Progress;
using plan::ProgressRecord;
using plan::WorkStatus;
using text::say;

namespace {

/// Calls `on_entry(entry)` for every entry that is sound enough to be judged.
template <class OnEntry>
void for_each_entry(const Progress& progress, OnEntry&& on_entry) {
  for (const Progress::Entry& entry : progress.entries()) {
    if (!entry.record->origin.damaged()) on_entry(entry);
  }
}

// --- K902, K905, K908: what an entry lacks ---

void result_without_date(const Situation& now, diag::Sink& sink) {
  for_each_entry(now.progress, [&](const Progress::Entry& entry) {
    const ProgressRecord& record = *entry.record;
    if (!record.status || record.date_text || record.origin.node->find("date") != nullptr) return;
    sink.report({.code = Code::result_without_date,
                 .place = record.status_text.place(),
                 .headline = say("trạng thái \"{}\" không ghi ngày", "the state \"{1}\" has no date",
                                 plan::name(*record.status), record.status_text.value),
                 .context = context_of(entry),
                 .help = {*record.status == WorkStatus::done
                              ? text::Message{"thêm dòng \"date: …\" với ngày của văn bản sản phẩm, ví dụ 15/11/2022",
                                              "add \"date: …\" with the day of its document, such as 15/11/2022"}
                              : text::Message{"thêm dòng \"date: …\" với ngày bắt đầu có trạng thái đó",
                                              "add \"date: …\" with the day it began to be so"}}});
  });
}

void no_evidence(const Situation& now, diag::Sink& sink) {
  for_each_entry(now.progress, [&](const Progress::Entry& entry) {
    const ProgressRecord& record = *entry.record;
    if (record.status != WorkStatus::done || entry.retired || (record.evidence && record.evidence->number)) return;
    if (record.evidence && record.evidence->origin.damaged()) return;
    sink.report({.code = Code::no_evidence,
                 .place = record.evidence
                              ? record.evidence->origin.node->key_span.empty()
                                    ? record.status_text.place()
                                    : diag::Place{record.origin.file, record.evidence->origin.node->key_span}
                              : record.status_text.place(),
                 .headline = say("hoàn thành mà không ghi số, ký hiệu văn bản chứng minh",
                                 "done, but the document that proves it has no number here"),
                 .context = context_of(entry),
                 .help = {{"thêm \"evidence:\" với \"number: …\", ví dụ 12/BC-UBND",
                           "add \"evidence:\" with \"number: …\", such as 12/BC-UBND"},
                          waiver_hint(Code::no_evidence)}});
  });
}

void report_no_ground(const Progress::Entry& entry, const plan::Origin& part, std::string_view key, text::Message what,
                      diag::Sink& sink) {
  if (part.damaged() || part.node->find("ground") != nullptr) return;
  sink.report({.code = Code::no_ground,
               .place = {part.file, part.node->key_span},
               .headline = say("{} không ghi căn cứ", "{1} without its ground", what.vi, what.en),
               .label = say("khóa \"{}\"", "the key \"{}\"", key),
               .context = context_of(entry),
               .help = {{"thêm dòng \"ground: …\" với số, ký hiệu văn bản cho phép, ví dụ 05/TB-UBND",
                         "add \"ground: …\" with the number of the document that allows it, such as 05/TB-UBND"}}});
}

void no_ground(const Situation& now, diag::Sink& sink) {
  for_each_entry(now.progress, [&](const Progress::Entry& entry) {
    const ProgressRecord& record = *entry.record;
    if (record.extension)
      report_no_ground(entry, record.extension->origin, "extension", {"gia hạn", "an extension"}, sink);
    if (record.reassignment)
      report_no_ground(entry, record.reassignment->origin, "reassign", {"giao lại", "a reassignment"}, sink);
  });
}

// --- K903: days that cannot be ---

void report_day(const Progress::Entry& entry, const plan::Text& day, text::Message headline, text::Message help,
                std::optional<diag::Severity> severity, diag::Sink& sink) {
  sink.report({.code = Code::result_date,
               .place = day.place(),
               .headline = std::move(headline),
               .context = context_of(entry),
               .help = {std::move(help)},
               .severity = severity});
}

void check_future(const Progress::Entry& entry, Date today, diag::Sink& sink) {
  const ProgressRecord& record = *entry.record;
  const auto check_one = [&](const plan::Text& text, const std::optional<Date>& day) {
    if (!day || *day <= today) return;
    report_day(entry, text, say("ngày {} còn ở tương lai", "the day {} is in the future", plan::to_prose(*day)),
               {"chỉ ghi những gì đã xảy ra; kiểm tra lại ngày, tháng, năm",
                "record only what has happened; check day, month and year"},
               {}, sink);
  };
  check_one(record.date_text, record.date);
  if (record.evidence) check_one(record.evidence->date_text, record.evidence->date);
  if (record.extension) check_one(record.extension->date_text, record.extension->date);
  if (record.reassignment) check_one(record.reassignment->date_text, record.reassignment->date);
}

void check_outside(const Progress::Entry& entry, const Progress& progress, const plan::Head& head, diag::Sink& sink) {
  if (!entry.instance) return;
  const ProgressRecord& record = *entry.record;
  const Date earliest = earliest_result(progress, *entry.instance, head);
  if (record.status && record.date && *record.date < earliest) {
    report_day(entry, record.date_text,
               say("ngày {} ở trước kỳ {}", "the day {} lies before the period of {}", plan::to_prose(*record.date),
                   plan::name_of(*entry.instance)),
               say("kết quả của kỳ này tính từ {}; nếu là của kỳ trước thì sửa \"period\"",
                   "results of this period count from {}; correct \"period\" if it is of the one before",
                   plan::to_prose(earliest)),
               diag::Severity::warning, sink);
  }
  const auto& extension = record.extension;
  if (!extension || !extension->deadline || !entry.instance->due || *entry.instance->due < *extension->deadline) return;
  report_day(entry, extension->deadline_text,
             say("hạn mới {} không muộn hơn hạn của kế hoạch ({})", "the new deadline {} is not after the plan's ({})",
                 plan::to_prose(*extension->deadline), plan::to_prose(*entry.instance->due)),
             {"ghi ngày của hạn mới, hoặc kiểm tra lại kỳ ở \"period\"",
              "write the day of the new deadline, or check \"period\""},
             {}, sink);
}

void result_date(const Situation& now, diag::Sink& sink) {
  if (!now.today) return;
  for_each_entry(now.progress, [&](const Progress::Entry& entry) {
    check_future(entry, *now.today, sink);
    check_outside(entry, now.progress, now.plan.head, sink);
  });
}

constexpr std::array progress_event_table{
    Rule{Code::result_without_date, result_without_date},
    Rule{Code::result_date, result_date},
    Rule{Code::no_evidence, no_evidence},
    Rule{Code::no_ground, no_ground},
};

}  // namespace

std::span<const Rule> progress_event_rules() {
  return progress_event_table;
}

}  // namespace cchc::check
