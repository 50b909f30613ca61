#pragma once

#include "diag/diagnostic.h"
#include "plan/registry.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::check {

// Cells of a table that name several bodies in one text: "A, B", "A và B", "Chủ trì: A; phối hợp: B".

/// One of the bodies a cell names.
struct NamedBody {
  std::string name;    ///< as the cell has it; with the registry's accents where the cell's are wrong
  bool known = false;  ///< the registry has exactly one body of that name
};

/// Who is named in one text. Without roles all are `owners`, whichever list the text stands in.
struct BodyCell {
  std::vector<NamedBody> owners;
  std::vector<NamedBody> partners;
  bool has_roles = false;  ///< the text says who leads and who joins
  bool one_split = false;  ///< every name is known, and the text can be parted in no other way
};

/// Reads a text that is no name itself; nothing when it does not name several bodies, as far as the registry tells, and
/// no role.
std::optional<BodyCell> read_cell(std::string_view written, const plan::Registry& registry);

/// Adds to the finding at `text` who is named and how it is written, with a fix where only one way is left.
void explain_cell(diag::Diagnostic& found, const plan::Text& text, const BodyCell& cell,
                  const std::string& registry_path);

}  // namespace cchc::check
