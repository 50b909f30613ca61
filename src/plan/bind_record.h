#pragma once

#include "plan/bind.h"
#include "plan/binder.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace cchc::plan {

// The inside of bind: how a record's fields get into its struct: texts as the table of fields says (`Access`), what is
// read in another way by a table of setters for each record. Shared by bind_*.cpp only.

/// How one field of a record is put into its struct.
template <class Record>
struct Setter {
  std::string_view key;
  void (*set)(Binder& binder, const FieldInfo& field, const yaml::Node& node, Record& record);
};

/// The setters of both tables.
template <class Record, std::size_t First, std::size_t Second>
constexpr std::array<Setter<Record>, First + Second> with(const std::array<Setter<Record>, First>& first,
                                                          const std::array<Setter<Record>, Second>& second) {
  std::array<Setter<Record>, First + Second> all{};
  std::copy(second.begin(), second.end(), std::copy(first.begin(), first.end(), all.begin()));
  return all;
}

/// Puts a field where its table says that it is kept; false when it does not say so.
bool set_kept(Binder& binder, const FieldInfo& field, const yaml::Node& node, RecordBase& record);

template <auto TextMember, auto Member>
constexpr auto set_date = [](Binder& binder, const FieldInfo& field, const yaml::Node& node, auto& record) {
  record.*TextMember = binder.text(node);
  record.*Member = binder.date(node, field);
};

template <auto TextMember, auto Member>
constexpr auto set_whole = [](Binder& binder, const FieldInfo& field, const yaml::Node& node, auto& record) {
  record.*TextMember = binder.text(node);
  record.*Member = binder.whole(node, field);
};

template <auto TextMember, auto Member>
constexpr auto set_number = [](Binder& binder, const FieldInfo& field, const yaml::Node& node, auto& record) {
  record.*TextMember = binder.text(node);
  record.*Member = binder.number(node, field);
};

constexpr auto set_id = [](Binder& binder, const FieldInfo&, const yaml::Node& node, auto& record) {
  record.id_text = binder.text(node);
  record.id = parse_id(record.id_text.value);
};

constexpr auto set_waivers = [](Binder& binder, const FieldInfo&, const yaml::Node& node, auto& record) {
  for (const yaml::Node& entry : node) {
    Waiver waiver{.code = binder.text(entry), .reason = binder.text(entry)};
    waiver.code.value = entry.key;
    if (entry.is_empty()) waiver.reason = {};
    record.waivers.push_back(waiver);
  }
};

template <class Record>
void bind_record(Binder& binder, const yaml::Node& node, const RecordInfo& info,
                 std::span<const Setter<Record>> setters, Record& record) {
  record.origin = binder.origin(node);
  binder.record(node, info, [&](const FieldInfo& field, const yaml::Node& value) {
    for (const Setter<Record>& setter : setters) {
      if (setter.key == field.key) return setter.set(binder, field, value, record);
    }
    [[maybe_unused]] const bool is_kept = set_kept(binder, field, value, record);
    assert(is_kept && "a field of the table that is neither kept as a text nor has a setter");
  });
}

template <class Record>
void ignore(Binder&, const FieldInfo&, const yaml::Node&, Record&) {}

template <class Record>
std::vector<Record> bind_list(Binder& binder, const FieldInfo& field, const yaml::Node& node,
                              std::span<const Setter<Record>> setters) {
  std::vector<Record> records;
  binder.records(node, field, [&](const yaml::Node& item) {
    bind_record<Record>(binder, item, *field.record, setters, records.emplace_back());
  });
  return records;
}

std::vector<Indicator> bind_indicators(Binder& binder, const FieldInfo& field, const yaml::Node& node);

/// The map of keys a file must be; reports anything else, and a version of the format that is not known. Null when
/// there is nothing to bind.
const yaml::Node* root_map(Binder& binder, const yaml::Document& document, const RecordInfo& info);

template <class Record>
Record bind_file(const yaml::Document& document, diag::Sink& sink, const RecordInfo& info,
                 std::span<const Setter<Record>> setters) {
  Record record;
  Binder binder(document.file(), sink);
  record.origin = {nullptr, &document.file()};
  const yaml::Node* root = root_map(binder, document, info);
  if (root != nullptr) bind_record<Record>(binder, *root, info, setters, record);
  return record;
}

}  // namespace cchc::plan
