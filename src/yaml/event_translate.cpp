#include "text/message.h"
#include "yaml/event_builder.h"
#include "yaml/event_faults.h"
#include "yaml/event_places.h"

#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace cchc::yaml {

namespace {

using diag::Code;
using text::Message;
using text::say;
using text::Span;

Message quote_it() {
  return say("đặt cả giá trị trong dấu nháy kép: \"…\"", "put the whole value in double quotes: \"…\"");
}

/// The sibling a badly indented line is nearest to: the first value of the open block collection whose column is closest.
const Node* sibling_of(const Desk& desk, const std::vector<Node*>& open, int column) {
  const Node* best = nullptr;
  int distance = 0;
  for (const Node* node : open) {
    if (node->style != Style::block || node->first == nullptr) continue;
    const int away = std::abs(column_of(desk.text, node->first->key_span.begin) - column);
    if (best == nullptr || away <= distance) {
      best = node->first;
      distance = away;
    }
  }
  return best;
}

bool is_complaint(const YAML::Exception& exception, std::initializer_list<const char*> messages) {
  return std::ranges::any_of(messages, [&](const char* message) { return exception.msg == message; });
}

/// Works out one complaint of the parser, from the surest reading to the vaguest. Each step answers whether it reported.
class Translation {
public:
  Translation(const Desk& desk, Builder& builder, const YAML::Exception& exception)
      : desk_(desk),
        builder_(builder),
        exception_(exception),
        text_(desk.text),
        at_(exception.mark.is_null() ? static_cast<std::uint32_t>(desk.text.size())
                                     : builder.offset_of(exception.mark)) {}

  void run() {
    if (explained() || quote() || feature() || escape() || missing_colon() || bracket() || sign() || colon_in_text() ||
        after_quote() || indent()) {
      return;
    }
    const LineHead line = line_head(text_, at_);
    const Span span =
        at_ < line.end ? Span{at_, std::min(word_end(text_, at_ + 1), line.end)} : Span{line.content, line.end};
    report_syntax(
        desk_, span,
        say("không hiểu cách viết từ chỗ này: \"{}\"", "cannot read what is written here: \"{}\"", show(desk_, span)),
        say("mỗi dòng có dạng \"khóa: giá trị\" hoặc \"- giá trị\"", "each line is \"key: value\" or \"- value\""));
  }

private:
  /// The value before was cut by a `#` (reported), and this is its next line.
  bool explained() {
    const Node* value = value_before();
    if (value == nullptr || value->style != Style::plain || !value->damaged) return false;
    const std::uint32_t hash = value->span.end;
    return line_begin(text_, at_) > value->span.end &&
           skip_blank(text_, hash) == skip_blank(text_, line_begin(text_, at_));
  }

  bool quote() {
    if (is_complaint(exception_, {YAML::ErrorMsg::EOF_IN_SCALAR, YAML::ErrorMsg::DOC_IN_SCALAR})) {
      report_unclosed(desk_, find_opener("\"'"));
      return true;
    }
    // Closed by the next quote, lines later.
    Node* scalar = builder_.last_scalar();
    if (scalar == nullptr) return false;
    const Span span = builder_.last_scalar_is_key() ? scalar->key_span : scalar->span;
    if (span.begin >= text_.size() || (text_[span.begin] != '"' && text_[span.begin] != '\'')) return false;
    if (!swallows_keys(text_, span.begin, span.end, desk_.known_keys)) return false;
    if (scalar->damaged && !builder_.last_scalar_is_key()) return true;  // reported when it was read
    damage(scalar);
    report_unclosed(desk_, span.begin);
    return true;
  }

  bool feature() {
    using namespace YAML::ErrorMsg;
    if (!is_complaint(exception_,
                      {UNKNOWN_ANCHOR, ALIAS_NOT_FOUND, ANCHOR_NOT_FOUND, CHAR_IN_ALIAS, CHAR_IN_ANCHOR, ALIAS_CONTENT,
                       MULTIPLE_TAGS, MULTIPLE_ANCHORS, CHAR_IN_TAG_HANDLE, TAG_WITH_NO_SUFFIX, END_OF_VERBATIM_TAG})) {
      return false;
    }
    std::uint32_t begin = std::min(at_, static_cast<std::uint32_t>(text_.size()));
    const std::uint32_t line = std::max(line_begin(text_, begin), builder_.last());
    const auto is_sign = [&](std::uint32_t at) {
      return at < text_.size() && std::string_view("*&!").find(text_[at]) != std::string_view::npos;
    };
    while (begin > line && !is_sign(begin)) --begin;
    const Span span{begin, std::max(begin, word_end(text_, begin))};
    report(desk_, {.code = Code::yaml_feature,
                   .place = {desk_.file, span},
                   .headline = say("giá trị không được bắt đầu bằng dấu *, & hoặc !: \"{}\"",
                                   "a value cannot start with *, & or !: \"{}\"", show(desk_, span)),
                   .help = {quote_it()}});
    return true;
  }

