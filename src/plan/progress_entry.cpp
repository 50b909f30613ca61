#include "plan/progress_entry.h"

#include "plan/binder.h"
#include "plan/file_role.h"
#include "plan/new_file.h"
#include "plan/schema.h"
#include "text/fold.h"
#include "text/join.h"
#include "text/normalize.h"
#include "yaml/quote.h"

#include <fmt/format.h>

#include <algorithm>

namespace cchc::plan {

namespace {

std::vector<EntryField> list_fields(const RecordInfo& record, const std::string& before) {
  std::vector<EntryField> all;
  for (const FieldInfo& field : record.fields) {
    std::string path = before + std::string(field.key);
    if (field.record == nullptr) {
      all.push_back({std::move(path), &field});
      continue;
    }
    for (EntryField& inner : list_fields(*field.record, path + ".")) all.push_back(std::move(inner));
  }
  return all;
}

void add_values(const yaml::Node& map, const RecordInfo& record, const std::string& before, EntryValues& into) {
  for (const FieldInfo& field : record.fields) {
    const yaml::Node* value = map.find(field.key);
    if (value == nullptr) continue;
    const std::string path = before + std::string(field.key);
    if (field.record != nullptr) {
      add_values(*value, *field.record, path + ".", into);
    } else if (value->is_list()) {
      for (const yaml::Node& item : *value) into[path].emplace_back(Binder::one_line(item));
    } else if (value->is_scalar()) {
      into[path].emplace_back(Binder::one_line(*value));
    }
  }
}

std::string meaning_of(const std::string& value, const FieldInfo& field) {
  const std::string text = text::squeeze(text::to_nfc(value));
  if (field.shape == Shape::date) {
    if (const auto day = parse_date(text)) return to_iso(*day);
  } else if (field.shape == Shape::number) {
    if (const auto number = parse_number(text)) return fmt::format("{}", *number);
  } else if (field.shape == Shape::choice) {
    return text::fold(text);
  }
  return text;
}

std::string scalar_in_flow(const std::string& text) {
  return yaml::written_as(text, yaml::Style::plain, true);
}

/// `{key: value, …}` of a record; empty when it has no value.
std::string written(const RecordInfo& record, const std::string& before, const EntryValues& values) {
  std::string out;
  for (const FieldInfo& field : record.fields) {
    const std::string path = before + std::string(field.key);
    std::string value;
    if (field.record != nullptr) {
      value = written(*field.record, path + ".", values);
    } else if (const auto found = values.find(path); found != values.end() && !found->second.empty()) {
      const std::vector<std::string>& texts = found->second;
      value = texts.size() == 1 ? scalar_in_flow(texts.front())
                                : fmt::format("[{}]", text::join(texts, ", ", scalar_in_flow));
    }
    if (!value.empty()) text::add_item(out, ", ", fmt::format("{}: {}", field.key, value));
  }
  return out.empty() ? out : "{" + out + "}";
}

std::string_view line_end_of(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  return end != std::string_view::npos && end > 0 && bytes[end - 1] == '\r' ? "\r\n" : "\n";
}

/// The blanks before the dashes of a list; nothing when its last entry does not begin on a line of its own.
std::optional<std::string> indent_of(const yaml::Node& list, std::string_view bytes) {
  if (list.style != yaml::Style::block || list.last == nullptr) return std::nullopt;
  const std::size_t dash = list.last->key_span.begin;
  const std::size_t before = bytes.substr(0, dash).rfind('\n');
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::string_view indent = bytes.substr(begin, dash - begin);
  if (indent.find_first_not_of(' ') != std::string_view::npos) return std::nullopt;
  return std::string(indent);
}

}  // namespace

const std::vector<EntryField>& entry_fields() {
  static const std::vector<EntryField> all = list_fields(progress_record(), "");
  return all;
}

const FieldInfo* find_entry_field(std::string_view path) {
  const auto found = std::ranges::find(entry_fields(), path, &EntryField::path);
  return found == entry_fields().end() ? nullptr : found->info;
}

EntryValues values_of(const ProgressRecord& record) {
  EntryValues values;
  if (record.origin.node != nullptr) add_values(*record.origin.node, progress_record(), "", values);
  return values;
}

std::string key_of(const EntryValues& values) {
  std::string key;
  for (const EntryField& field : entry_fields()) {
    const auto found = values.find(field.path);
    if (found == values.end()) continue;
    std::vector<std::string> meanings;
    for (const std::string& value : found->second) meanings.push_back(meaning_of(value, *field.info));
    std::ranges::sort(meanings);
    key += fmt::format("{}\n{}\n\n", field.path, text::join(meanings, "\n"));
  }
  return key;
}

bool covers(const EntryValues& all, const EntryValues& some) {
  return std::ranges::all_of(some, [&](const auto& value) {
    const auto found = all.find(value.first);
    return found != all.end() && key_of({*found}) == key_of({value});
  });
}

std::string entry_line(const EntryValues& values) {
  return "- " + written(progress_record(), "", values);
}

std::string progress_file_name(int year) {
  return fmt::format("{}/{:04}.yaml", progress_folder, year);
}

std::string new_progress_file(int year) {
  return schema_line("progress", "../") + fmt::format("# Kết quả năm {}. Chỉ thêm ở cuối.\n", year);
}

std::optional<std::string> with_entries(const yaml::Document& file, std::span<const std::string> lines) {
  const std::string_view bytes = file.file().bytes();
  const yaml::Node* root = file.root();
  std::string indent;
  if (root != nullptr && !root->is_empty()) {
    auto found = root->is_list() ? indent_of(*root, bytes) : std::nullopt;
    if (!found) return std::nullopt;
    indent = *std::move(found);
  }
  const std::string_view line_end = line_end_of(bytes);
  std::string out(bytes);
  if (!out.empty() && !out.ends_with('\n')) out += line_end;
  for (const std::string& line : lines) out += fmt::format("{}{}{}", indent, line, line_end);
  return out;
}

}  // namespace cchc::plan
