#include "importer/names.h"

#include "importer/body_name.h"
#include "importer/cell_text.h"
#include "importer/columns.h"
#include "importer/words.h"
#include "text/normalize.h"
#include "text/split.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace cchc::importer {

namespace {

/// What parts names, and may also stand inside one.
constexpr std::array<std::string_view, 9> separators{",", " và ", "/", " - ", " – ", "&", "+", " cùng ", ". "};

std::string_view separator_at(std::string_view text, std::size_t at) {
  const auto* found =
      std::ranges::find_if(separators, [&](std::string_view one) { return text.substr(at).starts_with(one); });
  return found == separators.end() ? "" : *found;
}

std::string_view without_end_marks(std::string_view text) {
  text = text::trim(text);
  while (!text.empty() && (text.back() == '.' || text.back() == ';' || text.back() == ',' || text.back() == ':')) {
    // "Các cơ quan …" is shortened on purpose; "TP." keeps its point, which stands for letters.
    text.remove_suffix(1);
    text = text::trim(text);
  }
  return text;
}

bool begins_with_any(std::string_view lower, std::span<const std::string_view> starts) {
  return std::ranges::any_of(starts, [&](std::string_view start) { return lower.starts_with(start); });
}

bool ends_with_any(std::string_view lower, std::span<const std::string_view> ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return lower.ends_with(end); });
}

constexpr std::size_t longest_body = 200;  // bytes; what is longer is a text

/// In lower case, as all tables here.
constexpr std::array<std::string_view, 2> councils{"hđnd", "hội đồng nhân dân"};
constexpr std::array<std::string_view, 2> offices{"văn phòng", "vp"};

/// Whether a line that begins as names do goes on with the name above it: below "Văn phòng" stands whose office it is,
/// below "UBND" of which places; "Phòng Kinh tế" is another body.
bool completes(std::string_view above, std::string_view line) {
  constexpr std::array<std::string_view, 4> joints{"-", "–", "/", "&"};
  if (goes_on(above) || ends_with_any(above, joints)) return true;
  if (above.size() > longest_body) return false;
  const std::string name = text::to_lower(without_end_marks(above));
  const bool is_office = begins_with_any(name, offices);
  constexpr std::array<std::string_view, 2> places_follow{"ubnd", "nhân dân"};
  constexpr std::array<std::string_view, 9> have_offices{
      "hđnd", "hội đồng nhân dân", "ubnd", "ủy ban", "uỷ ban", "đảng ủy", "đảng uỷ", "chính phủ", "quốc hội"};
  constexpr std::size_t longest_start = 40;  // bytes
  const std::string next = text::to_lower(line.substr(0, longest_start));
  if (std::ranges::find(offices, name) != offices.end() || (is_office && ends_with_any(name, councils)))
    return begins_with_any(next, have_offices) || !begins_like_body(line);
  const bool is_open = ends_with_any(name, places_follow) || ends_with_any(name, councils);
  return is_open && (line.starts_with("các ") || !begins_like_body(line));
}

/// The lines of a cell of names. A line was only wrapped unless it begins as names do.
std::vector<std::string> lines_of_names(const std::vector<std::string>& paragraphs) {
  std::vector<std::string> lines;
  for (const std::string& paragraph : paragraphs) {
    for (const std::string_view line : text::split(paragraph, '\n')) {
      const bool is_first = line.data() == paragraph.data();
      const bool anew = is_bulleted(line) || begins_like_body(line) || (is_first && begins_upper(line));
      if (line.empty()) continue;
      if (lines.empty() || (anew && (is_bulleted(line) || !completes(lines.back(), line)))) {
        lines.emplace_back(line);
      } else {
        lines.back() += ' ';
        lines.back() += line;
      }
    }
  }
  return lines;
}

/// The pieces between ";" and between lines, with bullets taken off.
std::vector<std::string> segments_of(const std::vector<std::string>& paragraphs) {
  std::vector<std::string> segments;
  for (const std::string& line : lines_of_names(paragraphs)) {
    for (const std::string_view part : text::split(without_bullet(line), ";\n")) {
      if (const std::string_view piece = without_end_marks(part); !piece.empty()) segments.emplace_back(piece);
    }
  }
  return segments;
}

/// What a label in front of names says of them.
struct RoleLabel {
  std::string_view words;  // in lower case
  bool partners;
};
constexpr std::array role_labels{
    RoleLabel{"cơ quan chủ trì", false}, RoleLabel{"đơn vị chủ trì", false}, RoleLabel{"chủ trì", false},
    RoleLabel{"cơ quan phối hợp", true}, RoleLabel{"đơn vị phối hợp", true}, RoleLabel{"phối hợp với", true},
    RoleLabel{"phối hợp", true},
};

/// Finds "Chủ trì:" or "phối hợp:" in a segment from a place on: the place, and the label.
struct FoundLabel {
  std::size_t begin = 0, end = 0;
  bool partners = false;
};
std::optional<FoundLabel> find_label(std::string_view lower, std::size_t from) {
  std::optional<FoundLabel> first;
  for (const RoleLabel& label : role_labels) {
    std::size_t at = lower.find(label.words, from);
    while (at != std::string_view::npos) {
      std::size_t end = at + label.words.size();
      while (end < lower.size() && lower[end] == ' ') ++end;
      const bool told = end < lower.size() && lower[end] == ':';
      const bool better = !first || at < first->begin || (at == first->begin && end + 1 > first->end);
      if (told && better) first = {at, end + 1, label.partners};
      if (told) break;
      at = lower.find(label.words, at + 1);
    }
  }
  return first;
}

