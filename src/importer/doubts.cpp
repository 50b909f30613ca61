#include "importer/doubts.h"

#include "importer/write_plan.h"
#include "plan/file_role.h"
#include "text/join.h"

#include <algorithm>
#include <map>

namespace cchc::importer {

using text::Message;
using text::say;

namespace {

/// Adds what is doubtful of one thing, its name in front.
void add_doubts(const std::vector<Doubt>& doubts, const Message& of, DoubtList& into) {
  into.places += doubts.size();
  for (const Doubt& one : doubts)
    into.doubts.push_back({one.place, say("{0}: {2}", "{1}: {3}", of.vi, of.en, one.what.vi, one.what.en)});
}

void add_bodies(const std::vector<DraftBody>& bodies, DoubtList& into) {
  std::map<std::string, std::pair<Message, std::string>> names;  // by the doubt
  for (const DraftBody& body : bodies) {
    into.places += body.doubts.size();
    for (const Doubt& one : body.doubts) {
      auto& [what, all] = names[one.what.vi];
      what = one.what;
      text::add_item(all, "; ", body.name);
    }
  }
  for (const auto& [key, of] : names)
    into.doubts.push_back(
        {{}, say("{0}, {1}: {3}", "{0}, {2}: {3}", plan::registry_name, of.first.vi, of.first.en, of.second)});
}

Message same_words(const std::string& words) {
  return {words, words};
}

}  // namespace

DoubtList list_doubts(const Draft& draft) {
  DoubtList list;
  add_doubts(draft.head_doubts, same_words(std::string(plan::head_name)), list);
  add_bodies(draft.bodies, list);
  const auto add_indicators = [&](const std::vector<DraftIndicator>& indicators) {
    for (const DraftIndicator& one : indicators)
      add_doubts(one.doubts, say("chỉ tiêu \"{}\"", "indicator \"{}\"", one.name), list);
  };
  add_indicators(draft.indicators);
  for (const DraftArea& area : draft.areas) {
    const std::string code = plan::area_code(area.code);
    add_doubts(area.doubts, say("lĩnh vực {}", "area {}", code), list);
    add_indicators(area.indicators);
    for_each_item(area.items,
                  [&](const DraftItem& item) { add_doubts(item.doubts, same_words(id_of(area, item)), list); });
  }
  std::ranges::stable_sort(list.doubts, {}, &Doubt::place);
  return list;
}

}  // namespace cchc::importer
