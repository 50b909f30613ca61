#pragma once

#include "plan/date.h"

#include <string>
#include <string_view>
#include <vector>

namespace cchc::report {

/// The lines of an iCalendar file (RFC 5545): each ends in CRLF and is folded where it would take more than 75 bytes,
/// never inside a character.
class CalendarText {
public:
  /// A line as it is: "BEGIN:VEVENT".
  void line(std::string_view content);
  /// A property whose value is text, which is escaped.
  void text(std::string_view property, std::string_view value);
  /// A property whose value is a day, or several.
  void days(std::string_view property, const std::vector<plan::Date>& days);

  const std::string& str() const { return out_; }

private:
  std::string out_;
};

/// 20221231.
std::string calendar_day(plan::Date day);

}  // namespace cchc::report
