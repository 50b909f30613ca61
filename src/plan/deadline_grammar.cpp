#include "plan/deadline_grammar.h"

#include "plan/deadline_forms.h"
#include "plan/deadline_pattern.h"
#include "plan/deadline_schedule.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cchc::plan::deadline {

namespace {

/// Verbs that say nothing about when. They also end what may stand before "trong …", "trước …".
constexpr std::array<std::string_view, 16> verbs{"hoanthanh", "xong",     "banhanh", "thuchien", "trienkhai", "trinh",
                                                 "tochuc",    "phandau",  "dinhky",  "xaydung",  "baocao",    "gui",
                                                 "thamdinh",  "pheduyet", "thoihan", "thoigian"};
constexpr std::array<std::string_view, 2> estimates{"dukien", "khoang"};
/// Words that turn what follows into another thing than the day it is due.
constexpr std::string_view blockers = "sau khi theo khong chua neu ngoai tru thuong";
/// Words a day can begin with.
constexpr std::string_view openers = "trong truoc den tu cham vao";
/// Work that goes on after its due date.
constexpr std::array<std::string_view, 11> continuing{"thuongxuyen", "rasoat",    "capnhat", "duytri",
                                                      "vanhanh",     "dieuchinh", "bosung",  "danhgia",
                                                      "nhanrong",    "theodoi",   "lientuc"};

using Read = std::variant<Schedule, Mistake, Unknown>;

std::string_view part(const Phrase& phrase, Range range) {
  return std::string_view(phrase.letters).substr(range.begin, range.end - range.begin);
}

template <std::size_t size>
std::size_t skip_any(const Phrase& phrase, Range range, const std::array<std::string_view, size>& words) {
  const std::string_view letters = part(phrase, range);
  for (const std::string_view word : words) {
    // Whole words only: "trình" is not the beginning of "trình bày".
    const std::size_t end = range.begin + word.size();
    if (letters.starts_with(word) && end < range.end && phrase.starts[end]) return end;
  }
  return range.begin;
}

std::size_t skip_marks(const Phrase& phrase, Range range, std::string_view marks) {
  while (range.begin < range.end && marks.find(phrase.letters[range.begin]) != std::string_view::npos) ++range.begin;
  return range.begin;
}

/// Where a part ends without the marks behind it.
std::size_t without_marks(const Phrase& phrase, Range range) {
  constexpr std::string_view marks = ".,;:";
  while (range.end > range.begin && marks.find(phrase.letters[range.end - 1]) != std::string_view::npos) --range.end;
  return range.end;
}

/// Whether a tail says from when or until when, which a form with a date of its own says itself.
bool is_bound(Tail tail) {
  return tail == Tail::since || tail == Tail::within;
}

bool is_dated(const Schedule& schedule) {
  return schedule.recurrence == Schedule::Recurrence::once;
}

/// Whether the note after the readable part says that the day is a guess: "(dự kiến)".
bool is_estimate(const Phrase& phrase, std::size_t note) {
  const std::string_view letters = std::string_view(phrase.letters).substr(note);
  return std::ranges::any_of(estimates,
                             [&](std::string_view word) { return letters.find(word) != std::string_view::npos; });
}

/// A start after its end. The two are the first and the last slot of their form.
Mistake backwards(const Phrase& phrase, const std::vector<Capture>& captures) {
  const text::Span first = phrase.span(captures.front().begin, captures.front().end);
  const text::Span last = phrase.span(captures.back().begin, captures.back().end);
  Mistake mistake{.code = diag::Code::range_backwards,
                  .span = text::cover(first, last),
                  .reason = text::say("bắt đầu ({0}) sau khi kết thúc ({1})", "the start ({0}) is after the end ({1})",
                                      phrase.written(first), phrase.written(last)),
                  .replacement = {}};
  if (captures.front().slot == captures.back().slot) {
    mistake.replacement = phrase.written(last);
    mistake.replacement += phrase.written({first.end, last.begin});
    mistake.replacement += phrase.written(first);
  }
  return mistake;
}

class Reader {
public:
  explicit Reader(const Phrase& phrase) : phrase_(phrase) {}

