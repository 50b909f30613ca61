#include "check/history/likeness.h"

#include "text/fold.h"
#include "text/nearest.h"

#include <algorithm>
#include <iterator>

namespace cchc::check::history {

namespace {

/// Below it two texts have no more words in common than any two of a plan.
constexpr double unlike = 0.3;

std::string_view without_punctuation(std::string_view word) {
  constexpr std::string_view marks = ".,;:!?()[]\"'";
  const std::size_t first = word.find_first_not_of(marks);
  if (first == std::string_view::npos) return {};
  return word.substr(first, word.find_last_not_of(marks) - first + 1);
}

std::size_t common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both.size();
}

/// By letters alone, for words that run together and words typed wrong.
double alike_by_letters(std::string_view a, std::string_view b) {
  const std::string folded_a = text::fold(a);
  const std::string folded_b = text::fold(b);
  const auto longer = static_cast<double>(std::max(folded_a.size(), folded_b.size()));
  if (longer == 0) return 1;
  return 1 - static_cast<double>(text::edit_distance(folded_a, folded_b)) / longer;
}

/// Unrelated Vietnamese texts agree in a quarter to two fifths of their letters, so agreement by letters says something
/// only above that.
constexpr double letters_say_much = 0.6;
/// The time it takes grows with the square of the length, in bytes.
constexpr std::size_t longest_by_letters = 2000;

}  // namespace

const Likeness::Words& Likeness::words_of(std::string_view text) {
  const auto [known, is_new] = words_.try_emplace(text);
  Words& words = known->second;
  if (!is_new) return words;
  constexpr std::string_view spaces = " \t\r\n";
  for (std::size_t begin = text.find_first_not_of(spaces); begin != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(spaces, begin), text.size());
    std::string word = text::fold(without_punctuation(text.substr(begin, end - begin)));
    if (!word.empty()) words.push_back(std::move(word));
    begin = text.find_first_not_of(spaces, end);
  }
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

double Likeness::operator()(std::string_view a, std::string_view b) {
  if (a == b) return 1;
  const Words& words_a = words_of(a);
  const Words& words_b = words_of(b);
  const std::size_t both = common(words_a, words_b);
  const std::size_t all = words_a.size() + words_b.size() - both;
  const double by_words = all == 0 ? 1 : static_cast<double>(both) / static_cast<double>(all);
  // The letters are worth their time only where the words leave it open and the lengths allow it.
  const auto [shorter, longer] = std::minmax({a.size(), b.size()});  // by value: the sizes are temporaries
  if (by_words >= nearly_same || longer > longest_by_letters ||
      static_cast<double>(shorter) < letters_say_much * static_cast<double>(longer))
    return by_words;
  const double by_letters = alike_by_letters(a, b);
  return by_letters >= letters_say_much ? std::max(by_words, by_letters) : by_words;
}

std::size_t Likeness::cost(std::string_view a, std::string_view b) {
  constexpr std::size_t least = 400;
  const bool by_letters = std::max(a.size(), b.size()) <= longest_by_letters;
  return least + a.size() + b.size() + (by_letters ? a.size() * b.size() / 4 : 0);
}

bool Likeness::differ_wholly(std::string_view a, std::string_view b) {
  if ((*this)(a, b) >= unlike) return false;
  // A text cut short or carried on is still that text.
  const std::size_t fewer = std::min(words_of(a).size(), words_of(b).size());
  constexpr std::size_t enough_words = 4;
  return fewer < enough_words || common(words_of(a), words_of(b)) < fewer;
}

}  // namespace cchc::check::history
