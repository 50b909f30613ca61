#include "check/rules/circles.h"
#include "check/rules/subjects.h"
#include "plan/groups.h"
#include "text/nearest.h"

#include <utility>
#include <vector>

namespace cchc::check {

using diag::Code;
using plan::Body;
using plan::Plan;
using plan::Registry;
using text::say;

namespace {

void report_member(const plan::Text& member, text::Message headline, text::Message help, diag::Sink& sink) {
  if (sink.count_if_full(Code::registry_conflict, *member.file)) return;
  sink.report({.code = Code::registry_conflict,
               .place = member.place(),
               .headline = std::move(headline),
               .help = {std::move(help)}});
}

/// Judges the members that a group names.
class MemberJudge {
public:
  MemberJudge(const Registry& registry, diag::Sink& sink)
      : registry_(&registry), near_(registry.names()), sink_(&sink) {}

  void judge(const Body& group, const plan::Text& member) {
    const Body* body = plan::find_member(member, *registry_);
    if (body == &group) {
      report_member(member,
                    say("\"{}\" là thành viên của chính mình", "\"{}\" is a member of itself", group.name.value),
                    {"xóa dòng này", "delete this line"}, *sink_);
    } else if (body == nullptr && registry_->look_up(member.value).bodies.empty()) {  // a name of several is told there
      report_member(member, say("không có cơ quan nào tên \"{}\"", "no body is named \"{}\"", member.value),
                    help_for(member), *sink_);
    }
  }

private:
  text::Message help_for(const plan::Text& member) {
    if (const auto near = near_.nearest(member.value); !near.empty())
      return text::did_you_mean(registry_->names()[near.front()]);
    return {"ghi tên hoặc mã của một cơ quan trong tệp này, hoặc một cấp cho mọi cơ quan của cấp ấy: members: phường",
            "write a name or an id of this file, or one level for all of its bodies: members: phường"};
  }

  const Registry* registry_;
  text::NearNames near_;
  diag::Sink* sink_;
};

}  // namespace

void group_conflict(const Situation& now, diag::Sink& sink) {
  const Plan& plan = now.plan;
  if (!plan::has_groups(plan)) return;
  const plan::Groups groups(plan.bodies);
  // A level stands for bodies that are no groups, so nothing comes back from there.
  const Circles circles(plan.bodies, [&](const Body& body) {
    return body.members_level ? std::vector<const Body*>{} : groups.members(body);
  });
  MemberJudge members(now.registry, sink);
  for (const Body& group : plan.bodies) {
    if (group.members_level && groups.members(group).empty()) {
      report_member(group.members.front(),
                    say("không có cơ quan nào khác thuộc cấp {}", "no other body has the level {}",
                        plan::name(*group.members_level)),
                    {"khai các cơ quan của cấp ấy, hoặc ghi tên các thành viên", "declare them, or name the members"},
                    sink);
    }
    if (group.members_level) continue;
    for (const plan::Text& member : group.members) members.judge(group, member);
    if (circles.begin_at(group))
      report_member(
          group.members.front(),
          say("nhóm \"{}\" chứa vòng lại chính mình", "the group \"{}\" holds itself in a circle", group.name.value),
          {"xem lại các dòng \"members\"", "check the members"}, sink);
  }
}

}  // namespace cchc::check
