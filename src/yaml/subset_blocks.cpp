#include "yaml/subset_findings.h"
#include "yaml/subset_scalars.h"

#include <string>
#include <utility>

namespace cchc::yaml::subset {
namespace {

enum class Chomp : std::uint8_t { clip, strip, keep };

struct Header {
  Chomp chomp = Chomp::clip;
  int indent = 0;
  std::uint32_t after = 0;
};

/// What stands after the `|` or `>` at `p`.
Header read_header(std::string_view bytes, std::uint32_t p, std::uint32_t end) {
  Header header;
  for (header.after = p + 1; header.after < end; ++header.after) {
    const char c = bytes[header.after];
    if ((c == '-' || c == '+') && header.chomp == Chomp::clip) {
      header.chomp = c == '-' ? Chomp::strip : Chomp::keep;
    } else if (c >= '1' && c <= '9' && header.indent == 0) {
      header.indent = c - '0';
    } else {
      break;
    }
  }
  return header;
}

/// Joins the lines of a block text as its style says.
class Joiner {
public:
  explicit Joiner(bool folded) : folded_(folded) {}

  void blank() { ++breaks_; }

  void line(std::string_view text) {
    const bool deeper = text.front() == ' ' || text.front() == '\t';
    const bool kept = !folded_ || deeper || deeper_;
    if (any_ && !kept && breaks_ == 0) {
      out_ += ' ';
    } else {
      out_.append(any_ && kept ? breaks_ + 1 : breaks_, '\n');
    }
    out_ += text;
    any_ = true;
    deeper_ = deeper;
    breaks_ = 0;
  }

  std::string finish(Chomp chomp) {
    if (chomp == Chomp::keep) {
      out_.append(breaks_ + (any_ ? 1 : 0), '\n');
    } else if (chomp == Chomp::clip && any_) {
      out_ += '\n';
    }
    return std::move(out_);
  }

private:
  bool folded_;
  bool any_ = false;
  bool deeper_ = false;
  std::size_t breaks_ = 0;
  std::string out_;
};

}  // namespace

/// Whether a line left of a block text's others ends it.
bool ScalarReader::ends_block(std::size_t j, int base) const {
  const Line& line = lines_[j];
  if (bytes_[line.text] == '#' || (line.indent() <= base && bytes_[line.text] != '\t')) return true;
  const Entry entry = classify(skip_blanks(line.text, line.end), line.end);
  return entry.form == Form::key && is_known(entry.name);
}

void ScalarReader::report_under_indented(std::size_t j, int indent) {
  const Line& line = lines_[j];
  if (bytes_[line.text] == '\t') {
    notes_.report(tab_indent(file_, {line.start, skip_blanks(line.text, line.end)}, indent));
  } else {
    notes_.report(text_under_indented(file_, line_text(j), line.indent(), indent));
  }
}

ValueEnd ScalarReader::read_block(Node& node, std::uint32_t p, std::size_t i, int base, Around around,
                                  std::size_t fixing) {
  const std::uint32_t end = lines_[i].end;
  const Header header = read_header(bytes_, p, end);
  if (!only_comment_left(header.after, end)) {
    notes_.report(bad_block_header(file_, {p, header.after}, {p, end}));
    const ValueEnd value = read_plain(node, p, i, base, around, true, fixing);
    mark_damaged(node);
    return value;
  }
  const bool folded = bytes_[p] == '>';
  node.kind = NodeKind::scalar;
  node.style = folded ? Style::folded : Style::literal;
  node.span = {p, header.after};
  Joiner joiner(folded);
  int indent = header.indent == 0 ? -1 : (base < 0 ? 0 : base) + header.indent;
  int widest_blank = 0;
  std::size_t j = i + 1;
  bool reported = false;
  for (; j < lines_.size(); ++j) {
    const Line& line = lines_[j];
    if (line.text == line.stop && (indent < 0 || line.indent() <= indent)) {
      widest_blank = line.indent() > widest_blank ? line.indent() : widest_blank;
      joiner.blank();
      continue;
    }
    if (indent < 0) {
      if (line.indent() <= base && bytes_[line.text] != '\t') break;
      indent = line.indent();
      if (widest_blank > indent || bytes_[line.text] == '\t') notes_.leave();
    }
    if (line.blank()) {
      notes_.leave();
      if (line.indent() < indent) continue;
    } else if (line.indent() < indent) {
      if (ends_block(j, base)) break;
      if (!reported) report_under_indented(j, indent);
      reported = true;
      mark_damaged(node);
      joiner.line(at(skip_blanks(line.text, line.end), line.stop));
      node.span.end = line.stop;
      continue;
    }
    joiner.line(at(line.hidden == 0 ? line.start + static_cast<std::uint32_t>(indent) : line.text, line.stop));
    node.span.end = line.stop;
  }
  if ((folded && header.chomp == Chomp::keep) || base < 0) notes_.leave();  // yaml-cpp has ways of its own here
  const bool empty = node.span.end == header.after;
  if (empty && end != header.after) notes_.leave();
  // A file without a last line end gives the text none either.
  const bool cut_off = j == lines_.size() && lines_.back().stop == bytes_.size() && !empty;
  if (cut_off && node.span.end != bytes_.size()) notes_.leave();
  node.text = nodes_.keep(joiner.finish(cut_off ? Chomp::strip : header.chomp));
  return {.next = j};
}

}  // namespace cchc::yaml::subset
