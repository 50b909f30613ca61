#pragma once

#include "importer/draft.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::importer {

/// Gathers the names of bodies, however they are written, and makes a registry of them.
class RegistryDraft {
public:
  /// Counts one mention of a name.
  void add(std::string_view written);

  /// The bodies in the order they were first named: one name for each, the one most used; the others as aliases; levels
  /// guessed from the names, with a doubt where no word of the name tells.
  std::vector<DraftBody> bodies(plan::Level own, plan::Years years) const;
  /// The one name of the body that a written name means.
  std::string name_of(std::string_view written) const;

private:
  struct Entry {
    std::vector<std::string> spellings;  // in the order they were found
    std::map<std::string, std::size_t> counts;
  };
  std::size_t find_or_add(std::string_view written);
  static std::string best_spelling(const Entry& entry);

  std::vector<Entry> entries_;
  std::map<std::string, std::size_t, std::less<>> by_fold_, by_key_;
};

/// What the name of a body tells of its level; `certain` is false where only its kind was to go by.
struct GuessedLevel {
  plan::Level level = plan::Level::other;
  bool certain = true;
};
GuessedLevel guess_level(std::string_view name, plan::Level own, plan::Level above, plan::Years years);

/// As `text::slug`, but of whole words, and whatever stands between two of them parts them.
std::string slug_of_words(std::string_view name, std::size_t longest);

}  // namespace cchc::importer
