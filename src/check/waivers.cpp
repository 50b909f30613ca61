#include "check/waivers.h"

#include "plan/walk.h"

#include <map>
#include <optional>

namespace cchc::check {

using diag::Code;
using text::say;

namespace {

struct Granted {
  const plan::Waiver* waiver;
  diag::Context context;
  bool used = false;
};

/// What is wrong with a waiver as written, if anything.
std::optional<text::Message> fault_of(const plan::Waiver& waiver) {
  const auto code = diag::find_code(waiver.code.value);
  if (!code) return say("\"{}\" không phải mã cảnh báo", "\"{}\" is no code", waiver.code.value);
  if (!diag::info(*code).waivable) return say("{} không miễn trừ được", "{} cannot be waived", diag::id(*code));
  if (!waiver.reason || waiver.reason.value.find_first_not_of(" .-") == std::string_view::npos) {
    return say("miễn trừ {} không ghi lý do", "the waiver of {} gives no reason", diag::id(*code));
  }
  return std::nullopt;
}

void report(const Granted& granted, text::Message headline, text::Message help, diag::Sink& sink) {
  sink.report({.code = Code::unused_waiver,
               .place = granted.waiver->code.key_place(),
               .headline = std::move(headline),
               .context = granted.context,
               .help = {std::move(help)}});
}

}  // namespace

void apply_waivers(const plan::Plan& plan, const std::vector<diag::Diagnostic>& found, diag::Sink& sink) {
  std::multimap<std::pair<std::string, Code>, Granted> granted;
  plan::for_each_item(plan, [&](const plan::Item& item, plan::ItemKind kind, const plan::Area&) {
    for (const plan::Waiver& waiver : item.waivers) {
      Granted one{&waiver, plan::describe_item(item, kind)};
      if (const auto fault = fault_of(waiver)) {
        report(one, *fault,
               {"viết \"waive:\" rồi dòng dưới \"K402: lý do\" với một mã có trong \"cchc explain\"",
                "write a code that can be waived and the reason"},
               sink);
      } else {
        granted.emplace(std::pair{std::string(item.id_text.value), *diag::find_code(waiver.code.value)},
                        std::move(one));
      }
    }
  });
  for (const diag::Diagnostic& diagnostic : found) {
    const auto [first, last] = granted.equal_range({diagnostic.context.id, diagnostic.code});
    if (first == last || diagnostic.context.id.empty()) {
      sink.report(diagnostic);
    } else {
      for (auto it = first; it != last; ++it) it->second.used = true;
    }
  }
  for (const auto& [key, one] : granted) {
    if (one.used) continue;
    report(
        one,
        say("miễn trừ {} ở {} không còn cần", "the waiver of {} at {} waives nothing", diag::id(key.second), key.first),
        {"xóa dòng miễn trừ này", "delete this line"}, sink);
  }
}

}  // namespace cchc::check
