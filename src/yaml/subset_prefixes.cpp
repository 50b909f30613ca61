#include "yaml/subset_prefixes.h"

#include "yaml/subset_comparison.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <compare>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace cchc::yaml::subset {
namespace {

using text::say;

/// What a line of a plan begins with, from its dash to its colon: "- id:", "owner:", "-"; empty for a text.
std::string_view head_of(std::string_view text) {
  std::size_t at = 0;
  if (text.starts_with("- ") || text == "-") at = std::min(text.find_first_not_of(' ', 1), text.size());
  const std::size_t end = end_of_key_letters(text, at);
  return text.substr(0, end > at && ends_key(text, end) ? end + 1 : std::min<std::size_t>(at, 1));
}

class Prefixes {
public:
  Prefixes(const text::SourceFile& file, std::vector<Line>& lines, Limited& findings)
      : file_(file), lines_(lines), findings_(findings), comparisons_(file, lines) {}

  void take_off() {
    for (std::size_t i = 0; i < lines_.size();) {
      i = std::max(run_end(i), i + 1);
    }
    if (dropped_) std::erase_if(lines_, is_dropped);
  }

private:
  std::string_view text_of(std::size_t i) const { return subset::text_of(file_, lines_[i]); }

  std::string_view content_of(std::size_t i) const {
    const Line& line = lines_[i];
    return line.blank() ? std::string_view() : file_.bytes().substr(line.text, line.end - line.text);
  }

  bool begins_with_digit(std::size_t i) const {
    const std::string_view text = content_of(i);
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
  }

  /// Takes the prefixes off the run that begins in line `i`; gives the line behind it, or behind what is no such run.
  std::size_t run_end(std::size_t i) {
    const std::string_view line = content_of(i);
    if (line.empty()) return i;
    const char first = line.front();
    if ('0' <= first && first <= '9') return numbers(i);
    if ((first == '"' || first == '\'') && is_item_in_quotes(i)) return item_in_quotes(i);
    if (lines_[i].text != lines_[i].start) return i;
    switch (first) {
      case '>':
        return quotation(i);
      case '@':
      case 'd':
        return line.starts_with("@@ -") || line.starts_with("diff --git ") ? comparison(i) : i;
      case '+':
      case '-':
        return line.starts_with("--- a/") ? comparison(i) : signs(i);
      default:
        return i;
    }
  }

  /// The line without its first `size` bytes.
  void cut(std::size_t i, std::size_t size) {
    Line& line = lines_[i];
    line.start = std::min(line.start + static_cast<std::uint32_t>(size), line.stop);
    line.text = line.start;
    line.hidden = 0;
    while (line.text < line.stop && file_.bytes()[line.text] == ' ') ++line.text;
    line.end = std::max(line.end, line.start);
  }

  void drop(std::size_t i) {
    lines_[i].start = lines_[i].text = lines_[i].stop + 1;
    lines_[i].end = lines_[i].stop;
    dropped_ = true;
  }

  /// One finding for the lines from `begin` on, whose first byte was at `first`.
  void report(text::Span first, text::Message headline, text::Message label, text::Message help,
              std::optional<diag::Fix> fix = std::nullopt) {
    findings_.report({.code = diag::Code::syntax,
                      .place = {&file_, first},
                      .headline = std::move(headline),
                      .label = std::move(label),
                      .help = {std::move(help)},
                      .fix = std::move(fix)});
  }

  // `"- id: I.HD1"`

  bool is_item_in_quotes(std::size_t i) const {
    const std::string_view line = content_of(i);
    if (line.size() < 3 || !(line.starts_with("\"- ") || line.starts_with("'- ")) || line.back() != line.front())
      return false;
    const std::string_view inner = line.substr(1, line.size() - 2);
    return inner.find(line.front()) == std::string_view::npos && head_of(inner).ends_with(':');
  }

  std::size_t item_in_quotes(std::size_t i) {
    Line& line = lines_[i];
    const text::Span whole{line.text, line.end};
    report(whole, say("cả mục nằm trong dấu nháy: {}", "the whole item is in quotes: {}", content_of(i)),
           say("dòng này không được đọc là một mục", "this is not read as an item"),
           say("bỏ dấu nháy ở đầu và cuối dòng", "drop the quotes at both ends of the line"),
           diag::Fix{say("bỏ dấu nháy quanh mục", "drop the quotes around the item"),
                     {{{&file_, {whole.begin, whole.begin + 1}}, ""}, {{&file_, {whole.end - 1, whole.end}}, ""}}});
    ++line.text;
    ++line.hidden;
    --line.end;
    return i + 1;
  }

  // `> owner: …`

  /// The bytes of the marks a line begins with: ">", ">>", "> >".
  static std::size_t marks_size(std::string_view line) {
    std::size_t size = 0;
    while (line.substr(size).starts_with('>')) size += line.substr(size).starts_with("> >") ? 2 : 1;
    return size;
  }

