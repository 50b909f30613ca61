#include "plan/load.h"

#include "plan/bind.h"
#include "plan/field.h"
#include "plan/registry.h"
#include "yaml/read.h"

#include <algorithm>

namespace cchc::plan {

namespace {

const yaml::Document& read_into(Plan& plan, const text::SourceFile& file, diag::Sink& sink) {
  return *plan.documents.emplace_back(yaml::read(file, known_keys(), sink));
}

void resolve(std::vector<BodyReference>& references, const Registry& registry) {
  for (BodyReference& reference : references) {
    const Registry::Answer answer = registry.look_up(reference.name.value);
    if (answer.bodies.size() == 1) reference.body = answer.bodies.front();
  }
}

void finish(Activity& activity, const Registry& registry) {
  resolve(activity.owners, registry);
  resolve(activity.partners, registry);
  if (!activity.deadline) return;
  const auto parsed = parse_deadline(activity.deadline.value);
  if (const auto* schedule = std::get_if<Schedule>(&parsed)) activity.schedule = *schedule;
}

}  // namespace

Plan load(const PlanFiles& files, diag::Sink& sink) {
  Plan plan;
  if (files.head != nullptr) plan.head = bind_head(read_into(plan, *files.head, sink), sink);
  plan.incomplete = files.incomplete;
  plan.registry_damaged = files.registry == nullptr;
  if (files.registry != nullptr) {
    const yaml::Document& document = read_into(plan, *files.registry, sink);
    plan.bodies = bind_registry(document, sink);
    const bool nameless = std::ranges::any_of(plan.bodies, [](const Body& body) { return body.name.value.empty(); });
    plan.registry_damaged = document.root() == nullptr || document.root()->damaged || plan.bodies.empty() || nameless;
  }
  for (const text::SourceFile* file : files.areas) plan.areas.push_back(bind_area(read_into(plan, *file, sink), sink));
  std::ranges::stable_sort(plan.areas, {}, [](const Area& area) { return area.code == 0 ? 1000 : area.code; });

  const Registry registry(plan.bodies);
  for (Area& area : plan.areas) {
    for (Target& target : area.targets) {
      for (Task& task : target.tasks) {
        for (Activity& activity : task.activities) finish(activity, registry);
      }
    }
  }
  return plan;
}

}  // namespace cchc::plan
