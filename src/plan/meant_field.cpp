#include "plan/meant_field.h"

#include "text/fold.h"

#include <algorithm>

namespace cchc::plan {

namespace {

std::vector<std::string_view> keys_of(const RecordInfo& info) {
  std::vector<std::string_view> keys;
  for (const FieldInfo& field : info.fields) keys.push_back(field.key);
  return keys;
}

/// The field's labels, folded.
std::vector<std::string> folded_labels(const FieldInfo& field) {
  std::vector<std::string> labels;
  for (std::string_view rest = field.labels; !rest.empty();) {
    const auto bar = rest.find('|');
    labels.push_back(text::fold(rest.substr(0, bar)));
    rest = bar == std::string_view::npos ? std::string_view{} : rest.substr(bar + 1);
  }
  return labels;
}

}  // namespace

bool has_label(const FieldInfo& field, std::string_view typed) {
  const std::vector<std::string> labels = folded_labels(field);
  return std::ranges::find(labels, text::fold(typed)) != labels.end();
}

MeantField::MeantField(const RecordInfo& info) : info_(&info), near_(keys_of(info)) {
  for (const FieldInfo& field : info.fields) names_.push_back({text::fold(field.key), &field});
  for (const FieldInfo& field : info.fields) {
    for (std::string& label : folded_labels(field)) names_.push_back({std::move(label), &field});
  }
}

const FieldInfo* MeantField::find(std::string_view typed) {
  const auto same = std::ranges::find(names_, text::fold(typed), &Name::folded);
  if (same != names_.end()) return same->field;
  const std::vector<std::size_t> near = near_.nearest(typed);
  return near.size() == 1 ? &info_->fields[near.front()] : nullptr;
}

}  // namespace cchc::plan
