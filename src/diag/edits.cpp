#include "diag/edits.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>
#include <tuple>

namespace cchc::diag {

namespace {

/// The spans of one file that are spoken for, by their begin.
class Taken {
public:
  bool is_free(text::Span span) const {
    const auto next = spans_.lower_bound(span.begin);
    if (next != spans_.end() && overlap(span, next->second)) return false;
    return next == spans_.begin() || !overlap(span, std::prev(next)->second);
  }
  void take(text::Span span) { spans_.emplace(span.begin, span); }
  void release(text::Span span) { spans_.erase(span.begin); }

private:
  static bool overlap(text::Span a, text::Span b) {
    if (a.empty() || b.empty()) return a.begin <= b.end && b.begin <= a.end;
    return a.begin < b.end && b.begin < a.end;
  }

  std::map<std::uint32_t, text::Span> spans_;
};

using TakenByFile = std::map<const text::SourceFile*, Taken>;

bool is_inside(const Place& place) {
  return place.span.begin <= place.span.end && place.span.end <= place.file->bytes().size();
}

/// Takes the spans of every edit, or none of them.
bool take_all(const Fix& fix, TakenByFile& taken) {
  for (std::size_t i = 0; i < fix.edits.size(); ++i) {
    const Place& place = fix.edits[i].place;
    if (is_inside(place) && taken[place.file].is_free(place.span)) {
      taken[place.file].take(place.span);
      continue;
    }
    for (std::size_t k = 0; k < i; ++k) taken[fix.edits[k].place.file].release(fix.edits[k].place.span);
    return false;
  }
  return true;
}

auto start_of(const Fix& fix) {
  const auto key = [](const Edit& edit) {
    return std::tuple(std::string_view(edit.place.file->path()), edit.place.span.begin);
  };
  return key(*std::ranges::min_element(fix.edits, {}, key));
}

// --- the diff ---

/// How many lines to look ahead for a line both texts share. Fixes change lines where they stand, so they meet again
/// soon.
constexpr std::size_t look_ahead = 20;
constexpr std::size_t context_lines = 3;

/// The lines with their line ends.
std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

/// Lines of the old text and of the new one that stand for each other; from 0, the end excluded.
struct Change {
  std::size_t old_begin = 0, old_end = 0;
  std::size_t new_begin = 0, new_end = 0;
};

using Lines = std::vector<std::string_view>;

/// How far to go in each text to reach a line they share: the nearest, counted in both.
std::optional<std::pair<std::size_t, std::size_t>> meet_again(const Lines& before, std::size_t i, const Lines& after,
                                                              std::size_t j) {
  for (std::size_t sum = 1; sum <= look_ahead; ++sum) {
    for (std::size_t gone = 0; gone <= sum; ++gone) {
      const std::size_t come = sum - gone;
      if (i + gone < before.size() && j + come < after.size() && before[i + gone] == after[j + come])
        return std::pair{gone, come};
    }
  }
  return std::nullopt;
}

std::vector<Change> find_changes(const Lines& before, const Lines& after) {
  std::vector<Change> changes;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      ++i;
      ++j;
      continue;
    }
    if (changes.empty() || changes.back().old_end != i || changes.back().new_end != j) changes.push_back({i, i, j, j});
    const auto met = meet_again(before, i, after, j);
    i += met ? met->first : std::min<std::size_t>(1, before.size() - i);
    j += met ? met->second : std::min<std::size_t>(1, after.size() - j);
    changes.back().old_end = i;
    changes.back().new_end = j;
  }
  return changes;
}

void add_line(std::string& out, char mark, std::string_view line) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

std::string range(std::size_t begin, std::size_t end) {
  // An empty range is named by the line before it.
  const std::size_t first = begin == end ? begin : begin + 1;
  return end - begin == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, end - begin);
}

/// The changes `first` to `last` (excluded), which share their context, as one hunk.
std::string hunk(const std::vector<Change>& changes, std::size_t first, std::size_t last, const Lines& before,
                 const Lines& after) {
  const Change& front = changes[first];
  const Change& back = changes[last - 1];
  const std::size_t lead = std::min(context_lines, front.old_begin);
  const std::size_t trail = std::min(context_lines, before.size() - back.old_end);
  std::string out = fmt::format("@@ -{} +{} @@\n", range(front.old_begin - lead, back.old_end + trail),
                                range(front.new_begin - lead, back.new_end + trail));
  std::size_t at = front.old_begin - lead;
  for (std::size_t k = first; k < last; ++k) {
    for (; at < changes[k].old_begin; ++at) add_line(out, ' ', before[at]);
    for (; at < changes[k].old_end; ++at) add_line(out, '-', before[at]);
    for (std::size_t n = changes[k].new_begin; n < changes[k].new_end; ++n) add_line(out, '+', after[n]);
  }
  for (; at < back.old_end + trail; ++at) add_line(out, ' ', before[at]);
  return out;
}

/// A path of a diff's heading, quoted as git does where it must be.
std::string diff_path(std::string_view side, std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  const std::string whole = fmt::format("{}{}{}", side, path.starts_with('/') ? "" : "/", path);
  const auto needs_quotes = [](char c) {
    return (static_cast<unsigned char>(c) < 0x20) || c == '"' || c == '\\' || c == 0x7F;
  };
  if (std::ranges::none_of(whole, needs_quotes)) return whole + (path.find(' ') == std::string_view::npos ? "" : "\t");
  std::string quoted = "\"";
  for (const char c : whole) {
    if (c == '"' || c == '\\') {
      quoted += {'\\', c};
    } else if (needs_quotes(c)) {
      quoted += fmt::format("\\{:03o}", static_cast<unsigned>(c));
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

}  // namespace

std::vector<std::size_t> choose_together(const std::vector<const Fix*>& fixes) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < fixes.size(); ++i) {
    if (!fixes[i]->edits.empty()) order.push_back(i);
  }
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return start_of(*fixes[i]); });
  TakenByFile taken;
  std::erase_if(order, [&](std::size_t i) { return !take_all(*fixes[i], taken); });
  return order;
}

std::string apply_edits(const text::SourceFile& file, const std::vector<Edit>& edits) {
  std::vector<const Edit*> mine;
  for (const Edit& edit : edits) {
    if (edit.place.file == &file) mine.push_back(&edit);
  }
  std::ranges::stable_sort(mine, {}, [](const Edit* edit) { return edit->place.span.begin; });
  std::string out;
  std::size_t at = 0;
  for (const Edit* edit : mine) {
    assert(at <= edit->place.span.begin);
    out += file.bytes().substr(at, edit->place.span.begin - at);
    out += edit->replacement;
    at = edit->place.span.end;
  }
  out += file.bytes().substr(at);
  return out;
}

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  const Lines old_lines = split_lines(before);
  const Lines new_lines = split_lines(after);
  const std::vector<Change> changes = find_changes(old_lines, new_lines);
  if (changes.empty()) return {};
  std::string out = fmt::format("--- {}\n+++ {}\n", diff_path("a", path), diff_path("b", path));
  for (std::size_t first = 0; first < changes.size();) {
    std::size_t last = first + 1;
    while (last < changes.size() && changes[last].old_begin - changes[last - 1].old_end <= 2 * context_lines) ++last;
    out += hunk(changes, first, last, old_lines, new_lines);
    first = last;
  }
  return out;
}

}  // namespace cchc::diag
