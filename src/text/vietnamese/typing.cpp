#include "text/vietnamese/typing.h"

#include "text/chars.h"
#include "text/fold.h"
#include "text/normalize.h"
#include "text/utf8.h"
#include "text/vietnamese/syllable.h"
#include "text/vietnamese/words.h"

#include <algorithm>
#include <array>
#include <optional>

namespace cchc::text::vietnamese {

using text::Tone;

namespace {

/// What the keys of a word make, and how sure it is that they were meant as keys.
struct Decoded {
  std::u32string letters;
  Tone tone = Tone::none;
  std::size_t keys = 0;       // how many letters and tones the keys changed
  bool unmistakable = false;  // no English word has such a sequence
  bool likely = false;        // typed the way most people type: the key of the tone comes last
};

constexpr std::u32string_view plain_vowels = U"aăâeêioôơuưy";

bool is_plain_vowel(char32_t letter) {
  return plain_vowels.find(letter) != std::u32string_view::npos;
}

// Words of English that Telex would turn into a syllable. Those of trade and computing that plans use, and the
// commonest others.
constexpr auto english = std::to_array<std::string_view>(
    {"bars",  "bats",  "beef",  "been",  "beer",  "bees", "bias",  "bins",  "bits",  "boost", "boot",  "boots",
     "bots",  "bows",  "buf",   "buts",  "cans",  "caps", "cars",  "cats",  "chair", "chaos", "char",  "chars",
     "chats", "chef",  "chips", "chow",  "coax",  "conf", "conj",  "coos",  "cops",  "cows",  "cups",  "cuts",
     "dams",  "dawn",  "days",  "deem",  "deems", "deep", "deer",  "def",   "dens",  "docs",  "docx",  "does",
     "door",  "doors", "dots",  "down",  "downs", "fair", "gaps",  "gif",   "goes",  "goof",  "guns",  "guts",
     "guys",  "hair",  "haps",  "hats",  "hens",  "hers", "hints", "hips",  "hits",  "hoax",  "hoof",  "hoop",
     "hops",  "hots",  "huts",  "if",    "keen",  "keep", "keeps", "kiss",  "kits",  "lair",  "laps",  "lawn",
     "laws",  "lens",  "less",  "lets",  "lips",  "loaf", "longs", "loom",  "loop",  "loops", "loot",  "lots",
     "lows",  "mails", "maps",  "mass",  "mats",  "meet", "meets", "mens",  "mets",  "mics",  "miss",  "moon",
     "moor",  "mops",  "nets",  "noon",  "of",    "oops", "owns",  "pair",  "pairs", "pass",  "pawn",  "peer",
     "peers", "pens",  "pics",  "pins",  "plus",  "poor", "ports", "pots",  "puts",  "quits", "raj",   "ref",
     "roof",  "room",  "rooms", "roots", "rows",  "runs", "sans",  "says",  "secs",  "seem",  "seems", "seen",
     "sees",  "sets",  "soon",  "soot",  "sums",  "tabs", "taps",  "teen",  "teens", "tens",  "this",  "thus",
     "tips",  "tons",  "toot",  "tops",  "tour",  "town", "towns", "trans", "traps", "tree",  "trees", "trims",
     "vans",  "zoom",  "zoos"});

std::optional<Tone> telex_tone(char32_t key) {
  switch (key) {
    case U'f':
      return Tone::huyen;
    case U'r':
      return Tone::hoi;
    case U'x':
      return Tone::nga;
    case U's':
      return Tone::sac;
    case U'j':
      return Tone::nang;
    default:
      return std::nullopt;
  }
}

std::optional<Tone> vni_tone(char32_t key) {
  constexpr std::array tones{Tone::sac, Tone::huyen, Tone::hoi, Tone::nga, Tone::nang};
  if (key < U'1' || key > U'5') return std::nullopt;
  return tones[key - U'1'];
}

/// Gives the last u or o before the end its horn, or a its breve, as the key w does; of uo both.
bool add_horn_or_breve(std::u32string& letters, bool horn, bool breve) {
  for (std::size_t i = letters.size(); i-- > 0;) {
    const bool after_u = i > 0 && (letters[i - 1] == U'u' || letters[i - 1] == U'ư') && !letters.starts_with(U"qu");
    if (letters[i] == U'o' && horn) {
      letters[i] = U'ơ';
      if (after_u) letters[i - 1] = U'ư';
      return true;
    }
    if (letters[i] == U'a' && after_u && horn) {
      letters[i - 1] = U'ư';
      return true;
    }
    if (letters[i] == U'u' && horn) {
      letters[i] = U'ư';
      return true;
    }
    if (letters[i] == U'a' && breve) {
      letters[i] = U'ă';
      return true;
    }
  }
  return false;
}

char32_t with_circumflex(char32_t vowel) {
  return vowel == U'a' ? U'â' : vowel == U'e' ? U'ê' : vowel == U'o' ? U'ô' : vowel;
}

/// A second tone is no tone but an ordinary letter, which ends the reading as residue.
bool set_tone(Decoded& decoded, Tone tone) {
  if (decoded.tone != Tone::none) return false;
  ++decoded.keys;
  decoded.tone = tone;
  return true;
}

bool decodes_to_syllable(const Decoded& decoded) {
  return is_syllable(
      {.letters = decoded.letters, .tone = decoded.tone, .tones = decoded.tone == Tone::none ? 0UL : 1UL});
}

bool contains(std::u32string_view text, std::u32string_view part) {
  return text.find(part) != std::u32string_view::npos;
}

/// `typed` is the word in lower case without tones; `tone` the one it already has.
std::optional<Decoded> decode_telex(std::u32string_view typed, Tone tone) {
  Decoded decoded{.tone = tone};
  bool after_vowel = false;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const char32_t key = typed[i];
    const char32_t last = decoded.letters.empty() ? U' ' : decoded.letters.back();
    const auto meant_tone = after_vowel ? telex_tone(key) : std::nullopt;
    if (meant_tone) {
      if (!set_tone(decoded, *meant_tone)) return std::nullopt;
    } else if (key == U'w') {
      if (add_horn_or_breve(decoded.letters, true, true)) {
        ++decoded.keys;
      } else if (last != U'ơ' && last != U'ư' && last != U'ă') {
        return std::nullopt;
      }
    } else if (key == U'd' && decoded.letters == U"d") {
      decoded.letters = U"đ";
      ++decoded.keys;
    } else if (with_circumflex(key) != key && i > 0 && typed[i - 1] == key) {
      if (last == key) {
        decoded.letters.back() = with_circumflex(key);
        ++decoded.keys;
      } else if (last != with_circumflex(key)) {
        return std::nullopt;
      }
    } else {
      // An o or u typed after ư belongs to ươ: "nuwowc".
      decoded.letters.push_back(key);
      after_vowel = after_vowel || is_plain_vowel(key);
    }
  }
  if (decoded.keys == 0 || !decodes_to_syllable(decoded)) return std::nullopt;
  decoded.unmistakable = typed.starts_with(U"dd") || typed.ends_with(U'j');
  for (const std::u32string_view part : {U"aa", U"uw", U"iee", U"uoo", U"eeu", U"ooi", U"ooc", U"oong", U"eenh"}) {
    decoded.unmistakable = decoded.unmistakable || contains(typed, part);
  }
  // Short words in s, r or x are too often English.
  constexpr std::size_t enough_letters = 4;
  const bool tone_in_place = decoded.tone == tone || telex_tone(typed.back()).has_value();
  decoded.likely = tone_in_place && (typed.size() >= enough_letters || typed.ends_with(U'f'));
  return decoded;
}

std::optional<Decoded> decode_vni(std::u32string_view typed) {
  Decoded decoded;
  bool inside = false;  // a letter follows a digit
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const char32_t key = typed[i];
    std::u32string& letters = decoded.letters;
    if (!text::is_digit(key)) {
      inside = inside || (i > 0 && text::is_digit(typed[i - 1]));
      letters.push_back(key);
      continue;
    }
    if (const auto tone = vni_tone(key)) {
      if (!set_tone(decoded, *tone)) return std::nullopt;
      continue;
    }
    bool changed = false;
    if (key == U'6') {
      const auto vowel = std::find_if(letters.rbegin(), letters.rend(),
                                      [](char32_t letter) { return with_circumflex(letter) != letter; });
      changed = vowel != letters.rend();
      if (changed) *vowel = with_circumflex(*vowel);
    } else if (key == U'7' || key == U'8') {
      changed = add_horn_or_breve(letters, key == U'7', key == U'8') ||
                (key == U'7' && !letters.empty() && letters.back() == U'ơ');
    } else if (key == U'9' && letters.starts_with(U'd')) {
      letters.front() = U'đ';
      changed = true;
    }
    if (!changed) return std::nullopt;
    ++decoded.keys;
  }
  if (decoded.keys == 0 || !decodes_to_syllable(decoded)) return std::nullopt;
  decoded.unmistakable = inside;
  // "hanh2", but not "so1", which may be "số 1" without its space.
  constexpr std::size_t enough_letters = 4;
  decoded.likely = decoded.letters.size() >= enough_letters;
  return decoded;
}

