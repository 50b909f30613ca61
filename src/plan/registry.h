#pragma once

#include "plan/model.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace cchc::plan {

/// Finds bodies by the names files and people write. Case, accents, spaces and dashes do not matter (text::fold).
class Registry {
public:
  explicit Registry(const std::vector<Body>& bodies);

  struct Answer {
    std::vector<const Body*> bodies;  ///< none: unknown; several: the name or alias is given to several bodies
    bool by_alias = false;            ///< the one body was found by an alias
  };
  Answer look_up(std::string_view name) const;
  /// Bodies whose name starts with what was written, when no name is exactly it: "Văn phòng HĐND-UBND" of the ward and of the city.
  std::vector<const Body*> that_start_with(std::string_view written) const;
  const Body* find_id(std::string_view id) const;
  /// Every name and alias, in the order of the registry.
  const std::vector<std::string_view>& names() const { return names_; }
  /// The body the name at that index of `names` belongs to.
  const Body& body_of(std::size_t index) const { return *owners_[index]; }

private:
  struct Entry {
    const Body* body;
    bool is_alias;
  };
  const std::vector<Body>* bodies_;
  std::unordered_multimap<std::string, Entry> entries_;
  std::vector<std::string_view> names_;
  std::vector<const Body*> owners_;
};

}  // namespace cchc::plan
