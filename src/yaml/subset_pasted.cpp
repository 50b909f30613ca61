#include "yaml/subset_pasted.h"

#include "yaml/bullet.h"
#include "yaml/quote.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace cchc::yaml::subset {
namespace {

using text::say;

/// The bytes of the bullet a line begins with and the space behind it; 0 without one.
std::size_t bullet_size(std::string_view line) {
  if (line.starts_with("- ")) return 2;
  const std::size_t size = bullet_of(line).size();
  return size == 0 ? 0 : size + 1;
}

/// Where the colon of a key stands at the start of a text ("owner: …"), or npos: keys are small ASCII letters.
std::size_t key_end(std::string_view text) {
  const std::size_t end = end_of_key_letters(text, 0);
  return end > 0 && ends_key(text, end) ? end : std::string_view::npos;
}

/// Whether a text begins with a key, in quotes or not: behind a dash it is the first line of an item, and no line of a
/// list of texts.
bool begins_with_key(std::string_view text) {
  if (!text.starts_with('"') && !text.starts_with('\'')) return key_end(text) != std::string_view::npos;
  const std::size_t close = text.find(text.front(), 1);
  return close != std::string_view::npos && text.substr(close + 1).starts_with(':');
}

class Pasted {
public:
  Pasted(const text::SourceFile& file, std::vector<Line>& lines, Limited& findings)
      : file_(file), lines_(lines), findings_(findings) {}

  void take_out() {
    std::vector<Line> kept;
    bool any = false;
    for (std::size_t key = 0; key < lines_.size();) {
      std::size_t end = key + 1;
      bool outside = false;
      for (; end < lines_.size() && is_of_list(end); ++end)
        outside = outside || lines_[end].indent() < lines_[key].indent();
      const auto at = [&](std::size_t i) { return lines_.begin() + static_cast<std::ptrdiff_t>(i); };
      if (outside && is_pasted(key, end)) {
        // Most files have none, and keep their table as it is.
        if (!any) kept.assign(lines_.begin(), at(key));
        any = true;
        report(key, end);
      } else if (any) {
        kept.insert(kept.end(), at(key), at(end));
      }
      key = end;
    }
    if (any) lines_ = std::move(kept);
  }

private:
  std::string_view text_of(std::size_t i) const {
    const Line& line = lines_[i];
    return line.blank() ? std::string_view() : file_.bytes().substr(line.text, line.end - line.text);
  }

  /// What the key in line `i` holds on its own line.
  std::string_view value_of(std::size_t i) const {
    std::string_view value = text_of(i).substr(key_end(text_of(i)) + 1);
    value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
    return value;
  }

  /// Whether the line is a text behind a bullet.
  bool is_of_list(std::size_t i) const {
    const std::string_view line = text_of(i);
    const std::size_t bullet = bullet_size(line);
    return bullet != 0 && !begins_with_key(line.substr(bullet));
  }

  /// Whether the lines of texts between line `key` and `end`, some of which stand left of it, are the list of a key
  /// there.
  bool is_pasted(std::size_t key, std::size_t end) const {
    if (key_end(text_of(key)) == std::string_view::npos) return false;
    if (const std::string_view value = value_of(key); !value.empty() && bullet_size(value) == 0) return false;
    // The map the key is in has to go on behind the list, or the list might belong to something else.
    return end < lines_.size() && lines_[end].indent() == lines_[key].indent() &&
           key_end(text_of(end)) != std::string_view::npos;
  }

  void report(std::size_t key, std::size_t end) {
    const std::size_t first = key + 1;
    const diag::Place place{&file_, {lines_[first].text, lines_[end - 1].end}};
    if (findings_.is_full(diag::Code::indent)) return findings_.skip(diag::Code::indent, place);
    const std::string name(text_of(key).substr(0, key_end(text_of(key))));
    diag::Diagnostic found{
        diag::Code::indent,
        {&file_, {lines_[first].text, lines_[first].end}},
        say("danh sách của \"{}\" không thụt vào dưới khóa", "the list of \"{}\" does not stand below its key", name),
        say("{} dòng như dán từ một ô của bảng", "{} lines as pasted from a cell", end - first)};
    found.help.push_back(say("mỗi dòng một mục \"- …\", thụt vào hơn \"{}:\" hai dấu cách",
                             "one item \"- …\" a line, two spaces further in than \"{}:\"", name));
    found.fix = diag::Fix{say("thụt danh sách vào dưới \"{}:\"", "put the list below \"{}:\"", name), edits(key, end)};
    findings_.report(std::move(found));
  }

  /// Each line behind its own dash, with quotes where it needs them, and what stands on the key's line too.
  std::vector<diag::Edit> edits(std::size_t key, std::size_t end) const {
    const std::string lead = std::string(static_cast<std::size_t>(lines_[key].indent()) + 2, ' ') + "- ";
    std::vector<diag::Edit> all;
    if (const std::string_view value = value_of(key); !value.empty()) {
      const auto colon = lines_[key].text + static_cast<std::uint32_t>(key_end(text_of(key)));
      all.push_back({{&file_, {colon + 1, lines_[key].end}}, "\n" + lead + item(value)});
    }
    for (std::size_t i = key + 1; i < end; ++i)
      all.push_back({{&file_, {lines_[i].start, lines_[i].end}}, lead + item(text_of(i))});
    return all;
  }

  static std::string item(std::string_view line) {
    return written_as(line.substr(bullet_size(line)), Style::plain, false);
  }

  const text::SourceFile& file_;
  std::vector<Line>& lines_;
  Limited& findings_;
};

}  // namespace

void take_out_pasted(const text::SourceFile& file, std::vector<Line>& lines, Limited& findings) {
  Pasted(file, lines, findings).take_out();
}

}  // namespace cchc::yaml::subset
