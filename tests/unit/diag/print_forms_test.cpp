#include "diag/printer.h"

#include "diag/samples.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace cchc::diag {

using nlohmann::json;
using samples::Mixed;

namespace {

std::string print_mixed(Format format, text::Language language = text::Language::vietnamese) {
  const Mixed mixed;
  PrintOptions options;
  options.language = language;
  return print(format, mixed.findings(), mixed.checked, options);
}

}  // namespace

TEST_CASE("every format has one name") {
  std::set<Format> formats;
  std::set<std::string_view> names;
  for (const FormatName& row : format_names()) {
    formats.insert(row.format);
    names.insert(row.name);
  }
  CHECK(formats.size() == 7);
  CHECK(names == std::set<std::string_view>{"text", "short", "json", "github", "gitlab", "sarif", "junit"});
}

TEST_CASE("all formats hold the same findings") {
  const std::map<std::string, std::size_t> expected{{"K401", 2}, {"K707", 1}, {"K008", 1}, {"K408", 1}};
  const std::map<Format, std::string> pattern{{Format::text, "[{}]: "},
                                              {Format::brief, " [{}]\n"},
                                              {Format::github, "title={}::"},
                                              {Format::junit, " [{}]\n"},
                                              {Format::json, "\"code\": \"{}\""},
                                              {Format::gitlab, "\"check_name\": \"{}\""},
                                              {Format::sarif, "\"ruleId\": \"{}\""}};
  for (const FormatName& row : format_names()) {
    CAPTURE(row.name);
    const std::string out = print_mixed(row.format);
    CHECK(out.ends_with("\n"));
    for (const auto& [code, number] : expected) {
      CHECK(samples::count_of(fmt::format(fmt::runtime(pattern.at(row.format)), code), out) == number);
    }
  }
}

TEST_CASE("short lines name the severity in English for editors") {
  CHECK(print_mixed(Format::brief) ==
        "plan/1-thể chế.yaml:3:10: error: không có cơ quan nào tên \"Công chức Tư phap\" [K401]\n"
        "plan/1-thể chế.yaml:4:9: warning: hai mục: trùng, nhau [K707]\n"
        "plan/1-thể chế.yaml:8:10: error: không có cơ quan nào tên \"Công chức Tư phap\" [K401]\n"
        "plan/2.yaml:1:1: error: tệp rỗng [K008]\n"
        "plan/owners.yaml:2:11: info: cơ quan <A & B> không được dùng [K408]\n"
        "Đã kiểm tra 2 tệp, 2 hoạt động: 3 lỗi, 1 cảnh báo, 1 thông tin\n");
}

TEST_CASE("GitHub commands: errors first, escapes, columns only within one line") {
  CHECK(print_mixed(Format::github) ==
        "::error file=plan/1-thể chế.yaml,line=3,endLine=3,col=10,endColumn=26,title=K401::"
        "không có cơ quan nào tên \"Công chức Tư phap\"%0Akhông có trong plan/owners.yaml%0Atrong: hoạt động I.HD1 "
        "\"Rà soát, 100%25\""
        "%0Agợi ý: có phải \"Công chức Tư pháp\"?\n"
        "::error file=plan/1-thể chế.yaml,line=8,endLine=8,col=10,endColumn=26,title=K401::"
        "không có cơ quan nào tên \"Công chức Tư phap\"%0Akhông có trong plan/owners.yaml%0Atrong: hoạt động I.HD1 "
        "\"Rà soát, 100%25\""
        "%0Agợi ý: có phải \"Công chức Tư pháp\"?\n"
        "::error file=plan/2.yaml,line=1,endLine=1,title=K008::tệp rỗng\n"
        "::warning file=plan/1-thể chế.yaml,line=4,endLine=6,title=K707::hai mục: trùng, nhau\n"
        "::notice file=plan/owners.yaml,line=2,endLine=2,col=11,endColumn=27,title=K408::cơ quan <A & B> không được "
        "dùng\n"
        "Đã kiểm tra 2 tệp, 2 hoạt động: 3 lỗi, 1 cảnh báo, 1 thông tin\n");
}

