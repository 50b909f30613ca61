#pragma once

#include "importer/columns.h"
#include "office/document.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::importer {

/// How a heading is numbered.
enum class HeadingKind { word, letter, roman, arabic, deeper, plain };

/// A row that is no work but stands over the rows below it.
struct Heading {
  HeadingKind kind = HeadingKind::plain;
  std::string code;   ///< "A", "II", "1"; empty when it has none
  std::string text;   ///< without its code
  std::string whole;  ///< as it is printed
};

/// A text taken for a heading: its code and the rest.
Heading parse_heading(std::string_view text);
/// The row as a heading; nothing when it holds work.
std::optional<Heading> heading_of(const office::Row& row, const Columns& columns, std::size_t table_columns);

/// The numbered headings in the paragraphs right above a table, "A. CẢI CÁCH THỂ CHẾ": the last ones, a part's and an
/// area's at most.
std::vector<Heading> headings_above(const office::Table& table);

/// What a heading is for the plan.
enum class HeadingUse { part, area, group };

/// Decides what each of a document's headings is, from how they are numbered and follow each other.
std::vector<HeadingUse> uses_of(const std::vector<Heading>& headings);

}  // namespace cchc::importer
