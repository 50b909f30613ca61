#include "office/xlsx_number.h"

#include "text/chars.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>

namespace cchc::office {

namespace {

/// The patterns that have a number and are not written in the file. Of those that differ by country any date will do.
std::string built_in(long id) {
  const auto within = [id](long first, long last) { return first <= id && id <= last; };
  if (id == 9) return "0%";
  if (id == 10) return "0.00%";
  if (id == 2 || id == 4) return "0.00";
  if (id == 17) return "mm/yyyy";
  if (within(14, 16) || id == 22 || within(27, 31) || id == 36 || within(50, 58)) return "dd/mm/yyyy";
  if (within(18, 21) || within(32, 35) || within(45, 47)) return "h:mm";
  return "General";
}

/// The first section of a pattern without what stands in quotes or brackets or behind a backslash.
std::string essence(std::string_view pattern) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size() && pattern[at] != ';'; ++at) {
    if (pattern[at] == '"' || pattern[at] == '[') {
      const std::size_t end = pattern.find(pattern[at] == '"' ? '"' : ']', at + 1);
      if (end == std::string_view::npos) break;
      at = end;
    } else if (pattern[at] == '\\' || pattern[at] == '_' || pattern[at] == '*') {
      ++at;
    } else {
      out += text::ascii_lower(pattern[at]);
    }
  }
  return out;
}

/// The day a workbook means by a number; nothing outside the years Excel has.
std::optional<std::chrono::year_month_day> day_of(double number, bool from_1904) {
  constexpr double last_day = 2'958'465;  // 31/12/9999
  if (!(number >= 1 && number <= last_day)) return std::nullopt;
  using namespace std::chrono;
  // Excel counts a 29/2/1900 that never was: before it, its days are one off.
  const sys_days zero =
      from_1904 ? sys_days(1904y / January / 1) : sys_days(1899y / December / (number < 60 ? 31 : 30));
  return year_month_day(zero + days(static_cast<int>(number)));
}

std::string date_as(double number, std::string_view pattern, bool from_1904) {
  const auto day = day_of(number, from_1904);
  if (!day) return "";
  const bool has_day = pattern.find('d') != std::string_view::npos;
  const bool has_month = pattern.find('m') != std::string_view::npos;
  const int year = static_cast<int>(day->year());
  if (has_day)
    return fmt::format("{:02}/{:02}/{:04}", static_cast<unsigned>(day->day()), static_cast<unsigned>(day->month()),
                       year);
  return has_month ? fmt::format("{:02}/{:04}", static_cast<unsigned>(day->month()), year) : fmt::format("{:04}", year);
}

/// How many digits a pattern asks for behind the point.
std::size_t decimals_of(std::string_view pattern) {
  const std::size_t point = pattern.find('.');
  if (point == std::string_view::npos) return 0;
  const std::size_t end = pattern.find_first_not_of('0', point + 1);
  return std::min<std::size_t>((end == std::string_view::npos ? pattern.size() : end) - point - 1, 9);
}

}  // namespace

NumberStyles::NumberStyles(const pugi::xml_node& root, bool from_1904) : from_1904_(from_1904) {
  std::map<long, std::string> own;
  for (const pugi::xml_node& format : child(root, "numFmts").children())
    own[number_or(attribute(format, "numFmtId"), -1)] = attribute(format, "formatCode");
  for (const pugi::xml_node& style : child(root, "cellXfs").children()) {
    const long id = number_or(attribute(style, "numFmtId"), 0);
    const auto found = own.find(id);
    formats_.push_back(essence(found == own.end() ? built_in(id) : found->second));
  }
}

std::string NumberStyles::shown(std::string_view value, std::size_t style) const {
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc{} || end != value.data() + value.size() || !std::isfinite(number)) return std::string(value);
  const std::string_view pattern = style < formats_.size() ? std::string_view(formats_[style]) : "general";
  const bool is_general = pattern.find("general") != std::string_view::npos;
  if (!is_general && pattern.find_first_of("dy") != std::string_view::npos) {
    if (std::string date = date_as(number, pattern, from_1904_); !date.empty()) return date;
  }
  if (!is_general && pattern.find('%') != std::string_view::npos)
    return fmt::format("{:.{}f}%", number * 100, decimals_of(pattern));
  if (const std::size_t decimals = decimals_of(pattern); !is_general && decimals > 0)
    return fmt::format("{:.{}f}", number, decimals);
  constexpr int digits = 15;  // all that Excel keeps
  return fmt::format("{:.{}g}", number, digits);
}

}  // namespace cchc::office