TEST_CASE("GitHub commands cannot be forged by what a file holds") {
  const text::SourceFile file("././a,b:c%.yaml", "x\n");
  const Diagnostic finding{Code::unknown_key, {&file, {0, 0}}, text::say("khóa \"\r\n::error::giả\"", "-")};
  CHECK(print(Format::github, {finding}, {{"a"}, 0}, {})
            .starts_with("::error file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=1,endColumn=1,title=K201::"
                         "khóa \"\\r\\n::error::giả\"\n"));
}

TEST_CASE("JSON holds all there is") {
  const json out = json::parse(print_mixed(Format::json));
  CHECK(out["version"] == 1);
  CHECK(out["files"] == json{"plan/1-thể chế.yaml", "plan/owners.yaml"});
  CHECK(out["activities"] == 2);
  CHECK(out["totals"] == json{{"errors", 3}, {"warnings", 1}, {"infos", 1}});
  const json& first = out["findings"][0];
  CHECK(first["code"] == "K401");
  CHECK(first["severity"] == "error");
  CHECK(first["path"] == "plan/1-thể chế.yaml");
  CHECK(first["line"] == 3);
  CHECK(first["column"] == 10);
  CHECK(first["end_line"] == 3);
  CHECK(first["end_column"] == 27);
  CHECK(first["byte_offset"] == 29);
  CHECK(first["byte_end"] == 50);
  CHECK(first["message"] == "không có cơ quan nào tên \"Công chức Tư phap\"");
  CHECK(first["label"] == "không có trong plan/owners.yaml");
  CHECK(first["help"] == json{"có phải \"Công chức Tư pháp\"?"});
  CHECK(first["item"] == "I.HD1");
  CHECK(first["related"][0]["path"] == "plan/owners.yaml");
  CHECK(first["related"][0]["line"] == 2);
  CHECK(first["related"][0]["message"] == "tên gần nhất");
  CHECK(first["fix"]["title"] == "viết lại tên");
  CHECK(first["fix"]["edits"][0]["replacement"] == "Công chức Tư pháp");
  CHECK(first["fix"]["edits"][0]["byte_offset"] == 29);
  CHECK(out["findings"][2]["fix"].is_null());
  CHECK(out["findings"][3]["item"].is_null());
  CHECK(out["findings"][3]["line"] == 1);
  // Every finding has every key, and they come in one order.
  for (const json& finding : out["findings"]) {
    CHECK(finding.size() == 15);
  }
  CHECK(print_mixed(Format::json).starts_with("{\n  \"version\": 1,\n  \"files\": ["));

  const json english = json::parse(print_mixed(Format::json, text::Language::english));
  CHECK(english["findings"][0]["message"] == "no body is named \"Công chức Tư phap\"");
  CHECK(english["findings"][0]["fix"]["title"] == "write the name");
}

TEST_CASE("bytes that are not UTF-8 and controls do not break the JSON forms") {
  const text::SourceFile file("a.yaml", "x\xFFy\n");
  const Diagnostic finding{Code::not_utf8, {&file, {1, 2}}, {"byte \xFF \x1b[2J", "byte \xFF"}};
  for (const Format format : {Format::json, Format::gitlab, Format::sarif}) {
    const std::string out = print(format, {finding}, {{"a.yaml"}, 0}, {});
    CHECK(json::accept(out));
    CHECK(out.find("byte \uFFFD \\u001b[2J") != std::string::npos);
  }
  CHECK(json::parse(print(Format::json, {finding}, {{"a.yaml"}, 0}, {}))["findings"][0]["column"] == 2);
  CHECK(json::parse(print(Format::gitlab, {}, {{"a.yaml"}, 0}, {})) == json::array());
}

