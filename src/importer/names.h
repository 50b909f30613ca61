#pragma once

#include "text/message.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::importer {

/// Whether a cell holds only marks, "-" or "x": it is no name of a body.
bool names_nobody(const std::vector<std::string>& paragraphs);
inline constexpr text::Phrase only_a_mark{"chỉ là dấu, không phải tên cơ quan", "only a mark, no name of a body"};

/// Parts the names of bodies that stand in one cell. First every cell is shown to it (`learn`), so that names that
/// stand alone somewhere are known where they stand with others.
class NameSplitter {
public:
  void learn(const std::vector<std::string>& paragraphs);

  /// Who leads and who takes part. `partners` only where the cell itself says so: "Chủ trì: A; phối hợp: B".
  struct Split {
    std::vector<std::string> owners, partners;
    std::string labels;  ///< the words that told them apart
  };
  Split split(const std::vector<std::string>& paragraphs) const;

private:
  std::vector<std::string> parts_of(std::string_view segment) const;
  bool starts_name(std::string_view rest) const;

  std::set<std::string, std::less<>> alone_;  // keys of names that stand alone somewhere
};

}  // namespace cchc::importer
