#include "report/template_check.h"

#include "report/template_fields.h"
#include "report/template_parse.h"
#include "report/template_scope.h"
#include "text/nearest.h"
#include "text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace cchc::report {

namespace {

using PartKind = TemplatePart::Kind;

class Compiler {
public:
  Compiler(const TemplateSet& set, OutputFormat format, diag::Sink& sink)
      : set_(set), is_csv_(format != OutputFormat::markdown), sink_(sink) {}

  std::string run(const text::SourceFile& file) {
    enter(file);
    if (in_quotes_) {
      sink_.report({.code = diag::Code::template_unclosed,
                    .place = quote_,
                    .headline = {"dấu nháy kép mở một cột CSV chưa được đóng", "quote of a CSV column is not closed"}});
    }
    return std::move(out_);
  }

private:
  /// Compiles a template or partial. What it holds is parsed, and its mistakes of form reported, only once.
  void enter(const text::SourceFile& file) {
    auto known = parsed_.find(&file);
    if (known == parsed_.end()) known = parsed_.emplace(&file, read(file)).first;
    files_.push_back(&file);
    compile(known->second);
    files_.pop_back();
  }

  std::vector<TemplatePart> read(const text::SourceFile& file) {
    const auto invalid = text::find_invalid(file.bytes());
    if (!invalid) return parse_template(file, sink_);
    const auto at = static_cast<std::uint32_t>(*invalid);
    sink_.report({.code = diag::Code::not_utf8,
                  .place = {&file, {at, at + 1}},
                  .headline = {"mẫu báo cáo không phải chữ UTF-8", "template is not UTF-8 text"},
                  .help = {{"lưu lại tệp với bảng mã UTF-8", "save the file as UTF-8"}}});
    return {};
  }

  diag::Place place(text::Span span) const { return {files_.back(), span}; }

  void compile(const std::vector<TemplatePart>& parts) {
    for (const TemplatePart& part : parts) {
      switch (part.kind) {
        case PartKind::text:
          put_text(part);
          break;
        case PartKind::newline:
          put_newline();
          break;
        case PartKind::field:
        case PartKind::raw_field:
          put_field(part);
          break;
        case PartKind::section:
        case PartKind::inverted:
          put_section(part);
          break;
        case PartKind::partial:
          put_partial(part);
          break;
      }
    }
  }

  void put(std::string_view piece) {
    if (out_.ends_with('{') && piece.starts_with('{')) out_ += mark::nothing;
    out_ += piece;
  }

  void put_text(const TemplatePart& part) {
    if (!is_csv_) return put(part.text);
    for (std::size_t i = 0; i < part.text.size(); ++i) {
      const char c = part.text[i];
      const bool doubled = in_quotes_ && c == '"' && part.text.substr(i + 1).starts_with('"');
      if (c == '"' && !doubled && (in_quotes_ || column_start_)) {
        in_quotes_ = !in_quotes_;
        const auto at = static_cast<std::uint32_t>(part.span.begin + i);
        quote_ = place({at, at + 1});
      } else {
        if (doubled) ++i;
        put(c == ',' && !in_quotes_ ? std::string_view(&mark::column, 1) : std::string_view(&c, 1));
      }
      column_start_ = c == ',' && !in_quotes_;
    }
  }

  void put_newline() {
    out_ += in_quotes_ ? mark::line_break : mark::line;
    column_start_ = !in_quotes_;
  }

  void put_field(const TemplatePart& part) {
    column_start_ = false;
    if (!scopes_.may_print(part, place(part.name_span), sink_)) return;
    const bool raw = part.kind == PartKind::raw_field && !is_csv_;
    put(raw ? fmt::format("{{{{{{&{}}}}}}}", part.text) : fmt::format("{{{{{}}}}}", part.text));
  }

  void put_section(const TemplatePart& part) {
    put(fmt::format("{{{{{}{}}}}}", part.kind == PartKind::section ? '#' : '^', part.text));
    const std::size_t depth = scopes_.enter(part, place(part.name_span), sink_);
    compile(part.parts);
    scopes_.leave(depth);
    put(fmt::format("{{{{/{}}}}}", part.text));
  }

  void put_partial(const TemplatePart& part) {
    const text::SourceFile* file = set_.find_file(part.text);
    if (file == nullptr) return report_missing(part);
    if (std::ranges::find(files_, file) != files_.end()) {
      sink_.report(
          {.code = diag::Code::template_syntax,
           .place = place(part.name_span),
           .headline = text::say("mẫu con \"{}\" tự chèn chính nó", "partial \"{}\" inserts itself", part.text),
           .help = {chain(file)}});
      return;
    }
    if (out_.size() > max_template_size) return report_too_large(part);
    enter(*file);
  }

  /// The way from a template back to itself: "_a.md → _b.md → _a.md".
  text::Message chain(const text::SourceFile* file) const {
    std::string way;
    for (auto at = std::ranges::find(files_, file); at != files_.end(); ++at) way += (*at)->path() + " → ";
    way += file->path();
    return {way, way};
  }

  void report_missing(const TemplatePart& part) {
    diag::Diagnostic found{
        .code = diag::Code::template_missing_partial,
        .place = place(part.name_span),
        .headline = text::say("không có mẫu con nào tên \"{}\"", "there is no partial named \"{}\"", part.text)};
    const std::vector<std::string_view> names = set_.partial_names();
    if (const auto near = text::nearest(part.text, names)) {
      found.help.push_back(text::say("có phải \"{}\"?", "did you mean \"{}\"?", names[*near]));
    }
    found.help.push_back({"tên mẫu con bắt đầu bằng dấu gạch dưới, ví dụ _heading.md cho tệp _heading.md.mustache",
                          "partials start with an underscore: _heading.md for the file _heading.md.mustache"});
    sink_.report(std::move(found));
  }

  void report_too_large(const TemplatePart& part) {
    if (too_large_) return;
    too_large_ = true;
    sink_.report({.code = diag::Code::over_limit,
                  .place = place(part.name_span),
                  .headline = text::say("mẫu cùng các mẫu con dài quá {} MiB",
                                        "template with its partials is over {} MiB", max_template_size / 1024 / 1024)});
  }

  const TemplateSet& set_;
  const bool is_csv_;
  diag::Sink& sink_;
  std::map<const text::SourceFile*, std::vector<TemplatePart>> parsed_;
  std::vector<const text::SourceFile*> files_;  // the template, then the partials it is in
  TemplateScopes scopes_;
  std::string out_;
  bool column_start_ = true;  // CSV: nothing stands in the column yet
  bool in_quotes_ = false;    // CSV: inside a quoted column
  diag::Place quote_;
  bool too_large_ = false;
};

}  // namespace

std::optional<std::string> compile_template(const text::SourceFile& file, const TemplateSet& set, OutputFormat format,
                                            diag::Sink& sink) {
  const std::size_t before = sink.found().size();
  std::string compiled = Compiler(set, format, sink).run(file);
  if (sink.found().size() > before) return std::nullopt;
  return compiled;
}

}  // namespace cchc::report
