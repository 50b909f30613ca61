#include "report/board.h"

#include "office/html_writer.h"
#include "plan/id.h"
#include "report/board_data.h"
#include "report/board_style.h"
#include "report/board_svg.h"
#include "report/detail.h"
#include "text/collate.h"
#include "text/join.h"
#include "text/markup.h"
#include "text/normalize.h"
#include "text/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace cchc::report {

namespace {

using text::Message;
using text::say;

std::string html(std::string_view text) {
  return text::xml_escaped(text::trim(text));
}

/// A table with its titles; those in `numbers` stand at the right.
std::string open_table(std::string_view kind, const std::string& caption, const std::vector<std::string>& titles,
                       std::size_t first_number) {
  std::string out = fmt::format(
      "<section class=\"scroll\" tabindex=\"0\" aria-label=\"{0}\">\n<table class=\"{1}\" "
      "role=\"table\">\n<thead role=\"rowgroup\"><tr role=\"row\">",
      html(caption), kind);
  for (std::size_t at = 0; at < titles.size(); ++at)
    out += fmt::format("<th role=\"columnheader\" scope=\"col\"{}>{}</th>",
                       at >= first_number ? " class=\"number\"" : "", html(titles[at]));
  return out + "</tr></thead>\n<tbody role=\"rowgroup\">\n";
}
constexpr std::string_view close_table = "</tbody>\n</table>\n</section>\n";
const Message work_title{"Việc", "Work"}, owner_title{"Chủ trì", "Owner"}, due_title{"Hạn", "Due"},
    state_title{"Tình trạng", "State"}, days_title{"Số ngày quá hạn", "Days overdue"};
constexpr std::size_t no_number = static_cast<std::size_t>(-1);

class BoardPrinter {
public:
  BoardPrinter(const Board& board, text::Language language, ResultSize& size)
      : board_(board), language_(language), size_(&size) {}

  std::string run() {
    const plan::Head& head = board_.plan->head;
    const std::string title = html(head.title.value);
    std::string body = fmt::format("<h1>{}</h1>\n<p>{}</p>\n<p>{}</p>\n", title, html(head.office.value),
                                   in(say("Tình hình đến ngày {}", "As of {}", plan::to_table(board_.as_of))));
    if (!board_.has_results) {
      body += "<p>" +
              in({"Chưa ghi nhận kết quả nào: quá hạn ở đây là đã qua hạn mà chưa ghi kết quả.",
                  "No result is recorded: overdue here means past its day without a result."}) +
              "</p>\n";
    }
    body += states() + filters() + overdue() + timeline() + quarters() + owners() + indicators() + all_rounds();
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "script-src "
        "'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\">\n<title>{}</title>\n"
        "<style>{}</style>\n</head>\n<body>\n<main>\n{}</main>\n<script>{}</script>\n</body>\n</html>\n",
        language_ == text::Language::english ? "en" : "vi", title, board_style, body, board_script);
  }

private:
  std::string in(const Message& message) const { return html(message.in(language_)); }
  std::string heading(const Message& message) const { return "<h2>" + in(message) + "</h2>\n"; }

  static void count(StateCounts& counts, const BoardRound& round) { ++counts[static_cast<std::size_t>(round.shown)]; }

  std::string key(BoardState state) const {
    const BoardStateInfo& info = board_state(state);
    return fmt::format("<span class=\"key s-{}\" aria-hidden=\"true\"></span>{}", info.key, in(info.label));
  }

