#pragma once

#include "diag/diagnostic.h"
#include "diag/printer.h"
#include "text/source_file.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace cchc::diag::samples {

/// The place of the first `words` in the file, after the first `after`.
inline Place place_of(const text::SourceFile& file, std::string_view words, std::string_view after = {}) {
  const std::size_t start = after.empty() ? 0 : file.bytes().find(after) + after.size();
  const std::size_t begin = file.bytes().find(words, start);
  return {&file, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())}};
}

inline std::size_t count_of(std::string_view words, std::string_view in) {
  std::size_t count = 0;
  for (std::size_t at = in.find(words); at != std::string_view::npos; at = in.find(words, at + 1)) ++count;
  return count;
}

/// Two files, one that could not be read, and a finding of every severity: one with everything a diagnostic can hold,
/// one over several lines, one in the other file, one without bytes, and one that repeats but for its place.
struct Mixed {
  text::SourceFile area{"./plan/1-thể chế.yaml",
                        "area: I\n"
                        "- id: I.HD1\n"
                        "  owner: Công chức Tư phap\n"
                        "  text: |\n"
                        "    một\n"
                        "    hai\n"
                        "- id: I.HD2\n"
                        "  owner: Công chức Tư phap\n"};
  text::SourceFile owners{"plan/owners.yaml", "bodies:\n  - name: Công chức Tư pháp\n"};
  text::SourceFile missing{"plan/2.yaml", ""};
  Checked checked{{"./plan/1-thể chế.yaml", "plan/owners.yaml"}, 2};

  std::vector<Diagnostic> findings() const {
    Diagnostic owner{
        Code::unknown_body, place_of(area, "Công chức Tư phap"),
        text::say("không có cơ quan nào tên \"Công chức Tư phap\"", "no body is named \"Công chức Tư phap\"")};
    owner.label = text::say("không có trong plan/owners.yaml", "not in plan/owners.yaml");
    owner.context = {"I.HD1", text::say("hoạt động I.HD1 \"Rà soát, 100%\"", "activity I.HD1 \"Rà soát, 100%\"")};
    owner.help = {text::say("có phải \"Công chức Tư pháp\"?", "did you mean \"Công chức Tư pháp\"?")};
    owner.related = {{place_of(owners, "Công chức Tư pháp"), text::say("tên gần nhất", "the nearest name")}};
    owner.fix = Fix{text::say("viết lại tên", "write the name"), {{owner.place, "Công chức Tư pháp"}}};

    Diagnostic again = owner;
    again.place = place_of(area, "Công chức Tư phap", "I.HD2");
    again.related.clear();
    again.fix.reset();

    Diagnostic note{Code::unused_body, place_of(owners, "Công chức Tư pháp"),
                    text::say("cơ quan <A & B> không được dùng", "body <A & B> is not used")};
    Diagnostic warning{Code::duplicate_text, place_of(area, "|\n    một\n    hai\n"),
                       text::say("hai mục: trùng, nhau", "two items: alike")};
    Diagnostic unread{Code::unreadable, {&missing, {}}, text::say("tệp rỗng", "the file is empty")};
    return {owner, warning, again, unread, note};
  }
};

}  // namespace cchc::diag::samples
