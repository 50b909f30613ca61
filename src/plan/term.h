#pragma once

#include "plan/date.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace cchc::plan {

/// The stretch of the calendar that one round of a work item is for (kỳ): a year, or a part of one. It names the round
/// for good: the December report of 2022 is that of 2022-12 whatever day it is due.
struct Term {
  enum class Unit { open, year, half_year, quarter, month, day };
  Unit unit = Unit::open;  ///< open: no stretch is known
  int year = 0;
  unsigned part = 0;  ///< the half-year, quarter or month, from 1; of a day its month
  unsigned day = 0;
  friend auto operator<=>(const Term&, const Term&) = default;
};

/// The stretch of that length which a day lies in.
Term term_of(Date day, Term::Unit unit);

/// "2022", "2022-H1", "2022-Q4", "2022-06", "2022-06-15"; empty when it is open.
std::string to_string(const Term& term);
/// In running text: "năm 2022", "6 tháng đầu năm 2022", "quý IV năm 2022", "tháng 6 năm 2022", "ngày 15/6/2022"; empty
/// when it is open.
std::string to_words(const Term& term);

/// The form that files have, as `to_string` gives it. Nothing for any other text.
std::optional<Term> parse_term(std::string_view text);
/// What people write for it: the words and names above in any case, without accents too, "Quý 4/2022", "6/2022".
/// Nothing when there is no year in it.
std::optional<Term> parse_typed_term(std::string_view text);

/// Its first and last day. Not for one that is open.
Days days_of(const Term& term);

}  // namespace cchc::plan