  std::string states() const {
    StateCounts counts{};
    for (const BoardRound& round : board_.rounds) count(counts, round);
    const Message title{"Tình trạng", "How it stands"};
    std::string out =
        heading(title) + open_table("states", title.in(language_),
                                    {in(state_title), in({"Số kỳ việc", "Rounds"}), in({"So sánh", "Compared"})}, 1);
    const int most = *std::ranges::max_element(counts);
    for (const BoardStateInfo& info : board_states()) {
      const auto at = static_cast<std::size_t>(info.state);
      if (counts[at] == 0) continue;
      StateCounts alone{};
      alone[at] = counts[at];
      out += fmt::format(
          "<tr role=\"row\"><td role=\"cell\">{}</td><td role=\"cell\" class=\"number\">{}</td><td "
          "role=\"cell\">{}</td></tr>\n",
          key(info.state), counts[at], bar_svg(alone, most));
    }
    return out + std::string(close_table);
  }

  std::string options(const std::vector<std::pair<std::string, std::string>>& values) const {
    std::string out = fmt::format("<option value=\"\">{}</option>", in({"tất cả", "all"}));
    for (const auto& [value, label] : values)
      out += fmt::format("<option value=\"{}\">{}</option>", html(value), html(label));
    return out;
  }

  std::string filters() const {
    std::set<std::string_view> leading;
    for (const BoardRound& round : board_.rounds) leading.insert(round.owners.begin(), round.owners.end());
    std::map<std::string, std::string_view> owners;
    for (const std::string_view owner : leading) owners.emplace(text::collation_key(owner), owner);
    std::vector<std::pair<std::string, std::string>> bodies, areas, states;
    for (const auto& [order, owner] : owners) bodies.emplace_back(owner, owner);
    for (const plan::Area& area : board_.plan->areas)
      areas.emplace_back(area.code_text.value, fmt::format("{}. {}", area.code_text.value, area.name.value));
    for (const BoardStateInfo& info : board_states()) states.emplace_back(info.key, info.label.in(language_));
    return fmt::format(
        "<form hidden data-count=\"{}\">\n<label>{}<select name=\"owner\">{}</select></label>\n"
        "<label>{}<select name=\"area\">{}</select></label>\n<label>{}<select name=\"state\">{}</select></label>\n"
        "<button type=\"submit\">{}</button>\n<output aria-live=\"polite\"></output>\n</form>\n",
        in({"{} kỳ việc", "{} rounds"}), in(owner_title), options(bodies), in({"Lĩnh vực", "Area"}), options(areas),
        in(state_title), options(states), in({"Lọc", "Filter"}));
  }

  /// A round as a row; what the filters look at stands in its attributes.
  std::string row(const BoardRound& round, bool with_state) const {
    const auto cell = [&](const Message& title, const std::string& content, std::string_view look = "") {
      return fmt::format("<td role=\"cell\" data-title=\"{}\"{}>{}</td>", in(title), look, content);
    };
    constexpr std::string_view number = " class=\"number\"";
    std::string out = fmt::format("<tr role=\"row\" data-owner=\"{}\" data-area=\"{}\" data-state=\"{}\">",
                                  html(text::join(round.owners, "|")), html(round.area->code_text.value),
                                  board_state(round.shown).key);
    out += "<th role=\"rowheader\" scope=\"row\">" + html(plan::name_of(*round.instance)) + "</th>";
    out += cell(work_title, html(round.instance->work->text.value)) +
           cell(owner_title, html(text::join(round.owners, "; "))) +
           cell(due_title, round.instance->due ? plan::to_table(*round.instance->due) : "", number);
    out += with_state ? cell(state_title, key(round.shown))
                      : cell(days_title, fmt::format("{}", round.state.days_over), number);
    return out + "</tr>\n";
  }

  void add_row(std::string& out, const BoardRound& round, bool with_state) const {
    const std::string made = row(round, with_state);
    size_->add(made.size());
    out += made;
  }

  std::vector<std::string> round_titles(const Message& last) const {
    return {in({"Mã", "Id"}), in(work_title), in(owner_title), in(due_title), in(last)};
  }

