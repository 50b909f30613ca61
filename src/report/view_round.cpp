#include "query/results.h"
#include "report/view_data.h"
#include "text/join.h"
#include "text/normalize.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace cchc::report {

namespace {

using plan::to_prose;
using plan::to_table;
using query::Outcome;
using query::Round;

std::string_view outcome_words(Outcome outcome) {
  static constexpr std::array<std::string_view, query::outcome_count> words{"hoàn thành trong kỳ",
                                                                            "hoàn thành từ kỳ trước",
                                                                            "hoàn thành sau ngày chốt số liệu",
                                                                            "chưa đạt yêu cầu",
                                                                            "quá hạn",
                                                                            "đang thực hiện",
                                                                            "chưa đến hạn",
                                                                            "thường xuyên",
                                                                            "chưa rõ thời hạn",
                                                                            "không tiếp tục",
                                                                            "chưa ghi nhận kết quả",
                                                                            "ngoài kỳ báo cáo"};
  return words.at(static_cast<std::size_t>(outcome));
}

/// A text of the files in one line.
std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text::trim(text)) {
    if (c != '\n') {
      out += c;
    } else if (!out.ends_with(' ')) {
      out += ' ';
    }
  }
  return out;
}

/// "12/BC-UBND ngày 15/11/2022, Báo cáo kiểm tra văn bản QPPL".
std::string document_of(const Round& round) {
  if (round.state.record == nullptr || !round.state.record->evidence) return {};
  const plan::Evidence& evidence = *round.state.record->evidence;
  std::string out = one_line(evidence.number.value);
  if (evidence.date) out += fmt::format("{}ngày {}", out.empty() ? "" : " ", to_prose(*evidence.date));
  if (const std::string title = one_line(evidence.title.value); !title.empty()) text::add_item(out, ", ", title);
  return out;
}

/// The day it was done; nothing for what was not.
std::optional<plan::Date> day_done(const Round& round) {
  const bool is_done = round.is_done() || round.outcome == Outcome::done_after;
  return is_done && round.state.record != nullptr ? round.state.record->date : std::nullopt;
}

/// "hạn 31/12/2022, gia hạn đến 31/3/2023 theo 05/TB-UBND"; the plan's deadline first, for it never changes.
std::string deadline_of(const Round& round) {
  if (!round.instance.due) return {};
  std::string out = fmt::format("hạn {}", to_prose(*round.instance.due));
  const plan::Extension* extension = round.state.extension;
  if (extension == nullptr || !extension->deadline) return out;
  out += fmt::format(", gia hạn đến {}", to_prose(*extension->deadline));
  if (extension->ground) out += " theo " + one_line(extension->ground.value);
  return out;
}

std::string reassignment_of(const Round& round) {
  const plan::Reassignment* given = round.state.reassignment;
  if (given == nullptr) return {};
  std::string out = fmt::format("giao {} chủ trì", joined(given->owners));
  if (given->ground) out += " theo " + one_line(given->ground.value);
  return out;
}

std::string state_of(const Round& round) {
  if (round.is_ongoing() && round.state.status) return text::to_lower(plan::name(*round.state.status));
  // The new deadline is told with its ground beside the plan's own.
  return plan::describe_without_extension(round.state).vi;
}

void add_part(std::string& out, std::string_view part) {
  if (!part.empty()) text::add_item(out, "; ", part);
}

/// What a report says of a round in running text.
std::string line_of(const Round& round) {
  const auto done_on = day_done(round);
  std::string out;
  const std::string document = document_of(round);
  if (done_on) add_part(out, document);
  std::string words = state_of(round);
  const bool says_day =
      round.state.record != nullptr && round.state.record->evidence && round.state.record->evidence->date == done_on;
  std::string brackets = done_on && !says_day ? "ngày " + to_prose(*done_on) : "";
  if (const std::string deadline = deadline_of(round); !deadline.empty()) text::add_item(brackets, ", ", deadline);
  if (!brackets.empty()) words += fmt::format(" ({})", brackets);
  add_part(out, words);
  add_part(out, reassignment_of(round));
  const bool asks_why = round.outcome == Outcome::overdue || round.outcome == Outcome::unsatisfactory ||
                        round.outcome == Outcome::given_up;
  if (const std::string note = one_line(round.note); !note.empty()) add_part(out, (asks_why ? "lý do: " : "") + note);
  return out;
}

