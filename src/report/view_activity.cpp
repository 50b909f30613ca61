#include "report/view_data.h"
#include "text/join.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace cchc::report {

namespace {

using plan::to_table;
using query::PeriodState;

/// Bodies have the name of the registry; one it does not know keeps the name the activity gives.
std::string name_of(const plan::BodyReference& reference) {
  return str(reference.known_name());
}

std::vector<Record> body_records(const std::vector<plan::BodyReference>& bodies, plan::Level own_level) {
  std::vector<BodyData> data;
  data.reserve(bodies.size());
  for (const plan::BodyReference& body : bodies) data.push_back({&body, &body == &bodies.back(), own_level});
  return make_records(body_fields(), data);
}

std::string_view state_label(PeriodState state) {
  switch (state) {
    case PeriodState::due:
      return "đến hạn trong kỳ";
    case PeriodState::ongoing:
      return "đang thực hiện";
    case PeriodState::from_before:
      return "kỳ trước chuyển sang";
    case PeriodState::finished:
      return "không còn phải làm";
    case PeriodState::not_started:
      return "chưa đến lúc bắt đầu";
    case PeriodState::unclear:
      return "chưa rõ thời hạn";
    case PeriodState::no_deadline:
      break;
  }
  return "không có thời hạn";
}

bool is_in_state(const ActivityData& data, PeriodState state) {
  return data.row->state == state;
}

/// Yearly work by its years ("2021–2024"), other work by its dates.
std::string earlier(const query::PeriodRow& row) {
  const std::vector<plan::Date>& dates = row.earlier;
  const bool yearly = row.item->schedule && row.item->schedule->recurrence == plan::Schedule::Recurrence::every_year;
  if (!yearly || dates.empty()) return brief_dates(dates);
  const int first = plan::year_of(dates.front());
  const int last = plan::year_of(dates.back());
  return first == last ? fmt::format("{}", first) : fmt::format("{}–{}", first, last);
}

constexpr std::array activity_table{
    FieldOf<ActivityData>{
        "like_task", text_field, none, "nội dung nhiệm vụ, khi kế hoạch có hoạt động khác cùng nội dung",
        "text of its task, where another activity of the plan reads the same",
        [](const ActivityData& a) -> Value {
          return a.row->reads_alike && a.row->task != nullptr ? str(a.row->task->text) : std::string();
        }},
    FieldOf<ActivityData>{"text_start", text_field, none, "nội dung bỏ dấu chấm cuối, để viết tiếp sau đó",
                          "its text without the full stop, to go on after",
                          [](const ActivityData& a) -> Value {
                            std::string text = str(a.row->item->text);
                            if (text.ends_with('.') && !text.ends_with("..")) text.pop_back();
                            return text;
                          }},
    FieldOf<ActivityData>{"owner", text_field, none, "các cơ quan chủ trì, cách nhau bằng dấu chấm phẩy",
                          "owners, joined by semicolons",
                          [](const ActivityData& a) -> Value { return joined(a.row->item->owners); }},
    FieldOf<ActivityData>{
        "owners", list, Scope::body, "từng cơ quan chủ trì", "each owner",
        [](const ActivityData& a) -> Value { return body_records(a.row->item->owners, a.row->own_level); }},
    FieldOf<ActivityData>{"partner", text_field, none, "các cơ quan phối hợp, cách nhau bằng dấu chấm phẩy",
                          "partners, joined by semicolons",
                          [](const ActivityData& a) -> Value { return joined(a.row->item->partners); }},
    FieldOf<ActivityData>{
        "partners", list, Scope::body, "từng cơ quan phối hợp", "each partner",
        [](const ActivityData& a) -> Value { return body_records(a.row->item->partners, a.row->own_level); }},
    FieldOf<ActivityData>{"is_own", flag, none, "do chính cơ quan chủ trì (phường, xã, sở …)",
                          "led by the office itself", [](const ActivityData& a) -> Value { return a.row->is_own(); }},
    FieldOf<ActivityData>{"is_shared", flag, none, "việc giao chung cho một nhóm có cơ quan được chọn",
                          "shared work of a group that holds the body asked for",
                          [](const ActivityData& a) -> Value { return a.row->shared; }},
    FieldOf<ActivityData>{"period_state", text_field, none, "tình trạng trong kỳ, bằng chữ",
                          "state in the period, in words",
                          [](const ActivityData& a) -> Value { return std::string(state_label(a.row->state)); }},
    FieldOf<ActivityData>{"is_due", flag, none, "đến hạn trong kỳ", "due in the period",
                          [](const ActivityData& a) -> Value { return is_in_state(a, PeriodState::due); }},
    FieldOf<ActivityData>{"is_ongoing", flag, none, "đang thực hiện trong kỳ", "ongoing in the period",
                          [](const ActivityData& a) -> Value { return is_in_state(a, PeriodState::ongoing); }},
    FieldOf<ActivityData>{"is_from_before", flag, none, "hạn cuối trước kỳ này", "last due before the period",
                          [](const ActivityData& a) -> Value { return is_in_state(a, PeriodState::from_before); }},
    FieldOf<ActivityData>{"is_finished", flag, none, "hạn cuối trước kỳ này, không còn phải làm",
                          "last due before the period, with nothing left to do",
                          [](const ActivityData& a) -> Value { return is_in_state(a, PeriodState::finished); }},
    FieldOf<ActivityData>{"rounds", list, Scope::round, "từng kỳ của việc mà báo cáo nói đến",
                          "its rounds that the report is about",
                          [](const ActivityData& a) -> Value {
                            std::vector<const query::Round*> rounds;
                            for (const query::Round& round : a.row->rounds) {
                              if (round.is_of_period()) rounds.push_back(&round);
                            }
                            return round_records(a.row, rounds);
                          }},
    FieldOf<ActivityData>{"all_rounds", list, Scope::round, "mọi kỳ của việc, cả ngoài kỳ báo cáo",
                          "all its rounds, also those outside the period",
                          [](const ActivityData& a) -> Value {
                            std::vector<const query::Round*> rounds;
                            for (const query::Round& round : a.row->rounds) rounds.push_back(&round);
                            return round_records(a.row, rounds);
                          }},
    FieldOf<ActivityData>{"is_not_started", flag, none, "bắt đầu sau kỳ này", "starts after the period",
                          [](const ActivityData& a) -> Value { return is_in_state(a, PeriodState::not_started); }},
    FieldOf<ActivityData>{"is_unclear", flag, none, "có ghi thời hạn mà chưa rõ ngày nào",
                          "its deadline says no known day",
                          [](const ActivityData& a) -> Value { return is_in_state(a, PeriodState::unclear); }},
    FieldOf<ActivityData>{"is_no_deadline", flag, none, "kế hoạch không ghi thời hạn", "the plan gives no deadline",
                          [](const ActivityData& a) -> Value { return is_in_state(a, PeriodState::no_deadline); }},
    FieldOf<ActivityData>{"due_dates", text_field, none, "các ngày đến hạn trong kỳ", "due dates in the period",
                          [](const ActivityData& a) -> Value { return brief_dates(a.row->due); }},
    FieldOf<ActivityData>{"earlier", text_field, none, "các kỳ hạn trước: \"2021–2024\" hoặc các ngày",
                          "earlier due dates: years or days",
                          [](const ActivityData& a) -> Value { return earlier(*a.row); }},
    FieldOf<ActivityData>{"last_due", text_field, none, "ngày đến hạn gần nhất trước kỳ",
                          "the last due date before the period",
                          [](const ActivityData& a) -> Value {
                            return a.row->earlier.empty() ? std::string() : to_table(a.row->earlier.back());
                          }},
    FieldOf<ActivityData>{
        "next_due", text_field, none, "ngày đến hạn đầu tiên sau kỳ", "the first due date after the period",
        [](const ActivityData& a) -> Value { return a.row->next ? to_table(*a.row->next) : std::string(); }},
    FieldOf<ActivityData>{"area_code", text_field, none, "số của lĩnh vực: II", "number of its area: II",
                          [](const ActivityData& a) -> Value { return str(a.row->area->code_text); }},
    FieldOf<ActivityData>{"area_name", text_field, none, "tên lĩnh vực", "name of its area",
                          [](const ActivityData& a) -> Value { return str(a.row->area->name); }},
    FieldOf<ActivityData>{"target_id", text_field, none, "mã mục tiêu", "id of its target",
                          [](const ActivityData& a) -> Value { return str_of(a.row->target, &plan::Item::id_text); }},
    FieldOf<ActivityData>{"target_text", text_field, none, "nội dung mục tiêu", "text of its target",
                          [](const ActivityData& a) -> Value { return str_of(a.row->target, &plan::Item::text); }},
    FieldOf<ActivityData>{"task_id", text_field, none, "mã nhiệm vụ", "id of its task",
                          [](const ActivityData& a) -> Value { return str_of(a.row->task, &plan::Item::id_text); }},
    FieldOf<ActivityData>{"task_text", text_field, none, "nội dung nhiệm vụ", "text of its task",
                          [](const ActivityData& a) -> Value { return str_of(a.row->task, &plan::Item::text); }},
    FieldOf<ActivityData>{"is_first_of_target", flag, none, "đứng đầu mục tiêu của nó trong danh sách",
                          "first of its target in the list",
                          [](const ActivityData& a) -> Value { return a.first_of_target; }},
    FieldOf<ActivityData>{"is_first_of_task", flag, none, "đứng đầu nhiệm vụ của nó trong danh sách",
                          "first of its task in the list",
                          [](const ActivityData& a) -> Value { return a.first_of_task; }},
};

constexpr std::array body_table{
    FieldOf<BodyData>{"name", text_field, none, "tên cơ quan", "name of the body",
                      [](const BodyData& b) -> Value { return name_of(*b.reference); }},
    FieldOf<BodyData>{"level", text_field, none, "cấp: phường, xã, thành phố, tỉnh, bộ …",
                      "level, as the plan words it",
                      [](const BodyData& b) -> Value {
                        const plan::Body* body = b.reference->body;
                        return body != nullptr && body->level ? std::string(plan::name(*body->level)) : std::string();
                      }},
    FieldOf<BodyData>{"is_wards", flag, none, "cơ quan cùng cấp với kế hoạch (của phường, của xã …)",
                      "a body of the plan's own level",
                      [](const BodyData& b) -> Value {
                        return b.reference->body != nullptr && b.reference->body->level == b.own_level;
                      }},
    FieldOf<BodyData>{"is_last", flag, none, "đứng cuối danh sách", "last of the list",
                      [](const BodyData& b) -> Value { return b.last; }},
};

}  // namespace

