#pragma once

#include "cli/result.h"
#include "plan/progress.h"
#include "plan/progress_entry.h"

#include <string>
#include <variant>
#include <vector>

namespace cchc::cli {

// A result as people type it on the command line or fill it into a form, turned into an entry of a progress file.

/// The texts typed, by the path of their field (plan::entry_fields); empty ones are not given. What the entry is about
/// stands apart.
struct TypedEntry {
  std::string about;  ///< "I.HD3", "i.3", "I.HD3@2022"
  plan::EntryValues values;
};

/// What is wrong with one of the texts.
struct EntryMistake {
  std::string path;  ///< of the field; empty: what the entry is about
  Refusal reason;
};

/// An entry whose texts are in the form that files have.
struct MeantEntry {
  plan::EntryValues values;
  const plan::WorkItem* work = nullptr;  ///< null for an indicator
  const plan::Target* target = nullptr;  ///< null for work
  std::optional<plan::Instance> instance;
  plan::Term term;                     ///< what the entry is for; open where the work has no period
  int year = 0;                        ///< whose file it belongs in
  std::vector<text::Message> assumed;  ///< what was not typed and had to be assumed
};

/// Without a period the one round that is open and has begun is meant. Without a day a state is one of `today`, but
/// work done or a decision of another day would be told wrong for good, so done work asks for the day of its document.
std::variant<MeantEntry, EntryMistake> read_entry(const plan::Plan& plan, const plan::Progress& progress,
                                                  const TypedEntry& typed, plan::Date today);

}  // namespace cchc::cli