  std::string overdue() const {
    std::vector<const BoardRound*> late;
    for (const BoardRound& round : board_.rounds) {
      if (round.shown == BoardState::overdue) late.push_back(&round);
    }
    std::ranges::stable_sort(late, {}, [](const BoardRound* round) { return round->day(); });
    const Message title = say("Quá hạn ({})", "Overdue ({})", late.size());
    if (late.empty())
      return heading(title) + "<p>" + in({"Không có việc nào quá hạn.", "Nothing is overdue."}) + "</p>\n";
    std::string out = heading(title) + open_table("rounds", title.in(language_), round_titles(days_title), 3);
    for (const BoardRound* round : late) add_row(out, *round, false);
    return out + std::string(close_table);
  }

  std::string timeline() const {
    const plan::Years years = board_.plan->head.years;
    if (years.first == 0) return "";
    const Message title = say("Đến hạn theo tháng, {}–{}", "Due by month, {}–{}", years.first, years.last);
    std::string legend;
    for (const BoardStateInfo& info : board_states()) {
      const bool seen = std::ranges::any_of(
          board_.rounds, [&](const BoardRound& round) { return round.shown == info.state && round.instance->due; });
      if (seen) legend += "<span>" + key(info.state) + "</span> ";
    }
    return heading(title) +
           fmt::format(
               "<p class=\"soft\">{}</p>\n<section class=\"scroll\" tabindex=\"0\" "
               "aria-label=\"{}\">\n{}\n</section>\n",
               legend, in(title),
               timeline_svg(
                   board_, title.in(language_) +
                               Message{"; số liệu ở bảng dưới", "; the numbers are in the table below"}.in(language_)));
  }

  /// Of each area, what is due in each quarter: done of all.
  std::string quarters() const {
    const plan::Years years = board_.plan->head.years;
    if (years.first == 0) return "";
    struct Part {
      int done = 0, all = 0;
    };
    std::map<const plan::Area*, std::map<plan::Term, Part>> parts;
    for (const BoardRound& round : board_.rounds) {
      if (!round.instance->due || !years.contains(plan::year_of(*round.instance->due))) continue;
      Part& part = parts[round.area][plan::term_of(*round.instance->due, plan::Term::Unit::quarter)];
      ++part.all;
      part.done += is_open(round.shown) ? 0 : 1;
    }
    const Message title{"Lĩnh vực theo quý: đã xong / đến hạn", "Areas by quarter: finished / due"};
    std::vector<std::string> titles{in({"Lĩnh vực", "Area"})};
    std::vector<plan::Term> quarters;
    for (int year = years.first; year <= years.last; ++year) {
      for (unsigned quarter = 1; quarter <= 4; ++quarter) {
        quarters.push_back({plan::Term::Unit::quarter, year, quarter});
        titles.push_back(fmt::format("{}/{}", plan::roman_quarter(static_cast<int>(quarter)), year % 100));
      }
    }
    std::string out = heading(title) + open_table("quarters", title.in(language_), titles, 1);
    for (const plan::Area& area : board_.plan->areas) {
      out += fmt::format("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{}. {}</th>",
                         html(area.code_text.value), html(area.name.value));
      for (const plan::Term& quarter : quarters) {
        const auto found = parts[&area].find(quarter);
        out += found == parts[&area].end()
                   ? "<td role=\"cell\"></td>"
                   : fmt::format("<td role=\"cell\">{}/{}</td>", found->second.done, found->second.all);
      }
      out += "</tr>\n";
    }
    return out + std::string(close_table);
  }

