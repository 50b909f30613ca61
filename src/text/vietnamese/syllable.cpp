#include "text/vietnamese/syllable.h"

#include "text/normalize.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <vector>

namespace cchc::text::vietnamese {

using text::Tone;

namespace {

// Longest first, so that the first that fits is the right one.
constexpr std::array<std::u32string_view, 26> onsets{U"ngh", U"ch", U"gh", U"kh", U"ng", U"nh", U"ph", U"th", U"tr",
                                                     U"b",   U"c",  U"d",  U"đ",  U"g",  U"h",  U"k",  U"l",  U"m",
                                                     U"n",   U"p",  U"r",  U"s",  U"t",  U"v",  U"x",  U""};

constexpr std::u32string_view vowels = U"aăâeêioôơuưy";

// Every rime without its tone. Those in y but for uy stand only alone or after qu; see `rime_fits`.
constexpr std::u32string_view rime_list =
    U"a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    U"e ec em en eng eo ep et ê êc êch êm ên êng ênh êp êt êu "
    U"i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
    U"o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc "
    U"oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    U"u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn "
    U"uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
    U"y ych yêm yên yêng yêt yêu yn ynh yt";

std::vector<std::u32string_view> sorted_rimes() {
  std::vector<std::u32string_view> rimes;
  std::u32string_view rest = rime_list;
  while (!rest.empty()) {
    const std::size_t space = std::min(rest.find(U' '), rest.size());
    rimes.push_back(rest.substr(0, space));
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  std::ranges::sort(rimes);
  return rimes;
}

const std::vector<std::u32string_view>& rimes() {
  static const std::vector<std::u32string_view> all = sorted_rimes();
  return all;
}

bool is_vowel(char32_t letter) {
  return vowels.find(letter) != std::u32string_view::npos;
}

bool is_one_of(std::u32string_view text, std::initializer_list<std::u32string_view> all) {
  return std::ranges::find(all, text) != all.end();
}

/// The letter that a base letter and the mark of a vowel make; the base itself where there is none.
char32_t marked(char32_t base, char32_t mark) {
  switch (mark) {
    case 0x302:
      return base == U'a' ? U'â' : base == U'e' ? U'ê' : base == U'o' ? U'ô' : base;
    case 0x306:
      return base == U'a' ? U'ă' : base;
    case 0x31B:
      return base == U'o' ? U'ơ' : base == U'u' ? U'ư' : base;
    default:
      return base;
  }
}

char32_t without_mark(char32_t letter) {
  switch (letter) {
    case U'ă':
    case U'â':
      return U'a';
    case U'ê':
      return U'e';
    case U'ô':
    case U'ơ':
      return U'o';
    case U'ư':
      return U'u';
    case U'đ':
      return U'd';
    default:
      return letter;
  }
}

char32_t mark_of(Tone tone) {
  switch (tone) {
    case Tone::huyen:
      return 0x300;
    case Tone::hoi:
      return 0x309;
    case Tone::nga:
      return 0x303;
    case Tone::sac:
      return 0x301;
    case Tone::nang:
      return 0x323;
    case Tone::none:
      break;
  }
  return 0;
}

bool is_front(char32_t vowel) {
  return vowel == U'i' || vowel == U'e' || vowel == U'ê' || vowel == U'y';
}

/// Whether the spelling rules let the onset stand before the rime: k, gh, ngh before i e ê y, and c, g, ng before the
/// rest.
bool rime_fits(std::u32string_view onset, std::u32string_view rime) {
  const char32_t first = rime.front();
  if (onset == U"qu") {
    if (rime == U"ôc" || rime == U"i" || rime == U"it" || rime == U"in") return true;
    return (is_front(first) || first == U'a' || first == U'ă' || first == U'â' || first == U'ơ') && first != U'i';
  }
  if (onset == U"gi") return !is_front(first) || first == U'e' || first == U'ê';
  if (rime == U"êng" || rime == U"êc") return false;
  if (onset == U"k" || onset == U"gh" || onset == U"ngh") return is_front(first);
  if (onset == U"c" || onset == U"ng") return !is_front(first);
  if (onset == U"g") return !is_front(first) || first == U'i';
  if (first == U'y' && !onset.empty()) {
    return rime == U"y" && is_one_of(onset, {U"h", U"l", U"m", U"s", U"t", U"th", U"v"});
  }
  return !(onset.empty() && rime.starts_with(U"iê"));
}

bool ends_in_stop(std::u32string_view rime) {
  return rime.ends_with(U'c') || rime.ends_with(U"ch") || rime.ends_with(U'p') || rime.ends_with(U't');
}

}  // namespace

Spelling spell(std::string_view word) {
  constexpr std::size_t most_bytes = 200;  // a longer word is no syllable, whatever follows
  std::u32string decomposed;
  for (std::size_t at = 0; at < std::min(word.size(), most_bytes);) {
    const text::Decoded next = text::decode(word, at);
    text::decompose(next.code_point, decomposed);
    at += next.size;
  }
  Spelling spelling;
  for (const char32_t code_point : decomposed) {
    if (const Tone tone = text::tone_of(code_point); tone != Tone::none) {
      if (spelling.letters.empty() || !is_vowel(spelling.letters.back())) spelling.vietnamese = false;
      spelling.tone = tone;
      spelling.tone_at = spelling.letters.empty() ? 0 : spelling.letters.size() - 1;
      ++spelling.tones;
    } else if (text::is_mark(code_point)) {
      const char32_t base = spelling.letters.empty() ? U' ' : spelling.letters.back();
      const char32_t letter = marked(base, code_point);
      if (letter == base) spelling.vietnamese = false;
      if (!spelling.letters.empty()) spelling.letters.back() = letter;
    } else {
      const char32_t letter = text::lower(code_point);
      if (!(letter >= U'a' && letter <= U'z') && letter != U'đ') spelling.vietnamese = false;
      spelling.letters.push_back(letter);
    }
  }
  return spelling;
}

SyllableParts split_syllable(std::u32string_view letters) {
  if (letters.starts_with(U"qu") && letters.size() > 2 && is_vowel(letters[2])) return {U"qu", letters.substr(2)};
  if (letters.starts_with(U"gi") && letters.size() > 2 && is_vowel(letters[2])) return {U"gi", letters.substr(2)};
  const auto* const onset =
      std::ranges::find_if(onsets, [&](std::u32string_view candidate) { return letters.starts_with(candidate); });
  return {*onset, letters.substr(onset->size())};
}

bool is_syllable(const Spelling& word) {
  if (!word.vietnamese || word.tones > 1 || word.letters.empty()) return false;
  const auto [onset, rime] = split_syllable(word.letters);
  if (rime.empty() || !std::ranges::binary_search(rimes(), rime) || !rime_fits(onset, rime)) return false;
  return !ends_in_stop(rime) || word.tone == Tone::sac || word.tone == Tone::nang;
}

bool is_bare_syllable(std::string_view word) {
  std::u32string letters = text::to_code_points(word);
  for (char32_t& letter : letters) letter = text::lower(letter);
  const SyllableParts parts = split_syllable(letters);
  if (parts.rime.empty()) return false;
  return std::ranges::any_of(rimes(), [&](std::u32string_view candidate) {
    return std::ranges::equal(candidate, parts.rime, {}, without_mark) && rime_fits(parts.onset, candidate);
  });
}

bool has_two_tone_places(std::u32string_view letters) {
  const auto [onset, rime] = split_syllable(letters);
  return rime == U"oa" || rime == U"oe" || rime == U"uy";
}

std::optional<std::size_t> tone_place(std::u32string_view letters, ToneStyle style) {
  const auto [onset, rime] = split_syllable(letters);
  const std::size_t start = onset.size();
  std::size_t count = 0;
  std::optional<std::size_t> marked_vowel;
  for (; count < rime.size() && is_vowel(rime[count]); ++count) {
    if (without_mark(rime[count]) != rime[count]) marked_vowel = start + count;
  }
  if (count == 0) return std::nullopt;
  // A letter with a mark of its own takes the tone; of ươ the second.
  if (marked_vowel) return marked_vowel;
  if (count == 1) return start;
  if (count >= 3) return start + 1;
  const bool closed = count < rime.size();
  if (has_two_tone_places(letters)) return start + (style == ToneStyle::second ? 1 : 0);
  return start + (closed ? 1 : 0);
}

std::string write_syllable(std::u32string_view letters, Tone tone, std::size_t tone_at) {
  std::string out;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    text::append(out, letters[i]);
    if (i == tone_at && tone != Tone::none) text::append(out, mark_of(tone));
  }
  return text::to_nfc(out);
}

}  // namespace cchc::text::vietnamese
