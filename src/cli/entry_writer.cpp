#include "cli/entry_writer.h"

#include "check/rules.h"
#include "plan/progress.h"
#include "yaml/read.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace cchc::cli {

namespace fs = std::filesystem;
using diag::Diagnostic;
using text::say;

namespace {

/// What an entry must not bring about. A state that goes backwards is told as a warning where it stands, but whoever
/// records it now can still say what is meant.
bool stops(const Diagnostic& found) {
  return diag::severity_of(found) == diag::Severity::error || found.code == diag::Code::state_backwards;
}

std::size_t count_stopping(const std::vector<Diagnostic>& findings) {
  std::size_t count = 0;
  for (const Diagnostic& found : findings) count += stops(found) ? found.stands_for : 0;
  return count;
}

std::vector<Diagnostic> findings_of(const plan::Plan& plan, diag::Sink&& loading, plan::Date today) {
  check::check(plan, loading, today);
  return loading.sorted();
}

SystemError not_continued(const std::string& path) {
  return SystemError(
      say("{0}: không thêm được mục nào vào tệp này vì tệp có chỗ sai; sửa trước, xem: cchc validate {0}",
          "{0}: no entry can be added, for the file has mistakes; fix them first, see: cchc validate {0}", path));
}

/// The file of a year: the one that is there, under either ending, or a new one.
std::string name_for(const LoadedPlan& now, int year) {
  std::string name = plan::progress_file_name(year);
  const std::string other = fs::path(name).replace_extension(".yml").string();
  const auto stands = [&](const std::string& one) {
    const std::string path = shown_path(now.folder / one);
    return std::ranges::any_of(now.files, [&](const text::SourceFile& file) { return file.path() == path; });
  };
  return !stands(name) && stands(other) ? other : name;
}

const yaml::Document* document_at(const plan::Plan& plan, const std::string& path) {
  for (const auto& document : plan.documents) {
    if (document->file().path() == path) return document.get();
  }
  return nullptr;
}

/// The bytes of a file with the lines at its end.
EntryTrial::File continued(const LoadedPlan& now, const std::string& name, int year,
                           std::span<const std::string> lines) {
  const std::string path = shown_path(now.folder / name);
  FileContent content = read_file_in(now.folder, name, yaml::max_file_size);
  if (content.problem && !content.missing)
    throw SystemError(
        say("không đọc được {0}: {1}", "cannot read {0}: {2}", path, content.problem->vi, content.problem->en));
  EntryTrial::File file{.path = path};
  if (content.missing) {
    file.bytes = plan::new_progress_file(year);
    for (const std::string& line : lines) file.bytes += line + "\n";
    return file;
  }
  const yaml::Document* document = document_at(now.plan, path);
  if (document == nullptr || document->file().bytes() != content.bytes) throw not_continued(path);
  auto bytes = plan::with_entries(*document, lines);
  if (!bytes) throw not_continued(path);
  file.before = std::move(content.bytes);
  file.bytes = *std::move(bytes);
  return file;
}

using Line = std::pair<std::string, std::size_t>;  // path and number

/// The lines that new entries stand on, by their place in the new plan.
std::map<Line, std::size_t> lines_of(const EntryTrial& trial) {
  std::map<Line, std::size_t> lines;
  for (std::size_t i = 0; i < trial.places.size(); ++i) {
    const EntryPlace& place = trial.places[i];
    if (!place.was_there) lines.emplace(Line{place.path, place.line}, i);
  }
  return lines;
}

/// The new entry that a finding is at, or that it names as the other end.
std::optional<std::size_t> entry_in(const Diagnostic& found, const std::map<Line, std::size_t>& lines) {
  const auto entry_at = [&](const diag::Place& place) -> std::optional<std::size_t> {
    const auto entry = lines.find({place.file->path(), place.file->line_of(place.span.begin)});
    return entry == lines.end() ? std::nullopt : std::optional(entry->second);
  };
  if (const auto entry = entry_at(found.place)) return entry;
  for (const diag::Label& label : found.related) {
    if (const auto entry = entry_at(label.place)) return entry;
  }
  return std::nullopt;
}

/// Whether every new entry is read as what it was written for.
bool reads_back(const EntryTrial& trial, std::span<const NewEntry> entries, const std::map<Line, std::size_t>& lines) {
  std::size_t read = 0;
  for (const plan::ProgressRecord& record : trial.plan.plan.progress) {
    const text::SourceFile& file = *record.origin.file;
    const auto entry = lines.find({file.path(), file.line_of(record.origin.node->span.begin)});
    if (entry != lines.end() && plan::key_of(plan::values_of(record)) == plan::key_of(entries[entry->second].values))
      ++read;
  }
  return read == lines.size();
}

/// The entries that are known, by what they are about.
class KnownEntries {
public:
  explicit KnownEntries(const plan::Plan& plan) {
    const plan::Progress progress(plan);
    for (const plan::Progress::Entry& entry : progress.entries()) {
      const text::SourceFile& file = *entry.record->origin.file;
      plan::EntryValues values = plan::values_of(*entry.record);
      // Where there is only one round, its period need not stand there.
      if (entry.instance && entry.instance->term.unit != plan::Term::Unit::open)
        values["period"] = {to_string(entry.instance->term)};
      add(std::move(values), {file.path(), file.line_of(entry.record->origin.node->span.begin), true, {}});
    }
  }

