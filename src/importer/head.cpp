#include "importer/head.h"

#include "importer/letterhead.h"
#include "importer/words.h"
#include "text/fold.h"
#include "text/normalize.h"
#include "text/number.h"
#include "text/split.h"

#include <algorithm>

namespace cchc::importer {

using office::Document;

namespace {

/// A year between 1990 and 2100 at a place, with no digit around it.
int year_at(std::string_view text, std::size_t at) {
  constexpr std::size_t digits = 4;
  if (at + digits > text.size() || (at > 0 && is_digit(text[at - 1]))) return 0;
  if (at + digits < text.size() && is_digit(text[at + digits])) return 0;
  constexpr int first = 1990, last = 2100;
  const int year = text::whole_number(text.substr(at, digits)).value_or(0);
  return first <= year && year <= last ? year : 0;
}

/// The texts before the first table of the plan, in order: paragraphs, cells of tables that are no plan (letterheads),
/// rows above a header.
std::vector<std::string> texts_before(const Document& document, const PlanTable& first) {
  std::vector<std::string> texts;
  const auto add_rows = [&](const office::Table& table, std::size_t end) {
    for (std::size_t row = 0; row < std::min(end, table.rows.size()); ++row) {
      for (const office::Cell& cell : table.rows[row].cells)
        texts.insert(texts.end(), cell.paragraphs.begin(), cell.paragraphs.end());
    }
  };
  for (std::size_t at = 0; at < first.number; ++at) {
    const office::Table& table = document.tables[at];
    texts.insert(texts.end(), table.before.begin(), table.before.end());
    add_rows(table, &table == first.table ? first.columns.header_begin : table.rows.size());
  }
  return texts;
}

/// What is said of the issue. In a document with an appendix the line below its title says more than the letterhead.
void read_issue(const std::vector<std::string>& texts, const ImportSettings& options, Draft& draft) {
  const Issue letterhead = read_letterhead(lines_of(texts));
  const auto attachment = std::ranges::find_if(texts, is_attachment_line);
  const Issue issue = attachment == texts.end() ? letterhead : read_attachment(text::squeeze(*attachment));
  draft.office = !options.office.empty() ? options.office
                                         : name_of_office(!issue.office.empty() ? issue.office : letterhead.office);
  // "Phòng Nội vụ huyện Kim Sơn" is what the letterhead calls PHÒNG NỘI VỤ.
  const std::string issuer = text::fold(letterhead.office);
  if (!issuer.empty() && text::fold(draft.office).starts_with(issuer))
    draft.superior = name_of_office(letterhead.superior);
  if (issue.kind.empty() && issue.number.empty()) return;
  draft.decision_kind = issue.kind;
  draft.decision_number = issue.number;
  draft.decision_date = issue.date;
}

/// Whether a number or a letter stands in front, as before a heading: "II. ", "1) ", "a. ".
bool is_numbered(std::string_view line) {
  const std::size_t end = line.find_first_of(".)");
  constexpr std::size_t longest = 5;
  if (end == std::string_view::npos || end == 0 || end > longest) return false;
  return end == 1 || line.substr(0, end).find_first_not_of("IVXLivxl0123456789") == std::string_view::npos;
}

/// Whether a text begins as the title of a plan does, in capitals: "KẾ HOẠCH", not "II. NỘI DUNG KẾ HOẠCH".
bool begins_title(std::string_view text, bool (*names)(std::string_view)) {
  const std::string_view line = text.substr(0, text.find('\n'));
  return is_upper(line) && names(line) && !is_attachment_line(line) && !is_numbered(line);
}

constexpr std::string_view appendix = "phuluc";  // folded

/// A title in capitals and what belongs to it: the capitals around it, and what a bare "KẾ HOẠCH" is for.
std::string title_at(const std::vector<std::string>& texts, std::size_t at) {
  std::size_t first = at, last = at;
  while (first > 0 && begins_title(texts[first - 1], names_a_plan)) --first;
  const std::string folded = text::fold(texts[at]);
  const bool bare = folded == "kehoach" || folded == "chuongtrinh";
  while (last + 1 < texts.size() && !is_attachment_line(texts[last + 1]) && !is_numbered(texts[last + 1]) &&
         !text::fold(texts[last + 1]).starts_with(appendix) && (is_upper(texts[last + 1]) || (bare && last == at)))
    ++last;
  std::string title;
  for (std::size_t i = first; i <= last; ++i) title += (i > first ? " " : "") + text::squeeze(texts[i]);
  return title;
}

/// The last text before the table that begins as a title; one that names a kind of document rather than one that speaks
/// of tasks.
std::string find_title(const std::vector<std::string>& texts) {
  for (const auto names : {names_a_document, names_a_plan}) {
    for (std::size_t at = texts.size(); at-- > 0;) {
      if (begins_title(texts[at], names)) return title_at(texts, at);
    }
  }
  const auto found = std::ranges::find_if(texts, [](const std::string& text) {
    return names_a_plan(text) && !is_attachment_line(text) && !is_numbered(text);
  });
  return found == texts.end() ? "" : text::squeeze(*found);
}

std::string name_without_ending(std::string_view file_name) {
  return std::string(file_name.substr(0, file_name.rfind('.')));
}

}  // namespace

std::vector<std::string> lines_of(const std::vector<std::string>& paragraphs) {
  std::vector<std::string> lines;
  for (const std::string& paragraph : paragraphs) {
    const std::vector<std::string_view> split = text::split(paragraph, '\n');
    lines.insert(lines.end(), split.begin(), split.end());
  }
  return lines;
}

bool is_said_in_head(const Draft& draft, std::string_view text) {
  const std::string said = text::to_lower(text::squeeze(text));
  constexpr std::size_t shortest = 5;  // bytes; a number may stand in a title by chance
  if (said.size() < shortest) return false;
  // A name may stand in two lines.
  const auto is_part_of = [&](const std::string& name) {
    const std::string lower = text::to_lower(text::squeeze(name));
    return lower.starts_with(said) || lower.ends_with(said);
  };
  const auto number = number_line(text::trim(text));
  const bool has_number = number && !number->empty() && *number == draft.decision_number;
  return text::to_lower(draft.title).find(said) != std::string::npos || is_part_of(draft.office) ||
         is_part_of(draft.superior) || has_number;
}

plan::Years find_years(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int first = is_digit(text[at]) ? year_at(text, at) : 0;
    // A year behind a slash is that of a day or of a document.
    if (first == 0 || (at > 0 && text[at - 1] == '/')) continue;
    std::size_t next = at + 4;
    while (next < text.size() && text[next] == ' ') ++next;
    const std::string_view rest = text.substr(next);
    const std::size_t dash = rest.starts_with("-") ? 1 : rest.starts_with("–") ? std::string_view("–").size() : 0;
    if (dash == 0) return {first, first};
    next += dash;
    while (next < text.size() && text[next] == ' ') ++next;
    const int last = year_at(text, next);
    return {first, std::max(first, last)};
  }
  return {};
}

