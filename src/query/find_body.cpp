#include "query/select.h"
#include "text/fold.h"
#include "text/nearest.h"
#include "text/normalize.h"
#include "text/split.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tuple>

namespace cchc::query {
namespace {

using Matcher = text::Match (text::Query::*)(std::string_view) const;

text::Match best_match(const plan::Body& body, const text::Query& typed, Matcher matches) {
  text::Match best = (typed.*matches)(body.name.value);
  for (const plan::Text& alias : body.aliases) best = std::max(best, (typed.*matches)(alias.value));
  return best;
}

/// The bodies that match best: with some exact match, only exact ones.
std::vector<const plan::Body*> matching(const plan::Plan& plan, const text::Query& typed, Matcher matches) {
  std::vector<const plan::Body*> found;
  text::Match least = text::Match::folded;
  for (const plan::Body& body : plan.bodies) {
    const text::Match match = best_match(body, typed, matches);
    if (match > least) {
      found.clear();
      least = match;
    }
    if (match >= least) found.push_back(&body);
  }
  return found;
}

std::vector<std::string> folded_words(std::string_view text) {
  const std::string squeezed = text::squeeze(text);
  std::vector<std::string> words;
  for (const std::string_view word : text::split(squeezed, ' ')) {
    if (!word.empty()) words.push_back(text::fold(word));
  }
  return words;
}

struct Candidate {
  std::size_t missing = 0;   ///< typed words the name has not
  std::size_t distance = 0;  ///< of the folded texts
  bool near = false;
  std::string name;

  /// Names that differ by a mistake first, then those that share most words.
  auto rank() const { return std::tuple(near ? 0U : 1U, near ? 0U : missing, distance); }
};

Candidate rate(std::string_view name, std::string_view typed) {
  const std::vector<std::string> words = folded_words(typed);
  const std::vector<std::string> own = folded_words(name);
  const auto missing = std::ranges::count_if(
      words, [&own](const std::string& word) { return std::ranges::find(own, word) == own.end(); });
  return {.missing = static_cast<std::size_t>(missing),
          .distance = text::edit_distance(text::fold(name), text::fold(typed)),
          .near = text::is_near(name, typed),
          .name = {}};
}

std::vector<std::string> suggest(const plan::Plan& plan, std::string_view typed) {
  constexpr std::size_t most = 5;
  const std::size_t word_count = folded_words(typed).size();
  std::vector<Candidate> candidates;
  for (const plan::Body& body : plan.bodies) {
    Candidate best = rate(body.name.value, typed);
    for (const plan::Text& alias : body.aliases) {
      const Candidate other = rate(alias.value, typed);
      if (other.rank() < best.rank()) best = other;
    }
    best.name = body.name.value;
    if (best.near || 2 * best.missing <= word_count) candidates.push_back(std::move(best));
  }
  std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) { return a.rank() < b.rank(); });
  std::vector<std::string> names;
  for (Candidate& candidate : candidates) {
    if (names.size() == most) break;
    names.push_back(std::move(candidate.name));
  }
  return names;
}

}  // namespace

BodyAnswer find_body(const plan::Plan& plan, std::string_view typed) {
  typed = text::trim(typed);
  BodyAnswer answer;
  if (typed.empty()) return answer;
  const text::Query query(typed);
  answer.bodies = matching(plan, query, &text::Query::equals);
  if (answer.bodies.empty()) {
    for (const plan::Body& body : plan.bodies) {
      if (body.id.value == typed) answer.bodies.push_back(&body);
    }
  }
  if (answer.bodies.empty()) answer.bodies = matching(plan, query, &text::Query::find_in);
  if (answer.bodies.empty()) answer.suggestions = suggest(plan, typed);
  return answer;
}

}  // namespace cchc::query
