#pragma once

#include "diag/sink.h"
#include "plan/field.h"
#include "plan/meant_field.h"
#include "plan/model.h"

#include <functional>
#include <map>
#include <string_view>
#include <vector>

namespace cchc::plan {

/// Turns the nodes of one file into fields, and reports what does not have the shape its field table asks for (K2xx).
/// A node that a syntax error damaged causes no finding about what is missing in it.
class Binder {
public:
  Binder(const text::SourceFile& file, diag::Sink& sink) : file_(&file), sink_(&sink) {}

  using OnField = std::function<void(const FieldInfo&, const yaml::Node&)>;

  /// Calls `on_field` for each field of the record whose value has the right shape. A misspelt key with one near name
  /// is reported and bound as what it was meant to be.
  void record(const yaml::Node& node, const RecordInfo& info, const OnField& on_field);
  /// Calls `on_item` for each map of a list of records; a single map counts as a list of one.
  void records(const yaml::Node& node, const FieldInfo& field, const std::function<void(const yaml::Node&)>& on_item);

  /// The value without the line ends a block text (`|`, `>`) closes with.
  Text text(const yaml::Node& node) const { return {one_line(node), &node, file_}; }
  static std::string_view one_line(const yaml::Node& node) {
    return node.text.substr(0, node.text.find_last_not_of('\n') + 1);
  }
  /// One text or a list of them; items of another shape are reported and left out.
  std::vector<Text> texts(const yaml::Node& node, const FieldInfo& field);
  std::optional<int> whole(const yaml::Node& node, const FieldInfo& field);
  std::optional<double> number(const yaml::Node& node, const FieldInfo& field);
  /// Reports what is no number of a row.
  bool is_row_number(const yaml::Node& node, const FieldInfo& field);
  std::optional<Date> date(const yaml::Node& node, const FieldInfo& field);
  std::optional<Years> years(const yaml::Node& node, const FieldInfo& field);
  /// Day and month of "15/12".
  std::optional<std::pair<unsigned, unsigned>> day_month(const yaml::Node& node, const FieldInfo& field);
  /// Reports a value that is none of the field's choices; gives the choice it is or certainly means.
  std::optional<std::string_view> choice(const yaml::Node& node, const FieldInfo& field);

  Origin origin(const yaml::Node& node) const { return {&node, file_}; }
  const text::SourceFile& file() const { return *file_; }
  diag::Sink& sink() { return *sink_; }
  diag::Place value_place(const yaml::Node& node) const { return {file_, node.span}; }
  diag::Place key_place(const yaml::Node& node) const { return {file_, node.key_span}; }
  /// The item a node stands in, for messages.
  diag::Context context(const yaml::Node& node) const;
  /// The keys of a record, for messages.
  static std::string key_list(const RecordInfo& info);

private:
  /// Warns of zeros in front of a number, which other programs read in another way or as a text.
  void check_leading_zeros(const yaml::Node& node, const FieldInfo& field);
  /// Reports a key that is none of the record's; gives the field it means, unless that is `present` in the map.
  const FieldInfo* unknown_key(const yaml::Node& child, const RecordInfo& info,
                               const std::vector<const FieldInfo*>& present);
  /// Reports the keys of a nested record that stand beside its own key, once.
  void flat_record(const yaml::Node& map, const RecordInfo& info, const FieldInfo& nested);
  static bool has_number_for_goal(const yaml::Node& node);
  void missing_keys(const yaml::Node& node, const RecordInfo& info, const std::vector<const FieldInfo*>& seen);
  /// Reports what a value is not, unless it is damaged.
  void report_value(const yaml::Node& node, diag::Diagnostic found);
  void report_empty(const yaml::Node& node, const FieldInfo& field);
  void report_item_without_list(const yaml::Node& item, const FieldInfo& field);
  /// Reports a value of another shape than the field's, or none.
  bool has_shape(const FieldInfo& field, const yaml::Node& node);
  /// Reports a text of several lines that was to be a list: each begins with "+", "1." or another bullet.
  bool is_list_with_bullets(const yaml::Node& node, const FieldInfo& field);
  void wrong_shape(const yaml::Node& node, const FieldInfo& field, text::Message expected, text::Message help,
                   std::optional<diag::Fix> fix = {});

  const text::SourceFile* file_;
  diag::Sink* sink_;
  std::map<const RecordInfo*, MeantField> meant_;  // of the records with an unknown key
  mutable const yaml::Node* holder_ = nullptr;     // the map `context` was last asked about
  mutable const yaml::Node* item_ = nullptr;       // and the item it stands in
};

/// A number as people in Vietnam write it: digits with one decimal comma or point; no thousands separators, no unit.
std::optional<double> parse_number(std::string_view text);

}  // namespace cchc::plan
