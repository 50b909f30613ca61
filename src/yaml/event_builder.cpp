#include "yaml/event_builder.h"

#include "text/message.h"
#include "text/width.h"
#include "yaml/event_faults.h"
#include "yaml/event_places.h"
#include "yaml/read.h"
#include "yaml/scalar_text.h"

#include <yaml-cpp/mark.h>

#include <algorithm>
#include <utility>

namespace cchc::yaml {

namespace {

using diag::Code;
using text::say;

constexpr std::size_t shown_width = 40;

/// The plain word at an offset that the parser reports as nothing: a text like any other here. Empty when there is none, and for a value
/// also when the word is the next key: an empty value is reported at the next token.
std::string_view null_word(std::string_view text, std::uint32_t at, bool as_key) {
  const std::string_view rest = text.substr(at);
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!rest.starts_with(word)) continue;
    const std::size_t next = std::min(rest.find_first_not_of(" \t", word.size()), rest.size());
    const bool ends = next > word.size() || next == rest.size() ||
                      std::string_view("\r\n:,]}").find(rest[next]) != std::string_view::npos;
    const bool colon = next < rest.size() && rest[next] == ':';
    if (ends && (as_key || !colon)) return word;
  }
  return {};
}

}  // namespace

void damage(Node* node) {
  node->damaged = true;
  while (node != nullptr && !node->is_map()) node = node->parent;
  if (node != nullptr) node->damaged = true;
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  last_ = std::max(last_, offset_of(mark));
  if (text_.substr(last_).starts_with("---")) last_ += 3;
}

void Builder::OnDocumentEnd() {
  document_.set_root(root_);
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  if (key_depth_ > 0) return;
  const std::uint32_t at = offset_of(mark);
  // With an anchor the place is the anchor's, else it may be the next token's.
  if (anchor != 0 || !null_word(text_, at, expects_key()).empty()) {
    read_null_word(at);
    return;
  }
  if (expects_key()) {
    Node* node = add(open_.back(), at);
    last_ = skip_commas(text_, last_);
    node->key_span = {last_, last_};
    damage(node);
    sink_.report({.code = Code::syntax,
                  .place = {&file_, node->key_span},
                  .headline = say("trước dấu hai chấm không có tên khóa", "no key before the colon")});
    begin_key(node);
    return;
  }
  const bool flow = !open_.empty() && open_.back()->style == Style::flow;
  const bool in_list = !open_.empty() && open_.back()->is_list();
  Node* node = next_value(at);
  if (flow && in_list) {
    last_ = skip_blank(text_, last_);
    node->span = node->key_span = {last_, last_};
    const std::uint32_t size = last_ < text_.size() ? 1 : 0;
    damage(node);
    sink_.report({.code = Code::syntax,
                  .place = {&file_, {last_, last_ + size}},
                  .headline = say("trong ngoặc [ ] có dấu phẩy thừa", "a comma too many between [ and ]")});
    last_ += size;
    return;
  }
  node->span = {last_, last_};
}

/// `~`, or an anchor with nothing after it.
void Builder::read_null_word(std::uint32_t at) {
  if (expects_key()) {
    read_key(at, null_word(text_, skip_blank(text_, at), true));
    return;
  }
  Node* node = next_value(at);
  const std::uint32_t begin = skip_properties(at, node);
  read_scalar(*node, begin, null_word(text_, begin, false));
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  if (key_depth_ > 0) return;
  const std::uint32_t at = offset_of(mark);
  const text::Span place{at, word_end(text_, at)};
  if (expects_key()) {
    Node* node = add(open_.back(), at);
    node->key_span = place;
    report_feature(node, place, "khóa viết bằng dấu * (dẫn lại giá trị khác)", "an alias as a key");
    last_ = place.end;
    begin_key(node);
    return;
  }
  Node* node = next_value(at);
  node->span = place;
  last_ = place.end;
  report_feature(node, place, "giá trị bắt đầu bằng dấu * được hiểu là dẫn lại giá trị khác",
                 "a value that starts with * is an alias");
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                       const std::string& value) {
  const std::uint32_t at = offset_of(mark);
  if (key_depth_ > 0) {
    const bool quote = at < text_.size() && (text_[at] == '"' || text_[at] == '\'');
    last_ = std::max(last_, quote ? quoted_end(text_, at).value_or(at) : plain_end(text_, at, value));
    return;
  }
  if (expects_key()) {
    read_key(at, value);
    return;
  }
  Node* node = next_value(at);
  read_scalar(*node, skip_properties(at, node), value);
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                              YAML::EmitterStyle::value /*style*/) {
  open_collection(mark, Kind::list);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                         YAML::EmitterStyle::value /*style*/) {
  open_collection(mark, Kind::map);
}

std::uint32_t Builder::offset_of(const YAML::Mark& mark) const {
  const std::size_t offset = start_ + static_cast<std::size_t>(std::max(mark.pos, 0));
  return static_cast<std::uint32_t>(std::min(offset, text_.size()));
}

