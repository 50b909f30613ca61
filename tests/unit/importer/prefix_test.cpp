#include "importer/prefix.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace cchc;

/// "kind ordinal number|text" of what parse_prefix finds.
std::string parts(std::string_view text) {
  const importer::Prefix prefix = importer::parse_prefix(text);
  std::string out;
  if (prefix.kind)
    out += std::string(plan::abbreviation(*prefix.kind)) + " " + std::to_string(prefix.ordinal.value_or(0)) + " ";
  return out + prefix.number + "|" + prefix.text;
}

}  // namespace

TEST_CASE("prefixes with the kind's name give kind and ordinal") {
  CHECK(parts("1.1. Mục tiêu 1:\nXây dựng") == "MT 1 1.1|Xây dựng");
  CHECK(parts("2.1: Nhiệm vụ 1: Rà soát") == "NV 1 2.1|Rà soát");
  CHECK(parts("3.10: Hoạt động 12:\nHoàn thiện") == "HD 12 3.10|Hoàn thiện");
  CHECK(parts("Nhiệm vụ 3. Công khai") == "NV 3 |Công khai");
  CHECK(parts("HĐ1: Công bố") == "HD 1 |Công bố");
}

TEST_CASE("numbers and letters in front of a text") {
  CHECK(parts("1. Rà soát") == "1|Rà soát");
  CHECK(parts("1.2 Rà soát") == "1.2|Rà soát");
  CHECK(parts("3.1.a) Rà soát") == "3.1.a|Rà soát");
  CHECK(parts("a) Rà soát") == "a|Rà soát");
  CHECK(parts("đ) Rà soát") == "đ|Rà soát");
}

TEST_CASE("texts that begin with a number or with the name of a kind keep it") {
  for (const char* text :
       {"100% các văn bản", "2022 là năm cuối", "85% hồ sơ", "15 ngày làm việc", "1/2022 hoàn thành",
        "Hoạt động tuyên truyền", "Nhiệm vụ 1 của kế hoạch", "10-15 ngày", "95,5% người dân", "Rà soát"})
    CHECK(parts(text) == std::string("|") + text);
}

TEST_CASE("row numbers as a plan holds them") {
  CHECK(importer::parse_row_number("12") == "12");
  CHECK(importer::parse_row_number("1.") == "1");
  CHECK(importer::parse_row_number("(3)") == "3");
  CHECK(importer::parse_row_number("2.1") == "2.1");
  CHECK(importer::parse_row_number("3.1.a") == "3.1.a");
  CHECK_FALSE(importer::parse_row_number("-"));
  CHECK_FALSE(importer::parse_row_number("Mới"));
  CHECK_FALSE(importer::parse_row_number(""));
}
