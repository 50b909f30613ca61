#pragma once

#include "cli/entry_input.h"
#include "cli/entry_writer.h"
#include "text/message.h"

#include <string>

namespace cchc::cli {

struct RecordPrinting {
  std::string format;  ///< "text" or "json"
  text::Language language = text::Language::vietnamese;
  bool written = false;
};

/// Says where an entry was written, what is now known of its round, and which rounds of the work are still open, as of
/// a day. `plan` is the plan with the entry.
std::string print_recorded(const RecordPrinting& printing, const plan::Plan& plan, const MeantEntry& entry,
                           const EntryPlace& place, plan::Date as_of);

/// Says where the results of a table were written, and how many rows were recorded before or were left empty. `places`
/// are those of the entries.
std::string print_recorded_rows(const RecordPrinting& printing, const std::string& file,
                                const std::vector<NewEntry>& entries, const std::vector<EntryPlace>& places,
                                std::size_t left_empty);

}  // namespace cchc::cli
