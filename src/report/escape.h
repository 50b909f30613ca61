#pragma once

#include <string>
#include <string_view>

namespace cchc::report {

/// The text for one cell of a Markdown table (GitHub's form): shown as it is, changing neither the table nor the
/// formatting. Line breaks become `<br>`; other control characters become spaces; spaces at both ends go. Only what
/// would be read as markup or as an address is escaped, so '-', '.', '(' and words_with_underscores stay readable.
std::string markdown_cell(std::string_view text);

/// The text for a paragraph or an item of a list: as `markdown_cell`, but nothing at its start begins a list, a
/// heading, a quotation or a rule. Also safe inside a cell.
std::string markdown_text(std::string_view text);

/// The text for a heading, as `markdown_text` but on one line: line breaks become spaces.
std::string markdown_heading(std::string_view text);

/// The text made safe for a terminal (text::escape_controls), except that its line breaks stay.
std::string terminal_text(std::string_view text);

/// One field of CSV (RFC 4180), quoted when it has the separator, a quote, a line break or a space at an end. Nothing
/// else changes.
std::string csv_field(std::string_view text, char separator);

/// One field of a CSV file that Excel opens by a double click, quoted as by `csv_field`; line breaks become LF. Excel
/// guesses what a field is, quoted or not, so a text it would change is guarded:
/// - A text that starts as a formula (=, +, -, @, also full-width or after white space; tab, CR, LF) gets an apostrophe
///   in front. It shows in the cell, and is the one guard that is no formula itself, has no length limit and outlives
///   saving as CSV and opening again.
/// - A day of a table, 31/12/2022, is written 2022-12-31: the one form that Excel reads as that day whatever the
///   regional settings say of day and month. The cell holds a date and shows it as the settings have it, dd/mm/yyyy in
///   Vietnam.
/// - Another text Excel would take for a date, a time or a number (3-5, 12/2022, 007, 1E5, a number of more than 15
///   digits) is written as ="3-5": the cell shows it unchanged. Such texts are short, so that Excel's limit of 255
///   characters for a text in a formula does no harm.
/// Plain numbers ("12", "-5", "1,5", "100%") stay numbers.
std::string excel_field(std::string_view text, char separator = ';');

}  // namespace cchc::report
