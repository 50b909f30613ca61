#pragma once

#include "plan/progress.h"
#include "report/result_size.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cchc::report {

// What the board shows, worked out. Shared by board*.cpp only.

/// How a round of work stands, in the order the board has them: what needs somebody first.
enum class BoardState { overdue, soon, extended, started, waiting, ongoing, undated, late, done, given_up };

struct BoardStateInfo {
  BoardState state;
  std::string_view key;  ///< in the page's classes
  text::Message label;
};
std::span<const BoardStateInfo> board_states();
const BoardStateInfo& board_state(BoardState state);
/// Whether somebody still has to do something.
bool is_open(BoardState state);

struct BoardRound {
  const plan::Instance* instance = nullptr;
  const plan::Area* area = nullptr;
  plan::State state;
  BoardState shown = BoardState::undated;
  std::vector<std::string_view> owners;  ///< who leads it on the day of the board

  /// The day it counts under: that of the deadline, else the last of its stretch.
  plan::Date day() const { return instance->due.value_or(instance->days.last); }
};

struct BoardIndicator {
  const plan::Indicator* indicator = nullptr;
  std::string about;                           ///< the id of its target, or the area's code; empty: the whole plan
  std::vector<std::pair<int, double>> goals;   ///< by year
  std::vector<std::pair<int, double>> values;  ///< by year; the last one recorded
};

struct Board {
  const plan::Plan* plan = nullptr;
  plan::Date as_of;
  std::vector<BoardRound> rounds;  ///< in the order of the plan
  std::vector<BoardIndicator> indicators;
  bool has_results = false;
};
/// `progress` must outlive the board. Counts the names of those who lead the rounds; throws ResultTooLarge.
Board make_board(const plan::Plan& plan, const plan::Progress& progress, plan::Date as_of, ResultSize& size);

}  // namespace cchc::report
