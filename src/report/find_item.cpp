#include "report/find_item.h"

#include "text/normalize.h"

namespace cchc::report {

FoundItem find_item(const plan::Plan& plan, plan::Id id) {
  for (const plan::Area& area : plan.areas) {
    for (const plan::Target& target : area.targets) {
      if (target.id == id) return {&area, &target, nullptr, nullptr};
      for (const plan::Task& task : target.tasks) {
        if (task.id == id) return {&area, &target, &task, nullptr};
        for (const plan::Activity& activity : task.activities) {
          if (activity.id == id) return {&area, &target, &task, &activity};
        }
      }
    }
  }
  return {};
}

std::string area_code(const plan::Area& area) {
  return area.code > 0 ? plan::roman(area.code) : text_of(area.code_text);
}

std::string text_of(const plan::Text& text) {
  return std::string(text::trim(text.value));
}

}  // namespace cchc::report
