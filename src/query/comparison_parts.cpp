#include "query/comparison_parts.h"

#include "text/join.h"

#include <algorithm>
#include <string>

namespace cchc::query {

using plan::FieldInfo;
using plan::RecordInfo;
using text::Message;

namespace {

using Lines = std::vector<Message>;

void add_lines(const yaml::Node& value, const RecordInfo* record, Lines& lines);

/// The members of a map in one line: "tên: Hồ sơ đúng hạn; đơn vị: %".
Message line_of_map(const yaml::Node& map, const RecordInfo* record) {
  Message line;
  for (const yaml::Node& member : map) {
    const FieldInfo* field = record != nullptr ? record->find(member.key) : nullptr;
    Lines values;
    add_lines(member, field != nullptr ? field->record : nullptr, values);
    const std::string key(member.key);
    const Message label = field != nullptr ? plan::labels(*field) : Message{key, key};
    const auto append = [&](std::string& to, std::string Message::*language) {
      text::add_item(to, "; ", fmt::format("{}: {}", label.*language, text::join(values, ", ", language)));
    };
    append(line.vi, &Message::vi);
    append(line.en, &Message::en);
  }
  return line;
}

void add_lines(const yaml::Node& value, const RecordInfo* record, Lines& lines) {
  if (value.is_map()) {
    lines.push_back(line_of_map(value, record));
  } else if (value.is_list()) {
    for (const yaml::Node& member : value) add_lines(member, record, lines);
  } else if (value.is_scalar()) {
    std::string_view left = value.text;
    while (!left.empty()) {
      const std::size_t end = std::min(left.find('\n'), left.size());
      const std::string line(left.substr(0, end));
      lines.push_back({line, line});
      left.remove_prefix(std::min(end + 1, left.size()));
    }
  }
}

/// What a record has in a field, as people read it; none where it has nothing.
Lines lines_in(const yaml::Node* record, const FieldInfo& field) {
  Lines lines;
  const yaml::Node* value = record != nullptr && record->is_map() ? record->find(field.key) : nullptr;
  if (value != nullptr) add_lines(*value, field.record, lines);
  return lines;
}

/// Records with an id of their own are compared one by one.
bool is_compared_by_itself(const FieldInfo& field) {
  return field.shape == plan::Shape::records && field.record != nullptr && field.record->find("id") != nullptr;
}

}  // namespace

std::vector<FieldChange> changed_fields(const yaml::Node* before, const yaml::Node* now, const RecordInfo& record) {
  std::vector<FieldChange> changes;
  for (const FieldInfo& field : record.fields) {
    if (is_compared_by_itself(field)) continue;
    Lines was = lines_in(before, field);
    Lines is = lines_in(now, field);
    if (was != is) changes.push_back({field.key, plan::labels(field), std::move(was), std::move(is)});
  }
  return changes;
}

void Section::add(RecordChange change) {
  if (change.kind == RecordChange::Kind::changed && change.fields.empty()) return;
  ++(change.kind == RecordChange::Kind::added     ? comparison_.added
     : change.kind == RecordChange::Kind::removed ? comparison_.removed
                                                  : comparison_.changed);
  section_.changes.push_back(std::move(change));
}

}  // namespace cchc::query
