#pragma once

#include "plan/model.h"
#include "query/row.h"
#include "text/fold.h"
#include "text/message.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::query {

/// What an activity must meet to be selected. Empty members ask nothing; members are combined with "and", the values
/// within one with "or".
struct Filter {
  std::vector<const plan::Body*> owners;
  std::vector<const plan::Body*> partners;
  std::vector<const plan::Body*> involving;  ///< owner or partner
  bool own_name_only = false;                ///< bodies are not found through the groups they are in
  std::vector<plan::Level> levels;           ///< some owner has one of them
  std::vector<int> areas;
  /// Found in a searchable field (plan/field.h), or in the text of its task or target (text::find_match).
  std::string search;
  std::optional<plan::Date> due_from, due_to;  ///< some due date lies in the range; both ends included
  bool no_deadline = false;                    ///< the plan gives no deadline (ongoing work has one)
  /// What an item lacks, or what is not understood in it, counts as met: rows that might be selected if the plan had no
  /// mistake.
  bool give_doubt = false;
};

/// The activities that meet the filter, in the order of the plan. With a search that has accents and finds some text of
/// the plan exactly so, only exact finds count.
std::vector<Row> select(const plan::Plan& plan, const Filter& filter);

/// Those of the rows that meet it, in their order: for rows that are all of a plan, or all rounds of its work.
std::vector<Row> select(const plan::Plan& plan, const Filter& filter, std::vector<Row> rows);

/// Of each of the rows whether it meets it; notes on those that do whether they are shared work.
std::vector<bool> meeting(const plan::Plan& plan, const Filter& filter, const std::vector<Row*>& rows);

/// A text of an activity, its task or its target, and what it is called.
struct Find {
  text::Message label;
  std::string_view text;
};
/// The first text of a row that a search is found in, the exact finds before the others.
std::optional<Find> find_in(const Row& row, const text::Query& query);

/// The bodies a typed name may mean.
struct BodyAnswer {
  std::vector<const plan::Body*> bodies;  ///< one: found; several: the name is ambiguous; none: unknown
  std::vector<std::string> suggestions;   ///< for an unknown name: the nearest names, best first, at most five
};
/// Looks a typed name up: the whole name, an alias (text::equal_match) or the id first, else the bodies whose name or
/// alias contains it. Matches with the accents typed come before those without.
BodyAnswer find_body(const plan::Plan& plan, std::string_view typed);

}  // namespace cchc::query
