#include "check/rules/texts.h"

#include "check/waivers.h"
#include "text/utf8.h"
#include "text/width.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace cchc::check {

using plan::Text;

namespace {

using OnEntry = std::function<void(const Entry&)>;

/// Reports texts that belong to the same item, body or area.
class Walker {
public:
  Walker(const OnEntry& on_entry, const Entry& belongs_to) : on_entry_(&on_entry), entry_(belongs_to) {}

  void add(const Text& text, Role role) {
    if (!text || text.file == nullptr || !text.node->is_scalar() || text.node->damaged) return;
    entry_.text = text;
    entry_.role = role;
    (*on_entry_)(entry_);
  }
  void add(const std::vector<Text>& texts, Role role) {
    for (const Text& text : texts) add(text, role);
  }
  /// A text the model does not keep.
  void add_child(const plan::Origin& origin, std::string_view key, Role role) {
    if (origin.node != nullptr) add_child(*origin.node, origin.file, key, role);
  }
  void add_child(const yaml::Node& node, const text::SourceFile* file, std::string_view key, Role role) {
    if (const yaml::Node* child = node.find(key)) add({child->text, child, file}, role);
  }

private:
  const OnEntry* on_entry_;
  Entry entry_;
};

void walk_item(Walker& walker, const plan::Item& item) {
  walker.add(item.id_text, Role::id);
  walker.add(item.text, Role::prose);
  walker.add(item.note, Role::note);
  walker.add(item.was, Role::id);
  for (const plan::Waiver& waiver : item.waivers) {
    if (has_reason(waiver)) walker.add(waiver.reason, Role::prose);  // what is no reason has its own finding
  }
}

void walk_work(Walker& walker, const plan::WorkItem& work) {
  walker.add(work.outputs, Role::prose);
  for (const auto* references : {&work.owners, &work.partners}) {
    for (const plan::BodyReference& reference : *references) walker.add(reference.name, Role::reference);
  }
  walker.add(work.deadline, Role::deadline);
  walker.add(work.funding, Role::prose);
  walker.add(work.amended, Role::number);
}

void walk_target(Walker& walker, const plan::Target& target) {
  walker.add(target.amended, Role::number);
  for (const plan::Indicator& indicator : target.indicators) {
    walker.add(indicator.name, Role::name);
    walker.add(indicator.unit, Role::other);
    walker.add(indicator.direction, Role::other);
    walker.add_child(indicator.origin, "note", Role::note);
  }
}

void walk_head(const plan::Head& head, const OnEntry& on_entry) {
  Walker walker(on_entry, {});
  walker.add(head.title, Role::name);
  walker.add(head.office, Role::name);
  walker.add(head.level_text, Role::other);
  walker.add(head.decision_kind, Role::name);
  walker.add(head.decision_number, Role::number);
  walker.add_child(head.origin, "note", Role::note);
  if (head.origin.node != nullptr) {
    if (const yaml::Node* decision = head.origin.node->find("decision")) {
      walker.add_child(*decision, head.origin.file, "note", Role::note);
    }
  }
  for (const plan::ReportWindow& window : head.windows) walker.add(window.name, Role::name);
}

void walk_body(const plan::Body& body, const OnEntry& on_entry) {
  Walker walker(on_entry, {.body = &body});
  walker.add(body.id, Role::id);
  walker.add(body.name, Role::name);
  walker.add(body.aliases, Role::alias);
  walker.add(body.level_text, Role::other);
  walker.add(body.successors, Role::id);
  walker.add(body.members, Role::reference);
  walker.add(body.note, Role::note);
}

void walk_area(const plan::Area& area, const OnEntry& on_entry) {
  Walker walker(on_entry, {.area = &area});
  walker.add(area.code_text, Role::id);
  walker.add(area.part, Role::name);
  walker.add(area.name, Role::name);
  walker.add_child(area.origin, "note", Role::note);
  plan::for_each_item_of(area, [&](const plan::Item& item, plan::ItemKind kind, const plan::Path&) {
    Walker of_item(on_entry, {.item = &item, .kind = kind});
    walk_item(of_item, item);
    if (kind == plan::ItemKind::target) {
      walk_target(of_item, static_cast<const plan::Target&>(item));
    } else {
      walk_work(of_item, static_cast<const plan::WorkItem&>(item));
    }
  });
  for (const plan::Retired& retired : area.retired) {
    walker.add(retired.id_text, Role::id);
    walker.add(retired.reason, Role::prose);
  }
}

}  // namespace

diag::Context Entry::context() const {
  constexpr std::size_t excerpt_width = 60;
  if (item != nullptr) return plan::describe_item(*item, kind);
  if (body != nullptr) {
    const std::string name = text::shorten(body->name.value, excerpt_width);
    return {std::string(body->id.value), {fmt::format("cơ quan \"{}\"", name), fmt::format("body \"{}\"", name)}};
  }
  if (area != nullptr) {
    const std::string name = text::shorten(area->name.value, excerpt_width);
    return {{},
            {fmt::format("lĩnh vực {} \"{}\"", area->code_text.value, name),
             fmt::format("area {} \"{}\"", area->code_text.value, name)}};
  }
  return {};
}

void for_each_text(const plan::Plan& plan, const std::function<void(const Entry&)>& on_entry) {
  walk_head(plan.head, on_entry);
  for (const plan::Body& body : plan.bodies) walk_body(body, on_entry);
  for (const plan::Area& area : plan.areas) walk_area(area, on_entry);
}

std::string readable(const Entry& entry) {
  std::string text(entry.text.value);
  if (entry.role != Role::note) return text;
  struct Quotes {
    std::string_view open;
    std::string_view close;
  };
  constexpr std::array<Quotes, 3> all{{{"\"", "\""}, {"“", "”"}, {"«", "»"}}};
  for (const auto& [open, close] : all) {
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
      const std::size_t begin = at + open.size();
      const std::size_t end = text.find(close, begin);
      if (end == std::string::npos) break;
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end),
                '#');
      at = end + close.size();
    }
  }
  return text;
}

}  // namespace cchc::check
