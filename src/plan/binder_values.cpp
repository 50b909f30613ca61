#include "plan/binder.h"
#include "plan/years.h"
#include "text/chars.h"
#include "text/join.h"
#include "text/nearest.h"
#include "text/normalize.h"
#include "text/number.h"
#include "yaml/quote.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace cchc::plan {

using diag::Code;
using text::say;

namespace {

/// What follows a minus sign, the typewriter's or the typesetter's; the whole text when there is none.
std::string_view without_minus(std::string_view text) {
  for (const std::string_view minus : {"-", "\u2212"}) {
    if (text.starts_with(minus)) return text.substr(minus.size());
  }
  return text;
}

/// Numbers, single letters and Roman numbers with dots between, as tables number their rows: "12", "2.1", "3.1.a",
/// "IV.2", "a)".
bool looks_like_row(std::string_view text) {
  constexpr std::size_t longest = 20;
  constexpr std::size_t longest_part = 5;
  if (text.size() > longest) return false;
  if (text.ends_with('.') || text.ends_with(')')) text.remove_suffix(1);
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find('.'));
    const bool is_letter = part == "đ" || part == "Đ" || (part.size() == 1 && text::is_ascii_letter(part[0]));
    const bool is_roman = part.find_first_not_of("IVXivx") == std::string_view::npos;
    if (part.empty() || part.size() > longest_part || !(text::is_digits(part) || is_letter || is_roman)) return false;
    if (part.size() == text.size()) return true;
    text.remove_prefix(part.size() + 1);
  }
  return false;
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  const std::size_t separator = text.find_first_of(",.");
  const std::string_view whole = text.substr(0, separator);
  if (!text::is_digits(whole) || whole.size() > 12) return std::nullopt;
  double value = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), value);
  if (separator == std::string_view::npos) return value;
  const std::string_view decimals = text.substr(separator + 1);
  // Three digits after a point are thousands in Vietnam and decimals elsewhere: refused rather than guessed.
  if (!text::is_digits(decimals) || decimals.size() > 9 || (text[separator] == '.' && decimals.size() == 3))
    return std::nullopt;
  double fraction = 0;
  std::from_chars(decimals.data(), decimals.data() + decimals.size(), fraction);
  return value + fraction / std::pow(10.0, static_cast<double>(decimals.size()));
}

std::vector<Text> Binder::texts(const yaml::Node& node, const FieldInfo& field) {
  if (node.is_scalar()) return {text(node)};
  std::vector<Text> all;
  all.reserve(node.count_children());
  for (const yaml::Node& item : node) {
    if (item.is_scalar()) {
      all.push_back(text(item));
    } else if (!item.damaged) {
      const bool empty = item.is_empty();
      sink_->report(
          {.code = empty ? Code::empty_value : Code::wrong_shape,
           .place = empty ? key_place(item) : value_place(item),
           .headline = empty
                           ? say("một dòng trống trong danh sách \"{}\"", "an empty item in the list \"{}\"", field.key)
                           : say("mỗi dòng trong \"{}\" chỉ được là một tên", "each item of \"{}\" must be one text",
                                 field.key),
           .context = context(item),
           .help = {empty ? text::Message{"xóa dấu gạch thừa, hoặc ghi tên sau nó",
                                          "delete the dash, or write a name after it"}
                          : text::Message{"viết mỗi tên trên một dòng; tên có dấu hai chấm thì đặt trong nháy kép",
                                          "write one name a line, in double quotes when it holds a colon"}}});
    }
  }
  return all;
}

namespace {

/// The number in range among what else was written: "hết 2025".
std::optional<int> number_within(std::string_view written, const FieldInfo& field) {
  const std::size_t begin = written.find_first_of("0123456789");
  if (begin == std::string_view::npos) return std::nullopt;
  const std::size_t end = std::min(written.find_first_not_of("0123456789", begin), written.size());
  // Of a date the year, which stands last: "31/12/2025".
  const std::size_t slash = written.rfind('/');
  if (slash != std::string_view::npos && slash > begin) return number_within(written.substr(slash + 1), field);
  const auto number = text::whole_number(written.substr(begin, end - begin));
  const bool is_only = written.find_first_of("0123456789", end) == std::string_view::npos;
  return is_only && number && *number >= field.lowest && *number <= field.highest ? number : std::nullopt;
}

}  // namespace

