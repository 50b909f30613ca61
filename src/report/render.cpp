#include "report/render.h"

#include "report/document.h"
#include "report/escape.h"
#include "report/render_markdown.h"
#include "report/template_check.h"
#include "report/template_limits.h"
#include "report/workbook.h"
#include "text/normalize.h"
#include "text/number.h"
#include "text/split.h"
#include "text/utf8.h"

#include <kainjow/mustache.hpp>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace cchc::report {

namespace {

using EngineData = kainjow::mustache::data;

/// Marks belong to the template; a text that is no UTF-8 must not bring its own.
std::string without_marks(std::string_view text) {
  std::string out(text);
  for (const char one : {mark::line_break, mark::column, mark::line}) {
    if (text.find(one) != std::string_view::npos) std::ranges::replace(out, one, '?');
  }
  return out;
}

/// A text as it is, but for what would break a table: its own line breaks and bars.
std::string raw_markdown(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') {
      out += "&#124;";
    } else if (c == '\n' || c == '\r') {
      if (!out.ends_with(' ')) out += ' ';
    } else {
      out += c;
    }
  }
  return out;
}

/// Ends a rendering that goes over a limit.
struct OverLimit {
  diag::Place place;
  text::Message headline;
};

/// Gives the engine the values of a compiled template's steps: texts already escaped, lists as many items.
class ViewContext : public kainjow::mustache::basic_context<std::string> {
public:
  ViewContext(const CompiledTemplate& compiled, const Record& root, OutputFormat format)
      : steps_(compiled.steps), is_markdown_(!is_tabular(format)) {
    levels_.push_back({&root, nullptr});
  }

  void push(const EngineData* item) override {
    count(0);
    const auto record = records_.find(item);
    levels_.push_back({record == records_.end() ? nullptr : record->second, entered_});
  }
  void pop() override { levels_.pop_back(); }

  const EngineData* get(const std::string& number) const override {
    const TemplateStep& step = steps_[text::whole_number<std::size_t>(number).value_or(0)];
    if (step.kind == StepKind::literal) return print(step.text);
    const Value* value = step.text == "." ? levels_.back().value : resolve(step.text);
    assert(value != nullptr && "a checked template names only fields that exist");
    if (value == nullptr) return &no_;
    if (step.kind == StepKind::section || step.kind == StepKind::inverted) {
      section_ = &step;
      entered_ = value;
      return answer(*value);
    }
    const auto* text = std::get_if<std::string>(value);
    return text == nullptr ? &no_ : print(escaped(*text, step));
  }

  /// Partials are already in their places.
  const EngineData* get_partial(const std::string& /*name*/) const override { return nullptr; }

private:
  using StepKind = TemplateStep::Kind;

  struct Level {
    const Record* record = nullptr;  // its fields; null in the section of a text or flag
    const Value* value = nullptr;    // the text or flag
  };

  const Value* resolve(std::string_view name) const {
    for (std::size_t i = levels_.size(); i-- > 0;) {
      const Record* record = levels_[i].record;
      if (const Value* value = record != nullptr ? record->find(name) : nullptr) return value;
    }
    return nullptr;
  }

  std::string escaped(std::string_view value, const TemplateStep& step) const {
    std::string text = without_marks(value);
    if (!is_markdown_) return text;  // columns are quoted as a whole, when they are complete
    if (step.kind == StepKind::raw_field) return raw_markdown(text);
    switch (step.line) {
      case TemplateStep::Line::table_row:
        return markdown_cell(text);
      case TemplateStep::Line::heading:
        return markdown_heading(text);
      case TemplateStep::Line::text:
        break;
    }
    return markdown_text(text);
  }

  const EngineData* print(const std::string& text) const {
    count(text.size());
    printed_ = EngineData(text);
    return &printed_;
  }

  /// What the engine asks of a section: whether to go in, and how often.
  const EngineData* answer(const Value& value) const {
    count(0);
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? &yes_ : &no_;
    // A blank text is as good as none: it prints nothing, and its section is passed over.
    if (const auto* text = std::get_if<std::string>(&value)) return text->empty() ? &no_ : &yes_;
    const auto& items = std::get<std::vector<Record>>(value);
    const auto [place, is_new] = lists_.try_emplace(&value, EngineData::type::list);
    EngineData& made = place->second;
    if (!is_new) return &made;
    for (std::size_t i = 0; i < items.size(); ++i) made.push_back(EngineData());
    for (std::size_t i = 0; i < items.size(); ++i) records_.emplace(&made.list_value()[i], &items[i]);
    return &made;
  }

