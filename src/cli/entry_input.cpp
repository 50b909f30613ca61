#include "cli/entry_input.h"

#include "cli/entry_period.h"
#include "cli/selection.h"
#include "plan/binder.h"
#include "text/fold.h"
#include "text/join.h"
#include "text/normalize.h"

#include <algorithm>

namespace cchc::cli {

using plan::EntryValues;
using plan::FieldInfo;
using plan::Shape;
using text::say;

namespace {

/// The choice that was typed: without regard to case and accents, or the beginning of just one.
Result<std::string> find_choice(const FieldInfo& field, const std::string& typed) {
  const std::string key = text::fold(typed);
  std::vector<std::string_view> found;
  for (const std::string_view choice : field.choices) {
    if (text::fold(choice) == key) return std::string(choice);
    if (!key.empty() && text::fold(choice).starts_with(key)) found.push_back(choice);
  }
  if (found.size() == 1) return std::string(found.front());
  return Refusal{found.empty() ? say("không có {0} \"{1}\"", "there is no {2} \"{1}\"", plan::label(field), typed,
                                     plan::labels(field).en)
                               : say("\"{}\" có thể là: {}", "\"{}\" may mean: {}", typed, text::join(found, ", ")),
                 {say("các giá trị: {}", "choices: {}", text::join(field.choices, ", "))}};
}

Result<std::string> read_value(const plan::Plan& plan, const FieldInfo& field, const std::string& typed) {
  if (field.shape == Shape::choice) return find_choice(field, typed);
  if (field.shape == Shape::date) {
    const auto day = plan::parse_date(typed);
    if (day) return plan::to_table(*day);
    return Refusal{say("\"{}\" không phải một ngày, ví dụ 15/11/2022", "\"{}\" is no day, such as 15/11/2022", typed)};
  }
  if (field.shape == Shape::number) {
    if (plan::parse_number(typed)) return typed;
    return Refusal{say("\"{}\" không phải một số, ví dụ 98,7 (không ghi đơn vị)",
                       "\"{}\" is no number, such as 98,7 (without its unit)", typed)};
  }
  if (field.names_bodies) {
    const auto bodies = find_bodies(plan, {typed});
    if (!bodies) return bodies.refusal();
    return std::string(bodies->front()->name.value);
  }
  return typed;
}

/// Reads every text but the period, which asks for the work first.
std::optional<EntryMistake> read_values(const plan::Plan& plan, const TypedEntry& typed, EntryValues& into) {
  for (const auto& [path, texts] : typed.values) {
    const FieldInfo* field = plan::find_entry_field(path);
    for (const std::string& given : texts) {
      const std::string text = text::to_nfc(text::trim(given));
      if (field == nullptr || text.empty()) continue;
      auto value = read_value(plan, *field, text);
      if (!value) return EntryMistake{path, value.refusal()};
      into[path].push_back(*std::move(value));
    }
  }
  return std::nullopt;
}

bool has(const EntryValues& values, std::string_view path) {
  return values.contains(path);
}

bool has_part(const EntryValues& values, std::string_view record) {
  const auto next = values.lower_bound(record);
  return next != values.end() && next->first.starts_with(record);
}

std::optional<plan::Date> day_in(const EntryValues& values, std::string_view path) {
  const auto found = values.find(path);
  return found == values.end() ? std::nullopt : plan::parse_date(found->second.front());
}

std::optional<EntryMistake> check_indicator_fields(const plan::Target& target, EntryValues& values) {
  for (const std::string_view path : {"status", "extension.", "reassign."}) {
    const auto found = values.lower_bound(path);
    if (found == values.end() || !found->first.starts_with(path)) continue;
    return EntryMistake{found->first,
                        {say("{0} là mục tiêu: chỉ ghi số đạt được của chỉ tiêu",
                             "{0} is a target: only the value of its indicator is recorded", target.id_text.value)}};
  }
  if (!has(values, "value"))
    return EntryMistake{"value", {{"chưa ghi số đạt được", "the value that was reached is missing"}}};
  const auto named = values.find("name");
  if (named == values.end() && target.indicators.size() == 1) return std::nullopt;
  const std::string names =
      text::join(target.indicators, "; ", [](const plan::Indicator& one) { return one.name.value; });
  if (target.indicators.empty())
    return EntryMistake{
        "", {say("mục tiêu {} không có chỉ tiêu bằng số", "the target {} has no indicator", target.id_text.value)}};
  std::vector<const plan::Indicator*> meant;
  for (const plan::Indicator& indicator : target.indicators) {
    if (named != values.end() && text::find_match(indicator.name.value, named->second.front()) != text::Match::none)
      meant.push_back(&indicator);
  }
  for (const plan::Indicator* indicator : meant) {
    if (text::fold(indicator->name.value) == text::fold(named->second.front())) meant = {indicator};
  }
  if (meant.size() != 1)
    return EntryMistake{"name",
                        {say("{} có {} chỉ tiêu: ghi tên một chỉ tiêu", "{} has {} indicators: name one",
                             target.id_text.value, target.indicators.size()),
                         {{names, names}}}};
  named->second = {std::string(meant.front()->name.value)};
  return std::nullopt;
}

/// What work needs: something that happened, and with what is granted its ground.
std::optional<EntryMistake> check_work_fields(const EntryValues& values) {
  for (const char* path : {"name", "value", "source"}) {
    if (has(values, path))
      return EntryMistake{path,
                          {{"chỉ ghi cho chỉ tiêu của một mục tiêu, ví dụ II.MT2",
                            "is only for the indicator of a target, such as II.MT2"}}};
  }
  const bool extends = has_part(values, "extension.");
  const bool reassigns = has_part(values, "reassign.");
  if (!has(values, "status") && !extends && !reassigns)
    return EntryMistake{"status",
                        {{"chưa ghi trạng thái của việc, hạn mới hay cơ quan nhận việc",
                          "neither a state, a new deadline nor a new owner is given"},
                         {say("các trạng thái: {}", "states: {}", text::join(plan::status_names(), ", "))}}};
  if (extends && !has(values, "extension.deadline"))
    return EntryMistake{"extension.deadline", {{"chưa ghi hạn mới", "the new deadline is missing"}}};
  if (reassigns && !has(values, "reassign.owner"))
    return EntryMistake{"reassign.owner", {{"chưa ghi cơ quan nhận việc", "the new owner is missing"}}};
  for (const std::string record : {"extension", "reassign"}) {
    if (has_part(values, record + ".") && !has(values, record + ".ground"))
      return EntryMistake{record + ".ground",
                          {{"chưa ghi số văn bản cho phép, ví dụ 05/TB-UBND",
                            "the document that allows it is missing, such as 05/TB-UBND"}}};
  }
  return std::nullopt;
}

/// Fills in the days that were not typed.
std::optional<EntryMistake> fill_days(MeantEntry& entry, plan::Date today) {
  EntryValues& values = entry.values;
  const std::string day = plan::to_table(today);
  if (has(values, "status") && !has(values, "date")) {
    const bool is_done = plan::find_status(values.at("status").front()) == plan::WorkStatus::done;
    if (is_done && has(values, "evidence.date")) {
      values["date"] = values.at("evidence.date");
    } else if (is_done) {
      return EntryMistake{"date",
                          {{"việc hoàn thành ngày nào? Ghi ngày của văn bản sản phẩm",
                            "done on which day? Give the day of its document"}}};
    } else {
      values["date"] = {day};
      entry.assumed.push_back(
          say("không ghi ngày, nên tính từ hôm nay, {}", "no day given: it is as of today, {}", day));
    }
  }
  for (const std::string record : {"extension", "reassign"}) {
    if (!has_part(values, record + ".") || has(values, record + ".date")) continue;
    values[record + ".date"] = {day};
    entry.assumed.push_back(say("không ghi ngày văn bản {0}, nên tính từ hôm nay, {1}",
                                "no day given for {0}: it counts from today, {1}",
                                values.at(record + ".ground").front(), day));
  }
  return std::nullopt;
}

/// The day an entry says something of.
std::optional<plan::Date> day_of_entry(const EntryValues& values) {
  for (const char* path : {"date", "extension.date", "reassign.date", "evidence.date"}) {
    if (const auto day = day_in(values, path)) return day;
  }
  return std::nullopt;
}

}  // namespace

std::variant<MeantEntry, EntryMistake> read_entry(const plan::Plan& plan, const plan::Progress& progress,
                                                  const TypedEntry& typed, plan::Date today) {
  const std::size_t at = typed.about.find('@');
  const auto found = find_typed_item(plan, typed.about);
  if (!found) return EntryMistake{"", found.refusal()};
  MeantEntry entry;
  entry.work = found->as_work();
  entry.target = found->as_target();
  if (entry.work == nullptr && entry.target == nullptr)
    return EntryMistake{
        "",
        {say("nhiệm vụ {} chia thành các hoạt động, nên không có kết quả riêng",
             "the task {} is split into activities and has no result of its own", found->item->id_text.value),
         {{"ghi kết quả của từng hoạt động", "record the results of its activities"}}}};
  if (auto mistake = read_values(plan, typed, entry.values)) return *mistake;
  auto mistake =
      entry.target != nullptr ? check_indicator_fields(*entry.target, entry.values) : check_work_fields(entry.values);
  if (!mistake && entry.work != nullptr) mistake = fill_days(entry, today);
  if (mistake) return *mistake;
  const plan::Date day = day_of_entry(entry.values).value_or(today);
  // A year early is work begun before its plan was issued; long before it is a day mistyped.
  if (const plan::Years years = plan.head.years; years.first != 0 && plan::year_of(day) < years.first - 1)
    return EntryMistake{
        "date",
        {say("ngày {0} sớm hơn giai đoạn của kế hoạch ({1})", "the day {0} is before the plan's years ({1})",
             plan::to_table(day), plan::to_string(years)),
         {{"kiểm tra lại năm đã gõ", "check the year"}}}};
  PeriodWanted wanted{.day = day};
  if (const auto period = entry.values.find("period"); period != entry.values.end())
    wanted.typed = period->second.front();
  if (at != std::string::npos) {
    const std::string round = typed.about.substr(at + 1);
    if (!wanted.typed.empty() && text::fold(wanted.typed) != text::fold(round))
      return EntryMistake{"period",
                          {say("mã ghi kỳ {}, nhưng kỳ ghi riêng là {}",
                               "the id names the period {}, and the period is given as {}", round, wanted.typed),
                           {{"bỏ một trong hai", "leave one of them out"}}}};
    wanted.typed = round;
  }
  if (auto refused = entry.work != nullptr ? find_round(progress, *entry.work, wanted, entry)
                                           : find_measured_period(plan, *entry.target, wanted, entry))
    return EntryMistake{"period", *refused};
  entry.values.erase("period");
  if (entry.term.unit != plan::Term::Unit::open) entry.values["period"] = {to_string(entry.term)};
  entry.year = entry.term.year != 0 ? entry.term.year : plan::year_of(day);
  const std::string_view key = entry.target != nullptr               ? "indicator"
                               : found->kind == plan::ItemKind::task ? "task"
                                                                     : "activity";
  entry.values[std::string(key)] = {to_string(*found->item->id)};
  return entry;
}

}  // namespace cchc::cli
