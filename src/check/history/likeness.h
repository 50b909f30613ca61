#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cchc::check::history {

/// How alike two texts are, from 0 to 1: the share of their words that both have; case, accents and punctuation do not
/// count. Texts that differ only in spacing, typing residue or a few letters are alike as well. Remembers the words of
/// each text it was asked about, which must outlive it.
class Likeness {
public:
  double operator()(std::string_view a, std::string_view b);
  /// About how much work it is to compare them.
  static std::size_t cost(std::string_view a, std::string_view b);
  /// Whether the texts cannot be two wordings of one thing.
  bool differ_wholly(std::string_view a, std::string_view b);

private:
  using Words = std::vector<std::string>;  // sorted, each once
  const Words& words_of(std::string_view text);
  std::unordered_map<std::string_view, Words> words_;
};

/// At least so alike are two texts that are the same but for a few words.
constexpr double nearly_same = 0.8;

}  // namespace cchc::check::history
