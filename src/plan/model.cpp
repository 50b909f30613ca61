#include "plan/model.h"

#include "text/fold.h"
#include "text/join.h"
#include "yaml/quote.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cchc::plan {

namespace {

constexpr std::array<std::pair<Level, std::string_view>, 12> names_of_levels{{
    {Level::ward, "phường"},
    {Level::commune, "xã"},
    {Level::township, "thị trấn"},
    {Level::special_zone, "đặc khu"},
    {Level::urban_district, "quận"},
    {Level::district, "huyện"},
    {Level::town, "thị xã"},
    {Level::city, "thành phố"},
    {Level::province, "tỉnh"},
    {Level::ministry, "bộ"},
    {Level::central, "trung ương"},
    {Level::other, "khác"},
}};

constexpr std::array<std::pair<WorkStatus, std::string_view>, 7> names_of_statuses{{
    {WorkStatus::in_progress, "Đang thực hiện"},
    {WorkStatus::done, "Hoàn thành"},
    {WorkStatus::unsatisfactory, "Chưa đạt yêu cầu"},
    {WorkStatus::paused, "Tạm dừng"},
    {WorkStatus::dropped, "Không thực hiện"},
    {WorkStatus::carried_over, "Chuyển tiếp"},
    {WorkStatus::not_applicable, "Không áp dụng"},
}};

}  // namespace

diag::Fix change_to(const Text& text, std::string_view value) {
  return diag::change_to(value, {text.place(), yaml::written_like(*text.node, value)});
}

std::string lines_of(const std::vector<Text>& texts) {
  std::string lines;
  for (const Text& text : texts) text::add_item(lines, "\n", text.value);
  return lines;
}

int better_sign(const Indicator& indicator) {
  if (indicator.direction.value == rising) return 1;
  return indicator.direction.value == falling ? -1 : 0;
}

int goal_year(const YearGoal& goal, const Indicator& indicator, Years years) {
  return goal.year.value_or(indicator.by.value_or(years.last));
}

std::string_view name(Level level) {
  return std::ranges::find(names_of_levels, level, &std::pair<Level, std::string_view>::first)->second;
}

const std::vector<std::string_view>& level_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    for (const auto& [level, written] : names_of_levels) all.push_back(written);
    return all;
  }();
  return names;
}

std::optional<Level> find_level(std::string_view typed) {
  for (const auto& [level, written] : names_of_levels) {
    if (written == typed) return level;
  }
  const std::string folded = text::fold(typed);
  for (const auto& [level, written] : names_of_levels) {
    if (text::fold(written) == folded) return level;
  }
  return std::nullopt;
}

std::string_view name(WorkStatus status) {
  return std::ranges::find(names_of_statuses, status, &std::pair<WorkStatus, std::string_view>::first)->second;
}

const std::vector<std::string_view>& status_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    for (const auto& [status, written] : names_of_statuses) all.push_back(written);
    return all;
  }();
  return names;
}

std::optional<WorkStatus> find_status(std::string_view typed) {
  const std::string folded = text::fold(typed);
  for (const auto& [status, written] : names_of_statuses) {
    if (text::fold(written) == folded) return status;
  }
  return std::nullopt;
}

bool Task::is_work_item() const {
  if (!owners.empty() || deadline || !outputs.empty()) return true;
  // A list that could not be bound is there all the same.
  return activities.empty() && (origin.node == nullptr || origin.node->find("activities") == nullptr);
}

bool any_of_level(const std::vector<BodyReference>& bodies, Level level) {
  return std::ranges::any_of(bodies,
                             [&](const BodyReference& one) { return one.body != nullptr && one.body->level == level; });
}

}  // namespace cchc::plan
