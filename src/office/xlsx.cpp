#include "office/xlsx.h"

#include "office/clean_text.h"
#include "office/xlsx_number.h"
#include "office/xlsx_text.h"
#include "office/xml.h"
#include "text/chars.h"
#include "text/fold.h"
#include "text/join.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace cchc::office {

using text::Message;
using text::say;

namespace {

constexpr std::size_t max_rows = 1'048'576;

/// The text of a shared or inline string: its runs, without the readings East Asian files have above them.
std::string rich_text(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& one : node.children()) {
    const std::string_view name = local_name(one);
    if (name == "t") text += unescaped_sheet_text(one.text().get());
    if (name == "r") text += rich_text(one);
  }
  return text;
}

struct CellPlace {
  std::size_t row = 0, column = 0;  // from 0
};

/// "C7" as a place; nothing for what is none.
std::optional<CellPlace> parse_place(std::string_view text) {
  std::size_t column = 0, at = 0;
  for (; at < text.size() && text::is_ascii_capital(text[at]) && column <= max_columns; ++at)
    column = column * 26 + static_cast<std::size_t>(text[at] - 'A' + 1);
  const long row = number_or(text.substr(at), 0);
  if (column == 0 || column > max_columns || row < 1 || static_cast<std::size_t>(row) > max_rows) return std::nullopt;
  return CellPlace{static_cast<std::size_t>(row - 1), column - 1};
}

struct Merge {
  CellPlace first, last;
};

class SheetReader {
public:
  SheetReader(const std::vector<std::string>& shared, const NumberStyles& styles) : shared_(shared), styles_(styles) {}

  Reading<Table> run(const pugi::xml_node& root, std::string name) {
    CellPlace next;
    for (const pugi::xml_node& row : child(root, "sheetData").children()) {
      if (const long number = number_or(attribute(row, "r"), 0); number > 0)
        next.row = static_cast<std::size_t>(number - 1);
      next.column = 0;
      for (const pugi::xml_node& cell : row.children()) {
        next = parse_place(attribute(cell, "r")).value_or(next);
        if (++count_ > max_cells || next.column >= max_columns || next.row >= max_rows) return too_large();
        std::vector<std::string> paragraphs;
        add_paragraph(paragraphs, text_of(cell));
        if (!paragraphs.empty()) texts_[next.row][next.column] = std::move(paragraphs);
        ++next.column;
      }
      ++next.row;
    }
    read_merges(child(root, "mergeCells"));
    return make_table(std::move(name));
  }

private:
  static Message too_large() {
    return {"trang tính quá lớn; chép riêng bảng cần đọc ra tệp khác",
            "the sheet is too large; copy the table into a file of its own"};
  }

  std::string text_of(const pugi::xml_node& cell) const {
    const std::string_view type = attribute(cell, "t");
    if (type == "inlineStr") return rich_text(child(cell, "is"));
    const std::string_view value = child(cell, "v").text().get();
    if (value.empty() || type == "e") return "";
    if (type == "s") {
      const long index = number_or(value, -1);
      return index >= 0 && static_cast<std::size_t>(index) < shared_.size() ? shared_[static_cast<std::size_t>(index)]
                                                                            : "";
    }
    if (type == "str" || type == "d") return std::string(value);
    if (type == "b") return value == "0" ? "FALSE" : "TRUE";
    return styles_.shown(value, static_cast<std::size_t>(std::max(number_or(attribute(cell, "s"), 0), 0L)));
  }

  void read_merges(const pugi::xml_node& node) {
    for (const pugi::xml_node& one : node.children()) {
      const std::string_view range = attribute(one, "ref");
      const std::size_t colon = range.find(':');
      const auto first = parse_place(range.substr(0, colon));
      const auto last = parse_place(colon == std::string_view::npos ? range : range.substr(colon + 1));
      if (first && last && first->row <= last->row && first->column <= last->column)
        merges_[{first->row, first->column}] = {*first, *last};
    }
  }

  /// The rows that hold something, with the numbers the sheet gives them.
  Reading<Table> make_table(std::string name) {
    Table table;
    table.name = std::move(name);
    std::map<std::size_t, Merge> open;  // merged cells that reach into the row, by their first column
    for (auto& [number, cells] : texts_) {
      std::erase_if(open, [&, row = number](const auto& one) { return one.second.last.row < row; });
      add_skipped_merges(open, number);
      table.rows.push_back(make_row(number, cells, open));
      count_ += open.size();
      if (count_ > max_cells) return too_large();
      for (const Cell& cell : table.rows.back().cells)
        table.columns = std::max(table.columns, cell.column + cell.columns);
    }
    return table;
  }

  /// Opens the merges that begin in this row, or in rows before it that hold nothing.
  void add_skipped_merges(std::map<std::size_t, Merge>& open, std::size_t row) {
    while (!merges_.empty() && merges_.begin()->first.first <= row) {
      const Merge merge = merges_.begin()->second;
      merges_.erase(merges_.begin());
      if (merge.last.row >= row) open[merge.first.column] = merge;
    }
  }

