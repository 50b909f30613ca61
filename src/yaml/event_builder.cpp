#include "yaml/event_builder.h"

#include "text/message.h"
#include "text/utf8.h"
#include "text/width.h"
#include "yaml/event_places.h"
#include "yaml/read.h"

#include <yaml-cpp/mark.h>

#include <algorithm>
#include <utility>

namespace cchc::yaml {

namespace {

using diag::Code;
using text::say;

constexpr std::size_t shown_width = 40;

}  // namespace

diag::Diagnostic unreadable_from(const text::SourceFile& file, std::uint32_t offset) {
  const auto size = static_cast<std::uint32_t>(text::decode(file.bytes(), offset).size);
  return {.code = Code::syntax,
          .place = {&file, {offset, offset + size}},
          .headline = say("không đọc được từ chỗ này", "cannot read on from here"),
          .help = {say("xem dấu nháy, dấu ngoặc, dấu hai chấm và thụt dòng ở chỗ này và ngay trước nó",
                       "look at quotes, brackets, colons and indents here and right before"),
                   say("phần còn lại của tệp chưa được kiểm tra; sửa lỗi này rồi chạy lại",
                       "the rest of the file was not checked; fix this and run again")}};
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
    mark_damaged(*node);
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
    mark_damaged(*node);
    sink_.report({.code = Code::syntax,
                  .place = {&file_, {last_, last_ + size}},
                  .headline = say("trong ngoặc [ ] có dấu phẩy thừa", "a comma too many between [ and ]")});
    return;
  }
  node->span = {last_, last_};
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
  open_collection(mark, NodeKind::list);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                         YAML::EmitterStyle::value /*style*/) {
  open_collection(mark, NodeKind::map);
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

void Builder::open_collection(const YAML::Mark& mark, NodeKind kind) {
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
  const bool bracket = first == (kind == NodeKind::list ? '[' : '{');
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

void Builder::report_feature(Node* node, text::Span place, const char* vi, const char* en) {
  mark_damaged(*node);
  const std::string shown = text::shorten(file_.at(place), shown_width);
  sink_.report({.code = Code::yaml_feature,
                .place = {&file_, place},
                .headline = {fmt::format("{}: \"{}\"", vi, shown), fmt::format("{}: \"{}\"", en, shown)},
                .help = {say("nếu đó là chữ của kế hoạch, hãy đặt cả giá trị trong dấu nháy kép",
                             "if it is text of the plan, put the whole value in double quotes")}});
}

}  // namespace cchc::yaml