  std::string owners() const {
    std::map<std::string_view, StateCounts> loads;
    for (const BoardRound& round : board_.rounds) {
      for (const std::string_view owner : round.owners) count(loads[owner], round);
    }
    struct Load {
      std::string_view owner;
      StateCounts counts;
      int open = 0;
    };
    std::vector<Load> sorted;
    int most = 1;
    for (const auto& [owner, counts] : loads) {
      const int open = std::accumulate(counts.begin(), counts.begin() + static_cast<int>(BoardState::late), 0);
      sorted.push_back({owner, counts, open});
      most = std::max(most, total_of(counts));
    }
    const auto overdue_of = [](const Load& load) { return load.counts[static_cast<std::size_t>(BoardState::overdue)]; };
    std::ranges::stable_sort(sorted, [&](const Load& a, const Load& b) {
      return std::pair(overdue_of(a), a.open) > std::pair(overdue_of(b), b.open);
    });
    const Message title{"Việc của từng cơ quan chủ trì", "The load of each owner"};
    std::string out =
        heading(title) + open_table("owners", title.in(language_),
                                    {in(owner_title), in({"Quá hạn", "Overdue"}), in({"Chưa xong", "Open"}),
                                     in({"Tất cả", "All"}), in({"So sánh", "Compared"})},
                                    1);
    for (const Load& load : sorted) {
      out += fmt::format(
          "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{}</th><td role=\"cell\" class=\"number\">{}</td><td "
          "role=\"cell\" class=\"number\">{}</td><td role=\"cell\" "
          "class=\"number\">{}</td><td role=\"cell\">{}</td></tr>\n",
          html(load.owner), overdue_of(load), load.open, total_of(load.counts), bar_svg(load.counts, most));
    }
    return out + std::string(close_table);
  }

  std::string numbers(const std::vector<std::pair<int, double>>& points) const {
    return text::join(points, "; ", [&](const auto& point) {
      return fmt::format("{}: {}", point.first, text::written(point.second).in(language_));
    });
  }

  std::string indicators() const {
    if (board_.indicators.empty()) return "";
    const Message title{"Chỉ tiêu", "Indicators"};
    std::string out =
        heading(title) + open_table("indicators", title.in(language_),
                                    {in({"Mục tiêu", "Target"}), in({"Chỉ tiêu", "Indicator"}), in({"Cần đạt", "Goal"}),
                                     in({"Đã đạt", "Value"}),
                                     in({"Biểu đồ (ô: cần đạt, chấm: đã đạt)", "Plot (square: goal, dot: value)"})},
                                    no_number);
    for (const BoardIndicator& one : board_.indicators) {
      const std::string name =
          one.indicator->name ? std::string(one.indicator->name.value) : indicator_line(*one.indicator, language_);
      const std::string unit(one.indicator->unit.value);
      const std::string goals = one.goals.empty() ? indicator_line(*one.indicator, language_) : numbers(one.goals);
      out += fmt::format(
          "<tr role=\"row\"><td role=\"cell\">{}</td><th role=\"rowheader\" scope=\"row\">{}{}</th><td "
          "role=\"cell\">{}</td><td role=\"cell\">{}</td><td role=\"cell\">{}</td></tr>\n",
          html(one.about), html(name), unit.empty() ? "" : " (" + html(unit) + ")", html(goals),
          html(numbers(one.values)), plot_svg(one, board_.plan->head.years, name));
    }
    return out + std::string(close_table);
  }

  std::string all_rounds() const {
    const Message title = say("Mọi kỳ việc ({})", "All rounds of work ({})", board_.rounds.size());
    std::string out = "<div id=\"all\">\n" + heading(title) +
                      open_table("rounds", title.in(language_), round_titles(state_title), no_number);
    for (const BoardRound& round : board_.rounds) add_row(out, round, true);
    return out + std::string(close_table) + "</div>\n";
  }

  const Board& board_;
  text::Language language_;
  ResultSize* size_;
};

}  // namespace

std::string print_board(const plan::Plan& plan, plan::Date as_of, text::Language language) {
  const plan::Progress progress(plan);
  ResultSize size(
      {"bảng này có mọi kỳ việc: xem lại giai đoạn, và các việc ghi hằng tháng, hằng quý",
       "the board has every round of work: check the years, and the work that is due every month or quarter"});
  const Board board = make_board(plan, progress, as_of, size);
  return BoardPrinter(board, language, size).run();
}

}  // namespace cchc::report
