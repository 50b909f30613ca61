#include "importer/names.h"

#include "importer/body_name.h"
#include "importer/cell_text.h"
#include "text/normalize.h"

#include <algorithm>
#include <array>
#include <optional>

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

/// Whether the name a line ends with needs what follows: "UBND" alone is nobody.
bool needs_more(std::string_view line) {
  if (goes_on(line)) return true;
  const std::string lower = text::to_lower(line);
  constexpr std::array<std::string_view, 4> open{"ubnd", "hđnd", "nhân dân", "văn phòng"};
  return std::ranges::any_of(open, [&](std::string_view end) { return lower.ends_with(end); });
}

/// The lines of a cell of names. A line was only wrapped unless it begins as names do.
std::vector<std::string> lines_of_names(const std::vector<std::string>& paragraphs) {
  std::vector<std::string> lines;
  for (const std::string& paragraph : paragraphs) {
    for (std::size_t at = 0; at <= paragraph.size();) {
      const std::size_t end = std::min(paragraph.find('\n', at), paragraph.size());
      const std::string_view line = std::string_view(paragraph).substr(at, end - at);
      const bool anew = is_bulleted(line) || begins_like_body(line) || (at == 0 && begins_upper(line));
      at = end + 1;
      if (line.empty()) continue;
      if (lines.empty() || (anew && (is_bulleted(line) || !needs_more(lines.back())))) {
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
    const std::string_view text = without_bullet(line);
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find_first_of(";\n", at), text.size());
      const std::string_view piece = without_end_marks(text.substr(at, end - at));
      if (!piece.empty()) segments.emplace_back(piece);
      at = end + 1;
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

}  // namespace

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
    if (segment.find(',') == std::string::npos) alone_.insert(body_key(segment));
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
    // "Văn phòng HĐND và UBND" is one office; "Các Cục: A, Vụ B" names what follows the colon.
    const std::string lower_left = text::to_lower(left);
    const bool joined = mark == " và " && (lower_left.ends_with("hđnd") || lower_left.ends_with("hội đồng nhân dân"));
    if (!left.empty() && !joined && starts_name(right)) {
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
    constexpr std::size_t longest = 4096;  // a cell that holds more tells a story
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
