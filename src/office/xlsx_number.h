#pragma once

#include "office/xml.h"

#include <string>
#include <string_view>
#include <vector>

namespace cchc::office {

/// How the numbers of a workbook are shown: what kind of number each style of cell means.
class NumberStyles {
public:
  NumberStyles() = default;
  /// `root` is that of styles.xml; `from_1904` says how the workbook counts days.
  NumberStyles(const pugi::xml_node& root, bool from_1904);

  /// A number as its cell shows it: 15/06/2022, 06/2022, 95%, 1.10, 2022. A text that is no number stays as it is.
  std::string shown(std::string_view value, std::size_t style) const;

private:
  std::vector<std::string> formats_;  // of each style, as the pattern of its numbers
  bool from_1904_ = false;
};

}  // namespace cchc::office