/// One of them in its text.
struct Suspect {
  Word word;
  std::string_view meant;  // of the words judged
  bool strong = false;
};

/// "coong" is a syllable by the rules but far likelier "công"; "xoong", "boong", "goong" are words.
bool is_rather_telex(const Spelling& spelling) {
  const auto [onset, rime] = split_syllable(spelling.letters);
  return rime == U"oong" && spelling.tones == 0 && onset != U"x" && onset != U"b" && onset != U"g" && onset != U"t";
}

std::optional<TypedWord> judge(std::string_view word) {
  if (word.empty() || text::is_digit(word.front())) return std::nullopt;
  const Capitals capitals = capitals_of(word);
  if (capitals == Capitals::more) return std::nullopt;
  const Spelling spelling = spell(word);
  const bool has_digits = std::ranges::any_of(spelling.letters, text::is_digit);
  if (spelling.letters.empty() || spelling.tones > 1) return std::nullopt;
  if (spelling.letters.size() < 3 || (is_syllable(spelling) && !is_rather_telex(spelling))) return std::nullopt;
  const bool has_marks = text::has_accents(word);
  if (has_digits && has_marks) return std::nullopt;
  const auto decoded = has_digits ? decode_vni(spelling.letters) : decode_telex(spelling.letters, spelling.tone);
  if (!decoded) return std::nullopt;
  const std::string lower = text::to_lower(word);
  if (!has_marks && std::ranges::find(english, lower) != english.end()) return std::nullopt;

  TypedWord found{.capital = capitals == Capitals::first};
  const auto place = tone_place(decoded->letters, ToneStyle::first);
  found.meant = write_syllable(decoded->letters, decoded->tone, place.value_or(0));
  if (found.capital) {
    const std::size_t first = text::decode(found.meant, 0).size;
    found.meant = text::to_upper(found.meant.substr(0, first)) + found.meant.substr(first);
  }
  found.strong = decoded->unmistakable || decoded->keys > 1 || has_marks;
  found.likely = decoded->likely;
  return found;
}

