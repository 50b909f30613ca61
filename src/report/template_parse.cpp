#include "report/template_parse.h"

#include "report/template_limits.h"
#include "report/template_scan.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace cchc::report {

namespace {

using Token = TemplateToken;

bool is_blank(const Token& token) {
  return token.kind == Token::Kind::text && token.text.find_first_not_of(" \t") == std::string_view::npos;
}

bool is_silent_tag(const Token& token) {
  switch (token.kind) {
    case Token::Kind::section:
    case Token::Kind::inverted:
    case Token::Kind::close:
    case Token::Kind::partial:
    case Token::Kind::comment:
      return true;
    default:
      return false;
  }
}

/// Without comments, and without the blanks and line ends of lines that hold nothing but tags which print nothing
/// themselves.
std::vector<Token> drop_standalone(const std::vector<Token>& tokens) {
  std::vector<Token> kept;
  kept.reserve(tokens.size());
  for (auto line = tokens.begin(); line != tokens.end();) {
    const auto end = std::find_if(line, tokens.end(), [](const Token& t) { return t.kind == Token::Kind::newline; });
    const bool standalone = std::any_of(line, end, is_silent_tag) &&
                            std::all_of(line, end, [](const Token& t) { return is_blank(t) || is_silent_tag(t); });
    std::copy_if(line, end, std::back_inserter(kept),
                 [&](const Token& t) { return t.kind != Token::Kind::comment && !(standalone && is_blank(t)); });
    if (end == tokens.end()) break;
    if (!standalone) kept.push_back(*end);
    line = std::next(end);
  }
  return kept;
}

TemplatePart::Kind part_kind(Token::Kind kind) {
  switch (kind) {
    case Token::Kind::newline:
      return TemplatePart::Kind::newline;
    case Token::Kind::field:
      return TemplatePart::Kind::field;
    case Token::Kind::raw_field:
      return TemplatePart::Kind::raw_field;
    case Token::Kind::section:
      return TemplatePart::Kind::section;
    case Token::Kind::inverted:
      return TemplatePart::Kind::inverted;
    case Token::Kind::partial:
      return TemplatePart::Kind::partial;
    default:
      return TemplatePart::Kind::text;
  }
}

/// Nests the tokens by their sections.
class Nester {
public:
  Nester(const text::SourceFile& file, const std::vector<Token>& tokens, diag::Sink& sink)
      : file_(file), tokens_(tokens), sink_(sink) {}

  std::vector<TemplatePart> run() {
    open_.emplace_back();
    match_names();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.kind == Token::Kind::close) {
        close(i);
        continue;
      }
      TemplatePart part{part_kind(token.kind), token.text, token.span, token.name_span, {}};
      if (token.kind == Token::Kind::section || token.kind == Token::Kind::inverted) {
        if (open_.size() > template_limit::depth) return refuse_depth(token);
        open_.push_back(std::move(part));
        opened_at_.push_back(i);
      } else {
        open_.back().parts.push_back(std::move(part));
      }
    }
    while (open_.size() > 1) {
      report_unclosed(nullptr);
      pop();
    }
    return std::move(open_.front().parts);
  }

private:
  void pop() {
    TemplatePart part = std::move(open_.back());
    open_.pop_back();
    opened_at_.pop_back();
    open_.back().parts.push_back(std::move(part));
  }

  std::vector<TemplatePart> refuse_depth(const Token& token) {
    sink_.report(over_template_limit(
        {&file_, token.span},
        text::say("các phần lồng nhau quá {} tầng", "sections are nested more than {} deep", template_limit::depth)));
    return {};
  }

  /// Finds the closing tag of every section by its name alone.
  void match_names() {
    closed_by_.assign(tokens_.size(), 0);
    std::unordered_map<std::string_view, std::vector<std::size_t>> open;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      std::vector<std::size_t>* same = nullptr;
      if (token.kind == Token::Kind::section || token.kind == Token::Kind::inverted) {
        open[token.text].push_back(i);
      } else if (token.kind == Token::Kind::close && !(same = &open[token.text])->empty()) {
        closed_by_[same->back()] = i;
        same->pop_back();
      }
    }
  }

  bool is_open(std::string_view name) const {
    return std::any_of(open_.begin() + 1, open_.end(), [&](const TemplatePart& part) { return part.text == name; });
  }

  /// Whether the innermost section is closed by its own name further on.
  bool closed_later(std::size_t index) const { return closed_by_[opened_at_.back()] > index; }

  void close(std::size_t index) {
    const Token& token = tokens_[index];
    if (is_open(token.text)) {
      for (; open_.back().text != token.text; pop()) report_unclosed(&token);
      pop();
      return;
    }
    if (open_.size() == 1 || closed_later(index)) {
      sink_.report({.code = diag::Code::template_syntax,
                    .place = {&file_, token.span},
                    .headline = text::say("{{{{/{0}}}}} đóng một phần chưa được mở",
                                          "{{{{/{0}}}}} closes a section that is not open", token.text)});
      return;
    }
    const TemplatePart& section = open_.back();
    sink_.report(
        {.code = diag::Code::template_syntax,
         .place = {&file_, token.span},
         .headline = text::say("{{{{/{0}}}}} không khớp với phần \"{1}\" đang mở",
                               "{{{{/{0}}}}} does not match the open section \"{1}\"", token.text, section.text),
         .related = {{{&file_, section.span}, {"mở ở đây", "opened here"}}},
         .help = {text::say("viết {{{{/{}}}}}", "write {{{{/{}}}}}", section.text)}});
    pop();
  }

  /// `outer` is the closing tag of a section further out that came first, or null at the end of the template.
  void report_unclosed(const Token* outer) {
    const TemplatePart& section = open_.back();
    diag::Diagnostic found{
        .code = diag::Code::template_unclosed,
        .place = {&file_, section.span},
        .headline = text::say("phần \"{}\" chưa được đóng", "section \"{}\" is not closed", section.text),
        .help = {text::say("thêm {{{{/{}}}}} ở cuối phần", "add {{{{/{}}}}} where the section ends", section.text)}};
    if (outer != nullptr) {
      found.related.push_back({{&file_, outer->span},
                               text::say("phần \"{}\" bao ngoài đã đóng ở đây",
                                         "the section \"{}\" around it is closed here", outer->text)});
    }
    sink_.report(std::move(found));
  }

  const text::SourceFile& file_;
  const std::vector<Token>& tokens_;
  diag::Sink& sink_;
  std::vector<std::size_t> closed_by_;  // of every section's token, that of its closing tag; 0 for none
  std::vector<std::size_t> opened_at_;  // the tokens of the open sections
  std::vector<TemplatePart> open_;      // the template itself, then the open sections from the outside in
};

}  // namespace

std::vector<TemplatePart> parse_template(const text::SourceFile& file, diag::Sink& sink) {
  const std::vector<Token> tokens = drop_standalone(scan_template(file, sink));
  return Nester(file, tokens, sink).run();
}

}  // namespace cchc::report
