#pragma once

#include "plan/model.h"

#include <cassert>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

/// A small plan built by hand, for tests that need no files. Every text in it is a literal, so views stay good.
namespace cchc::sample {

using plan::Schedule;
using Recurrence = plan::Schedule::Recurrence;

inline const yaml::Node& some_node() {
  static const yaml::Node node{.kind = yaml::NodeKind::scalar};
  return node;
}

/// An empty text is one the file does not have.
inline plan::Text text_of(std::string_view value) {
  return value.empty() ? plan::Text{} : plan::Text{.value = value, .node = &some_node()};
}

inline plan::Body make_body(std::string_view id, std::string_view name, plan::Level level,
                            std::initializer_list<std::string_view> aliases = {}) {
  plan::Body body;
  body.id = text_of(id);
  body.name = text_of(name);
  body.level = level;
  for (const std::string_view alias : aliases) body.aliases.push_back(text_of(alias));
  return body;
}

/// What the tests say of an activity.
struct ActivitySpec {
  std::string_view text;
  std::vector<std::string_view> owners;
  std::vector<std::string_view> partners = {};
  std::string_view deadline = {};
  std::optional<Schedule> schedule = {};
  std::string_view output = {};
  std::string_view funding = {};
  std::string_view note = {};
  std::string_view row = {};
};

inline std::vector<plan::BodyReference> refer(const plan::Plan& plan, const std::vector<std::string_view>& names) {
  std::vector<plan::BodyReference> references;
  for (const std::string_view name : names) {
    plan::BodyReference reference{.name = text_of(name)};
    for (const plan::Body& body : plan.bodies) {
      if (body.name.value == name) reference.body = &body;
    }
    references.push_back(reference);
  }
  return references;
}

inline plan::Activity make_activity(const plan::Plan& plan, std::string_view id, const ActivitySpec& spec) {
  plan::Activity activity;
  activity.origin.node = &some_node();
  activity.id_text = text_of(id);
  activity.id = plan::parse_id(id);
  assert(activity.id);
  activity.text = text_of(spec.text);
  activity.note = text_of(spec.note);
  activity.row = text_of(spec.row);
  if (!spec.output.empty()) activity.outputs = {text_of(spec.output)};
  activity.owners = refer(plan, spec.owners);
  activity.partners = refer(plan, spec.partners);
  activity.deadline = text_of(spec.deadline);
  activity.schedule = spec.schedule;
  activity.funding = text_of(spec.funding);
  return activity;
}

template <typename Record>
Record make_item(std::string_view id, std::string_view text) {
  Record item;
  item.origin.node = &some_node();
  item.id_text = text_of(id);
  item.id = plan::parse_id(id);
  item.text = text_of(text);
  return item;
}

inline Schedule once(int year, unsigned month, unsigned day, std::optional<plan::Date> start = {}) {
  return {.recurrence = Recurrence::once, .due = plan::make_date(year, month, day), .start = start};
}

inline Schedule recurring(Recurrence recurrence) {
  return {.recurrence = recurrence};
}

inline plan::ReportWindow window(std::string_view name, unsigned from_day, unsigned from_month, unsigned to_day,
                                 unsigned to_month) {
  return {{}, text_of(name), from_day, from_month, to_day, to_month};
}

/// Two areas, three targets, three tasks, eight activities, years 2021 to 2025.
inline plan::Plan make_plan() {
  plan::Plan plan;
  plan.head.years = {2021, 2025};
  plan.head.cutoff_day = 14;
  plan.head.windows = {window("Quý I", 15, 12, 14, 3), window("6 tháng", 15, 12, 14, 6),
                       window("Quý III", 15, 6, 14, 9), window("Năm", 15, 12, 14, 12)};
  plan.bodies = {
      make_body("phuong-tu-phap", "Công chức Tư pháp", plan::Level::ward),
      make_body("phuong-van-phong-thong-ke", "Công chức Văn phòng – thống kê Phường", plan::Level::ward,
                {"Công chức Văn phòng – thống kê"}),
      make_body("phuong-van-phong", "Văn phòng HĐND-UBND phường", plan::Level::ward),
      make_body("tp-van-phong", "Văn phòng HĐND-UBND thành phố", plan::Level::city, {"Văn phòng HĐND-UBND TP"}),
      make_body("tp-phong-ban-don-vi", "Các phòng, ban, đơn vị", plan::Level::city),
      make_body("kho-bac", "Kho bạc", plan::Level::other),
      make_body("an-ninh", "Ấn phẩm và in ấn", plan::Level::other),
  };

  plan::Area first;
  first.code_text = text_of("I");
  first.code = 1;
  first.name = text_of("Cải cách thể chế");
  auto target = make_item<plan::Target>("I.MT1", "Xây dựng hệ thống văn bản đồng bộ");
  auto task = make_item<plan::Task>("I.NV1", "Rà soát, bổ sung các văn bản quy phạm pháp luật");
  task.activities = {
      make_activity(plan, "I.HD1",
                    {.text = "Sửa đổi các văn bản quy phạm pháp luật",
                     .owners = {"Công chức Tư pháp"},
                     .partners = {"Văn phòng HĐND-UBND phường"},
                     .deadline = "Năm 2021",
                     .schedule = once(2021, 12, 31, plan::make_date(2021, 1, 1)),
                     .output = "Báo cáo danh mục | phụ lục",
                     .funding = "Theo quy định",
                     .row = "1"}),
      make_activity(plan, "I.HD2",
                    {.text = "Số hóa sổ sách",
                     .owners = {"Công chức Tư pháp", "Các phòng, ban, đơn vị"},
                     .deadline = "Hàng năm",
                     .schedule = recurring(Recurrence::every_year),
                     .row = "2"}),
      make_activity(plan, "I.HD10",
                    {.text = "Tổ chức hòa giải ở cơ sở",
                     .owners = {"Văn phòng HĐND-UBND thành phố"},
                     .deadline = "Quý IV/2022",
                     .schedule = once(2022, 12, 31),
                     .note = "Bản in không ghi số thứ tự."}),
  };
  target.tasks = {std::move(task)};
  first.targets = {std::move(target)};

  plan::Area second;
  second.code_text = text_of("II");
  second.code = 2;
  second.name = text_of("Cải cách thủ tục hành chính");
  auto publish = make_item<plan::Target>("II.MT1", "100% thủ tục hành chính được công khai");
  plan::Indicator indicator;
  indicator.name = text_of("Tỷ lệ thủ tục được công khai");
  indicator.unit = text_of("%");
  indicator.goals = {{.value_text = text_of("100"), .value = 100.0}};
  indicator.by = 2025;
  publish.indicators = {indicator};
  auto publish_task = make_item<plan::Task>("II.NV1", "Công khai thủ tục hành chính");
  publish_task.activities = {
      make_activity(plan, "II.HD1",
                    {.text = "Cập nhật thủ tục hành chính",
                     .owners = {"Công chức Văn phòng – thống kê Phường"},
                     .partners = {"Công chức Tư pháp"},
                     .deadline = "Thường xuyên",
                     .schedule = recurring(Recurrence::ongoing)}),
      make_activity(plan, "II.HD2",
                    {.text = "Tổng hợp kết quả hàng quý",
                     .owners = {"Công chức Văn phòng – thống kê Phường"},
                     .deadline = "Hàng quý",
                     .schedule = recurring(Recurrence::every_quarter)}),
  };
  publish.tasks = {std::move(publish_task)};
  auto digital = make_item<plan::Target>("II.MT2", "Số hóa kết quả");
  auto digital_task = make_item<plan::Task>("II.NV2", "Thực hiện số hóa kết quả giải quyết");
  digital_task.activities = {
      make_activity(plan, "II.HD3", {.text = "Mua sắm thiết bị", .owners = {}, .output = "Thiết bị"}),
      make_activity(plan, "II.HD4",
                    {.text = "Nâng cấp phần mềm",
                     .owners = {"Kho bạc"},
                     .deadline = "Giai đoạn 2023-2024",
                     .schedule = once(2024, 12, 31, plan::make_date(2023, 1, 1))}),
      make_activity(plan, "II.HD5",
                    {.text = "Lắp đặt máy chủ",
                     .owners = {"Tổ công tác"},
                     .deadline = "15/6/2022",
                     .schedule = once(2022, 6, 15)}),
  };
  digital.tasks = {std::move(digital_task)};
  second.targets = {std::move(publish), std::move(digital)};

  plan.areas.push_back(std::move(first));
  plan.areas.push_back(std::move(second));
  return plan;
}

}  // namespace cchc::sample
