#include "report/template_scan.h"

#include "text/chars.h"
#include "text/normalize.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace cchc::report {

namespace {

using TokenKind = TemplateToken::Kind;
constexpr auto npos = std::string_view::npos;

text::Span make_span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_name(std::string_view text) {
  constexpr std::string_view others = " \t\r\n{}#^/&>!=\"'`|";
  const auto fits = [&](char c) { return text::is_ascii_letter(c) || c == '_' || others.find(c) == npos; };
  return !text.empty() && std::ranges::all_of(text, fits);
}

class Scanner {
public:
  Scanner(const text::SourceFile& file, diag::Sink& sink) : file_(file), bytes_(file.bytes()), sink_(sink) {}

  std::vector<TemplateToken> run() {
    if (bytes_.starts_with(text::byte_order_mark)) at_ = text::byte_order_mark.size();
    while (at_ < bytes_.size()) {
      if (bytes_.substr(at_).starts_with("{{")) {
        scan_tag();
      } else {
        scan_text();
      }
    }
    return std::move(tokens_);
  }

private:
  void add(TokenKind kind, text::Span span, text::Span name) { tokens_.push_back({kind, file_.at(name), span, name}); }

  void mistake(diag::Code code, text::Span span, text::Message headline, std::vector<text::Message> help = {}) {
    sink_.report({.code = code, .place = {&file_, span}, .headline = std::move(headline), .help = std::move(help)});
  }

  void scan_text() {
    const std::size_t begin = at_;
    if (bytes_[at_] == '\n' || bytes_[at_] == '\r') {
      at_ += bytes_.substr(at_).starts_with("\r\n") ? 2 : 1;
      add(TokenKind::newline, make_span(begin, at_), make_span(begin, at_));
      return;
    }
    if (bytes_.substr(at_).starts_with("}}")) {
      at_ += bytes_.substr(at_).starts_with("}}}") ? 3 : 2;
      mistake(diag::Code::template_syntax, make_span(begin, at_),
              {"dấu }} đóng thẻ nhưng không có dấu {{ mở trước nó", "}} closes a tag but no {{ opens one before it"});
      return;
    }
    while (at_ < bytes_.size() && !ends_text(at_)) ++at_;
    add(TokenKind::text, make_span(begin, at_), make_span(begin, at_));
  }

  /// Whether a line end or the sign of a tag stands there.
  bool ends_text(std::size_t at) const {
    const char c = bytes_[at];
    if (c == '{' || c == '}') return at + 1 < bytes_.size() && bytes_[at + 1] == c;
    return c == '\n' || c == '\r';
  }

  /// Where a tag that was opened before `inside` is closed; nothing when another tag or, but for comments, the line's
  /// end comes first. Looks no further than the next tag, so that many tags that are not closed cost no more than as
  /// many that are.
  std::optional<std::size_t> find_end(std::size_t inside, bool comment) const {
    const std::string_view rest = bytes_.substr(inside, bytes_.find("{{", inside) - inside);
    const std::size_t end = rest.find("}}");
    if (end == npos || (!comment && rest.substr(0, end).find_first_of("\r\n") != npos)) return std::nullopt;
    return inside + end;
  }

  void scan_tag() {
    const std::size_t begin = at_;
    const bool triple = bytes_.substr(at_).starts_with("{{{");
    const std::size_t inside = at_ + (triple ? 3 : 2);
    const bool comment = !triple && inside < bytes_.size() && bytes_[inside] == '!';
    const std::optional<std::size_t> end = find_end(inside, comment);
    at_ = inside;
    if (!end) {
      mistake(diag::Code::template_unclosed, make_span(begin, inside),
              triple ? text::Message{"thẻ mở bằng {{{ mà không đóng bằng }}}", "tag opened by {{{ is not closed by }}}"}
                     : text::Message{"thẻ mở bằng {{ mà không đóng bằng }}", "tag opened by {{ is not closed by }}"});
      return;
    }
    at_ = *end + 2;
    if (triple) {
      if (!bytes_.substr(*end).starts_with("}}}")) {
        mistake(
            diag::Code::template_syntax, make_span(begin, at_),
            {"thẻ mở bằng ba dấu { nhưng chỉ đóng bằng hai dấu }", "tag opened by three { is closed by only two }"});
        return;
      }
      ++at_;
    }
    read_tag(make_span(begin, at_), make_span(inside, *end), triple);
  }

  void read_tag(text::Span tag, text::Span inside, bool triple) {
    const std::string_view contents = file_.at(inside);
    std::size_t first = contents.find_first_not_of(" \t");
    const char sigil = first == npos || triple ? '\0' : contents[first];
    if (sigil == '!') return add(TokenKind::comment, tag, make_span(inside.begin + first + 1, inside.end));
    if (sigil == '=') return refuse_delimiters(tag);
    const std::optional<TokenKind> kind = kind_of(sigil);
    if (kind) ++first;
    const std::string_view name = text::trim(contents.substr(first == npos ? contents.size() : first));
    if (!is_name(name)) return refuse_name(tag, name);
    const std::size_t offset = inside.begin + static_cast<std::size_t>(name.data() - contents.data());
    const text::Span name_span = make_span(offset, offset + name.size());
    add(kind.value_or(triple ? TokenKind::raw_field : TokenKind::field), tag, name_span);
  }

  static std::optional<TokenKind> kind_of(char sigil) {
    switch (sigil) {
      case '#':
        return TokenKind::section;
      case '^':
        return TokenKind::inverted;
      case '/':
        return TokenKind::close;
      case '>':
        return TokenKind::partial;
      case '&':
        return TokenKind::raw_field;
      default:
        return std::nullopt;
    }
  }

  void refuse_delimiters(text::Span tag) {
    mistake(diag::Code::template_syntax, tag,
            {"mẫu báo cáo không đổi được dấu của thẻ", "templates of reports cannot change the delimiters of tags"},
            {{"giữ dấu {{ và }}", "keep {{ and }}"}});
  }

  void refuse_name(text::Span tag, std::string_view name) {
    if (name.empty()) {
      mistake(diag::Code::template_syntax, tag, {"thẻ không có tên trường", "tag names no field"});
    } else {
      mistake(diag::Code::template_syntax, tag,
              text::say("\"{}\" không thể là tên trường", "\"{}\" cannot be the name of a field", name),
              {{"tên trường là một từ: chữ không dấu, chữ số và dấu gạch dưới",
                "a name is one word of plain letters, digits and underscores"}});
    }
  }

  const text::SourceFile& file_;
  std::string_view bytes_;
  diag::Sink& sink_;
  std::size_t at_ = 0;
  std::vector<TemplateToken> tokens_;
};

}  // namespace

std::vector<TemplateToken> scan_template(const text::SourceFile& file, diag::Sink& sink) {
  return Scanner(file, sink).run();
}

}  // namespace cchc::report
