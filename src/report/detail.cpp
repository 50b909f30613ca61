#include "report/detail.h"

#include "plan/deadline.h"
#include "plan/field.h"
#include "plan/instance.h"
#include "plan/progress.h"
#include "query/trend.h"
#include "report/escape.h"
#include "report/find_item.h"
#include "report/grid.h"
#include "text/fold.h"
#include "text/join.h"
#include "text/normalize.h"
#include "text/number.h"
#include "text/width.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace cchc::report {
namespace {

constexpr std::size_t label_gap = 2;         ///< cells between a label and its value
constexpr std::size_t narrowest_value = 16;  ///< a value never gets less

/// Collects labelled values and lays them out in two columns.
class Sheet {
public:
  explicit Sheet(text::Language language) : language_(language) {}

  /// A blank value is left out.
  void add(const text::Message& label, std::string value) {
    if (!value.empty()) fields_.push_back({label.in(language_), std::move(value)});
  }
  /// A blank value is said to be missing, because readers look for it.
  void add_expected(const text::Message& label, std::string value) {
    if (value.empty()) value = text::say("(kế hoạch không ghi)", "(not given in the plan)").in(language_);
    add(label, std::move(value));
  }

  std::string print(std::size_t width) const {
    std::size_t label_width = 0;
    for (const Field& field : fields_) label_width = std::max(label_width, text::display_width(field.label));
    const std::size_t indent = label_width + label_gap;
    const std::size_t room = width > indent + narrowest_value ? width - indent : narrowest_value;
    std::string out;
    for (const Field& field : fields_) {
      std::string start = text::pad_right(field.label, indent);
      for (const std::string& line : text::wrap(terminal_text(field.value), room)) {
        const std::size_t before = out.size();
        out += start + line;
        out.erase(std::max(out.find_last_not_of(' ') + 1, before));
        out += '\n';
        start.assign(indent, ' ');
      }
    }
    return out;
  }

private:
  struct Field {
    std::string label, value;
  };

