#include "report/changes.h"

#include "report/escape.h"
#include "report/grid.h"
#include "report/json.h"
#include "text/escape.h"
#include "text/join.h"
#include "text/json.h"
#include "text/width.h"

#include <array>

namespace cchc::report {

using query::ChangeSection;
using query::Comparison;
using query::FieldChange;
using query::RecordChange;
using text::Message;
using text::say;

namespace {

constexpr std::array format_table{ChangesFormatName{"text", ChangesFormat::text},
                                  ChangesFormatName{"markdown", ChangesFormat::markdown},
                                  ChangesFormatName{"json", ChangesFormat::json}};

/// How a kind of change is written in each form.
struct KindWords {
  std::string_view mark;  ///< at the start of a line of text
  std::string_view name;  ///< in JSON
  Message word;           ///< before the name of the record
};

const KindWords& words_of(RecordChange::Kind kind) {
  static const std::array<KindWords, 3> table{
      {{"+", "added", {"thêm", "added"}}, {"-", "removed", {"bỏ", "removed"}}, {"~", "changed", {"sửa", "changed"}}}};
  return table[static_cast<std::size_t>(kind)];
}

Message title_of(const ChangesTextOptions& options) {
  return {fmt::format("Thay đổi từ {} đến {}", options.from.vi, options.to.vi),
          fmt::format("Changes from {} to {}", options.from.en, options.to.en)};
}

Message summary_of(const Comparison& comparison) {
  if (comparison.sections.empty()) return {"Không có gì thay đổi.", "Nothing changed."};
  return say("Thêm {}, bỏ {}, sửa {}.", "{} added, {} removed, {} changed.", comparison.added, comparison.removed,
             comparison.changed);
}

/// "thêm hoạt động I.HD8", "sửa cơ quan"; plan.yaml has no id, and a body is known by its name.
std::string name_of_record(const RecordChange& change, text::Language language) {
  std::string name = fmt::format("{} {}", words_of(change.kind).word.in(language),
                                 language == text::Language::vietnamese ? change.record->name_vi : change.record->name);
  if (change.record != &plan::body_record() && !change.id.empty())
    name += " " + (change.shown_id.empty() ? change.id : change.shown_id.in(language));
  if (!change.former_id.empty()) name += say(" (trước là {})", " (was {})", change.former_id).in(language);
  return name;
}

/// The words a record is known by.
const std::string& text_of_record(const RecordChange& change, text::Language language) {
  return change.words.empty() ? change.text : change.words.in(language);
}

Message shown_blank() {
  return {"(trống)", "(none)"};
}

// --- text ---

/// Appends a paragraph: its first line behind `first`, the others behind as many spaces.
void append_wrapped(std::string& out, std::string_view first, std::string_view words, std::size_t width) {
  constexpr std::size_t narrowest = 20;
  const std::string shown = text::escape_controls(words);
  out += fmt::format("{}{}\n", first, text::wrap_hanging(shown, text::display_width(first), width, narrowest));
}

void append_field(std::string& out, const FieldChange& field, text::Language language, std::size_t width) {
  const std::string& label = field.label.in(language);
  const auto only = [&](const std::vector<Message>& lines) {
    return lines.empty() ? shown_blank().in(language) : lines.front().in(language);
  };
  if (field.before.size() <= 1 && field.now.size() <= 1) {
    const std::string line = fmt::format("{}: {} → {}", label, only(field.before), only(field.now));
    constexpr std::size_t indent = 4;
    if (text::display_width(line) + indent <= width) {
      out += "    " + text::escape_controls(line) + "\n";
      return;
    }
  }
  out += fmt::format("    {}:\n", label);
  for (const Message& line : field.before) append_wrapped(out, "      - ", line.in(language), width);
  for (const Message& line : field.now) append_wrapped(out, "      + ", line.in(language), width);
}

std::string print_text(const Comparison& comparison, const ChangesTextOptions& options) {
  const std::size_t width = options.width == 0 ? default_width : options.width;
  const text::Language language = options.language;
  std::string out;
  append_wrapped(out, "", title_of(options).in(language), width);
  out += summary_of(comparison).in(language) + "\n";
  for (const ChangeSection& section : comparison.sections) {
    out += "\n";
    append_wrapped(out, "", section.heading.in(language), width);
    for (const RecordChange& change : section.changes) {
      const std::string name = name_of_record(change, language);
      const std::string& words = text_of_record(change, language);
      append_wrapped(out, fmt::format("{} ", words_of(change.kind).mark),
                     words.empty() ? name : fmt::format("{}: {}", name, words), width);
      if (!change.reason.empty())
        append_wrapped(out, "    ", say("lý do: {}", "reason: {}", change.reason).in(language), width);
      for (const FieldChange& field : change.fields) append_field(out, field, language, width);
    }
  }
  return out;
}

// --- Markdown ---

std::string cell_of(const std::vector<Message>& lines, text::Language language) {
  std::string cell;
  for (const Message& line : lines) text::add_item(cell, "\n", line.in(language));
  return markdown_cell(cell);
}

void append_row(std::string& out, const std::string& what, const std::string& field, const std::string& before,
                const std::string& now) {
  out += fmt::format("| {} | {} | {} | {} |\n", what, field, before, now);
}

std::string print_markdown(const Comparison& comparison, const ChangesTextOptions& options) {
  const text::Language language = options.language;
  std::string out = fmt::format("# {}\n\n{}\n", markdown_heading(title_of(options).in(language)),
                                markdown_text(summary_of(comparison).in(language)));
  for (const ChangeSection& section : comparison.sections) {
    out += fmt::format("\n## {}\n\n", markdown_heading(section.heading.in(language)));
    const Message head{"| Mục | Nội dung thay đổi | Trước | Nay |\n", "| Item | What changed | Before | Now |\n"};
    out += head.in(language) + "|---|---|---|---|\n";
    for (const RecordChange& change : section.changes) {
      const std::string text = markdown_cell(text_of_record(change, language));
      const std::string name = markdown_cell(name_of_record(change, language));
      if (change.kind == RecordChange::Kind::added) append_row(out, name, "", "", text);
      if (change.kind == RecordChange::Kind::removed) append_row(out, name, markdown_cell(change.reason), text, "");
      for (const FieldChange& field : change.fields) {
        append_row(out, name, markdown_cell(field.label.in(language)), cell_of(field.before, language),
                   cell_of(field.now, language));
      }
    }
  }
  return out;
}

// --- JSON ---

nlohmann::ordered_json json_lines(const std::vector<Message>& lines, text::Language language) {
  auto array = nlohmann::ordered_json::array();
  for (const Message& line : lines) array.push_back(line.in(language));
  return array;
}

nlohmann::ordered_json json_change(const RecordChange& change, text::Language language) {
  const auto or_null = [](const std::string& text) {
    return text.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(text);
  };
  nlohmann::ordered_json json;
  json["change"] = words_of(change.kind).name;
  json["kind"] = change.record->name;
  json["id"] = or_null(change.id);
  json["former_id"] = or_null(change.former_id);
  json["text"] = or_null(text_of_record(change, language));
  json["reason"] = or_null(change.reason);
  auto& fields = json["fields"] = nlohmann::ordered_json::array();
  for (const FieldChange& field : change.fields) {
    fields.push_back({{"field", field.key},
                      {"before", json_lines(field.before, language)},
                      {"now", json_lines(field.now, language)}});
  }
  return json;
}

std::string print_as_json(const Comparison& comparison, const ChangesTextOptions& options) {
  nlohmann::ordered_json json;
  json["from"] = options.from.in(options.language);
  json["to"] = options.to.in(options.language);
  json["added"] = comparison.added;
  json["removed"] = comparison.removed;
  json["changed"] = comparison.changed;
  auto& changes = json["changes"] = nlohmann::ordered_json::array();
  for (const ChangeSection& section : comparison.sections) {
    for (const RecordChange& change : section.changes) changes.push_back(json_change(change, options.language));
  }
  return text::json_text(json);
}

}  // namespace

std::span<const ChangesFormatName> changes_format_names() {
  return format_table;
}

std::string print_changes(const Comparison& comparison, ChangesFormat format, const ChangesTextOptions& options) {
  switch (format) {
    case ChangesFormat::markdown:
      return print_markdown(comparison, options);
    case ChangesFormat::json:
      return print_as_json(comparison, options);
    case ChangesFormat::text:
      break;
  }
  return print_text(comparison, options);
}

}  // namespace cchc::report