/// Many rounds of one work item in few words: their days, and the documents of those done.
std::string many_lines(const std::vector<const Round*>& rounds) {
  std::vector<plan::Date> days;
  std::vector<std::string> documents;
  int late = 0;
  for (const Round* round : rounds) {
    if (round->instance.due) days.push_back(*round->instance.due);
    if (round->state.timing == plan::Timing::overdue || round->state.timing == plan::Timing::late)
      late = std::max(late, round->state.days_over);
    if (day_done(*round)) {
      const std::string document = document_of(*round);
      documents.push_back(document.empty() ? "ngày " + to_prose(*day_done(*round)) : document);
    }
  }
  std::string out = fmt::format("{} kỳ", rounds.size());
  if (days.size() > 1) out += fmt::format(", hạn từ {} đến {}", to_prose(days.front()), to_prose(days.back()));
  if (late > 0) out += fmt::format("; quá hạn nhiều nhất {} ngày", late);
  if (!documents.empty()) out += ": " + text::join(documents, "; ");
  std::set<std::string> notes;
  for (const Round* round : rounds) {
    if (std::string note = one_line(round->note); !note.empty()) notes.insert(std::move(note));
  }
  for (const std::string& note : notes) add_part(out, note);
  return out;
}

std::string detail_of(const ResultData& result) {
  constexpr std::size_t told_apart = 4;
  const auto& rounds = result.rounds;
  if (rounds.size() == 1) return line_of(*rounds.front());
  const bool is_silent = std::ranges::none_of(rounds, [](const Round* round) {
    return round->state.status || round->state.extension != nullptr || !round->note.empty();
  });
  if (rounds.size() > told_apart || is_silent) return many_lines(rounds);
  return text::join(rounds, "; ", [](const Round* round) {
    return fmt::format("{}: {}", plan::to_words(round->instance.term), line_of(*round));
  });
}

template <class Get>
std::string of_evidence(const RoundData& data, Get&& get) {
  const plan::ProgressRecord* record = data.round->state.record;
  return record != nullptr && record->evidence ? get(*record->evidence) : std::string();
}

constexpr std::array round_table{
    FieldOf<RoundData>{"instance", text_field, none, "mã kỳ: I.HD3@2022", "name of the round: I.HD3@2022",
                       [](const RoundData& r) -> Value { return plan::name_of(r.round->instance); }},
    FieldOf<RoundData>{"term", text_field, none, "kỳ, bằng chữ: quý IV năm 2022", "its stretch: quý IV năm 2022",
                       [](const RoundData& r) -> Value { return plan::to_words(r.round->instance.term); }},
    FieldOf<RoundData>{"due", text_field, none, "hạn ghi trong kế hoạch: 31/12/2022", "the plan's deadline: 31/12/2022",
                       [](const RoundData& r) -> Value {
                         return r.round->instance.due ? to_table(*r.round->instance.due) : std::string();
                       }},
    FieldOf<RoundData>{"outcome", text_field, none, "tình hình trong kỳ báo cáo, bằng chữ", "outcome, in words",
                       [](const RoundData& r) -> Value { return std::string(outcome_words(r.round->outcome)); }},
    FieldOf<RoundData>{
        "outcome_name", text_field, none,
        "tình hình, bằng từ cố định cho máy: done, done_before, done_after, unsatisfactory, overdue, in_progress, "
        "not_due, ongoing, undated, given_up, unrecorded, outside",
        "outcome, in a fixed word for machines: done, done_before, done_after, unsatisfactory, overdue, in_progress, "
        "not_due, ongoing, undated, given_up, unrecorded, outside",
        [](const RoundData& r) -> Value { return std::string(query::name(r.round->outcome)); }},
    FieldOf<RoundData>{"state", text_field, none, "tình hình tại ngày chốt: hoàn thành trước hạn 47 ngày",
                       "state as of the cut-off, in words",
                       [](const RoundData& r) -> Value { return plan::describe(r.round->state).vi; }},
    FieldOf<RoundData>{"line", text_field, none, "văn bản, tình hình, hạn, lý do trong một dòng",
                       "document, state, deadline and reason in one line",
                       [](const RoundData& r) -> Value { return line_of(*r.round); }},
    FieldOf<RoundData>{"days_late", text_field, none, "số ngày quá hạn; trống khi không quá hạn",
                       "days late; empty when it is not",
                       [](const RoundData& r) -> Value {
                         const int days = r.round->state.days_over;
                         const bool counts = r.round->state.timing != plan::Timing::given_up && days > 0;
                         return counts ? fmt::format("{}", days) : std::string();
                       }},
    FieldOf<RoundData>{"done_date", text_field, none, "ngày hoàn thành", "the day it was done",
                       [](const RoundData& r) -> Value {
                         const auto day = day_done(*r.round);
                         return day ? to_table(*day) : std::string();
                       }},
    FieldOf<RoundData>{"document", text_field, none, "số, ngày, tên văn bản chứng minh",
                       "number, date and title of the document that proves it",
                       [](const RoundData& r) -> Value { return document_of(*r.round); }},
    FieldOf<RoundData>{"document_number", text_field, none, "số, ký hiệu văn bản chứng minh", "its number",
                       [](const RoundData& r) -> Value {
                         return of_evidence(r, [](const plan::Evidence& e) { return one_line(e.number.value); });
                       }},
    FieldOf<RoundData>{"document_date", text_field, none, "ngày văn bản chứng minh", "its date",
                       [](const RoundData& r) -> Value {
                         return of_evidence(
                             r, [](const plan::Evidence& e) { return e.date ? to_table(*e.date) : std::string(); });
                       }},
    FieldOf<RoundData>{"document_title", text_field, none, "tên văn bản chứng minh", "its title",
                       [](const RoundData& r) -> Value {
                         return of_evidence(r, [](const plan::Evidence& e) { return one_line(e.title.value); });
                       }},
    FieldOf<RoundData>{"extended_to", text_field, none, "hạn mới được gia hạn", "the deadline it was extended to",
                       [](const RoundData& r) -> Value {
                         const plan::Extension* extension = r.round->state.extension;
                         return extension != nullptr && extension->deadline ? to_table(*extension->deadline)
                                                                            : std::string();
                       }},
    FieldOf<RoundData>{"owner", text_field, none, "cơ quan chủ trì tại ngày chốt (tính cả giao lại)",
                       "who leads it as of the cut-off",
                       [](const RoundData& r) -> Value { return text::join(r.round->owner_names(), "; "); }},
    FieldOf<RoundData>{"is_own", flag, none, "do chính cơ quan chủ trì tại ngày chốt", "led by the office itself",
                       [](const RoundData& r) -> Value { return r.round->is_own; }},
    FieldOf<RoundData>{"is_counted", flag, none, "được tính vào tổng số việc của kỳ",
                       "counted among the work of the period",
                       [](const RoundData& r) -> Value { return r.round->is_counted(); }},
    FieldOf<RoundData>{"is_due_next", flag, none, "còn phải làm, hạn ở kỳ sau",
                       "to be done by a day of the next period",
                       [](const RoundData& r) -> Value { return r.round->due_next; }},
    FieldOf<RoundData>{"reason", text_field, none, "ghi chú của kết quả ghi nhận sau cùng", "note of the last entry",
                       [](const RoundData& r) -> Value { return one_line(r.round->note); }},
};

