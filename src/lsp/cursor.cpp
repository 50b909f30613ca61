#include "lsp/cursor.h"

#include "lsp/lines.h"
#include "plan/file_role.h"

#include <algorithm>

namespace cchc::lsp {

namespace {

using plan::FieldInfo;
using plan::RecordInfo;
using plan::Shape;
using Wanted = Cursor::Wanted;

constexpr std::string_view dash = "- ";
constexpr std::string_view space = " ";

/// What the keys above a spot lead to.
struct Owner {
  const RecordInfo* record = nullptr;  ///< the keys there are its own
  const FieldInfo* field = nullptr;    ///< the innermost key above; null at the top of the file
  bool needs_dash = false;             ///< a list's entry has to begin there
};

/// Nothing when the keys above are none of a plan, or nothing can stand there.
std::optional<Owner> find_owner(const Spot& spot, const Root& root) {
  if (!spot.known) return std::nullopt;
  Owner owner{root.record, nullptr, false};
  for (auto key = spot.above.rbegin(); key != spot.above.rend(); ++key) {
    if (owner.record == nullptr) return std::nullopt;
    owner.field = owner.record->find(*key);
    if (owner.field == nullptr) return std::nullopt;
    owner.record = owner.field->record;
  }
  if (owner.field == nullptr) {
    owner.needs_dash = root.is_list && !spot.in_item;
    return spot.in_item == root.is_list || owner.needs_dash ? std::optional(owner) : std::nullopt;
  }
  const Shape shape = owner.field->shape;
  const bool is_list =
      shape == Shape::records || shape == Shape::texts || shape == Shape::dates || shape == Shape::list;
  if (spot.in_item && !is_list) return std::nullopt;
  owner.needs_dash = is_list && !spot.in_item && !spot.in_flow;
  return owner;
}

bool has_values(const FieldInfo& field) {
  return field.shape != Shape::record && field.shape != Shape::records && field.shape != Shape::goals &&
         field.shape != Shape::waivers;
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// One line with the cursor in it, in columns.
struct Here {
  Line whole;
  Line before;  ///< the line as far as the cursor
  std::size_t column = 0;

  text::Span span(std::size_t from, std::size_t to) const {
    return {static_cast<std::uint32_t>(whole.begin + from), static_cast<std::uint32_t>(whole.begin + to)};
  }
  void replace(Cursor& cursor, std::size_t from, std::size_t to) const {
    cursor.replace = span(from, std::max(to, column));
    cursor.typed = whole.text.substr(from, column - from);
  }
};

/// The entry of a flow list the cursor is in; `from` is the column after its bracket. False when the list ends before
/// the cursor.
bool find_entry(const Here& here, std::size_t from, Cursor& cursor) {
  const std::string_view text = here.whole.text;
  std::size_t entry = from;
  char quote = '\0';
  std::size_t at = from;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      const bool opens_entry = text.substr(entry, at - entry).find_first_not_of(' ') == std::string_view::npos;
      if (opens_entry) quote = c;
    } else if (c == ',' || c == ']') {
      if (at >= here.column) break;
      if (c == ']') return false;
      entry = at + 1;
    }
  }
  std::size_t end = quote != '\0' ? here.column : at;  // an open quote would take the rest of the line
  while (entry < here.column && text[entry] == ' ') ++entry;
  while (end > here.column && text[end - 1] == ' ') --end;
  here.replace(cursor, entry, end);
  cursor.in_flow = true;
  return true;
}

/// A value that starts at column `from`, or that would.
void want_value(const Here& here, const FieldInfo& field, std::size_t from, Cursor& cursor) {
  const std::string_view value = here.whole.text.substr(std::min(from, here.whole.text.size()));
  const bool is_list = field.shape == Shape::texts || field.shape == Shape::dates || field.shape == Shape::list;
  if (!has_values(field) || value.starts_with('|') || value.starts_with('>') || value.starts_with('{')) return;
  if (value.starts_with('[') && from < here.column) {
    if (!is_list || !find_entry(here, from + 1, cursor)) return;
  } else {
    here.replace(cursor, from, from + without_comment(value).size());
    const bool touches = here.column > 0 && here.whole.text[here.column - 1] != ' ';
    if (cursor.typed.empty() && touches) cursor.lead = space;  // right behind a colon or a dash
  }
  cursor.wanted = Wanted::value;
  cursor.field = &field;
}

/// The keys of the same map below the cursor's line.
void add_keys_below(const std::vector<Line>& lines, std::size_t index, std::size_t column, Cursor& cursor) {
  for (std::size_t i = index + 1; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.idle) continue;
    if (line.content < column || (!line.dashes.empty() && line.dashes.front() < column)) return;
    if (line.content == column && line.has_key()) cursor.present.push_back(line.key);
  }
}

void want_key(const Here& here, const RecordInfo* record, Cursor& cursor) {
  const std::string_view text = here.whole.text;
  std::size_t end = here.column;
  while (end < text.size() && is_word(text[end])) ++end;
  here.replace(cursor, std::min(here.before.content, here.column), end);
  cursor.before_colon = end < text.size() && text[end] == ':';
  cursor.wanted = Wanted::key;
  cursor.record = record;
}

