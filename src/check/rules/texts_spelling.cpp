#include "check/rules/body_names.h"
#include "check/rules/subjects.h"
#include "check/rules/text_place.h"
#include "check/rules/texts.h"
#include "text/chars.h"
#include "text/fold.h"
#include "text/nearest.h"
#include "text/normalize.h"
#include "text/utf8.h"
#include "text/vietnamese/lookalike.h"
#include "text/vietnamese/syllable.h"
#include "text/vietnamese/typing.h"
#include "text/vietnamese/words.h"
#include "yaml/syntax_encoding.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Whether texts are written in Vietnamese with its accents.

namespace cchc::check {

using namespace text::vietnamese;

using diag::Code;
using text::say;

namespace {

// Words of other languages and units that plans use in lower case, and place names of the country that keep their own
// spelling.
constexpr auto known_words = std::to_array<std::string_view>(
    {"album",     "android", "app",        "apps",      "audio",     "banner",     "blog",     "bluetooth",
     "bot",       "cafe",    "camera",     "card",      "carton",    "catalog",    "chat",     "chatbot",
     "check",     "chip",    "clip",       "cloud",     "code",      "combo",      "computer", "container",
     "core",      "covid",   "data",       "database",  "demo",      "diesel",     "digital",  "docx",
     "domain",    "đăk",     "đắk",        "drone",     "email",     "excel",      "facebook", "fanpage",
     "fax",       "file",    "firewall",   "form",      "forum",     "gmail",      "google",   "hacker",
     "hotline",   "html",    "input",      "internet",  "intranet",  "java",       "karaoke",  "kạn",
     "kios",      "kiosk",   "kit",        "krông",     "lăk",       "lắk",        "laptop",   "led",
     "link",      "linux",   "livestream", "log",       "login",     "logistics",  "logo",     "mail",
     "marketing", "menu",    "messenger",  "micro",     "microsoft", "mobile",     "mobifone", "modem",
     "module",    "net",     "offline",    "office",    "online",    "ôtô",        "output",   "password",
     "pdf",       "photo",   "photocopy",  "plus",      "podcast",   "portal",     "poster",   "powerpoint",
     "print",     "pro",     "robot",      "router",    "scan",      "scanner",    "server",   "show",
     "site",      "skype",   "slide",      "slogan",    "smart",     "smartphone", "software", "spam",
     "sms",       "startup", "style",      "switch",    "tablet",    "taxi",       "telegram", "test",
     "tiktok",    "tivi",    "token",      "top",       "trojan",    "twitter",    "unicode",  "upload",
     "usb",       "video",   "viettel",    "vinaphone", "virus",     "voucher",    "web",      "website",
     "wifi",      "windows", "word",       "workshop",  "xls",       "xlsx",       "youtube",  "zalo",
     "zoom"});

/// Whether a word that is no syllable is one of another kind: an abbreviation, a unit, a known foreign word.
bool is_known(std::string_view word, const Spelling& spelling) {
  if (spelling.letters.size() < 2 || capitals_of(word) == Capitals::more) return true;
  constexpr std::u32string_view vowels = U"aăâeêioôơuưy";
  constexpr std::size_t longest_unit = 3;
  const bool has_vowel = spelling.letters.find_first_of(vowels) != std::u32string::npos;
  if (!has_vowel && spelling.letters.size() <= longest_unit) return true;
  return std::ranges::find(known_words, text::to_lower(text::to_nfc(word))) != known_words.end();
}

/// `residues` stand in the order of the text and do not overlap.
bool overlaps(const std::vector<Residue>& residues, const Word& word) {
  const auto end = [](const Residue& residue) { return residue.offset + residue.length; };
  const auto next = std::ranges::upper_bound(residues, word.offset, {}, end);
  return next != residues.end() && next->offset < word.end();
}

void typing_residue(const Situation& now, diag::Sink& sink) {
  JudgedWords judged;
  FoundByWord<bool> suspected(now.texts);
  const auto is_suspected = [&](const PlacedWord& word) { return suspected.of(word, looks_typed); };
  for (const PlacedText& placed : now.texts.all()) {
    if (!placed.is_prose() || std::ranges::none_of(now.texts.words_of(placed), is_suspected)) continue;
    for (const Residue& residue : find_residue(placed.readable, judged)) {
      if (sink.count_if_full(Code::typing_residue, *placed.text.file)) continue;
      const std::string_view typed = placed.readable.substr(residue.offset, residue.length);
      sink.report({.code = Code::typing_residue,
                   .place = place_in(placed.text, residue.offset, residue.length),
                   .headline = say("\"{}\" giống chữ gõ khi bộ gõ tiếng Việt đang tắt",
                                   "\"{}\" looks typed with the Vietnamese input method off", typed),
                   .label = {"còn phím gõ dấu", "keys for accents left in"},
                   .context = placed.context(),
                   .help = {text::did_you_mean(residue.meant)}});
    }
  }
}

void no_accents(const Situation& now, diag::Sink& sink) {
  for (const PlacedText& placed : now.texts.all()) {
    if (!placed.is_prose() || !lacks_accents(placed.readable) || !find_residue(placed.readable).empty()) continue;
    sink.report({.code = Code::no_accents,
                 .place = placed.text.place(),
                 .headline = {"nội dung viết không dấu", "the text has no accents"},
                 .label = {"không có dấu tiếng Việt", "no Vietnamese accents"},
                 .context = placed.context(),
                 .help = {{"gõ lại có dấu: nội dung này được in nguyên vào báo cáo",
                           "type it with accents: reports print it as it is"}}});
  }
}

// Where the blocks of letters begin: Vietnamese is written with those before Greek and those of Latin Extended
// Additional.
constexpr char32_t greek = 0x370;
constexpr char32_t latin_additional = 0x1E00;
constexpr char32_t greek_extended = 0x1F00;

/// Whether a letter looks like a Latin one and is none.
bool has_twin(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    if (latin_twin(next.code_point) != next.code_point) return true;
    at += next.size;
  }
  return false;
}

/// Whether a letter of the word is one Vietnamese has: a word without any is a foreign word or a sign such as α.
bool holds_latin(std::string_view word) {
  return std::ranges::any_of(text::to_code_points(word), [](char32_t letter) {
    return text::is_letter(letter) && latin_twin(letter) == letter &&
           (letter < greek || (letter >= latin_additional && letter < greek_extended));
  });
}

/// Letters that only look right: the reader sees nothing, searching finds nothing.
void report_lookalikes(const PlacedText& placed, diag::Sink& sink) {
  for (const Word& word : split_words(placed.readable)) {
    const std::string latin = in_latin(word.text);
    if (latin == word.text || !holds_latin(word.text)) continue;
    if (sink.count_if_full(Code::not_a_syllable, *placed.text.file)) continue;
    const diag::Place place = place_in(placed.text, word.offset, word.text.size());
    diag::Diagnostic found{
        .code = Code::not_a_syllable,
        .place = place,
        .headline = say("\"{}\" có chữ của bảng chữ cái khác, trông giống chữ Việt",
                        "\"{}\" holds a letter of another alphabet that looks like a Vietnamese one", word.text),
        .label = {"gõ lại chữ này", "type it again"},
        .context = placed.context(),
        .help = {say("có phải \"{}\"? chữ trông giống thì tìm kiếm không thấy",
                     "did you mean \"{}\"? searching does not find letters that only look alike", latin)},
        .severity = diag::Severity::warning};
    if ((placed.role == Role::reference || is_syllable(spell(latin))) && place.file->at(place.span) == word.text)
      found.fix = diag::change_to(latin, {place, latin});
    sink.report(std::move(found));
  }
}

/// Whether a deadline with such a letter is understood; one that is not has its own finding.
bool is_read_as_deadline(const PlacedText& placed) {
  if (placed.role != Role::deadline || placed.item == nullptr || placed.kind == plan::ItemKind::target) return false;
  return !static_cast<const plan::WorkItem*>(placed.item)->deadline_error && has_twin(placed.text.value);
}

/// Whether a body's name holds a letter that names are compared without: "HÐND" finds the body, and no search finds it.
/// Others are unknown names, which have their own finding.
bool is_read_as_right(const PlacedText& placed) {
  return placed.role == Role::reference && has_twin(placed.text.value) &&
         text::fold(in_latin(placed.text.value)) == text::fold(placed.text.value);
}

/// The names of the plan that no body has, folded; read only when a body's name may be the one that was meant.
class UnknownNames {
public:
  explicit UnknownNames(const Situation& now) : now_(&now) {}
  bool contain(std::string_view name) {
    if (!names_) read();
    return names_->contains(text::fold(name));
  }

private:
  void read() {
    names_.emplace();
    for_each_list(*now_, [&](const Naming&, const std::vector<plan::BodyReference>& list) {
      for (const plan::BodyReference& reference : list) {
        if (reference.body == nullptr) names_->insert(text::fold(reference.name.value));
      }
    });
  }

