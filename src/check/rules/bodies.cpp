#include "check/rules/subjects.h"
#include "plan/registry.h"
#include "plan/walk.h"
#include "text/fold.h"
#include "text/nearest.h"
#include "text/utf8.h"

#include <algorithm>
#include <set>

namespace cchc::check {

using diag::Code;
using plan::Activity;
using plan::Body;
using plan::BodyReference;
using plan::Plan;
using plan::Registry;
using text::say;

namespace {

diag::Context context_of(const Activity& activity) {
  return plan::describe_item(activity, plan::ItemKind::activity);
}

/// The text a scalar must be written as to hold a name in the place of another scalar.
std::string written_like(const plan::Text& old, std::string_view name) {
  if (old.node->style == yaml::Style::single_quoted) return fmt::format("'{}'", name);
  const bool in_flow = old.node->parent != nullptr && old.node->parent->style == yaml::Style::flow;
  if (old.node->style == yaml::Style::double_quoted || (in_flow && name.find(',') != std::string_view::npos))
    return fmt::format("\"{}\"", name);
  return std::string(name);
}

/// How many references from `at` on are the pieces of one name with commas that an unquoted flow list tore apart; 0 when they are not.
std::size_t torn_pieces(const std::vector<BodyReference>& list, std::size_t at, const Registry& registry) {
  const auto* node = list[at].name.node;
  if (node->parent == nullptr || node->parent->style != yaml::Style::flow || node->style != yaml::Style::plain)
    return 0;
  std::string joined(list[at].name.value);
  for (std::size_t next = at + 1; next < list.size(); ++next) {
    joined += ", ";
    joined += list[next].name.value;
    if (registry.look_up(joined).bodies.size() == 1) return next - at + 1;
  }
  return 0;
}

void report_torn(const std::vector<BodyReference>& list, std::size_t at, std::size_t pieces, const Registry& registry,
                 diag::Context context, diag::Sink& sink) {
  const plan::Text& first = list[at].name;
  const diag::Place place{first.file, {first.node->span.begin, list[at + pieces - 1].name.node->span.end}};
  std::string joined(first.value);
  for (std::size_t i = at + 1; i < at + pieces; ++i) joined += fmt::format(", {}", list[i].name.value);
  const std::string name(registry.look_up(joined).bodies.front()->name.value);
  sink.report({.code = Code::unknown_body,
               .place = place,
               .headline = say("tên \"{}\" có dấu phẩy nên bị tách thành {} tên",
                               "the name \"{}\" holds a comma and was torn into {} names", name, pieces),
               .label = {"đặt trong nháy kép", "put it in double quotes"},
               .context = std::move(context),
               .help = {say("viết [\"{0}\"], hoặc mỗi tên một dòng bắt đầu bằng \"- \"",
                            "write [\"{0}\"], or each name on a line after \"- \"", name)},
               .fix = diag::Fix{{"đặt tên trong nháy kép", "quote the name"}, {{place, fmt::format("\"{}\"", name)}}}});
}

/// Several names in one text, as a Word table has them: "Phòng Nội vụ; Phòng Tài chính". The names, when all of them are known.
std::vector<std::string> names_in_one(std::string_view written, const Registry& registry) {
  for (const std::string_view separator :
       {std::string_view{";"}, std::string_view{", "}, std::string_view{"/"}, std::string_view{" và "}}) {
    std::vector<std::string> names;
    bool all_known = true;
    for (std::size_t at = 0; at <= written.size();) {
      const std::size_t end = std::min(written.find(separator, at), written.size());
      const auto answer = registry.look_up(written.substr(at, end - at));
      all_known = all_known && answer.bodies.size() == 1;
      if (answer.bodies.size() == 1) names.emplace_back(answer.bodies.front()->name.value);
      at = end + separator.size();
    }
    if (all_known && names.size() > 1) return names;
  }
  return {};
}

/// Whether the name has the accents of one of its body's names. Without them people are understood, but a plan is not published so.
bool is_written_right(const BodyReference& reference) {
  const std::string_view name = reference.name.value;
  // A dash that folding passes over is one of a list that did not become one: "– Phòng Nội vụ".
  if (text::fold_accented(name.substr(0, text::decode(name, 0).size)).empty()) return false;
  const std::string written = text::fold_accented(name);
  const auto agrees = [&](const plan::Text& known) { return text::fold_accented(known.value) == written; };
  return agrees(reference.body->name) || std::ranges::any_of(reference.body->aliases, agrees);
}

/// Whether no other body than the suggested one has a name as near.
bool only_body_near(std::string_view written, std::size_t suggested, const Registry& registry) {
  std::vector<std::string_view> others{registry.names()[suggested]};
  for (std::size_t i = 0; i < registry.names().size(); ++i) {
    if (&registry.body_of(i) != &registry.body_of(suggested)) others.push_back(registry.names()[i]);
  }
  bool unique = false;
  const auto near = text::nearest(written, others, &unique);
  return near == 0 && unique;
}

/// Whether the name is right and something was written behind it, which a fix would delete: "Phòng Nội vụ#cũ".
bool adds_a_remark(std::string_view written, std::string_view name) {
  if (!written.starts_with(name)) return false;
  return !text::fold(written.substr(name.size())).empty() &&
         written.find_first_not_of(" .,;:!", name.size()) != std::string_view::npos;
}

void report_unknown(const Plan& plan, const BodyReference& reference, const Registry& registry, diag::Context context,
                    diag::Sink& sink) {
  const plan::Text& name = reference.name;
  const std::string registry_path = plan.bodies.front().origin.file->path();
  diag::Diagnostic found{.code = Code::unknown_body,
                         .place = name.place(),
                         .headline = say("không có cơ quan nào tên \"{}\"", "no body is named \"{}\"", name.value),
                         .label = say("không có trong {}", "not in {}", registry_path),
                         .context = std::move(context)};
  if (const std::vector<std::string> several = names_in_one(name.value, registry); !several.empty()) {
    std::string list;
    for (const std::string& one : several) list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", one);
    found.help.push_back(say("đây là {} cơ quan: viết mỗi tên một dòng, bắt đầu bằng \"- \": {}",
                             "these are {} bodies: write each on a line after \"- \": {}", several.size(), list));
  } else if (const auto near = text::nearest(name.value, registry.names())) {
    const std::string_view suggestion = registry.names()[*near];
    found.help.push_back(say("có phải \"{}\"?", "did you mean \"{}\"?", suggestion));
    if (only_body_near(name.value, *near, registry) && !adds_a_remark(name.value, suggestion))
      found.fix = diag::Fix{say("đổi thành \"{}\"", "change to \"{}\"", suggestion),
                            {{name.place(), written_like(name, suggestion)}}};
  } else {
    found.help.push_back(say("xem các tên bằng \"cchc owners\"; cơ quan mới thì khai thêm vào {}",
                             "see \"cchc owners\"; declare a new body in {}", registry_path));
  }
  sink.report(std::move(found));
}

/// The bodies a written name may mean when it is no name itself: the start of several names.
std::vector<const Body*> meanings(const BodyReference& reference, const Registry& registry) {
  std::vector<const Body*> several = registry.look_up(reference.name.value).bodies;
  if (several.empty()) several = registry.that_start_with(reference.name.value);
  return several.size() > 1 ? several : std::vector<const Body*>{};
}

template <class OnList>
void for_each_list(const Plan& plan, OnList&& on_list) {
  plan::for_each_activity(plan, [&](const Activity& activity) {
    on_list(activity, activity.owners);
    on_list(activity, activity.partners);
  });
}

bool can_judge(const Plan& plan) {
  return !plan.registry_damaged;
}

}  // namespace

void unknown_body(const Plan& plan, diag::Sink& sink) {
  if (!can_judge(plan)) return;
  const Registry registry(plan.bodies);
  for_each_list(plan, [&](const Activity& activity, const std::vector<BodyReference>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (list[i].name.node->damaged) continue;
      if (list[i].body != nullptr) {
        if (!is_written_right(list[i])) report_unknown(plan, list[i], registry, context_of(activity), sink);
        continue;
      }
      if (const std::size_t pieces = torn_pieces(list, i, registry); pieces != 0) {
        report_torn(list, i, pieces, registry, context_of(activity), sink);
        i += pieces - 1;
      } else if (meanings(list[i], registry).empty()) {
        report_unknown(plan, list[i], registry, context_of(activity), sink);
      }
    }
  });
}

