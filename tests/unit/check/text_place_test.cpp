#include "check/rules/text_place.h"

#include "check/text_support.h"

#include <doctest/doctest.h>

#include <string>

using namespace cchc;
using check::exact_place;
using check::place_in;
using check::test::area_with;
using check::test::Sample;

namespace {

const plan::Text& text_of(const Sample& sample) {
  return sample.plan().areas.at(0).targets.at(0).tasks.at(0).activities.at(0).text;
}

/// The bytes `place_in` gives for a part of the activity's text, with "!" when it fell back to the whole.
std::string marked(std::string_view written, std::string_view part, std::size_t nth = 0) {
  const Sample sample(area_with(written));
  const plan::Text& text = text_of(sample);
  REQUIRE(text);
  std::size_t at = text.value.find(part);
  for (std::size_t i = 0; i < nth; ++i) at = text.value.find(part, at + 1);
  REQUIRE(at != std::string_view::npos);
  const diag::Place place = place_in(text, at, part.size());
  const std::string bytes(place.file->at(place.span));
  return exact_place(text, at, part.size()) ? bytes + "@" + std::to_string(place.file->position(place.span.begin).line)
                                            : "!";
}

}  // namespace

TEST_CASE("a text on one line stands in the file as it is") {
  CHECK(marked("Xây dựng kế hoạch", "dựng") == "dựng@11");
  CHECK(marked("\"Xây dựng kế hoạch\"", "dựng") == "dựng@11");
  CHECK(marked("'Xây dựng kế hoạch'", "Xây") == "Xây@11");
  CHECK(marked("kế hoạch kế hoạch", "kế", 1) == "kế@11");
}

TEST_CASE("a part of a folded or escaped text is found when it can be told") {
  CHECK(marked(">\n              Xây dựng\n              kế hoạch", "hoạch") == "hoạch@13");
  CHECK(marked("Xây dựng\n              kế hoạch năm, kế hoạch quý", "kế", 1) == "kế@12");
  CHECK(marked("\"Xây d\\u1ef1ng kế hoạch\"", "hoạch") == "hoạch@11");
}

TEST_CASE("a part that is not in the file as it is falls back to the whole value") {
  CHECK(marked("\"Xây d\\u1ef1ng kế hoạch\"", "dựng") == "!");
  CHECK(marked("'Đề án ''Một cửa'''", "'Một") == "!");
  const Sample sample(area_with("\"Xây d\\u1ef1ng\""));
  const diag::Place place = place_in(text_of(sample), 4, 4);
  CHECK(place.file->at(place.span) == "\"Xây d\\u1ef1ng\"");
}

TEST_CASE("offsets past the end are no part") {
  const Sample sample(area_with("Xây dựng"));
  CHECK_FALSE(exact_place(text_of(sample), 8, 100).has_value());
  CHECK_FALSE(exact_place(text_of(sample), 100, 1).has_value());
  CHECK_FALSE(exact_place(plan::Text{}, 0, 0).has_value());
}