  Read read() {
    Range range = readable_part(phrase_);
    bool about = is_estimate(phrase_, range.end);
    for (std::size_t begin = range.begin;;) {
      Read found = whole({begin, range.end});
      if (!std::holds_alternative<Unknown>(found)) return mark(std::move(found), about);
      std::size_t next = skip_any(phrase_, {begin, range.end}, verbs);
      if (next == begin) {
        next = skip_any(phrase_, {begin, range.end}, estimates);
        about = about || next > begin;
      }
      next = skip_marks(phrase_, {next, range.end}, ":,");
      if (next == begin) break;
      begin = next;
    }
    if (auto found = after_object(range)) return mark(*std::move(found), about);
    return Unknown{reach_};
  }

private:
  static Read mark(Read found, bool about) {
    if (auto* schedule = std::get_if<Schedule>(&found)) schedule->approximate = schedule->approximate || about;
    return found;
  }

  /// A form alone.
  Read form(Range range) {
    if (range.begin >= range.end) return Unknown{};
    reach_ = std::max(reach_, range.begin);
    for (const Form* each : forms_beginning_with(phrase_.letters[range.begin])) {
      const auto captures = match(each->pattern, phrase_, range, reach_);
      if (!captures) continue;
      auto values = evaluate(phrase_, *captures, each->meaning == Meaning::range);
      if (auto* mistake = std::get_if<Mistake>(&values)) return std::move(*mistake);
      const Schedule schedule = make_schedule(each->meaning, std::get<Values>(values));
      if (!schedule.start || !schedule.due || *schedule.start <= *schedule.due) return schedule;
      // From November to March without a year may be every winter.
      if (schedule.recurrence == Schedule::Recurrence::year_missing) continue;
      return backwards(phrase_, *captures);
    }
    return Unknown{};
  }

  /// A form, or one with a tail.
  Read whole(Range range) {
    Read found = form(range);
    if (!std::holds_alternative<Unknown>(found)) return found;
    for (std::size_t at = range.begin + 1; at < range.end; ++at) {
      if (!phrase_.starts[at]) continue;
      if (auto both = with_tail({range.begin, at}, {at, range.end})) return *std::move(both);
    }
    return Unknown{};
  }

  std::optional<Read> with_tail(Range main, Range rest) {
    std::size_t ignored = 0;
    for (const TailForm* tail : tails_beginning_with(phrase_.letters[rest.begin])) {
      const auto captures = match(tail->pattern, phrase_, rest, ignored);
      if (!captures) continue;
      Read found = form(main);
      const auto* schedule = std::get_if<Schedule>(&found);
      if (schedule == nullptr || (is_bound(tail->tail) && is_dated(*schedule))) continue;
      auto values = evaluate(phrase_, *captures, false);
      if (auto* mistake = std::get_if<Mistake>(&values)) return std::move(*mistake);
      if (auto both = extend(*schedule, tail->tail, std::get<Values>(values))) return *std::move(both);
    }
    if (!goes_on(rest)) return std::nullopt;
    const Read found = form(main);
    if (const auto* schedule = std::get_if<Schedule>(&found)) {
      if (auto both = let_go_on(*schedule)) return *std::move(both);
    }
    return std::nullopt;
  }

