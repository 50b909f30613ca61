#include "office/docx.h"

#include "office/clean_text.h"
#include "office/docx_numbering.h"
#include "office/xml.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace cchc::office {

using text::Message;

namespace {

/// Elements that only hold others: what is in them counts as if they were not there. `ins` and `moveTo` are tracked
/// insertions.
bool is_transparent(std::string_view name) {
  static constexpr std::array names{"ins",       "moveTo",    "hyperlink", "smartTag", "sdt",  "sdtContent",
                                    "customXml", "fldSimple", "dir",       "bdo",      "ruby", "rubyBase"};
  return std::ranges::find(names, name) != names.end();
}

/// All text somewhere below a node, for lists of what was left out.
std::string text_below(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& one : node.children()) {
    const std::string_view name = local_name(one);
    if (name == "t" || name == "delText") text += one.text().get();
    if (name == "p" && !text.empty()) text += ' ';
    if (name != "Fallback") text += text_below(one);  // the same once more, for old programs
  }
  return text;
}

/// Walks the document. Depth is bounded by `parse_xml`.
class DocxReader {
public:
  DocxReader(const Package& package, std::string_view part) : numbering_(package, part) {}

  Reading<Document> run(const pugi::xml_node& body) {
    read_blocks(body);
    document_.after = std::move(between_);
    if (too_large_)
      return Message{"bảng quá lớn; tách thành nhiều tệp", "the table is too large; make several files of it"};
    return std::move(document_);
  }

private:
  /// Paragraphs and tables of the body.
  void read_blocks(const pugi::xml_node& parent) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p") {
        add_to(between_, node);
      } else if (name == "tbl") {
        read_table(node);
      } else if (is_transparent(name)) {
        read_blocks(node);
      } else if (name == "del" || name == "moveFrom") {
        omit(Omission::deletion, text_below(node));
      }
    }
  }

  void read_table(const pugi::xml_node& node) {
    document_.tables.push_back({.name = {}, .before = std::exchange(between_, {})});
    table_ = document_.tables.size();
    read_rows(node, document_.tables.back());
    table_ = row_ = 0;
  }

  void read_rows(const pugi::xml_node& parent, Table& table) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "tr") {
        read_row(node, table);
      } else if (is_transparent(name)) {
        read_rows(node, table);
      }
    }
  }

  void read_row(const pugi::xml_node& node, Table& table) {
    const pugi::xml_node properties = child(node, "trPr");
    row_ = table.rows.size() + 1;
    if (child(properties, "del")) {
      omit(Omission::deletion, text_below(node));
      return;
    }
    Row row{.cells = {}, .number = row_};
    std::size_t column = span_of(value_of(properties, "gridBefore"), 0);
    read_cells(node, row, column);
    table.columns = std::max(table.columns, column);
    table.rows.push_back(std::move(row));
  }

  void read_cells(const pugi::xml_node& parent, Row& row, std::size_t& column) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "tc") {
        read_cell(node, row, column);
      } else if (is_transparent(name)) {
        read_cells(node, row, column);
      }
    }
  }

  void read_cell(const pugi::xml_node& node, Row& row, std::size_t& column) {
    const pugi::xml_node properties = child(node, "tcPr");
    const std::size_t columns = span_of(value_of(properties, "gridSpan"), 1);
    if (++cells_ > max_cells || column + columns > max_columns) {
      too_large_ = true;
      return;
    }
    // The older way to merge to the right: the cells are there, and say so.
    if (value_of(properties, "hMerge") == "continue" && !row.cells.empty()) {
      row.cells.back().columns += columns;
      column += columns;
      return;
    }
    Cell cell{.paragraphs = {}, .column = column, .columns = columns};
    const pugi::xml_node merge = child(properties, "vMerge");
    cell.continues = merge && attribute(merge, "val") != "restart";
    read_cell_content(node, cell.paragraphs);
    if (cell.continues && !cell.paragraphs.empty()) {
      for (const std::string& paragraph : cell.paragraphs) omit(Omission::hidden_text, paragraph);
      cell.paragraphs.clear();
    }
    column += columns;
    row.cells.push_back(std::move(cell));
  }

  void read_cell_content(const pugi::xml_node& parent, std::vector<std::string>& paragraphs) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p") {
        add_to(paragraphs, node);
      } else if (name == "del" || name == "moveFrom") {
        omit(Omission::deletion, text_below(node));
      } else if (name == "tbl" || name == "tr" || name == "tc" || is_transparent(name)) {
        read_cell_content(node, paragraphs);
      }
    }
  }

  static std::size_t span_of(std::string_view text, long otherwise) {
    return static_cast<std::size_t>(std::clamp(number_or(text, otherwise), otherwise, static_cast<long>(max_columns)));
  }

  /// A paragraph with its number. One whose end was deleted goes on in the next.
  void add_to(std::vector<std::string>& paragraphs, const pugi::xml_node& node) {
    const pugi::xml_node properties = child(node, "pPr");
    std::string text;
    read_inline(node, text);
    const bool end_deleted = static_cast<bool>(child(child(properties, "rPr"), "del"));
    if (!(end_deleted && clean_text(text).empty())) {
      if (const std::string label = numbering_.next_label(properties); !label.empty()) text = label + " " + text;
    }
    if (end_deleted) {
      carried_ += text;
      return;
    }
    add_paragraph(paragraphs, std::exchange(carried_, {}) + text);
  }

  void read_inline(const pugi::xml_node& parent, std::string& out) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "r") {
        read_run(node, out);
      } else if (name == "del" || name == "moveFrom") {
        omit(Omission::deletion, text_below(node));
      } else if (is_transparent(name)) {
        read_inline(node, out);
      }
    }
  }

  void read_run(const pugi::xml_node& run, std::string& out) {
    const pugi::xml_node properties = child(run, "rPr");
    const bool hidden = is_on(properties, "vanish") || is_on(properties, "webHidden");
    std::string text;
    for (const pugi::xml_node& node : run.children()) read_run_part(node, text);
    if (!hidden) {
      out += text;
    } else if (!clean_text(text).empty()) {
      omit(Omission::hidden_text, text);
    }
  }

  void read_run_part(const pugi::xml_node& node, std::string& text) {
    const std::string_view name = local_name(node);
    if (name == "t") {
      text += node.text().get();
    } else if (name == "tab" || name == "ptab") {
      text += ' ';
    } else if (name == "br" || name == "cr") {
      text += attribute(node, "type").empty() || attribute(node, "type") == "textWrapping" ? '\n' : ' ';
    } else if (name == "noBreakHyphen") {
      text += '-';
    } else if (name == "sym") {
      read_symbol(node, text);
    } else if (name == "commentReference") {
      omit(Omission::comment, "");
    } else if (name == "footnoteReference" || name == "endnoteReference") {
      omit(Omission::footnote, "");
    } else if (name == "drawing" || name == "pict" || name == "object" || name == "AlternateContent") {
      const std::string inside = text_below(node);
      omit(clean_text(inside).empty() ? Omission::picture : Omission::text_box, inside);
    }
  }

  /// A character of a symbol font. Those fonts keep theirs in the private area, where no other font has a letter: a
  /// bullet is what they are used for in front of lines.
  static void read_symbol(const pugi::xml_node& node, std::string& text) {
    const std::string_view code = attribute(node, "char");
    unsigned value = 0;
    std::from_chars(code.data(), code.data() + code.size(), value, 16);
    constexpr unsigned private_first = 0xE000, private_last = 0xF8FF;
    if (value == 0 || (private_first <= value && value <= private_last)) {
      text += "•";
    } else {
      text::append(text, value);
    }
  }

  void omit(Omission what, std::string_view text) {
    const std::string clean = clean_text(text);
    if (what == Omission::deletion && clean.empty()) return;
    document_.omitted.push_back({what, clean, table_, row_});
  }

  Numbering numbering_;
  Document document_;
  std::vector<std::string> between_;  // the paragraphs since the last table
  std::string carried_;               // of paragraphs whose end was deleted
  std::size_t table_ = 0, row_ = 0;   // where the reader is, from 1
  std::size_t cells_ = 0;
  bool too_large_ = false;
};

}  // namespace

Reading<Document> read_docx(const Package& package) {
  const std::string part = related_part(package, "", "", "/officeDocument");
  const std::string name = part.empty() ? "word/document.xml" : part;
  if (!package.has(name)) {
    return Message{"không phải tệp Word (.docx) hay Excel (.xlsx)", "no Word (.docx) or Excel (.xlsx) file"};
  }
  const Reading<pugi::xml_document> xml = xml_part(package, name);
  if (const Message* problem = problem_of(xml)) return *problem;
  const pugi::xml_node root = std::get<pugi::xml_document>(xml).document_element();
  if (local_name(root) != "document") {
    return Message{"tệp Office nhưng không phải văn bản Word hay bảng tính Excel",
                   "an Office file, but no Word document and no Excel workbook"};
  }
  return DocxReader(package, name).run(child(root, "body"));
}

}  // namespace cchc::office
