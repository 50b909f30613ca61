#include "check/rules/body_names.h"
#include "check/rules/subjects.h"
#include "plan/groups.h"
#include "text/fold.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace cchc::check {

using diag::Code;
using plan::Body;
using plan::BodyReference;
using plan::ItemKind;
using plan::Path;
using plan::Plan;
using plan::WorkItem;
using text::say;

namespace {

bool can_judge(const Plan& plan) {
  return !plan.registry_damaged;
}

void ambiguous_body(const Situation& now, diag::Sink& sink) {
  if (!can_judge(now.plan)) return;
  for_each_list(now, [&](const Naming& naming, const std::vector<BodyReference>& list) {
    for (const BodyReference& reference : list) {
      if (reference.body != nullptr || reference.name.node->damaged) continue;
      const std::vector<const Body*> several = meanings(reference, now.registry);
      // A name the registry gives to several bodies is told there, once.
      if (several.empty() || now.registry.look_up(reference.name.value).bodies.size() > 1) continue;
      if (sink.count_if_full(Code::ambiguous_body, *reference.name.file)) continue;
      constexpr std::size_t most_named = 5;
      std::vector<std::string> names;
      for (const Body* body : several) {
        if (names.size() < most_named) names.emplace_back(body->name.value);
      }
      if (several.size() > most_named) names.emplace_back("…");
      sink.report({.code = Code::ambiguous_body,
                   .place = reference.name.place(),
                   .headline = say("\"{}\" có thể là {} cơ quan", "\"{}\" may mean {} bodies", reference.name.value,
                                   several.size()),
                   .context = naming.context(),
                   .help = {say("ghi đủ tên một trong các cơ quan: {}", "write the full name of one of them: {}",
                                in_quotes(names))}});
    }
  });
}

void no_owner(const Plan& plan, diag::Sink& sink) {
  plan::for_each_work_item(plan, [&](const WorkItem& item, ItemKind kind, const Path&) {
    if (item.origin.damaged() || item.origin.node->find("owner") != nullptr || !item.owners.empty() || !item.id_text ||
        has_nothing_to_verify(item))
      return;
    const text::Message name = named(item, kind);
    sink.report({.code = Code::no_owner,
                 .place = item.id_text.place(),
                 .headline = say("{0} không có cơ quan chủ trì", "{1} has no owner", name.vi, name.en),
                 .context = plan::describe_item(item, kind),
                 .help = {{"thêm dòng \"owner: …\" với một tên trong owners.yaml",
                           "add a line \"owner: …\" with a name of owners.yaml"},
                          waiver_hint(Code::no_owner)}});
  });
}

void owner_is_partner(const Plan& plan, diag::Sink& sink) {
  plan::for_each_work_item(plan, [&](const WorkItem& item, ItemKind kind, const Path&) {
    std::unordered_map<const Body*, const BodyReference*> owners;
    for (const BodyReference& owner : item.owners) owners.emplace(owner.body, &owner);
    for (const BodyReference& partner : item.partners) {
      const auto known = owners.find(partner.body);
      if (partner.body == nullptr || known == owners.end()) continue;
      const BodyReference* owner = known->second;
      sink.report({.code = Code::owner_is_partner,
                   .place = partner.name.place(),
                   .headline = say("\"{}\" vừa chủ trì vừa phối hợp", "\"{}\" both leads and takes part",
                                   partner.body->name.value),
                   .related = {{owner->name.place(), {"chủ trì ở đây", "leads here"}}},
                   .context = plan::describe_item(item, kind),
                   .help = {{"bỏ một trong hai chỗ, nếu không phải bản in ghi như vậy",
                             "take one of the two out, unless printed so"}}});
    }
  });
}

void partner_twice(const Plan& plan, diag::Sink& sink) {
  const auto repeated = [&](const WorkItem& item, ItemKind kind, const std::vector<BodyReference>& list,
                            const text::Message& role) {
    std::unordered_map<const Body*, std::size_t> bodies;
    std::unordered_map<std::string, std::size_t> unknown;  // by folded name
    for (std::size_t i = 0; i < list.size(); ++i) {
      const bool known = list[i].body != nullptr;
      const std::size_t first = known ? bodies.emplace(list[i].body, i).first->second
                                      : unknown.emplace(text::fold(list[i].name.value), i).first->second;
      if (first == i || sink.count_if_full(Code::partner_twice, *list[i].name.file)) continue;
      const BodyReference* same = &list[first];
      diag::Diagnostic found{
          .code = Code::partner_twice,
          .place = list[i].name.place(),
          .headline = {fmt::format("\"{}\" ghi hai lần trong danh sách {}", list[i].name.value, role.vi),
                       fmt::format("\"{}\" stands twice among the {}", list[i].name.value, role.en)},
          .related = {{same->name.place(), {"đã ghi ở đây", "first here"}}},
          .context = plan::describe_item(item, kind),
          .help = {{"xóa dòng thừa", "delete one of them"}}};
      const yaml::Node* node = list[i].name.node;
      if (node->parent != nullptr && node->parent->is_list() && node->parent->style == yaml::Style::block) {
        // The whole line goes, its line end with it.
        const text::SourceFile& file = *list[i].name.file;
        const std::size_t line = file.line_of(node->key_span.begin);
        const std::uint32_t end =
            line < file.line_count() ? file.line_span(line + 1).begin : static_cast<std::uint32_t>(file.bytes().size());
        if (file.line_of(node->span.end) == line) {
          found.fix = diag::Fix{{"xóa dòng lặp lại", "delete the repeated line"},
                                {{{&file, {file.line_span(line).begin, end}}, ""}}};
        }
      }
      sink.report(std::move(found));
    }
  };
  plan::for_each_work_item(plan, [&](const WorkItem& item, ItemKind kind, const Path&) {
    repeated(item, kind, item.owners, {"chủ trì", "owners"});
    repeated(item, kind, item.partners, {"phối hợp", "partners"});
  });
}

/// Whether a round of the work that goes on after a day is still to be done by whom the plan says, as far as anything
/// was ever recorded of it.
bool is_open_after(const Situation& now, const WorkItem& work, plan::Date day) {
  return std::ranges::any_of(now.progress.instances(work), [&](const plan::Instance& round) {
    if (round.due.value_or(round.days.last) <= day) return false;
    const plan::State state = now.progress.state_of(round, plan::end_of_time);
    return state.is_open() && state.reassignment == nullptr;
  });
}

void body_ended(const Situation& now, diag::Sink& sink) {
  for_each_list(now, [&](const Naming& naming, const std::vector<BodyReference>& list) {
    if (naming.work == nullptr || !naming.work->schedule) return;
    for (const BodyReference& reference : list) {
      const Body* body = reference.body;
      if (body == nullptr || !body->until || !body->successors.empty()) continue;
      const plan::Date end = plan::active_days(*naming.work->schedule, now.plan.head.years).last;
      if (*body->until >= end) continue;
      // Dates the wrong way round are told where they stand.
      if (body->from && *body->from > *body->until) continue;
      if (!is_open_after(now, *naming.work, *body->until)) continue;
      sink.report(
          {.code = Code::body_ended,
           .place = reference.name.place(),
           .headline = say("\"{0}\" chỉ có đến {1}, trước hạn {2}", "\"{0}\" ended on {1}, before the due date {2}",
                           body->name.value, plan::to_table(*body->until), plan::to_table(end)),
           .related = {{body->until_text.place(), {"kết thúc ở đây", "ends here"}}},
           .context = naming.context(),
           .help = {{"khai \"successors\" (cơ quan kế thừa) cho cơ quan này trong owners.yaml",
                     "declare its successors in owners.yaml"},
                    {"hoặc ghi việc được giao lại cho ai: cchc record … --reassign \"…\" --ground …",
                     "or record who it was given to: cchc record … --reassign \"…\" --ground …"}}});
    }
  });
}

void alias_used(const Situation& now, diag::Sink& sink) {
  if (!can_judge(now.plan)) return;
  for_each_list(now, [&](const Naming& naming, const std::vector<BodyReference>& list) {
    for (const BodyReference& reference : list) {
      if (reference.body == nullptr || reference.name.value == reference.body->name.value ||
          !is_written_right(reference, now.registry) || sink.count_if_full(Code::alias_used, *reference.name.file))
        continue;
      sink.report(
          {.code = Code::alias_used,
           .place = reference.name.place(),
           .headline = say("\"{0}\" là cách gọi khác của \"{1}\"", "\"{0}\" is another name of \"{1}\"",
                           reference.name.value, reference.body->name.value),
           .context = naming.context(),
           .help = {{"dùng tên chính để danh sách và báo cáo thống nhất", "use the name itself so that lists agree"}},
           .fix = plan::change_to(reference.name, reference.body->name.value)});
    }
  });
}

void unused_body(const Situation& now, diag::Sink& sink) {
  const Plan& plan = now.plan;
  const text::Message work = plan::work_name(plan::work_kind(plan));
  std::set<const Body*> used;
  for_each_list(now, [&](const Naming&, const std::vector<BodyReference>& list) {
    for (const BodyReference& reference : list) {
      if (reference.body != nullptr) used.insert(reference.body);
    }
  });
  const std::vector<const Body*> members = plan::Groups(plan.bodies).all_members({used.begin(), used.end()});
  used.insert(members.begin(), members.end());
  std::set<std::string_view> heirs;
  for (const Body& body : plan.bodies) {
    for (const plan::Text& id : body.successors) {
      // It may be the body without use whose id was lost: told where it is looked for.
      if (now.registry.find_id(id.value) == nullptr) return;
      heirs.insert(id.value);
    }
  }
  for (const Body& body : plan.bodies) {
    const bool takes_over = body.id && heirs.contains(body.id.value);
    if (used.contains(&body) || takes_over || !body.name) continue;
    // Nobody knows whose the work of a name is that two bodies have: told at the name.
    if (now.registry.look_up(body.name.value).bodies.size() > 1) continue;
    sink.report(
        {.code = Code::unused_body,
         .place = body.name.place(),
         .headline = say("\"{0}\" không chủ trì hay phối hợp {1} nào", "\"{0}\" leads or joins no {2}", body.name.value,
                         work.vi, work.en),
         .help = {{"để nguyên nếu sẽ dùng; thừa thì xóa mục này", "keep it if it will be needed, else delete it"}}});
  }
}

constexpr std::array body_table{
    Rule{Code::no_owner, no_owner},
    Rule{Code::owner_is_partner, owner_is_partner},
    Rule{Code::body_ended, body_ended},
    Rule{Code::partner_twice, partner_twice},
    Rule{Code::ambiguous_body, ambiguous_body},
    Rule{Code::alias_used, alias_used},
    Rule{Code::unused_body, unused_body},
};

}  // namespace

text::Message named(const plan::Item& item, plan::ItemKind kind) {
  const text::Message name = plan::kind_name(kind);
  const std::string_view id = item.id_text.value;
  return id.empty() ? say("{0} này", "this {1}", name.vi, name.en) : say("{0} {2}", "{1} {2}", name.vi, name.en, id);
}

text::Message waiver_hint(Code code) {
  const std::string id = diag::id(code);
  return say("nếu văn bản ghi đúng như vậy thì giữ nguyên và thêm vào mục này: waive: {{{0}: \"lý do\"}}",
             "if the print says so, leave it and add to this item: waive: {{{0}: \"why\"}}", id);
}

std::span<const Rule> body_rules() {
  return body_table;
}

}  // namespace cchc::check
