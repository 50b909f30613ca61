#include "yaml/subset_findings.h"
#include "yaml/subset_state.h"

namespace cchc::yaml::subset {

void Reader::report_indent(text::Span line, int seen, int expected, const Node* sibling) {
  const text::Span other = sibling != nullptr ? sibling->key_span : text::Span{};
  notes_.report(wrong_indent(file_, line, seen, expected, other.begin == line.begin ? text::Span{} : other));
}

/// The line fits nowhere, but it would have fitted before the last line closed some collections: that line is the odd
/// one.
bool Reader::blame_previous(const Entry& entry, int n) {
  const std::optional<EarlierPlace> place = judge_.earlier_place(entry, n, last_);
  if (!place) return false;
  const OpenBlock& to = tree_.before().levels[place->level];
  const bool is_first = place->list != nullptr;
  report_indent({last_.node->key_span.begin, line_text(last_.line).end}, last_.indent,
                is_first ? to.indent + 2 : to.indent, is_first ? nullptr : to.node->last);
  tree_.move_back(*last_.node, last_.indent, *place);
  return true;
}

/// The line fits nowhere, and the collection above it has one line so far: that line may be the odd one.
bool Reader::blame_first(const Entry& entry, std::size_t i, int n) {
  const std::optional<OddPair> pair = judge_.odd_pair(entry, i, n);
  if (!pair) return false;
  const std::size_t k = pair->level;
  const OpenBlock& level = tree_.level(k);
  Node& node = *level.node;
  if (!pair->first_is_odd) {
    report_indent(line_text(i), n, level.indent, node.last);
  } else if (pair->behind_dash) {
    report_indent(node.key_span, tree_.level(k - 1).indent, n - pair->offset, nullptr);
    tree_.forgive(k - 1, n - pair->offset);
  } else {
    report_indent(node.first->key_span, level.indent, n, nullptr);
  }
  tree_.forgive(k, n);
  mark_damaged(node);
  tree_.pop_to(k);
  return true;
}

/// Makes the tree ready for an item or a key that fits nowhere, with one finding. False when the line is done with.
bool Reader::recover(const Entry& entry, std::size_t i, std::uint32_t p, int n) {
  const text::Span line{p, lines_[i].end};
  const bool tired =
      notes_.is_full(diag::Code::indent);  // a file of nothing but such lines: guess cheaply from here on
  if (!entry.quiet && !tired) {
    if (blame_previous(entry, n)) {
      place(entry, i, p, n);
      return false;
    }
    if (blame_first(entry, i, n)) return true;
  }
  const std::size_t target = judge_.nearest(entry, i, p, n);
  if (target == 0) {
    if (!entry.quiet) notes_.report(no_place(file_, line));
    if (tree_.root() != nullptr) tree_.root()->damaged = true;
    tree_.pop_to(tree_.size() > 1 ? 1 : 0);
    // Read on in a collection that belongs to nothing, so that the lines below keep their places.
    return open(*nodes_.add_unwritten(), kind_of(entry.form), p, n);
  }
  mark_damaged(*tree_.top().node);
  mark_damaged(*tree_.level(target).node);
  if (!entry.quiet) report_indent(line, n, tree_.level(target).indent, tree_.level(target).node->last);
  tree_.pop_to(target);
  tree_.forgive(target, n);
  return true;
}

}  // namespace cchc::yaml::subset
