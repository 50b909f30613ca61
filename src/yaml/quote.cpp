#include "yaml/quote.h"

#include <algorithm>
#include <array>

namespace cchc::yaml {

using text::say;

namespace {

/// What cannot open a plain text.
constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`";

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool has_control(std::string_view text) {
  return std::ranges::any_of(text, is_control);
}

bool needs_escape(std::string_view text) {
  return has_control(text) || text.find_first_of("\"\\") != std::string_view::npos;
}

std::string in_single_quotes(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + "'";
}

std::string in_double_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (is_control(c)) {
      constexpr std::string_view digits = "0123456789ABCDEF";
      out += {'\\', 'x', digits[static_cast<unsigned char>(c) / 16], digits[static_cast<unsigned char>(c) % 16]};
    } else {
      out += c;
    }
  }
  return out + "\"";
}

/// Reads digits from the front of `text`; how many.
std::size_t take_digits(std::string_view& text) {
  const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
  text.remove_prefix(size);
  return size;
}

}  // namespace

text::Message changed_number(std::string_view text) {
  if (text.empty() || text.front() < '0' || text.front() > '9') return {};
  std::string_view rest = text;
  const std::size_t digits = take_digits(rest);
  if (rest.empty() && digits > 1 && text.front() == '0') return say("số, mất số 0 ở đầu", "a number without its zero");
  if (rest.empty()) return {};
  const char sign = rest.front();
  const bool underscore = text.find('_') != std::string_view::npos;
  if (underscore && text.find_first_not_of("0123456789_") == std::string_view::npos) {
    return say("số, mất dấu gạch dưới", "a number without its underscores");
  }
  rest.remove_prefix(1);
  const std::size_t second = take_digits(rest);
  if (sign == ':' && digits <= 2 && second == 2 && rest.empty())
    return say("số giây hay số phút", "a count of minutes");
  if (sign == '.' && second > 0 && rest.empty() && text.back() == '0') {
    return say("số thập phân, mất số 0 ở cuối", "a decimal number without its last zero");
  }
  if (sign != '-' || digits != 4 || second == 0 || second > 2 || !rest.starts_with('-')) return {};
  rest.remove_prefix(1);
  const std::size_t third = take_digits(rest);
  return third > 0 && third <= 2 && rest.empty() ? say("ngày giờ", "a date") : text::Message{};
}

bool is_yaml_word(std::string_view text) {
  static constexpr std::array words{"y",    "n",    "yes",   "no",   "on",   "off",  "true",  "false", "null",
                                    "~",    "Y",    "N",     "Yes",  "No",   "On",   "Off",   "True",  "False",
                                    "Null", ".nan", "YES",   "NO",   "ON",   "OFF",  "TRUE",  "FALSE", "NULL",
                                    ".NaN", ".inf", "-.inf", ".NAN", ".Inf", ".INF", "-.Inf", "-.INF"};
  constexpr std::string_view starts = "ynotfYNOTF~.-";
  constexpr std::size_t longest = 5;
  const bool may_be = !text.empty() && text.size() <= longest && starts.find(text.front()) != std::string_view::npos;
  return may_be && std::ranges::find(words, text) != words.end();
}

std::string quoted(std::string_view text) {
  const bool plain = !needs_escape(text);
  const bool single = !plain && !has_control(text) && text.find('\'') == std::string_view::npos;
  return single ? in_single_quotes(text) : in_double_quotes(text);
}

bool can_be_plain(std::string_view text, bool in_flow) {
  if (text.empty() || has_control(text) || is_yaml_word(text) || !changed_number(text).empty()) return false;
  if (text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (indicators.find(text.front()) != std::string_view::npos) return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
  return !in_flow || text.find_first_of(",[]{}:") == std::string_view::npos;
}

std::string written_as(std::string_view text, Style style, bool in_flow) {
  if (style == Style::single_quoted && !text.empty() && !has_control(text)) return in_single_quotes(text);
  if (style == Style::double_quoted) return in_double_quotes(text);
  return can_be_plain(text, in_flow) ? std::string(text) : quoted(text);
}

std::string written_like(const Node& node, std::string_view text) {
  return written_as(text, node.style, node.parent != nullptr && node.parent->style == Style::flow);
}

}  // namespace cchc::yaml
