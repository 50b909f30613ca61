#pragma once

#include "check/rules.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace cchc::check {

/// Why a name that the plan uses is not in the registry, as far as the registry's file shows it.
struct RegistryGap {
  enum class Kind {
    none,       ///< the file shows nothing: the name may be misspelt where it is used
    told,       ///< the name stands in a part of the file that could not be read, which is a finding already
    commented,  ///< the name stands in a comment
    lookalike,  ///< a body has the name with a letter of another alphabet
    renamed     ///< a body nobody names has a name like it
  };
  Kind kind = Kind::none;
  std::optional<diag::Place> place = {};  ///< of those with a place in the file
  const plan::Text* name = nullptr;       ///< of `lookalike` and `renamed`
};

/// Looks for unknown names in the registry's file. Reads the file once.
class RegistryGaps {
public:
  explicit RegistryGaps(const Situation& now);
  /// How many names are compared with how many bodies is bounded; later names have no `renamed` body.
  RegistryGap find(std::string_view name);
  /// The list of bodies, where one is missing.
  diag::Place list() const;

private:
  void add_comments(const text::SourceFile& file);
  void add_unread(const yaml::Node& node);
  void add_lookalikes();

  const plan::Plan* plan_;
  std::set<const plan::Body*> used_;
  std::set<const plan::Body*> heirs_;                              // of other bodies
  std::unordered_map<std::string, const plan::Text*> lookalikes_;  // by the folded name as it was meant
  std::unordered_map<std::string, diag::Place> comments_;          // folded names in comments
  std::set<std::string, std::less<>> unread_;                      // folded names that belong to no body that was read
  std::size_t comparisons_left_ = 100'000;
};

}  // namespace cchc::check
