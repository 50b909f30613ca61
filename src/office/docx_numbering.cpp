#include "office/docx_numbering.h"

#include "text/chars.h"

#include <algorithm>
#include <array>

namespace cchc::office {

namespace {

std::string roman(long number) {
  struct Digit {
    long value;
    std::string_view letters;
  };
  static constexpr std::array digits{Digit{1000, "M"}, Digit{900, "CM"}, Digit{500, "D"}, Digit{400, "CD"},
                                     Digit{100, "C"},  Digit{90, "XC"},  Digit{50, "L"},  Digit{40, "XL"},
                                     Digit{10, "X"},   Digit{9, "IX"},   Digit{5, "V"},   Digit{4, "IV"},
                                     Digit{1, "I"}};
  std::string out;
  for (const Digit& digit : digits) {
    for (; number >= digit.value && out.size() < 32; number -= digit.value) out += digit.letters;
  }
  return out;
}

/// a … z, aa … zz.
std::string letters(long number) {
  constexpr long alphabet = 26;
  if (number < 1) return "";
  return std::string(static_cast<std::size_t>(std::min((number - 1) / alphabet + 1, 8L)),
                     static_cast<char>('a' + (number - 1) % alphabet));
}

std::string in_case(std::string text, bool upper) {
  std::ranges::transform(text, text.begin(), upper ? text::ascii_upper : text::ascii_lower);
  return text;
}

std::string number_as(long number, std::string_view format) {
  if (format == "none") return "";
  if (format == "upperRoman" || format == "lowerRoman") return in_case(roman(number), format == "upperRoman");
  if (format == "upperLetter" || format == "lowerLetter") return in_case(letters(number), format == "upperLetter");
  if (format == "decimalZero" && number < 10) return "0" + std::to_string(number);
  return std::to_string(number);
}

std::size_t level_index(std::string_view text, std::size_t levels) {
  const long level = number_or(text, 0);
  return level < 0 || static_cast<std::size_t>(level) >= levels ? 0 : static_cast<std::size_t>(level);
}

}  // namespace

Numbering::Numbering(const Package& package, std::string_view document) {
  const auto read = [&](std::string_view type, auto take) {
    const std::string part = related_part(package, document, "", type);
    if (part.empty()) return;
    const Reading<pugi::xml_document> xml = xml_part(package, part);
    if (problem_of(xml) == nullptr) take(std::get<pugi::xml_document>(xml).document_element());
  };
  read("/numbering", [&](const pugi::xml_node& root) { read_definitions(root); });
  read("/styles", [&](const pugi::xml_node& root) { read_styles(root); });
}

void Numbering::read_definitions(const pugi::xml_node& root) {
  for (const pugi::xml_node& node : root.children()) {
    if (local_name(node) == "abstractNum") {
      Definition& definition = definitions_[std::string(attribute(node, "abstractNumId"))];
      for (const pugi::xml_node& level : node.children()) {
        if (local_name(level) != "lvl") continue;
        LevelFormat& format = definition.levels[level_index(attribute(level, "ilvl"), level_count)];
        format.start = number_or(value_of(level, "start"), 1);
        format.format = value_of(level, "numFmt");
        format.text = value_of(level, "lvlText");
        format.all_decimal = is_on(level, "isLgl");
      }
    } else if (local_name(node) == "num") {
      Use& use = uses_[std::string(attribute(node, "numId"))];
      use.definition = value_of(node, "abstractNumId");
      for (const pugi::xml_node& change : node.children()) {
        if (local_name(change) != "lvlOverride" || !child(change, "startOverride")) continue;
        use.restarts[level_index(attribute(change, "ilvl"), level_count)] =
            number_or(value_of(change, "startOverride"), 1);
      }
    }
  }
}

void Numbering::read_styles(const pugi::xml_node& root) {
  for (const pugi::xml_node& style : root.children()) {
    const pugi::xml_node number = child(child(style, "pPr"), "numPr");
    if (!number) continue;
    styles_[std::string(attribute(style, "styleId"))] = {std::string(value_of(number, "numId")),
                                                         number_or(value_of(number, "ilvl"), 0)};
  }
}

Numbering::Place Numbering::place_of(const pugi::xml_node& paragraph_properties) const {
  Place place;
  if (const auto style = styles_.find(value_of(paragraph_properties, "pStyle")); style != styles_.end())
    place = style->second;
  const pugi::xml_node own = child(paragraph_properties, "numPr");
  if (const pugi::xml_node number = child(own, "numId")) place.number = attribute(number, "val");
  if (const pugi::xml_node level = child(own, "ilvl")) place.level = number_or(attribute(level, "val"), 0);
  return place;
}

std::string Numbering::next_label(const pugi::xml_node& paragraph_properties) {
  const Place place = place_of(paragraph_properties);
  const auto use = uses_.find(place.number);
  if (use == uses_.end() || place.level < 0 || place.level >= static_cast<long>(level_count)) return "";
  const auto found = definitions_.find(use->second.definition);
  if (found == definitions_.end()) return "";
  Definition& definition = found->second;
  for (const auto& [level, start] : use->second.restarts) {
    definition.begun[level] = true;
    definition.counts[level] = start - 1;
  }
  use->second.restarts.clear();
  const auto level = static_cast<std::size_t>(place.level);
  for (std::size_t above = 0; above < level; ++above) {
    if (!definition.begun[above]) definition.counts[above] = definition.levels[above].start;
    definition.begun[above] = true;
  }
  definition.counts[level] = definition.begun[level] ? definition.counts[level] + 1 : definition.levels[level].start;
  definition.begun[level] = true;
  for (std::size_t below = level + 1; below < level_count; ++below) definition.begun[below] = false;
  return label(definition, level);
}

std::string Numbering::label(const Definition& definition, std::size_t level) {
  const LevelFormat& own = definition.levels[level];
  if (own.format == "bullet") return "-";
  std::string out;
  for (std::size_t at = 0; at < own.text.size(); ++at) {
    const char next = at + 1 < own.text.size() ? own.text[at + 1] : '\0';
    if (own.text[at] != '%' || next < '1' || next > '9') {
      out += own.text[at];
      continue;
    }
    const auto shown = static_cast<std::size_t>(next - '1');
    const bool decimal = own.all_decimal && shown != level;
    out += number_as(definition.counts[shown], decimal ? "decimal" : definition.levels[shown].format);
    ++at;
  }
  return out;
}

}  // namespace cchc::office
