#include "office/docx_writer.h"

#include "office/best_width.h"
#include "office/docx_parts.h"
#include "office/package_parts.h"
#include "text/join.h"
#include "text/markup.h"
#include "text/normalize.h"
#include "text/split.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace cchc::office {

namespace {

std::string paragraph_xml(std::string_view style, std::string_view properties, std::string_view runs) {
  return fmt::format(R"(<w:p><w:pPr><w:pStyle w:val="{}"/>{}</w:pPr>{}</w:p>)", style, properties, runs);
}

/// Words as runs of Word; `look` holds properties beside those of the run.
std::string run_xml(std::string_view text, std::string_view look) {
  std::string out = "<w:r>";
  if (!look.empty()) out += fmt::format("<w:rPr>{}</w:rPr>", look);
  out += text::join(text::split(text, '\n'), "<w:br/>", [](std::string_view line) {
    return line.empty() ? "" : fmt::format(R"(<w:t xml:space="preserve">{}</w:t>)", text::xml_escaped(line));
  });
  return out + "</w:r>";
}

std::string runs_xml(const Runs& runs) {
  std::string out;
  for (const Run& run : runs) {
    std::string look;
    if (run.bold) look += "<w:b/>";
    if (run.italic) look += "<w:i/>";
    // Nothing on paper leads anywhere: the address stands behind the words.
    const bool has_address = !run.link.empty() && run.link != run.text;
    out += run_xml(has_address ? fmt::format("{} ({})", run.text, run.link) : run.text, look);
  }
  return out;
}

/// A line under what stands above it, `share` of the width of its cell.
std::string line_xml(double share, int width) {
  const int indent = static_cast<int>(width * (1 - share) / 2);
  return paragraph_xml(
      "Head",
      fmt::format(R"(<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>)"
                  R"(<w:spacing w:before="60" w:line="120" w:lineRule="exact"/><w:ind w:left="{0}" w:right="{0}"/>)",
                  indent),
      "");
}

std::string cell_xml(int width, std::string_view content) {
  return fmt::format(R"(<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr>{}</w:tc>)", width, content);
}

std::string table_xml(const std::vector<int>& widths, bool borders, std::string_view rows) {
  constexpr std::string_view sides[] = {"top", "left", "bottom", "right", "insideH", "insideV"};
  std::string lines;
  for (const std::string_view side : sides) {
    lines += borders ? fmt::format(R"(<w:{} w:val="single" w:sz="4" w:space="0" w:color="000000"/>)", side)
                     : fmt::format(R"(<w:{} w:val="none"/>)", side);
  }
  std::string grid;
  int total = 0;
  for (const int width : widths) {
    grid += fmt::format(R"(<w:gridCol w:w="{}"/>)", width);
    total += width;
  }
  return fmt::format(
      R"(<w:tbl><w:tblPr><w:tblW w:w="{}" w:type="dxa"/><w:tblBorders>{}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>)"
      R"(<w:tblGrid>{}</w:tblGrid>{}</w:tbl>)",
      total, lines, grid, rows);
}

/// Two columns without borders: the office on the left, the state on the right.
std::string letterhead_xml(const Letterhead& head) {
  const int left = docx_text_width(false) * 2 / 5, right = docx_text_width(false) - left;
  constexpr std::string_view small = R"(<w:sz w:val="24"/>)", small_bold = R"(<w:b/><w:sz w:val="24"/>)",
                             bold = "<w:b/>", italic = "<w:i/>";
  const auto line = [](std::string_view text, std::string_view look) {
    return paragraph_xml("Head", "", run_xml(text, look));
  };
  std::string office = head.superior.empty() ? "" : line(text::to_upper(head.superior), small);
  office += line(text::to_upper(head.office), small_bold) + line_xml(0.4, left);
  const std::string state = line(state_name, small_bold) + line(state_motto, bold) + line_xml(0.65, right);
  const std::string rows = "<w:tr>" + cell_xml(left, office) + cell_xml(right, state) + "</w:tr><w:tr>" +
                           cell_xml(left, line(blank_number(head), "")) + cell_xml(right, line(blank_date, italic)) +
                           "</w:tr>";
  return table_xml({left, right}, false, rows);
}

/// Receivers on the left; on the right room for the signature, with nothing in it.
std::string closing_xml() {
  const int left = docx_text_width(false) / 2, right = docx_text_width(false) - left;
  constexpr std::string_view title_look = R"(<w:b/><w:i/><w:sz w:val="24"/>)", look = R"(<w:sz w:val="22"/>)";
  constexpr int signature_lines = 6;
  std::string list = paragraph_xml("Normal", "", run_xml(receivers_title, title_look));
  for (const std::string_view one : receivers) list += paragraph_xml("Normal", "", run_xml(one, look));
  std::string room;
  for (int at = 0; at < signature_lines; ++at) room += paragraph_xml("Head", "", "");
  return table_xml({left, right}, false,
                   "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + cell_xml(left, list) + cell_xml(right, room) + "</w:tr>");
}

/// The width of the page, shared by what the columns hold; no word is broken where there is room for all of them.
std::vector<int> column_shares(const Block& table, int page) {
  constexpr double letter = 150, margins = 220;
  const std::size_t count = table.columns.size();
  std::vector<double> least(count, 1), wanted(count, 1);
  for (const auto& row : table.rows) {
    for (std::size_t at = 0; at < row.size() && at < count; ++at) {
      const std::string text = plain_text(row[at]);
      least[at] = std::max(least[at], longest_word(text) * letter + margins);
      wanted[at] = std::max({wanted[at], best_width(text) * letter + margins, least[at]});
    }
  }
  const double least_sum = std::accumulate(least.begin(), least.end(), 0.0);
  const double wanted_sum = std::accumulate(wanted.begin(), wanted.end(), 0.0);
  std::vector<int> widths;
  for (std::size_t at = 0; at < count; ++at) {
    const bool has_room = least_sum < page && wanted_sum > least_sum;
    const double more = (page - least_sum) / (wanted_sum - least_sum);
    widths.push_back(
        static_cast<int>(has_room ? least[at] + (wanted[at] - least[at]) * more : page * least[at] / least_sum));
  }
  return widths;
}

std::string data_table_xml(const Block& table, bool landscape) {
  constexpr std::string_view aligned[] = {"left", "center", "right"};
  const std::vector<int> widths = column_shares(table, docx_text_width(landscape));
  std::string rows;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    rows += row == 0 ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    for (std::size_t at = 0; at < widths.size(); ++at) {
      static const Runs nothing;
      const Runs& runs = at < table.rows[row].size() ? table.rows[row][at] : nothing;
      const std::string jc = fmt::format(R"(<w:jc w:val="{}"/>)", aligned[static_cast<std::size_t>(table.columns[at])]);
      rows += cell_xml(widths[at], row == 0 ? paragraph_xml("CellTitle", "", runs_xml(runs))
                                            : paragraph_xml("Cell", jc, runs_xml(runs)));
    }
    rows += "</w:tr>";
  }
  return table_xml(widths, true, rows);
}

class DocxPrinter {
public:
  explicit DocxPrinter(const TextDocument& document)
      : document_(document), across_(landscape_blocks(document.blocks)), closing_(closing_place(document)) {}