  std::size_t quotation(std::size_t begin) {
    std::vector<std::string_view> rests;
    bool has_key = false;
    for (std::size_t i = begin; i < lines_.size() && text_of(i).starts_with('>'); ++i) {
      rests.push_back(text_of(i).substr(marks_size(text_of(i))));
      const std::string_view content = without_spaces(rests.back());
      has_key = has_key || (content.size() > 1 && !head_of(content).empty());
    }
    const std::size_t end = begin + rests.size();
    if (!has_key) return end;
    const std::size_t spaces = own_spaces(begin, rests);
    const text::Span first{lines_[begin].start, lines_[begin].end};
    diag::Fix fix{say("xóa dấu > ở đầu các dòng này", "take the > off these lines"), {}};
    for (std::size_t k = 0; k < rests.size(); ++k) cut_prefix(begin + k, rests[k], spaces, fix);
    report(first,
           say("{} dòng có dấu > ở đầu, như đoạn trích trong thư", "{} lines begin with >, as quoted in a letter",
               rests.size()),
           say("từ dòng này", "from this line on"), say("xóa dấu > ở đầu mỗi dòng", "delete the > of each line"),
           std::move(fix));
    return end;
  }

  static std::string_view without_spaces(std::string_view text) { return text.substr(leading_spaces(text)); }

  static std::size_t leading_spaces(std::string_view text) {
    return std::min(text.find_first_not_of(' '), text.size());
  }

  /// Cuts off what stands before `rest` in a line, with as many of its first spaces.
  void cut_prefix(std::size_t i, std::string_view rest, std::size_t spaces, diag::Fix& fix) {
    const std::uint32_t from = lines_[i].start;
    const auto size = static_cast<std::size_t>(rest.data() - file_.bytes().data()) - from;
    cut(i, size + std::min(spaces, leading_spaces(rest)));
    fix.edits.push_back({{&file_, {from, lines_[i].start}}, ""});
  }

  // `12: owner: …`

  struct Number {
    unsigned value = 0;
    std::uint32_t after = 0;  // the byte behind the number and its sign
    bool spaces_only = false;
  };

  /// The number a line begins with and what parts it from the line.
  std::optional<Number> number_of(std::size_t i) const {
    const std::string_view text = content_of(i);
    Number number;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number.value);
    if (error != std::errc{}) return std::nullopt;
    const auto digits = static_cast<std::size_t>(end - text.data());
    number.after = lines_[i].text + static_cast<std::uint32_t>(digits);
    std::string_view rest = text.substr(digits);
    if (rest.empty()) return number;
    const std::size_t spaces = std::min(rest.find_first_not_of(' '), rest.size());
    constexpr std::array<std::string_view, 6> signs{":", "|", ".", ")", "\t", "│"};
    for (const std::string_view sign : signs) {
      if (!rest.substr(spaces).starts_with(sign)) continue;
      number.after += static_cast<std::uint32_t>(spaces + sign.size());
      return number;
    }
    number.spaces_only = true;
    return spaces > 0 ? std::optional(number) : std::nullopt;
  }

  std::string_view behind(std::size_t i, const Number& number) const {
    const std::uint32_t end = std::max(lines_[i].end, number.after);
    return file_.bytes().substr(number.after, end - number.after);
  }

  std::size_t numbers(std::size_t begin) {
    std::optional<Number> last;
    std::vector<std::string_view> rests;
    std::size_t keys = 0;
    for (std::size_t i = begin; i < lines_.size() && begins_with_digit(i); ++i) {
      const std::optional<Number> number = number_of(i);
      if (!number || (last && number->value != last->value + 1)) break;
      last = number;
      rests.push_back(behind(i, *number));
      keys += head_of(without_spaces(rests.back())).empty() ? 0 : 1;
    }
    if (rests.size() < 2 || keys * 2 < rests.size()) return begin + rests.size();
    const std::size_t spaces = own_spaces(begin, rests);
    const text::Span first{lines_[begin].start, lines_[begin].end};
    diag::Fix fix{say("xóa số thứ tự ở đầu các dòng này", "delete the numbers of these lines"), {}};
    for (std::size_t k = 0; k < rests.size(); ++k) cut_prefix(begin + k, rests[k], spaces, fix);
    report(first,
           say("{} dòng có số thứ tự ở đầu, do chép từ chỗ có đánh số dòng",
               "{} lines begin with their numbers, as copied from a numbered view", rests.size()),
           say("từ dòng này", "from this line on"),
           say("xóa số ở đầu mỗi dòng, giữ nguyên khoảng thụt", "delete the number of each line and keep its indent"),
           std::move(fix));
    return begin + rests.size();
  }

