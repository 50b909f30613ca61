#include "report/view_data.h"

#include "plan/walk.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <string>
#include <vector>

namespace cchc::report {

namespace {

/// What stands in a column whose level the item passes over, so that it is not taken to belong to the line above.
constexpr std::string_view no_level = "–";

/// Collects the lines of one area's table while its items go by in the order of the plan.
class Lines {
public:
  explicit Lines(const AreaData& area) : area_(&area) {
    for (const query::PeriodRow* row : area.rows) rows_[row->item] = row;
  }

  void add(const plan::Item& item, plan::ItemKind kind, const plan::Path& path) {
    if (path.task == nullptr) close_task();
    if (path.target == nullptr) close_target();
    if (kind == plan::ItemKind::target) {
      target_ = &item;
      target_is_open_ = true;
      return;
    }
    const auto row = rows_.find(&item);
    if (kind == plan::ItemKind::task) {
      task_ = &item;
      task_is_open_ = true;
    }
    if (row != rows_.end()) print(*row->second, kind, path);
  }

  std::vector<LineData> finish() {
    close_task();
    close_target();
    return std::move(lines_);
  }

private:
  void print(const query::PeriodRow& row, plan::ItemKind kind, const plan::Path& path) {
    lines_.push_back({.target = target_is_open_ ? target_ : nullptr,
                      .task = task_is_open_ ? task_ : nullptr,
                      .row = &row,
                      .beside_targets = path.target == nullptr,
                      .beside_tasks = path.task == nullptr && kind != plan::ItemKind::task});
    target_is_open_ = task_is_open_ = false;
  }
  /// A heading that nothing was printed under gets a line of its own, unless it is left out by what was asked.
  void close_task() {
    if (task_is_open_ && !area_->input->filtered()) {
      lines_.push_back({.target = target_is_open_ ? target_ : nullptr, .task = task_});
      target_is_open_ = false;
    }
    task_is_open_ = false;
  }
  void close_target() {
    if (target_is_open_ && !area_->input->filtered()) lines_.push_back({.target = target_});
    target_is_open_ = false;
  }

  const AreaData* area_;
  std::map<const plan::Item*, const query::PeriodRow*> rows_;
  std::vector<LineData> lines_;
  const plan::Item* target_ = nullptr;
  const plan::Item* task_ = nullptr;
  bool target_is_open_ = false;  ///< no line shows it yet
  bool task_is_open_ = false;
};

/// Blank where the line has no work item.
template <std::vector<plan::BodyReference> plan::WorkItem::*field>
Value work_bodies(const LineData& line) {
  return line.row == nullptr ? std::string() : joined(line.row->item->*field);
}

std::string target_cell(const LineData& line) {
  return line.beside_targets ? std::string(no_level) : titled(line.target);
}

std::string task_cell(const LineData& line) {
  return line.beside_tasks ? std::string(no_level) : titled(line.task);
}

std::string activity_cell(const LineData& line) {
  return line.row != nullptr && line.row->kind == plan::ItemKind::activity ? titled(line.row->item) : std::string();
}

constexpr std::array line_table{
    FieldOf<LineData>{"target", text_field, none, "mã và nội dung mục tiêu, ở dòng đầu của mục tiêu",
                      "id and text of the target, on its first line",
                      [](const LineData& l) -> Value { return target_cell(l); }},
    FieldOf<LineData>{"task", text_field, none, "mã và nội dung nhiệm vụ, ở dòng đầu của nhiệm vụ",
                      "id and text of the task, on its first line",
                      [](const LineData& l) -> Value { return task_cell(l); }},
    FieldOf<LineData>{"activity", text_field, none, "mã và nội dung hoạt động; trống nếu việc là nhiệm vụ",
                      "id and text of the activity; blank when the work item is a task",
                      [](const LineData& l) -> Value { return activity_cell(l); }},
    FieldOf<LineData>{"owner", text_field, none, "các cơ quan chủ trì", "owners", work_bodies<&plan::WorkItem::owners>},
    FieldOf<LineData>{"partner", text_field, none, "các cơ quan phối hợp", "partners",
                      work_bodies<&plan::WorkItem::partners>},
};

}  // namespace

std::span<const FieldOf<LineData>> line_fields() {
  static const auto all = with_plan_fields<LineData>(line_table, plan::ItemKind::activity);
  return all;
}

std::string titled(const plan::Item* item) {
  return item == nullptr ? std::string() : fmt::format("{}. {}", item->id_text.value, item->text.value);
}

std::vector<Record> line_records(const AreaData& area) {
  Lines lines(area);
  plan::for_each_item_of(*area.area, [&](const plan::Item& item, plan::ItemKind kind, const plan::Path& path) {
    lines.add(item, kind, path);
  });
  return make_records(line_fields(), lines.finish());
}

}  // namespace cchc::report
