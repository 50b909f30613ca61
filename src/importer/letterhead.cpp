#include "importer/letterhead.h"

#include "importer/body_name.h"
#include "importer/words.h"
#include "plan/date.h"
#include "plan/office.h"
#include "text/fold.h"
#include "text/normalize.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace cchc::importer {

namespace {

/// A line longer than this, in bytes, is no name of an office.
constexpr std::size_t longest_name = 120;

/// Whether one of the folded words stands in a text that is no longer than a title is.
bool contains_any(std::string_view text, std::span<const std::string_view> words) {
  constexpr std::size_t longest = 400;  // bytes
  if (text.size() >= longest) return false;
  const std::string folded = text::fold(text);
  return std::ranges::any_of(words, [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

bool starts_with_any(std::string_view folded, std::span<const std::string_view> starts) {
  return std::ranges::any_of(starts, [&](std::string_view start) { return folded.starts_with(start); });
}

/// Quốc hiệu, tiêu ngữ, or the head of a document of the Party.
bool is_motto(std::string_view folded) {
  static constexpr std::array<std::string_view, 3> starts{"conghoa", "doclap", "dangcongsan"};
  return starts_with_any(folded, starts);
}

bool is_committee(std::string_view folded) {
  return folded == "hoidongnhandan" ||
         std::ranges::find(plan::committees, folded, text::fold) != plan::committees.end();
}

bool begins_with_committee(std::string_view folded) {
  return std::ranges::any_of(plan::committees,
                             [&](std::string_view one) { return folded.starts_with(text::fold(one)); });
}

bool begins_with_place(std::string_view folded) {
  return folded.starts_with("thuduc") || std::ranges::any_of(plan::place_starts(), [&](const plan::OfficeStart& one) {
           return folded.starts_with(text::fold(one.start));
         });
}

/// A name in capitals, and no title that begins with the same word.
bool is_office_line(std::string_view line, std::string_view folded) {
  static constexpr std::array<std::string_view, 6> titles{"baocao",  "banhanh",   "tochucthuchien",
                                                          "bochiso", "botieuchi", "bothutuc"};
  return line.size() < longest_name && is_upper(line) && begins_like_body(line) && !starts_with_any(folded, titles);
}

/// Whether a name goes on in the next line: "ỦY BAN NHÂN DÂN", then where; "SỞ KHOA HỌC", then "VÀ CÔNG NGHỆ".
bool runs_on(std::string_view name, std::string_view line, std::string_view folded) {
  if (line.size() >= longest_name || !is_upper(line)) return false;
  return text::to_lower(line).starts_with("và ") || (is_committee(text::fold(name)) && begins_with_place(folded));
}

/// Each word with a capital, as names of places are written.
std::string capitalized_words(std::string_view words) {
  std::string name;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size() - 1) + 1;
    name += text::capitalized(words.substr(at, end - at));
    at = end;
  }
  return name;
}

/// "45/KH-UBND" at the beginning of a text; nothing where the number was left blank.
std::string number_at(std::string_view text) {
  text = text::trim(text);
  const std::string_view number = text.substr(0, text.find_first_of(" ,;)"));
  const bool filled_in = !number.empty() && is_digit(number.front()) && number.find('/') != std::string_view::npos;
  return filled_in ? std::string(number) : "";
}

/// The kind of document that the symbol in its number stands for: "45/KH-UBND" is a Kế hoạch.
std::string kind_of(std::string_view number) {
  struct Symbol {
    std::string_view letters, kind;
  };
  static constexpr std::array symbols{Symbol{"KH", "Kế hoạch"}, Symbol{"QĐ", "Quyết định"},
                                      Symbol{"CTr", "Chương trình"}, Symbol{"NQ", "Nghị quyết"}, Symbol{"ĐA", "Đề án"}};
  for (const Symbol& symbol : symbols) {
    if (number.find(fmt::format("/{}-", symbol.letters)) != std::string_view::npos) return std::string(symbol.kind);
  }
  return "";
}

/// The digits behind a word.
std::string_view digits_behind(std::string_view text, std::string_view word) {
  const std::size_t at = text.find(word);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = text::trim(text.substr(at + word.size()));
  return rest.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(rest, is_digit) - rest.begin()));
}

/// The day that a line says, "ngày 20/12/2021" or "ngày 20 tháng 12 năm 2021"; empty where it was left blank, nothing
/// when the line speaks of no day.
std::optional<std::string> day_in(std::string_view line) {
  const std::string lower = text::to_lower(line);
  constexpr std::string_view day = "ngày ", month = "tháng", year = "năm";
  const std::size_t at = lower.find(day);
  if (at == std::string::npos) return std::nullopt;
  const std::string_view rest = text::trim(std::string_view(lower).substr(at + day.size()));
  auto date = plan::parse_date(rest.substr(0, rest.find_first_of(" ,;)")));
  if (!date)
    date = plan::parse_date(
        fmt::format("{}/{}/{}", digits_behind(lower, day), digits_behind(rest, month), digits_behind(rest, year)));
  return date ? plan::to_table(*date) : "";
}

