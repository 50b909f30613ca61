#include "cli/entry_table.h"
#include "cli/files.h"
#include "cli/form_sheet.h"
#include "cli/office_file.h"
#include "cli/record_options.h"
#include "cli/record_output.h"
#include "cli/record_run.h"
#include "text/escape.h"
#include "text/join.h"

#include <algorithm>
#include <filesystem>

namespace cchc::cli {

using text::say;

namespace {

/// The results of a table as entries, and what is wrong with those that are none.
struct ReadRows {
  std::vector<NewEntry> entries;      // one for each sound row
  std::vector<const EntryRow*> rows;  // of the entries
  std::vector<text::Message> mistakes;
  std::vector<text::Message> assumed;
};

text::Message at_place(const text::Message& place, const text::Message& what) {
  return {fmt::format("{}: {}", place.vi, what.vi), fmt::format("{}: {}", place.en, what.en)};
}

/// A mistake with what to do about it on the same line, for there may be many.
text::Message mistake_line(const text::Message& place, const Refusal& reason) {
  text::Message line = at_place(place, reason.problem);
  for (const text::Message& hint : reason.hints) {
    line.vi += "; " + hint.vi;
    line.en += "; " + hint.en;
  }
  return line;
}

ReadRows read_rows(const RecordRun& run, const EntryTable& table) {
  ReadRows read;
  const plan::Progress progress(run.now.plan);
  for (const EntryRow& row : table.rows) {
    TypedEntry typed = row.typed;
    if (const std::string_view unused = share_values(typed.values); !unused.empty()) {
      read.mistakes.push_back(
          at_place(table.place_of(row, std::string(unused)),
                   {"có căn cứ mà không có gia hạn hay giao lại", "a ground without an extension or a reassignment"}));
      continue;
    }
    const auto result = typed.about.empty()
                            ? std::variant<MeantEntry, EntryMistake>(EntryMistake{"", {{"chưa ghi mã", "no id"}}})
                            : read_entry(run.now.plan, progress, typed, run.day);
    if (const auto* mistake = std::get_if<EntryMistake>(&result)) {
      read.mistakes.push_back(mistake_line(table.place_of(row, mistake->path), mistake->reason));
      continue;
    }
    const auto& entry = std::get<MeantEntry>(result);
    read.entries.push_back({entry.values, entry.year});
    read.rows.push_back(&row);
    for (const text::Message& assumed : entry.assumed)
      read.assumed.push_back(at_place(table.place_of(row, "?"), assumed));
  }
  return read;
}

/// The first of many messages, and how many more there are.
std::vector<text::Message> first_of(std::vector<text::Message> messages) {
  constexpr std::size_t most = 20;
  if (messages.size() <= most) return messages;
  const std::size_t more = messages.size() - most;
  messages.resize(most);
  messages.push_back(say("… và {} chỗ nữa", "… and {} more", more));
  return messages;
}

Refusal refuse_rows(const std::string& file, std::vector<text::Message> mistakes) {
  const std::size_t count = mistakes.size();
  return {say("{0}: {1} chỗ sai, chưa ghi gì", "{0}: mistakes: {1}; nothing was written", file, count),
          first_of(std::move(mistakes))};
}

/// The files that were written and those where the results stand already.
std::vector<EntryPlace> places_with_files(const EntryTrial& trial) {
  std::vector<EntryPlace> places = trial.places;
  std::erase_if(places, [](const EntryPlace& place) { return place.path.empty(); });
  return places;
}

}  // namespace

Result<ExitCode> record_from(const RecordRun& run, const RecordOptions& options) {
  const std::string shown = text::escape_controls(options.from);
  const auto document = read_office_file(options.from);
  if (!document) return document.refusal();
  if (auto refused = check_form(options.from, *document, run.now.plan.head)) return *refused;
  const auto table = read_entry_table(*document);
  if (!table) return table.refusal();
  if (!table->unknown_columns.empty())
    remark(run.session,
           say("không đọc cột: {}", "columns that are not read: {}",
               text::join(table->unknown_columns, ", ", [](const auto& name) { return "\"" + name + "\""; })));
  const ReadRows read = read_rows(run, *table);
  if (!read.mistakes.empty()) return refuse_rows(shown, read.mistakes);
  EntryTrial trial;
  try_entries(run.now, read.entries, run.day, trial);
  if (!trial.conflicts.empty()) {
    std::vector<text::Message> mistakes;
    const auto name_of_row = [&](std::size_t entry) { return table->place_of(*read.rows[entry], "?"); };
    for (const EntryFinding& conflict : trial.conflicts)
      mistakes.push_back(mistake_line(table->place_of(*read.rows[conflict.entry], "?"),
                                      explain_conflict(conflict, trial, name_of_row)));
    return refuse_rows(shown, std::move(mistakes));
  }
  for (const text::Message& assumed : first_of(read.assumed)) remark(run.session, assumed);
  const bool writes = !options.dry_run && !trial.files.empty();
  if (writes) write_entries(trial);
  write_output(print_recorded_rows({.format = options.format, .language = run.session.language, .written = writes},
                                   shown, read.entries, trial.places, table->left_empty));
  std::vector<text::Message> warnings;
  for (const EntryFinding& warning : trial.warnings)
    warnings.push_back(at_place(table->place_of(*read.rows[warning.entry], "?"), warning.found.headline));
  for (const text::Message& warning : first_of(std::move(warnings))) remark(run.session, warning);
  const auto added = std::ranges::count(trial.places, false, &EntryPlace::was_there);
  const std::string message =
      fmt::format("Ghi {} kết quả từ {}", added, std::filesystem::path(shown).filename().string());
  const std::vector<EntryPlace> places = places_with_files(trial);
  if (!places.empty()) {
    if (auto refused = commit_recorded(run, places, message)) return *refused;
  }
  return ExitCode::clean;
}

}  // namespace cchc::cli
