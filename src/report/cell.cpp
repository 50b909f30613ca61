#include "report/cell.h"

#include "text/collate.h"
#include "text/join.h"
#include "text/normalize.h"

#include <fmt/format.h>

#include <cstddef>
#include <string_view>

namespace cchc::report {
namespace {

std::string join_days(const DayList& list) {
  return text::join(list.days, "; ", [](plan::Date day) { return plan::to_table(day); });
}

std::string join_texts(const std::vector<std::string>& texts) {
  return text::join(texts, "; ");
}

bool is_in_words(const DayList& list) {
  return asks_for_summary(list) && !list.summary.empty();
}

struct ShownText {
  text::Language language;

  std::string operator()(std::monostate /*nothing*/) const { return {}; }
  std::string operator()(const std::string& value) const { return value; }
  std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
  std::string operator()(bool value) const {
    return (value ? text::say("có", "yes") : text::say("không", "no")).in(language);
  }
  std::string operator()(const std::vector<std::string>& value) const { return join_texts(value); }
  std::string operator()(const DayList& value) const {
    return is_in_words(value) ? value.summary.in(language) : join_days(value);
  }
};

struct DataText {
  std::string operator()(std::monostate /*nothing*/) const { return {}; }
  std::string operator()(const std::string& value) const { return value; }
  std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(const std::vector<std::string>& value) const { return join_texts(value); }
  std::string operator()(const DayList& value) const { return join_days(value); }
};

struct OrderKey {
  std::string operator()(std::monostate /*nothing*/) const { return {}; }
  std::string operator()(const std::string& value) const {
    return text::trim(value).empty() ? std::string() : text::collation_key(value);
  }
  std::string operator()(std::int64_t value) const {
    // The sign bit turned over puts negative numbers first.
    return fmt::format("{:020}", static_cast<std::uint64_t>(value) ^ (std::uint64_t{1} << 63U));
  }
  std::string operator()(bool value) const { return value ? "1" : "0"; }
  std::string operator()(const std::vector<std::string>& value) const {
    return text::join(value, std::string_view("\0", 1),
                      [](const std::string& text) { return text::collation_key(text); });
  }
  std::string operator()(const DayList& value) const {
    return text::join(value.days, " ", [](plan::Date day) { return plan::to_iso(day); });
  }
};

}  // namespace

bool asks_for_summary(const DayList& list) {
  constexpr std::size_t most_read = 3;
  return list.only_in_words || list.days.size() > most_read;
}

std::string shown_text(const Cell& cell, text::Language language) {
  return std::visit(ShownText{language}, cell);
}
std::string spreadsheet_text(const Cell& cell, text::Language language) {
  if (std::holds_alternative<bool>(cell)) return shown_text(cell, language);
  const auto* days = std::get_if<DayList>(&cell);
  if (days == nullptr || !is_in_words(*days)) return data_text(cell);
  if (days->only_in_words) return days->summary.in(language);
  return days->summary.in(language) + text::say(", {} lần", ", {} times", days->days.size()).in(language);
}
std::string data_text(const Cell& cell) {
  return std::visit(DataText{}, cell);
}
std::size_t size_of(const Cell& cell) {
  std::size_t size = sizeof(Cell);
  if (const auto* text = std::get_if<std::string>(&cell)) size += text->size();
  if (const auto* days = std::get_if<DayList>(&cell)) size += days->days.size() * sizeof(plan::Date);
  if (const auto* texts = std::get_if<std::vector<std::string>>(&cell)) {
    for (const std::string& text : *texts) size += sizeof(text) + text.size();
  }
  return size;
}
std::string order_key(const Cell& cell) {
  return std::visit(OrderKey{}, cell);
}

}  // namespace cchc::report
