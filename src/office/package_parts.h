#pragma once

#include "office/package_writer.h"

#include <string>
#include <string_view>
#include <vector>

namespace cchc::office {

/// The first line of every XML part.
inline constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A part of a package to write: the main one first, which the others belong to.
struct NewPart {
  std::string_view folder;        ///< "xl/"
  std::string name;               ///< in the folder, "worksheets/sheet1.xml"
  std::string_view content_type;  ///< behind "application/vnd.openxmlformats-officedocument."
  std::string_view relation;      ///< behind ".../relationships/": "worksheet"
  std::string id;                 ///< by which the main part names it
  std::string bytes;
};

/// The package of these parts, with the list of their types and relations.
std::string write_package(const std::vector<NewPart>& parts);

}  // namespace cchc::office