  void count(std::size_t bytes) const {
    written_ += bytes;
    if (++done_ > template_limit::steps) {
      throw OverLimit{place_now(), {"phần này làm báo cáo lặp quá nhiều", "this section repeats the report too often"}};
    }
    if (written_ > most_result_bytes) {
      throw OverLimit{place_now(),
                      text::say("báo cáo dài quá {} MiB vì phần này lặp",
                                "the report is over {} MiB, which this section repeats", most_result_mebibytes)};
    }
  }

  /// Steps are counted before the first section is entered, too: then it is the template's first.
  diag::Place place_now() const { return section_ == nullptr ? steps_.front().place : section_->place; }

  const std::vector<TemplateStep>& steps_;
  const bool is_markdown_;
  std::vector<Level> levels_;
  const EngineData yes_ = EngineData(true);
  const EngineData no_ = EngineData(false);
  mutable const TemplateStep* section_ = nullptr;  // the section entered last
  mutable const Value* entered_ = nullptr;         // and what it is over
  mutable EngineData printed_;
  mutable std::unordered_map<const Value*, EngineData> lists_;
  mutable std::unordered_map<const EngineData*, const Record*> records_;  // of the items of lists
  mutable std::size_t done_ = 0;
  mutable std::size_t written_ = 0;
};

/// The lines that are not blank, each as its columns.
std::vector<std::vector<std::string>> columns_of_lines(std::string_view rendered) {
  std::vector<std::vector<std::string>> lines;
  for (const std::string_view line : text::split(rendered, mark::line)) {
    if (text::is_blank(line)) continue;
    const std::vector<std::string_view> columns = text::split(line, mark::column);
    lines.emplace_back(columns.begin(), columns.end());
    for (std::string& field : lines.back()) std::ranges::replace(field, mark::line_break, '\n');
  }
  return lines;
}

std::string print_lines(const std::vector<std::vector<std::string>>& lines, OutputFormat format) {
  const bool excel = format == OutputFormat::excel;
  const char separator = excel ? ';' : ',';
  std::string out(excel ? text::byte_order_mark : "");  // without a byte-order mark Excel does not see that it is UTF-8
  for (const std::vector<std::string>& line : lines) {
    for (std::size_t at = 0; at < line.size(); ++at) {
      if (at > 0) out += separator;
      out += excel ? excel_field(line[at], separator) : csv_field(line[at], separator);
    }
    out += "\r\n";
  }
  return out;
}

std::string finish_report(std::string_view rendered, OutputFormat format) {
  const std::vector<std::vector<std::string>> lines = columns_of_lines(rendered);
  return format == OutputFormat::xlsx ? print_workbook({{"Báo cáo", lines}}) : print_lines(lines, format);
}

}  // namespace

std::optional<std::string> render_report(const text::SourceFile& file, const TemplateSet& set, const ReportInput& input,
                                         OutputFormat format, diag::Sink& sink) {
  const bool tables_of_text = format == OutputFormat::xlsx && format_of(file.path()) == OutputFormat::markdown;
  const OutputFormat source = tables_of_text ? OutputFormat::markdown : form_of(format).made_of;
  const std::optional<CompiledTemplate> compiled = compile_template(file, set, source, sink);
  if (!compiled) return std::nullopt;
  kainjow::mustache::mustache engine(compiled->tags);
  assert(engine.is_valid());
  const Record view = build_view(input);
  ViewContext context(*compiled, view, source);
  std::string rendered;
  try {
    rendered = engine.render(context);
  } catch (OverLimit& over) {
    if (over.place.file == nullptr) over.place.file = &file;
    sink.report(over_template_limit(over.place, std::move(over.headline)));
    return std::nullopt;
  }
  if (source != OutputFormat::markdown) return finish_report(rendered, format);
  const std::vector<std::string_view> lines = text::split(rendered, mark::line);
  std::string markdown = tidy_markdown({lines.begin(), lines.end()});
  if (format == OutputFormat::markdown) return markdown;
  return print_document(markdown, format, input.plan->head, has_letterhead(file));
}

}  // namespace cchc::report
