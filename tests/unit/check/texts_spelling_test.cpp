#include "check/text_support.h"

#include <doctest/doctest.h>

#include <string>

using namespace cchc;
using check::test::area_text;
using check::test::area_with;
using check::test::found;
using check::test::found_in;
using check::test::run;
using check::test::Sample;

TEST_CASE("typing_residue") {
  const auto rule = diag::Code::typing_residue;
  CHECK(found_in(rule, "Xây dựng tooor chuwsc bộ máy") == "K703<tooor chuwsc>");
  CHECK(found_in(rule, "\"Của phu7o7ng\"") == "K703<phu7o7ng>");
  CHECK(found_in(rule, "Xây dựng tổ chức (SSO) theo ISO 9001, file doc").empty());
  const auto findings = run(rule, Sample(area_with("Xây dựng tooor chuwsc bộ máy")));
  CHECK(findings.at(0).help.at(0).vi == "có phải \"tổ chức\"?");
  CHECK(findings.at(0).context.id == "I.HD1");
}

TEST_CASE("no_accents") {
  const auto rule = diag::Code::no_accents;
  CHECK(found_in(rule, "Xay dung ke hoach cai cach") == "K704<Xay dung ke hoach cai cach>");
  CHECK(found_in(rule, "Xây dựng ke hoach cai cach").empty());
  CHECK(found_in(rule, "Ke hoach").empty());
  CHECK(found_in(rule, "Xaay duwngj kees hoachj cai cach").empty());
}

TEST_CASE("aliases may be written without accents") {
  const Sample sample(
      "area: I\nname: A\ntargets: []\n", std::string(check::test::head_text),
      "bodies:\n  - id: a\n    name: Công chức\n    level: khác\n    aliases:\n      - Cong chuc van phong phuong\n");
  CHECK(found(diag::Code::no_accents, sample).empty());
}

TEST_CASE("not_a_syllable") {
  const auto rule = diag::Code::not_a_syllable;
  CHECK(found_in(rule, "Hoàn thiện toànbộ hệ thống") == "K705<toànbộ>");
  CHECK(found_in(rule, "Đào tạo viê chức") == "K705<viê>");
  CHECK(found_in(rule, "Thủ tục hàh chính") == "K705<hàh>");
  CHECK(found_in(rule, "Thưc hiện") == "K705<Thưc>");
}

TEST_CASE("not_a_syllable passes over abbreviations, numbers and known foreign words") {
  for (const std::string_view text :
       {"Báo cáo TTHC, VBQPPL, HĐND-UBND, Văn hóa-TT", "Nghị định 107/2020/NĐ-CP, QĐ-TTg, TTr",
        "Gửi email qua website, Zalo", "Địa chỉ hoangtan.gov.vn, abc@gov.vn", "Tỉnh Đắk Lắk, Bắc Kạn",
        "Rộng 5 km, 3 ha, 100m2", "xem I.HD3, II.NV2", "mức độ A4b"}) {
    CAPTURE(text);
    CHECK(found_in(diag::Code::not_a_syllable, text).empty());
  }
}

TEST_CASE("a word typed with the input method off has one finding only") {
  CHECK(found_in(diag::Code::not_a_syllable, "Xây dựng tooor chuwsc bộ máy").empty());
  CHECK(found_in(diag::Code::not_a_syllable, "Bao cao ket qua thuc hien ke hoachs").empty());
}

TEST_CASE("the rules of spelling pass over what notes quote") {
  const std::string area =
      area_text({.activity = "            text: Hoạt động\n            output: A\n            note: Bản in ghi "
                             "“toànbộ” và \"tooor chuwsc\", đã sửa.\n"});
  CHECK(found(diag::Code::not_a_syllable, area).empty());
  CHECK(found(diag::Code::typing_residue, area).empty());
}