  /// How many of the spaces that `rests`, the lines of a run without their prefixes, begin with belong to those. What
  /// is left is an indent: most lines stand then where lines with the same head stand near it. One head alone does not
  /// tell, an item begins with "- id:" at every level.
  std::size_t own_spaces(std::size_t begin, const std::vector<std::string_view>& rests) const {
    constexpr std::size_t telling = 40;  // lines of the run
    std::size_t least = static_cast<std::size_t>(-1);
    std::map<std::size_t, std::size_t> votes;
    const bool asks = !findings_.is_full(diag::Code::syntax);
    const std::vector<Head> heads = asks ? heads_near(begin, begin + rests.size()) : std::vector<Head>{};
    for (std::size_t k = 0; k < rests.size(); ++k) {
      const std::size_t spaces = leading_spaces(rests[k]);
      const std::string_view head = head_of(rests[k].substr(spaces));
      if (head.empty()) continue;
      least = std::min(least, spaces);
      if (k >= telling) continue;
      for (const Head& other : heads) {
        if (other.head == head && other.indent <= spaces) ++votes[spaces - other.indent];
      }
    }
    const auto best = std::ranges::max_element(votes, {}, &std::pair<const std::size_t, std::size_t>::second);
    return best == votes.end() ? least : best->first;  // the fewest spaces of those with as many votes
  }

  /// A head and how far in it stands.
  struct Head {
    std::string_view head;
    std::size_t indent = 0;
    auto operator<=>(const Head&) const = default;
  };

  /// The heads of lines near those from `begin` to `end`, each once at each indent.
  std::vector<Head> heads_near(std::size_t begin, std::size_t end) const {
    constexpr std::size_t far = 200;  // lines
    std::vector<Head> heads;
    const auto add = [&](std::size_t i) {
      const std::string_view head = head_of(content_of(i));
      if (!head.empty()) heads.push_back({head, static_cast<std::size_t>(lines_[i].indent())});
    };
    for (std::size_t i = begin - std::min(begin, far); i < begin; ++i) add(i);
    for (std::size_t i = end; i < std::min(lines_.size(), end + far); ++i) add(i);
    std::ranges::sort(heads);
    heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
    return heads;
  }

  // `+owner: …`

  /// A line with a sign of a comparison and a line of a plan behind it. One space behind the sign is a bullet.
  bool is_signed(std::size_t i, std::string_view signs) const {
    const std::string_view line = text_of(i);
    if (line.empty() || signs.find(line.front()) == std::string_view::npos) return false;
    const std::size_t spaces = line.find_first_not_of(' ', 1);
    return spaces != std::string_view::npos && spaces != 2;
  }

  std::size_t signs(std::size_t begin) {
    std::size_t end = begin;
    bool added = false;
    for (; end < lines_.size() && is_signed(end, "+-"); ++end) {
      const std::string_view rest = text_of(end).substr(text_of(end).find_first_not_of(' ', 1));
      added = added || (text_of(end).front() == '+' && !head_of(rest).empty());
    }
    if (!added) return end;
    const text::Span first{lines_[begin].start, lines_[begin].end};
    for (std::size_t i = begin; i < end; ++i) one_side(i);
    report_comparison(first);
    return end;
  }

  void one_side(std::size_t i) {
    const std::string_view line = text_of(i);
    if (line.empty()) return;
    if (line.front() == '-' || line.front() == '\\') return drop(i);
    if (line.front() == '+' || line.front() == ' ') cut(i, 1);
  }

  void report_comparison(text::Span first, bool is_copy = false) {
    text::Message help =
        is_copy
            ? say("xóa các dòng này, vì phần ấy đã có trong tệp; nếu cần dòng có dấu + thì sửa dòng tương ứng của "
                  "tệp; ở đây tạm bỏ qua cả đoạn",
                  "delete these lines, the file has that part already; where a line with + is wanted, change the "
                  "file's own; they were passed over here")
            : say("xóa các dòng bắt đầu bằng \"-\", \"@@\", \"diff\", \"index\"; ở các dòng còn lại xóa dấu + hoặc một "
                  "dấu cách ở đầu dòng; ở đây tạm đọc bản mới (dấu +)",
                  "delete the lines that begin with -, @@, diff or index, and the + or one space of the others; the "
                  "new side was read here");
    report(first,
           say("các dòng này chép từ bản so sánh của git, còn dấu + và - ở đầu dòng",
               "these lines come from a comparison by git and still have its signs"),
           say("từ dòng này", "from this line on"), std::move(help));
  }

  std::size_t comparison(std::size_t begin) {
    const text::Span first{lines_[begin].start, lines_[begin].end};
    const Comparison found = comparisons_.read(begin);
    std::size_t i = begin;
    for (const LineRange& part : found.parts) {
      while (i < part.begin) drop(i++);
      for (; i < part.end; ++i) found.is_copy ? drop(i) : one_side(i);
    }
    while (i < found.end) drop(i++);
    report_comparison(first, found.is_copy);
    return i;
  }

  const text::SourceFile& file_;
  std::vector<Line>& lines_;
  Limited& findings_;
  ComparisonReader comparisons_;
  bool dropped_ = false;
};

}  // namespace

void take_off_prefixes(const text::SourceFile& file, std::vector<Line>& lines, Limited& findings) {
  Prefixes(file, lines, findings).take_off();
}

}  // namespace cchc::yaml::subset
