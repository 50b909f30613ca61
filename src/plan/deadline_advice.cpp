#include "plan/deadline_advice.h"

#include "plan/deadline_forms.h"
#include "plan/deadline_pattern.h"
#include "text/chars.h"
#include "text/vietnamese/lookalike.h"
#include "text/width.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace cchc::plan::deadline {

namespace {

constexpr std::size_t shown_width = 40;

text::Message reason_of(Advice advice) {
  switch (advice) {
    case Advice::quarter_word:
      return {"thiếu chữ \"Quý\" trước số quý", "the word \"Quý\" is missing before the quarter"};
    case Advice::month_word:
      return {"tháng viết là \"Tháng 6/2022\"", "a month is written as \"Tháng 6/2022\""};
    case Advice::slash:
      return {"giữa quý hoặc tháng và năm cần có dấu \"/\" hoặc chữ \"năm\"",
              "\"/\" or the word \"năm\" belongs between the quarter or month and the year"};
    case Advice::day_slashes:
      return {"ngày phải viết bằng dấu \"/\": ngày/tháng/năm", "a day is written with \"/\": day/month/year"};
    case Advice::range_dash:
      return {"hai năm đầu và cuối nối với nhau bằng dấu \"-\"", "the first and the last year are joined by \"-\""};
    case Advice::no_quarter:
      return {"không rõ quý nào, từ I đến IV", "it is not said in which quarter, I to IV"};
    case Advice::none:
      break;
  }
  return {};
}

/// Adds a phrase made from the values of the refused one. When it is wrong too, as "2025/2022" is, that is the mistake
/// to tell.
void suggest(std::string suggestion, DeadlineError& error) {
  const Phrase phrase = read_phrase(suggestion);
  const auto read = read_schedule(phrase);
  if (std::holds_alternative<Schedule>(read)) {
    error.suggestions.push_back(std::move(suggestion));
    error.certain = true;
  } else if (const auto* mistake = std::get_if<Mistake>(&read)) {
    error.code = mistake->code;
    error.reason = mistake->reason;
  }
}

std::optional<DeadlineError> explain_wrong_form(const Phrase& phrase, const Form& form, const WrongForm& wrong,
                                                Range range) {
  std::size_t reach = 0;
  const auto captures = match(wrong.pattern, phrase, range, reach);
  if (!captures) return std::nullopt;
  const auto evaluated = evaluate(phrase, *captures, form.meaning == Meaning::range);
  if (const auto* mistake = std::get_if<Mistake>(&evaluated)) return explain_mistake(phrase, *mistake);
  DeadlineError error{.span = phrase.whole(), .reason = reason_of(wrong.advice)};
  if (auto suggestion = fill(form.offer, std::get<Values>(evaluated))) suggest(*std::move(suggestion), error);
  return error;
}

/// A phrase in one of the ways people are known to write a form.
std::optional<DeadlineError> explain_known_mistake(const Phrase& phrase) {
  Range range = readable_part(phrase);
  range.begin = after_verbs(phrase, range);
  for (const Form& form : all_forms()) {
    for (const WrongForm& wrong : form.wrong_forms) {
      if (wrong.pattern.empty()) break;
      if (auto error = explain_wrong_form(phrase, form, wrong, range)) return error;
    }
  }
  return std::nullopt;
}

/// A letter of another alphabet that looks like a Latin one: all of the phrase is meant in Latin letters.
std::optional<DeadlineError> explain_other_alphabet(const Phrase& phrase) {
  std::string latin = text::vietnamese::in_latin(phrase.text);
  if (latin == phrase.text) return std::nullopt;
  // The first letter that becomes another one.
  const auto at = static_cast<std::size_t>(std::ranges::mismatch(latin, phrase.text).in2 - phrase.text.begin());
  const auto same = std::ranges::find_if(phrase.places, [&](text::Span place) { return place.end > at; });
  const text::Span span = same != phrase.places.end() ? phrase.words(*same) : phrase.whole();
  DeadlineError error{.span = span,
                      .reason = text::say("\"{}\" có chữ của bảng chữ cái khác, trông giống chữ Việt",
                                          "\"{}\" holds a letter of another alphabet that looks like a Vietnamese one",
                                          phrase.written(span))};
  const Phrase meant = read_phrase(latin);
  const auto read = read_schedule(meant);
  if (const auto* mistake = std::get_if<Mistake>(&read)) {
    error.suggestions = explain_mistake(meant, *mistake).suggestions;
  } else {
    error.suggestions.emplace_back(meant.written(meant.whole()));
    error.certain = std::holds_alternative<Schedule>(read);
  }
  return error;
}

/// "2O22" and "202l": letters that look like the digits beside them.
std::optional<DeadlineError> explain_lookalikes(const Phrase& phrase) {
  const std::string_view letters = phrase.letters;
  std::string fixed(phrase.text);
  std::optional<text::Span> span;
  for (std::size_t at = letters.size(); at-- > 0;) {
    const bool beside_digit =
        (at > 0 && is_digit(letters[at - 1])) || (at + 1 < letters.size() && is_digit(letters[at + 1]));
    if (!beside_digit || (letters[at] != 'o' && letters[at] != 'l')) continue;
    const text::Span place = phrase.places[at];
    fixed.replace(place.begin, place.size(), letters[at] == 'o' ? "0" : "1");
    span = span ? text::cover(place, *span) : place;
  }
  if (!span || !accepted_schedule(fixed)) return std::nullopt;
  return DeadlineError{.span = phrase.words(*span),
                       .reason = {"có chữ cái thay cho chữ số", "a letter stands for a digit"},
                       .suggestions = {fixed.substr(phrase.whole().begin, phrase.whole().size())},
                       .certain = true};
}

struct Word {
  std::string_view plain;
  std::string_view written;
};

/// The words of the forms, which a misspelt word is compared with.
constexpr std::array vocabulary{
    Word{"nam", "năm"},     Word{"quy", "quý"},       Word{"thang", "tháng"}, Word{"ngay", "ngày"},
    Word{"tu", "từ"},       Word{"den", "đến"},       Word{"het", "hết"},     Word{"trong", "trong"},
    Word{"truoc", "trước"}, Word{"hang", "hàng"},     Word{"giai", "giai"},   Word{"doan", "đoạn"},
    Word{"cuoi", "cuối"},   Word{"thuong", "thường"}, Word{"xuyen", "xuyên"}, Word{"dinh", "định"},
    Word{"ky", "kỳ"},       Word{"cham", "chậm"},     Word{"nhat", "nhất"},   Word{"cac", "các"},
    Word{"tiep", "tiếp"},   Word{"theo", "theo"},     Word{"hoan", "hoàn"},   Word{"thanh", "thành"},
    Word{"moi", "mỗi"},     Word{"lien", "liên"},     Word{"tuc", "tục"},     Word{"dau", "đầu"},
    Word{"va", "và"},       Word{"dat", "đạt"},
};
/// Words of their own that are one letter away from one of those and mean another thing.
constexpr std::string_view other_words = "sau nay thu tru tuy tai thuoc nhung mot khi qua ke tuan";

bool is_known(std::string_view word) {
  return std::ranges::any_of(vocabulary, [word](const Word& one) { return one.plain == word; });
}

/// Whether one letter was dropped, doubled, put in, swapped with its neighbour or, after the first, mistaken for
/// another.
bool is_misspelt(std::string_view typed, std::string_view meant) {
  if (typed == meant || typed.empty()) return false;
  if (typed.size() < meant.size()) {
    std::size_t same = 0;
    while (same < typed.size() && typed[same] == meant[same]) ++same;
    return typed.size() > 1 && typed.substr(same) == meant.substr(same + 1) && meant.size() == typed.size() + 1;
  }
  std::size_t same = 0;
  while (same < meant.size() && typed[same] == meant[same]) ++same;
  if (typed.size() == meant.size() + 1) return typed.substr(same + 1) == meant.substr(same);
  if (typed.size() != meant.size()) return false;
  if (same > 0 && typed.substr(same + 1) == meant.substr(same + 1)) return true;
  return same + 1 < meant.size() && typed[same] == meant[same + 1] && typed[same + 1] == meant[same] &&
         typed.substr(same + 2) == meant.substr(same + 2);
}

/// `meant` with a capital letter where `typed` has one. The first letters of all words but "đ" are plain ASCII.
std::string in_case_of(std::string_view typed, std::string_view meant) {
  std::string word(meant);
  const bool capital = text::is_ascii_capital(typed.front());
  if (typed.starts_with("Đ") || (capital && word.starts_with("đ"))) return "Đ" + word.substr(2);
  if (capital) word.front() = text::ascii_upper(word.front());
  return word;
}

/// How many words are none of the forms'.
std::size_t count_unknown_words(const Phrase& phrase) {
  const std::string_view letters = phrase.letters;
  std::size_t unknown = 0;
  for (std::size_t at = 0; at < letters.size(); at = phrase.word_end(at, letters.size())) {
    const std::string_view word = letters.substr(at, phrase.word_end(at, letters.size()) - at);
    if (is_letter(word.front()) && !is_known(word)) ++unknown;
  }
  return unknown;
}

/// A phrase that is accepted with one word spelt right, when every such word comes to the same schedule.
std::optional<DeadlineError> explain_misspelt(const Phrase& phrase) {
  constexpr std::size_t most_unknown = 5;  // a sentence of other words is no form mistyped
  if (count_unknown_words(phrase) > most_unknown) return std::nullopt;
  std::optional<DeadlineError> error;
  std::optional<Schedule> meant;
  const std::string_view letters = phrase.letters;
  for (std::size_t at = 0; at < letters.size(); at = phrase.word_end(at, letters.size())) {
    const std::size_t end = phrase.word_end(at, letters.size());
    const std::string_view typed = letters.substr(at, end - at);
    if (!is_letter(typed.front()) || is_known(typed) || is_one_of(typed, other_words)) continue;
    const text::Span span = phrase.span(at, end);
    for (const Word& word : vocabulary) {
      if (!is_misspelt(typed, word.plain)) continue;
      std::string fixed(phrase.text);
      fixed.replace(span.begin, span.size(), in_case_of(phrase.written(span), word.written));
      const auto schedule = accepted_schedule(fixed);
      if (!schedule) continue;
      if (meant && *meant != *schedule) return std::nullopt;
      if (meant) continue;
      meant = schedule;
      const Phrase whole = read_phrase(fixed);
      error = DeadlineError{.span = span,
                            .reason = text::say("không hiểu \"{}\" trong thời hạn",
                                                "\"{}\" in the deadline is not understood", phrase.written(span)),
                            .suggestions = {std::string(whole.written(whole.whole()))},
                            .certain = true};
    }
  }
  return error;
}

/// Whether a phrase was broken off: words of the forms and nothing behind them, or a mark at its end.
bool is_broken_off(const Phrase& phrase) {
  const std::string_view letters = phrase.letters;
  const bool has_mark = letters.back() == '/' || letters.back() == '-';
  if (!has_mark && std::ranges::any_of(letters, is_digit)) return false;
  return count_unknown_words(phrase) == 0;
}

}  // namespace

