#pragma once

#include "plan/model.h"
#include "text/message.h"

#include <cstddef>
#include <optional>
#include <string>

namespace cchc::report {

struct DetailOptions {
  text::Language language = text::Language::vietnamese;
  std::size_t width = 0;  ///< cells a line may take; 0 (no terminal) counts as `default_width` of grid.h
};

/// One item in full for people, a field a line: work with what it stands under, a task or a target with what belongs to
/// it. Control characters are shown escaped. Nothing when the plan has no such item.
std::optional<std::string> print_detail(const plan::Plan& plan, plan::Id id, const DetailOptions& options);

/// The same as one JSON object. A work item has the keys of a list (column.h), and beside them `kind`, `area_name`,
/// `target_text`, `task_text`, `schedule`, `schedule_class`, `amended` and `was`; `target`, `task` and their texts are
/// null where it stands under none.
std::optional<std::string> print_detail_json(const plan::Plan& plan, plan::Id id);

/// An indicator in one line: its name, what is to be reached, by when and from where.
std::string indicator_line(const plan::Indicator& indicator, text::Language language);

}  // namespace cchc::report
