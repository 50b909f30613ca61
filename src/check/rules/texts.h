#pragma once

#include "diag/diagnostic.h"
#include "plan/field.h"
#include "plan/model.h"
#include "plan/walk.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::check {

using plan::Role;

/// One text with what it is for and the item, body, area or result it belongs to.
struct PlacedText {
  plan::Text text;
  /// The text as rules of writing read it: as long as it is, but in notes what stands in quotation marks is blotted
  /// out.
  std::string_view readable;
  Role role = Role::none;
  std::uint32_t first_word = 0;  ///< among the words of all texts
  std::uint32_t word_count = 0;
  const plan::Item* item = nullptr;
  plan::ItemKind kind = plan::ItemKind::activity;
  const plan::Body* body = nullptr;
  const plan::Area* area = nullptr;
  const plan::ProgressRecord* result = nullptr;

  diag::Context context() const;
  /// Whether it is written in Vietnamese as people write, and not a code, an id or the name of something in the plan.
  bool is_prose() const { return role == Role::prose || role == Role::note || role == Role::name; }
};

/// A word of a readable text: letters, marks and digits.
struct PlacedWord {
  std::uint32_t offset = 0;  ///< in bytes from the start of its text
  std::uint32_t number = 0;  ///< of the different words of the plan
};

/// Every text of a plan that no syntax error touched, in the order plan.yaml, bodies, areas, results, and their words.
/// Read when first asked for and once for all rules: a plan has ten times more words than different ones.
class Texts {
public:
  explicit Texts(const plan::Plan& plan) : plan_(&plan) {}

  const std::deque<PlacedText>& all() const { return content().texts; }
  /// The words of prose and of names; other texts are not read as words.
  std::span<const PlacedWord> words_of(const PlacedText& placed) const;
  /// The different words of the plan, by their numbers.
  std::span<const std::string_view> words() const { return content().words; }

private:
  struct Content {
    std::deque<PlacedText> texts;
    std::deque<std::string> blotted;  ///< the readable texts that are not the texts themselves
    std::vector<PlacedWord> placed;
    std::vector<std::string_view> words;
  };
  const Content& content() const;
  static std::unique_ptr<const Content> read(const plan::Plan& plan);

  const plan::Plan* plan_;
  mutable std::unique_ptr<const Content> content_;
};

/// What a rule finds of each different word of a plan, worked out when it is first asked for.
template <class Found>
class FoundByWord {
public:
  explicit FoundByWord(const Texts& texts) : words_(texts.words()), found_(words_.size()) {}

  /// `judge(word)` gives what there is to find of a word.
  template <class Judge>
  const Found& of(const PlacedWord& word, Judge&& judge) {
    std::optional<Found>& found = found_[word.number];
    if (!found) found = judge(words_[word.number]);
    return *found;
  }

private:
  std::span<const std::string_view> words_;
  std::vector<std::optional<Found>> found_;
};

}  // namespace cchc::check
