#include "cli/left_out.h"

#include "cli/files.h"
#include "cli/record_index.h"
#include "plan/deadline.h"
#include "plan/walk.h"
#include "text/escape.h"
#include "text/normalize.h"
#include "text/width.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <unordered_set>

namespace cchc::cli {

using diag::Code;
using text::say;

namespace {

constexpr std::array of_deadlines{Code::deadline_not_understood, Code::no_such_day, Code::range_backwards};

/// Whether a mistake keeps something from being read at all.
bool is_unread(Code code) {
  return code < Code::malformed_id;
}

/// Whether a mistake hides something the plan means to say. Of others all that is written is understood, however wrong
/// it is.
bool hides_something(Code code) {
  constexpr std::array others{Code::malformed_id,      Code::lookalike_letter,   Code::unknown_body,
                              Code::ambiguous_body,    Code::registry_conflict,  Code::area_without_file,
                              Code::result_of_nothing, Code::result_without_date};
  return is_unread(code) || std::ranges::find(others, code) != others.end() ||
         std::ranges::find(of_deadlines, code) != of_deadlines.end();
}

/// The mistakes that hide something. Files that cannot be read are told on their own.
std::vector<const diag::Diagnostic*> hiding(const OpenPlan& open) {
  std::vector<const diag::Diagnostic*> mistakes;
  for (const diag::Diagnostic& found : open.errors) {
    const bool is_told = found.code == Code::unreadable && !open.loaded.unreadable.empty();
    if (hides_something(found.code) && !is_told) mistakes.push_back(&found);
  }
  return mistakes;
}

Omission to_left_out(const diag::Diagnostic& found) {
  return {found.place, found.headline, found.stands_for};
}

bool asks_days(const query::Filter& filter) {
  return filter.due_from || filter.due_to;
}

bool asks_bodies(const query::Filter& filter) {
  return !filter.owners.empty() || !filter.partners.empty() || !filter.involving.empty() || !filter.levels.empty();
}

/// Rows, by what can be asked of them.
struct RowSet {
  std::unordered_set<const plan::WorkItem*> items;
  std::unordered_set<const plan::Body*> bodies;  ///< that they name

