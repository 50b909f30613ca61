#include "query/select.h"

#include "plan/deadline.h"
#include "plan/field.h"
#include "plan/groups.h"
#include "query/doubt.h"
#include "text/fold.h"
#include "text/normalize.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace cchc::query {
namespace {

using Bodies = std::unordered_set<const plan::Body*>;

bool names_any(const std::vector<plan::BodyReference>& references, const Bodies& wanted) {
  return std::ranges::any_of(references, [&wanted](const plan::BodyReference& reference) {
    return reference.body != nullptr && wanted.contains(reference.body);
  });
}

/// Bodies asked for, with the groups they are in.
struct Wanted {
  Bodies named;
  Bodies groups;
};

Wanted with_groups(const std::vector<const plan::Body*>& named, const plan::Groups& groups, bool own_name_only) {
  Wanted wanted{{named.begin(), named.end()}, {}};
  for (const plan::Body* body : named) {
    if (own_name_only) break;
    for (const plan::Body* group : groups.holding(*body)) wanted.groups.insert(group);
  }
  return wanted;
}

/// The bodies a filter asks for, by the part they have in the work.
struct Asked {
  Wanted owners, partners, involving;
  Doubt* doubt = nullptr;  ///< where its benefit is given
};

using Lists = std::span<const std::vector<plan::BodyReference>* const>;

/// Whether the lists name a body asked for. Sets `shared` when they name only a group it is in.
bool meets(const Wanted& wanted, Lists lists, Doubt* doubt, bool& shared) {
  if (wanted.named.empty()) return true;
  const auto any_names = [&](const Bodies& bodies) {
    return std::ranges::any_of(lists, [&](const auto* list) { return names_any(*list, bodies); });
  };
  if (any_names(wanted.named)) return true;
  const auto is_wanted = [&](const plan::Body& body) {
    return wanted.named.contains(&body) || wanted.groups.contains(&body);
  };
  if (doubt != nullptr &&
      std::ranges::any_of(lists, [&](const auto* list) { return doubt->may_name(*list, is_wanted); })) {
    return true;
  }
  if (!any_names(wanted.groups)) return false;
  shared = true;
  return true;
}

bool has_owner_level(const std::vector<plan::BodyReference>& owners, const std::vector<plan::Level>& levels,
                     Doubt* doubt) {
  const auto is_wanted = [&levels](const plan::Body& body) {
    return body.level && std::ranges::find(levels, *body.level) != levels.end();
  };
  return std::ranges::any_of(owners, [&](const auto& owner) { return owner.body && is_wanted(*owner.body); }) ||
         (doubt != nullptr && doubt->may_name(owners, is_wanted));
}

bool due_between(const plan::WorkItem& item, plan::Years years, const Filter& filter) {
  if (!item.schedule || plan::is_unclear(*item.schedule)) return filter.give_doubt;
  const std::vector<plan::Date> dates = plan::due_dates(*item.schedule, years);
  return std::ranges::any_of(dates, [&filter](plan::Date day) {
    return (!filter.due_from || *filter.due_from <= day) && (!filter.due_to || day <= *filter.due_to);
  });
}

/// Everything the filter asks but the search. Notes on the row whether it is shared work.
bool meets(Row& row, const Filter& filter, const Asked& asked, plan::Years years) {
  const plan::WorkItem& item = *row.item;
  // Work that another body took over is found under both names.
  const std::array all{&item.partners, &row.owners(), &row.given_to()};
  const Lists involved = Lists(all).first(row.taken_over_by.empty() ? 2 : 3);
  const Lists leading = involved.subspan(1);
  if (!meets(asked.owners, leading, asked.doubt, row.shared) ||
      !meets(asked.partners, involved.first(1), asked.doubt, row.shared) ||
      !meets(asked.involving, involved, asked.doubt, row.shared)) {
    return false;
  }
  const auto has_level = [&](const auto* owners) { return has_owner_level(*owners, filter.levels, asked.doubt); };
  if (!filter.levels.empty() && std::ranges::none_of(leading, has_level)) return false;
  if (!filter.areas.empty() && std::ranges::find(filter.areas, row.area->code) == filter.areas.end()) return false;
  if ((filter.due_from || filter.due_to) && !due_between(item, years, filter)) return false;
  return !filter.no_deadline || text::trim(item.deadline.value).empty();
}

/// What a search looks in.
std::vector<Find> searched_texts(const Row& row) {
  std::vector<Find> texts;
  for (const plan::FieldInfo& field : plan::item_record(row.kind).fields) {
    if (!field.searchable) continue;
    for (const plan::Text& text : plan::texts_in(*row.item, field)) texts.push_back({plan::heading(field), text.value});
  }
  if (row.task != nullptr) texts.push_back({{"Nhiệm vụ", "Task"}, row.task->text.value});
  if (row.target != nullptr) texts.push_back({{"Mục tiêu", "Target"}, row.target->text.value});
  return texts;
}

/// The best answer any text of the row gives to the search.
text::Match search(const Row& row, const text::Query& query) {
  text::Match best = text::Match::none;
  for (const Find& searched : searched_texts(row)) {
    if (searched.text.empty()) continue;
    const text::Match match = query.find_in(searched.text);
    if (match == text::Match::exact) return match;
    if (match == text::Match::folded) best = match;
  }
  return best;
}

}  // namespace

std::optional<Find> find_in(const Row& row, const text::Query& query) {
  for (const text::Match least : {text::Match::exact, text::Match::folded}) {
    for (Find& searched : searched_texts(row)) {
      if (!searched.text.empty() && query.find_in(searched.text) >= least) return std::move(searched);
    }
  }
  return std::nullopt;
}

std::vector<Row> select(const plan::Plan& plan, const Filter& filter) {
  return select(plan, filter, all_rows(plan));
}

std::vector<bool> meeting(const plan::Plan& plan, const Filter& filter, const std::vector<Row*>& rows) {
  const std::string_view searched = filter.give_doubt ? std::string_view() : text::trim(filter.search);
  const plan::Groups groups(plan.bodies);
  std::optional<Doubt> doubt;
  if (filter.give_doubt) doubt.emplace(plan.bodies);
  const Asked asked{with_groups(filter.owners, groups, filter.own_name_only),
                    with_groups(filter.partners, groups, filter.own_name_only),
                    with_groups(filter.involving, groups, filter.own_name_only), doubt ? &*doubt : nullptr};
  std::vector<text::Match> matches(rows.size(), text::Match::exact);
  bool some_exact = false;
  if (!searched.empty()) {
    const text::Query query(searched);
    for (std::size_t at = 0; at < rows.size(); ++at) {
      matches[at] = search(*rows[at], query);
      some_exact = some_exact || matches[at] == text::Match::exact;
    }
  }
  // Exact finds are looked for in the whole plan, so that a further condition never adds an item.
  const text::Match least = some_exact ? text::Match::exact : text::Match::folded;
  std::vector<bool> met(rows.size());
  for (std::size_t at = 0; at < rows.size(); ++at)
    met[at] = matches[at] >= least && meets(*rows[at], filter, asked, plan.head.years);
  return met;
}

std::vector<Row> select(const plan::Plan& plan, const Filter& filter, std::vector<Row> rows) {
  std::vector<Row*> places;
  places.reserve(rows.size());
  for (Row& row : rows) places.push_back(&row);
  const std::vector<bool> met = meeting(plan, filter, places);
  std::size_t kept = 0;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (!met[at]) continue;
    if (kept != at) rows[kept] = std::move(rows[at]);
    ++kept;
  }
  rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(kept), rows.end());
  return rows;
}

}  // namespace cchc::query
