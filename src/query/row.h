#pragma once

#include "plan/instance.h"
#include "plan/model.h"

#include <optional>
#include <vector>

namespace cchc::query {

/// One work item with what it stands under: what a line of a list or a report is made from. Points into the plan.
struct Row {
  const plan::Area* area = nullptr;
  const plan::Target* target = nullptr;  ///< null where the plan has none above the item
  const plan::Task* task = nullptr;      ///< likewise
  const plan::WorkItem* item = nullptr;
  plan::ItemKind kind = plan::ItemKind::activity;
  plan::Level own_level = plan::Level::ward;  ///< of the office that made the plan

  bool reads_alike = false;  ///< another item of the plan has the same text: only what it stands under tells it apart
  std::optional<plan::Instance> instance = {};  ///< the one round of the work the row is of; nothing: all of it
  /// Who leads that round instead of the owners in the plan; null where it was not reassigned.
  const std::vector<plan::BodyReference>* reassigned_to = nullptr;
  /// Who has it on the day asked for, where a body ended that it was given to; empty where none did.
  std::vector<plan::BodyReference> taken_over_by = {};

  bool shared = false;  ///< selected through a group that a body asked for is in (việc giao chung)

  /// Whom it was given to.
  const std::vector<plan::BodyReference>& given_to() const { return reassigned_to ? *reassigned_to : item->owners; }
  /// Who leads it.
  const std::vector<plan::BodyReference>& owners() const { return taken_over_by.empty() ? given_to() : taken_over_by; }
  /// Whether the office itself leads it.
  bool is_own() const;
};

/// Every work item in the order of the plan.
std::vector<Row> all_rows(const plan::Plan& plan);

/// A row for each round of the work (kỳ), of which only those due within `due` when that is asked.
std::vector<Row> split_into_instances(const std::vector<Row>& rows, plan::Years years,
                                      const std::optional<plan::Days>& due);

}  // namespace cchc::query
