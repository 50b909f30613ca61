#pragma once

#include "diag/diagnostic.h"
#include "plan/model.h"
#include "plan/walk.h"

#include <functional>
#include <string>

namespace cchc::check {

/// What a text of the plan is for; rules choose by it.
enum class Role {
  prose,      ///< what people read as sentences: text, output, funding, reasons
  note,       ///< remarks, which may quote wrong texts of the printed plan
  name,       ///< names of areas, bodies, indicators, the plan's title and office
  alias,      ///< other names of a body, in whatever form people write them
  reference,  ///< a body's name where an item uses it
  deadline,
  number,  ///< numbers of documents
  id,
  other,  ///< dates, numbers, choices
};

/// One text with what it is for and the item, body or area it belongs to.
struct Entry {
  plan::Text text;
  Role role = Role::other;
  const plan::Item* item = nullptr;
  plan::ItemKind kind = plan::ItemKind::activity;
  const plan::Body* body = nullptr;
  const plan::Area* area = nullptr;

  diag::Context context() const;
};

/// Calls `on_entry` for every text of the plan that no syntax error touched: plan.yaml, the bodies, then the areas.
void for_each_text(const plan::Plan& plan, const std::function<void(const Entry&)>& on_entry);

/// The text as rules of writing read it: as long as it is, but in notes what stands in quotation marks is blotted out.
std::string readable(const Entry& entry);

}  // namespace cchc::check
