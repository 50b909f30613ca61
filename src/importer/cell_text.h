#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cchc::importer {

/// The lines of a cell: its paragraphs and their line breaks, those put together that were only wrapped. A line that
/// begins with a bullet or a dash stays one of its own, and so do lines that each end in ";" or "." and begin anew.
std::vector<std::string> lines_of_cell(const std::vector<std::string>& paragraphs);

/// Whether a line begins with a bullet or a dash and a space.
bool is_bulleted(std::string_view line);
/// The line without its bullet.
std::string_view without_bullet(std::string_view line);

/// Whether the first letter is in upper case.
bool begins_upper(std::string_view line);
/// Whether a line ends so that the next must go on from it: at a comma, at "của".
bool goes_on(std::string_view line);

/// Whether a cell only says that it holds what the one above it does: "nt", "-nt-", "Như trên".
bool is_ditto(const std::vector<std::string>& paragraphs);

/// The cell as one text: a line break only before lines with bullets.
std::string text_of_cell(const std::vector<std::string>& paragraphs);

/// The cell on one line.
std::string line_of_cell(const std::vector<std::string>& paragraphs);
/// The paragraphs as they stand there, a line each.
std::string whole_text(const std::vector<std::string>& paragraphs);

/// Several products of one cell: its bulleted lines, or lines that each begin anew.
std::vector<std::string> products_of_cell(const std::vector<std::string>& paragraphs);

}  // namespace cchc::importer
