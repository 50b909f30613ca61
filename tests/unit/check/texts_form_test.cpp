#include "check/text_support.h"

#include <doctest/doctest.h>

#include <string>

using namespace cchc;
using check::test::area_text;
using check::test::area_with;
using check::test::fixed;
using check::test::found;
using check::test::found_in;
using check::test::run;
using check::test::Sample;

TEST_CASE("not_nfc") {
  const auto rule = diag::Code::not_nfc;
  CHECK(found_in(rule, "Cải cách hành chính").empty());
  CHECK(found_in(rule, "Cải ca\u0301ch hành chính") == "K701<ca\u0301ch>");
  const Sample sample(area_with("Ca\u0309i cách ha\u0300nh chính"));
  CHECK(found(rule, sample) == "K701<Ca\u0309i cách ha\u0300nh>");
  CHECK(fixed(rule, sample) == area_with("Cải cách hành chính"));
  CHECK(run(rule, sample).at(0).context.id == "I.HD1");
}

TEST_CASE("not_nfc fixes texts on several lines") {
  const Sample sample(area_with(">\n              Ca\u0309i cách\n              ha\u0300nh chính"));
  CHECK(fixed(diag::Code::not_nfc, sample) == area_with(">\n              Cải cách\n              hành chính"));
}

TEST_CASE("not_nfc looks at every text") {
  const Sample sample(
      area_text(
          {.activity =
               "            text: Hoạt động\n            owner: Ca\u0301n bộ\n            deadline: Na\u0306m 2021\n"
               "            note: \"Ghi chu\u0301\"\n"}),
      "title: Kế hoa\u0323ch\noffice: UBND\nperiod: 2021-2025\nareas: [I]\ndecision:\n  note: cu\u0303\n",
      "bodies:\n  - id: a\n    name: Ca\u0301n bộ\n    level: phươ\u0300ng\n");
  CHECK(run(diag::Code::not_nfc, sample).size() == 7);
}

TEST_CASE("not_nfc is an error in an id") {
  const Sample sample("area: I\nname: A\ntargets: []\n", std::string(check::test::head_text),
                      "bodies:\n  - id: ca\u0301n-bo\n    name: A\n    level: khác\n");
  const auto findings = run(diag::Code::not_nfc, sample);
  REQUIRE(findings.size() == 1);
  CHECK(diag::severity_of(findings[0]) == diag::Severity::error);
}

TEST_CASE("an escape that makes a text decomposed cannot be fixed in place") {
  const Sample sample(area_with("\"ca\\u0301ch\""));
  const auto findings = run(diag::Code::not_nfc, sample);
  REQUIRE(findings.size() == 1);
  CHECK_FALSE(findings[0].fix.has_value());
}

TEST_CASE("stray_space") {
  const auto rule = diag::Code::stray_space;
  CHECK(found_in(rule, "Xây dựng  kế hoạch") == "K702<  >");
  CHECK(found_in(rule, "\" Xây dựng kế hoạch  \"") == "K702< > K702<  >");
  CHECK(found_in(rule, "Xây dựng , kế hoạch ; báo cáo .") == "K702< > K702< > K702< >");
  CHECK(found_in(rule, "Xây dựng .") == "K702< >");
}

TEST_CASE("stray_space leaves alone what is wanted") {
  for (const std::string_view text :
       {"Xây dựng kế hoạch", "tên miền .vn", "và các việc khác ...", "Kế hoạch số … /KH", "\"- Một - Hai\"",
        "giai đoạn 2021 - 2025", "|\n              Một\n                thụt vào\n              hai\n"}) {
    CAPTURE(text);
    CHECK(found_in(diag::Code::stray_space, text).empty());
  }
}

TEST_CASE("stray_space is fixed") {
  const auto without_spaces = [](std::string_view text) {
    return fixed(diag::Code::stray_space, Sample(area_with(text)));
  };
  CHECK(without_spaces("Xây   dựng  kế hoạch") == area_with("Xây dựng kế hoạch"));
  CHECK(without_spaces("\" Xây dựng \"") == area_with("\"Xây dựng\""));
  CHECK(without_spaces("Xây dựng  , kế hoạch") == area_with("Xây dựng, kế hoạch"));
}

TEST_CASE("stray_space has no fix where the space is not in the file") {
  const Sample sample(area_with("\"X\\u00e2y dựng kế\\x20\""));
  const auto findings = run(diag::Code::stray_space, sample);
  REQUIRE(findings.size() == 1);
  CHECK_FALSE(findings[0].fix.has_value());
  CHECK(findings[0].place.file->at(findings[0].place.span) == "\"X\\u00e2y dựng kế\\x20\"");
}

TEST_CASE("stray_space is fixed in texts on several lines and with escapes") {
  const Sample folded(area_with(">\n              Xây  dựng\n              kế hoạch , báo cáo\n"));
  CHECK(fixed(diag::Code::stray_space, folded) ==
        area_with(">\n              Xây dựng\n              kế hoạch, báo cáo\n"));
  CHECK(fixed(diag::Code::stray_space, Sample(area_with("\"X\\u00e2y  dựng  kế hoạch\""))) ==
        area_with("\"X\\u00e2y  dựng kế hoạch\""));
}

TEST_CASE("stray_space passes over what notes quote") {
  const auto with_note = [](std::string_view note) {
    return area_text({.activity = "            text: Hoạt động\n            output: A\n            note: " +
                                  std::string(note) + "\n"});
  };
  CHECK(found(diag::Code::stray_space, with_note("Bản in ghi \"a  b\", đã sửa.")).empty());
  CHECK(found(diag::Code::stray_space, with_note("Bản in  ghi \"a b\".")) == "K702<  >");
}
