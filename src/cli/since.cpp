#include "cli/since.h"

#include "check/history.h"
#include "cli/plan_history.h"

namespace cchc::cli {

using text::say;

std::optional<Refusal> check_since(const Session& session, const std::string& revision, const LoadedPlan& now,
                                   LoadedPlan& before, plan::Date today, diag::Sink& sink) {
  const auto history = PlanHistory::open(now.folder, "--since");
  if (!history) return history.refusal();
  const auto base = history->find_base(revision);
  if (!base) return base.refusal();
  const auto found = history->load(*base, revision, before);
  if (!found) return found.refusal();
  if (!*found) {
    remark(session, say("--since {0}: bản đó chưa có kế hoạch trong \"{1}\" nên không có gì để so sánh",
                        "--since {0}: that version has no plan in \"{1}\", so there is nothing to compare", revision,
                        shown_path(now.folder)));
    return std::nullopt;
  }
  const check::HistoryReach reach = check::check_history(before.plan, now.plan, today, sink);
  if (reach == check::HistoryReach::equal_texts) {
    remark(
        session,
        say("--since {}: kế hoạch thay đổi quá nhiều nên không so sánh hết được nội dung các mục; mục vừa đổi mã vừa "
            "sửa lời có thể bị báo là đã mất (K811), mã đánh số lại có thể không được báo (K812)",
            "--since {}: the plan changed too much for all texts to be compared; an item with a new id and new words "
            "may be told as gone (K811), and ids that were given anew may not be told (K812)",
            revision));
  }
  return std::nullopt;
}

}  // namespace cchc::cli