std::optional<int> Binder::whole(const yaml::Node& node, const FieldInfo& field) {
  const std::string_view digits = without_minus(one_line(node));
  const std::optional<int> value = text::is_digits(digits) ? text::whole_number(one_line(node)) : std::nullopt;
  if (!text::is_digits(digits)) {
    constexpr int example_year = 2025;
    const bool is_year_field =
        field.lowest <= example_year && field.highest >= example_year && field.lowest >= first_plan_year;
    const int example =
        number_within(one_line(node), field).value_or(is_year_field ? example_year : std::max(field.lowest, 1));
    report_value(
        node,
        {.code = Code::not_a_number,
         .place = value_place(node),
         .headline = say("\"{0}\" phải là một số nguyên, không phải \"{1}\"",
                         "\"{0}\" must be a whole number, not \"{1}\"", field.key, one_line(node)),
         .context = context(node),
         .help = {say("chỉ ghi chữ số, ví dụ {0}: {1}", "write digits only, such as {0}: {1}", field.key, example)}});
  } else if (!value || *value < field.lowest || *value > field.highest) {
    report_value(node, {.code = Code::out_of_range,
                        .place = value_place(node),
                        .headline = say("\"{0}\" phải từ {1} đến {2}, không phải {3}",
                                        "\"{0}\" must be from {1} to {2}, not {3}", field.key, field.lowest,
                                        field.highest, one_line(node)),
                        .context = context(node),
                        .help = {{"kiểm tra lại số đã gõ", "check the number"}}});
    return std::nullopt;
  }
  if (value) check_leading_zeros(node, field);
  return value;
}

void Binder::check_leading_zeros(const yaml::Node& node, const FieldInfo& field) {
  const std::string_view written = one_line(node);
  const std::size_t digits = std::min(written.find_first_not_of("0123456789"), written.size());
  const std::size_t zeros = std::min(written.find_first_not_of('0'), written.size());
  if (zeros == 0 || digits == 1) return;
  const std::string_view meant = written.substr(std::min(zeros, digits - 1));  // "00,5" is 0,5
  report_value(node,
               {.code = Code::not_a_number,
                .place = value_place(node),
                .headline = say("\"{0}\" có số 0 ở đầu: \"{1}\"", "\"{0}\" begins with 0: \"{1}\"", field.key, written),
                .context = context(node),
                .help = {say("có phải {}?", "did you mean {}?", meant)},
                .fix = diag::Fix{say("đổi thành {}", "change to {}", meant),
                                 {{value_place(node), yaml::written_like(node, meant)}}},
                .severity = diag::Severity::warning});
}

bool Binder::is_row_number(const yaml::Node& node, const FieldInfo& field) {
  const std::string_view written = one_line(node);
  const std::string_view digits = without_minus(written);
  constexpr std::size_t most_digits = 4;
  const bool is_number = text::is_digits(digits);
  const bool is_positive = digits.size() == written.size() && digits.find_first_not_of('0') != std::string_view::npos;
  if (is_number && (!is_positive || digits.size() > most_digits)) {
    report_value(node, {.code = Code::out_of_range,
                        .place = value_place(node),
                        .headline = say("\"{0}\" phải từ 1 đến 9999, không phải {1}",
                                        "\"{0}\" must be from 1 to 9999, not {1}", field.key, written),
                        .context = context(node),
                        .help = {{"kiểm tra lại số đã gõ", "check the number"}}});
    return false;
  }
  if (looks_like_row(written)) return true;
  report_value(node, {.code = Code::not_a_number,
                      .place = value_place(node),
                      .headline = say("\"{0}\" phải là số thứ tự như in trong bảng, không phải \"{1}\"",
                                      "\"{0}\" must be the number of a row, not \"{1}\"", field.key, written),
                      .context = context(node),
                      .help = {{"ghi như bản in, ví dụ 12, 2.1 hoặc 3.1.a", "write it as printed: 12, 2.1 or 3.1.a"}}});
  return false;
}

std::optional<double> Binder::number(const yaml::Node& node, const FieldInfo& field) {
  const auto value = parse_number(one_line(node));
  if (!value && parse_number(without_minus(one_line(node)))) {
    report_value(node, {.code = Code::out_of_range,
                        .place = value_place(node),
                        .headline = say("\"{0}\" không thể âm: \"{1}\"", "\"{0}\" cannot be negative: \"{1}\"",
                                        field.key, one_line(node)),
                        .context = context(node),
                        .help = {{"kiểm tra lại số đã gõ", "check the number"}}});
  } else if (!value) {
    std::vector<text::Message> help{
        {"chỉ ghi số, không kèm đơn vị hay chữ; số lẻ dùng dấu phẩy, ví dụ 98,5; không dùng dấu chấm ngăn hàng nghìn",
         "write the number alone, without unit or words; no thousands separators"}};
    if (field.shape == Shape::goals)
      help.push_back({"hoặc ghi một mức như \"≥ 98\", \"50-60\", hoặc một câu như \"Đạt mức tiên tiến\"",
                      "or write a bound such as \"≥ 98\" or \"50-60\", or words without numbers"});
    report_value(node, {.code = Code::not_a_number,
                        .place = value_place(node),
                        .headline = say("\"{0}\" phải là một số, không phải \"{1}\"",
                                        "\"{0}\" must be a number, not \"{1}\"", field.key, one_line(node)),
                        .context = context(node),
                        .help = std::move(help)});
  } else {
    check_leading_zeros(node, field);
  }
  return value;
}

