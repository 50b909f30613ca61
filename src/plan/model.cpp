#include "plan/model.h"

#include "text/fold.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cchc::plan {

namespace {

constexpr std::array<std::pair<Level, std::string_view>, 5> level_names{{
    {Level::ward, "phường"},
    {Level::city, "thành phố"},
    {Level::province, "tỉnh"},
    {Level::central, "trung ương"},
    {Level::other, "khác"},
}};

}  // namespace

std::string lines_of(const std::vector<Text>& texts) {
  std::string lines;
  for (const Text& text : texts) {
    if (!lines.empty()) lines += '\n';
    lines += text.value;
  }
  return lines;
}

std::string_view name(Level level) {
  return std::ranges::find(level_names, level, &std::pair<Level, std::string_view>::first)->second;
}

std::optional<Level> find_level(std::string_view typed) {
  for (const auto& [level, written] : level_names) {
    if (text::fold(written) == text::fold(typed)) return level;
  }
  return std::nullopt;
}

bool Task::is_work_item() const {
  if (!owners.empty() || deadline || !outputs.empty()) return true;
  // A list that could not be bound is there all the same.
  return activities.empty() && (origin.node == nullptr || origin.node->find("activities") == nullptr);
}

bool WorkItem::is_wards_own() const {
  return std::ranges::any_of(
      owners, [](const BodyReference& owner) { return owner.body != nullptr && owner.body->level == Level::ward; });
}

}  // namespace cchc::plan