TEST_CASE("GitLab: no fingerprint twice, and none depends on the line or the language") {
  const json out = json::parse(print_mixed(Format::gitlab));
  REQUIRE(out.size() == 5);
  CHECK(out[0] == json{{"description", "không có cơ quan nào tên \"Công chức Tư phap\""},
                       {"check_name", "K401"},
                       {"fingerprint", out[0]["fingerprint"]},
                       {"severity", "critical"},
                       {"location", {{"path", "plan/1-thể chế.yaml"}, {"lines", {{"begin", 3}}}}}});
  CHECK(out[1]["severity"] == "major");
  CHECK(out[4]["severity"] == "minor");

  std::set<std::string> prints;
  for (const json& finding : out) {
    const std::string print = finding["fingerprint"];
    CHECK(print.size() == 16);
    CHECK(print.find_first_not_of("0123456789abcdef") == std::string::npos);
    prints.insert(print);
  }
  CHECK(prints.size() == 5);

  const json english = json::parse(print_mixed(Format::gitlab, text::Language::english));
  const text::SourceFile moved("plan/2.yaml", "\n\n\nx\n");
  const json later =
      json::parse(print(Format::gitlab, {{Code::unreadable, {&moved, {3, 4}}, text::say("tệp rỗng", "-")}}, {}, {}));
  for (std::size_t i = 0; i < out.size(); ++i) {
    CHECK(out[i]["fingerprint"] == english[i]["fingerprint"]);
  }
  CHECK(later[0]["location"]["lines"]["begin"] == 4);
  CHECK(later[0]["fingerprint"] == out[3]["fingerprint"]);
}