std::optional<Date> Binder::date(const yaml::Node& node, const FieldInfo& field) {
  const auto value = parse_date(one_line(node));
  if (value) return value;
  // What looks like a date but is no day of the calendar is another mistake than what is no date at all.
  const bool looks_like_date =
      std::ranges::all_of(one_line(node),
                          [](char c) { return text::is_digit(c) || c == '/' || c == '-' || c == '.'; }) &&
      std::ranges::count_if(one_line(node), [](char c) { return c == '/' || c == '-' || c == '.'; }) == 2;
  report_value(node, {.code = looks_like_date ? Code::no_such_day : Code::wrong_shape,
                      .place = value_place(node),
                      .headline = looks_like_date
                                      ? say("không có ngày \"{}\" trong lịch", "there is no day \"{}\"", one_line(node))
                                      : say("\"{0}\" phải là một ngày, không phải \"{1}\"",
                                            "\"{0}\" must be a day, not \"{1}\"", field.key, one_line(node)),
                      .context = context(node),
                      .help = {{"viết ngày/tháng/năm, ví dụ 20/12/2021", "write day/month/year, such as 20/12/2021"}}});
  return std::nullopt;
}

std::optional<Years> Binder::years(const yaml::Node& node, const FieldInfo& field) {
  const std::string_view written = text::trim(one_line(node));
  const std::optional<Years> years = parse_years(written);
  if (!years) {
    report_value(node,
                 {.code = Code::wrong_shape,
                  .place = value_place(node),
                  .headline = say("\"{0}\" phải là các năm của kế hoạch, không phải \"{1}\"",
                                  "\"{0}\" must be the years of the plan, not \"{1}\"", field.key, one_line(node)),
                  .context = context(node),
                  .help = {{"viết năm đầu và năm cuối, ví dụ 2021-2025",
                            "write the first and the last year, such as 2021-2025"}}});
    return std::nullopt;
  }
  if (years->first > years->last) {
    report_value(node, {.code = Code::range_backwards,
                        .place = value_place(node),
                        .headline = say("giai đoạn \"{}\" có năm đầu sau năm cuối", "the years \"{}\" run backwards",
                                        one_line(node)),
                        .context = context(node),
                        .help = {say("có phải {}-{}?", "did you mean {}-{}?", years->last, years->first)}});
    return std::nullopt;
  }
  if (years->last - years->first >= most_years) {
    diag::Diagnostic found{.code = Code::out_of_range,
                           .place = value_place(node),
                           .headline = say("giai đoạn \"{0}\" dài {1} năm", "the years \"{0}\" are {1} years", written,
                                           years->last - years->first + 1),
                           .label = {"có lẽ gõ nhầm năm", "perhaps a typing error"},
                           .context = context(node),
                           .help = {{"xem lại năm đầu và năm cuối của kế hoạch", "check the first and the last year"}}};
    const int swapped = years->last / 100 * 100 + years->last % 10 * 10 + years->last / 10 % 10;
    if (swapped >= years->first && swapped - years->first < most_years)
      found.help.insert(found.help.begin(), say("có phải {}-{}?", "did you mean {}-{}?", years->first, swapped));
    report_value(node, std::move(found));
    return std::nullopt;
  }
  return years;
}

std::optional<std::pair<unsigned, unsigned>> Binder::day_month(const yaml::Node& node, const FieldInfo& field) {
  const std::size_t slash = one_line(node).find('/');
  if (slash != std::string_view::npos && text::is_digits(one_line(node).substr(0, slash)) &&
      text::is_digits(one_line(node).substr(slash + 1))) {
    const auto day = text::whole_number(one_line(node).substr(0, slash));
    const auto month = text::whole_number(one_line(node).substr(slash + 1));
    // A leap year, so that 29/2 is a day.
    if (day && month && make_date(2024, static_cast<unsigned>(*month), static_cast<unsigned>(*day)).ok()) {
      return std::pair{static_cast<unsigned>(*day), static_cast<unsigned>(*month)};
    }
  }
  report_value(node, {.code = Code::no_such_day,
                      .place = value_place(node),
                      .headline = say("\"{0}\" phải là ngày/tháng, không phải \"{1}\"",
                                      "\"{0}\" must be day/month, not \"{1}\"", field.key, one_line(node)),
                      .context = context(node),
                      .help = {{"viết ngày và tháng, ví dụ 15/12", "write day and month, such as 15/12"}}});
  return std::nullopt;
}

std::optional<std::string_view> Binder::choice(const yaml::Node& node, const FieldInfo& field) {
  const std::string typed = text::to_nfc(one_line(node));
  if (const auto exact = std::ranges::find(field.choices, typed); exact != field.choices.end()) return *exact;
  bool unique = false;
  const auto near = text::nearest(typed, field.choices, &unique);
  diag::Diagnostic found{
      .code = Code::value_not_in_list,
      .place = value_place(node),
      .headline = say("\"{0}\" không thể là \"{1}\"", "\"{0}\" cannot be \"{1}\"", field.key, one_line(node)),
      .context = context(node),
      .help = {say("các giá trị dùng được: {}", "possible values: {}", text::join(field.choices, ", "))}};
  std::optional<std::string_view> meant;
  if (near && unique) {
    meant = field.choices[*near];
    found.help.insert(found.help.begin(), text::did_you_mean(*meant));
    found.fix = diag::change_to(*meant, {value_place(node), yaml::written_like(node, *meant)});
  }
  report_value(node, std::move(found));
  return meant;
}

}  // namespace cchc::plan
