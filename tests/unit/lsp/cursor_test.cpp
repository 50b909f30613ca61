#include "lsp/cursor.h"

#include <doctest/doctest.h>

#include <string>

using namespace cchc;
using Wanted = lsp::Cursor::Wanted;

namespace {

/// The cursor is where the | stands. The record or field that is wanted, with what is typed: "key activity own", "value
/// owner Cô".
std::string wanted(std::string text, const plan::RecordInfo& root = plan::area_record()) {
  const std::size_t at = text.find('|');
  text.erase(at, 1);
  const lsp::Cursor cursor = lsp::read_cursor(text, static_cast<std::uint32_t>(at), root);
  if (cursor.wanted == Wanted::nothing) return "";
  const bool is_key = cursor.wanted == Wanted::key;
  const std::string of(is_key && cursor.record != nullptr ? cursor.record->name : cursor.field->key);
  std::string out = (is_key ? "key " : "value ") + of;
  if (!cursor.lead.empty()) out += " lead<" + std::string(cursor.lead) + ">";
  if (!cursor.typed.empty()) out += " typed<" + std::string(cursor.typed) + ">";
  const text::Span rest{static_cast<std::uint32_t>(at), cursor.replace.end};
  if (!rest.empty()) out += " rest<" + text.substr(rest.begin, rest.size()) + ">";
  return out;
}

const std::string top =
    "area: I\n"
    "targets:\n"
    "  - id: I.MT1\n"
    "    tasks:\n"
    "      - id: I.NV1\n"
    "        activities:\n"
    "          - id: I.HD1\n"
    "            text: Một việc\n";

}  // namespace

TEST_CASE("keys are those of the record the indent leads to") {
  CHECK(wanted("|") == "key area");
  CHECK(wanted("ar|") == "key area typed<ar>");
  CHECK(wanted(top + "|") == "key area");
  CHECK(wanted(top + "            |") == "key activity");
  CHECK(wanted(top + "            own|") == "key activity typed<own>");
  CHECK(wanted(top + "            own|er: X") == "key activity typed<own> rest<er>");
  CHECK(wanted(top + "        |") == "key task");
  CHECK(wanted(top + "    no|\n") == "key target typed<no>");
  CHECK(wanted(top + "          - |") == "key activity");
  CHECK(wanted(top + "          -|") == "key activity lead< >");
  CHECK(wanted(top + "      - i|\n        text: x\n") == "key task typed<i>");
  CHECK(wanted("decision:\n  nu|", plan::head_record()) == "key decision typed<nu>");
  CHECK(wanted("bodies:\n- name: A\n  |", plan::registry_record()) == "key body");
  CHECK(wanted("bodies:\n- |", plan::registry_record()) == "key body");
}

TEST_CASE("where a list's entry has to begin, it gets its dash") {
  CHECK(wanted("bodies:\n  |", plan::registry_record()) == "key body lead<- >");
  CHECK(wanted(top + "          |") == "key activity lead<- >");
  CHECK(wanted(top + "            partners:\n              |") == "value partners lead<- >");
  CHECK(wanted(top + "            partners:\n              - A\n              |") == "value partners lead<- >");
}

TEST_CASE("values are those of the key on the line or of the list above") {
  CHECK(wanted(top + "            owner: |") == "value owner");
  CHECK(wanted(top + "            owner:|") == "value owner lead< >");
  CHECK(wanted(top + "            owner: Cô| chức  # x") == "value owner typed<Cô> rest< chức>");
  CHECK(wanted(top + "            \"owner\": X|") == "value owner typed<X>");
  CHECK(wanted(top + "            deadline: Q|\n            note: x") == "value deadline typed<Q>");
  CHECK(wanted(top + "            partners:\n              - A\n              - B|") == "value partners typed<B>");
  CHECK(wanted(top + "            partners:\n            - B|") == "value partners typed<B>");
  CHECK(wanted(top + "            owner:\n              - |") == "value owner");
  CHECK(wanted("bodies:\n  - level: ph|", plan::registry_record()) == "value level typed<ph>");
}

TEST_CASE("flow lists part at commas outside of quotes") {
  const std::string list = top + "            partners: ";
  CHECK(wanted(list + "[|") == "value partners");
  CHECK(wanted(list + "[A, B|]") == "value partners typed<B>");
  CHECK(wanted(list + "[\"A, a\", B| c, D]") == "value partners typed<B> rest< c>");
  CHECK(wanted(list + "[\"A, a|\", B]") == "value partners typed<\"A, a> rest<\">");
  CHECK(wanted(list + "[\"A, a|") == "value partners typed<\"A, a>");
  CHECK(wanted(list + "[A]|").empty());
  CHECK(wanted(list + "[A,\n                B|") == "value partners typed<B>");
}

