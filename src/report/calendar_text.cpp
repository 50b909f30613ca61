#include "report/calendar_text.h"

#include "text/join.h"
#include "text/utf8.h"

#include <fmt/format.h>

namespace cchc::report {

namespace {

/// Escaped as section 3.3.11 says; control characters have no place in it, and a broken byte becomes U+FFFD.
std::string escaped_value(std::string_view value) {
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    const text::Decoded next = text::decode(value, at);
    at += next.size;
    const char32_t c = next.code_point;
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\\' || c == ';' || c == ',') {
      out += '\\';
      text::append(out, c);
    } else if (c < ' ' || c == 0x7F) {
      if (c != '\r') out += ' ';
    } else {
      text::append(out, c);
    }
  }
  return out;
}

}  // namespace

void CalendarText::line(std::string_view content) {
  constexpr std::size_t most = 75;  // bytes, without the line's end
  std::size_t taken = 0;
  for (std::size_t at = 0; at < content.size();) {
    const std::size_t size = text::decode(content, at).size;
    if (taken + size > most) {
      out_ += "\r\n ";
      taken = 1;
    }
    out_ += content.substr(at, size);
    taken += size;
    at += size;
  }
  out_ += "\r\n";
}

void CalendarText::text(std::string_view property, std::string_view value) {
  line(fmt::format("{}:{}", property, escaped_value(value)));
}

void CalendarText::days(std::string_view property, const std::vector<plan::Date>& days) {
  line(fmt::format("{};VALUE=DATE:{}", property, text::join(days, ",", calendar_day)));
}

std::string calendar_day(plan::Date day) {
  return fmt::format("{:04}{:02}{:02}", plan::year_of(day), plan::month_of(day), plan::day_of_month(day));
}

}  // namespace cchc::report