std::span<const FieldOf<ActivityData>> activity_fields() {
  static const auto all = with_plan_fields<ActivityData>(activity_table, plan::ItemKind::activity);
  return all;
}

std::span<const FieldOf<BodyData>> body_fields() {
  return body_table;
}

std::string plan_text(const plan::Item* item, const plan::FieldInfo& field) {
  return item == nullptr ? std::string() : plan::lines_of(plan::texts_in(*item, field));
}

std::string joined(const std::vector<plan::BodyReference>& bodies) {
  return text::join(bodies, "; ", [](const plan::BodyReference& body) { return name_of(body); });
}

std::vector<Record> activity_records(const Rows& rows) {
  std::vector<ActivityData> data;
  data.reserve(rows.size());
  const query::PeriodRow* before = nullptr;
  for (const auto* row : rows) {
    data.push_back(
        {row, before == nullptr || before->target != row->target, before == nullptr || before->task != row->task});
    before = row;
  }
  return make_records(activity_fields(), data);
}

std::string brief_dates(const std::vector<plan::Date>& dates) {
  constexpr std::size_t listed = 4;
  if (dates.size() > listed) {
    return fmt::format("{} kỳ, từ {} đến {}", dates.size(), to_table(dates.front()), to_table(dates.back()));
  }
  return text::join(dates, ", ", plan::to_table);
}

}  // namespace cchc::report
