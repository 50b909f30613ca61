#pragma once

#include "plan/field.h"
#include "plan/model.h"

#include <type_traits>

namespace cchc::plan {

// The inside of the field table: what its rows are written with. Shared by field_*.cpp only.

inline constexpr bool required = true;

template <class Record, class Value>
Record record_of(Value Record::*);

/// Where records of that struct keep the field.
template <auto Member>
consteval Access kept_in() {
  using Owner = decltype(record_of(Member));
  using Value = std::remove_cvref_t<decltype(std::declval<Owner>().*Member)>;
  constexpr auto get = [](RecordBase& record) -> Value& { return static_cast<Owner&>(record).*Member; };
  if constexpr (std::is_same_v<Value, Text>) return {.text = get};
  if constexpr (std::is_same_v<Value, std::vector<Text>>) return {.texts = get};
  if constexpr (std::is_same_v<Value, std::vector<BodyReference>>) return {.bodies = get};
}

inline FieldInfo schema_field() {
  return {.key = "schema",
          .labels = "phiên bản định dạng",
          .about_vi = "Phiên bản định dạng của tệp; hiện là 1.",
          .about_en = "Version of the file format; 1 today."};
}

template <auto Member>
FieldInfo note_field() {
  return {.key = "note",
          .labels = "ghi chú|chú thích",
          .about_vi = "Ghi chú cho người đọc kế hoạch.",
          .about_en = "A remark for readers of the plan.",
          .access = kept_in<Member>(),
          .role = Role::note,
          .searchable = true,
          .listed = Listed::yes,
          .detailed = Detailed::when_given};
}

}  // namespace cchc::plan