const std::optional<TypedWord>& judged_once(std::string_view word, JudgedWords& judged) {
  const auto known = judged.find(word);
  return known != judged.end() ? known->second : judged.emplace(word, judge(word)).first->second;
}

/// The words of a text that look like residue, in their order.
std::vector<Suspect> find_suspects(std::string_view text, JudgedWords& judged) {
  std::optional<bool> among_accents;
  std::vector<Suspect> suspects;
  for_each_word(text, Digits::part_of_words, [&](const Word& word) {
    const std::optional<TypedWord>& typed = judged_once(word.text, judged);
    if (!typed || in_address(text, word)) return;
    if (!among_accents) among_accents = text::has_accents(text);
    // One word among accented ones that is no English word known: the accents were left out there. With a capital it
    // may be a name, but not at the start.
    const bool is_name = typed->capital && word.offset != 0;
    const bool strong = typed->strong || (*among_accents && typed->likely && !is_name);
    suspects.push_back({word, typed->meant, strong});
  });
  return suspects;
}

}  // namespace

bool looks_typed(std::string_view word) {
  return judge(word).has_value();
}

std::vector<Residue> find_residue(std::string_view text) {
  JudgedWords judged;
  return find_residue(text, judged);
}

std::vector<Residue> find_residue(std::string_view text, JudgedWords& judged) {
  const std::vector<Suspect> suspects = find_suspects(text, judged);
  if (std::ranges::none_of(suspects, &Suspect::strong)) return {};
  std::vector<Residue> residues;
  for (const Suspect& found : suspects) {
    if (!residues.empty()) {
      Residue& last = residues.back();
      const std::size_t end = last.offset + last.length;
      if (text.substr(end, found.word.offset - end).find_first_not_of(' ') == std::string_view::npos) {
        last.length = found.word.end() - last.offset;
        last.meant.append(" ").append(found.meant);
        continue;
      }
    }
    residues.push_back({found.word.offset, found.word.text.size(), std::string(found.meant)});
  }
  return residues;
}

bool lacks_accents(std::string_view text) {
  if (!text::is_ascii(text)) return false;
  std::size_t words = 0;
  std::size_t bare = 0;
  std::size_t others = 0;
  bool impossible = false;  // a word no Vietnamese text can hold as it is
  const bool is_title = text == text::to_upper(text);
  for_each_word(text, Digits::separate, [&](const Word& word) {
    ++words;
    // Abbreviations say nothing; a title in capitals does.
    if (capitals_of(word.text) == Capitals::more && !is_title) return;
    if (is_bare_syllable(word.text)) {
      ++bare;
      impossible = impossible || !is_syllable(spell(word.text));
    } else {
      ++others;
    }
  });
  constexpr std::size_t enough_words = 4;
  constexpr std::size_t enough_without_proof = 6;
  if (words < enough_words || bare + 1 < enough_words || bare < 5 * others) return false;
  return impossible || bare >= enough_without_proof;
}

}  // namespace cchc::text::vietnamese
