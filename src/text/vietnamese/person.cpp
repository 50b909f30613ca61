#include "text/vietnamese/person.h"

#include "text/fold.h"
#include "text/normalize.h"
#include "text/vietnamese/syllable.h"
#include "text/vietnamese/words.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace cchc::text::vietnamese {

namespace {

/// The words of the title a name begins with; 0 for none.
std::size_t title_size(std::string_view name, std::span<const Word> words) {
  struct Title {
    std::string_view written;
    std::size_t words;
  };
  constexpr std::array titles{Title{"ông", 1}, Title{"bà", 1},  Title{"đồng chí", 2}, Title{"đ/c", 2},
                              Title{"đc", 1},  Title{"anh", 1}, Title{"chị", 1},      Title{"cô", 1}};
  for (const Title& title : titles) {
    if (words.size() <= title.words) continue;
    const std::string_view start = name.substr(0, words[title.words].offset);
    if (fold_accented(start) == fold_accented(title.written)) return title.words;
  }
  return 0;
}

/// Whether a word may be one of a name: "Bình", or "BÌNH" and no abbreviation.
bool is_name_word(const Word& word) {
  const Capitals capitals = capitals_of(word.text);
  return capitals == Capitals::first || (capitals == Capitals::more && is_syllable(spell(word.text)));
}

/// Whether the words begin as the name of a body does, with a word that is a surname too: "Đoàn Thanh niên".
bool begins_a_body(std::span<const Word> words) {
  constexpr std::array behind{"thanh", "the", "tncs", "vien"};
  return fold_accented(words[0].text) == fold_accented("đoàn") && words.size() > 1 &&
         std::ranges::find(behind, fold(words[1].text)) != behind.end();
}

}  // namespace

PersonAndPost split_person(std::string_view name) {
  std::size_t end = name.size();
  for (const std::string_view sign : {",", "(", " - ", " – ", ";", ":"}) end = std::min(end, name.find(sign));
  std::string_view post = name.substr(end);
  for (const std::string_view sign : {",", "(", " - ", " – ", ";", ":"}) {
    if (post.starts_with(sign)) post.remove_prefix(sign.size());
  }
  post = trim(post);
  if (post.ends_with(')')) post.remove_suffix(1);
  return {trim(name.substr(0, end)), trim(post)};
}

bool is_person(std::string_view name) {
  constexpr std::array surnames{"nguyễn", "trần", "lê",  "phạm",  "hoàng", "huỳnh", "phan",  "vũ",     "võ",  "đặng",
                                "bùi",    "đỗ",   "ngô", "dương", "đinh",  "đoàn",  "trịnh", "trương", "mai", "lương"};
  constexpr std::size_t shortest_full_name = 2;
  constexpr std::size_t longest_name = 5;
  name = split_person(name).person;
  const std::vector<Word> words = split_words(name);
  const std::size_t title = title_size(name, words);
  const auto own = std::span(words).subspan(title);
  const bool like_name = !own.empty() && own.size() <= longest_name && std::ranges::all_of(own, is_name_word);
  if (!like_name || title > 0) return like_name;
  const std::string surname = fold_accented(own.front().text);
  return own.size() >= shortest_full_name && !begins_a_body(own) &&
         std::ranges::any_of(surnames, [&](std::string_view one) { return fold_accented(one) == surname; });
}

}  // namespace cchc::text::vietnamese