  bool escape() {
    const std::string_view message = exception_.msg;
    if (!message.starts_with(YAML::ErrorMsg::INVALID_ESCAPE) && !message.starts_with(YAML::ErrorMsg::INVALID_UNICODE) &&
        message != YAML::ErrorMsg::INVALID_HEX) {
      return false;
    }
    std::uint32_t begin = std::min(at_, static_cast<std::uint32_t>(text_.size()));
    while (begin > builder_.last() && (begin >= text_.size() || text_[begin] != '\\')) --begin;
    report_syntax(
        desk_, {begin, std::min(begin + 2, static_cast<std::uint32_t>(text_.size()))},
        say("trong dấu nháy kép, dấu \\ không viết như thế được", "in double quotes a \\ cannot be used like this"),
        say("dùng dấu nháy đơn '…', hoặc viết hai dấu \\\\", "use single quotes '…', or write \\\\"));
    return true;
  }

  /// A line since the last value that is no `key: value`.
  bool missing_colon() {
    std::uint32_t from = skip_blank(text_, builder_.last());
    if (builder_.open().empty() && builder_.root() != nullptr) return false;
    if (!builder_.open().empty() && builder_.open().back()->style == Style::flow) return false;
    while (from <= at_ && from < text_.size()) {
      const LineHead line = line_head(text_, from);
      if (line.content >= from && !line.blank && is_colonless(line)) {
        report_no_colon(desk_, {line.content, trimmed_end(line)},
                        builder_.open().empty() ? nullptr : builder_.open().back());
        return true;
      }
      from = next_line(text_, from);
    }
    return false;
  }

  bool is_colonless(const LineHead& line) const {
    const std::uint32_t after = line.content + static_cast<std::uint32_t>(line.word.size());
    if (line.word.empty()) return false;
    if (is_known(desk_, line.word)) {
      if (after >= line.end) return true;
      if (text_[after] == ':') return after + 1 < line.end && text_[after + 1] != ' ' && text_[after + 1] != '\t';
      const std::uint32_t next = skip_blank(text_, after);
      return next >= text_.size() || text_[next] != ':';
    }
    const std::string_view all = text_.substr(line.content, line.end - line.content);
    if (all.find(": ") != std::string_view::npos || trimmed(all).ends_with(':')) return false;
    const bool among_keys =
        line.content == line.begin + static_cast<std::uint32_t>(line.column) && is_column_of_map(line.column);
    return among_keys && line.begin < line_begin(text_, at_) &&
           std::string_view("\"'[]{},&*!|>%@`#").find(line.word.front()) == std::string_view::npos;
  }

  static std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
  }

  std::uint32_t trimmed_end(const LineHead& line) const {
    std::size_t end = text_.substr(0, line.end).find(" #", line.content);
    if (end == std::string_view::npos || end > line.end) end = line.end;
    return line.content + static_cast<std::uint32_t>(trimmed(text_.substr(line.content, end - line.content)).size());
  }

  bool is_column_of_map(int column) const {
    return std::ranges::any_of(builder_.open(), [&](const Node* node) {
      return node->style == Style::block && node->is_map() && node->first != nullptr &&
             column_of(text_, node->first->key_span.begin) == column;
    });
  }

  bool bracket() {
    using namespace YAML::ErrorMsg;
    const bool ends = is_complaint(exception_, {END_OF_SEQ_FLOW, END_OF_MAP_FLOW});
    const Node* open = builder_.open().empty() ? nullptr : builder_.open().back();
    if (open != nullptr && open->style == Style::flow) {
      const bool later =
          text_.substr(open->span.begin, at_ - std::min(at_, open->span.begin)).find('\n') != std::string_view::npos;
      if (ends || later || at_ >= text_.size()) {
        report_unclosed(desk_, open->span.begin);
        return true;
      }
    } else if (ends) {
      const Node* key = builder_.open_key();
      report_unclosed(desk_, key != nullptr ? key->key_span.begin : find_opener("[{"));
      return true;
    }
    if (!is_complaint(exception_, {FLOW_END})) return false;
    const Span span = character(desk_, at_);
    report_syntax(desk_, span, say("dấu {} không có dấu mở tương ứng", "{} closes nothing", show(desk_, span)),
                  say("xóa dấu này, hoặc thêm dấu mở [ hay {{ ở trước", "delete it, or open the bracket before it"));
    return true;
  }

