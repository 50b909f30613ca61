#include "plan/deadline.h"

#include "plan/deadline_advice.h"
#include "plan/deadline_grammar.h"
#include "plan/deadline_phrase.h"

#include <utility>

namespace cchc::plan {

namespace {

/// The longest phrase of a real document has under 250 bytes.
constexpr std::size_t max_phrase_bytes = 400;

DeadlineError refuse(text::Span span, text::Message reason) {
  return {.span = span, .reason = std::move(reason)};
}

/// A phrase with control characters: what it would be without them is the only thing it can mean.
DeadlineError refuse_controls(const deadline::Phrase& phrase, std::size_t at) {
  DeadlineError error =
      refuse(phrase.span(at, at + 1), text::say("có ký tự lạ không nhìn thấy được", "there is a control character"));
  std::string clean;
  std::uint32_t copied = phrase.whole().begin;
  for (std::size_t i = 0; i < phrase.letters.size(); ++i) {
    if (phrase.letters[i] != '!') continue;
    clean += phrase.written({copied, phrase.places[i].begin});
    copied = phrase.places[i].end;
  }
  clean += phrase.written({copied, phrase.whole().end});
  if (deadline::accepted_schedule(clean)) {
    error.suggestions.push_back(std::move(clean));
    error.certain = true;
  }
  return error;
}

std::variant<Schedule, DeadlineError> parse_readable(const deadline::Phrase& phrase) {
  auto read = deadline::read_schedule(phrase);
  if (const auto* schedule = std::get_if<Schedule>(&read)) return *schedule;
  if (const auto* mistake = std::get_if<deadline::Mistake>(&read)) return deadline::explain_mistake(phrase, *mistake);
  return deadline::explain_unknown(phrase, std::get<deadline::Unknown>(read));
}

}  // namespace

std::variant<Schedule, DeadlineError> parse_deadline(std::string_view phrase) {
  const text::Span all{0, static_cast<std::uint32_t>(phrase.size())};
  if (phrase.size() > max_phrase_bytes) {
    DeadlineError error = refuse(all, text::say("quá dài để hiểu: thời hạn chỉ ghi thời gian, ghi chú để ở mục khác",
                                                "too long to understand: it holds the time only, notes go elsewhere"));
    error.mistyped = false;
    return error;
  }
  const deadline::Phrase letters = deadline::read_phrase(phrase);
  if (letters.letters.empty()) {
    return refuse(all, text::say("thời hạn để trống", "the deadline is empty"));
  }
  if (const std::size_t at = letters.letters.find('!'); at != std::string::npos) return refuse_controls(letters, at);
  return parse_readable(letters);
}

}  // namespace cchc::plan
