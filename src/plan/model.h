#pragma once

#include "diag/diagnostic.h"
#include "plan/date.h"
#include "plan/deadline.h"
#include "plan/goal.h"
#include "plan/id.h"
#include "yaml/node.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::plan {

/// One text as a file gives it, with its place. False when the file has none. Views into the file or its document.
struct Text {
  std::string_view value;
  const yaml::Node* node = nullptr;
  const text::SourceFile* file = nullptr;

  explicit operator bool() const { return node != nullptr; }
  diag::Place place() const { return {file, node ? node->span : text::Span{}}; }
  diag::Place key_place() const { return {file, node ? node->key_span : text::Span{}}; }
};

/// The fix that writes another value in the text's place, in quotes where it needs them.
diag::Fix change_to(const Text& text, std::string_view value);

/// The texts, each a line.
std::string lines_of(const std::vector<Text>& texts);

/// Who a body answers to. The order is the one reports use.
enum class Level {
  ward,
  commune,
  township,
  special_zone,
  urban_district,
  district,
  town,
  city,
  province,
  ministry,
  central,
  other,
};
/// "phường", "xã", "thành phố": as written in files.
std::string_view name(Level level);
/// The names of all levels, in their order.
const std::vector<std::string_view>& level_names();
/// Ignores case and accents.
std::optional<Level> find_level(std::string_view name);

/// Where a record stands in its file.
struct Origin {
  const yaml::Node* node = nullptr;
  const text::SourceFile* file = nullptr;
  bool damaged() const { return node == nullptr || node->damaged; }
};

/// What every record of the plan has that one map of a file describes; its fields are in the tables of field.h.
struct RecordBase {
  Origin origin;
};

/// A body that leads or takes part in activities (cơ quan chủ trì, cơ quan phối hợp).
struct Body : RecordBase {
  Text id;    ///< stays when the name changes; "tp-phong-noi-vu"
  Text name;  ///< the one canonical name
  std::vector<Text> aliases;
  Text level_text;
  std::optional<Level> level;
  Text from_text, until_text;
  std::optional<Date> from, until;  ///< the first and last day it exists
  std::vector<Text> successors;     ///< ids of the bodies that take over
  const Body* heir = nullptr;       ///< the one body that does; null when there are several, or none is known
  std::vector<Text> members;  ///< of a group: names or ids of bodies, or one level that stands for all of its bodies
  std::optional<Level> members_level;
  Text note;
};

/// A body named by an item, with the registry's answer.
struct BodyReference {
  Text name;
  const Body* body = nullptr;  ///< null when none or several answer to the name

  /// The name of the registry; one it does not know is as the item gives it.
  const Text& known_name() const { return body != nullptr && body->name ? body->name : name; }
};

/// Whether one of them is a body of that level.
bool any_of_level(const std::vector<BodyReference>& bodies, Level level);

/// A waiver of one code at one item, with its reason.
struct Waiver {
  Text code;    ///< the key: "K402"
  Text reason;  ///< the value
};

/// What every item of the plan has: targets, tasks and activities, none of which a plan needs.
struct Item : RecordBase {
  Text id_text;
  std::optional<Id> id;  ///< nothing when id_text is missing or malformed
  Text text;
  Text note;
  Text was;  ///< the id it had before
  std::vector<Waiver> waivers;
};

/// A day written apart from the deadline's phrase.
struct DueDay {
  Text text;
  std::optional<Date> day;  ///< nothing when the text is no day
};

/// The unit of work (việc), which somebody owns and has to finish: an activity, or a task that has none below it. Lists
/// and reports are made of these; `for_each_work_item` (walk.h) finds them at whatever level the plan has them.
struct WorkItem : Item {
  Text row;                   ///< the number printed in the table (STT): "12", "2.1", "3.1.a"
  std::vector<Text> outputs;  ///< what proves it, each a line of its own
  std::vector<BodyReference> owners;
  std::vector<BodyReference> partners;
  Text deadline;
  std::vector<DueDay> due;  ///< the days it is due, where the phrase does not tell
  std::optional<Schedule>
      schedule;  ///< nothing when no deadline is written or it is not understood, and no day beside it
  std::shared_ptr<const DeadlineError> deadline_error;  ///< why the phrase is not understood
  Text funding;
  Text amended;  ///< the decision that changed it after approval
};

/// Work that serves a task, a target or the area (hoạt động).
struct Activity : WorkItem {};

/// What serves a target or the area (nhiệm vụ).
struct Task : WorkItem {
  std::vector<Activity> activities;

  /// Whether the task is work of its own and not only the heading of activities: it has none, or an owner, an output or
  /// a deadline beside them.
  bool is_work_item() const;
};

/// One year and the number to reach in it.
struct YearGoal {
  Text year_text, value_text;
  std::optional<int> year;
  std::optional<double> value;     ///< of a goal that is one number
  std::optional<GoalBound> bound;  ///< of one that is a bound or a range
  bool in_words = false;           ///< it says in words what is to be reached
};

/// A number by which a target is measured (chỉ tiêu).
struct Indicator : RecordBase {
  Text name;
  Text unit;
  Text direction;  ///< "tăng" or "giảm"
  Text base_text, step_text, by_text;
  std::optional<double> base, step;
  std::optional<int> by;
  std::vector<YearGoal> goals;        ///< one goal without a year, or one for each year named
  Text goal;                          ///< the whole value of `goal`
  std::vector<BodyReference> owners;  ///< who answers for it
  Text note;
};

