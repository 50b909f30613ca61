#pragma once

#include "diag/sink.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

/// A small plan for the fuzz targets, one file of which is the input.
namespace cchc::fuzz {

inline constexpr std::string_view head_text =
    "schema: 1\ntitle: KẾ HOẠCH\noffice: UBND phường\nperiod: 2021-2025\nareas:\n  - I\n";
inline constexpr std::string_view registry_text =
    "schema: 1\nbodies:\n"
    "  - id: tu-phap\n    name: Công chức Tư pháp\n    aliases:\n      - CC TP\n    level: phường\n"
    "  - id: cac-phong\n    name: Các phòng, ban, đơn vị\n    level: thành phố\n";
inline constexpr std::string_view area_text =
    "area: I\nname: Cải cách thể chế\ntargets:\n  - id: I.MT1\n    text: Xây dựng hệ thống văn bản\n    tasks:\n"
    "      - id: I.NV1\n        text: Rà soát các văn bản\n        activities:\n          - id: I.HD1\n"
    "            text: Hoàn thiện các văn bản\n            output: Báo cáo danh mục\n"
    "            owner: Công chức Tư pháp\n            deadline: Hàng quý\n";
inline constexpr std::string_view progress_text =
    "- activity: I.HD1\n  period: 2022-Q1\n  status: Hoàn thành\n  date: 2022-03-15\n"
    "  evidence:\n    number: 12/BC-UBND\n    date: 2022-03-15\n    title: Báo cáo danh mục\n"
    "- activity: I.HD1\n  period: 2022-Q2\n  extension:\n    deadline: 31/8/2022\n    ground: 05/TB-UBND\n"
    "    date: 2022-06-10\n";

/// The files; the input's last byte says which of them the rest stands in for.
struct Files {
  std::string head{head_text};
  std::string registry{registry_text};
  std::string area{area_text};
  std::string progress{progress_text};

  Files(const std::uint8_t* data, std::size_t size) {
    const std::uint8_t choice = size == 0 ? 0 : data[size - 1] % 8;
    std::string bytes(data, data + (size == 0 ? 0 : size - 1));
    std::string* const chosen[] = {&area, &head, &registry, &progress, &area, &area, &progress, &area};
    *chosen[choice] = std::move(bytes);
  }
};

inline void expect(bool holds) {
  if (!holds) std::abort();
}

inline void expect_place(const diag::Place& place) {
  expect(place.file != nullptr);
  expect(place.span.begin <= place.span.end && place.span.end <= place.file->bytes().size());
}

/// Every place of every finding lies in its file, and every finding says something.
inline void expect_sound(const diag::Sink& sink) {
  for (const diag::Diagnostic& found : sink.sorted()) {
    expect_place(found.place);
    expect(!found.headline.vi.empty() && !found.headline.en.empty());
    for (const diag::Label& label : found.related) expect_place(label.place);
    if (!found.fix) continue;
    for (const diag::Edit& edit : found.fix->edits) expect_place(edit.place);
  }
}

}  // namespace cchc::fuzz
