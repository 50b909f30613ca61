#pragma once

#include "office/package.h"
#include "office/reading.h"

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace cchc::office {

/// What one XML part may hold: a bound on memory and on how deep whoever walks it gets.
inline constexpr std::size_t max_xml_nodes = 8'000'000;
inline constexpr std::size_t max_xml_depth = 256;

/// Parses a part. No document type, so no entities beyond the five of XML; nothing outside is ever looked for.
Reading<pugi::xml_document> parse_xml(std::string_view bytes);
/// The parsed part of that name.
Reading<pugi::xml_document> xml_part(const Package& package, std::string_view name);

/// The name behind the prefix: "tbl" of <w:tbl>. Programs choose the prefixes.
std::string_view local_name(const pugi::xml_node& node);
/// The first child of that local name; null when there is none.
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
/// The value of the attribute of that local name; empty when there is none.
std::string_view attribute(const pugi::xml_node& node, std::string_view name);
/// `attribute(child(node, name), "val")`, the form settings have in Word.
std::string_view value_of(const pugi::xml_node& node, std::string_view name);
/// Whether a setting that is there is switched on: `<w:vanish/>`, but not `<w:vanish w:val="0"/>`.
bool is_on(const pugi::xml_node& node, std::string_view name);
/// A number at the start of a text; `otherwise` when there is none.
long number_or(std::string_view text, long otherwise);

/// The part a relation of another part leads to, by its id; by the end of its type when the id is empty. Relations to
/// outside are not followed. Empty when there is none.
std::string related_part(const Package& package, std::string_view part, std::string_view id,
                         std::string_view type_ending = "");

}  // namespace cchc::office
