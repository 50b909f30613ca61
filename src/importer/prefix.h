#pragma once

#include "plan/id.h"

#include <optional>
#include <string>
#include <string_view>

namespace cchc::importer {

/// What stands in front of a text of the table: "2.1: Nhiệm vụ 1:", "1.1.", "a)".
struct Prefix {
  std::string number;                  ///< "2.1", "1", "a"; empty when there is none
  std::optional<plan::ItemKind> kind;  ///< the one it names
  std::optional<int> ordinal;          ///< behind the kind's name: 1
  std::string written;                 ///< all of it, as it stands there
  std::string text;                    ///< what it stands in front of

  bool empty() const { return written.empty(); }
};

/// Takes a text's prefix off.
Prefix parse_prefix(std::string_view text);

/// The number of a row as the plan writes it: "12", "2.1", "3.1.a". Nothing for what is none ("-", "Mới").
std::optional<std::string> parse_row_number(std::string_view text);

}  // namespace cchc::importer
