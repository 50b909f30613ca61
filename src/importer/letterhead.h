#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::importer {

/// What a document says of its issue, as printed; empty where it says nothing or left room to write.
struct Issue {
  std::string office, superior;  ///< who issued it, and the office above
  std::string kind, number;      ///< "Kế hoạch", "45/KH-UBND"
  std::string date;              ///< "20/12/2021"
};

/// From the lines above a title: on the left the superior, the office and the number, on the right the motto, place and
/// day (Nghị định 30/2020/NĐ-CP, Phụ lục I), in whatever order a table has them.
Issue read_letterhead(const std::vector<std::string>& lines);

/// What the line with the number says, "Số: 45/KH-UBND": "45/KH-UBND", empty where it was left blank; nothing for other
/// lines.
std::optional<std::string> number_line(std::string_view line);

/// "(Kèm theo Kế hoạch số … của UBND phường …)"
bool is_attachment_line(std::string_view text);

Issue read_attachment(std::string_view line);

/// Whether a text names a kind of document that plans come in: kế hoạch, chương trình, đề án, khung hành động.
bool names_a_document(std::string_view text);
/// … or speaks of tasks: "PHÂN CÔNG NHIỆM VỤ".
bool names_a_plan(std::string_view text);

/// The name of an office out of capitals, as a text writes it: "UBND XÃ LONG PHỤNG" is "UBND xã Long Phụng". Only where
/// there is one way to write it, which is so of people's committees; any other name is given back as it is.
std::string name_of_office(std::string_view line);

/// Whether it is written in capitals.
bool is_upper(std::string_view text);

}  // namespace cchc::importer