  std::string run() {
    if (document_.letterhead) body_ += letterhead_xml(*document_.letterhead) + gap();
    for (std::size_t at = 0; at < document_.blocks.size(); ++at) {
      if (at == closing_) add_closing();
      turn(across_[at]);
      add(document_.blocks[at]);
    }
    if (closing_ == document_.blocks.size()) add_closing();
    return fmt::format(
        R"({}<w:document xmlns:w="{}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>{}{}</w:body></w:document>)",
        xml_head, word_namespace, body_, docx_section(landscape_, !turned_));
  }

private:
  static std::string gap() { return paragraph_xml("Normal", R"(<w:spacing w:line="120" w:lineRule="exact"/>)", ""); }

  /// A paragraph that takes no room: behind a table there has to be one.
  static std::string section_end(std::string_view section) {
    return paragraph_xml("Normal", fmt::format(R"(<w:spacing w:line="20" w:lineRule="exact"/>{})", section), "");
  }

  /// Ends the section when the pages from here on stand the other way.
  void turn(bool landscape) {
    if (landscape == landscape_) return;
    if (!body_.empty()) body_ += section_end(docx_section(landscape_, !turned_));
    turned_ = turned_ || !body_.empty();
    landscape_ = landscape;
  }

  void add_closing() {
    if (document_.letterhead) body_ += gap() + closing_xml() + section_end("");
  }

  void add(const Block& block) {
    switch (block.kind) {
      case Block::Kind::heading:
        return add_heading(block);
      case Block::Kind::table:
        body_ += data_table_xml(block, landscape_) + gap();
        return;
      case Block::Kind::list_item:
        return add_item(block);
      case Block::Kind::rule:
        body_ += line_xml(1, docx_text_width(landscape_));
        return;
      case Block::Kind::quote:
        body_ += paragraph_xml("Quote", "", runs_xml(block.runs));
        return;
      case Block::Kind::code:
        body_ += paragraph_xml("Code", "", runs_xml(block.runs));
        return;
      case Block::Kind::paragraph:
        body_ += paragraph_xml("Body", "", runs_xml(block.runs));
    }
  }

  void add_heading(const Block& block) {
    constexpr int lowest = 3;
    if (block.level > 1) {
      body_ += paragraph_xml(fmt::format("Heading{}", std::min(block.level - 1, lowest)), "", runs_xml(block.runs));
      return;
    }
    body_ += paragraph_xml("Title", "", runs_xml(block.runs)) + line_xml(0.3, docx_text_width(landscape_)) + gap();
  }

  void add_item(const Block& block) {
    constexpr int step = 360;
    const std::string indent =
        block.level == 1 ? "" : fmt::format(R"(<w:ind w:left="{}" w:firstLine="720"/>)", (block.level - 1) * step);
    body_ +=
        paragraph_xml("Item", indent, (block.mark.empty() ? "" : run_xml(block.mark + " ", "")) + runs_xml(block.runs));
  }

  const TextDocument& document_;
  const std::vector<bool> across_;
  const std::size_t closing_;
  std::string body_;
  bool landscape_ = false;
  bool turned_ = false;  // whether a section has ended
};

}  // namespace

std::string write_docx(const TextDocument& document) {
  constexpr std::string_view folder = "word/";
  return write_package(
      {{folder, "document.xml", "wordprocessingml.document.main", "officeDocument", "", DocxPrinter(document).run()},
       {folder, "styles.xml", "wordprocessingml.styles", "styles", "styles", docx_styles()},
       {folder, "header.xml", "wordprocessingml.header", "header", "header", docx_page_number()}});
}

}  // namespace cchc::office
