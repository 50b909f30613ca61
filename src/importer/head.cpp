#include "importer/head.h"

#include "importer/words.h"
#include "text/fold.h"
#include "text/normalize.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace cchc::importer {

using office::Document;

namespace {

/// A year between 1990 and 2100 at a place, with no digit around it.
int year_at(std::string_view text, std::size_t at) {
  constexpr std::size_t digits = 4;
  if (at + digits > text.size() || (at > 0 && is_digit(text[at - 1]))) return 0;
  if (at + digits < text.size() && is_digit(text[at + digits])) return 0;
  int year = 0;
  const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + digits, year);
  constexpr int first = 1990, last = 2100;
  return error == std::errc{} && end == text.data() + at + digits && first <= year && year <= last ? year : 0;
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
  for (std::string& text : texts) std::ranges::replace(text, '\n', ' ');
  return texts;
}

bool contains_folded(std::string_view text, std::string_view folded) {
  return text::fold(text).find(folded) != std::string::npos;
}

bool is_upper(std::string_view text) {
  return text::to_upper(text) == text && text::to_lower(text) != text;
}

bool names_a_plan(std::string_view text) {
  constexpr std::array<std::string_view, 7> words{"kehoach",       "chuongtrinh",    "dean",   "phancong",
                                                  "khunghanhdong", "danhmucnhiemvu", "nhiemvu"};
  constexpr std::size_t longest = 400;
  return text.size() < longest &&
         std::ranges::any_of(words, [&](std::string_view word) { return contains_folded(text, word); });
}

/// "(Kèm theo Kế hoạch số … của UBND phường …)"
bool is_attachment_line(std::string_view text) {
  return contains_folded(text, "kemtheo") || contains_folded(text, "banhanhkem");
}

/// The last lines before the table that name a plan; those in upper case below such a line belong to it.
std::string find_title(const std::vector<std::string>& texts) {
  for (std::size_t at = texts.size(); at-- > 0;) {
    if (!is_upper(texts[at]) || !names_a_plan(texts[at]) || is_attachment_line(texts[at])) continue;
    std::size_t first = at, last = at;
    while (first > 0 && is_upper(texts[first - 1]) && names_a_plan(texts[first - 1])) --first;
    const bool alone = text::fold(texts[last]) == "kehoach" || text::fold(texts[last]) == "chuongtrinh";
    while (last + 1 < texts.size() && !is_attachment_line(texts[last + 1]) &&
           (is_upper(texts[last + 1]) || (alone && last == at)))
      ++last;
    std::string title;
    for (std::size_t i = first; i <= last; ++i) title += (i > first ? " " : "") + texts[i];
    return title;
  }
  const auto found = std::ranges::find_if(
      texts, [](const std::string& text) { return names_a_plan(text) && !is_attachment_line(text); });
  return found == texts.end() ? "" : *found;
}

/// The office after the last "của" of the line that says what the table is attached to, else the line of the letterhead
/// that names a committee.
std::string find_office(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    if (!is_attachment_line(text)) continue;
    constexpr std::string_view of = " của ";
    const std::size_t at = text.rfind(of);
    if (at == std::string::npos) continue;
    const std::string_view rest = std::string_view(text).substr(at + of.size());
    return std::string(text::trim(rest.substr(0, rest.find_first_of("),;"))));
  }
  for (const std::string& text : texts) {
    const std::string fold = text::fold(text);
    constexpr std::size_t longest = 120;
    if (text.size() < longest && (fold.starts_with("ubnd") || fold.starts_with("uybannhandan"))) return text;
  }
  return "";
}

/// Number and day of the document the table is attached to, where they are filled in.
void read_decision(const std::vector<std::string>& texts, Draft& draft) {
  for (const std::string& text : texts) {
    if (!is_attachment_line(text)) continue;
    for (const std::string_view kind : {"Quyết định", "Kế hoạch"}) {
      if (draft.decision_kind.empty() && text.find(kind) != std::string::npos) draft.decision_kind = kind;
    }
    constexpr std::string_view number_word = " số ";
    if (const std::size_t at = text.find(number_word); at != std::string::npos) {
      const std::string_view rest = text::trim(std::string_view(text).substr(at + number_word.size()));
      const std::string_view number = rest.substr(0, rest.find_first_of(" ,;)"));
      if (!number.empty() && is_digit(number.front()) && number.find('/') != std::string_view::npos)
        draft.decision_number = number;
    }
    constexpr std::string_view day_word = " ngày ";
    if (const std::size_t at = text.find(day_word); at != std::string::npos) {
      const std::string_view rest = std::string_view(text).substr(at + day_word.size());
      const std::string_view day = rest.substr(0, rest.find_first_of(" ,;)"));
      if (const auto date = plan::parse_date(day)) draft.decision_date = plan::to_table(*date);
    }
    return;
  }
}

std::string name_without_ending(std::string_view file_name) {
  return std::string(file_name.substr(0, file_name.rfind('.')));
}

}  // namespace

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

void read_head(const Document& document, const std::vector<PlanTable>& tables, const ImportOptions& options,
               Draft& draft) {
  const std::vector<std::string> texts = texts_before(document, tables.front());
  draft.title = find_title(texts);
  if (draft.title.empty()) {
    draft.title = name_without_ending(options.file_name);
    draft.head_doubts.emplace_back("tên kế hoạch lấy từ tên tệp");
  }
  draft.office = options.office.empty() ? find_office(texts) : options.office;
  read_decision(texts, draft);
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
