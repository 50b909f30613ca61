#pragma once

#include "cli/declaration.h"
#include "plan/progress_entry.h"

#include <span>
#include <string_view>

namespace cchc::cli {

/// An option of `record` that gives a field of the entry.
struct RecordOption {
  std::string_view name;
  std::string_view path;  ///< of the field (plan::entry_fields)
  text::Message placeholder;
  text::Message about;
  OptionSpec::Offer offers = OptionSpec::Offer::nothing;
  std::string_view other_path = {};  ///< of the field it gives as well where that record is given
};

std::span<const RecordOption> record_options();

/// Gives what one option says of several records, such as the ground of an extension and of a reassignment, to those of
/// them that are there. Gives the path of the one that none of them is there for; empty when there is no such.
std::string_view share_values(plan::EntryValues& values);

/// The option that gives a field: "--status".
std::string_view option_for(std::string_view path);

}  // namespace cchc::cli