TEST_CASE("a map on one line has keys and values as one over several lines has") {
  const std::string item = "area: I\nactivities:\n  - ";
  CHECK(wanted(item + "{|") == "key activity");
  CHECK(wanted(item + "{ow|}") == "key activity typed<ow>");
  CHECK(wanted(item + "{id: I.HD1, ow|ner: X}") == "key activity typed<ow> rest<ner>");
  CHECK(wanted(item + "{id: I.HD1, owner: Cô| chức , text: x}") == "value owner typed<Cô> rest< chức>");
  CHECK(wanted(item + "{owner: A|") == "value owner typed<A>");
  CHECK(wanted(item + "{owner: | }") == "value owner");
  CHECK(wanted(item + "{owner:|}") == "value owner lead< >");
  CHECK(wanted(item + "{owner: \"A, a|") == "value owner typed<\"A, a>");
  CHECK(wanted(item + "{text: \"a, b: c}\", deadline: Q|, note: x}") == "value deadline typed<Q>");
  CHECK(wanted(item + "{owner: [A, B|], text: x}") == "value owner typed<B>");
  CHECK(wanted(item + "{waive: {K4|: x}}") == "key waive typed<K4>");
  CHECK(wanted("area: I\nactivities: [{id: I.HD1}, {owner: |}]") == "value owner");
  CHECK(wanted("decision: {nu|}", plan::head_record()) == "key decision typed<nu>");
  CHECK(wanted("decision: {number: 1, |\nperiod: 2021", plan::head_record()) == "key decision");
}

TEST_CASE("nothing is wanted outside of the brackets of a line, and in those that the plan has no use for") {
  const std::string item = "area: I\nactivities:\n  - ";
  CHECK(wanted(item + "{id: I.HD1}|").empty());
  CHECK(wanted(item + "{id: I.HD1} # {ow|").empty());
  CHECK(wanted(item + "{unknown: {|}}").empty());
  CHECK(wanted(item + "{owner: {|}}").empty());
  CHECK(wanted(item + "[|]").empty());
  CHECK(wanted("area: I\nactivities: {|}").empty());
  CHECK(wanted("area: I\nindicators: [{goal: {20|}}]").empty());
  CHECK(wanted(item + std::string(100, '{') + "|").empty());
}

TEST_CASE("brackets that go on over several lines are read as those of one") {
  const std::string item = "area: I\nactivities:\n  - {id: I.HD1,  # [x, \"\n     text: \"a, b: c}\",\n";
  CHECK(wanted(item + "     ow|\n") == "key activity typed<ow>");
  CHECK(wanted(item + "     ow|ner: A,\n     note: x}\n") == "key activity typed<ow> rest<ner>");
  CHECK(wanted(item + "     |") == "key activity");
  CHECK(wanted(item + "\n     # c\n     owner: Cô| chức ,\n    }\n") == "value owner typed<Cô> rest< chức>");
  CHECK(wanted(item + "     owner: A|\n  - id: I.HD2\n    note: x\n") == "value owner typed<A>");
  CHECK(wanted(item + "     owner: \"A|, a\n     deadline: x}\n") == "value owner typed<\"A>");
  CHECK(wanted(item + "     owner: [A,\r\n     B|],\r\n     text: x}") == "value owner typed<B>");
  CHECK(wanted(item + "     owner:\n       A|}") == "value owner typed<A>");
  CHECK(wanted(item + "     waive: {K4|: x}\n}") == "key waive typed<K4>");
  CHECK(wanted(item + "     owner:  # x\n       A|}") == "value owner typed<A>");
  CHECK(wanted(item + "     owner: A}\n  - |") == "key activity");
  CHECK(wanted(item + "     text: a  # ow|\n  }").empty());
  // A value that began on the line before would have to be replaced with it.
  CHECK(wanted(item + "     owner: A\n      b|}").empty());
  CHECK(wanted(item + "     owner: A|\n      b}") == "value owner typed<A>");
  // A bracket left open takes nothing of what is not indented more.
  CHECK(wanted(item + "\n  |") == "key activity lead<- >");
  CHECK(wanted(item + "tasks:\n  |") == "key task lead<- >");
  CHECK(wanted("decision: {number: 1,\n  |\nperiod: 2021", plan::head_record()) == "key decision");
}

TEST_CASE("what stands beside a place of a map over several lines is known") {
  const std::string text =
      "- {activity: I.HD1,\n   period: 2022,  # kỳ\n   evidence: {number: 1},\n   \"status\": 'Hoàn thành'}\n";
  const auto beside = [&](std::string_view mark, std::string_view key) {
    return std::string(lsp::value_beside(text, static_cast<std::uint32_t>(text.find(mark)), key));
  };
  CHECK(beside("2022", "activity") == "I.HD1");
  CHECK(beside("2022", "status") == "Hoàn thành");
  const lsp::Root root{plan::progress_record(), true};
  for (const std::string name : {"activity", "period", "evidence", "number"}) {
    const auto at = static_cast<std::uint32_t>(text.find(name));
    const auto key = lsp::find_key(text, at + 1, root);
    REQUIRE(key);
    CHECK(key->field->key == name);
    CHECK(key->span == text::Span{at, at + static_cast<std::uint32_t>(name.size())});
  }
  CHECK_FALSE(lsp::find_key(text, static_cast<std::uint32_t>(text.find("kỳ")), root));
}

