#pragma once

#include "cli/plan_folder.h"
#include "plan/progress_entry.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace cchc::cli {

/// An entry for the end of the file of a year.
struct NewEntry {
  plan::EntryValues values;
  int year = 0;
};

/// Where an entry stands, or is to stand.
struct EntryPlace {
  std::string path;          ///< of the file, for messages
  std::size_t line = 0;      ///< from 1
  bool was_there = false;    ///< an entry that says the same stands there already
  std::string line_of_file;  ///< as written there, without indent; empty where it was there
};

/// What keeps an entry from being added, or is worth a look.
struct EntryFinding {
  std::size_t entry = 0;  ///< its index among the new ones
  diag::Diagnostic found;
};

/// Entries tried on a copy of a plan. Kept in place, because the findings point into its files.
struct EntryTrial {
  LoadedPlan plan;                      ///< as it is with the entries
  std::vector<EntryPlace> places;       ///< one for each entry
  std::vector<EntryFinding> conflicts;  ///< why nothing may be written
  std::vector<EntryFinding> warnings;

  struct File {
    std::string path, bytes;
    std::optional<std::string> before;  ///< nothing for a new file
  };
  std::vector<File> files;
};

/// Adds the entries to a copy of the plan, all of them, reads and checks it as of `today`. Only what the new entries
/// bring about is a conflict: mistakes that were there before are not. Throws SystemError when a file of the plan
/// cannot be read, or that of the entries is no list that could be continued.
void try_entries(const LoadedPlan& now, std::span<const NewEntry> entries, plan::Date today, EntryTrial& into);

/// Throws SystemError when a file of the plan is there and could not be read: what is recorded must be known before
/// more is.
void require_all_read(const LoadedPlan& plan);

/// Writes the files, all or none. Throws SystemError.
void write_entries(const EntryTrial& trial);

}  // namespace cchc::cli
