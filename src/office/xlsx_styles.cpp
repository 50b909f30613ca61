#include "office/xlsx_styles.h"

#include "office/package_parts.h"

#include <fmt/format.h>

namespace cchc::office {

namespace {

constexpr unsigned kinds = 3;  // of values: each has a look, and one to fill in

}  // namespace

unsigned look_of(SheetKind kind, bool fill_in) {
  return look_value + (fill_in ? kinds : 0) + static_cast<unsigned>(kind);
}

std::string styles_xml() {
  // Texts have the format of text, so that "1.1" stays one when somebody edits it.
  constexpr std::string_view formats[kinds] = {"49", "0", "164"};
  std::string values;
  for (const bool fill_in : {false, true}) {
    for (const std::string_view format : formats) {
      values += fmt::format(
          R"(<xf numFmtId="{}" fontId="0" fillId="{}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" )"
          R"(applyAlignment="1" applyProtection="1"><alignment {}vertical="top" wrapText="1"/><protection locked="{}"/></xf>)",
          format, fill_in ? 3 : 0, format == "49" ? "" : "horizontal=\"center\" ", fill_in ? 0 : 1);
    }
  }
  return fmt::format(
      R"({}<styleSheet xmlns="{}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>)"
      R"(<fonts count="2"><font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>)"
      R"(<font><b/><sz val="12"/><name val="Times New Roman"/><family val="1"/></font></fonts>)"
      R"(<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>)"
      R"(<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill>)"
      R"(<fill><patternFill patternType="solid"><fgColor rgb="FFFFF8DC"/></patternFill></fill></fills>)"
      R"(<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>)"
      R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="{}">)"
      R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)"
      R"(<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">)"
      R"(<alignment horizontal="center" vertical="center" wrapText="1"/></xf>)"
      R"(<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>)"
      R"(<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyFont="1"/>{}</cellXfs>)"
      R"(<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>)",
      xml_head, sheet_namespace, look_value + 2 * kinds, values);
}

}  // namespace cchc::office
