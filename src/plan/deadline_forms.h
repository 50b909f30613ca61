#pragma once

#include "plan/deadline_pattern.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace cchc::plan::deadline {

/// How the slots of a form make a schedule. "First" and "last" are of the stretch of time that the slots name.
enum class Meaning {
  in,                  ///< due on its last day
  in_about,            ///< the same, approximately
  in_each,             ///< several stretches: due on the last day of each
  before_each,         ///< … on the day before the first of each
  before,              ///< due on the day before its first
  before_about,        ///< the same, approximately
  early,               ///< a year: due at the end of March, approximately
  middle,              ///< a year: due at the end of June, approximately
  first_half,          ///< a year: from January to June
  second_half,         ///< a year: from July to December
  range,               ///< two stretches: work from the first day of one, due on the last of the other
  from_plan_start,     ///< work from the plan's first day, due on its last
  from,                ///< goes on from its first day
  after,               ///< goes on from the day after its last
  every_month,         ///< due on the last day of every month
  every_quarter,       ///< … quarter
  every_half_year,     ///< … half-year
  every_year,          ///< … year
  yearly_in,           ///< due on its last day, every year
  yearly_before,       ///< due on the day before its first, every year
  yearly_in_each,      ///< as `in_each`, every year
  yearly_before_each,  ///< as `before_each`, every year
  monthly_on,          ///< a day of every month
  monthly_before,      ///< the day before it
  quarterly_on,        ///< a day of the last month of every quarter
  quarterly_before,    ///< the day before it
  ongoing,             ///< all the time
  elsewhere,           ///< another document or an event says when
};

/// What is wrong with a phrase that people write for a form. One row of `reasons` each.
enum class Advice { none, quarter_word, month_word, slash, day_slashes, range_dash, no_quarter };

/// A way of writing a form that is not accepted and can mean nothing else.
struct WrongForm {
  Pattern pattern = {};
  Advice advice = Advice::none;
};

/// One way of writing a deadline. The whole of what is known about it: the grammar, the advice, completion, the
/// schema's examples and the list in the README read this table.
struct Form {
  Pattern pattern;
  Meaning meaning;
  std::string_view example = {};   ///< "Quý IV/2022"; a form without one is a rarer way of writing the one before it
  std::string_view words_vi = {};  ///< when it is due; empty: as the form before it
  std::string_view words_en = {};
  std::string_view offer = {};                ///< what is offered for one of `wrong_forms`: "Quý {q}/{y}"
  std::array<WrongForm, 4> wrong_forms = {};  ///< tried when no form matches; those without a pattern are none
};

/// The forms, in the order they are tried: the first that matches is the one meant.
std::span<const Form> all_forms();
/// Of those, in the same order, the ones a text with this first letter can have.
const std::vector<const Form*>& forms_beginning_with(char letter);

/// What can follow a form and belongs to it.
enum class Tail {
  years_after,  ///< "và các năm tiếp theo": due again every later year
  since,        ///< "từ năm 2026": what recurs or goes on does so from then on
  within,       ///< "giai đoạn 2026-2030": … and until then
  as_needed,    ///< "hoặc đột xuất": what recurs may come more often
  nothing,      ///< "tầm nhìn 2045": how far the plan looks
};

struct TailForm {
  Pattern pattern;
  Tail tail;
};

/// The tails that a text with this first letter can have, in the order they are tried.
const std::vector<const TailForm*>& tails_beginning_with(char letter);

}  // namespace cchc::plan::deadline
