#include "check/rules/subjects.h"
#include "check/rules/text_place.h"
#include "check/rules/texts.h"
#include "text/nearest.h"
#include "text/vietnamese/document_number.h"

#include <array>
#include <string_view>

namespace cchc::check {

using namespace text::vietnamese;

using text::say;

namespace {

void document_number(const Situation& now, diag::Sink& sink) {
  for (const PlacedText& placed : now.texts.all()) {
    // Notes speak of wrong numbers too.
    if (placed.role != Role::prose && placed.role != Role::name && placed.role != Role::number) continue;
    for (const MalformedNumber& number : find_malformed_numbers(placed.text.value)) {
      if (sink.count_if_full(diag::Code::document_number, *placed.text.file)) continue;
      const std::string_view written = placed.text.value.substr(number.offset, number.length);
      diag::Diagnostic found{
          .code = diag::Code::document_number,
          .place = place_in(placed.text, number.offset, number.length),
          .headline = {fmt::format("số hiệu văn bản \"{}\" sai dạng: {}", written, number.reason.vi),
                       fmt::format("malformed document number \"{}\": {}", written, number.reason.en)},
          .label = number.reason,
          .context = placed.context()};
      if (!number.meant.empty()) found.help.push_back(text::did_you_mean(number.meant));
      found.help.push_back(
          {"viết số/năm/loại-cơ quan, ví dụ 107/2020/NĐ-CP; nghị quyết, quyết định cá biệt, văn bản hành "
           "chính không có năm, ví dụ 76/NQ-CP, 12/BC-UBND",
           "write number/year/kind-body, such as 107/2020/NĐ-CP or 76/NQ-CP"});
      sink.report(std::move(found));
    }
  }
}

constexpr std::array document_table{
    Rule{diag::Code::document_number, document_number},
};

}  // namespace

std::span<const Rule> document_rules() {
  return document_table;
}

}  // namespace cchc::check