/// "Phòng Nội vụ (chủ trì)": the name, and what stands in brackets behind it; empty when that says no role.
struct NameInRole {
  std::string_view name, label;
  bool partners = false;
};
NameInRole name_in_role(std::string_view part) {
  const std::size_t open = part.ends_with(')') ? part.rfind('(') : std::string_view::npos;
  if (open == std::string_view::npos || open == 0) return {part, "", false};
  const std::string words = text::to_lower(text::squeeze(part.substr(open + 1, part.size() - open - 2)));
  const auto* found = std::ranges::find(role_labels, words, &RoleLabel::words);
  if (found == role_labels.end()) return {part, "", false};
  return {without_end_marks(part.substr(0, open)), part.substr(open), found->partners};
}

/// Whether a mark that may part names stands inside one: "VP HĐND & UBND xã" is one office, "VP. Đảng ủy" an
/// abbreviation.
bool is_inside_name(std::string_view left, std::string_view mark) {
  if (left.size() > longest_body) return false;
  const std::string lower = text::to_lower(left);
  constexpr std::array<std::string_view, 5> shortened{"vp", "p", "tt", "cc", "bch"};
  if (mark == ". ") return std::ranges::find(shortened, lower) != shortened.end();
  constexpr std::array<std::string_view, 4> joints{" và ", "&", " - ", " – "};
  if (!ends_with_any(lower, councils)) return false;
  return std::ranges::find(joints, mark) != joints.end() || (mark == "/" && begins_with_any(lower, offices));
}

/// Whether a text is a mark such as "-" or "x", which names nobody.
bool is_no_name(std::string_view text) {
  return is_mark(text) || words_of(text).empty();
}

}  // namespace

bool names_nobody(const std::vector<std::string>& paragraphs) {
  return !paragraphs.empty() && std::ranges::all_of(paragraphs, is_no_name);
}

bool NameSplitter::starts_name(std::string_view rest) const {
  std::size_t end = 0;
  while (end < rest.size() && separator_at(rest, end).empty()) ++end;
  const std::string_view piece = without_end_marks(rest.substr(0, end));
  if (is_generic_name(piece)) return false;
  return begins_like_body(piece) || alone_.contains(body_key(piece));
}

void NameSplitter::learn(const std::vector<std::string>& paragraphs) {
  for (const std::string& segment : segments_of(paragraphs)) {
    // A text with a comma in it may be several names.
    if (segment.find(',') == std::string::npos && !is_no_name(segment)) alone_.insert(body_key(segment));
  }
}

std::vector<std::string> NameSplitter::parts_of(std::string_view segment) const {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  std::size_t depth = 0;  // inside brackets nothing parts names
  for (std::size_t at = 0; at < segment.size();) {
    if (segment[at] == '(') ++depth;
    if (segment[at] == ')' && depth > 0) --depth;
    const std::string_view mark = depth == 0 ? separator_at(segment, at) : "";
    if (mark.empty()) {
      ++at;
      continue;
    }
    const std::string_view left = without_end_marks(segment.substr(begin, at - begin));
    const std::string_view right = text::trim(segment.substr(at + mark.size()));
    if (!left.empty() && !is_inside_name(left, mark) && starts_name(right)) {
      parts.emplace_back(left);
      begin = at + mark.size();
    }
    at += mark.size();
  }
  const std::string_view last = without_end_marks(segment.substr(begin));
  if (!last.empty()) parts.emplace_back(last);
  return parts;
}

NameSplitter::Split NameSplitter::split(const std::vector<std::string>& paragraphs) const {
  Split split;
  bool partners = false;
  std::vector<std::string> unlabelled;  // where a name says in brackets that it leads, the others take part
  bool leads_in_brackets = false;
  const auto add = [&](std::string_view text) {
    for (const std::string& part : parts_of(text)) {
      if (is_no_name(part)) continue;
      const NameInRole in_role = name_in_role(part);
      split.labels += std::string(in_role.label) + " ";
      leads_in_brackets = leads_in_brackets || (!in_role.label.empty() && !in_role.partners);
      if (in_role.label.empty() && !partners) {
        unlabelled.push_back(part);
      } else {
        (in_role.partners || partners ? split.partners : split.owners).emplace_back(in_role.name);
      }
    }
  };
  for (const std::string& segment : segments_of(paragraphs)) {
    constexpr std::size_t longest = 4096;  // a cell that holds more is a text
    const std::string lower = segment.size() < longest ? text::to_lower(segment) : "";
    std::size_t at = 0;
    for (auto label = find_label(lower, 0); label && lower.size() == segment.size(); label = find_label(lower, at)) {
      add(std::string_view(segment).substr(at, label->begin - at));
      split.labels += segment.substr(label->begin, label->end - label->begin) + " ";
      partners = label->partners;
      at = label->end;
    }
    add(std::string_view(segment).substr(at));
  }
  std::vector<std::string>& rest = leads_in_brackets ? split.partners : split.owners;
  rest.insert(rest.begin(), unlabelled.begin(), unlabelled.end());
  return split;
}

}  // namespace cchc::importer
