#include "lsp/hover.h"

#include "lsp/lookup.h"
#include "plan/groups.h"
#include "plan/progress.h"
#include "plan/walk.h"
#include "text/join.h"

#include <algorithm>

namespace cchc::lsp {

namespace {

using text::Message;
using text::say;

/// More due dates than these are only counted.
constexpr std::size_t max_dates_shown = 8;

void add_line(Message& to, const Message& line) {
  text::add_item(to, "\n", line);
}

std::string_view works(plan::WorkKind kind) {
  if (kind == plan::WorkKind::activities) return "Activities";
  return kind == plan::WorkKind::tasks ? "Tasks" : "Work items";
}

Message about_body(const plan::Plan& plan, const plan::Body& body) {
  Message about = say("{}", "{}", body.name.value);
  if (body.level_text) add_line(about, say("Cấp: {}", "Level: {}", body.level_text.value));
  const std::string aliases = text::join(body.aliases, "; ", &plan::Text::value);
  if (!aliases.empty()) add_line(about, say("Tên khác: {}", "Other names: {}", aliases));
  std::string members;
  const plan::Groups groups(plan.bodies);
  for (const plan::Body* member : groups.members(body)) text::add_item(members, "; ", member->name.value);
  if (!members.empty()) add_line(about, say("Gồm: {}", "Members: {}", members));
  if (body.from) add_line(about, say("Từ ngày {}", "From {}", plan::to_prose(*body.from)));
  if (body.until) add_line(about, say("Đến hết ngày {}", "Until {}", plan::to_prose(*body.until)));
  const Shares shares = count_shares(plan, body);
  const plan::WorkKind kind = plan::work_kind(plan);
  add_line(about, say("Chủ trì {0} {2}, phối hợp {1} {2}", "{3}: leads {0}, takes part in {1}", shares.leads,
                      shares.joins, plan::work_name(kind).vi, works(kind)));
  return about;
}

Message about_deadline(const plan::Plan& plan, const plan::Schedule& schedule) {
  Message about = plan::describe(schedule);
  const std::vector<plan::Date> dates = plan::due_dates(schedule, plan.head.years);
  if (dates.empty()) return about;
  std::string shown;
  for (std::size_t i = 0; i < std::min(dates.size(), max_dates_shown); ++i)
    shown += (i == 0 ? "" : "; ") + plan::to_table(dates[i]);
  if (dates.size() > max_dates_shown) shown += "; …";
  if (dates.size() == 1) {
    add_line(about, say("Đến hạn: {}", "Due: {}", shown));
  } else {
    add_line(about, say("Đến hạn {} lần: {}", "Due {} times: {}", dates.size(), shown));
  }
  return about;
}

Message about_round(const plan::Progress& progress, const plan::Instance& round, plan::Date today) {
  const plan::State state = progress.state_of(round, today);
  Message about = say("{}", "{}", plan::name_of(round));
  if (state.due) {
    about.vi += ", hạn " + plan::to_table(*state.due);
    about.en += ", due " + plan::to_table(*state.due);
  }
  const Message words = plan::describe(state);
  about.vi += ": " + words.vi;
  about.en += ": " + words.en;
  if (state.reassignment != nullptr) {
    const std::string names =
        text::join(state.reassignment->owners, "; ", [](const plan::BodyReference& owner) { return owner.name.value; });
    add_line(about, say("Giao lại cho {}", "Given to {}", names));
  }
  return about;
}

/// The item and the state of the round an entry is about; of all rounds where that is not told.
Message about_result(const PlanReading& reading, const Named& named) {
  Message about = say("{}", "{}", named.item->text.value);
  if (named.work == nullptr || !reading.today) return about;
  const plan::Progress progress(reading.plan);
  const std::vector<plan::Instance>& all = progress.instances(*named.work);
  std::vector<const plan::Instance*> meant = plan::matching(all, plan::parse_term(named.record->period_text.value));
  if (meant.empty()) meant = plan::matching(all, std::nullopt);
  for (std::size_t i = 0; i < std::min(meant.size(), max_dates_shown); ++i)
    add_line(about, about_round(progress, *meant[i], *reading.today));
  if (meant.size() > max_dates_shown) add_line(about, say("… {} kỳ", "… {} periods", meant.size()));
  return about;
}

Message about_field(const plan::FieldInfo& field) {
  Message about{std::string(plan::label(field)), std::string(field.key)};
  if (field.required) {
    about.vi += " (bắt buộc)";
    about.en += " (required)";
  }
  add_line(about, {std::string(field.about_vi), std::string(field.about_en)});
  return about;
}

}  // namespace

std::optional<Hover> find_hover(const PlanReading* reading, const text::SourceFile& file, std::uint32_t offset) {
  if (reading != nullptr) {
    const plan::Plan* plan = &reading->plan;
    const Named named = find_named(*plan, file.path(), offset);
    if (named.what == Named::What::body && !named.bodies.empty()) {
      Message about;
      for (const plan::Body* body : named.bodies) add_line(about, about_body(*plan, *body));
      return Hover{about, named.text.place().span};
    }
    if (named.what == Named::What::deadline && named.work->schedule)
      return Hover{about_deadline(*plan, *named.work->schedule), named.text.place().span};
    if (named.what == Named::What::result && named.item != nullptr)
      return Hover{about_result(*reading, named), named.text.place().span};
  }
  const auto key = find_key(file.bytes(), offset, root_of_file(file.path()));
  if (!key) return std::nullopt;
  return Hover{about_field(*key->field), key->span};
}

}  // namespace cchc::lsp
