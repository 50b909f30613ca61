#pragma once

#include "office/package.h"
#include "office/xml.h"

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace cchc::office {

/// Counts the numbers Word puts in front of paragraphs: they are in no text of the document.
class Numbering {
public:
  /// `document` is the name of the main part, whose relations lead to the definitions. Without them nothing is
  /// numbered.
  Numbering(const Package& package, std::string_view document);

  /// The number in front of a paragraph ("1.", "2.1", "a)"; "-" for any bullet) and counts on; empty when it has none.
  std::string next_label(const pugi::xml_node& paragraph_properties);

private:
  static constexpr std::size_t level_count = 9;
  struct LevelFormat {
    long start = 1;
    std::string format = "decimal";
    std::string text;
    bool all_decimal = false;
  };
  struct Definition {
    std::array<LevelFormat, level_count> levels;
    std::array<long, level_count> counts{};
    std::array<bool, level_count> begun{};
  };
  struct Use {
    std::string definition;
    std::map<std::size_t, long> restarts;  // levels that begin anew where the number is first used
  };
  struct Place {
    std::string number;
    long level = 0;
  };

  void read_definitions(const pugi::xml_node& root);
  void read_styles(const pugi::xml_node& root);
  Place place_of(const pugi::xml_node& paragraph_properties) const;
  static std::string label(const Definition& definition, std::size_t level);

  std::map<std::string, Definition, std::less<>> definitions_;
  std::map<std::string, Use, std::less<>> uses_;
  std::map<std::string, Place, std::less<>> styles_;
};

}  // namespace cchc::office