  /// "và vận hành thường xuyên, liên tục", ". Thực hiện rà soát, điều chỉnh", ". Thí điểm từ năm 2027".
  bool goes_on(Range rest) {
    const bool joined = part(phrase_, rest).starts_with("va");
    const std::size_t begin = joined ? rest.begin + 2 : skip_marks(phrase_, rest, ".,;-");
    if (begin == rest.begin || begin >= rest.end) return false;
    rest.begin = after_verbs(phrase_, {begin, rest.end});
    constexpr std::string_view later = "cacnamtieptheo";
    if (part(phrase_, rest).starts_with(later)) rest.begin += later.size();
    if (part(phrase_, rest).ends_with(later)) rest.end -= later.size();
    const std::string_view letters = part(phrase_, rest);
    const auto stands_in = [&](std::string_view word) { return letters.find(word) != std::string_view::npos; };
    if (std::ranges::any_of(continuing, stands_in)) return is_timeless(phrase_, rest);
    for (std::size_t at = rest.begin; at < rest.end; at = phrase_.word_end(at, rest.end)) {
      if (part(phrase_, {at, phrase_.word_end(at, rest.end)}) != "tu") continue;
      const Read found = form({at, rest.end});
      const auto* schedule = std::get_if<Schedule>(&found);
      if (schedule != nullptr && schedule->recurrence == Schedule::Recurrence::ongoing) {
        return is_timeless(phrase_, {rest.begin, at});
      }
    }
    return false;
  }

  /// "Trình Thủ tướng Chính phủ trong năm 2026": a verb and what it is done to.
  std::optional<Read> after_object(Range range) {
    for (std::size_t at = phrase_.word_end(range.begin, range.end); at < range.end;
         at = phrase_.word_end(at, range.end)) {
      const Range before{range.begin, at};
      if (is_digit(phrase_.letters[at])) return std::nullopt;
      if (!is_one_of(part(phrase_, {at, phrase_.word_end(at, range.end)}), openers)) continue;
      if (has_word(phrase_, before, blockers)) return std::nullopt;
      const std::string_view letters = part(phrase_, before);
      const auto stands_in = [&](std::string_view verb) { return letters.find(verb) != std::string_view::npos; };
      if (std::ranges::none_of(verbs, stands_in)) continue;
      Read found = whole({at, range.end});
      if (std::holds_alternative<Schedule>(found)) return found;
    }
    return std::nullopt;
  }

  const Phrase& phrase_;
  std::size_t reach_ = 0;
};

}  // namespace

Range readable_part(const Phrase& phrase) {
  Range range{0, phrase.letters.size()};
  range.begin = skip_marks(phrase, range, "-.;:,");
  range.end = without_marks(phrase, range);
  const std::size_t note = part(phrase, range).rfind('(');
  const bool has_note = note != std::string_view::npos && note > 0 && phrase.letters[range.end - 1] == ')';
  if (has_note && is_timeless(phrase, {range.begin + note, range.end})) {
    range.end = without_marks(phrase, {range.begin, range.begin + note});
  }
  return range;
}

std::size_t after_verbs(const Phrase& phrase, Range range) {
  while (true) {
    const std::size_t next = skip_any(phrase, range, verbs);
    if (next == range.begin) return next;
    range.begin = next;
  }
}

std::variant<Schedule, Mistake, Unknown> read_schedule(const Phrase& phrase) {
  std::variant<Schedule, Mistake, Unknown> read = Reader(phrase).read();
  const std::size_t last = phrase.letters.find_last_not_of(".,;:");
  const bool ends_in_note = last != std::string::npos && phrase.letters[last] == ')';
  if (!std::holds_alternative<Unknown>(read) || !ends_in_note) return read;
  // "Hằng năm (trước ngày 15/12)" says what "Hằng năm, trước ngày 15/12" does.
  Phrase plain = phrase;
  std::ranges::replace(plain.letters, '(', ',');
  plain.letters[last] = '.';
  std::variant<Schedule, Mistake, Unknown> again = Reader(plain).read();
  return std::holds_alternative<Schedule>(again) ? std::move(again) : std::move(read);
}

std::optional<Schedule> accepted_schedule(std::string_view text) {
  const auto read = read_schedule(read_phrase(text));
  const auto* schedule = std::get_if<Schedule>(&read);
  return schedule ? std::optional(*schedule) : std::nullopt;
}

}  // namespace cchc::plan::deadline
