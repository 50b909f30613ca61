#include "lsp/flow.h"

#include "lsp/lines.h"

#include <algorithm>
#include <utility>

namespace cchc::lsp {

namespace {

constexpr std::size_t most_brackets = 8;

/// Goes along a line, with the brackets that are open.
class BracketReader {
public:
  BracketReader(std::string_view line, std::size_t column) : line_(line), column_(column) {}

  std::optional<Flow> read(std::size_t from) {
    if (column_ <= from) return std::nullopt;
    for (at_ = from; at_ < line_.size(); ++at_) {
      if (is_comment()) {
        const std::size_t end = end_of_row(line_, at_);
        if (at_ < column_ && column_ <= end) return std::nullopt;
        at_ = end;
        if (at_ == line_.size()) break;
      }
      if (at_ == column_) reach();
      if (open_.size() > most_brackets || (open_.empty() && at_ > from)) return std::nullopt;
      // A text with an open quote ends with its line.
      const bool is_cut = quote_ != '\0' && (line_[at_] == '\n' || line_[at_] == '\r');
      if (is_cut && is_reached_) break;
      if (is_cut) quote_ = '\0';
      if (!step()) return std::move(flow_);
    }
    // What is open goes on to the end of the line; a text with an open quote only to the column, or it would take all.
    if (!is_reached_) reach();
    if (open_.empty() || column_ > at_) return std::nullopt;
    while (open_.size() > flow_.brackets.size()) open_.pop_back();
    end_entry(quote_ == '\0' ? at_ : std::max(column_, begin_of_value()));
    return std::move(flow_);
  }

private:
  struct Open {
    bool is_map = false;
    std::size_t begin = 0;                       // of the entry
    std::size_t colon = std::string_view::npos;  // of the entry
    std::vector<Flow::Pair> pairs;
  };

  void open(bool is_map, std::size_t begin) { open_.push_back({is_map, begin, std::string_view::npos, {}}); }

  bool is_comment() const { return quote_ == '\0' && line_[at_] == '#' && at_ > 0 && is_blank(line_[at_ - 1]); }

  /// The brackets that are open now are those around the column.
  void reach() {
    is_reached_ = true;
    for (const Open& one : open_) flow_.brackets.push_back({one.is_map, {}});
  }

  /// False when the innermost bracket around the column is closed.
  bool step() {
    const char c = line_[at_];
    if (quote_ != '\0') {
      if (c == quote_) quote_ = '\0';
    } else if ((c == '"' || c == '\'') && begin_of_value() == at_) {
      quote_ = c;
    } else if (c == '{' || c == '[') {
      open(c == '{', at_ + 1);
    } else if (c == ':' && open_.back().is_map && open_.back().colon == std::string_view::npos) {
      if (ends_word(line_, at_ + 1) || std::string_view(",}]").find(line_[at_ + 1]) != std::string_view::npos)
        open_.back().colon = at_;
    } else if (c == ',' || c == '}' || c == ']') {
      return end_at(c);
    }
    return true;
  }

  bool end_at(char c) {
    end_entry(at_);
    if (c == ',') {
      open_.back().begin = at_ + 1;
      open_.back().colon = std::string_view::npos;
      return true;
    }
    if (is_reached_ && open_.size() == flow_.brackets.size()) return false;
    open_.pop_back();
    return true;
  }

  /// The first column from `at` on that is neither a blank nor within a comment.
  std::size_t skip_to_content(std::size_t at) const {
    at = skip_blanks(line_, at);
    while (at > 0 && at < line_.size() && line_[at] == '#' && is_blank(line_[at - 1]))
      at = skip_blanks(line_, end_of_row(line_, at));
    return at;
  }

  std::size_t begin_of_value() const {
    if (open_.empty()) return at_;
    const Open& last = open_.back();
    return skip_to_content(last.colon == std::string_view::npos ? last.begin : last.colon + 1);
  }

  /// Keeps the entry of the innermost bracket, which ends before `end`.
  void end_entry(std::size_t end) {
    Open& last = open_.back();
    const bool is_innermost = is_reached_ && open_.size() == flow_.brackets.size();
    if (is_innermost && !is_found_) {
      find_entry(end);
      flow_.pairs = std::move(last.pairs);
    } else if (last.colon != std::string_view::npos) {
      std::vector<Flow::Pair>& pairs = is_innermost ? flow_.pairs : last.pairs;
      pairs.push_back({key_of(last), bare_text(line_.substr(last.colon + 1, end - last.colon - 1))});
    }
  }

  std::string_view key_of(const Open& one) const {
    const std::size_t begin = std::min(skip_to_content(one.begin), one.colon);
    return bare_text(line_.substr(begin, one.colon - begin));
  }

  /// The column is in the entry, which is the first to end behind it.
  void find_entry(std::size_t end) {
    is_found_ = true;
    for (std::size_t level = 0; level < open_.size(); ++level) {
      if (open_[level].colon < column_) flow_.brackets[level].key = key_of(open_[level]);
    }
    while (end > column_ && is_blank(line_[end - 1])) --end;
    const std::size_t colon = open_.back().colon;
    flow_.begin = std::min(skip_to_content(open_.back().begin), column_);
    flow_.value = colon == std::string_view::npos ? end : std::min(skip_to_content(colon + 1), end);
    flow_.end = end;
  }

  std::string_view line_;
  std::size_t column_;
  std::size_t at_ = 0;
  char quote_ = '\0';
  bool is_reached_ = false, is_found_ = false;
  std::vector<Open> open_;
  Flow flow_;
};

}  // namespace

std::string_view Flow::value_of(std::string_view key) const {
  const auto found = std::ranges::find(pairs, key, &Pair::key);
  return found == pairs.end() ? std::string_view() : found->value;
}

std::optional<Flow> read_flow(std::string_view line, std::size_t from, std::size_t column) {
  return BracketReader(line, column).read(from);
}

}  // namespace cchc::lsp
