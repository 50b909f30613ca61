#include "text/vietnamese/document_number.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using cchc::text::vietnamese::find_malformed_numbers;

namespace {

/// "written=>meant" for each number found.
std::string found(std::string_view text) {
  std::string out;
  for (const auto& number : find_malformed_numbers(text)) {
    if (!out.empty()) out += " | ";
    out += std::string(text.substr(number.offset, number.length)) + "=>" + number.meant;
    CHECK_FALSE(number.reason.empty());
  }
  return out;
}

}  // namespace

TEST_CASE("numbers that are written well") {
  for (const std::string_view text :
       {"Nghị quyết số 76/NQ-CP ngày 15/7/2021", "Nghị định số 107/2020/NĐ-CP, 108/2020/NĐ-CP.", "01/2018/TT-VPCP",
        "12/BC-UBND", "Quyết định số 749/QĐ-TTg", "45/2021/QĐ-TTg", "05/2020/TTLT-BNV-BTC", "Tờ trình 15/TTr-UBND",
        "Kế hoạch số 15/KH-UBND của UBND", "Luật số 80/2015/QH13", "12/NQ-HĐND và 3/CT-TTg"}) {
    CAPTURE(text);
    CHECK(found(text).empty());
  }
}

TEST_CASE("what is no number of a document") {
  for (const std::string_view text :
       {"TCVN ISO 9001:2015", "14/9/2020", "Quý IV/2022", "50-60% phòng, ban", "24/7", "1/3 số hộ", "Nghị định 61/2018",
        "18-NQ/TW và 05-KH/ĐU", "2021-2025/KH-UBND", "15-20/NQ-CP", "2-KH/", "3-2020/", "4-", "giai đoạn 2021 - 2025",
        "Kế hoạch của Ban chỉ đạo ISO/Quyết định", "5/2021 KH của UBND", "2/TT, 3/HD", "km/h",
        "tháng 6/2022 CT UBND"}) {
    CAPTURE(text);
    CHECK(found(text).empty());
  }
}

TEST_CASE("malformed numbers") {
  CHECK(found("Nghị định số 107/NĐ-CP") == "107/NĐ-CP=>");
  CHECK(found("Nghị quyết 76-NQ/CP về") == "76-NQ/CP=>76/NQ-CP");
  CHECK(found("số 12-KH-UBND.") == "12-KH-UBND=>12/KH-UBND");
  CHECK(found("Nghị định 107-2020/NĐ-CP") == "107-2020/NĐ-CP=>107/2020/NĐ-CP");
  CHECK(found("Nghị định 107-NĐ/CP") == "107-NĐ/CP=>");
  CHECK(found("theo 61/2018/NĐ_CP, sau đó") == "61/2018/NĐ_CP=>61/2018/NĐ-CP");
  CHECK(found("61/2018/NĐ–CP") == "61/2018/NĐ–CP=>61/2018/NĐ-CP");
  CHECK(found("61/2018/NĐCP") == "61/2018/NĐCP=>61/2018/NĐ-CP");
  CHECK(found("61/2018/ND-CP") == "61/2018/ND-CP=>61/2018/NĐ-CP");
  CHECK(found("61/2018NĐ-CP") == "61/2018NĐ-CP=>61/2018/NĐ-CP");
  CHECK(found("61/2018/NĐ - CP") == "61/2018/NĐ - CP=>61/2018/NĐ-CP");
  CHECK(found("61/2018/ NĐ-CP") == "61/2018/ NĐ-CP=>61/2018/NĐ-CP");
  CHECK(found("61/201/NĐ-CP") == "61/201/NĐ-CP=>");
  CHECK(found("61/20188/NĐ-CP") == "61/20188/NĐ-CP=>");
  CHECK(found("61/9999999999999999999999/NĐ-CP") == "61/9999999999999999999999/NĐ-CP=>");
  CHECK(found("Nghị định 61/2018/NĐ về") == "61/2018/NĐ=>");
  CHECK(found("12/QD-UBND") == "12/QD-UBND=>12/QĐ-UBND");
  CHECK(found("01/TT-VPCP") == "01/TT-VPCP=>");
  CHECK(found("61/2018/NĐ.CP") == "61/2018/NĐ.CP=>61/2018/NĐ-CP");
}
