#include "yaml/subset_line_reader.h"

#include "yaml/read.h"
#include "yaml/subset_findings.h"

#include <algorithm>
#include <utility>

namespace cchc::yaml::subset {

Node* LineReader::run() {
  while (next_ < lines_.size() && !notes_.stopped()) read_line(next_);
  tree_.pop_to(0);
  if (tree_.root() != nullptr && nodes_.over_limit()) tree_.root()->damaged = true;
  return tree_.root();
}

void LineReader::read_line(std::size_t i) {
  next_ = i + 1;
  const Line& line = lines_[i];
  if (line.blank()) return;
  std::uint32_t p = line.text;
  if (bytes_[p] == '\t') p = skip_blanks(p, line.end);
  if (bytes_[p] == '#') {
    if (p != line.text) notes_.leave();  // yaml-cpp refuses some tabs before a comment
    return;
  }
  if (p == line.start && document_mark(i)) return;
  Entry entry = classify(p, line.end);
  if (notes_.stopped()) return;
  const int n = bytes_[line.text] == '\t' ? starts_.tab_indent(i, p, entry, last_.line) : line.indent();
  const bool is_item = entry.form != Form::dash && starts_.wrong_dash(i, p, n, entry);
  if (entry.form == Form::text && !is_item) {
    text_line(i, p, n);
  } else {
    place(entry, i, p, n);
  }
}

/// Reads `---`, `...` and directives. True when the line is done with.
bool LineReader::document_mark(std::size_t i) {
  const Line& line = lines_[i];
  const std::string_view text = at(line.start, line.end);
  const bool start = text.starts_with("---") && blank_or_end(line.start + 3, line.end);
  const bool end = text.starts_with("...") && blank_or_end(line.start + 3, line.end);
  if (start && tree_.root() == nullptr && last_.line == none && only_comment_left(line.start + 3, line.end)) {
    last_.line = i;
    return true;
  }
  if (start || end) {
    const bool stops = !judge_.document_goes_on(i);
    if (stops) notes_.stop();
    if (end && next_content(i + 1) >= lines_.size()) {
      notes_.leave();  // just the end of the document
    } else {
      notes_.report(second_document(file_, {line.start, line.end}, stops));
    }
    if (stops && tree_.pending() != nullptr) mark_damaged(*tree_.pending());
    return true;
  }
  if (text.starts_with('%') && tree_.root() == nullptr) {
    notes_.feature({line.start, line.end});
    return true;
  }
  return false;
}

/// A line that starts neither an item nor a key.
void LineReader::text_line(std::size_t i, std::uint32_t p, int n) {
  const std::uint32_t end = lines_[i].end;
  const bool first_value = tree_.size() == 1 && tree_.root() == nullptr;
  const std::optional<LostKey> lost = lost_key(p, end);
  const bool below = first_value || tree_.is_below_pending(n);
  if (lost && (below ? judge_.next_is_at(i, n, n, Form::key)
                     : tree_.find_level(NodeKind::map, n) != 0 || tree_.pending() == nullptr)) {
    const std::uint32_t value = lost->separator.end;
    fixing_ = notes_.report(missing_colon(file_, lost->key, lost->separator, value < end));
    place({Form::key, lost->key, file_.at(lost->key), value, true}, i, p, n);
    if (value >= end && tree_.pending() != nullptr && below) return;
    if (value >= end && last_.node != nullptr) mark_damaged(*last_.node);
    return;
  }
  const bool before_key = !starts_collection(p) && key_follows(i, n);
  if (below && !before_key) {
    Node& node = first_value ? tree_.set_root(*nodes_.add(nullptr, p)) : tree_.take_pending();
    last_.line = i;
    read_value(node, p, i, first_value ? -1 : tree_.pending_base(), false, false);
    return;
  }
  const bool is_row = is_table_row(at(p, end));
  if (tree_.pending() != nullptr && !below && !is_row && value_of_empty_key(i, p, n)) return;
  if (tree_.pending() != nullptr && is_row) tree_.pending()->damaged = true;
  if (junk_line_ != last_.line || junk_line_ == none)
    notes_.report(is_row ? table_row(file_, {p, end}) : junk_line(file_, {p, end}));
  last_.line = junk_line_ = i;
  for (std::size_t k = tree_.size(); k-- > 1;) {
    if (!tree_.level(k).is_map() && k > 1) continue;
    mark_damaged(*tree_.level(k).node);
    break;
  }
}

/// Finds the collection an item or a key belongs to, closes what is deeper, and reads it.
void LineReader::place(Entry entry, std::size_t i, std::uint32_t p, int n) {
  const bool list = entry.form == Form::dash;
  if (list && stray_dash(entry, i, p, n)) return;
  const std::size_t for_list = list ? 0 : judge_.list_of_lost_dash(entry, i, n);
  if (for_list != 0) return lost_dash(entry, i, p, for_list);
  const OpenBlock& top = tree_.top();
  const bool is_sibling = top.at(n) && top.is_list() == list;
  const bool first = tree_.root() == nullptr;
  const bool below = tree_.is_below_pending(list && top.is_map() ? n + 1 : n);
  if (!is_sibling && (first || below)) {
    Node& node = first ? tree_.set_root(*nodes_.add(nullptr, p)) : *tree_.pending();
    if (!open(node, kind_of(entry.form), p, n)) return;
  } else {
    const std::size_t target = is_sibling ? tree_.size() - 1 : tree_.find_level(kind_of(entry.form), n);
    if (target != 0) {
      if (list && judge_.is_strange(entry, i, target) && outdented_item(entry, i, n)) return add_entry(entry, i, p, n);
      if (!is_sibling) {
        tree_.remember(i);
        tree_.pop_to(target);
      }
    } else if (!first_item_without_dash(entry, i, p, n) && !recover(entry, i, p, n)) {
      return;
    }
  }
  add_entry(entry, i, p, n);
  // Where it stands was told.
  if (list && odd_item_.begin == p && last_.node->is_map()) last_.node->damaged = true;
}

/// Adds an item or a key to the innermost collection, with what follows on its line. A dash may hold further items and
/// keys.
void LineReader::add_entry(Entry entry, std::size_t i, std::uint32_t p, int n) {
  last_ = {i, nullptr, n};
  const std::uint32_t end = lines_[i].end;
  while (!notes_.stopped()) {
    tree_.before_next();
    const OpenBlock level = tree_.top();
    Node* child = nodes_.add(level.node, p);
    if (last_.node == nullptr) last_.node = child;
    child->key_span = entry.head;
    if (entry.form == Form::key) child->key = entry.name;
    const std::uint32_t q = skip_blanks(entry.after, end);
    if (q >= end || comment_at(q, end)) {
      child->span = {entry.after, entry.after};
      tree_.set_pending(*child, n);
      fixing_ = none;  // it has no value on its line
      return;
    }
    tree_.drop_pending();
    if (entry.form == Form::dash) {
      if (at(entry.after, q).find('\t') != std::string_view::npos) notes_.leave();
      Entry inner = classify(q, end);
      const int column = n + (entry.quiet ? 2 : static_cast<int>(q - p));  // quiet: a dash without its space
      if (inner.form == Form::text) {
        const std::optional<LostKey> lost = lost_key(q, end);
        if (lost && judge_.map_follows(i, column, *level.node)) {
          fixing_ = notes_.report(missing_colon(file_, lost->key, lost->separator, lost->separator.end < end));
          inner = {Form::key, lost->key, file_.at(lost->key), lost->separator.end, true};
        }
      }
      if (inner.form != Form::text) {
        if (!open(*child, kind_of(inner.form), q, column)) return;
        if (n != level.indent) tree_.forgive(tree_.size() - 1, level.indent + (column - n));
        entry = inner;
        p = q;
        n = column;
        continue;
      }
    }
    read_value(*child, q, i, std::max(n, level.indent), entry.quiet, entry.form == Form::key);
    fixing_ = none;
    return;
  }
}

/// Opens a collection; over the limit reports that, stops the reading and gives false.
bool LineReader::open(Node& node, NodeKind kind, std::uint32_t p, int indent) {
  if (tree_.push(node, kind, p, indent)) return true;
  notes_.report(over_limit(file_, {p, p + 1}, max_depth, true));
  mark_damaged(node);
  notes_.stop();
  return false;
}

/// Reads the value that starts at `p`. `base` is the indent of its key or dash; what continues it stands deeper.
void LineReader::read_value(Node& node, std::uint32_t p, std::size_t i, int base, bool quiet, bool after_key) {
  const std::uint32_t end = lines_[i].end;
  const auto whole = [&] { return text::Span{p, end}; };
  switch (bytes_[p]) {
    case '"':
    case '\'':
      return finish_value(node, scalars_.read_quoted(node, p, i, base), i, base);
    case '[':
    case '{':
      next_ = flow_.read(node, p, i, base, tree_.size());
      return;
    case '|':
    case '>':
      return finish_value(node, scalars_.read_block(node, p, i, base, around(), fixing_), i, base);
    case '&':
    case '*':
    case '!':
      return read_node_property(node, p, i, base, after_key);
    case ']':
    case '}':
      notes_.report(stray_bracket(file_, {p, p + 1}));
      break;
    case '%':
    case '@':
    case '`':
    case ',':
      notes_.report(bad_start(file_, {p, p + 1}, whole()));
      break;
    case '-':
      if (!after_key || !blank_or_end(p + 1, end)) return read_plain(node, p, i, base, quiet);
      notes_.report(list_on_key_line(file_, {p, p + 1}));
      break;
    case '?':
    case ':':
      if (!blank_or_end(p + 1, end)) return read_plain(node, p, i, base, quiet);
      if (bytes_[p] == '?' && !after_key) {
        notes_.feature({p, end});
      } else {
        notes_.report(bad_start(file_, {p, p + 1}, whole()));
      }
      break;
    default:
      if (after_key && key_on_key_line(node, p, i, base)) return;
      return read_plain(node, p, i, base, quiet);
  }
  read_plain(node, p, i, base, true);
  mark_damaged(node);
}

void LineReader::read_plain(Node& node, std::uint32_t p, std::size_t i, int base, bool quiet) {
  finish_value(node, scalars_.read_plain(node, p, i, base, around(), quiet, fixing_), i, base);
}

void LineReader::finish_value(Node& node, const ValueEnd& end, std::size_t i, int base) {
  next_ = end.next;
  if (end.nested) list_below_value(node, end.next, base);
  if (!end.key.empty()) item_on_key_line(end.key, i);
}

Around LineReader::around() const {
  const bool in_item = tree_.size() > 2 && tree_.level(tree_.size() - 2).is_list();
  return {tree_.top().is_list(), in_item ? tree_.top().indent : -1};
}

/// An anchor, an alias or a tag: reports it and reads what follows it as the value.
void LineReader::read_node_property(Node& node, std::uint32_t p, std::size_t i, int base, bool after_key) {
  const std::uint32_t end = lines_[i].end;
  std::uint32_t q = p;
  std::uint32_t value = p;
  do {
    q = value;
    while (!blank_or_end(q, end)) ++q;
    value = skip_blanks(q, end);
  } while (bytes_[p] != '*' && value < end && (bytes_[value] == '&' || bytes_[value] == '!'));
  const bool alone = value >= end || comment_at(value, end);
  notes_.report(node_property(file_, {p, q}, {p, end}));
  if (bytes_[p] == '*') {
    read_plain(node, p, i, base, true);
  } else if (!alone) {
    read_value(node, value, i, base, true, after_key);
  } else {
    node.span = {q, q};
    tree_.set_pending(node, base);
  }
  mark_damaged(node);
}

}  // namespace cchc::yaml::subset
