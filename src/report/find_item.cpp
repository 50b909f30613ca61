#include "report/find_item.h"

#include "text/normalize.h"

namespace cchc::report {

const plan::Target* FoundItem::as_target() const {
  return kind == plan::ItemKind::target ? static_cast<const plan::Target*>(item) : nullptr;
}

const plan::Task* FoundItem::as_task() const {
  return kind == plan::ItemKind::task ? static_cast<const plan::Task*>(item) : nullptr;
}

FoundItem find_item(const plan::Plan& plan, plan::Id id) {
  FoundItem found;
  for (const plan::Area& area : plan.areas) {
    plan::for_each_item_of(area, [&](const plan::Item& item, plan::ItemKind kind, const plan::Path& path) {
      if (found.item == nullptr && item.id == id) found = {path, &item, kind};
    });
  }
  return found;
}

std::string area_code(const plan::Area& area) {
  return area.code > 0 ? plan::area_code(area.code) : text_of(area.code_text);
}

std::string text_of(const plan::Text& text) {
  return std::string(text::trim(text.value));
}

}  // namespace cchc::report
