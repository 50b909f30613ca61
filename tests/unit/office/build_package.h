#pragma once

#include "office/package_writer.h"
#include "text/markup.h"

#include <string>
#include <string_view>
#include <vector>

/// Small documents for tests, written with the package writer.
namespace cchc::office::build {

inline constexpr std::string_view relations_open =
    R"(<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
inline constexpr std::string_view relation_types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

struct Relation {
  std::string id, type, target;
};

inline std::string relations(const std::vector<Relation>& all) {
  std::string out(relations_open);
  for (const Relation& one : all) {
    out += "<Relationship Id=\"" + one.id + "\" Type=\"" + std::string(relation_types) + "/" + one.type +
           "\" Target=\"" + one.target + "\"/>";
  }
  return out + "</Relationships>";
}

// --- Word

/// A paragraph of plain text.
inline std::string paragraph(std::string_view text, std::string_view properties = "") {
  return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr><w:r><w:t xml:space=\"preserve\">" +
         text::xml_escaped(text) + "</w:t></w:r></w:p>";
}

/// A cell; each line of the text is a paragraph.
inline std::string cell(std::string_view text, std::string_view properties = "") {
  std::string out = "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>";
  while (true) {
    const std::size_t end = text.find('\n');
    out += paragraph(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return out + "</w:tc>";
}

inline std::string merged_down(std::string_view text) {
  return cell(text, "<w:vMerge w:val=\"restart\"/>");
}
inline std::string merged_up() {
  return cell("", "<w:vMerge/>");
}
inline std::string wide(std::string_view text, int columns) {
  return cell(text, "<w:gridSpan w:val=\"" + std::to_string(columns) + "\"/>");
}

inline std::string row(const std::vector<std::string>& cells) {
  std::string out = "<w:tr>";
  for (const std::string& one : cells) out += one;
  return out + "</w:tr>";
}

/// A row of plain cells.
inline std::string text_row(const std::vector<std::string>& texts) {
  std::vector<std::string> cells;
  for (const std::string& text : texts) cells.push_back(cell(text));
  return row(cells);
}

inline std::string table(const std::vector<std::string>& rows) {
  std::string out = "<w:tbl><w:tblPr/><w:tblGrid/>";
  for (const std::string& one : rows) out += one;
  return out + "</w:tbl>";
}

inline std::string docx(std::string_view body, std::string_view numbering = "", std::string_view styles = "") {
  const std::string open = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  const std::string space = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  PackageWriter writer;
  writer.add("[Content_Types].xml", open +
                                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                        "<Default Extension=\"rels\" "
                                        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                        "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
  writer.add("_rels/.rels", relations({{"rId1", "officeDocument", "word/document.xml"}}));
  writer.add("word/document.xml",
             open + "<w:document" + space + "><w:body>" + std::string(body) + "</w:body></w:document>");
  std::vector<Relation> parts;
  if (!numbering.empty()) {
    parts.push_back({"rId1", "numbering", "numbering.xml"});
    writer.add("word/numbering.xml", open + "<w:numbering" + space + ">" + std::string(numbering) + "</w:numbering>");
  }
  if (!styles.empty()) {
    parts.push_back({"rId2", "styles", "/word/styles.xml"});
    writer.add("word/styles.xml", open + "<w:styles" + space + ">" + std::string(styles) + "</w:styles>");
  }
  writer.add("word/_rels/document.xml.rels", relations(parts));
  return writer.finish();
}

// --- Excel

struct Sheet {
  std::string name;
  std::string content;  // <sheetData>…</sheetData> and what stands beside it
  bool hidden = false;
};

inline std::string xlsx(const std::vector<Sheet>& sheets, const std::vector<std::string>& shared = {},
                        std::string_view styles = "") {
  PackageWriter writer;
  writer.add("_rels/.rels", relations({{"rId1", "officeDocument", "xl/workbook.xml"}}));
  std::string list;
  std::vector<Relation> parts;
  for (std::size_t at = 0; at < sheets.size(); ++at) {
    const std::string number = std::to_string(at + 1);
    list += "<sheet name=\"" + text::xml_escaped(sheets[at].name) + "\" r:id=\"s" + number + "\"" +
            (sheets[at].hidden ? " state=\"hidden\"" : "") + "/>";
    parts.push_back({"s" + number, "worksheet", "worksheets/sheet" + number + ".xml"});
    writer.add("xl/worksheets/sheet" + number + ".xml", "<worksheet>" + sheets[at].content + "</worksheet>");
  }
  std::string strings = "<sst>";
  for (const std::string& text : shared) strings += "<si>" + text + "</si>";
  writer.add("xl/sharedStrings.xml", strings + "</sst>");
  parts.push_back({"x1", "sharedStrings", "sharedStrings.xml"});
  if (!styles.empty()) {
    writer.add("xl/styles.xml", "<styleSheet>" + std::string(styles) + "</styleSheet>");
    parts.push_back({"x2", "styles", "styles.xml"});
  }
  writer.add("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>" + list + "</sheets></workbook>");
  writer.add("xl/_rels/workbook.xml.rels", relations(parts));
  return writer.finish();
}

}  // namespace cchc::office::build
