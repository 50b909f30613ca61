#include "plan/load.h"

#include "plan/bind.h"
#include "plan/field.h"
#include "plan/instance.h"
#include "plan/registry.h"
#include "plan/walk.h"
#include "yaml/read.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace cchc::plan {

namespace {

const yaml::Document& read_into(Plan& plan, const text::SourceFile& file, diag::Sink& sink) {
  return *plan.documents.emplace_back(yaml::read(file, known_keys(), sink));
}

/// Finds the bodies that a plan names, each distinct name once: a plan has few.
class BodyFinder {
public:
  explicit BodyFinder(const Registry& registry) : registry_(registry) {}

  void resolve(std::vector<BodyReference>& references) {
    for (BodyReference& reference : references) {
      const auto [place, is_new] = found_.try_emplace(reference.name.value);
      if (is_new) place->second = registry_.find(reference.name.value);
      reference.body = place->second;
    }
  }
  void resolve_owners(std::vector<Indicator>& indicators) {
    for (Indicator& indicator : indicators) resolve(indicator.owners);
  }

private:
  const Registry& registry_;
  std::unordered_map<std::string_view, const Body*> found_;
};

/// Reads the deadlines of a plan, each distinct phrase once: a plan has few.
class DeadlineReader {
public:
  explicit DeadlineReader(Years years) : years_(years) {}

  void read(WorkItem& item) {
    if (item.deadline) {
      const Reading& reading = read_phrase(item.deadline.value);
      item.schedule = reading.schedule;
      item.deadline_error = reading.error;
    }
    std::vector<Date> days;
    for (const DueDay& due : item.due) {
      if (due.day) days.push_back(*due.day);
    }
    if (days.empty() || (item.schedule && says_when(*item.schedule))) return;
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    if (!item.schedule) item.schedule = Schedule{.recurrence = Schedule::Recurrence::elsewhere};
    item.schedule->days = std::move(days);
  }

private:
  struct Reading {
    std::optional<Schedule> schedule;
    std::shared_ptr<const DeadlineError> error;
  };

  const Reading& read_phrase(std::string_view phrase) {
    const auto [place, is_new] = readings_.try_emplace(phrase);
    if (!is_new) return place->second;
    auto parsed = parse_deadline(phrase);
    if (auto* schedule = std::get_if<Schedule>(&parsed)) {
      place->second.schedule = with_year(std::move(*schedule), years_);
    } else {
      place->second.error = std::make_shared<const DeadlineError>(std::get<DeadlineError>(std::move(parsed)));
    }
    return place->second;
  }

  Years years_;
  std::unordered_map<std::string_view, Reading> readings_;
};

void finish(WorkItem& item, BodyFinder& bodies, DeadlineReader& deadlines) {
  bodies.resolve(item.owners);
  bodies.resolve(item.partners);
  deadlines.read(item);
}

void finish(Area& area, BodyFinder& bodies, DeadlineReader& deadlines) {
  for_each_item_of(area, [&](const Item& item, ItemKind kind, const Path&) {
    if (kind == ItemKind::target) return;
    // The walk shows a plan that nobody changes; this one is still being made.
    auto& work =
        const_cast<WorkItem&>(static_cast<const WorkItem&>(item));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
    finish(work, bodies, deadlines);
  });
  bodies.resolve_owners(area.indicators);
  for (Target& target : area.targets) bodies.resolve_owners(target.indicators);
}

/// In the order of their codes; those without one last. Among areas with letters, I, V and X are letters too.
void sort_areas(std::vector<Area>& areas) {
  constexpr int last = 1000;
  const int a = *parse_area("A");
  const bool has_letters = std::ranges::any_of(areas, [&](const Area& area) { return area.code >= a; });
  std::ranges::stable_sort(areas, {}, [&](const Area& area) {
    const std::string code = area_code(area.code);
    if (has_letters && code.size() == 1 && area.code < a) return a + (code.front() - 'A');
    return area.code == 0 ? last : area.code;
  });
}

/// No fewer than the rounds of a plan, without working each out: work is due once a month at most, or on the days that
/// are given for it, and goes on in each year.
std::size_t most_rounds_of(const Plan& plan) {
  constexpr std::size_t months = 12;
  const int last = std::max(plan.head.years.first, plan.head.years.last);
  const auto years = static_cast<std::size_t>(last - plan.head.years.first + 1);
  std::size_t count = 0;
  for_each_work_item(plan, [&](const WorkItem& item, ItemKind, const Path&) {
    if (item.schedule) count += std::max(years * months, item.schedule->days.size()) + years;
  });
  return count;
}

/// A plan of more rounds than can be gone over counts as one whose years are not known.
void limit_rounds(Plan& plan, diag::Sink& sink) {
  if (most_rounds_of(plan) <= most_rounds) return;
  std::size_t count = 0;
  for_each_work_item(plan, [&](const WorkItem& item, ItemKind, const Path&) {
    if (count <= most_rounds && item.schedule) count += instances_of(item, plan.head.years).size();
  });
  if (count <= most_rounds) return;
  sink.report({.code = diag::Code::over_limit,
               .place = plan.head.period_text.place(),
               .headline = text::say("trong giai đoạn này kế hoạch có hơn {} kỳ phải thực hiện, quá nhiều để theo dõi",
                                     "in these years the plan has more than {} rounds of work, too many to follow",
                                     most_rounds),
               .help = {{"xem lại giai đoạn, và các việc ghi hằng tháng, hằng quý",
                         "check the years, and the work that is due every month or quarter"}}});
  plan.head.years = {};
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
  sort_areas(plan.areas);
  for (const text::SourceFile* file : files.progress) {
    for (ProgressRecord& record : bind_progress(read_into(plan, *file, sink), sink))
      plan.progress.push_back(std::move(record));
  }

  plan.registry = std::make_shared<const Registry>(plan.bodies);
  const Registry& registry = *plan.registry;
  for (Body& body : plan.bodies) {
    if (body.successors.size() == 1) body.heir = registry.find_id(body.successors.front().value);
  }
  BodyFinder bodies(registry);
  DeadlineReader deadlines(plan.head.years);
  bodies.resolve_owners(plan.head.indicators);
  for (Area& area : plan.areas) finish(area, bodies, deadlines);
  for (ProgressRecord& record : plan.progress) {
    if (record.reassignment) bodies.resolve(record.reassignment->owners);
  }
  limit_rounds(plan, sink);
  return plan;
}

}  // namespace cchc::plan