plan::Years years_of_deadlines(const Draft& draft) {
  plan::Years years;
  for (const DraftArea& area : draft.areas) {
    for_each_item(area.items, [&](const DraftItem& item) {
      for (std::size_t at = 0; at < item.deadline.size(); ++at) {
        const int year = is_digit(item.deadline[at]) ? year_at(item.deadline, at) : 0;
        if (year == 0) continue;
        years.first = years.first == 0 ? year : std::min(years.first, year);
        years.last = std::max(years.last, year);
      }
    });
  }
  return years;
}

void read_head(const Document& document, const std::vector<PlanTable>& tables, const ImportSettings& options,
               Draft& draft) {
  const std::vector<std::string> texts = texts_before(document, tables.front());
  read_issue(texts, options, draft);
  draft.title = find_title(texts);
  if (draft.title.empty()) {
    draft.title = name_without_ending(options.file_name);
    draft.head_doubts.push_back({{}, {"tên kế hoạch lấy từ tên tệp", "the title is the name of the file"}});
  }
  if (options.period) {
    draft.years = *options.period;
    return;
  }
  draft.years = find_years(draft.title);
  for (const std::string& text : texts) {
    if (draft.years.first == 0 && names_a_plan(text)) draft.years = find_years(text);
  }
}

}  // namespace cchc::importer
