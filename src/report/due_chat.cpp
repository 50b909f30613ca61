#include "plan/term.h"
#include "report/due_parts.h"
#include "report/escape.h"
#include "text/join.h"
#include "text/normalize.h"
#include "text/width.h"

namespace cchc::report {

using query::DueRound;
using query::Pressing;
using text::say;

namespace {

constexpr std::size_t longest_text = 90;  // cells

/// Without the full stop at its end, since something follows; cut at a word, with "…" where something is left out.
std::string cut_at_word(std::string_view text) {
  text = text::trim(text);
  if (text.ends_with('.') || text.ends_with(';')) text.remove_suffix(1);
  const std::vector<std::string> lines = text::wrap(terminal_text(text), longest_text - 1);
  return lines.size() == 1 ? lines.front() : lines.front() + "…";
}

/// "I.HD3 (năm 2022)"; with no period where the work has only one.
std::string name_in_chat(const DueRound& round) {
  const std::string id(text::trim(round.item->id_text.value));
  const std::string term = plan::to_words(round.instance->term);
  return term.empty() ? id : fmt::format("{} ({})", id, term);
}

/// "hạn 31/12/2022, còn 30 ngày"; of several rounds "3 kỳ: 2022-Q1, 2022-Q2, 2022-Q3; sớm nhất hạn 31/03/2022, quá hạn
/// 245 ngày".
std::string when_words(const DueLine& line, const DueGridOptions& options) {
  const text::Message deadline = deadline_words(*line.front());
  const text::Message time = time_words(*line.front(), options.as_of);
  text::Message words{fmt::format("hạn {}, {}", deadline.vi, time.vi), fmt::format("due {}, {}", deadline.en, time.en)};
  if (line.size() > 1) {
    words = {fmt::format("{} kỳ: {}; sớm nhất {}", line.size(), terms_of(line), words.vi),
             fmt::format("{} periods: {}; the first {}", line.size(), terms_of(line), words.en)};
  }
  return words.in(options.language);
}

void append_lines(std::string& out, const std::vector<const DueRound*>& rounds, Pressing pressing,
                  const text::Message& heading, const DueGridOptions& options) {
  const std::vector<DueLine> lines = lines_of_rounds(rounds, pressing);
  if (!lines.empty()) out += heading.in(options.language) + "\n";
  for (const DueLine& line : lines) {
    const DueRound& first = *line.front();
    const std::string name =
        line.size() == 1 ? name_in_chat(first) : std::string(text::trim(first.item->id_text.value));
    out += fmt::format("- {} {}: {}\n", name, cut_at_word(first.item->text.value), when_words(line, options));
  }
}

void append_undated(std::string& out, const std::vector<const DueRound*>& rounds, text::Language language) {
  std::vector<std::string_view> ids;
  for (const DueRound* round : rounds) {
    if (round->pressing == Pressing::undated) ids.push_back(text::trim(round->item->id_text.value));
  }
  if (!ids.empty()) out += say("Chưa rõ ngày: {}", "No date yet: {}", text::join(ids, ", ")).in(language) + "\n";
}

}  // namespace

std::string print_due_chat(const std::vector<DueRound>& rounds, const plan::Plan& plan, const DueGridOptions& options) {
  const text::Language language = options.language;
  const ShownRounds shown = shown_rounds(rounds, options.all);
  std::string out = say("Nhắc việc cải cách hành chính, ngày {}", "Administrative reform: what is due, {}",
                        plan::to_table(options.as_of))
                        .in(language) +
                    "\n";
  if (const std::string_view office = text::trim(plan.head.office.value); !office.empty())
    out += terminal_text(office) + "\n";
  if (rounds.empty())
    out += "\n" +
           text::Message{"Không có việc quá hạn hay sắp đến hạn.", "Nothing is overdue or due soon."}.in(language) +
           "\n";
  const text::Message soon =
      say("Sắp đến hạn (đến hết ngày {}):", "Due soon (up to {}):", plan::to_table(last_soon_day(options)));
  for (const OwnerRounds& one : rounds_by_owner(shown.each, plan, options.owners)) {
    out += "\n" + terminal_text(name_of_owner(one).in(language)) + "\n";
    append_lines(out, one.rounds, Pressing::overdue, {"Quá hạn:", "Overdue:"}, options);
    append_lines(out, one.rounds, Pressing::soon, soon, options);
    append_undated(out, one.rounds, language);
  }
  if (const text::Message counted = words_of_counted(shown.counted); !counted.empty())
    out += "\n" + counted.in(language) + "\n";
  return out;
}

}  // namespace cchc::report
