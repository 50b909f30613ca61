#include "lsp/cursor.h"

#include "lsp/flow.h"
#include "lsp/lines.h"
#include "plan/file_role.h"
#include "text/chars.h"

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

bool is_list(const FieldInfo& field) {
  return field.shape == Shape::records || field.shape == Shape::texts || field.shape == Shape::dates ||
         field.shape == Shape::list;
}

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
  if (spot.in_item && !is_list(*owner.field)) return std::nullopt;
  owner.needs_dash = is_list(*owner.field) && !spot.in_item;
  return owner;
}

bool has_values(const FieldInfo& field) {
  return field.shape != Shape::record && field.shape != Shape::records && field.shape != Shape::goals &&
         field.shape != Shape::waivers;
}

bool is_word(char c) {
  return text::is_ascii_letter(c) || text::is_digit(c) || c == '_';
}

/// One line with the cursor in it, in columns.
struct Here {
  Line whole;
  Line before;  ///< the line as far as the cursor
  std::size_t column = 0;

  text::Span span(std::size_t from, std::size_t to) const {
    return {static_cast<std::uint32_t>(whole.begin + from), static_cast<std::uint32_t>(whole.begin + to)};
  }
  /// What is replaced is all on the cursor's line of the file.
  void replace(Cursor& cursor, std::size_t from, std::size_t to) const {
    cursor.replace = span(from, std::min(std::max(to, column), end_of_row(whole.text, column)));
    cursor.typed = whole.text.substr(from, column - from);
  }
  /// Whether what begins at a column has begun on an earlier line of the file.
  bool has_begun_above(std::size_t from) const { return end_of_row(whole.text, from) < column; }
};

void want_key(const Here& here, const RecordInfo* record, std::size_t from, Cursor& cursor) {
  const std::string_view text = here.whole.text;
  std::size_t end = here.column;
  while (end < text.size() && is_word(text[end])) ++end;
  here.replace(cursor, std::min(from, here.column), end);
  cursor.before_colon = end < text.size() && text[end] == ':';
  cursor.wanted = Wanted::key;
  cursor.record = record;
}

/// What the innermost bracket holds. `owner` is what the outermost one is a value of, or with `in_item` an item of.
std::optional<Owner> find_owner(const Flow& flow, Owner owner, bool in_item) {
  for (const Flow::Bracket& bracket : flow.brackets) {
    if (!bracket.is_map) {
      if (owner.field == nullptr || !is_list(*owner.field) || in_item) return std::nullopt;
      in_item = true;
      continue;
    }
    if (owner.field != nullptr && in_item != (owner.field->shape == Shape::records)) return std::nullopt;
    if (&bracket == &flow.brackets.back()) break;
    owner.field = owner.record == nullptr ? nullptr : owner.record->find(bracket.key);
    if (owner.field == nullptr) return std::nullopt;
    owner.record = owner.field->record;
    in_item = false;
  }
  return owner;
}

/// What could be typed between the brackets of a line; `outer` and `in_item` as in `find_owner`.
void want_in_flow(const Here& here, const std::optional<Flow>& flow, const Owner& outer, bool in_item, Cursor& cursor) {
  const auto owner = flow ? find_owner(*flow, outer, in_item) : std::nullopt;
  if (!owner) return;
  const bool is_map = flow->is_map();
  const bool is_key = is_map && flow->brackets.back().key.empty();
  const std::size_t begin = std::min(is_map && !is_key ? flow->value : flow->begin, here.column);
  if (here.has_begun_above(begin)) return;
  cursor.in_flow = true;
  if (is_key) {
    const bool has_codes = owner->field != nullptr && owner->field->shape == Shape::waivers;
    if (owner->record == nullptr && !has_codes) return;
    want_key(here, owner->record, begin, cursor);
    if (has_codes) cursor.field = owner->field;
    for (const Flow::Pair& pair : flow->pairs) cursor.present.push_back(pair.key);
    return;
  }
  if (is_map && owner->record == nullptr) return;
  const FieldInfo* field = is_map ? owner->record->find(flow->brackets.back().key) : owner->field;
  if (field == nullptr || !has_values(*field)) return;
  here.replace(cursor, begin, flow->end);
  if (cursor.typed.empty() && here.before.text.ends_with(':')) cursor.lead = space;
  cursor.wanted = Wanted::value;
  cursor.field = field;
  if (is_map) cursor.record = owner->record;
}

