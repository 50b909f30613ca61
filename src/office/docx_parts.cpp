#include "office/docx_parts.h"

#include "office/package_parts.h"

#include <fmt/format.h>

namespace cchc::office {

namespace {

// Lengths in twentieths of a point, as Word counts; sizes of letters in half points.
constexpr double twentieths_per_mm = 1440 / 25.4;
constexpr int mm(double length) {
  return static_cast<int>(length * twentieths_per_mm + 0.5);
}

constexpr int page_short = mm(210), page_long = mm(297);
constexpr int margin_top = mm(20), margin_bottom = mm(20), margin_left = mm(30), margin_right = mm(15);
constexpr int header_place = mm(10);

std::string style(std::string_view id, std::string_view name, std::string_view based_on, std::string_view paragraph,
                  std::string_view run = "") {
  return fmt::format(
      R"(<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/>{}<w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>)",
      id, name, based_on.empty() ? "" : fmt::format(R"(<w:basedOn w:val="{}"/>)", based_on), paragraph, run);
}

std::string heading_style(int level, std::string_view look) {
  return style(
      fmt::format("Heading{}", level), fmt::format("heading {}", level), "Normal",
      fmt::format(
          R"(<w:keepNext/><w:spacing w:before="120" w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>)"
          R"(<w:outlineLvl w:val="{}"/>)",
          level),
      look);
}

}  // namespace

std::string docx_styles() {
  constexpr std::string_view bold = "<w:b/>", small = R"(<w:sz w:val="26"/>)", italic = "<w:i/>";
  std::string styles = fmt::format(
      R"({}<w:styles xmlns:w="{}"><w:docDefaults><w:rPrDefault><w:rPr>)"
      R"(<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>)"
      R"(<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>)"
      R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>)",
      xml_head, word_namespace);
  styles += style(
      "Body", "Body Text", "Normal",
      R"(<w:spacing w:after="120" w:line="276" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>)");
  styles += style(
      "Title", "Title", "Normal",
      R"(<w:keepNext/><w:spacing w:before="240" w:after="60"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>)", bold);
  styles += heading_style(1, bold) + heading_style(2, "<w:b/><w:i/>") + heading_style(3, italic);
  styles += style("Item", "List Paragraph", "Body", "");
  styles += style("Quote", "Quote", "Body", R"(<w:ind w:left="720" w:firstLine="0"/>)", italic);
  styles += style("Code", "HTML Preformatted", "Normal", R"(<w:spacing w:after="120"/>)", small);
  styles += style("Cell", "Table Text", "Normal", R"(<w:spacing w:before="20" w:after="20"/>)", small);
  styles += style("CellTitle", "Table Title", "Cell", R"(<w:keepNext/><w:jc w:val="center"/>)", bold);
  styles += style("Head", "Letterhead", "Normal", R"(<w:jc w:val="center"/>)", small);
  return styles + "</w:styles>";
}

std::string docx_page_number() {
  return fmt::format(
      R"({}<w:hdr xmlns:w="{}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>)",
      xml_head, word_namespace);
}

std::string docx_section(bool landscape, bool first) {
  return fmt::format(
      R"(<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:pgSz w:w="{}" w:h="{}"{}/>)"
      R"(<w:pgMar w:top="{}" w:right="{}" w:bottom="{}" w:left="{}" w:header="{}" w:footer="{}" w:gutter="0"/>{}</w:sectPr>)",
      landscape ? page_long : page_short, landscape ? page_short : page_long,
      landscape ? R"( w:orient="landscape")" : "", margin_top, margin_right, margin_bottom, margin_left, header_place,
      header_place, first ? "<w:titlePg/>" : "");
}

int docx_text_width(bool landscape) {
  return (landscape ? page_long : page_short) - margin_left - margin_right;
}

}  // namespace cchc::office