void ambiguous_body(const Plan& plan, diag::Sink& sink) {
  if (!can_judge(plan)) return;
  const Registry registry(plan.bodies);
  for_each_list(plan, [&](const Activity& activity, const std::vector<BodyReference>& list) {
    for (const BodyReference& reference : list) {
      if (reference.body != nullptr || reference.name.node->damaged) continue;
      const std::vector<const Body*> several = meanings(reference, registry);
      // A name the registry gives to several bodies is told there, once.
      if (several.empty() || registry.look_up(reference.name.value).bodies.size() > 1) continue;
      std::string names;
      for (const Body* body : several) names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", body->name.value);
      sink.report(
          {.code = Code::ambiguous_body,
           .place = reference.name.place(),
           .headline =
               say("\"{}\" có thể là {} cơ quan", "\"{}\" may mean {} bodies", reference.name.value, several.size()),
           .context = context_of(activity),
           .help = {say("ghi đủ tên một trong các cơ quan: {}", "write the full name of one of them: {}", names)}});
    }
  });
}

void no_owner(const Plan& plan, diag::Sink& sink) {
  plan::for_each_activity(plan, [&](const Activity& activity) {
    if (activity.origin.damaged() || activity.origin.node->find("owner") != nullptr || !activity.owners.empty() ||
        !activity.id_text || has_nothing_to_verify(activity))
      return;
    sink.report(
        {.code = Code::no_owner,
         .place = activity.id_text.place(),
         .headline = say("hoạt động {} không có cơ quan chủ trì", "activity {} has no owner", activity.id_text.value),
         .context = context_of(activity),
         .help = {{"thêm dòng \"owner: …\" với một tên trong owners.yaml; nếu bản in để trống thì để nguyên",
                   "add a line \"owner: …\" with a name of owners.yaml; leave it out if the print has none"}}});
  });
}

