#include "check/rules/circles.h"
#include "check/rules/subjects.h"
#include "plan/registry.h"
#include "text/fold.h"
#include "text/nearest.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cchc::check {

using diag::Code;
using plan::Body;
using plan::Plan;
using plan::Registry;
using text::say;

namespace {

void report_shared_names(const Plan& plan, diag::Sink& sink) {
  std::unordered_map<std::string, std::pair<const Body*, const plan::Text*>> first;
  std::unordered_map<const Body*, const Body*> originals;  // of bodies with the id of another, which is told
  const auto check = [&](const Body& body, const plan::Text& name, std::string key) {
    if (!name) return;
    const auto [known, is_new] = first.try_emplace(std::move(key), &body, &name);
    if (is_new) return;
    const bool same_body = known->second.first == &body;
    const bool is_id = &name == &body.id;
    if (is_id) originals.emplace(&body, known->second.first);
    // A body pasted twice has every name of the other.
    if (const auto copy = originals.find(&body);
        !is_id && copy != originals.end() && copy->second == known->second.first)
      return;
    const text::Message what = is_id ? text::Message{"mã", "id"} : text::Message{"tên", "name"};
    text::Message help{"mỗi tên chỉ thuộc một cơ quan: bỏ khỏi một trong hai",
                       "a name belongs to one body: take it out of one of the two"};
    if (same_body) {
      help = {"xóa một chỗ: hoa thường, dấu, dấu cách và gạch nối không phân biệt tên",
              "delete one: case, accents, spaces and dashes do not tell names apart"};
    } else if (is_id) {
      help = {"mỗi cơ quan một mã (id): đặt mã khác cho một trong hai; chép thừa thì xóa cả mục",
              "each body has an id of its own: give one of the two another, or delete the copy"};
    }
    sink.report(
        {.code = Code::registry_conflict,
         .place = name.place(),
         .headline =
             same_body
                 ? say("\"{}\" khai hai lần cho cùng một cơ quan", "\"{}\" is given twice to the same body", name.value)
                 : text::Message{fmt::format("{} \"{}\" đã thuộc cơ quan khác", what.vi, name.value),
                                 fmt::format("the {} \"{}\" belongs to another body", what.en, name.value)},
         .related = {{known->second.second->place(), {"đã khai ở đây", "first given here"}}},
         .help = {std::move(help)}});
  };
  for (const Body& body : plan.bodies) {
    check(body, body.id, "#" + std::string(body.id.value));
    check(body, body.name, text::fold(body.name.value));
    for (const plan::Text& alias : body.aliases) check(body, alias, text::fold(alias.value));
  }
}

std::vector<const Body*> heirs(const Body& body, const Registry& registry) {
  std::vector<const Body*> found;
  for (const plan::Text& id : body.successors) {
    if (const Body* heir = registry.find_id(id.value)) found.push_back(heir);
  }
  return found;
}

/// Whether the list holds more than the bodies that could be read.
bool has_unread(const Plan& plan) {
  if (plan.registry_damaged) return true;
  const yaml::Node* list = plan.bodies.front().origin.node->parent;
  std::size_t entries = 0;
  for (const yaml::Node* entry = list != nullptr ? list->first : nullptr; entry != nullptr; entry = entry->next)
    ++entries;
  return entries > plan.bodies.size();
}

/// One finding for an id that no body has, however many name it as their successor.
void report_unknown_successors(const Situation& now, diag::Sink& sink) {
  std::unordered_set<std::string> mistyped;  // ids that have a finding of their own, as they were meant
  for (const Body& body : now.plan.bodies) {
    if (!is_body_id(body.id.value)) mistyped.insert(text::fold(body.id.value));
  }
  std::vector<const plan::Text*> unknown;
  std::unordered_map<std::string_view, std::size_t> uses;
  for (const Body& body : now.plan.bodies) {
    for (const plan::Text& id : body.successors) {
      if (now.registry.find_id(id.value) == nullptr && !mistyped.contains(text::fold(id.value)) &&
          uses[id.value]++ == 0)
        unknown.push_back(&id);
    }
  }
  if (unknown.empty() || has_unread(now.plan)) return;  // what has the id may be what could not be read, and was told
  std::vector<std::string_view> ids;
  for (const Body& body : now.plan.bodies) ids.push_back(body.id.value);
  text::NearNames near_ids(ids);
  for (const plan::Text* id : unknown) {
    if (sink.count_if_full(Code::registry_conflict, *id->file)) continue;
    diag::Diagnostic found{
        .code = Code::registry_conflict,
        .place = id->place(),
        .headline = say("không có cơ quan nào có mã \"{}\"", "no body has the id \"{}\"", id->value),
        .help = {{"ghi mã (id) của một cơ quan trong tệp này", "write the id of a body in this file"}}};
    if (const auto near = near_ids.nearest(id->value); !near.empty())
      found.help.insert(found.help.begin(), text::did_you_mean(ids[near.front()]));
    if (const std::size_t more = uses[id->value] - 1; more > 0)
      found.help.push_back(say("mã này còn ở {} cơ quan khác: có lẽ mục của nó bị xóa hoặc đổi mã",
                               "more bodies name this id ({}): perhaps its entry was deleted or got another id", more));
    sink.report(std::move(found));
  }
}

void registry_conflict(const Situation& now, diag::Sink& sink) {
  const Plan& plan = now.plan;
  const Registry& registry = now.registry;
  report_shared_names(plan, sink);
  group_conflict(now, sink);
  const Circles circles(plan.bodies, [&](const Body& body) { return heirs(body, registry); });
  report_unknown_successors(now, sink);
  for (const Body& body : plan.bodies) {
    if (circles.begin_at(body)) {
      sink.report(
          {.code = Code::registry_conflict,
           .place = body.successors.front().place(),
           .headline = say("\"{}\" kế thừa vòng lại chính mình", "\"{}\" succeeds itself in a circle", body.name.value),
           .help = {{"xem lại các dòng \"successors\"", "check the successors"}}});
    }
    if (body.from && body.until && *body.from > *body.until) {
      sink.report(
          {.code = Code::registry_conflict,
           .place = body.until_text.place(),
           .headline = say("\"{}\" kết thúc trước khi bắt đầu", "\"{}\" ends before it begins", body.name.value),
           .related = {{body.from_text.place(), {"bắt đầu ở đây", "begins here"}}},
           .help = {{"xem lại hai ngày", "check the two dates"}}});
    }
  }
}

constexpr std::array registry_table{
    Rule{Code::registry_conflict, registry_conflict},
};

}  // namespace

std::span<const Rule> registry_rules() {
  return registry_table;
}

}  // namespace cchc::check