TEST_CASE("what stands beside a place of a map on one line is known, on both sides") {
  const std::string text = "- {activity: I.HD1, period: 2022, evidence: {number: 1}, \"status\": 'Hoàn thành'} # x";
  const auto beside = [&](std::string_view mark, std::string_view key) {
    return std::string(lsp::value_beside(text, static_cast<std::uint32_t>(text.find(mark)), key));
  };
  CHECK(beside("2022", "activity") == "I.HD1");
  CHECK(beside("2022", "status") == "Hoàn thành");
  CHECK(beside("2022", "number").empty());
  CHECK(beside("1}", "activity").empty());
  const lsp::Root root{plan::progress_record(), true};
  const auto at = static_cast<std::uint32_t>(text.find("2022,"));
  CHECK(lsp::read_cursor(text, at - 6, root).present ==
        std::vector<std::string_view>{"activity", "evidence", "status"});
  const auto key = lsp::find_key(text, static_cast<std::uint32_t>(text.find("number")) + 2, root);
  REQUIRE(key);
  CHECK(key->field->key == "number");
  CHECK(key->span.size() == 6);
  CHECK_FALSE(lsp::find_key(text, at + 1, root));
}

TEST_CASE("broken lines around do not matter") {
  const std::string broken = top + "            output Báo cáo\n            owner: \"Công\n            : :\n";
  CHECK(wanted(broken + "            par|") == "key activity typed<par>");
  CHECK(wanted(broken + "            deadline: Q|") == "value deadline typed<Q>");
  CHECK(wanted(broken + "            partners: [A, B|\n  - [") == "value partners typed<B>");
}

TEST_CASE("nothing is wanted inside of texts and comments, and under unknown keys") {
  CHECK(wanted(top + "            note: a # b|").empty());
  CHECK(wanted(top + "            # own|").empty());
  CHECK(wanted(top + "            note: |\n").find("value note") == 0);
  CHECK(wanted(top + "            note: a\n              b|").empty());
  CHECK(wanted(top + "            note: >\n              own|").empty());
  CHECK(wanted(top + "            unknown: |").empty());
  CHECK(wanted(top + "            unknown:\n              |").empty());
  CHECK(wanted(top + "       |     owner: X").empty());
  CHECK(wanted("- |").empty());
  CHECK(wanted("- - - |").empty());
}

TEST_CASE("waived codes are keys of their own") {
  CHECK(wanted(top + "            waive:\n              K4|") == "key waive typed<K4>");
}

TEST_CASE("keys the record has already are known, above and below") {
  std::string text =
      top + "            row: 1\n            |\n            deadline: x\n          - id: I.HD2\n            note: y\n";
  const std::size_t at = text.find('|');
  text.erase(at, 1);
  const auto cursor = lsp::read_cursor(text, static_cast<std::uint32_t>(at), plan::area_record());
  CHECK(cursor.present == std::vector<std::string_view>{"row", "text", "id", "deadline"});
}

TEST_CASE("any place of any prefix is answered") {
  const std::string text =
      top + "            partners: [\"A, a\", B]\r\n            waive:\r\n              K402: x\n\t- '\n# c\n" +
      "          - {id: I.HD2, \"owner\": [A,\n 'B, c'], waive: {K402: x}, ]: {} # {\n          - {a:\r\n            "
      "[{\"b";
  for (std::size_t length = 0; length <= text.size(); ++length) {
    const std::string_view part = std::string_view(text).substr(0, length);
    for (std::size_t at = length > 40 ? length - 40 : 0; at <= length; ++at) {
      const auto cursor = lsp::read_cursor(part, static_cast<std::uint32_t>(at), plan::area_record());
      if (cursor.wanted == Wanted::nothing) continue;
      CHECK(cursor.replace.begin <= at);
      CHECK(at <= cursor.replace.end);
      CHECK(cursor.replace.end <= length);
    }
  }
}

TEST_CASE("a key is found with its field") {
  const std::string text = top + "            owner: owner\n";
  const auto at = static_cast<std::uint32_t>(text.find("owner:"));
  const auto key = lsp::find_key(text, at + 2, plan::area_record());
  REQUIRE(key);
  CHECK(key->field == plan::activity_record().find("owner"));
  CHECK(key->span == text::Span{at, at + 5});
  CHECK_FALSE(lsp::find_key(text, at + 8, plan::area_record()));
  const auto name = lsp::find_key("- name: x", 3, plan::area_record());
  CHECK_FALSE(name);
}
