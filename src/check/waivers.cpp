#include "check/waivers.h"

#include "check/rules/area_files.h"
#include "plan/walk.h"

#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace cchc::check {

using diag::Code;
using text::say;

namespace {

using Key = std::pair<std::string_view, Code>;  // an item's id and a code

/// What is wrong with a waiver as written, if anything.
std::optional<text::Message> mistake_of(const plan::Waiver& waiver) {
  const auto code = diag::find_code(waiver.code.value);
  if (!code) return say("\"{}\" không phải mã cảnh báo", "\"{}\" is no code", waiver.code.value);
  if (!diag::info(*code).waivable) return say("{} không miễn trừ được", "{} cannot be waived", diag::id(*code));
  if (!has_reason(waiver))
    return say("miễn trừ {} không ghi lý do", "the waiver of {} gives no reason", diag::id(*code));
  return std::nullopt;
}

/// What sound waivers take away.
std::set<Key> waived_keys(const plan::Plan& plan) {
  std::set<Key> keys;
  plan::for_each_item(plan, [&](const plan::Item& item, plan::ItemKind, const plan::Area&) {
    if (item.id_text.value.empty()) return;
    for (const plan::Waiver& waiver : item.waivers) {
      if (!mistake_of(waiver)) keys.emplace(item.id_text.value, *diag::find_code(waiver.code.value));
    }
  });
  return keys;
}

bool is_damaged(const plan::Item& item) {
  if (item.origin.damaged()) return true;
  for (const yaml::Node& child : *item.origin.node) {
    if (child.damaged) return true;
  }
  return false;
}

}  // namespace

bool has_reason(const plan::Waiver& waiver) {
  return waiver.reason && waiver.reason.value.find_first_not_of(" .-") != std::string_view::npos;
}

void apply_waivers(const plan::Plan& plan, const diag::Sink& found, diag::Sink& sink) {
  if (found.found().empty()) return;
  const std::set<Key> waived = waived_keys(plan);
  std::set<const text::SourceFile*> copies;
  for (const auto& [area, original] : repeated_areas(plan)) copies.insert(area->origin.file);
  for (const diag::Diagnostic& diagnostic : found.found()) {
    const bool in_copy = copies.contains(diagnostic.place.file) && diagnostic.code != Code::area_twice;
    if (!in_copy && !waived.contains({diagnostic.context.id, diagnostic.code})) sink.report(diagnostic);
  }
}

void check_waivers(const plan::Plan& plan, const diag::Sink& found, diag::Sink& sink) {
  std::set<Key> needed;
  for (const diag::Diagnostic& diagnostic : found.found()) needed.emplace(diagnostic.context.id, diagnostic.code);
  const auto copies = repeated_areas(plan);
  plan::for_each_item(plan, [&](const plan::Item& item, plan::ItemKind kind, const plan::Area& area) {
    if (item.waivers.empty() || copies.contains(&area)) return;
    const bool damaged = is_damaged(item);
    for (const plan::Waiver& waiver : item.waivers) {
      // Whether something is overdue depends on the day, and a waiver is written for all of them.
      diag::Diagnostic report{
          .code = Code::unused_waiver, .place = waiver.code.key_place(), .context = plan::describe_item(item, kind)};
      if (const auto mistake = mistake_of(waiver)) {
        report.headline = *mistake;
        report.help = {{"viết \"waive:\" rồi dòng dưới \"K402: lý do\" với một mã có trong \"cchc explain\"",
                        "write a code that can be waived and the reason"}};
      } else if (const Code code = *diag::find_code(waiver.code.value); !damaged && !found.has_rest(code) &&
                                                                        code != Code::nothing_recorded &&
                                                                        !needed.contains({item.id_text.value, code})) {
        report.headline = say("miễn trừ {} ở {} không còn cần", "the waiver of {} at {} waives nothing", diag::id(code),
                              item.id_text.value);
        report.help = {{"xóa dòng miễn trừ này", "delete this line"}};
      } else {
        continue;
      }
      sink.report(std::move(report));
    }
  });
}

}  // namespace cchc::check