TEST_CASE("SARIF: rules, places, related places and fixes") {
  const json log = json::parse(print_mixed(Format::sarif));
  CHECK(log["version"] == "2.1.0");
  const json& run = log["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["invocations"][0]["executionSuccessful"] == true);
  CHECK(run["artifacts"][0]["location"]["uri"] == "plan/1-th%E1%BB%83%20ch%E1%BA%BF.yaml");

  const json& rules = run["tool"]["driver"]["rules"];
  CHECK(rules.size() == 4);
  CHECK(rules[0]["id"] == "K008");
  CHECK(rules[1]["shortDescription"]["text"] == info(Code::unknown_body).name_vi);
  CHECK(rules[2]["defaultConfiguration"]["level"] == "note");
  for (const json& result : run["results"]) {
    CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
  }

  const json& first = run["results"][0];
  CHECK(first["level"] == "error");
  CHECK(first["locations"][0]["physicalLocation"] ==
        json{{"artifactLocation", {{"uri", "plan/1-th%E1%BB%83%20ch%E1%BA%BF.yaml"}}},
             {"region", {{"startLine", 3}, {"startColumn", 10}, {"endLine", 3}, {"endColumn", 27}}}});
  CHECK(first["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "I.HD1");
  CHECK(first["relatedLocations"][0]["message"]["text"] == "tên gần nhất");
  CHECK(first["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "plan/owners.yaml");
  CHECK(first["partialFingerprints"]["cchc/v1"] == json::parse(print_mixed(Format::gitlab))[0]["fingerprint"]);
  const json& change = first["fixes"][0]["artifactChanges"][0];
  CHECK(change["replacements"][0]["deletedRegion"]["startColumn"] == 10);
  CHECK(change["replacements"][0]["insertedContent"]["text"] == "Công chức Tư pháp");
  CHECK_FALSE(run["results"][2].contains("fixes"));
  CHECK(run["results"][3]["locations"][0]["physicalLocation"]["region"]["startLine"] == 1);
  CHECK_FALSE(run["tool"]["driver"].contains("version"));
  PrintOptions options;
  options.tool_version = "1.2.3";
  CHECK(json::parse(print(Format::sarif, {}, {}, options))["runs"][0]["tool"]["driver"]["version"] == "1.2.3");
}

TEST_CASE("SARIF: a fix that lines and columns cannot tell is left out") {
  const text::SourceFile file("/srv/a.yaml",
                              "\xEF\xBB\xBF"
                              "a: b\n");
  Diagnostic finding{Code::byte_order_mark, {&file, {0, 3}}, text::say("BOM", "BOM")};
  finding.fix = Fix{text::say("bỏ", "drop"), {{{&file, {0, 3}}, ""}}};
  const json out = json::parse(print(Format::sarif, {finding}, {}, {}));
  const json& result = out["runs"][0]["results"][0];
  CHECK_FALSE(result.contains("fixes"));
  CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///srv/a.yaml");
}

TEST_CASE("SARIF: a fix of more than a thousand places is left to --fix") {
  const text::SourceFile file("a.yaml", std::string(1001, 'x') + "\n");
  Diagnostic finding{Code::stray_space, {&file, {0, 1}}, text::say("x", "x")};
  finding.fix = Fix{text::say("bỏ", "drop"), {}};
  const auto has_fix = [&] {
    return json::parse(print(Format::sarif, {finding}, {}, {}))["runs"][0]["results"][0].contains("fixes");
  };
  for (std::uint32_t at = 0; at < 1000; ++at) finding.fix->edits.push_back({{&file, {at, at + 1}}, "y"});
  CHECK(has_fix());
  finding.fix->edits.push_back({{&file, {1000, 1001}}, "y"});
  CHECK_FALSE(has_fix());
}

TEST_CASE("JUnit: a case for each file, its errors one failure, the rest its output") {
  CHECK(print_mixed(Format::junit, text::Language::english) == R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="3" failures="2" errors="0">
  <testsuite name="cchc validate" tests="3" failures="2" errors="0" skipped="0">
    <testcase classname="cchc validate" name="plan/1-thể chế.yaml">
      <failure type="error" message="2 errors: no body is named &quot;Công chức Tư phap&quot;">plan/1-thể chế.yaml:3:10: error: no body is named &quot;Công chức Tư phap&quot; [K401]
  not in plan/owners.yaml
  in: activity I.HD1 &quot;Rà soát, 100%&quot;
  help: did you mean &quot;Công chức Tư pháp&quot;?
plan/1-thể chế.yaml:8:10: error: no body is named &quot;Công chức Tư phap&quot; [K401]
  not in plan/owners.yaml
  in: activity I.HD1 &quot;Rà soát, 100%&quot;
  help: did you mean &quot;Công chức Tư pháp&quot;?
</failure>
      <system-out>plan/1-thể chế.yaml:4:9: warning: two items: alike [K707]
</system-out>
    </testcase>
    <testcase classname="cchc validate" name="plan/owners.yaml">
      <system-out>plan/owners.yaml:2:11: info: body &lt;A &amp; B&gt; is not used [K408]
</system-out>
    </testcase>
    <testcase classname="cchc validate" name="plan/2.yaml">
      <failure type="error" message="the file is empty">plan/2.yaml:1:1: error: the file is empty [K008]
</failure>
    </testcase>
  </testsuite>
</testsuites>
)");
  CHECK(print(Format::junit, {}, {{"a.yaml"}, 1}, {}).find("<testcase classname=\"cchc validate\" name=\"a.yaml\"/>") !=
        std::string::npos);
}

TEST_CASE("JUnit: what XML cannot hold is escaped or dropped") {
  const text::SourceFile file("a\x01<.yaml", "x\n");
  const Diagnostic finding{Code::control_character, {&file, {0, 1}}, text::say("có \x08 và \uFFFE \xFF", "-")};
  const std::string out = print(Format::junit, {finding}, {}, {});
  CHECK(out.find("name=\"a\\u{1}&lt;.yaml\"") != std::string::npos);
  CHECK(out.find("message=\"có \\u{8} và  \\x{ff}\"") != std::string::npos);
}

TEST_CASE("a place past the end of its file, or with its ends exchanged, is no trouble for any format") {
  const text::SourceFile file("a.yaml", "x: y\n");
  for (const text::Span span : {text::Span{5, 5}, text::Span{5, 90}, text::Span{90, 99}, text::Span{3, 1}}) {
    for (const FormatName& row : format_names()) {
      const std::string out =
          print(row.format, {{Code::syntax, {&file, span}, text::say("x", "x")}}, {{"a.yaml"}, 0}, {});
      CHECK(out.find("K101") != std::string::npos);
    }
  }
}

}  // namespace cchc::diag