  /// A sign no value can start with.
  bool sign() {
    const bool comma = at_ < text_.size() && text_[at_] == ',' && at_ > line_head(text_, at_).content;
    if (comma || is_complaint(exception_, {YAML::ErrorMsg::UNKNOWN_TOKEN})) {
      const Span span = character(desk_, at_);
      report_syntax(desk_, span,
                    say("giá trị không được bắt đầu bằng dấu {}", "a value cannot start with {}", show(desk_, span)),
                    quote_it());
      return true;
    }
    if (!is_complaint(exception_, {YAML::ErrorMsg::BLOCK_ENTRY})) return false;
    const LineHead line = line_head(text_, at_);
    if (at_ == line.begin + static_cast<std::uint32_t>(line.column)) return false;
    report_syntax(
        desk_, {at_, at_ + 1},
        say("dấu gạch đầu dòng phải ở dòng riêng, không đứng sau dấu hai chấm", "a dash must start a line of its own"),
        say("xuống dòng trước dấu \"-\", hoặc đặt cả giá trị trong dấu nháy kép nếu \"-\" là chữ của kế hoạch",
            "start a new line before the \"-\", or put the value in double quotes if it is text"));
    return true;
  }

  /// `text: ghi: abc`, or a line indented so deep that it continues the value before.
  bool colon_in_text() {
    if (!is_complaint(exception_, {YAML::ErrorMsg::MAP_VALUE})) return false;
    if (at_ >= text_.size() || text_[at_] != ':') return false;
    const Node* value = value_before();
    if (value == nullptr || value->style != Style::plain || skip_blank(text_, value->span.end) != at_) return false;
    const LineHead line = line_head(text_, at_);
    const bool own_line = line.begin > value->span.begin;
    if (own_line && is_known(desk_, line.word)) {
      const Node* key = value->parent != nullptr && value->parent->is_map() ? value : nullptr;
      report_indent(desk_, line, key != nullptr ? key : sibling_of(desk_, builder_.open(), line.column));
      return true;
    }
    report_syntax(
        desk_, {at_, at_ + 1},
        say("dấu hai chấm trong chữ: máy hiểu đây là một khóa nữa", "a colon in the text is taken for another key"),
        quote_it());
    return true;
  }

  bool after_quote() {
    const Node* scalar = builder_.last_scalar();
    if (scalar == nullptr || at_ >= text_.size()) return false;
    const Span span = builder_.last_scalar_is_key() ? scalar->key_span : scalar->span;
    if (span.empty() || (text_[span.begin] != '"' && text_[span.begin] != '\'')) return false;
    if (skip_blank(text_, span.end) != at_ || line_begin(text_, at_) > span.end) return false;
    const Span rest{at_, line_end(text_, at_)};
    report_syntax(desk_, rest,
                  say("chữ thừa sau dấu nháy đóng: \"{}\"", "text after the closing quote: \"{}\"", show(desk_, rest)),
                  say("đặt cả giá trị trong dấu nháy; dấu nháy bên trong viết là \\\" hoặc dùng '…' bên ngoài",
                      "quote the whole value; write an inner quote as \\\" or use '…' outside"));
    return true;
  }

  bool indent() {
    const LineHead line = line_head(text_, at_);
    if (line.blank || builder_.open().empty()) return false;
    const std::uint32_t first = line.begin + static_cast<std::uint32_t>(line.column);
    const bool value = is_complaint(exception_, {YAML::ErrorMsg::MAP_VALUE});
    if (at_ > line.content && !value) return false;
    if (skip_blank(text_, builder_.last()) < first) return false;  // the fault lies before this line
    report_indent(desk_, line, sibling_of(desk_, builder_.open(), line.column));
    return true;
  }

  /// The last scalar when it is a value.
  const Node* value_before() const { return builder_.last_scalar_is_key() ? nullptr : builder_.last_scalar(); }

  /// The first of these signs that opens something after the last value.
  std::uint32_t find_opener(std::string_view signs) const {
    const std::size_t found = text_.find_first_of(signs, std::min<std::size_t>(builder_.last(), text_.size()));
    return static_cast<std::uint32_t>(found == std::string_view::npos ? builder_.last() : found);
  }

  const Desk& desk_;
  Builder& builder_;
  const YAML::Exception& exception_;
  std::string_view text_;
  std::uint32_t at_;
};

}  // namespace

void report_exception(const Desk& desk, Builder& builder, const YAML::Exception& exception) {
  Translation(desk, builder, exception).run();
}

}  // namespace cchc::yaml
