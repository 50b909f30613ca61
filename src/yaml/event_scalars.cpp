#include "text/message.h"
#include "yaml/event_builder.h"
#include "yaml/event_places.h"

#include <algorithm>

// The part of the builder that reads keys and values from what the parser says of them.

namespace cchc::yaml {

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
  if (!quote && value == "<<") {
    report_feature(node, node->key_span, "khóa << được hiểu là gộp một mục khác vào", "<< is a merge key");
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
    mark_damaged(node);
    return;
  }
  sink_.report(unreadable_from(file_, node.key_span.begin));
  mark_damaged(node);
}

void Builder::read_scalar(Node& node, std::uint32_t at, std::string_view value) {
  const char first = at < text_.size() ? text_[at] : '\0';
  node.kind = NodeKind::scalar;
  const bool empty_quotes = (first == '"' || first == '\'') && quoted_end(text_, at) == at + 2;
  if (value.empty() && node.damaged && !empty_quotes) {  // an anchor or a tag, and then something else
    node.kind = NodeKind::empty;
    node.span = {last_, last_};
    return;
  }
  if (first == '"' || first == '\'') {
    node.style = style_of_quote(first);
    const auto end = quoted_end(text_, at);
    node.span = {at, end.value_or(static_cast<std::uint32_t>(text_.size()))};
    if (!end || swallows_keys(text_, at, *end, known_keys_)) {
      node.damaged = true;
      for (Node* around : open_) around->damaged = true;  // they miss what the quotes swallowed
      sink_.report(
          {.code = diag::Code::unclosed,
           .place = {&file_, {at, at + 1}},
           .headline = text::say("dấu nháy mở ở đây không có dấu nháy đóng, hoặc đóng ở quá xa",
                                 "the quote opened here is never closed, or too late"),
           .help = {text::say("thêm dấu nháy đóng ở cuối giá trị", "add the closing quote at the end of the value"),
                    text::say("phần còn lại của tệp chưa được kiểm tra; sửa lỗi này rồi chạy lại",
                              "the rest of the file was not checked; fix this and run again")}});
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
}

std::string_view Builder::view(text::Span span, std::string_view value) {
  const std::string_view written = file_.at(span);
  if (written == value) return written;
  const std::string_view inside = written.size() < 2 ? written : written.substr(1, written.size() - 2);
  if (inside == value) return inside;  // between the quotes
  return document_.keep(std::string(value));
}

}  // namespace cchc::yaml
