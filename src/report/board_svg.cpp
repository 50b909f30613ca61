#include "report/board_svg.h"

#include "office/html_writer.h"
#include "text/markup.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace cchc::report {

namespace {

constexpr int months_a_year = 12;

std::string picture(std::string_view kind, double width, double height, const std::string& title,
                    std::string_view content) {
  return fmt::format(R"(<svg class="{}" viewBox="0 0 {} {}" role="img"><title>{}</title>{}</svg>)", kind, width, height,
                     text::xml_escaped(title), content);
}

std::string rect(std::string_view state, double x, double y, double width, double height) {
  return fmt::format(R"(<rect class="s-{}" x="{:.2f}" y="{:.2f}" width="{:.2f}" height="{:.2f}"/>)", state, x, y, width,
                     height);
}

std::string label(double x, double y, std::string_view text, std::string_view anchor = "middle") {
  return fmt::format(R"(<text x="{:.2f}" y="{:.2f}" text-anchor="{}">{}</text>)", x, y, anchor, text);
}

std::string line(std::string_view kind, double x1, double y1, double x2, double y2) {
  return fmt::format(R"(<line class="{}" x1="{:.2f}" y1="{:.2f}" x2="{:.2f}" y2="{:.2f}"/>)", kind, x1, y1, x2, y2);
}

/// Months from the first of the plan's years.
int month_of(plan::Date day, plan::Years years) {
  return (plan::year_of(day) - years.first) * months_a_year + static_cast<int>(plan::month_of(day)) - 1;
}

}  // namespace

int total_of(const StateCounts& counts) {
  return std::accumulate(counts.begin(), counts.end(), 0);
}

std::string bar_svg(const StateCounts& counts, int most) {
  constexpr double width = 200, height = 12;
  std::string parts;
  double x = 0;
  for (const BoardStateInfo& info : board_states()) {
    const int count = counts[static_cast<std::size_t>(info.state)];
    if (count == 0) continue;
    const double share = width * count / std::max(most, 1);
    parts += rect(info.key, x, 0, share, height);
    x += share;
  }
  return fmt::format(
      R"(<svg class="bar" viewBox="0 0 {} {}" preserveAspectRatio="none" aria-hidden="true" focusable="false">{}</svg>)",
      width, height, parts);
}

std::string timeline_svg(const Board& board, const std::string& title) {
  constexpr double month = 16, high = 140, foot = 24, head = 16;
  const plan::Years years = board.plan->head.years;
  const int months = (years.last - years.first + 1) * months_a_year;
  std::vector<StateCounts> due(static_cast<std::size_t>(std::max(months, 0)));
  for (const BoardRound& round : board.rounds) {
    if (!round.instance->due) continue;
    const int at = month_of(*round.instance->due, years);
    if (at >= 0 && at < months) ++due[static_cast<std::size_t>(at)][static_cast<std::size_t>(round.shown)];
  }
  int most = 1;
  for (const StateCounts& counts : due) most = std::max(most, total_of(counts));
  std::string content;
  for (std::size_t at = 0; at < due.size(); ++at) {
    const double x = month * static_cast<double>(at);
    double y = head + high;
    for (const BoardStateInfo& info : board_states()) {
      const int count = due[at][static_cast<std::size_t>(info.state)];
      if (count == 0) continue;
      const double height = high * count / most;
      y -= height;
      content += rect(info.key, x + 2, y, month - 4, height);
    }
    if (const int total = total_of(due[at]); total > 0)
      content += label(x + month / 2, y - 3, fmt::format("{}", total));
    if (at % months_a_year == 0) {
      content += line("axis", x, head, x, head + high + 6);
      content += label(x + month * months_a_year / 2, head + high + 18,
                       fmt::format("{}", years.first + static_cast<int>(at) / months_a_year));
    }
  }
  content += line("axis", 0, head + high, month * months, head + high);
  const int now = month_of(board.as_of, years);
  if (now >= 0 && now < months) {
    const double x = month * (now + plan::day_of_month(board.as_of) / 31.0);
    content += line("now", x, 0, x, head + high);
  }
  return picture("timeline", std::max(month * months, 1.0), head + high + foot, title, content);
}

std::string plot_svg(const BoardIndicator& indicator, plan::Years years, const std::string& title) {
  constexpr double width = 240, height = 90, side = 20, top = 16, low = 66;
  double least = 0, most = 0;
  int first = years.first, last = years.last;
  for (const auto* points : {&indicator.goals, &indicator.values}) {
    for (const auto& [year, value] : *points) {
      least = std::min(least, value);
      most = std::max(most, value);
      first = std::min(first, year);
      last = std::max(last, year);
    }
  }
  if (indicator.goals.empty() && indicator.values.empty()) return "";
  const double range = most > least ? most - least : 1;
  const auto x_of = [&](int year) {
    return side + (width - 2 * side) * (last > first ? (year - first) / double(last - first) : 0.5);
  };
  const auto y_of = [&](double value) { return low - (low - top) * (value - least) / range; };
  std::string path, content = line("axis", side, y_of(0), width - side, y_of(0));
  for (const auto& [year, value] : indicator.goals) {
    path += fmt::format("{:.2f},{:.2f} ", x_of(year), y_of(value));
    content += fmt::format(R"(<rect class="goal" x="{:.2f}" y="{:.2f}" width="6" height="6"/>)", x_of(year) - 3,
                           y_of(value) - 3);
  }
  if (indicator.goals.size() > 1) content += fmt::format(R"(<polyline class="goal-line" points="{}"/>)", path);
  for (const auto& [year, value] : indicator.values)
    content += fmt::format(R"(<circle class="value" cx="{:.2f}" cy="{:.2f}" r="4"/>)", x_of(year), y_of(value));
  content +=
      label(side, height - 6, fmt::format("{}", first)) + label(width - side, height - 6, fmt::format("{}", last));
  return picture("plot", width, height, title, content);
}

}  // namespace cchc::report
