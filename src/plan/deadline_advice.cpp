#include "plan/deadline_advice.h"

#include "plan/deadline_pattern.h"
#include "text/nearest.h"
#include "text/width.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::plan::deadline {

namespace {

constexpr std::size_t max_suggestions = 3;
/// How much further than the nearest one a phrase may be and still be worth showing.
constexpr std::size_t suggestion_slack = 3;
/// A word this many letters further away is another word, not a second reading.
constexpr std::size_t clear_margin = 2;
constexpr std::size_t shown_width = 40;

/// What an unknown phrase is compared with, filled with the numbers that stand in it. Of equals the first wins.
constexpr std::array<std::string_view, 26> templates{
    "Năm {y}",
    "Năm {y}-{z}",
    "Giai đoạn {y}-{z}",
    "Trong năm {y}",
    "Đến hết năm {y}",
    "Từ năm {y} đến năm {z}",
    "Quý {q}/{y}",
    "Quý {q} năm {y}",
    "Tháng {m}/{y}",
    "Tháng {m} năm {y}",
    "{d}",
    "Ngày {d}",
    "Trước ngày {d}",
    "Đến ngày {d}",
    "Đến hết ngày {d}",
    "Từ năm {y} đến hết {d}",
    "Đạt {p}% đến {d}",
    "Đạt {p}% đến hết năm {y}",
    "Hàng năm",
    "Hàng quý",
    "Hàng tháng",
    "Quý {q} hàng năm",
    "Tháng {m} hàng năm",
    "Kết hợp báo cáo công tác KSTTHC quý, năm",
    "Thường xuyên",
    "6 tháng",
};

/// The numbers that stand in a phrase, whatever stands around them.
Values collect_values(const Phrase& phrase) {
  Values values;
  const std::string_view letters = phrase.letters;
  const auto read = [&](char slot, std::size_t at) -> std::size_t {
    const auto end = read_slot(slot, letters, at);
    if (!end) return 0;
    const auto read_values = evaluate(phrase, {Capture{slot, at, *end}});
    const auto* found = std::get_if<Values>(&read_values);
    if (found == nullptr) return 0;
    if (slot == 'P' && (*end >= letters.size() || letters[*end] != '%')) return 0;
    const bool new_year = !found->years.empty() && std::ranges::count(values.years, found->years[0]) == 0;
    if (new_year) values.years.push_back(found->years[0]);
    values.dates.insert(values.dates.end(), found->dates.begin(), found->dates.end());
    values.quarter = std::max(values.quarter, found->quarter);
    values.month = std::max(values.month, found->month);
    if (slot == 'P') values.percent = found->percent;
    return *end;
  };
  for (std::size_t at = 0; at < letters.size();) {
    std::size_t end = 0;
    if (letters.substr(at).starts_with("quy") || letters.substr(at).starts_with("qui")) {
      end = read('Q', at + 3);
    } else if (is_digit(letters[at])) {
      for (const char slot : {'D', 'L', 'P', 'Y', 'M'}) {
        if (end == 0) end = read(slot, at);
      }
      if (end == 0) end = *read_slot('Y', letters, at);
    }
    at = std::max(end, at + 1);
  }
  return values;
}

/// Only the words of a phrase, and all the rest of it, numbers and what joins them, without stray punctuation at its ends.
struct Parts {
  std::string words;
  std::string rest;
};

Parts split(std::string_view letters) {
  Parts parts;
  char before = '?';
  for (const char c : letters) {
    if (c != '_' || is_digit(before)) (is_letter(c) ? parts.words : parts.rest) += c;
    before = c;
  }
  constexpr std::string_view stray = ".,;:\"'";
  parts.rest.erase(parts.rest.find_last_not_of(stray) + 1);
  parts.rest.erase(0, parts.rest.find_first_not_of(stray));
  return parts;
}

struct Candidate {
  std::string text;
  std::string letters;
  Schedule schedule;
  std::size_t distance = 0;       ///< of the words and of the rest together
  std::size_t word_distance = 0;  ///< of their words
  bool same_rest = false;         ///< the phrases differ in nothing but words
};

class Neighbours {
public:
  explicit Neighbours(const Phrase& phrase) : parts_(split(phrase.letters)) {
    Values values = collect_values(phrase);
    const bool any_quarter = values.quarter == 0 && phrase.letters.find("qu") != std::string::npos;
    for (const std::string_view phrase_template : templates) {
      if (any_quarter && phrase_template.starts_with("Quý")) {
        for (values.quarter = 4; values.quarter > 0; --values.quarter) add(fill(phrase_template, values));
      } else {
        add(fill(phrase_template, values));
      }
    }
    std::ranges::stable_sort(candidates_, {}, &Candidate::distance);
  }