  explicit RowSet(const std::vector<query::Row>& rows) {
    for (const query::Row& row : rows) {
      items.insert(row.item);
      for (const auto* list : {&row.item->owners, &row.item->partners}) {
        for (const plan::BodyReference& reference : *list) bodies.insert(reference.body);
      }
    }
  }
};

/// The rows that may belong to a selection, and those of them that its search finds: it cannot find what was not read.
struct Possible {
  RowSet all, found;
};

/// Whether a mistake touches an answer made of rows. Where it is not in the item of one row, it may have hidden
/// anything of the area.
bool touches_rows(const diag::Diagnostic& found, const Record* at, const query::Filter& filter, const Possible& rows) {
  if (at == nullptr) return true;
  if (found.code == Code::area_without_file) return filter.areas.empty();
  if (at->result != nullptr) {
    // Whom work was given to may be anybody who was asked for.
    const bool names_a_body = found.code == Code::unknown_body || found.code == Code::ambiguous_body;
    return at->work == nullptr || (names_a_body && asks_bodies(filter)) || rows.all.items.contains(at->work);
  }
  if (at->body != nullptr) return asks_bodies(filter) || rows.all.bodies.contains(at->body);
  if (at->area == nullptr) return true;
  const bool is_broken = at->work != nullptr && at->work->origin.damaged() && is_unread(found.code);
  if (at->work != nullptr && !is_broken && found.stands_for == 1)
    return (is_unread(found.code) ? rows.all : rows.found).items.contains(at->work);
  return filter.areas.empty() || at->area->code == 0 ||
         std::ranges::find(filter.areas, at->area->code) != filter.areas.end();
}

/// What keeps a row out of a selection it may belong to, where no mistake was reported that says so.
void add_doubts(const plan::WorkItem& item, const query::Filter& filter, std::vector<Omission>& into) {
  const bool no_year = item.schedule && plan::is_unclear(*item.schedule) &&
                       item.schedule->recurrence == plan::Schedule::Recurrence::year_missing;
  if (asks_days(filter) && item.deadline && (!item.schedule || no_year)) {
    const std::string phrase = text::shorten(item.deadline.value, 60);
    into.push_back({item.deadline.place(),
                    no_year ? say("thời hạn \"{}\" chưa ghi năm", "the deadline \"{}\" has no year", phrase)
                            : say("chưa hiểu thời hạn \"{}\"", "the deadline \"{}\" is not understood", phrase)});
  }
  if (!asks_bodies(filter)) return;
  for (const auto* list : {&item.owners, &item.partners}) {
    for (const plan::BodyReference& reference : *list) {
      if (reference.body != nullptr) continue;
      const std::string name = text::shorten(reference.name.value, 60);
      into.push_back(
          {reference.name.place(), say("không rõ \"{}\" là cơ quan nào", "no body is known as \"{}\"", name)});
    }
  }
}

std::size_t line_of(const Omission& one) {
  return one.place.file->line_of(one.place.span.begin);
}

/// In the order of places, with one for each line: a mistake comes before a doubt about the same words.
void put_in_order(std::vector<Omission>& all) {
  const auto key = [](const Omission& one) {
    return std::pair(std::string_view(one.place.file->path()), line_of(one));
  };
  std::ranges::stable_sort(all, {}, key);
  const auto is_again = [&](const Omission& a, const Omission& b) { return b.count == 1 && key(a) == key(b); };
  all.erase(std::unique(all.begin(), all.end(), is_again), all.end());
}

}  // namespace

std::vector<Omission> left_out_of_rows(const OpenPlan& open, const query::Filter& filter) {
  const std::vector<const diag::Diagnostic*> mistakes = hiding(open);
  if (mistakes.empty() && !asks_days(filter) && !asks_bodies(filter)) return {};  // nothing to doubt either
  query::Filter doubting = filter;
  doubting.give_doubt = true;
  std::vector<query::Row> rows = query::select(open.plan(), doubting);
  const RowSet all_possible(rows);
  if (!text::trim(filter.search).empty()) {
    const text::Query search(text::trim(filter.search));
    std::erase_if(rows, [&](const query::Row& row) { return !query::find_in(row, search); });
  }
  const Possible possible{all_possible, RowSet(rows)};
  const RowSet selected(query::select(open.plan(), filter));
  const RecordIndex records(open.plan());
  std::vector<Omission> all;
  for (const diag::Diagnostic* found : mistakes) {
    if (touches_rows(*found, records.find(found->place), filter, possible)) all.push_back(to_left_out(*found));
  }
  for (const query::Row& row : rows) {
    if (!selected.items.contains(row.item)) add_doubts(*row.item, filter, all);
  }
  put_in_order(all);
  return all;
}

std::vector<Omission> left_out_of_items(const OpenPlan& open, const std::vector<const plan::Item*>& shown) {
  const RecordIndex records(open.plan());
  std::unordered_set<const Record*> within;    // the items shown
  std::unordered_set<const Record*> headings;  // what they stand under
  std::unordered_set<const plan::Body*> bodies;
  for (const plan::Item* item : shown) {
    const Record* record = records.find(plan::place_of(*item));
    if (record == nullptr) continue;
    within.insert(record);
    if (record->work != nullptr) bodies.merge(RowSet({query::Row{.item = record->work}}).bodies);
    for (record = record->parent; record != nullptr; record = record->parent) headings.insert(record);
  }
  const auto touches = [&](const diag::Diagnostic& found) {
    if (found.code == Code::area_without_file) return false;
    const Record* at = records.find(found.place);
    // Only values of indicators are shown; one of an unknown target may be of any.
    if (at != nullptr && at->result != nullptr)
      return at->result->indicator && (at->target == nullptr || std::ranges::find(shown, at->target) != shown.end());
    if (at != nullptr && at->body != nullptr) return bodies.contains(at->body);
    if (at == nullptr || at->area == nullptr || headings.contains(at)) return true;
    while (at != nullptr && !within.contains(at)) at = at->parent;
    return at != nullptr;
  };
  std::vector<Omission> all;
  for (const diag::Diagnostic* found : hiding(open)) {
    if (touches(*found)) all.push_back(to_left_out(*found));
  }
  put_in_order(all);
  return all;
}

std::vector<Omission> left_out_of_bodies(const OpenPlan& open) {
  std::vector<Omission> all;
  for (const diag::Diagnostic* found : hiding(open)) {
    if (std::ranges::find(of_deadlines, found->code) == of_deadlines.end()) all.push_back(to_left_out(*found));
  }
  put_in_order(all);
  return all;
}

ExitCode remark_left_out(const Session& session, const OpenPlan& open, const std::vector<Omission>& left_out) {
  constexpr std::size_t most_shown = 3;
  for (const UnreadableFile& file : open.loaded.unreadable) remark(session, file.problem);
  std::size_t count = 0;
  for (const Omission& one : left_out) count += one.count;
  if (count > 0) {
    remark(session, say("kết quả còn thiếu, vì kế hoạch có {} chỗ không hiểu được:",
                        "this lacks something, because {} places of the plan are not understood:", count));
    std::string lines;
    std::size_t told = 0;
    for (const Omission& one : std::span(left_out).first(std::min(most_shown, left_out.size()))) {
      lines += fmt::format("  {}:{}: {}\n", text::escape_controls(one.place.file->path()), line_of(one),
                           text::escape_controls(session.say(one.why)));
      told += one.count;
    }
    const text::Message more =
        told < count ? say("còn {} chỗ nữa, xem: cchc validate", "{} more, see: cchc validate", count - told)
                     : say("xem cách sửa: cchc validate", "how to fix them: cchc validate");
    write_message(fmt::format("{}  {}\n", lines, session.say(more)));
  }
  if (!open.loaded.unreadable.empty()) return ExitCode::usage;
  return left_out.empty() ? ExitCode::clean : ExitCode::problems;
}

}  // namespace cchc::cli
