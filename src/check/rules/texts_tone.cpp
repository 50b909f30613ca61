#include "check/rules/subjects.h"
#include "check/rules/text_place.h"
#include "check/rules/texts.h"
#include "text/normalize.h"
#include "text/utf8.h"
#include "text/vietnamese/syllable.h"
#include "text/vietnamese/words.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Where the tone mark of a syllable stands.

namespace cchc::check {

using namespace text::vietnamese;

using diag::Code;
using text::say;

namespace {

/// A syllable whose tone mark may be in the wrong place.
struct DoubtfulWord {
  Word word;
  Spelling spelling;
};

/// Those in a word with digits, which they part.
std::vector<DoubtfulWord> doubtful_in(std::string_view written) {
  std::vector<DoubtfulWord> doubtful;
  for_each_word(written, Digits::separate, [&](const Word& word) {
    Spelling spelling = spell(word.text);
    if (spelling.tones != 1 || !is_syllable(spelling)) return;
    if (has_two_tone_places(spelling.letters) || tone_place(spelling.letters, ToneStyle::first) != spelling.tone_at)
      doubtful.push_back({word, std::move(spelling)});
  });
  return doubtful;
}

using DoubtfulWords = FoundByWord<std::vector<DoubtfulWord>>;

/// Calls `on_word(placed, word, spelling)` for each of them in each text; `word` by its place in the text.
template <class OnWord>
void for_each_doubtful_word(const Texts& texts, DoubtfulWords& doubtful, OnWord&& on_word) {
  for (const PlacedText& placed : texts.all()) {
    for (const PlacedWord& at : texts.words_of(placed)) {
      for (const auto& [word, spelling] : doubtful.of(at, doubtful_in))
        on_word(placed, Word{at.offset + word.offset, word.text}, spelling);
    }
  }
}

/// The word with its tone moved and its capitals kept.
std::string with_tone_at(const Word& word, const Spelling& spelling, std::size_t tone_at) {
  std::string out;
  std::size_t letter = 0;
  const std::string lower = write_syllable(spelling.letters, spelling.tone, tone_at);
  const std::u32string typed = text::to_code_points(text::to_nfc(word.text));
  for (std::size_t at = 0; at < lower.size(); ++letter) {
    const text::Decoded next = text::decode(lower, at);
    const std::string one = lower.substr(at, next.size);
    const bool capital = letter < typed.size() && text::lower(typed[letter]) != typed[letter];
    out += capital ? text::to_upper(one) : one;
    at += next.size;
  }
  return out;
}

/// The style most of the plan's words have, when that is clear.
std::optional<ToneStyle> habit(const Texts& texts, DoubtfulWords& doubtful) {
  std::size_t first = 0;
  std::size_t second = 0;
  for_each_doubtful_word(texts, doubtful, [&](const PlacedText&, const Word&, const Spelling& spelling) {
    if (!has_two_tone_places(spelling.letters)) return;
    ++(spelling.tone_at == tone_place(spelling.letters, ToneStyle::first) ? first : second);
  });
  constexpr std::size_t enough = 5;
  const std::size_t most = std::max(first, second);
  if (most < enough || most * 5 < (first + second) * 4) return std::nullopt;
  return first > second ? ToneStyle::first : ToneStyle::second;
}

void tone_mark_place(const Situation& now, diag::Sink& sink) {
  DoubtfulWords doubtful(now.texts);
  const auto style = habit(now.texts, doubtful);
  for_each_doubtful_word(
      now.texts, doubtful, [&](const PlacedText& placed, const Word& word, const Spelling& spelling) {
        const bool by_habit = has_two_tone_places(spelling.letters);
        if (by_habit && !style) return;
        const auto right = tone_place(spelling.letters, style.value_or(ToneStyle::first));
        if (!right || *right == spelling.tone_at || sink.count_if_full(Code::tone_mark_place, *placed.text.file))
          return;
        const std::string better = with_tone_at(word, spelling, *right);
        const auto exact = exact_place(placed.text, word.offset, word.text.size());
        diag::Diagnostic found{
            .code = Code::tone_mark_place,
            .place = exact.value_or(placed.text.place()),
            .headline = by_habit ? say("\"{}\" đặt dấu khác phần lớn kế hoạch, nơi viết \"{}\"",
                                       "\"{}\" has its tone mark elsewhere than most of the plan, which writes \"{}\"",
                                       word.text, better)
                                 : say("dấu thanh của \"{}\" đặt nhầm chữ",
                                       "the tone mark of \"{}\" is on the wrong letter", word.text),
            .label = say("viết \"{}\"", "write \"{}\"", better),
            .context = placed.context(),
            .help = {{"viết một kiểu trong cả kế hoạch thì tìm kiếm bằng Word, Excel mới thấy đủ",
                      "with one style throughout, searching in Word and Excel finds them all"}}};
        if (exact) found.fix = diag::change_to(better, {*exact, better});
        sink.report(std::move(found));
      });
}

constexpr std::array tone_table{
    Rule{Code::tone_mark_place, tone_mark_place},
};

}  // namespace

std::span<const Rule> tone_rules() {
  return tone_table;
}

}  // namespace cchc::check