DeadlineError explain_mistake(const Phrase& phrase, const Mistake& mistake) {
  DeadlineError error{.code = mistake.code, .span = mistake.span, .reason = mistake.reason};
  if (mistake.replacement.empty()) return error;
  std::string fixed(phrase.written({phrase.whole().begin, mistake.span.begin}));
  fixed += mistake.replacement;
  fixed += phrase.written({mistake.span.end, phrase.whole().end});
  const Phrase corrected_phrase = read_phrase(fixed);
  const auto read = read_schedule(corrected_phrase);
  if (std::holds_alternative<Schedule>(read)) {
    error.suggestions.push_back(std::move(fixed));
  } else if (const auto* next = std::get_if<Mistake>(&read)) {
    // Each fixing leaves one mistake less, so this comes to an end.
    error.suggestions = explain_mistake(corrected_phrase, *next).suggestions;
  } else if (auto wrong = explain_known_mistake(corrected_phrase)) {
    error.suggestions = std::move(wrong->suggestions);
  }
  return error;
}

DeadlineError explain_unknown(const Phrase& phrase, const Unknown& unknown) {
  if (auto error = explain_other_alphabet(phrase)) return *std::move(error);
  if (auto error = explain_known_mistake(phrase)) return *std::move(error);
  if (auto error = explain_lookalikes(phrase)) return *std::move(error);
  if (auto error = explain_misspelt(phrase)) return *std::move(error);
  if (unknown.reach >= phrase.letters.size()) {
    return {.span = phrase.whole(),
            .reason = {"thời hạn viết chưa hết ý", "the deadline stops short"},
            .mistyped = is_broken_off(phrase)};
  }
  const text::Span span = phrase.words(phrase.span(unknown.reach, phrase.letters.size()));
  return {.span = span,
          .reason = text::say("không hiểu \"{}\" trong thời hạn", "\"{}\" in the deadline is not understood",
                              text::shorten(phrase.written(span), shown_width)),
          .mistyped = false};
}

}  // namespace cchc::plan::deadline