  text::Language language_;
  std::vector<Field> fields_;
};

std::string titled(const plan::Item& item) {
  const std::string id = text_of(item.id_text);
  const std::string text = text_of(item.text);
  return id.empty() || text.empty() ? id + text : id + " " + text;
}

std::string body_lines(const std::vector<plan::BodyReference>& references, bool registry_known,
                       text::Language language) {
  std::string out;
  for (const plan::BodyReference& reference : references) {
    if (!reference.body) {
      const text::Message doubt = text::say(" (không xác định được trong danh mục)", " (not found in the registry)");
      text::add_item(out, "\n", text_of(reference.name) + (registry_known ? doubt.in(language) : ""));
      continue;
    }
    std::string line = text_of(reference.body->name);
    if (reference.body->level) line += fmt::format(" ({})", plan::name(*reference.body->level));
    text::add_item(out, "\n", line);
  }
  return out;
}

/// The schedule in words, and the days it comes to.
std::string due_lines(const plan::WorkItem& work, plan::Years years, text::Language language) {
  if (!work.schedule) {
    if (text_of(work.deadline).empty()) return {};
    return text::say("chưa rõ thời hạn (không hiểu cách ghi này)", "not known (the deadline is not understood)")
        .in(language);
  }
  constexpr std::size_t most = 8;
  std::string out = plan::describe(*work.schedule).in(language);
  // The words of work done once say its day already.
  const bool says_days = work.schedule->recurrence == plan::Schedule::Recurrence::once || !work.schedule->days.empty();
  if (says_days && !out.empty()) return out;
  const std::vector<plan::Date> days = plan::due_dates(*work.schedule, years);
  std::string listed = text::join(days, "; ", plan::to_table);
  if (days.size() > most) {
    listed = text::say("{} lần, từ {} đến {}", "{} times, from {} to {}", days.size(), plan::to_table(days.front()),
                       plan::to_table(days.back()))
                 .in(language);
  }
  if (!listed.empty()) text::add_item(out, "\n", listed);
  return out;
}

/// The names results are recorded under; empty where that is the id itself.
std::string instance_lines(const plan::WorkItem& work, plan::Years years, text::Language language) {
  constexpr std::size_t most = 8;
  const std::vector<plan::Instance> instances = plan::instances_of(work, years);
  if (instances.size() == 1 && instances.front().term.unit == plan::Term::Unit::open) return {};
  if (instances.size() > most) {
    return text::say("{} kỳ, từ {} đến {}", "{} periods, from {} to {}", instances.size(),
                     plan::name_of(instances.front()), plan::name_of(instances.back()))
        .in(language);
  }
  return text::join(instances, "; ", plan::name_of);
}

/// What was recorded of each round, as it stands at last: "2022: hoàn thành ngày 15/11/2022 (12/BC-UBND)".
std::string result_lines(const plan::Plan& plan, const plan::WorkItem& work, text::Language language) {
  const plan::Progress progress(plan);
  std::string lines;
  for (const plan::Instance& instance : progress.instances(work)) {
    if (progress.of(instance).empty()) continue;
    const plan::State state = progress.state_of(instance, plan::end_of_time);
    std::string line = plan::describe_work(state).in(language);
    if (state.record != nullptr && state.record->date)
      line += text::say(" ngày {}", " on {}", plan::to_table(*state.record->date)).in(language);
    if (state.record != nullptr && state.record->evidence && state.record->evidence->number)
      line += fmt::format(" ({})", text_of(state.record->evidence->number));
    if (state.extension != nullptr && state.extension->deadline)
      line +=
          text::say("; gia hạn đến {}", "; extended to {}", plan::to_table(*state.extension->deadline)).in(language);
    if (state.reassignment != nullptr)
      line +=
          text::say("; giao cho {}", "; given to {}",
                    text::join(plan::owners_of(work, state), ", ",
                               [](const plan::BodyReference& owner) { return std::string(owner.known_name().value); }))
              .in(language);
    const bool is_open = instance.term.unit == plan::Term::Unit::open;
    text::add_item(lines, "\n", is_open ? line : plan::name_of(instance) + ": " + line);
  }
  return lines;
}

text::Message kind_label(plan::ItemKind kind) {
  const text::Message name = plan::kind_name(kind);
  return {text::capitalized(name.vi), text::capitalized(name.en)};
}

/// What the item stands under, the nearest first.
void add_path(Sheet& sheet, const FoundItem& found) {
  if (found.task != nullptr) sheet.add(text::say("Nhiệm vụ", "Task"), titled(*found.task));
  if (found.target != nullptr) sheet.add(text::say("Mục tiêu", "Target"), titled(*found.target));
  sheet.add(text::say("Lĩnh vực", "Area"), area_code(*found.area) + " " + text_of(found.area->name));
}

std::string titles_of(const std::vector<plan::Activity>& activities) {
  std::string lines;
  for (const plan::Activity& activity : activities) text::add_item(lines, "\n", titled(activity));
  return lines;
}

std::string field_lines(const plan::Plan& plan, const FoundItem& found, const plan::FieldInfo& field,
                        text::Language language) {
  if (const auto* bodies = plan::bodies_in(*found.item, field))
    return body_lines(*bodies, !plan.registry_damaged, language);
  return std::string(text::trim(plan::lines_of(plan::texts_in(*found.item, field))));
}

/// The fields of an item, in the order of their table, and under the deadline the days and periods it comes to.
void add_fields(Sheet& sheet, const plan::Plan& plan, const FoundItem& found, text::Language language) {
  const plan::WorkItem* work = found.as_work();
  for (const plan::FieldInfo& field : plan::item_record(found.kind).fields) {
    if (field.detailed == plan::Detailed::no) continue;
    const bool is_expected = field.detailed == plan::Detailed::always && (work != nullptr || field.required);
    const text::Message label = field.key == "text" ? kind_label(found.kind) : plan::heading(field);
    std::string lines = field_lines(plan, found, field, language);
    is_expected ? sheet.add_expected(label, std::move(lines)) : sheet.add(label, std::move(lines));
    if (field.key != "deadline" || work == nullptr) continue;
    sheet.add(text::say("Đến hạn", "Due"), due_lines(*work, plan.head.years, language));
    sheet.add(text::say("Kỳ", "Periods"), instance_lines(*work, plan.head.years, language));
    sheet.add(text::say("Kết quả", "Results"), result_lines(plan, *work, language));
  }
}

void add_indicators(Sheet& sheet, const plan::Plan& plan, const plan::Target& target, text::Language language) {
  const plan::Progress progress(plan);
  std::string indicators;
  for (const plan::Indicator& indicator : target.indicators) {
    text::add_item(indicators, "\n", indicator_line(indicator, language));
    const query::Trend trend = query::trend_of(indicator, progress, plan.head.years, plan::end_of_time);
    if (!trend.measures.empty()) text::add_item(indicators, "\n", query::to_words(trend).in(language));
  }
  sheet.add(text::say("Chỉ tiêu", "Indicators"), indicators);
}

/// What stands under a target.
void add_children(Sheet& sheet, const plan::Target& target) {
  std::string tasks;
  std::string activities;
  for (const plan::Task& task : target.tasks) {
    text::add_item(tasks, "\n", titled(task));
    for (const plan::Activity& activity : task.activities) text::add_item(activities, "\n", titled(activity));
  }
  for (const plan::Activity& activity : target.activities) text::add_item(activities, "\n", titled(activity));
  sheet.add(text::say("Nhiệm vụ", "Tasks"), tasks);
  sheet.add(text::say("Hoạt động", "Activities"), activities);
}

}  // namespace

