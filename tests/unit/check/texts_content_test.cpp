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

namespace {

std::string two_activities(std::string_view first, std::string_view second, bool same_task) {
  std::string area = area_with(first);
  if (!same_task) area += "      - id: I.NV2\n        text: Nhiệm vụ khác\n        activities:\n";
  return area + "          - id: I.HD2\n            text: " + std::string(second) + "\n            output: Báo cáo\n";
}

}  // namespace

TEST_CASE("duplicate_text") {
  const auto rule = diag::Code::duplicate_text;
  CHECK(found(rule, two_activities("Ban hành Kế hoạch", "Ban hành kế  hoạch.", true)) == "K707<Ban hành kế  hoạch.>");
  CHECK(found(rule, two_activities("Ban hành Kế hoạch", "Ban hành Kế hoạch", false)).empty());
  CHECK(found(rule, two_activities("Ban hành Kế hoạch", "Ban hành Quyết định", true)).empty());
  const std::string_view long_text = "Xây dựng và ban hành Kế hoạch kiểm tra năm";
  CHECK(found(rule, two_activities(long_text, long_text, false)) == "K707<Xây dựng và ban hành Kế hoạch kiểm tra năm>");

  const auto findings = run(rule, Sample(two_activities("Ban hành Kế hoạch", "Ban hành Kế hoạch", true)));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].context.id == "I.HD2");
  REQUIRE(findings[0].related.size() == 1);
  CHECK(findings[0].related[0].message.vi == "đã ghi ở I.HD1");
}

TEST_CASE("duplicate_text: a task may say what its activity says") {
  const std::string text = "Xây dựng và ban hành Kế hoạch kiểm tra năm";
  CHECK(found(diag::Code::duplicate_text,
              area_text({.task = "        text: " + text + "\n",
                         .activity = "            text: " + text + "\n            output: Báo cáo\n"}))
            .empty());
}

TEST_CASE("placeholder") {
  const auto rule = diag::Code::placeholder;
  CHECK(found_in(rule, "TODO hỏi lại phòng") == "K708<TODO>");
  CHECK(found_in(rule, "Báo cáo xxx của phường") == "K708<xxx>");
  CHECK(found_in(rule, "Báo cáo ??? của phường") == "K708<\?\?\?>");
  CHECK(found_in(rule, "\"...\"") == "K708<...>");
  CHECK(found_in(rule, "…") == "K708<…>");
  CHECK(found_in(rule, "Kế hoạch (điền sau)") == "K708<(điền sau)>");
  CHECK(found_in(rule, "Chưa rõ.") == "K708<Chưa rõ.>");
  CHECK(found_in(rule, "chua ro") == "K708<chua ro>");
  CHECK(found_in(rule, "\"-\"") == "K708<->");
  CHECK(found_in(rule, "Kế hoạch số …/KH-UBND") == "K708<…>");
  CHECK(found_in(rule, "Kế hoạch số XXX/KH-UBND") == "K708<XXX>");
  CHECK(found_in(rule, "Kế hoạch số ......... ngày") == "K708<.........>");
}

TEST_CASE("placeholder leaves real texts alone") {
  for (const std::string_view text : {"thanh tra, kiểm tra tài chính,...", "Các tin, bài trên cổng TTĐT...",
                                      "và các việc khác…", "Khóa XXX", "Xử lý các việc chưa rõ thẩm quyền",
                                      "Bổ sung sau khi rà soát", "có hay không?", "Đường xx", "\"- Một - Hai\""}) {
    CAPTURE(text);
    CHECK(found_in(diag::Code::placeholder, text).empty());
  }
}

TEST_CASE("placeholder: a note may say that something is not known") {
  const auto with_note = [](std::string_view note) {
    return found(diag::Code::placeholder,
                 area_text({.activity = "            text: Hoạt động\n            note: " + std::string(note) + "\n"}));
  };
  CHECK(with_note("Chưa rõ").empty());
  CHECK(with_note("Số …/KH-UBND để trống").empty());
  CHECK(with_note("TODO hỏi lại") == "K708<TODO>");
}

TEST_CASE("document_number") {
  const auto rule = diag::Code::document_number;
  CHECK(found_in(rule, "Thực hiện Nghị định số 107/NĐ-CP") == "K709<107/NĐ-CP>");
  CHECK(found_in(rule, "Thực hiện 76/NQ-CP, 107/2020/NĐ-CP và TCVN ISO 9001:2015").empty());
  const auto findings = run(rule, Sample(area_with("Thực hiện 61/2018/NĐ_CP")));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].help.at(0).vi == "có phải \"61/2018/NĐ-CP\"?");
  CHECK(found(rule, area_text({.activity = "            text: Hoạt động\n            note: Bản in ghi 107/NĐ-CP\n"}))
            .empty());
}

TEST_CASE("document_number looks at the number of the decision") {
  const Sample sample("area: I\nname: A\ntargets: []\n",
                      std::string(check::test::head_text) + "decision:\n  number: 12/QD-UBND\n");
  CHECK(found(diag::Code::document_number, sample) == "K709<12/QD-UBND>");
}

TEST_CASE("nothing_to_verify") {
  const auto rule = diag::Code::nothing_to_verify;
  const auto with = [&](std::string_view lines) {
    return found(rule, area_text({.activity = "            text: Hoạt động\n" + std::string(lines)}));
  };
  CHECK(with("") == "K710<I.HD1>");
  CHECK(with("            funding: Ngân sách\n") == "K710<I.HD1>");
  CHECK(with("            output: Báo cáo\n").empty());
  CHECK(with("            owner: Công chức\n").empty());
  CHECK(with("            deadline: Năm 2021\n").empty());
  CHECK(with("            output:\n").empty());
}

TEST_CASE("damaged texts cause no finding") {
  CHECK(found_in(diag::Code::stray_space, "\"a  b").empty());
  CHECK(found_in(diag::Code::placeholder, "\"TODO").empty());
}
