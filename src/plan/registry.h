#pragma once

#include "plan/model.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cchc::plan {

/// The body that has a body's work on a day: itself up to its last day, then the one that took over. Itself where it is
/// not known who that is.
const Body& in_office(const Body& body, Date day);
/// The same for the bodies that were named together: each once where one took over what another had.
std::vector<BodyReference> in_office(std::vector<BodyReference> bodies, Date day);

/// Finds bodies by the names files and people write. Case, accents, spaces and dashes do not matter (text::fold).
class Registry {
public:
  explicit Registry(const std::vector<Body>& bodies);

  /// No more bodies than this are given for one name: nobody reads on, and a registry may hold one name many thousand
  /// times.
  static constexpr std::size_t most_bodies = 100;

  struct Answer {
    std::vector<const Body*> bodies;  ///< none: unknown; several: the name or alias is given to several bodies
    bool by_alias = false;            ///< the one body was found by an alias
  };
  Answer look_up(std::string_view name) const;
  /// The one body of that name or alias; null when none or several have it.
  const Body* find(std::string_view name) const;
  /// Bodies whose name starts with what was written, when no name is exactly it: "Văn phòng HĐND-UBND" of the ward and
  /// of the city.
  std::vector<const Body*> that_start_with(std::string_view written) const;
  const Body* find_id(std::string_view id) const;
  /// Whether the body has a name or an alias that is written so, accents and all (text::fold_accented).
  bool has_spelling(const Body& body, std::string_view written) const;
  /// Every name and alias, in the order of the registry.
  const std::vector<std::string_view>& names() const { return names_; }
  /// The body the name at that index of `names` belongs to.
  const Body& body_of(std::size_t index) const { return *owners_[index]; }
  /// The commas of the name or alias that has the most.
  std::size_t most_commas() const { return most_commas_; }

private:
  /// What one folded name stands for.
  struct Entry {
    std::vector<const Body*> bodies;  // in the order of the registry
    bool by_alias = true;             // no body has it as its name
  };
  std::unordered_map<std::string, Entry> entries_;
  std::vector<std::pair<std::string_view, const Body*>>
      by_start_;  // folded names, which `entries_` owns, in their order
  std::unordered_map<std::string_view, const Body*> ids_;
  std::vector<std::string_view> names_;
  std::size_t most_commas_ = 0;
  std::vector<const Body*> owners_;
  mutable std::unordered_map<const Body*, std::unordered_set<std::string>> spellings_;  // of bodies asked about
};

}  // namespace cchc::plan
