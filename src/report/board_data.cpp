#include "report/board_data.h"

#include "plan/id.h"
#include "plan/measure.h"
#include "plan/walk.h"

#include <algorithm>
#include <array>

namespace cchc::report {

namespace {

using plan::Timing;

BoardState shown_state(const plan::State& state) {
  if (state.is_done()) return state.timing == Timing::late ? BoardState::late : BoardState::done;
  switch (state.timing) {
    case Timing::given_up:
      return BoardState::given_up;
    case Timing::overdue:
      return BoardState::overdue;
    case Timing::extended:
      return BoardState::extended;
    case Timing::soon:
      return BoardState::soon;
    case Timing::ongoing:
      return BoardState::ongoing;
    case Timing::undated:
      return BoardState::undated;
    default:
      return state.status ? BoardState::started : BoardState::waiting;
  }
}

std::vector<std::string_view> owner_names(const plan::WorkItem& work, const plan::State& state, plan::Date day) {
  std::vector<std::string_view> names;
  for (const plan::BodyReference& owner : plan::owners_on(work, state, day)) names.push_back(owner.known_name().value);
  return names;
}

std::optional<double> goal_number(const plan::YearGoal& goal) {
  if (goal.value || !goal.bound) return goal.value;
  return goal.bound->least ? goal.bound->least : goal.bound->most;
}

std::vector<BoardIndicator> board_indicators(const plan::Plan& plan, const plan::Progress& progress, plan::Date as_of) {
  std::vector<BoardIndicator> all;
  plan::for_each_indicator(
      plan, [&](const plan::Indicator& indicator, const plan::Area* area, const plan::Target* target) {
        BoardIndicator& made = all.emplace_back();
        made.indicator = &indicator;
        made.about = target != nullptr ? target->id_text.value : area != nullptr ? area->code_text.value : "";
        for (const plan::YearGoal& goal : indicator.goals) {
          const auto number = goal_number(goal);
          const int year = plan::goal_year(goal, indicator, plan.head.years);
          if (number) made.goals.emplace_back(year, *number);
        }
        std::ranges::sort(made.goals);
        for (const plan::Measure& measure : plan::yearly(plan::measures_of(indicator, progress, as_of)))
          made.values.emplace_back(measure.term.year, measure.value);
      });
  return all;
}

}  // namespace

std::span<const BoardStateInfo> board_states() {
  static const std::array<BoardStateInfo, 10> states{{
      {BoardState::overdue, "overdue", {"Quá hạn", "Overdue"}},
      {BoardState::soon, "soon", {"Sắp đến hạn", "Due soon"}},
      {BoardState::extended, "extended", {"Quá hạn, đã gia hạn", "Extended"}},
      {BoardState::started, "started", {"Đang thực hiện", "In progress"}},
      {BoardState::waiting, "waiting", {"Chưa đến hạn", "Not due yet"}},
      {BoardState::ongoing, "ongoing", {"Thường xuyên", "Goes on"}},
      {BoardState::undated, "undated", {"Chưa rõ ngày", "No known day"}},
      {BoardState::late, "late", {"Hoàn thành quá hạn", "Done late"}},
      {BoardState::done, "done", {"Hoàn thành", "Done"}},
      {BoardState::given_up, "given-up", {"Không thực hiện, chuyển tiếp", "Dropped or carried over"}},
  }};
  return states;
}

const BoardStateInfo& board_state(BoardState state) {
  return board_states()[static_cast<std::size_t>(state)];
}

bool is_open(BoardState state) {
  return state < BoardState::late;
}

Board make_board(const plan::Plan& plan, const plan::Progress& progress, plan::Date as_of, ResultSize& size) {
  Board board{.plan = &plan, .as_of = as_of, .rounds = {}, .indicators = board_indicators(plan, progress, as_of)};
  board.has_results = std::ranges::any_of(progress.entries(), [](const auto& entry) { return entry.work != nullptr; });
  plan::for_each_work_item(plan, [&](const plan::WorkItem& work, plan::ItemKind, const plan::Path& path) {
    for (const plan::Instance& instance : progress.instances(work)) {
      BoardRound& round = board.rounds.emplace_back();
      round.instance = &instance;
      round.area = path.area;
      round.state = progress.state_of(instance, as_of);
      round.shown = shown_state(round.state);
      round.owners = owner_names(work, round.state, as_of);
      for (const std::string_view owner : round.owners) size.add(owner.size());
    }
  });
  return board;
}

}  // namespace cchc::report