/// A value that starts at column `from`, or that would.
void want_value(const Here& here, const FieldInfo& field, std::size_t from, Cursor& cursor) {
  const std::string_view value = here.whole.text.substr(std::min(from, here.whole.text.size()));
  const bool has_bracket = value.starts_with('[') || value.starts_with('{');
  if (has_bracket && from < here.column) {
    want_in_flow(here, read_flow(here.whole.text, from, here.column), {field.record, &field}, false, cursor);
    return;
  }
  if (!has_values(field) || value.starts_with('|') || value.starts_with('>') || value.starts_with('{')) return;
  here.replace(cursor, from, from + without_comment(value).size());
  const bool touches = here.column > 0 && here.whole.text[here.column - 1] != ' ';
  if (cursor.typed.empty() && touches) cursor.lead = space;  // right behind a colon or a dash
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

std::size_t line_at(const std::vector<Line>& lines, std::size_t offset) {
  const auto after = std::ranges::upper_bound(lines, offset, {}, &Line::begin);
  return after == lines.begin() ? 0 : static_cast<std::size_t>(after - lines.begin()) - 1;
}

Spot spot_of(const std::vector<Line>& lines, std::size_t index, const Line& line) {
  return line.dashes.empty() ? find_spot(lines, index, line.content, false)
                             : find_spot(lines, index, line.dashes.back(), true);
}

/// The key at a column between the brackets of a line.
std::optional<KeyAt> find_key_in_flow(const Line& line, std::size_t bracket, std::size_t column, Owner outer,
                                      bool in_item) {
  if (line.has_key()) {
    const FieldInfo* field = outer.record == nullptr ? nullptr : outer.record->find(line.key);
    if (field == nullptr) return std::nullopt;
    outer = {field->record, field};
    in_item = false;
  }
  const auto flow = read_flow(line.text, bracket, column);
  const auto owner = flow ? find_owner(*flow, outer, in_item) : std::nullopt;
  if (!owner || owner->record == nullptr || !flow->is_map() || !flow->brackets.back().key.empty()) return std::nullopt;
  std::size_t end = flow->begin;
  while (end < flow->end && is_word(line.text[end])) ++end;
  const FieldInfo* field = owner->record->find(line.text.substr(flow->begin, end - flow->begin));
  if (field == nullptr) return std::nullopt;
  return KeyAt{field,
               {static_cast<std::uint32_t>(line.begin + flow->begin), static_cast<std::uint32_t>(line.begin + end)}};
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
  const std::string_view row = before.substr(before.find_last_of("\r\n") + 1);
  const bool in_comment = row.find('#') != std::string_view::npos && without_comment(row).size() < row.size() &&
                          without_comment(row).find_last_not_of(' ') != row.find_last_not_of(' ');
  const bool in_indent = before.find_first_not_of(' ') == std::string_view::npos && !here.whole.idle;
  if (in_comment || in_indent || here.before.dashes.size() > 1) return cursor;

  const Spot spot = spot_of(lines, index, here.before);
  const auto owner = find_owner(spot, root);
  if (!owner) return cursor;

  if (here.before.has_key()) {
    const bool is_record = owner->record != nullptr && !owner->needs_dash;
    const FieldInfo* field = is_record ? owner->record->find(here.before.key) : nullptr;
    if (field != nullptr) {
      cursor.record = owner->record;
      want_value(here, *field, here.before.value, cursor);
    }
    return cursor;
  }
  if (here.before.bracket() && !owner->needs_dash) {
    want_in_flow(here, read_flow(here.whole.text, here.before.content, here.column), *owner, spot.in_item, cursor);
    return cursor;
  }
  if (owner->record != nullptr) {
    want_key(here, owner->record, here.before.content, cursor);
    if (!owner->needs_dash) {
      cursor.present = spot.present;
      add_keys_below(lines, index, here.before.content, cursor);
    }
  } else if (owner->field->shape == Shape::waivers) {
    want_key(here, nullptr, here.before.content, cursor);
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
  const auto bracket = line.bracket();
  if (bracket && line.begin + *bracket < offset) {
    const Spot spot = spot_of(lines, index, line);
    const auto owner = find_owner(spot, root);
    if (!owner || owner->needs_dash) return std::nullopt;
    return find_key_in_flow(line, *bracket, offset - line.begin, *owner, spot.in_item);
  }
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
  if (const auto bracket = lines[index].bracket()) {
    const auto flow = read_flow(lines[index].text, *bracket, offset - lines[index].begin);
    if (flow && flow->is_map()) return flow->value_of(key);
  }
  const auto is_wanted = [&](const Line& line) { return line.content == column && line.key == key; };
  for (std::size_t i = index + 1; i-- > 0;) {
    if (is_wanted(lines[i])) return bare_text(lines[i].value_text());
    const bool begins_map = !lines[i].idle && lines[i].content <= column && !lines[i].dashes.empty();
    if (begins_map || (!lines[i].idle && lines[i].content < column)) break;
  }
  for (std::size_t i = index + 1; i < lines.size(); ++i) {
    if (lines[i].idle) continue;
    if (lines[i].content < column || (!lines[i].dashes.empty() && lines[i].dashes.front() < column)) break;
    if (is_wanted(lines[i])) return bare_text(lines[i].value_text());
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
