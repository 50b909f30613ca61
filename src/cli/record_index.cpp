#include "cli/record_index.h"

#include "plan/progress.h"
#include "plan/walk.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace cchc::cli {

RecordIndex::RecordIndex(const plan::Plan& plan) {
  const auto whole = [](const text::SourceFile& file) {
    return text::Span{0, static_cast<std::uint32_t>(file.bytes().size())};
  };
  if (plan.head.origin.file != nullptr) files_[plan.head.origin.file] = {Record{whole(*plan.head.origin.file)}};
  for (const plan::Body& body : plan.bodies) {
    if (body.origin.node == nullptr) continue;
    std::vector<Record>& records = files_[body.origin.file];
    if (records.empty()) records.push_back({whole(*body.origin.file)});
    records.push_back({.span = body.origin.node->span, .body = &body});
  }
  for (const plan::Area& area : plan.areas) {
    if (area.origin.file == nullptr) continue;
    std::vector<Record>& records = files_[area.origin.file];
    records.push_back({.span = whole(*area.origin.file), .area = &area});
    plan::for_each_item_of(area, [&](const plan::Item& item, plan::ItemKind kind, const plan::Path&) {
      if (item.origin.node == nullptr) return;
      records.push_back({.span = item.origin.node->span, .area = &area, .work = plan::as_work_item(item, kind)});
    });
  }
  add_results(plan);
  for (auto& [file, records] : files_) {
    std::ranges::sort(records, {}, [](const Record& record) {
      return std::tuple(record.span.begin, -std::int64_t{record.span.end});
    });
    const Record* around = nullptr;
    for (Record& record : records) {
      while (around != nullptr && around->span.end < record.span.end) around = around->parent;
      record.parent = around;
      around = &record;
    }
  }
}

void RecordIndex::add_results(const plan::Plan& plan) {
  if (plan.progress.empty()) return;
  std::unordered_map<const plan::WorkItem*, const plan::Area*> areas;
  plan::for_each_work_item(plan, [&](const plan::WorkItem& work, plan::ItemKind, const plan::Path& path) {
    areas.emplace(&work, path.area);
  });
  const plan::Progress progress(plan);
  for (const plan::Progress::Entry& entry : progress.entries()) {
    const plan::Origin& origin = entry.record->origin;
    if (origin.node == nullptr) continue;
    const auto area = areas.find(entry.work);
    files_[origin.file].push_back({.span = origin.node->span,
                                   .area = area == areas.end() ? nullptr : area->second,
                                   .work = entry.work,
                                   .result = entry.record,
                                   .target = entry.target});
  }
}

const Record* RecordIndex::find(const diag::Place& place) const {
  const auto file = files_.find(place.file);
  if (file == files_.end()) return nullptr;
  const std::uint32_t at = place.span.begin;
  const auto after =
      std::ranges::upper_bound(file->second, at, {}, [](const Record& record) { return record.span.begin; });
  if (after == file->second.begin()) return nullptr;
  const Record* record = &*std::prev(after);
  while (record != nullptr && record->span.end < at) record = record->parent;
  return record;
}

}  // namespace cchc::cli
