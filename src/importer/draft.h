#pragma once

#include "importer/ledger.h"
#include "plan/date.h"
#include "plan/id.h"
#include "plan/model.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cchc::importer {

/// What somebody should look at again, and where it stood: a comment in the plan's files, in Vietnamese, and a line of
/// the closing report.
struct Doubt {
  CellPlace place;
  text::Message what;
};

/// A target, a task or an activity as it was read.
struct DraftItem {
  plan::ItemKind kind = plan::ItemKind::task;
  std::optional<int> printed;  ///< the ordinal the table gives it
  int ordinal = 0;             ///< the one of its id
  std::string row;             ///< the number printed in front of the row
  std::string text;
  std::vector<std::string> outputs;
  std::vector<std::string> owners, partners;  ///< as they are written in the table
  std::string deadline;
  bool deadline_refused = false;  ///< no plan could hold it so: it is kept in a note
  std::string funding;
  std::vector<std::string> notes;
  std::vector<Doubt> doubts;
  CellPlace place;
  std::set<std::string> said;  ///< products and names it has already, folded, with their list's mark in front
  std::vector<std::unique_ptr<DraftItem>> items;  ///< those under it, in the table's order
};

/// What is to be reached, as it was read.
struct DraftIndicator {
  struct Goal {
    int year = 0;  ///< 0: none is named
    std::string text;
    bool is_number = false;
  };
  std::string name, unit, direction, base;
  std::vector<Goal> goals;
  int by = 0;  ///< 0: not said
  std::vector<std::string> owners;
  std::vector<std::string> notes;
  std::vector<Doubt> doubts;
};

struct DraftArea {
  int code = 0;      ///< as plan::parse_area gives it
  std::string part;  ///< the heading above several areas
  std::string name;
  std::vector<Doubt> doubts;  ///< of the area and of the tables that began it
  std::vector<DraftIndicator> indicators;
  std::vector<std::unique_ptr<DraftItem>> items;
};

/// One body with all the ways its name is written.
struct DraftBody {
  std::string id, name;
  std::vector<std::string> aliases;
  plan::Level level = plan::Level::other;
  std::vector<Doubt> doubts;
};

/// A plan as it was read out of tables, before it is written.
struct Draft {
  std::string title, office, superior;
  std::string decision_kind, decision_number, decision_date;
  plan::Years years;
  std::vector<Doubt> head_doubts;  ///< of the title and the years, and of tables that made no area
  std::vector<DraftArea> areas;
  std::vector<DraftIndicator> indicators;  ///< of the plan as a whole
  std::vector<DraftBody> bodies;
};

/// Calls `on_item(item, area)` for every item, those above first.
template <class OnItem>
void for_each_item(const std::vector<std::unique_ptr<DraftItem>>& items, const OnItem& on_item) {
  for (const auto& item : items) {
    on_item(*item);
    for_each_item(item->items, on_item);
  }
}

}  // namespace cchc::importer
