#include "report/render.h"

#include "report/escape.h"
#include "report/render_markdown.h"
#include "report/template_check.h"
#include "text/normalize.h"
#include "text/utf8.h"

#include <kainjow/mustache.hpp>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <deque>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace cchc::report {

namespace {

using kainjow::mustache::data;

/// Marks belong to the template; a text that is no UTF-8 must not bring its own.
std::string without_marks(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c >= mark::nothing && c <= mark::line; }, '?');
  return text;
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

/// Resolves the names of a checked template, and turns the values it asks for, and no others, into the engine's form.
/// Strict: a name that is not there is a mistake of ours.
class ViewContext : public kainjow::mustache::basic_context<std::string> {
public:
  explicit ViewContext(const Record& root) { levels_.push_back({nullptr, &root}); }

  void push(const data* item) override {
    const auto known = records_.find(item);
    levels_.push_back({item, known == records_.end() ? nullptr : known->second});
  }
  void pop() override { levels_.pop_back(); }

  const data* get(const std::string& name) const override {
    if (name == ".") return levels_.back().item;
    if (!name.starts_with('&')) return resolve(name);
    const data* found = resolve(std::string_view(name).substr(1));
    return found->is_string() ? &raw_.emplace_back(raw_markdown(found->string_value())) : found;
  }

  /// Partials are already in their places.
  const data* get_partial(const std::string& /*name*/) const override { return nullptr; }

private:
  struct Level {
    const data* item = nullptr;      // what the section goes through
    const Record* record = nullptr;  // its fields; null in the section of a text or flag
  };

  const data* resolve(std::string_view name) const {
    for (std::size_t i = levels_.size(); i-- > 0;) {
      const Level& level = levels_[i];
      const Value* value = level.record != nullptr ? level.record->find(name) : nullptr;
      if (value != nullptr) return as_data(*value);
    }
    assert(false && "a checked template names only fields that exist");
    return &nothing_;
  }

  const data* as_data(const Value& value) const {
    const auto [place, is_new] = values_.try_emplace(&value, false);
    data& made = place->second;
    if (!is_new) return &made;
    if (const auto* flag = std::get_if<bool>(&value)) {
      made = data(*flag);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
      // A blank text is as good as none: it prints nothing, and its section is passed over.
      if (!text->empty()) made = data(without_marks(*text));
    } else {
      const auto& items = std::get<std::vector<Record>>(value);
      made = data(data::type::list);
      for (std::size_t i = 0; i < items.size(); ++i) made.push_back(data());
      for (std::size_t i = 0; i < items.size(); ++i) records_.emplace(&made.list_value()[i], &items[i]);
    }
    return &made;
  }

  std::vector<Level> levels_;
  const data nothing_ = data(false);
  mutable std::unordered_map<const Value*, data> values_;
  mutable std::unordered_map<const data*, const Record*> records_;  // of the items of lists
  mutable std::deque<data> raw_;
};

/// The lines or columns of what was rendered.
std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else if (c != mark::nothing) {
      parts.back() += c;
    }
  }
  return parts;
}

std::string finish_csv(std::string_view rendered, OutputFormat format) {
  const bool excel = format == OutputFormat::excel;
  const char separator = excel ? ';' : ',';
  std::string out(excel ? text::byte_order_mark : "");  // without a byte-order mark Excel does not see that it is UTF-8
  for (const std::string& line : split(rendered, mark::line)) {
    if (text::is_blank(line)) continue;
    bool first = true;
    for (std::string& field : split(line, mark::column)) {
      std::ranges::replace(field, mark::line_break, '\n');
      if (!first) out += separator;
      first = false;
      out += excel ? excel_field(field, separator) : csv_field(field, separator);
    }
    out += "\r\n";
  }
  return out;
}

std::string plain(const std::string& text) {
  return text;
}

}  // namespace

std::optional<std::string> render_report(const text::SourceFile& file, const TemplateSet& set, const ReportInput& input,
                                         OutputFormat format, diag::Sink& sink) {
  const std::optional<std::string> compiled = compile_template(file, set, format, sink);
  if (!compiled) return std::nullopt;
  kainjow::mustache::mustache engine(*compiled);
  assert(engine.is_valid());
  if (format == OutputFormat::markdown) {
    engine.set_custom_escape(markdown_text);
  } else {
    engine.set_custom_escape(plain);  // columns are quoted as a whole, when they are complete
  }
  const Record view = build_view(input);
  ViewContext context(view);
  const std::string rendered = engine.render(context);
  return format == OutputFormat::markdown ? tidy_markdown(split(rendered, mark::line)) : finish_csv(rendered, format);
}

}  // namespace cchc::report