void owner_is_partner(const Plan& plan, diag::Sink& sink) {
  plan::for_each_activity(plan, [&](const Activity& activity) {
    for (const BodyReference& partner : activity.partners) {
      const auto owner = std::ranges::find(activity.owners, partner.body, &BodyReference::body);
      if (partner.body == nullptr || owner == activity.owners.end()) continue;
      sink.report({.code = Code::owner_is_partner,
                   .place = partner.name.place(),
                   .headline = say("\"{}\" vừa chủ trì vừa phối hợp", "\"{}\" both leads and takes part",
                                   partner.body->name.value),
                   .related = {{owner->name.place(), {"chủ trì ở đây", "leads here"}}},
                   .context = context_of(activity),
                   .help = {{"bỏ một trong hai chỗ, nếu không phải bản in ghi như vậy",
                             "take one of the two out, unless printed so"}}});
    }
  });
}

void partner_twice(const Plan& plan, diag::Sink& sink) {
  const auto repeated = [&](const Activity& activity, const std::vector<BodyReference>& list,
                            const text::Message& role) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const auto same =
          std::find_if(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(i), [&](const BodyReference& before) {
            return list[i].body != nullptr ? before.body == list[i].body
                                           : text::fold(before.name.value) == text::fold(list[i].name.value);
          });
      if (same == list.begin() + static_cast<std::ptrdiff_t>(i)) continue;
      diag::Diagnostic found{
          .code = Code::partner_twice,
          .place = list[i].name.place(),
          .headline = {fmt::format("\"{}\" ghi hai lần trong danh sách {}", list[i].name.value, role.vi),
                       fmt::format("\"{}\" stands twice among the {}", list[i].name.value, role.en)},
          .related = {{same->name.place(), {"đã ghi ở đây", "first here"}}},
          .context = context_of(activity),
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
  plan::for_each_activity(plan, [&](const Activity& activity) {
    repeated(activity, activity.owners, {"chủ trì", "owners"});
    repeated(activity, activity.partners, {"phối hợp", "partners"});
  });
}

void body_ended(const Plan& plan, diag::Sink& sink) {
  for_each_list(plan, [&](const Activity& activity, const std::vector<BodyReference>& list) {
    if (!activity.schedule) return;
    const plan::Date end = plan::active_days(*activity.schedule, plan.head.years).last;
    for (const BodyReference& reference : list) {
      const Body* body = reference.body;
      if (body == nullptr || !body->until || !body->successors.empty() || *body->until >= end) continue;
      // Dates the wrong way round are told where they stand.
      if (body->from && *body->from > *body->until) continue;
      sink.report(
          {.code = Code::body_ended,
           .place = reference.name.place(),
           .headline = say("\"{0}\" chỉ có đến {1}, trước hạn {2}", "\"{0}\" ended on {1}, before the due date {2}",
                           body->name.value, plan::to_table(*body->until), plan::to_table(end)),
           .related = {{body->until_text.place(), {"kết thúc ở đây", "ends here"}}},
           .context = context_of(activity),
           .help = {{"khai \"successors\" (cơ quan kế thừa) cho cơ quan này trong owners.yaml",
                     "declare its successors in owners.yaml"}}});
    }
  });
}

void alias_used(const Plan& plan, diag::Sink& sink) {
  if (!can_judge(plan)) return;
  const Registry registry(plan.bodies);
  for_each_list(plan, [&](const Activity& activity, const std::vector<BodyReference>& list) {
    for (const BodyReference& reference : list) {
      if (reference.body == nullptr || reference.name.value == reference.body->name.value ||
          !is_written_right(reference))
        continue;
      sink.report(
          {.code = Code::alias_used,
           .place = reference.name.place(),
           .headline = say("\"{0}\" là cách gọi khác của \"{1}\"", "\"{0}\" is another name of \"{1}\"",
                           reference.name.value, reference.body->name.value),
           .context = context_of(activity),
           .help = {{"dùng tên chính để danh sách và báo cáo thống nhất", "use the name itself so that lists agree"}},
           .fix = diag::Fix{say("đổi thành \"{}\"", "change to \"{}\"", reference.body->name.value),
                            {{reference.name.place(), written_like(reference.name, reference.body->name.value)}}}});
    }
  });
}

void unused_body(const Plan& plan, diag::Sink& sink) {
  std::set<const Body*> used;
  for_each_list(plan, [&](const Activity&, const std::vector<BodyReference>& list) {
    for (const BodyReference& reference : list) used.insert(reference.body);
  });
  for (const Body& body : plan.bodies) {
    const bool takes_over = std::ranges::any_of(plan.bodies, [&](const Body& other) {
      return std::ranges::any_of(other.successors,
                                 [&](const plan::Text& id) { return body.id && id.value == body.id.value; });
    });
    if (used.contains(&body) || takes_over || !body.name) continue;
    sink.report(
        {.code = Code::unused_body,
         .place = body.name.place(),
         .headline = say("\"{}\" không chủ trì hay phối hợp hoạt động nào", "\"{}\" leads or joins no activity",
                         body.name.value),
         .help = {{"để nguyên nếu sẽ dùng; thừa thì xóa mục này", "keep it if it will be needed, else delete it"}}});
  }
}

}  // namespace cchc::check