  const Candidate& nearest() const { return candidates_.front(); }

  /// Nothing but a slip in a word away, and every other reading clearly further.
  bool is_certain() const {
    const Candidate& best = nearest();
    const std::size_t length = std::max(parts_.words.size(), split(best.letters).words.size());
    const std::size_t allowed = length < 8 ? 1 : 2;
    if (!best.same_rest || best.word_distance > allowed || best.word_distance * 3 > length) return false;
    return std::ranges::none_of(candidates_, [&](const Candidate& other) {
      return other.same_rest && other.schedule != best.schedule &&
             other.word_distance < best.word_distance + clear_margin;
    });
  }

  std::vector<std::string> suggestions() const {
    if (is_certain()) return {nearest().text};
    std::vector<std::string> texts;
    std::vector<Schedule> shown;
    for (const Candidate& candidate : candidates_) {
      if (texts.size() == max_suggestions || candidate.distance > nearest().distance + suggestion_slack) break;
      if (std::ranges::find(shown, candidate.schedule) != shown.end()) continue;
      shown.push_back(candidate.schedule);
      texts.push_back(plainest(candidate));
    }
    return texts;
  }

private:
  /// A phrase without the words it can do without: "Năm 2022" for "Trong năm 2022".
  std::string plainest(const Candidate& candidate) const {
    const Candidate* plain = &candidate;
    for (const Candidate& other : candidates_) {
      const bool is_part = plain->letters.ends_with(other.letters) && other.letters.size() < plain->letters.size();
      if (is_part && other.schedule == candidate.schedule) plain = &other;
    }
    return plain->text;
  }

  void add(const std::optional<std::string>& text) {
    if (!text) return;
    const Phrase phrase = read_phrase(*text);
    const auto read = read_schedule(phrase);
    const auto* schedule = std::get_if<Schedule>(&read);
    if (schedule == nullptr) return;
    const Parts parts = split(phrase.letters);
    const std::size_t word_distance = text::edit_distance(parts_.words, parts.words);
    candidates_.push_back({.text = *text,
                           .letters = phrase.letters,
                           .schedule = *schedule,
                           .distance = word_distance + text::edit_distance(parts_.rest, parts.rest),
                           .word_distance = word_distance,
                           .same_rest = parts_.rest == parts.rest});
  }

  Parts parts_;
  std::vector<Candidate> candidates_;
};

/// The words from the first that no form could go past to the last in which the phrase differs from its neighbour.
text::Span unknown_span(const Phrase& phrase, std::size_t reach, std::string_view neighbour) {
  const std::string_view letters = phrase.letters;
  if (reach >= letters.size()) return phrase.whole();
  std::size_t end = letters.size();
  while (end > reach + 1 && !neighbour.empty() && letters[end - 1] == neighbour.back()) {
    --end;
    neighbour.remove_suffix(1);
  }
  return phrase.words(phrase.span(reach, end));
}

}  // namespace

DeadlineError explain_fault(const Phrase& phrase, const Fault& mistake) {
  DeadlineError error{.code = mistake.code, .span = mistake.span, .reason = mistake.reason, .suggestions = {}};
  if (mistake.replacement.empty()) return error;
  std::string fixed(phrase.written({phrase.whole().begin, mistake.span.begin}));
  fixed += mistake.replacement;
  fixed += phrase.written({mistake.span.end, phrase.whole().end});
  const Phrase corrected_phrase = read_phrase(fixed);
  const auto read = read_schedule(corrected_phrase);
  if (std::holds_alternative<Schedule>(read)) {
    error.suggestions.push_back(std::move(fixed));
  } else if (const auto* next = std::get_if<Fault>(&read)) {
    // Each fixing leaves one mistake less, so this comes to an end.
    error.suggestions = explain_fault(corrected_phrase, *next).suggestions;
  } else if (auto slip = explain_known_slip(corrected_phrase)) {
    error.suggestions = std::move(slip->suggestions);
  }
  return error;
}

DeadlineError explain_unknown(const Phrase& phrase, const Unknown& unknown) {
  const Neighbours neighbours(phrase);
  DeadlineError error{.span = unknown_span(phrase, unknown.reach, neighbours.nearest().letters),
                      .reason = {},
                      .suggestions = neighbours.suggestions(),
                      .certain = neighbours.is_certain()};
  if (unknown.reach >= phrase.letters.size()) {
    error.reason = text::say("thời hạn viết chưa hết ý", "the deadline stops short");
  } else {
    error.reason = text::say("không hiểu \"{}\" trong thời hạn", "\"{}\" in the deadline is not understood",
                             text::shorten(phrase.written(error.span), shown_width));
  }
  return error;
}

}  // namespace cchc::plan::deadline
