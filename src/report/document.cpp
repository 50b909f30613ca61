#include "report/document.h"

#include "office/docx_writer.h"
#include "office/html_writer.h"
#include "office/markdown.h"
#include "plan/office.h"
#include "report/result_size.h"
#include "report/workbook.h"
#include "text/fold.h"
#include "text/normalize.h"

#include <utility>
#include <vector>

namespace cchc::report {

namespace {

constexpr std::string_view committee = "Ủy ban nhân dân";

/// "Ủy ban nhân dân", then the rest of the name on a line of its own; other names as they are.
std::string full_office_name(std::string_view office) {
  const std::string lower = text::to_lower(office);
  for (const std::string_view start : plan::committees) {
    if (lower.starts_with(start))
      return std::string(committee) + "\n" + std::string(text::trim(office.substr(start.size())));
  }
  return std::string(office);
}

office::Letterhead letterhead_of(const plan::Head& head) {
  const std::string name = full_office_name(text::trim(head.office.value));
  // Of other offices only they know what they are called in numbers.
  return {.superior = std::string(text::trim(head.superior.value)),
          .office = name,
          .symbol = name.starts_with(committee) ? "BC-UBND" : "BC-…"};
}

/// Leaves out what stands before the first heading and only names the office.
void drop_office_name(std::vector<office::Block>& blocks, std::string_view name) {
  const std::string office_name = text::fold(text::squeeze(name));
  if (!blocks.empty() && blocks.front().kind == office::Block::Kind::paragraph &&
      text::fold(text::squeeze(office::plain_text(blocks.front().runs))) == office_name)
    blocks.erase(blocks.begin());
}

std::string print_tables(const std::vector<office::Block>& blocks) {
  std::vector<TableLines> tables;
  std::string name = "Báo cáo";
  for (const office::Block& block : blocks) {
    if (block.kind == office::Block::Kind::heading) name = office::plain_text(block.runs);
    if (block.kind != office::Block::Kind::table) continue;
    TableLines& table = tables.emplace_back();
    table.name = name;
    for (const auto& row : block.rows) {
      std::vector<std::string>& line = table.lines.emplace_back();
      for (const office::Runs& cell : row) line.push_back(office::plain_text(cell));
    }
  }
  if (tables.empty()) {
    tables.push_back({"Báo cáo", {{"Nội dung"}}});
    for (const office::Block& block : blocks) tables.front().lines.push_back({office::plain_text(block.runs)});
  }
  return print_workbook(tables);
}

}  // namespace

std::string print_document(std::string_view markdown, OutputFormat format, const plan::Head& head, bool letterhead) {
  constexpr std::size_t most_missing = 100'000;
  if (office::count_missing_cells(markdown) > most_missing)
    throw ResultTooLarge{{"mẫu có bảng mà các dòng thiếu rất nhiều ô: kiểm tra số dấu | của dòng tiêu đề",
                          "a table of the template lacks very many cells: check how many | its header has"}};
  office::TextDocument document{.blocks = office::read_markdown(markdown), .letterhead = {}};
  if (format == OutputFormat::xlsx) return print_tables(document.blocks);
  if (letterhead) {
    document.letterhead = letterhead_of(head);
    drop_office_name(document.blocks, head.office.value);
  }
  return format == OutputFormat::docx ? office::write_docx(document) : office::write_html(document);
}

}  // namespace cchc::report
