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

diag::Context describe_item(const Item& item, ItemKind kind) {
  constexpr std::size_t excerpt_width = 60;
  const text::Message word = kind_name(kind);
  const std::string id(item.id_text.value);
  if (!item.text || item.text.value.empty()) return {id, {word.vi + " " + id, word.en + " " + id}};
  const std::string excerpt = text::shorten(item.text.value, excerpt_width);
  return {id, {fmt::format("{} {} \"{}\"", word.vi, id, excerpt), fmt::format("{} {} \"{}\"", word.en, id, excerpt)}};
}

}  // namespace cchc::plan
