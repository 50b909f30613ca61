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

diag::Context describe_item(const text::Message& kind, std::string_view id, std::string_view words) {
  constexpr std::size_t excerpt_width = 60;
  const std::string name(id);
  if (words.empty()) return {name, {kind.vi + " " + name, kind.en + " " + name}};
  const std::string excerpt = text::shorten(words, excerpt_width);
  return {name, {fmt::format("{} {} \"{}\"", kind.vi, id, excerpt), fmt::format("{} {} \"{}\"", kind.en, id, excerpt)}};
}

diag::Context describe_item(const Item& item, ItemKind kind) {
  return describe_item(kind_name(kind), item.id_text.value, item.text.value);
}

}  // namespace cchc::plan
