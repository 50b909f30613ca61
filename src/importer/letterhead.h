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

/// From the first such line; nothing when there is none.
Issue read_attachment(const std::vector<std::string>& lines);

/// Whether a line is, or is part of, the title of a plan.
bool names_a_plan(std::string_view text);

/// Whether it is written in capitals.
bool is_upper(std::string_view text);

}  // namespace cchc::importer
