#include "report/template_check.h"

#include "report/template_limits.h"
#include "report/template_parse.h"
#include "report/template_scope.h"
#include "text/nearest.h"
#include "text/utf8.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cchc::report {

namespace {

using PartKind = TemplatePart::Kind;
using StepKind = TemplateStep::Kind;

class Compiler {
public:
  Compiler(const TemplateSet& set, OutputFormat format, diag::Sink& sink)
      : set_(set), is_csv_(is_tabular(format)), sink_(sink) {}

  CompiledTemplate run(const text::SourceFile& file) {
    const std::size_t before = sink_.found().size();
    enter(file, {&file, {}});
    if (refused_) return {};
    if (sink_.found().size() == before && prints_nothing()) {
      sink_.report({.code = diag::Code::template_syntax,
                    .place = {&file, {}},
                    .headline = {"mẫu báo cáo trống", "template is empty"},
                    .help = {{"lấy mẫu có sẵn: cchc templates --show TÊN; xem các tên: cchc templates",
                              "take one that is shipped: cchc templates --show NAME; their names: cchc templates"}}});
    }
    if (in_quotes_) {
      sink_.report({.code = diag::Code::template_unclosed,
                    .place = *quote_,
                    .headline = {"dấu nháy kép mở một cột CSV chưa được đóng", "quote of a CSV column is not closed"}});
    }
    return std::move(out_);
  }

private:
  /// Compiles a template or partial, inserted at `from`. What it holds is parsed, and its mistakes of form reported,
  /// only once.
  void enter(const text::SourceFile& file, diag::Place from) {
    auto known = parsed_.find(&file);
    if (known == parsed_.end()) known = parsed_.emplace(&file, read(file)).first;
    if (!may_nest(from)) return;
    files_.push_back(&file);
    compile(known->second);
    files_.pop_back();
  }

  bool prints_nothing() const {
    return std::ranges::all_of(out_.steps, [](const TemplateStep& step) {
      return step.kind == StepKind::literal &&
             std::ranges::all_of(step.text, [](char c) { return c == ' ' || c == '\t' || c == mark::line; });
    });
  }

  bool may_nest(diag::Place from) {
    if (files_.size() + open_sections_ < template_limit::depth) return true;
    refuse(from, text::say("mẫu con và các phần lồng nhau quá {} tầng",
                           "partials and sections are nested more than {} deep", template_limit::depth));
    return false;
  }

  std::vector<TemplatePart> read(const text::SourceFile& file) {
    if (file.bytes().size() > template_limit::file_bytes) {
      sink_.report(over_template_limit({&file, {}}, text::say("mẫu báo cáo dài quá {} MiB", "template is over {} MiB",
                                                              template_limit::file_bytes / template_limit::mebibyte)));
      return {};
    }
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
      if (refused_ || ++parts_ > template_limit::parts) {
        return refuse(place(part.span),
                      text::say("mẫu cùng các mẫu con có quá {} thẻ và đoạn chữ",
                                "template with its partials has more than {} tags and texts", template_limit::parts));
      }
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

  /// Ends the compiling: one mistake of this kind says it all.
  void refuse(diag::Place at, text::Message headline) {
    if (!refused_) sink_.report(over_template_limit(at, std::move(headline)));
    refused_ = true;
  }

  /// Adds to the text being put out; what follows a tag starts a step of its own.
  void put(std::string_view piece) {
    if (!literal_) {
      literal_ = true;
      add_step(StepKind::literal, {}, place({}));
      add_tag("{{{", out_.steps.size() - 1, "}}}");
    }
    out_.steps.back().text += piece;
  }

  void add_tag(std::string_view open, std::size_t step, std::string_view close) {
    out_.tags += open;
    out_.tags += std::to_string(step);
    out_.tags += close;
  }

  void add_step(StepKind kind, std::string_view name, diag::Place at) {
    out_.steps.push_back({kind, line_, std::string(name), at});
  }

  static TemplateStep::Line line_of(std::string_view begin) {
    if (begin.starts_with('|')) return TemplateStep::Line::table_row;
    return begin.starts_with('#') ? TemplateStep::Line::heading : TemplateStep::Line::text;
  }

  void put_text(const TemplatePart& part) {
    if (line_start_) line_ = line_of(part.text);
    line_start_ = false;
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
    put(in_quotes_ ? std::string_view(&mark::line_break, 1) : std::string_view(&mark::line, 1));
    column_start_ = !in_quotes_;
    line_start_ = true;
    line_ = TemplateStep::Line::text;
  }

  void put_field(const TemplatePart& part) {
    column_start_ = false;
    line_start_ = false;
    if (!scopes_.may_print(part, place(part.name_span), sink_)) return;
    literal_ = false;
    add_step(part.kind == PartKind::raw_field ? StepKind::raw_field : StepKind::field, part.text,
             place(part.name_span));
    add_tag("{{{", out_.steps.size() - 1, "}}}");
  }

  void put_section(const TemplatePart& part) {
    if (!may_nest(place(part.name_span))) return;
    const bool inverted = part.kind == PartKind::inverted;
    const std::size_t step = out_.steps.size();
    add_step(inverted ? StepKind::inverted : StepKind::section, part.text, place(part.name_span));
    add_tag(inverted ? "{{^" : "{{#", step, "}}");
    literal_ = false;
    const std::size_t depth = scopes_.enter(part, place(part.name_span), sink_);
    ++open_sections_;
    compile(part.parts);
    --open_sections_;
    scopes_.leave(depth);
    add_tag("{{/", step, "}}");
    literal_ = false;
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
    enter(*file, place(part.name_span));
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
      found.help.push_back(text::did_you_mean(names[*near]));
    }
    found.help.push_back({"tên mẫu con bắt đầu bằng dấu gạch dưới, ví dụ _heading.md cho tệp _heading.md.mustache",
                          "partials start with an underscore: _heading.md for the file _heading.md.mustache"});
    sink_.report(std::move(found));
  }

  const TemplateSet& set_;
  const bool is_csv_;
  diag::Sink& sink_;
  std::map<const text::SourceFile*, std::vector<TemplatePart>> parsed_;
  std::vector<const text::SourceFile*> files_;  // the template, then the partials it is in
  TemplateScopes scopes_;
  CompiledTemplate out_;
  bool literal_ = false;    // the last step is a text that may grow
  bool line_start_ = true;  // nothing stands in the line yet
  TemplateStep::Line line_ = TemplateStep::Line::text;
  bool column_start_ = true;          // CSV: nothing stands in the column yet
  bool in_quotes_ = false;            // CSV: inside a quoted column
  std::optional<diag::Place> quote_;  // where the last CSV column in quotes was opened or closed
  std::size_t parts_ = 0;
  std::size_t open_sections_ = 0;
  bool refused_ = false;
};

}  // namespace

std::optional<CompiledTemplate> compile_template(const text::SourceFile& file, const TemplateSet& set,
                                                 OutputFormat format, diag::Sink& sink) {
  const std::size_t before = sink.found().size();
  CompiledTemplate compiled = Compiler(set, format, sink).run(file);
  if (sink.found().size() > before) return std::nullopt;
  return compiled;
}

}  // namespace cchc::report
