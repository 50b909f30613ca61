#include "query/comparison_parts.h"

#include "plan/progress.h"
#include "plan/progress_entry.h"
#include "text/join.h"
#include "text/normalize.h"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cchc::query {

using plan::Progress;
using plan::ProgressRecord;
using text::Message;
using text::say;

namespace {

/// What one entry is about and what happened: two versions of an entry share it.
std::string identity_of_entry(const Progress::Entry& entry) {
  const ProgressRecord& record = *entry.record;
  const std::string_view event = record.status_text    ? "status"
                                 : record.extension    ? "extension"
                                 : record.reassignment ? "reassign"
                                 : record.value_text   ? "value"
                                                       : "";
  return fmt::format("{}\n{}", plan::subject_of(entry), event);
}

std::string day_words(const std::optional<plan::Date>& day, const plan::Text& written) {
  return day ? plan::to_prose(*day) : std::string(text::trim(written.value));
}

/// " theo 05/TB-UBND", or nothing.
Message by_ground(const plan::Text& ground) {
  const std::string_view number = text::trim(ground.value);
  return number.empty() ? Message{} : say(" theo {}", " by {}", number);
}

Message words_of_status(const ProgressRecord& record) {
  Message words;
  if (record.status) {
    plan::State state;
    state.status = record.status;
    words = plan::describe_work(state);
  } else {
    const std::string written(text::trim(record.status_text.value));
    words = {written, written};
  }
  if (const std::string day = day_words(record.date, record.date_text); !day.empty()) {
    words.vi += " ngày " + day;
    words.en += " on " + day;
  }
  if (record.evidence && record.evidence->number) {
    const std::string number = fmt::format(", {}", text::trim(record.evidence->number.value));
    words.vi += number;
    words.en += number;
  }
  return words;
}

/// "hoàn thành ngày 15/11/2022, 12/BC-UBND"; "gia hạn đến 31/3/2023 theo 05/TB-UBND".
Message words_of_entry(const ProgressRecord& record) {
  Message words;
  if (record.status_text) text::add_item(words, "; ", words_of_status(record));
  if (record.extension) {
    const Message ground = by_ground(record.extension->ground);
    const std::string day = day_words(record.extension->deadline, record.extension->deadline_text);
    text::add_item(words, "; ",
                   {fmt::format("gia hạn đến {}{}", day, ground.vi), fmt::format("extended to {}{}", day, ground.en)});
  }
  if (record.reassignment) {
    const Message ground = by_ground(record.reassignment->ground);
    const std::string names = text::join(record.reassignment->owners, ", ",
                                         [](const plan::BodyReference& owner) { return text::trim(owner.name.value); });
    text::add_item(
        words, "; ",
        {fmt::format("giao lại cho {}{}", names, ground.vi), fmt::format("given to {}{}", names, ground.en)});
  }
  if (record.value_text) text::add_item(words, "; ", say("đạt {}", "reached {}", text::trim(record.value_text.value)));
  if (words.empty() && record.note) {
    const std::string note(text::trim(record.note.value));
    words = {note, note};
  }
  return words;
}

RecordChange change_of_entry(RecordChange::Kind kind, const Progress::Entry& entry) {
  const ProgressRecord& record = *entry.record;
  RecordChange change{.kind = kind, .record = &plan::progress_record()};
  const std::string about(text::trim(record.about().value));
  const std::string period(text::trim(record.period_text.value));
  change.id = entry.instance ? plan::name_of(*entry.instance)
              : entry.term   ? fmt::format("{}@{}", about, plan::to_string(*entry.term))
                             : about;
  const auto term = entry.instance ? std::optional(entry.instance->term) : entry.term;
  const std::string words = term ? plan::to_words(*term) : period;
  change.shown_id = {words.empty() ? about : fmt::format("{} {}", about, words), change.id};
  change.words = words_of_entry(record);
  return change;
}

using Entries = std::vector<const Progress::Entry*>;

/// The results of a version of the plan.
struct Version {
  explicit Version(const plan::Plan& plan) : progress(plan) {
    for (const Progress::Entry& entry : progress.entries())
      contents.push_back(plan::key_of(plan::values_of(*entry.record)));
  }
  Progress progress;
  std::vector<std::string> contents;  ///< of each entry what it says: entries that say the same share it
};

/// The entries of one version that the other does not have, wherever they stand.
Entries without_those_of(const Version& one, const Version& other) {
  std::unordered_map<std::string_view, std::size_t> times;
  for (const std::string& content : other.contents) ++times[content];
  Entries left;
  for (std::size_t at = 0; at < one.contents.size(); ++at) {
    const auto found = times.find(one.contents[at]);
    if (found != times.end() && found->second > 0) {
      --found->second;
    } else {
      left.push_back(&one.progress.entries()[at]);
    }
  }
  return left;
}

/// The entries that are gone, by what they were about, each to be taken once as what a new one was before.
class Former {
public:
  explicit Former(const Entries& gone) {
    for (const Progress::Entry* entry : gone) waiting_[identity_of_entry(*entry)].entries.push_back(entry);
  }
  /// The first one that is left of those the entry is a new version of; null when there is none.
  const Progress::Entry* take(const Progress::Entry& entry) {
    const auto found = waiting_.find(identity_of_entry(entry));
    if (found == waiting_.end() || found->second.next == found->second.entries.size()) return nullptr;
    const Progress::Entry* taken = found->second.entries[found->second.next++];
    taken_.insert(taken);
    return taken;
  }
  bool has_taken(const Progress::Entry* entry) const { return taken_.contains(entry); }

private:
  struct Queue {
    Entries entries;  // in the order of the files
    std::size_t next = 0;
  };
  std::unordered_map<std::string, Queue> waiting_;
  std::unordered_set<const Progress::Entry*> taken_;
};

}  // namespace

void compare_results(const plan::Plan& before, const plan::Plan& now, Comparison& into) {
  const Version then(before), today(now);
  const Entries gone = without_those_of(then, today);
  Former former(gone);
  Section section(into, {"Kết quả thực hiện (plan/progress)", "Results (plan/progress)"});
  for (const Progress::Entry* entry : without_those_of(today, then)) {
    const Progress::Entry* origin = former.take(*entry);
    RecordChange change =
        change_of_entry(origin != nullptr ? RecordChange::Kind::changed : RecordChange::Kind::added, *entry);
    if (origin != nullptr)
      change.fields = changed_fields(origin->record->origin.node, entry->record->origin.node, plan::progress_record());
    section.add(std::move(change));
  }
  for (const Progress::Entry* entry : gone) {
    if (!former.has_taken(entry)) section.add(change_of_entry(RecordChange::Kind::removed, *entry));
  }
}

}  // namespace cchc::query
