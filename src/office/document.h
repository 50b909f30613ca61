#pragma once

#include "office/reading.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::office {

/// One cell of a row, with what it covers. Of cells merged downwards only the first holds the text.
struct Cell {
  std::vector<std::string> paragraphs;  ///< clean (clean_text.h); one may hold line breaks; empty ones are not kept
  std::size_t column = 0;               ///< the first column it covers, from 0
  std::size_t columns = 1;              ///< how many it covers
  bool continues = false;               ///< it is the lower part of the cell above

  bool empty() const { return paragraphs.empty(); }
};

struct Row {
  std::vector<Cell> cells;  ///< by column
  std::size_t number = 0;   ///< from 1, as people count: the line of a sheet, the row of a table in Word

  /// The cell that covers a column; null when the row is shorter.
  const Cell* at(std::size_t column) const;
};

struct Table {
  std::string name;                 ///< of the sheet; empty in Word
  std::vector<std::string> before;  ///< the paragraphs between the table before and this one
  std::vector<Row> rows;
  std::size_t columns = 0;
};

/// What a document holds beside its text and is left out of the tables.
enum class Omission {
  comment,
  footnote,
  hidden_text,
  text_box,
  picture,
  deletion,      ///< deleted with changes tracked
  hidden_sheet,  ///< not read unless named
};
/// "chú thích bên lề", for lists of what was left out.
text::Message name(Omission omission);

struct Omitted {
  Omission what = Omission::comment;
  std::string text;       ///< empty where it has none
  std::size_t table = 0;  ///< the table it stands in, from 1; 0: none
  std::size_t row = 0;    ///< from 1
};

/// The tables of a document, in its order, and what of it is in none.
struct Document {
  std::vector<Table> tables;
  std::vector<std::string> after;  ///< the paragraphs behind the last table
  std::vector<Omitted> omitted;
};

/// What all tables of a document may hold together.
inline constexpr std::size_t max_cells = 2'000'000;
inline constexpr std::size_t max_columns = 1'000;

struct ReadOptions {
  std::string sheet;  ///< only the sheet of that name; other files than workbooks are refused
};

/// Reads the tables of a .docx, .xlsx or .csv file, told by its bytes; the name only helps to say what is wrong with
/// others.
Reading<Document> read_document(std::string_view bytes, std::string_view file_name, const ReadOptions& options = {});

}  // namespace cchc::office
