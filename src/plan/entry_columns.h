#pragma once

#include <span>
#include <string_view>

namespace cchc::plan {

/// A column of a table in which results are told: of the form that `cchc form` makes, and of lists that people keep.
struct EntryColumn {
  enum class Use {
    round,  ///< names the work and its round: "I.HD3@2022"
    field,  ///< gives a field of the entry
    told,   ///< only there for whoever fills in the form
  };
  Use use = Use::field;
  std::string_view path;       ///< of the field (entry_fields), or a name for what is told
  std::string_view header_vi;  ///< as the form has it
  std::string_view header_en;
  std::string_view other_headers = {};  ///< as lists may have it, separated by `|`
  bool in_form = true;
};

/// Every column, in the order the form has them; those that no form has stand last.
std::span<const EntryColumn> entry_columns();
/// The column a header means, without regard to case and accents; null when none does.
const EntryColumn* find_entry_column(std::string_view header);

}  // namespace cchc::plan