Node* Builder::add(Node* parent, std::uint32_t offset) {
  if (++count_ > max_nodes) throw Limit{.depth = false, .offset = offset};
  return document_.add(parent);
}

/// The node for a value that begins about here, with its key or its dash.
Node* Builder::next_value(std::uint32_t offset) {
  if (open_.empty()) {
    root_ = add(nullptr, offset);
    document_.set_root(root_);
    return root_;
  }
  Node* parent = open_.back();
  if (parent->is_map()) {
    if (no_colon_) no_colon(*pending_);
    no_colon_ = false;
    return std::exchange(pending_, nullptr);
  }
  Node* node = add(parent, offset);
  if (parent->style == Style::flow) {
    const std::uint32_t after = skip_blank(text_, last_);
    if (node != parent->first && after < text_.size() && text_[after] == ',') last_ = after + 1;
    node->key_span = {offset, offset};
    return node;
  }
  const std::uint32_t dash = skip_blank(text_, last_);
  if (dash < text_.size() && text_[dash] == '-') {
    node->key_span = {dash, dash + 1};
    last_ = dash + 1;
  } else {
    node->key_span = {last_, last_};
  }
  return node;
}

/// Past anchors and tags, which are reported.
std::uint32_t Builder::skip_properties(std::uint32_t at, Node* node) {
  while (at < text_.size() && (text_[at] == '&' || text_[at] == '!')) {
    const text::Span place{at, word_end(text_, at)};
    if (text_[at] == '&') {
      report_feature(node, place, "giá trị bắt đầu bằng dấu & được hiểu là đặt tên để dẫn lại",
                     "a value that starts with & is an anchor");
    } else {
      report_feature(node, place, "giá trị bắt đầu bằng dấu ! được hiểu là khai báo kiểu",
                     "a value that starts with ! is a tag");
    }
    last_ = std::max(last_, place.end);
    at = skip_blank(text_, place.end);
  }
  return at;
}

void Builder::read_key(std::uint32_t at, std::string_view value) {
  Node* node = add(open_.back(), at);
  const std::uint32_t before = skip_commas(text_, last_);
  if (before < at && text_[before] == '?') {
    report_feature(node, {before, before + 1}, "dấu ? ở đầu dòng được hiểu là khóa phức",
                   "a ? at the start makes a complex key");
  }
  at = skip_properties(at, node);
  const bool quote = at < text_.size() && (text_[at] == '"' || text_[at] == '\'');
  node->key_span = {at, quote ? quoted_end(text_, at).value_or(at + 1) : plain_end(text_, at, value)};
  node->key = view(node->key_span, value);
  last_ = node->key_span.end;
  last_scalar_ = node;
  if (!quote && value == "<<") {
    report_feature(node, node->key_span, "khóa << được hiểu là trộn một mục khác vào", "<< is a merge key");
  }
  begin_key(node);
}

/// A key was read: its value comes next, after the colon if there is one.
void Builder::begin_key(Node* node) {
  pending_ = node;
  const std::uint32_t colon = skip_blank(text_, last_);
  no_colon_ = colon >= text_.size() || text_[colon] != ':';
  if (!no_colon_) last_ = colon + 1;
  node->span = {last_, last_};
}

/// A line the parser took for a key with no value, though it has no colon.
void Builder::no_colon(Node& node) {
  if (node.damaged) return;
  const Node* map = open_.back();
  const bool braces = map->style == Style::block || text_[map->span.begin] == '{';
  if (!braces) {  // an entry of a flow list at the end of the file: the list's bracket is missing, not a colon
    damage(&node);
    return;
  }
  report_no_colon({&file_, text_, known_keys_, &sink_}, node.key_span, open_.back());
  const std::string_view key = node.key;
  const std::size_t length = key.find_first_of(": ");
  if (length != std::string_view::npos && std::ranges::find(known_keys_, key.substr(0, length)) != known_keys_.end()) {
    node.key = key.substr(0, length);  // `owner Công chức` is the key it was meant to be
    node.key_span.end = node.key_span.begin + static_cast<std::uint32_t>(length);
  }
  damage(&node);
}

