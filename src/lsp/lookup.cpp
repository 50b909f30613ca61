#include "lsp/lookup.h"

#include "plan/progress.h"
#include "plan/registry.h"
#include "plan/walk.h"

#include <algorithm>

namespace cchc::lsp {

namespace {

bool is_at(const plan::Text& text, std::string_view path, std::uint32_t offset) {
  if (!text || text.file == nullptr || text.file->path() != path) return false;
  const text::Span span = text.place().span;
  return span.begin <= offset && offset <= span.end;
}

bool is_one_of(const plan::Body& body, const std::vector<plan::BodyReference>& references) {
  return std::ranges::any_of(references, [&](const plan::BodyReference& one) { return one.body == &body; });
}

/// An entry with the item it is about.
Named result_at(const plan::Plan& plan, const plan::ProgressRecord& record, const plan::Text& text) {
  Named named{Named::What::result, text, {}, nullptr, &record};
  const plan::Progress progress(plan);
  for (const plan::Progress::Entry& entry : progress.entries()) {
    if (entry.record != &record) continue;
    named.work = entry.work;
    named.item = entry.work != nullptr ? static_cast<const plan::Item*>(entry.work) : entry.target;
  }
  return named;
}

}  // namespace

Named find_named(const plan::Plan& plan, std::string_view path, std::uint32_t offset) {
  Named found;
  const auto take_body = [&](const plan::Text& text, std::vector<const plan::Body*> bodies) {
    found = {Named::What::body, text, std::move(bodies), nullptr};
  };
  const auto take_reference = [&](const std::vector<plan::BodyReference>& references) {
    for (const plan::BodyReference& reference : references) {
      if (is_at(reference.name, path, offset))
        take_body(reference.name, plan.registry->look_up(reference.name.value).bodies);
    }
  };
  for (const plan::Body& body : plan.bodies) {
    if (body.origin.file == nullptr || body.origin.file->path() != path) break;  // all stand in one file
    for (const plan::Text& successor : body.successors) {
      if (!is_at(successor, path, offset)) continue;
      const plan::Body* heir = plan.registry->find_id(successor.value);
      take_body(successor, heir == nullptr ? std::vector<const plan::Body*>{} : std::vector{heir});
    }
    for (const plan::Text& member : body.members) {
      if (!is_at(member, path, offset)) continue;
      const plan::Body* by_id = plan.registry->find_id(member.value);
      take_body(member, by_id == nullptr ? plan.registry->look_up(member.value).bodies : std::vector{by_id});
    }
    std::vector<plan::Text> names{body.id, body.name};
    names.insert(names.end(), body.aliases.begin(), body.aliases.end());
    for (const plan::Text& name : names) {
      if (is_at(name, path, offset)) take_body(name, {&body});
    }
  }
  plan::for_each_work_item(plan, [&](const plan::WorkItem& item, plan::ItemKind, const plan::Path&) {
    if (item.origin.file == nullptr || item.origin.file->path() != path) return;
    if (is_at(item.deadline, path, offset)) found = {Named::What::deadline, item.deadline, {}, &item};
    take_reference(item.owners);
    take_reference(item.partners);
  });
  plan::for_each_indicator(plan, [&](const plan::Indicator& indicator, const plan::Area*, const plan::Target*) {
    if (indicator.origin.file != nullptr && indicator.origin.file->path() == path) take_reference(indicator.owners);
  });
  for (const plan::ProgressRecord& record : plan.progress) {
    if (record.origin.file == nullptr || record.origin.file->path() != path) continue;
    if (record.reassignment) take_reference(record.reassignment->owners);
    for (const plan::Text& text : {record.about(), record.indicator_name, record.period_text, record.status_text}) {
      if (is_at(text, path, offset)) found = result_at(plan, record, text);
    }
  }
  return found;
}

Shares count_shares(const plan::Plan& plan, const plan::Body& body) {
  Shares shares;
  plan::for_each_work_item(plan, [&](const plan::WorkItem& item, plan::ItemKind, const plan::Path&) {
    shares.leads += is_one_of(body, item.owners) ? 1 : 0;
    shares.joins += is_one_of(body, item.partners) ? 1 : 0;
  });
  return shares;
}

}  // namespace cchc::lsp
