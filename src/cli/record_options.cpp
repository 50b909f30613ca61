#include "cli/record_options.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace cchc::cli {

using Offer = OptionSpec::Offer;

namespace {

const text::Message day_word{"NGÀY", "DAY"};
const text::Message number_word{"SỐ", "NUMBER"};
const text::Message text_word{"CHỮ", "TEXT"};

const std::array<RecordOption, 15> record_option_table{{
    {"--period",
     "period",
     {"KỲ", "PERIOD"},
     {"kỳ: 2022, 2022-Q4, \"quý IV/2022\"; không ghi khi chỉ còn một kỳ mở",
      "period: 2022, 2022-Q4, 2022-06; not needed when only one is open"},
     Offer::rounds},
    {"--status",
     "status",
     {"TRẠNG-THÁI", "STATE"},
     {"trạng thái: \"hoàn thành\", \"đang thực hiện\", … hoặc phần đầu, không cần gõ dấu",
      "state, or its beginning: \"hoàn thành\", \"đang thực hiện\", …"},
     Offer::statuses},
    {"--date",
     "date",
     day_word,
     {"ngày có trạng thái đó; việc hoàn thành: ngày của văn bản sản phẩm",
      "the day it was so; of finished work the day of its document"}},
    {"--evidence",
     "evidence.number",
     number_word,
     {"số, ký hiệu văn bản chứng minh: 12/BC-UBND", "number of the document that proves it: 12/BC-UBND"}},
    {"--evidence-date", "evidence.date", day_word, {"ngày văn bản chứng minh", "day of that document"}},
    {"--title", "evidence.title", text_word, {"tên, trích yếu văn bản chứng minh", "title of that document"}},
    {"--link",
     "evidence.link",
     text_word,
     {"nơi lưu văn bản: địa chỉ mạng hoặc tên tệp", "where it is kept: an address or a file"}},
    {"--extend",
     "extension.deadline",
     day_word,
     {"gia hạn đến ngày này; hạn của kế hoạch không đổi", "extend to this day; the plan's deadline stays"}},
    {"--reassign",
     "reassign.owner",
     {"TÊN", "NAME"},
     {"giao cho cơ quan này chủ trì; ghi nhiều lần được", "this body leads from now on; may be repeated"},
     Offer::bodies},
    {"--ground",
     "extension.ground",
     number_word,
     {"số văn bản cho phép gia hạn, giao lại: 05/TB-UBND", "the document that allows it: 05/TB-UBND"},
     Offer::nothing,
     "reassign.ground"},
    {"--ground-date",
     "extension.date",
     day_word,
     {"ngày văn bản cho phép; không ghi thì hôm nay", "day of that document; today without it"},
     Offer::nothing,
     "reassign.date"},
    {"--value", "value", number_word, {"số đạt được của chỉ tiêu: 98,7", "value the indicator reached: 98,7"}},
    {"--name",
     "name",
     {"TÊN", "NAME"},
     {"chỉ tiêu nào, khi mục tiêu có nhiều", "which indicator, where the target has several"}},
    {"--source", "source", text_word, {"nguồn số liệu", "where the value comes from"}},
    {"--note", "note", text_word, {"ghi chú, ví dụ lý do chậm", "a remark, such as why it is late"}},
}};

}  // namespace

std::span<const RecordOption> record_options() {
  return record_option_table;
}

std::string_view share_values(plan::EntryValues& values) {
  std::vector<std::pair<const RecordOption*, std::vector<std::string>>> shared;
  for (const RecordOption& option : record_option_table) {
    const auto given = option.other_path.empty() ? values.end() : values.find(option.path);
    if (given == values.end()) continue;
    shared.emplace_back(&option, std::move(given->second));
    values.erase(given);
  }
  std::string_view unused;
  const plan::EntryValues own = values;
  for (const auto& [option, texts] : shared) {
    bool is_used = false;
    for (const std::string_view path : {option->path, option->other_path}) {
      const std::string_view record = path.substr(0, path.find('.') + 1);
      const auto first = own.lower_bound(record);
      if (first == own.end() || !first->first.starts_with(record)) continue;
      values[std::string(path)] = texts;
      is_used = true;
    }
    if (!is_used) unused = option->path;
  }
  return unused;
}

std::string_view option_for(std::string_view path) {
  if (path.empty()) return {};
  const auto* found = std::ranges::find_if(record_option_table, [&](const RecordOption& option) {
    return option.path == path || option.other_path == path;
  });
  return found == record_option_table.end() ? std::string_view{} : found->name;
}

}  // namespace cchc::cli
