#include "cli/selection.h"

#include "plan/walk.h"
#include "text/fold.h"
#include "text/join.h"
#include "text/nearest.h"
#include "text/normalize.h"

#include <algorithm>

namespace cchc::cli {

using text::say;

Result<std::vector<const plan::Body*>> find_bodies(const plan::Plan& plan, const std::vector<std::string>& typed) {
  std::vector<const plan::Body*> into;
  for (const std::string& name : typed) {
    const query::BodyAnswer answer = query::find_body(plan, name);
    if (answer.bodies.size() == 1) {
      into.push_back(answer.bodies.front());
      continue;
    }
    Refusal error;
    if (answer.bodies.empty()) {
      error.problem = say("không có cơ quan nào tên \"{}\"", "no body is named \"{}\"", name);
      for (const std::string& suggestion : answer.suggestions) error.hints.push_back(text::did_you_mean(suggestion));
    } else {
      error.problem = say("\"{}\" có thể là nhiều cơ quan, hãy ghi đủ tên",
                          "\"{}\" may mean several bodies: write the full name", name);
      for (const plan::Body* body : answer.bodies) error.hints.push_back(say("\"{}\"", "\"{}\"", body->name.value));
    }
    error.hints.push_back({"xem mọi tên: cchc owners", "all names: cchc owners"});
    return error;
  }
  return into;
}

std::optional<text::Message> partner_only(const plan::Plan& plan, const plan::Body& body) {
  query::Filter leads, joins;
  leads.owners = {&body};
  joins.partners = {&body};
  if (!query::select(plan, leads).empty()) return std::nullopt;
  const std::size_t joined = query::select(plan, joins).size();
  if (joined == 0) return std::nullopt;
  return say("\"{0}\" không chủ trì hoạt động nào, chỉ phối hợp {1} hoạt động: dùng --partner \"{0}\"",
             "\"{0}\" leads nothing and takes part in {1} activities: use --partner \"{0}\"", body.name.value, joined);
}

Result<std::vector<plan::Level>> find_levels(const std::vector<std::string>& typed) {
  std::vector<plan::Level> into;
  for (const std::string& name : typed) {
    const auto level = plan::find_level(name);
    if (!level) {
      return Refusal{say("không có cấp \"{}\"", "there is no level \"{}\"", name),
                     {say("các cấp: {}", "levels: {}", text::join(plan::level_names(), ", "))}};
    }
    into.push_back(*level);
  }
  return into;
}

namespace {

std::optional<text::Message> meant_id(const plan::Plan& plan, std::string_view typed,
                                      const std::optional<plan::Id>& id) {
  for (const plan::Id& other : id ? plan::ids_of_other_kinds(*id) : std::vector<plan::Id>()) {
    if (report::find_item(plan, other).item != nullptr) return text::did_you_mean(to_string(other));
  }
  std::vector<std::string> ids;
  plan::for_each_item(plan, [&](const plan::Item& item, plan::ItemKind, const plan::Area&) {
    if (item.id) ids.push_back(to_string(*item.id));
  });
  return text::did_you_mean(typed, ids);
}

Refusal unknown_id(const plan::Plan& plan, const std::string& typed, const std::optional<plan::Id>& id) {
  const std::string name = id ? to_string(*id) : typed;
  Refusal refusal{id ? say("kế hoạch không có mục {}", "the plan has no item {}", name)
                     : say("\"{}\" không phải là một mã", "\"{}\" is no id", name)};
  if (auto meant = meant_id(plan, name, id)) refusal.hints.push_back(*meant);
  if (!id)
    refusal.hints.push_back({"mã viết như I.HD1 (hoạt động), I.NV1 (nhiệm vụ), I.MT1 (mục tiêu)",
                             "ids look like I.HD1 (activity), I.NV1 (task), I.MT1 (target)"});
  return refusal;
}

}  // namespace

Result<report::FoundItem> find_typed_item(const plan::Plan& plan, const std::string& typed) {
  // Lists name a round of work "I.HD3@2022".
  const std::vector<plan::Id> ids = plan::typed_ids(typed.substr(0, typed.find('@')));
  for (const plan::Id& id : ids) {
    const report::FoundItem found = report::find_item(plan, id);
    if (found.item != nullptr) return found;
  }
  return unknown_id(plan, typed, ids.empty() ? std::nullopt : std::optional(ids.front()));
}

namespace {

/// The codes of the areas a text may mean: a code, else the number of one ("1" for the area I or A), else a part of its
/// name.
std::vector<int> areas_meant(const plan::Plan& plan, const std::string& name) {
  const auto those = [&](auto is_meant) {
    std::vector<int> codes;
    for (const plan::Area& area : plan.areas) {
      if (is_meant(area)) codes.push_back(area.code);
    }
    return codes;
  };
  const auto code = plan::parse_area(text::trim(name));
  if (!code) {
    const text::Query query(name);
    return those([&](const plan::Area& area) { return query.find_in(area.name.value) != text::Match::none; });
  }
  std::vector<int> exact = those([&](const plan::Area& area) { return area.code == *code; });
  const bool is_number = plan::area_code(*code).find_first_not_of("0123456789") == std::string::npos;
  if (!exact.empty() || !is_number) return exact;
  return those([&](const plan::Area& area) {
    return area.code != 0 && plan::area_ordinal(area.code) == plan::area_ordinal(*code);
  });
}

}  // namespace

Result<std::vector<int>> find_areas(const plan::Plan& plan, const std::vector<std::string>& typed) {
  std::vector<int> into;
  for (const std::string& name : typed) {
    const std::vector<int> found = areas_meant(plan, name);
    if (found.size() == 1) {
      into.push_back(found.front());
      continue;
    }
    Refusal error{found.empty() ? say("không có lĩnh vực \"{}\"", "there is no area \"{}\"", name)
                                : say("\"{}\" có thể là nhiều lĩnh vực", "\"{}\" may mean several areas", name),
                  {}};
    for (const plan::Area& area : plan.areas) {
      if (found.empty() || std::ranges::find(found, area.code) != found.end())
        error.hints.push_back(say("{} {}", "{} {}", plan::area_code(area.code), area.name.value));
    }
    return error;
  }
  return into;
}

Result<query::Filter> make_filter(const plan::Plan& plan, const SelectionOptions& options) {
  query::Filter filter;
  filter.search = options.search;
  filter.own_name_only = options.own_name_only;
  if (auto refused = take(find_bodies(plan, options.owners), filter.owners)) return *refused;
  if (auto refused = take(find_bodies(plan, options.partners), filter.partners)) return *refused;
  if (auto refused = take(find_bodies(plan, options.involving), filter.involving)) return *refused;
  if (auto refused = take(find_levels(options.levels), filter.levels)) return *refused;
  if (auto refused = take(find_areas(plan, options.areas), filter.areas)) return *refused;
  return filter;
}

}  // namespace cchc::cli