/// The office that somebody heads: "Bộ trưởng Bộ Xây dựng" speaks for "Bộ Xây dựng".
std::string_view without_head_of_office(std::string_view name) {
  const std::string lower = text::to_lower(name);
  for (const std::string_view head : {"bộ trưởng ", "giám đốc ", "chủ tịch ", "chủ nhiệm ", "tổng cục trưởng ",
                                      "cục trưởng ", "viện trưởng ", "trưởng ban "}) {
    if (lower.starts_with(head) && begins_like_body(name.substr(head.size()))) return name.substr(head.size());
  }
  return name;
}

/// The office that the line names as whose decision it is, up to what else it says.
std::string office_in(std::string_view line) {
  constexpr std::string_view of = " của ";
  std::string_view found;
  for (std::size_t at = line.find(of); at != std::string_view::npos; at = line.find(of, at + 1)) {
    found = without_head_of_office(text::trim(line.substr(at + of.size())));
    if (begins_like_body(found)) break;
  }
  found = found.substr(0, found.find_first_of("),;"));
  for (const std::string_view more : {" về ", " ngày ", " ban hành "}) found = found.substr(0, found.find(more));
  return std::string(text::trim(found));
}

}  // namespace

bool is_upper(std::string_view text) {
  return text::to_upper(text) == text && text::to_lower(text) != text;
}

bool names_a_document(std::string_view text) {
  static constexpr std::array<std::string_view, 4> words{"kehoach", "chuongtrinh", "dean", "khunghanhdong"};
  return contains_any(text, words);
}

bool names_a_plan(std::string_view text) {
  static constexpr std::array<std::string_view, 2> words{"nhiemvu", "phancong"};
  return names_a_document(text) || contains_any(text, words);
}

bool is_attachment_line(std::string_view text) {
  const std::string folded = text::fold(text);
  return folded.find("kemtheo") != std::string::npos || folded.find("banhanhkem") != std::string::npos;
}

std::string name_of_office(std::string_view line) {
  if (!is_upper(line)) return std::string(line);
  const std::string lower = text::to_lower(line);
  for (const std::string_view committee : plan::committees) {
    if (!lower.starts_with(committee)) continue;
    const std::string_view rest = std::string_view(lower).substr(committee.size());
    for (const auto& [place, level, word] : plan::place_starts()) {
      // "TP" without its point stays as it is written.
      if (place == "tp" || !rest.starts_with(place) || !rest.substr(place.size()).starts_with(' ')) continue;
      const std::string kind = committee.starts_with('u') ? "UBND " : text::capitalized(committee);
      return kind + (place == "tp." ? "TP." : std::string(place)) + capitalized_words(rest.substr(place.size()));
    }
  }
  return std::string(line);
}

std::optional<std::string> number_line(std::string_view line) {
  for (const std::string_view word : {"Số", "SỐ"}) {
    if (!line.starts_with(word) || line.find('/') == std::string_view::npos) continue;
    const std::string_view rest = text::trim(line.substr(word.size()));
    return number_at(rest.starts_with(':') ? rest.substr(1) : rest);
  }
  return std::nullopt;
}

Issue read_letterhead(const std::vector<std::string>& lines) {
  Issue issue;
  std::vector<std::string> names;
  for (const std::string& text : lines) {
    const std::string_view line = text::trim(text);
    const std::string folded = text::fold(line);
    if (folded.empty() || is_motto(folded)) continue;
    if (is_attachment_line(line)) break;
    if (const auto number = number_line(line)) {
      issue.number = *number;
      issue.kind = kind_of(issue.number);
    } else if (const auto day = day_in(line); day && issue.date.empty()) {
      issue.date = *day;
    } else if (is_office_line(line, folded)) {
      names.emplace_back(line);
    } else if (!names.empty() && runs_on(names.back(), line, folded)) {
      names.back() += " " + std::string(line);
    } else if (names_a_plan(line)) {
      break;
    } else if (names.empty() && line.size() < longest_name && begins_with_committee(folded)) {
      names.emplace_back(line);
    }
  }
  if (!names.empty()) issue.office = names.back();
  if (names.size() > 1) issue.superior = names[names.size() - 2];
  return issue;
}

Issue read_attachment(std::string_view line) {
  Issue issue{.office = office_in(line), .superior = "", .kind = "", .number = "", .date = ""};
  constexpr std::string_view number_word = " số ";
  if (const std::size_t at = line.find(number_word); at != std::string::npos)
    issue.number = number_at(line.substr(at + number_word.size()));
  issue.date = day_in(line).value_or("");
  issue.kind = kind_of(issue.number);
  for (const std::string_view kind : {"Quyết định", "Kế hoạch"}) {
    if (issue.kind.empty() && line.find(kind) != std::string::npos) issue.kind = kind;
  }
  return issue;
}

}  // namespace cchc::importer
