#pragma once

#include "plan/instance.h"
#include "plan/model.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cchc::plan {

/// How a round of work stands to its deadline.
enum class Timing {
  early,     ///< done before the day it was due
  on_time,   ///< done on that day
  late,      ///< done after it
  not_due,   ///< not done, and there is time
  soon,      ///< not done, and due within a few weeks
  overdue,   ///< not done, and its deadline and any extension of it are over
  extended,  ///< not done, over the plan's deadline and within the extension that was granted
  ongoing,   ///< never due
  undated,   ///< due some day that is not known
  given_up,  ///< dropped, carried over or not applicable: no deadline counts any more
};

/// What is known of a round of work on a day.
struct State {
  std::optional<WorkStatus> status;        ///< nothing: nothing was recorded
  const ProgressRecord* record = nullptr;  ///< the entry that says so
  Timing timing = Timing::undated;
  std::optional<Date> due;  ///< the plan's own deadline
  int days_over =
      0;  ///< days from `due` to the day it was done, or to today: more than 0 is late. 0 when there is no `due`
  const Extension* extension = nullptr;        ///< the last one granted by then
  const Reassignment* reassignment = nullptr;  ///< likewise

  bool is_done() const { return status == WorkStatus::done; }
  /// Whether somebody still has to do something.
  bool is_open() const;
  /// The day it has to be done by, extension and all.
  std::optional<Date> deadline() const;
};

/// What the progress files say, by the round of work they say it of.
class Progress {
public:
  /// `plan` must outlive it.
  explicit Progress(const Plan& plan);

  /// An entry with what it was found to be about.
  struct Entry {
    const ProgressRecord* record = nullptr;
    const WorkItem* work = nullptr;  ///< null when the plan has no such work
    const Target* target = nullptr;  ///< of an indicator
    const Indicator* indicator = nullptr;
    ItemKind kind = ItemKind::activity;  ///< of the work or the target, whatever kind its id looks like
    bool retired = false;                ///< it was about work that has been taken out of the plan
    std::optional<Term> term;            ///< as written in `period`; nothing when it is missing or no period
    std::optional<Instance> instance;    ///< the one round of the work it can mean
  };
  /// In the order of the files.
  const std::vector<Entry>& entries() const { return entries_; }
  /// The entries about one round, by day; those of one day in the order of the files, those without a day last.
  const std::vector<const Entry*>& of(const Instance& instance) const;

  /// Default for what `Timing::soon` means.
  static constexpr int soon_days = 30;
  /// What is known of a round at the end of a day: entries of later days and those without one do not count. Due within
  /// `soon` days is soon.
  State state_of(const Instance& instance, Date as_of, int soon = soon_days) const;

  /// The entries about an indicator, in the order of the files.
  const std::vector<const Entry*>& of(const Indicator& indicator) const;

  /// The rounds of a work item.
  const std::vector<Instance>& instances(const WorkItem& work) const;

private:
  void find_subject(Entry& entry);
  /// Null when the target has none of that name.
  const Indicator* find_indicator(const Target& target, const std::string& folded_name);
  void find_instance(Entry& entry) const;

  const Plan* plan_;
  struct Subject {
    const Item* item = nullptr;
    ItemKind kind = ItemKind::activity;
  };
  std::map<Id, Subject> items_;
  std::map<Id, Subject> former_;  // by the id an item had
  std::map<Id, const Retired*> retired_;
  std::unordered_map<const Target*, std::unordered_map<std::string, const Indicator*>> indicators_;  // by folded name
  std::vector<Entry> entries_;
  std::map<std::pair<const WorkItem*, Term>, std::vector<const Entry*>> by_round_;
  std::unordered_map<const Indicator*, std::vector<const Entry*>> by_indicator_;
  mutable std::unordered_map<const WorkItem*, std::vector<Instance>> instances_;
};

/// What an entry is about, as it is written: the id, the indicator and the period, each on a line. Two versions of an
/// entry share it.
std::string subject_of(const Progress::Entry& entry);

/// Who leads a round of the work in that state: those it was given to, else the owners in the plan.
const std::vector<BodyReference>& owners_of(const WorkItem& work, const State& state);
/// The same on a day: of work still to be done, in the place of a body that ended the one that took over, each body
/// once. What was done keeps the bodies it was done under.
std::vector<BodyReference> owners_on(const WorkItem& work, const State& state, Date day);

/// "chưa thực hiện", "đang thực hiện": the state of the work alone.
text::Message describe_work(const State& state);
/// "hoàn thành trước hạn 47 ngày", "đang thực hiện, quá hạn 12 ngày", "chưa thực hiện, sắp đến hạn".
text::Message describe(const State& state);
/// The same without the deadline it was extended to, for where that is told beside it: "hoàn thành quá hạn 3 ngày,
/// trong hạn gia hạn".
text::Message describe_without_extension(const State& state);

/// For machines: "early", "on_time", … as in `Timing`.
std::string_view name(Timing timing);

/// The day an entry, or what it grants, counts from; nothing when it does not say.
std::optional<Date> day_of(const ProgressRecord& record);

/// Whether nobody has to do the work any more though it was not done: dropped, carried over or not applicable.
bool is_given_up(WorkStatus status);

/// Whole days from one day to another; negative when `to` is earlier.
int days_between(Date from, Date to);

}  // namespace cchc::plan
