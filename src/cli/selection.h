#pragma once

#include "cli/options.h"
#include "cli/result.h"
#include "plan/model.h"
#include "query/select.h"
#include "report/find_item.h"

#include <string>
#include <vector>

namespace cchc::cli {

// Names as people type them, turned into the plan's own things. Each gives what is wrong with the first name that means
// nothing, or too much.

Result<std::vector<const plan::Body*>> find_bodies(const plan::Plan& plan, const std::vector<std::string>& typed);
/// What to say of a body that leads nothing in the plan but takes part; nothing for any other body.
std::optional<text::Message> partner_only(const plan::Plan& plan, const plan::Body& body);
Result<std::vector<plan::Level>> find_levels(const std::vector<std::string>& typed);
/// The item an id means, in whatever way people type it (plan::typed_ids).
Result<report::FoundItem> find_typed_item(const plan::Plan& plan, const std::string& typed);
/// By number ("II", "2") or a part of the name.
Result<std::vector<int>> find_areas(const plan::Plan& plan, const std::vector<std::string>& typed);
/// All of them.
Result<query::Filter> make_filter(const plan::Plan& plan, const SelectionOptions& options);

}  // namespace cchc::cli