inline constexpr std::string_view rising = "tăng", falling = "giảm";  ///< the values of `direction`
/// +1 where a higher number is better, -1 where a lower one is, 0 where the indicator does not say.
int better_sign(const Indicator& indicator);
/// The year a goal is to be reached by: its own, else the indicator's, else the plan's last.
int goal_year(const YearGoal& goal, const Indicator& indicator, Years years);

/// What is to be reached (mục tiêu).
struct Target : Item {
  std::vector<Indicator> indicators;
  std::vector<Task> tasks;
  std::vector<Activity> activities;  ///< those that stand under the target itself
  Text amended;
};

/// An id that was taken out of the plan, and why.
struct Retired : RecordBase {
  Text id_text, reason;
  std::optional<Id> id;
};

/// A field of reform (lĩnh vực): one file.
struct Area : RecordBase {
  Text code_text;
  int code = 0;  ///< as `parse_area` gives it; 0 when missing or malformed
  Text part;     ///< the heading over this area and its neighbours that have the same ("Phần A. …")
  Text name;
  std::vector<Indicator> indicators;  ///< of the area as a whole
  std::vector<Target> targets;
  std::vector<Task> tasks;           ///< those that stand beside the targets
  std::vector<Activity> activities;  ///< those that stand under the area itself
  std::vector<Retired> retired;
  Text note;
};

/// The days a kind of report covers, as day and month; a `from` later in the year than `to` is of the year before.
struct ReportWindow : RecordBase {
  Text name;
  unsigned from_day = 0, from_month = 0, to_day = 0, to_month = 0;
};

/// What became of a round of work, as whoever records it says. Overdue is never said: it follows from the dates.
enum class WorkStatus {
  in_progress,     ///< Đang thực hiện
  done,            ///< Hoàn thành
  unsatisfactory,  ///< Chưa đạt yêu cầu
  paused,          ///< Tạm dừng
  dropped,         ///< Không thực hiện
  carried_over,    ///< Chuyển tiếp
  not_applicable,  ///< Không áp dụng
};
/// "Hoàn thành": as written in files.
std::string_view name(WorkStatus status);
/// The names of all of them, in their order.
const std::vector<std::string_view>& status_names();
/// Ignores case and accents.
std::optional<WorkStatus> find_status(std::string_view name);

/// How well a plan is carried out (mức độ hoàn thành), by the part of the work that is done.
struct Grade : RecordBase {
  Text name;
  double from = 0;  ///< percent; it is the grade from there up to the next
};

/// plan.yaml.
struct Head : RecordBase {
  Text title, office, period_text;
  Text superior;               ///< the office above it, where the head of a report names one
  Text level_text;             ///< as given; `own_level` (office.h) knows it where it is not
  std::optional<Level> level;  ///< whose work is the office's own
  Years years;                 ///< 0–0 when missing or malformed
  Text decision_kind;          ///< "Quyết định"; a plan is what most are when it is missing
  Text decision_number, decision_date_text, decision_note;
  std::optional<Date> decision_date;
  std::vector<Text> areas;         ///< the areas the plan consists of
  std::vector<Text> report_order;  ///< the order areas have in reports
  unsigned cutoff_day =
      14;  ///< a month or quarter is counted to this day of its last month (NĐ 09/2019/NĐ-CP, Điều 12)
  std::vector<ReportWindow> windows;
  std::vector<WorkStatus> done{WorkStatus::done};  ///< what counts as done of work that has a deadline
  std::vector<WorkStatus> done_ongoing{WorkStatus::done, WorkStatus::in_progress};  ///< and of work that goes on
  std::vector<Grade> grades;          ///< the highest first; empty: the usual ones (query::grades_of)
  std::vector<Indicator> indicators;  ///< of the plan as a whole
  Text note;
};

/// The document that proves a result.
struct Evidence : RecordBase {
  Text number, date_text, title, link;
  std::optional<Date> date;
};

/// A later deadline that was granted. The plan's own never changes.
struct Extension : RecordBase {
  Text deadline_text, ground, date_text;
  std::optional<Date> deadline;
  std::optional<Date> date;  ///< from when on it counts
};

/// Who leads instead of the owners in the plan.
struct Reassignment : RecordBase {
  std::vector<BodyReference> owners;
  Text ground, date_text;
  std::optional<Date> date;  ///< from when on it counts
};

/// One entry of a progress file: something that happened to one round of work, or a number that was reached. Entries
/// stand in any order; their dates say what came first.
struct ProgressRecord : RecordBase {
  Text activity, task, indicator;  ///< the id of what it is about, one of them
  Text indicator_name;             ///< which indicator of the target, where it has several
  Text period_text;
  Text status_text, date_text;
  std::optional<WorkStatus> status;
  std::optional<Date> date;  ///< the day it was so
  std::optional<Evidence> evidence;
  std::optional<Extension> extension;
  std::optional<Reassignment> reassignment;
  Text value_text, source;
  std::optional<double> value;
  Text note;

  /// What it is about, whichever key says so.
  const Text& about() const { return activity ? activity : task ? task : indicator; }
};

class Registry;

/// Everything the files of a plan say, bound to structs. Movable; owns the documents its views point into.
struct Plan {
  std::vector<std::unique_ptr<yaml::Document>> documents;
  Head head;
  std::vector<Body> bodies;                  ///< filled once, never resized afterwards: references point into it
  std::shared_ptr<const Registry> registry;  ///< of the bodies; null until a plan is loaded
  std::vector<Area> areas;                   ///< in the order of their codes, then of their files
  std::vector<ProgressRecord> progress;      ///< in the order of the files
  bool incomplete = false;                   ///< a file of some area or year could not be read
  bool registry_damaged = false;             ///< owners.yaml is missing or broken: names cannot be judged
};

}  // namespace cchc::plan