  const Situation* now_;
  std::optional<std::set<std::string>> names_;
};

/// A text pasted from a document of the old fonts: told once, since every word of it is wrong.
bool report_garbled(const PlacedText& placed, diag::Sink& sink) {
  constexpr std::size_t telling = 3;
  const yaml::Garbled garbled = yaml::find_garbling(placed.readable, telling);
  if (garbled.kind != yaml::Garbling::tcvn3 && garbled.kind != yaml::Garbling::vni) return false;
  if (sink.count_if_full(Code::not_a_syllable, *placed.text.file)) return true;
  const std::string_view word = placed.readable.substr(garbled.word.begin, garbled.word.size());
  yaml::GarblingText words = yaml::explain_garbling(garbled.kind, word);
  sink.report({.code = Code::not_a_syllable,
               .place = placed.text.place(),
               .headline = std::move(words.headline),
               .context = placed.context(),
               .help = {std::move(words.help)},
               .severity = diag::Severity::warning});
  return true;
}

bool is_right_word(std::string_view word) {
  const Spelling spelling = spell(word);
  const bool has_digit = std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
  return has_digit || is_syllable(spelling) || is_known(word, spelling);
}

/// What there is to say of each different word of a plan, whatever text it stands in.
struct Judged {
  bool is_right = false;
  bool has_twin = false;
};

Judged judge_word(std::string_view word) {
  return {is_right_word(word), has_twin(word)};
}

void not_a_syllable(const Situation& now, diag::Sink& sink) {
  FoundByWord<Judged> found(now.texts);
  const auto judged = [&](const PlacedWord& word) { return found.of(word, judge_word); };
  JudgedWords typed;
  UnknownNames unknown(now);
  for (const PlacedText& placed : now.texts.all()) {
    if (is_read_as_deadline(placed)) report_lookalikes(placed, sink);
    const bool is_name = placed.role == Role::alias || is_read_as_right(placed);
    if (!placed.is_prose() && !is_name) continue;
    const std::span<const PlacedWord> words = now.texts.words_of(placed);
    if (std::ranges::any_of(words, [&](const PlacedWord& word) { return judged(word).has_twin; }) &&
        // A name of the registry that is not found for that letter is told as an unknown name.
        (placed.body == nullptr || !unknown.contain(in_latin(placed.text.value))))
      report_lookalikes(placed, sink);
    if (!placed.is_prose()) continue;
    // Of a garbled text some word is wrong, or signs part its words: those from U+0080 to U+00BF begin with this byte.
    constexpr char sign = '\xC2';
    const bool is_sound = placed.readable.find(sign) == std::string_view::npos &&
                          std::ranges::all_of(words, [&](const PlacedWord& word) { return judged(word).is_right; });
    if (is_sound || report_garbled(placed, sink) || lacks_accents(placed.readable)) continue;
    std::optional<std::vector<Residue>> residues;
    for (const PlacedWord& at : words) {
      if (judged(at).is_right || judged(at).has_twin) continue;
      const Word word{at.offset, now.texts.words()[at.number]};
      if (!residues) residues = find_residue(placed.readable, typed);
      if (overlaps(*residues, word) || in_address(placed.readable, word)) continue;
      if (sink.count_if_full(Code::not_a_syllable, *placed.text.file)) continue;
      sink.report(
          {.code = Code::not_a_syllable,
           .place = place_in(placed.text, word.offset, word.text.size()),
           .headline = say("\"{}\" không phải một tiếng của tiếng Việt", "\"{}\" is no Vietnamese syllable", word.text),
           .label = {"có lẽ gõ nhầm", "perhaps mistyped"},
           .context = placed.context(),
           .help = {{"kiểm tra chính tả; hai tiếng dính liền thì thêm dấu cách; từ nước ngoài thì bỏ qua",
                     "check the spelling; leave foreign words as they are"}}});
    }
  }
}

constexpr std::array spelling_table{
    Rule{Code::typing_residue, typing_residue},
    Rule{Code::no_accents, no_accents},
    Rule{Code::not_a_syllable, not_a_syllable},
};

}  // namespace

std::span<const Rule> spelling_rules() {
  return spelling_table;
}

}  // namespace cchc::check