  void add(plan::EntryValues values, EntryPlace place) {
    std::string subject = subject_of(values);
    entries_[std::move(subject)].push_back({std::move(values), std::move(place)});
  }

  /// One that says all that the new one says; null when there is none.
  const EntryPlace* find(const plan::EntryValues& values) const {
    const auto found = entries_.find(subject_of(values));
    if (found == entries_.end()) return nullptr;
    const auto known =
        std::ranges::find_if(found->second, [&](const Known& one) { return plan::covers(one.values, values); });
    return known == found->second.end() ? nullptr : &known->place;
  }

private:
  struct Known {
    plan::EntryValues values;
    EntryPlace place;
  };

  static std::string subject_of(const plan::EntryValues& values) {
    std::string subject;
    for (const char* path : {"activity", "task", "indicator", "period"}) {
      const auto found = values.find(path);
      subject += (found == values.end() || found->second.empty() ? "" : found->second.front()) + "\n";
    }
    return subject;
  }

  std::unordered_map<std::string, std::vector<Known>> entries_;
};

/// Decides which entries are new, and where each stands.
void place_entries(const LoadedPlan& now, std::span<const NewEntry> entries, EntryTrial& into) {
  KnownEntries known(now.plan);
  std::map<std::string, std::vector<std::size_t>> by_name;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const EntryPlace* there = known.find(entries[i].values);
    into.places.push_back(there != nullptr ? *there : EntryPlace{});
    if (there != nullptr) continue;
    known.add(entries[i].values, {.was_there = true});
    into.places[i].line_of_file = plan::entry_line(entries[i].values);
    by_name[name_for(now, entries[i].year)].push_back(i);
  }
  for (const auto& [name, indices] : by_name) {
    std::vector<std::string> lines;
    for (const std::size_t i : indices) lines.push_back(into.places[i].line_of_file);
    EntryTrial::File file = continued(now, name, entries[indices.front()].year, lines);
    const auto all = static_cast<std::size_t>(std::ranges::count(file.bytes, '\n'));
    for (std::size_t k = 0; k < indices.size(); ++k) {
      into.places[indices[k]].path = file.path;
      into.places[indices[k]].line = all - indices.size() + k + 1;
    }
    into.files.push_back(std::move(file));
  }
}

}  // namespace

void require_all_read(const LoadedPlan& plan) {
  if (const UnreadableFile* unread = first_unread(plan))
    throw SystemError(say("{}; chưa ghi gì", "{1}; nothing was written", unread->problem.vi, unread->problem.en));
}

void try_entries(const LoadedPlan& now, std::span<const NewEntry> entries, plan::Date today, EntryTrial& into) {
  place_entries(now, entries, into);
  if (into.files.empty()) return;
  Overrides bytes;
  for (const EntryTrial::File& file : into.files) bytes[file.path] = file.bytes;
  diag::Sink sink;
  load_plan(now.folder, into.plan, sink, bytes);
  require_all_read(into.plan);
  const std::vector<Diagnostic> found = findings_of(into.plan.plan, std::move(sink), today);
  const std::map<Line, std::size_t> lines = lines_of(into);
  for (const Diagnostic& one : found) {
    const auto entry = entry_in(one, lines);
    if (!entry || diag::severity_of(one) == diag::Severity::info) continue;
    (stops(one) ? into.conflicts : into.warnings).push_back({*entry, one});
  }
  if (!into.conflicts.empty()) return;
  if (!reads_back(into, entries, lines)) throw not_continued(into.files.front().path);
  // Of many mistakes of one kind in a file only some are listed; then their number tells.
  diag::Sink before;
  LoadedPlan again;
  load_plan(now.folder, again, before);
  require_all_read(again);
  if (count_stopping(found) > count_stopping(findings_of(again.plan, std::move(before), today)))
    throw not_continued(into.files.front().path);
}

void write_entries(const EntryTrial& trial) {
  std::vector<FileToWrite> writes;
  for (const EntryTrial::File& file : trial.files)
    writes.push_back(
        {.path = file.path, .bytes = file.bytes, .expected = file.before, .make_folder = !file.before.has_value()});
  write_files(writes);
}

}  // namespace cchc::cli