std::size_t line_at(const std::vector<Line>& lines, std::size_t offset) {
  const auto after = std::ranges::upper_bound(lines, offset, {}, &Line::begin);
  return after == lines.begin() ? 0 : static_cast<std::size_t>(after - lines.begin()) - 1;
}

Spot spot_of(const std::vector<Line>& lines, std::size_t index, const Line& line) {
  return line.dashes.empty() ? find_spot(lines, index, line.content, false)
                             : find_spot(lines, index, line.dashes.back(), true);
}

}  // namespace

Cursor read_cursor(std::string_view text, std::uint32_t offset, const Root& root) {
  Cursor cursor;
  const std::vector<Line> lines = read_lines(text);
  const std::size_t index = line_at(lines, offset);
  Here here;
  here.whole = lines[index];
  here.column = std::min(offset - here.whole.begin, here.whole.text.size());
  const std::string_view before = here.whole.text.substr(0, here.column);
  here.before = read_line(before, here.whole.begin);
  const bool in_comment = before.find('#') != std::string_view::npos &&
                          without_comment(before).size() < before.size() &&
                          without_comment(before).find_last_not_of(' ') != before.find_last_not_of(' ');
  const bool in_indent = before.find_first_not_of(' ') == std::string_view::npos && !here.whole.idle;
  if (in_comment || in_indent || here.before.dashes.size() > 1) return cursor;

  const Spot spot = spot_of(lines, index, here.before);
  const auto owner = find_owner(spot, root);
  if (!owner) return cursor;

  if (here.before.has_key() && !spot.in_flow) {
    const bool is_record = owner->record != nullptr && !owner->needs_dash;
    const FieldInfo* field = is_record ? owner->record->find(here.before.key) : nullptr;
    if (field != nullptr) {
      cursor.record = owner->record;
      want_value(here, *field, here.before.value, cursor);
    }
    return cursor;
  }
  if (spot.in_flow) {
    if (has_values(*owner->field) && find_entry(here, here.before.content, cursor)) {
      cursor.wanted = Wanted::value;
      cursor.field = owner->field;
    }
    return cursor;
  }
  if (owner->record != nullptr) {
    want_key(here, owner->record, cursor);
    if (!owner->needs_dash) {
      cursor.present = spot.present;
      add_keys_below(lines, index, here.before.content, cursor);
    }
  } else if (owner->field->shape == Shape::waivers) {
    want_key(here, nullptr, cursor);
    cursor.field = owner->field;
    cursor.present = spot.present;
    add_keys_below(lines, index, here.before.content, cursor);
  } else if (spot.in_item || owner->needs_dash) {
    want_value(here, *owner->field, here.before.content, cursor);
  }
  if (owner->needs_dash && cursor.wanted != Wanted::nothing) {
    cursor.lead = dash;
  } else if (cursor.wanted == Wanted::key && before.ends_with('-')) {
    cursor.lead = space;
  }
  return cursor;
}

std::optional<KeyAt> find_key(std::string_view text, std::uint32_t offset, const Root& root) {
  const std::vector<Line> lines = read_lines(text);
  const std::size_t index = line_at(lines, offset);
  const Line& line = lines[index];
  if (!line.has_key()) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(line.begin + line.content);
  const text::Span span{begin, begin + static_cast<std::uint32_t>(line.key.size())};
  if (offset < span.begin || offset > span.end) return std::nullopt;
  const auto owner = find_owner(spot_of(lines, index, line), root);
  if (!owner || owner->record == nullptr || owner->needs_dash) return std::nullopt;
  const FieldInfo* field = owner->record->find(line.key);
  if (field == nullptr) return std::nullopt;
  return KeyAt{field, span};
}

std::string_view value_beside(std::string_view text, std::uint32_t offset, std::string_view key) {
  const std::vector<Line> lines = read_lines(text);
  const std::size_t index = line_at(lines, offset);
  const std::size_t column = lines[index].content;
  const auto without_quotes = [](std::string_view value) {
    const bool is_quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'');
    return is_quoted ? value.substr(1, value.size() - 2) : value;
  };
  const auto is_wanted = [&](const Line& line) { return line.content == column && line.key == key; };
  for (std::size_t i = index + 1; i-- > 0;) {
    if (is_wanted(lines[i])) return without_quotes(lines[i].value_text());
    const bool begins_map = !lines[i].idle && lines[i].content <= column && !lines[i].dashes.empty();
    if (begins_map || (!lines[i].idle && lines[i].content < column)) break;
  }
  for (std::size_t i = index + 1; i < lines.size(); ++i) {
    if (lines[i].idle) continue;
    if (lines[i].content < column || (!lines[i].dashes.empty() && lines[i].dashes.front() < column)) break;
    if (is_wanted(lines[i])) return without_quotes(lines[i].value_text());
  }
  return {};
}

Root root_of_file(std::string_view path) {
  switch (plan::file_role(plan::name_in_plan(path))) {
    case plan::FileRole::head:
      return plan::head_record();
    case plan::FileRole::registry:
      return plan::registry_record();
    case plan::FileRole::progress:
      return {plan::progress_record(), true};
    default:
      return plan::area_record();
  }
}

}  // namespace cchc::lsp