std::string indicator_line(const plan::Indicator& indicator, text::Language language) {
  const std::string unit = text_of(indicator.unit);
  const auto amount = [&unit, language](std::optional<double> value, const plan::Text& written) {
    const std::string number = value ? text::written(*value).in(language) : text_of(written);
    return unit.empty() || unit == "%" || number.empty() ? number + unit : number + " " + unit;
  };
  std::string goals;
  for (const plan::YearGoal& goal : indicator.goals) {
    if (!goals.empty()) goals += "; ";
    if (goal.year) goals += fmt::format("{}: ", *goal.year);
    goals += amount(goal.value, goal.value_text);
  }
  std::string line = text_of(indicator.name) + ": " + goals;
  if (indicator.by) line += text::say(" đến năm {}", " by {}", *indicator.by).in(language);
  if (indicator.base_text || indicator.base) {
    line += text::say("; khởi điểm {}", "; from {}", amount(indicator.base, indicator.base_text)).in(language);
  }
  if (indicator.step_text || indicator.step) {
    const bool falls = plan::better_sign(indicator) < 0;
    const std::string step = amount(indicator.step, indicator.step_text);
    line += (falls ? text::say("; mỗi năm giảm {}", "; less by {} each year", step)
                   : text::say("; mỗi năm tăng {}", "; more by {} each year", step))
                .in(language);
  }
  if (!indicator.owners.empty()) {
    const std::string names = text::join(
        indicator.owners, ", ", [](const plan::BodyReference& owner) { return std::string(owner.name.value); });
    line += text::say("; chủ trì: {}", "; owner: {}", names).in(language);
  }
  return line;
}

std::optional<std::string> print_detail(const plan::Plan& plan, plan::Id id, const DetailOptions& options) {
  const FoundItem found = find_item(plan, id);
  if (found.item == nullptr) return {};
  Sheet sheet(options.language);
  const plan::Target* target = found.as_target();
  add_fields(sheet, plan, found, options.language);
  if (target != nullptr) add_indicators(sheet, plan, *target, options.language);
  add_path(sheet, found);
  if (target != nullptr) add_children(sheet, *target);
  if (found.as_task() != nullptr)
    sheet.add(text::say("Hoạt động", "Activities"), titles_of(found.as_task()->activities));
  return sheet.print(options.width == 0 ? default_width : options.width);
}

}  // namespace cchc::report