constexpr std::array result_table{
    FieldOf<ResultData>{"detail", text_field, none, "từng kỳ: văn bản, tình hình, hạn, lý do",
                        "each round: document, state, deadline and reason",
                        [](const ResultData& r) -> Value { return detail_of(r); }},
    FieldOf<ResultData>{"due_brief", text_field, none, "các ngày phải xong, tính cả gia hạn",
                        "the days it has to be done by",
                        [](const ResultData& r) -> Value {
                          std::vector<plan::Date> days;
                          for (const Round* round : r.rounds) {
                            if (const auto day = round->state.deadline()) days.push_back(*day);
                          }
                          return brief_dates(days);
                        }},
    FieldOf<ResultData>{"round_count", text_field, none, "số kỳ", "number of rounds",
                        [](const ResultData& r) -> Value { return fmt::format("{}", r.rounds.size()); }},
    FieldOf<ResultData>{"rounds", list, Scope::round, "từng kỳ", "each round",
                        [](const ResultData& r) -> Value { return round_records(r.row, r.rounds); }},
    FieldOf<ResultData>{"owner", text_field, none, "cơ quan chủ trì tại ngày chốt (tính cả giao lại)",
                        "who leads it as of the cut-off",
                        [](const ResultData& r) -> Value { return text::join(r.rounds.back()->owner_names(), "; "); }},
    FieldOf<ResultData>{"is_own", flag, none, "do chính cơ quan chủ trì tại ngày chốt", "led by the office itself",
                        [](const ResultData& r) -> Value { return r.rounds.back()->is_own; }},
    FieldOf<ResultData>{"is_last_result", flag, none, "đứng cuối danh sách", "last of the list",
                        [](const ResultData& r) -> Value { return r.is_last; }},
};

}  // namespace

std::span<const FieldOf<RoundData>> round_fields() {
  return round_table;
}

std::span<const FieldOf<ResultData>> result_fields() {
  return result_table;
}

std::vector<Record> round_records(const query::PeriodRow* row, const std::vector<const query::Round*>& rounds) {
  std::vector<RoundData> data;
  data.reserve(rounds.size());
  for (const query::Round* round : rounds) data.push_back({row, round});
  return make_records(round_fields(), std::move(data));
}

std::vector<Record> result_records(std::vector<ResultData> data) {
  std::vector<Record> records;
  records.reserve(data.size());
  for (ResultData& one : data) {
    const auto kept = std::make_shared<const ResultData>(std::move(one));
    records.emplace_back([kept](std::string_view name) {
      std::optional<Value> own = field_value(result_fields(), *kept, name);
      return own ? std::move(own) : field_value(activity_fields(), *kept, name);
    });
  }
  return records;
}

}  // namespace cchc::report