void Builder::read_scalar(Node& node, std::uint32_t at, std::string_view value) {
  last_scalar_ = &node;
  const char first = at < text_.size() ? text_[at] : '\0';
  node.kind = Kind::scalar;
  const bool empty_quotes = (first == '"' || first == '\'') && quoted_end(text_, at) == at + 2;
  if (value.empty() && node.damaged && !empty_quotes) {  // an anchor or a tag, and then something else
    node.kind = Kind::empty;
    node.span = {last_, last_};
    return;
  }
  if (first == '"' || first == '\'') {
    node.style = first == '"' ? Style::double_quoted : Style::single_quoted;
    const auto end = quoted_end(text_, at);
    node.span = {at, end.value_or(static_cast<std::uint32_t>(text_.size()))};
    if (!end || swallows_keys(text_, at, *end, known_keys_)) {
      node.damaged = true;
      for (Node* around : open_) around->damaged = true;  // they miss what the quotes swallowed
      report_unclosed({&file_, text_, known_keys_, &sink_, true}, at);
    }
  } else if ((first == '|' || first == '>') && (open_.empty() || open_.back()->style != Style::flow)) {
    node.style = first == '|' ? Style::literal : Style::folded;
    int parent = -1;
    if (!open_.empty()) parent = column_of(text_, open_.back()->span.begin);
    node.span = {at, block_end(text_, at, parent)};
  } else {
    node.style = Style::plain;
    node.span = {at, plain_end(text_, at, value)};
  }
  node.text = view(node.span, value);
  last_ = std::max(last_, node.span.end);
  if (node.style == Style::plain) check_cut(node);
}

void Builder::open_collection(const YAML::Mark& mark, Kind kind) {
  const std::uint32_t at = offset_of(mark);
  if (key_depth_ > 0) {
    ++key_depth_;
    last_ = std::max(last_, at + 1);
    return;
  }
  if (open_.size() >= max_depth) throw Limit{.depth = true, .offset = at};
  if (expects_key()) {
    Node* node = add(open_.back(), at);
    node->key_span = {at, word_end(text_, at)};
    pending_ = node;
    key_depth_ = 1;
    last_ = std::max(last_, at + 1);
    return;
  }
  Node* node = next_value(at);
  const std::uint32_t begin = skip_properties(at, node);
  const char first = begin < text_.size() ? text_[begin] : '\0';
  const bool bracket = first == (kind == Kind::list ? '[' : '{');
  const bool in_flow = !open_.empty() && open_.back()->style == Style::flow;
  node->kind = kind;
  node->style = bracket || in_flow ? Style::flow : Style::block;
  node->span = {begin, begin};
  last_ = std::max(last_, bracket ? begin + 1 : begin);
  open_.push_back(node);
}

void Builder::close() {
  if (key_depth_ > 0) {
    const std::uint32_t bracket = skip_commas(text_, last_);
    if (bracket < text_.size() && (text_[bracket] == ']' || text_[bracket] == '}')) last_ = bracket + 1;
    if (--key_depth_ == 0) {
      report_feature(pending_, pending_->key_span, "khóa phải là một chữ, không phải danh sách hay nhóm khóa",
                     "a key must be a word");
      begin_key(pending_);
    }
    return;
  }
  Node* node = open_.back();
  open_.pop_back();
  const char first = node->span.begin < text_.size() ? text_[node->span.begin] : '\0';
  if (node->style == Style::flow && first == (node->is_list() ? '[' : '{')) {
    const std::uint32_t end = skip_commas(text_, last_);
    last_ = end < text_.size() && text_[end] == (node->is_list() ? ']' : '}') ? end + 1 : last_;
    node->span.end = last_;
  } else {
    node->span.end = node->last != nullptr ? std::max(node->last->span.end, node->span.begin) : last_;
  }
}

void Builder::abandon() {
  if (pending_ != nullptr) pending_->damaged = true;
  for (Node* node : open_) {
    node->damaged = true;
    node->span.end = std::max(node->span.begin, last_);
  }
  if (root_ != nullptr) root_->damaged = true;
  document_.set_root(root_);
}

/// `Mẫu #12`: the parser takes the rest for a comment.
void Builder::check_cut(Node& node) {
  std::size_t hash = node.span.end;
  while (hash < text_.size() && (text_[hash] == ' ' || text_[hash] == '\t')) ++hash;
  if (hash >= text_.size() || text_[hash] != '#' || hash == node.span.end || !is_cut_text(text_, hash)) return;
  node.damaged = true;
  report_cut({&file_, text_, known_keys_, &sink_}, static_cast<std::uint32_t>(hash), node);
}

std::string_view Builder::view(text::Span span, std::string_view value) {
  const std::string_view written = file_.at(span);
  if (written == value) return written;
  const std::string_view inside = written.size() < 2 ? written : written.substr(1, written.size() - 2);
  if (inside == value) return inside;  // between the quotes
  return document_.keep(std::string(value));
}

void Builder::report_feature(Node* node, text::Span place, const char* vi, const char* en) {
  damage(node);
  const std::string shown = text::shorten(file_.at(place), shown_width);
  sink_.report({.code = Code::yaml_feature,
                .place = {&file_, place},
                .headline = {fmt::format("{}: \"{}\"", vi, shown), fmt::format("{}: \"{}\"", en, shown)},
                .help = {say("nếu đó là chữ của kế hoạch, hãy đặt cả giá trị trong dấu nháy kép",
                             "if it is text of the plan, put the whole value in double quotes")}});
}

}  // namespace cchc::yaml
