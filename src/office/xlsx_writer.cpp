#include "office/xlsx_writer.h"

#include "office/package_parts.h"
#include "office/xlsx_sheet.h"
#include "office/xlsx_styles.h"
#include "text/markup.h"
#include "text/normalize.h"
#include "text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

namespace cchc::office {

namespace {

constexpr std::string_view relation_namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A name as Excel takes it: without []:*?/\, no apostrophe at an end, at most 31 characters, unlike all others.
std::string sheet_name(std::string_view wanted, std::set<std::string>& taken) {
  constexpr std::size_t longest = 31;
  std::u32string name = text::to_code_points(text::squeeze(wanted));
  constexpr std::u32string_view refused = U"[]:*?/\\'";
  std::ranges::replace_if(
      name, [&](char32_t c) { return c < U' ' || refused.find(c) != std::u32string_view::npos; }, U' ');
  const std::string whole = text::squeeze(text::to_utf8(name));
  for (int number = 1;; ++number) {
    const std::string ending = number == 1 ? "" : fmt::format(" ({})", number);
    const std::string start =
        text::squeeze(text::to_utf8(text::to_code_points(whole).substr(0, longest - ending.size())));
    std::string made = (start.empty() ? "Sheet" : start) + ending;
    if (taken.insert(text::to_lower(made)).second) return made;
  }
}

class WorkbookPrinter {
public:
  std::string run(const Workbook& workbook) {
    for (const Sheet& sheet : workbook.sheets) {
      std::size_t next = 0;
      do {
        add_sheet(sheet, next);
      } while (next < sheet.rows.size());
    }
    std::vector<NewPart> parts{
        {folder, "workbook.xml", "spreadsheetml.sheet.main", "officeDocument", "", workbook_xml()}};
    std::ranges::move(sheets_, std::back_inserter(parts));
    parts.push_back({folder, "styles.xml", "spreadsheetml.styles", "styles", "styles", styles_xml()});
    parts.push_back(
        {folder, "sharedStrings.xml", "spreadsheetml.sharedStrings", "sharedStrings", "texts", texts_.xml()});
    return write_package(parts);
  }

private:
  static constexpr std::string_view folder = "xl/";

  void add_sheet(const Sheet& sheet, std::size_t& next) {
    const std::size_t number = sheets_.size() + 1;
    const std::string name = sheet_name(sheet.name, names_);
    PrintedSheet printed = print_sheet(sheet, next, texts_);
    const std::string id = fmt::format("sheet{}", number);
    list_ += fmt::format(R"(<sheet name="{}" sheetId="{}"{} r:id="{}"/>)", text::xml_escaped(name), number,
                         sheet.hidden ? " state=\"hidden\"" : "", id);
    const std::string quoted = text::xml_escaped("'" + name + "'!");
    defined_ +=
        fmt::format(R"(<definedName name="_xlnm._FilterDatabase" localSheetId="{}" hidden="1">{}{}</definedName>)",
                    number - 1, quoted, printed.table_range);
    defined_ += fmt::format(R"(<definedName name="_xlnm.Print_Titles" localSheetId="{0}">{1}${2}:${2}</definedName>)",
                            number - 1, quoted, printed.title_row);
    sheets_.push_back({folder, fmt::format("worksheets/{}.xml", id), "spreadsheetml.worksheet", "worksheet", id,
                       std::move(printed.xml)});
  }

  std::string workbook_xml() const {
    return fmt::format(
        R"({}<workbook xmlns="{}" xmlns:r="{}"><sheets>{}</sheets><definedNames>{}</definedNames></workbook>)",
        xml_head, sheet_namespace, relation_namespace, list_, defined_);
  }

  SharedTexts texts_;
  std::vector<NewPart> sheets_;
  std::set<std::string> names_;  // in lower case: Excel tells none apart by case
  std::string list_, defined_;
};

}  // namespace

std::string write_xlsx(const Workbook& workbook) {
  return WorkbookPrinter().run(workbook);
}

}  // namespace cchc::office