  /// Only the cells that hold something or are merged: a row may have its one text far to the right.
  static Row make_row(std::size_t number, std::map<std::size_t, std::vector<std::string>>& texts,
                      const std::map<std::size_t, Merge>& open) {
    Row row{.cells = {}, .number = number + 1};
    for (const auto& [column, merge] : open) {
      row.cells.push_back({.paragraphs = {},
                           .column = column,
                           .columns = merge.last.column - column + 1,
                           .continues = merge.first.row < number});
    }
    for (auto& [column, paragraphs] : texts) {
      const auto merged = std::ranges::find(row.cells, column, &Cell::column);
      if (merged == row.cells.end()) {
        row.cells.push_back({.paragraphs = std::move(paragraphs), .column = column});
      } else if (!merged->continues) {
        merged->paragraphs = std::move(paragraphs);
      }
    }
    std::ranges::sort(row.cells, {}, &Cell::column);
    return row;
  }

  const std::vector<std::string>& shared_;
  const NumberStyles& styles_;
  std::map<std::size_t, std::map<std::size_t, std::vector<std::string>>> texts_;  // by row and column
  std::map<std::pair<std::size_t, std::size_t>, Merge> merges_;  // by the row and column of the first cell
  std::size_t count_ = 0;
};

/// A workbook with what its sheets share.
class WorkbookReader {
public:
  WorkbookReader(const Package& package, std::string part) : package_(package), part_(std::move(part)) {}

  Reading<Document> run(std::string_view wanted) {
    const Reading<pugi::xml_document> xml = xml_part(package_, part_);
    if (const Message* problem = problem_of(xml)) return *problem;
    const pugi::xml_node root = std::get<pugi::xml_document>(xml).document_element();
    if (const auto problem = read_shared(root)) return *problem;
    bool found = false;
    std::vector<std::string> names;
    for (const pugi::xml_node& sheet : child(root, "sheets").children()) {
      const std::string name = clean_text(attribute(sheet, "name"));
      names.push_back(name);
      if (!wanted.empty() && text::fold(name) != text::fold(wanted)) continue;
      found = true;
      const std::string_view state = attribute(sheet, "state");
      if (wanted.empty() && (state == "hidden" || state == "veryHidden")) {
        document_.omitted.push_back({.what = Omission::hidden_sheet, .text = name});
        continue;
      }
      if (const auto problem = read_sheet(sheet, name)) return *problem;
    }
    if (!found) return no_such_sheet(wanted, names);
    return std::move(document_);
  }

private:
  static Message no_such_sheet(std::string_view wanted, const std::vector<std::string>& names) {
    return say("không có trang tính \"{}\"; các trang tính: {}", "there is no sheet \"{}\"; the sheets are: {}", wanted,
               text::join(names, ", "));
  }

  std::optional<Message> read_shared(const pugi::xml_node& workbook) {
    if (const std::string part = related_part(package_, part_, "", "/sharedStrings"); !part.empty()) {
      const Reading<pugi::xml_document> xml = xml_part(package_, part);
      if (const Message* problem = problem_of(xml)) return *problem;
      for (const pugi::xml_node& one : std::get<pugi::xml_document>(xml).document_element().children()) {
        if (local_name(one) == "si") shared_.push_back(rich_text(one));
      }
    }
    const std::string_view from_1904 = attribute(child(workbook, "workbookPr"), "date1904");
    if (const std::string part = related_part(package_, part_, "", "/styles"); !part.empty()) {
      const Reading<pugi::xml_document> xml = xml_part(package_, part);
      if (const Message* problem = problem_of(xml)) return *problem;
      styles_ =
          NumberStyles(std::get<pugi::xml_document>(xml).document_element(), from_1904 == "1" || from_1904 == "true");
    }
    return std::nullopt;
  }

  std::optional<Message> read_sheet(const pugi::xml_node& sheet, const std::string& name) {
    const std::string part = related_part(package_, part_, attribute(sheet, "id"));
    if (part.empty()) {
      return say("tệp bị hỏng: không có nội dung của trang tính \"{}\"",
                 "the file is damaged: the content of sheet \"{}\" is missing", name);
    }
    const Reading<pugi::xml_document> xml = xml_part(package_, part);
    if (const Message* problem = problem_of(xml)) return *problem;
    Reading<Table> table =
        SheetReader(shared_, styles_).run(std::get<pugi::xml_document>(xml).document_element(), name);
    if (const Message* problem = problem_of(table)) return *problem;
    if (!std::get<Table>(table).rows.empty()) document_.tables.push_back(std::move(std::get<Table>(table)));
    return std::nullopt;
  }

  const Package& package_;
  std::string part_;
  std::vector<std::string> shared_;
  NumberStyles styles_;
  Document document_;
};

}  // namespace

std::string related_workbook(const Package& package) {
  const std::string part = related_part(package, "", "", "/officeDocument");
  return part.starts_with("xl/") ? part : "";
}

Reading<Document> read_xlsx(const Package& package, std::string_view sheet) {
  const std::string part = related_workbook(package);
  return WorkbookReader(package, part.empty() ? "xl/workbook.xml" : part).run(sheet);
}

}  // namespace cchc::office
