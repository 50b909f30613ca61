#include "plan/walk.h"

#include "text/width.h"

namespace cchc::plan {

text::Message kind_name(ItemKind kind) {
  switch (kind) {
    case ItemKind::target:
      return {"mục tiêu", "target"};
    case ItemKind::task:
      return {"nhiệm vụ", "task"};
    case ItemKind::activity:
      return {"hoạt động", "activity"};
  }
  return {};
}

WorkKind work_kind(const Plan& plan) {
  bool has_tasks = false;
  bool has_activities = false;
  for_each_work_item(plan, [&](const WorkItem&, ItemKind kind, const Path&) {
    (kind == ItemKind::task ? has_tasks : has_activities) = true;
  });
  if (!has_tasks) return WorkKind::activities;
  return has_activities ? WorkKind::both : WorkKind::tasks;
}

text::Message work_name(WorkKind kind) {
  switch (kind) {
    case WorkKind::activities:
      return kind_name(ItemKind::activity);
    case WorkKind::tasks:
      return kind_name(ItemKind::task);
    case WorkKind::both:
      break;
  }
  return {"việc", "work item"};
}

diag::Context describe_item(const text::Message& kind, std::string_view id, std::string_view words) {
  constexpr std::size_t excerpt_width = 60;
  std::string rest = id.empty() ? "" : fmt::format(" {}", id);
  if (!words.empty()) rest += fmt::format(" \"{}\"", text::shorten(words, excerpt_width));
  return {std::string(id), {kind.vi + rest, kind.en + rest}};
}

diag::Context describe_item(const Item& item, ItemKind kind) {
  return describe_item(kind_name(kind), item.id_text.value, item.text.value);
}

diag::Place place_of(const Text& text, const Origin& record) {
  if (text) return text.place();
  if (record.node == nullptr) return {record.file, {}};
  if (const yaml::Node* first = record.node->first; first != nullptr && !first->key_span.empty())
    return {record.file, first->key_span};
  return {record.file, {record.node->span.begin, record.node->span.begin}};
}

diag::Place place_of(const Item& item) {
  return place_of(item.id_text, item.origin);
}

}  // namespace cchc::plan
