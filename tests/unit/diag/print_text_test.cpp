#include "diag/printer.h"

#include "diag/samples.h"
#include "text/width.h"

#include <doctest/doctest.h>

namespace cchc::diag {

using samples::place_of;

namespace {

const Checked one_file{{"plan/1-the-che.yaml"}, 1};

std::string text_of(const std::vector<Diagnostic>& findings, const PrintOptions& options = {}) {
  return print(Format::text, findings, one_file, options);
}

Diagnostic unknown_body(const text::SourceFile& file) {
  Diagnostic finding{
      Code::unknown_body, place_of(file, "Công chức Tư phap"),
      text::say("không có cơ quan nào tên \"Công chức Tư phap\"", "no body is named \"Công chức Tư phap\"")};
  finding.label = text::say("không có trong plan/owners.yaml", "not in plan/owners.yaml");
  finding.context = {"I.HD1", text::say("hoạt động I.HD1 \"Hoàn thiện…\"", "activity I.HD1 \"Hoàn thiện…\"")};
  finding.help = {text::say("có phải \"Công chức Tư pháp\"?", "did you mean \"Công chức Tư pháp\"?")};
  finding.fix = Fix{text::say("viết lại tên", "write the name"), {{finding.place, "Công chức Tư pháp"}}};
  return finding;
}

const std::string owner_file = std::string(20, '\n') + "            owner: Công chức Tư phap\n";

}  // namespace

TEST_CASE("a finding with everything in both languages") {
  const text::SourceFile file("plan/1-the-che.yaml", owner_file);
  CHECK(text_of({unknown_body(file)}) == R"(lỗi[K401]: không có cơ quan nào tên "Công chức Tư phap"
  ┌─ plan/1-the-che.yaml:21:20
  │
21│             owner: Công chức Tư phap
  │                    ^^^^^^^^^^^^^^^^^ không có trong plan/owners.yaml
  │
  = trong: hoạt động I.HD1 "Hoàn thiện…"
  = gợi ý: có phải "Công chức Tư pháp"? (cchc validate --fix)
  = xem thêm: cchc explain K401

Đã kiểm tra 1 tệp, 1 hoạt động: 1 lỗi
)");
  PrintOptions english;
  english.language = text::Language::english;
  CHECK(text_of({unknown_body(file)}, english) == R"(error[K401]: no body is named "Công chức Tư phap"
  ┌─ plan/1-the-che.yaml:21:20
  │
21│             owner: Công chức Tư phap
  │                    ^^^^^^^^^^^^^^^^^ not in plan/owners.yaml
  │
  = in: activity I.HD1 "Hoàn thiện…"
  = help: did you mean "Công chức Tư pháp"? (cchc validate --fix)
  = see also: cchc explain K401

Checked 1 file, 1 activity: 1 error
)");
}

TEST_CASE("colours go around words and never change them") {
  const text::SourceFile file("plan/1-the-che.yaml", owner_file);
  PrintOptions options;
  options.color = true;
  std::string colored = text_of({unknown_body(file)}, options);
  CHECK(colored.starts_with("\x1b[1;31mlỗi[K401]\x1b[0m\x1b[1m: không có"));
  CHECK(colored.find("\x1b[1;31m^^^^^^^^^^^^^^^^^ không có trong plan/owners.yaml\x1b[0m\n") != std::string::npos);
  for (std::size_t at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b')) {
    colored.erase(at, colored.find('m', at) + 1 - at);
  }
  CHECK(colored == text_of({unknown_body(file)}));
}

TEST_CASE("decomposed and wide characters, tabs and hidden characters") {
  const text::SourceFile file("a.yaml", "owner: Tu\u031B pha\u0301p\t漢字\u200B: x\n");
  Diagnostic finding{Code::unknown_body, place_of(file, "漢字"), text::say("tên có \x1b[2J và \xE2\x80\xAE", "-")};
  finding.severity = Severity::warning;
  CHECK(text_of({finding}) ==
        "cảnh báo[K401]: tên có \\u{1b}[2J và \\u{202e}\n"
        " ┌─ a.yaml:1:18\n"
        " │\n"
        "1│ owner: Tu\u031B pha\u0301p    漢字\\u{200b}: x\n"
        " │                   ^^^^\n"
        " │\n"
        " = xem thêm: cchc explain K401\n"
        "\n"
        "Đã kiểm tra 1 tệp, 1 hoạt động: không có lỗi, 1 cảnh báo\n");
}

TEST_CASE("a long line fits the width with its frame") {
  std::string words;
  for (int i = 0; i < 60; ++i) words += "cải cách ";
  const text::SourceFile file("a.yaml", std::string(99, '\n') + "    text: " + words + "hanh chinh " + words + "\n");
  Diagnostic finding{Code::no_accents, place_of(file, "hanh chinh"), text::say("chữ không dấu", "-")};
  finding.label = text::say("thiếu dấu", "-");
  PrintOptions options;
  options.width = 60;
  const std::string out = text_of({finding}, options);
  CHECK(
      out.starts_with("cảnh báo[K704]: chữ không dấu\n"
                      "   ┌─ a.yaml:100:551\n"
                      "   │\n"
                      "100│ …i cách cải cách hanh chinh cải cách cải cách cải cách…\n"
                      "   │                  ^^^^^^^^^^ thiếu dấu\n"
                      "   │\n"));
  options.width = 46;
  const std::string narrow = text_of({finding}, options);
  const std::size_t line = narrow.find("100│ …");
  REQUIRE(line != std::string::npos);
  CHECK(text::display_width(narrow.substr(line, narrow.find('\n', line) - line)) == 46);
}

TEST_CASE("words are broken to a width that is known, and only then") {
  const text::SourceFile file("plan/1-the-che.yaml", owner_file);
  Diagnostic finding = unknown_body(file);
  finding.label = text::say("không có trong plan/owners.yaml và không phải tên gọi khác của cơ quan nào ở đó", "-");
  finding.help.push_back(text::say("cơ quan mới thì thêm vào plan/owners.yaml, rồi chạy lại cchc validate", "-"));
  PrintOptions options;
  for (const std::size_t width : {40UL, 80UL}) {
    CAPTURE(width);
    options.width = width;
    const std::string out = text_of({finding}, options);
    for (std::size_t at = 0; at < out.size();) {
      const std::size_t end = out.find('\n', at);
      CAPTURE(out.substr(at, end - at));
      CHECK(text::display_width(out.substr(at, end - at)) <= width);
      at = end + 1;
    }
  }
  options.width = 40;
  CHECK(text_of({finding}, options) == R"(lỗi[K401]: không có cơ quan nào tên
  "Công chức Tư phap"
  ┌─ plan/1-the-che.yaml:21:20
  │
21│             owner: Công chức Tư phap
  │                    ^^^^^^^^^^^^^^^^^
  │ không có trong plan/owners.yaml và
  │ không phải tên gọi khác của cơ quan
  │ nào ở đó
  │
  = trong: hoạt động I.HD1 "Hoàn thiện…"
  = gợi ý: có phải "Công chức Tư pháp"?
    (cchc validate --fix)
  = gợi ý: cơ quan mới thì thêm vào
    plan/owners.yaml, rồi chạy lại cchc
    validate
  = xem thêm: cchc explain K401

Đã kiểm tra 1 tệp, 1 hoạt động: 1 lỗi
)");
  options.width = 0;
  CHECK(text_of({finding}, options).find("thì thêm vào plan/owners.yaml, rồi chạy lại cchc validate\n") !=
        std::string::npos);
}

TEST_CASE("a span over several lines is underlined to the end of its first line") {
  const text::SourceFile file("a.yaml", "text: |\n  một\n  hai\nid: x\n");
  const Diagnostic finding{Code::duplicate_text, place_of(file, "|\n  một\n  hai\n"), text::say("trùng", "-")};
  CHECK(
      text_of({finding}).starts_with("cảnh báo[K707]: trùng\n"
                                     " ┌─ a.yaml:1:7\n"
                                     " │\n"
                                     "1│ text: |\n"
                                     " │       ^\n"
                                     " │\n"
                                     " = xem thêm"));
  const Diagnostic from_text{Code::duplicate_text, place_of(file, "một\n  hai"), text::say("trùng", "-")};
  CHECK(text_of({from_text}).find("2│   một\n │   ^^^\n") != std::string::npos);
}

TEST_CASE("a missing thing has one caret, at the end of the line too, and an empty line no trailing space") {
  const text::SourceFile file("a.yaml", "owner:\n\nid: x");
  const Diagnostic empty{Code::empty_value, {&file, {6, 6}}, text::say("để trống", "-")};
  CHECK(text_of({empty}).find("1│ owner:\n │       ^\n") != std::string::npos);
  const Diagnostic blank{Code::empty_value, {&file, {7, 7}}, text::say("để trống", "-")};
  CHECK(text_of({blank}).find("2│\n │ ^\n") != std::string::npos);
  const Diagnostic end{Code::no_final_newline, {&file, {13, 13}}, text::say("thiếu", "-")};
  CHECK(text_of({end}).find("3│ id: x\n │      ^\n") != std::string::npos);
}

TEST_CASE("the other end of a conflict on the same line, on another, in another file, and in one without bytes") {
  const text::SourceFile file("plan/2.yaml", "a: {x: 1, x: 2}\nb: 1\n");
  const text::SourceFile other("plan/1.yaml", std::string(9, '\n') + "  id: I.HD1\n");
  const text::SourceFile empty("plan/3.yaml", "");
  Diagnostic finding{Code::duplicate_key, place_of(file, "x", "1, "), text::say("khóa \"x\" viết hai lần", "-")};
  finding.label = text::say("lần thứ hai", "-");
  finding.related = {{place_of(file, "x"), text::say("đã khai ở đây", "-")},
                     {place_of(file, "b"), text::say("xem cả đây", "-")},
                     {place_of(other, "I.HD1"), text::say("và đây", "-")},
                     {{&empty, {}}, text::say("tệp rỗng", "-")}};
  CHECK(text_of({finding}) == R"(lỗi[K106]: khóa "x" viết hai lần
  ┌─ plan/2.yaml:1:11
  │
 1│ a: {x: 1, x: 2}
  │           ^ lần thứ hai
  │     - đã khai ở đây
  │
  ├─ plan/2.yaml:2:1
  │
 2│ b: 1
  │ - xem cả đây
  │
  ├─ plan/1.yaml:10:7
  │
10│   id: I.HD1
  │       ----- và đây
  │
  ├─ plan/3.yaml: tệp rỗng
  │
  = xem thêm: cchc explain K106

Đã kiểm tra 1 tệp, 1 hoạt động: 1 lỗi
)");
}

TEST_CASE("the other end of a conflict far along the same line gets its own window") {
  const text::SourceFile file("a.yaml", "{x: 1, y: " + std::string(300, 'a') + ", x: 2}\n");
  Diagnostic finding{Code::duplicate_key, place_of(file, "x", "a, "), text::say("hai lần", "-")};
  finding.related = {{place_of(file, "x"), text::say("đã khai ở đây", "-")}};
  const std::string out = text_of({finding});
  CHECK(out.find(" ├─ a.yaml:1:2\n │\n1│ {x: 1, y: aaa") != std::string::npos);
  CHECK(out.find("aaa, x: 2}\n") != std::string::npos);
}

TEST_CASE("a file without bytes is only named") {
  const text::SourceFile file("plan/2.yaml", "");
  CHECK(text_of({{Code::unreadable, {&file, {}}, text::say("tệp rỗng", "-")}}) ==
        "lỗi[K008]: tệp rỗng\n"
        " ┌─ plan/2.yaml\n"
        " │\n"
        " = xem thêm: cchc explain K008\n"
        "\n"
        "Đã kiểm tra 1 tệp, 1 hoạt động: 1 lỗi\n");
}

TEST_CASE("a fix without help says its title, and the command once") {
  const text::SourceFile file("a.yaml", "a\tb\n");
  Diagnostic finding{Code::stray_space, place_of(file, "\t"), text::say("thừa", "-")};
  finding.fix = Fix{text::say("bỏ dấu cách thừa", "-"), {{finding.place, " "}}};
  CHECK(text_of({finding}).find(" = gợi ý: bỏ dấu cách thừa (cchc validate --fix)\n") != std::string::npos);
  finding.help = {text::say("chạy cchc validate --fix", "-"), text::say("hoặc sửa tay", "-")};
  CHECK(text_of({finding}).find(" = gợi ý: chạy cchc validate --fix\n = gợi ý: hoặc sửa tay\n") != std::string::npos);
}

TEST_CASE("no more errors than asked are shown, and the totals are those of all") {
  const text::SourceFile file("a.yaml", "abcdef\n");
  std::vector<Diagnostic> findings;
  for (std::uint32_t i = 0; i < 5; ++i) {
    findings.push_back({Code::syntax, {&file, {i, i + 1}}, text::say("lỗi {}", "-", i)});
  }
  findings.push_back({Code::no_owner, {&file, {5, 6}}, text::say("không chủ trì", "no owner")});
  PrintOptions options;
  options.max_errors = 2;
  for (const Format format : {Format::text, Format::brief}) {
    const std::string out = print(format, findings, one_file, options);
    CHECK(samples::count_of("K101]", out) == 2);
    CHECK(samples::count_of("K402]", out) == 1);
    CHECK(
        out.ends_with("\nCòn 3 lỗi nữa chưa hiện; thêm --max 0 để xem tất cả\n"
                      "Đã kiểm tra 1 tệp, 1 hoạt động: 5 lỗi, 1 cảnh báo\n"));
  }
  options.max_errors = 0;
  CHECK(samples::count_of("K101]", text_of(findings, options)) == 5);
  options.max_errors = 5;
  CHECK(text_of(findings, options).find("chưa hiện") == std::string::npos);
  options.max_errors = 4;
  options.language = text::Language::english;
  CHECK(text_of(findings, options)
            .ends_with("\n1 more error is not shown; --max 0 shows all\n"
                       "Checked 1 file, 1 activity: 5 errors, 1 warning\n"));
}

TEST_CASE("the closing line never makes nothing read a success") {
  PrintOptions options;
  const Checked nine{std::vector<std::string>(9, "a.yaml"), 70};
  const text::SourceFile file("a.yaml", "a\n");
  const Diagnostic note{Code::alias_used, {&file, {}}, text::say("x", "x")};
  CHECK(print(Format::text, {}, nine, options) == "Đã kiểm tra 9 tệp, 70 hoạt động: không có lỗi\n");
  CHECK(print(Format::text, {}, {}, options) == "Chưa kiểm tra tệp nào\n");
  CHECK(print(Format::brief, {note}, {}, options).ends_with("\nChưa kiểm tra tệp nào: không có lỗi, 1 thông tin\n"));
  options.language = text::Language::english;
  CHECK(print(Format::brief, {}, nine, options) == "Checked 9 files, 70 activities: no errors\n");
  CHECK(print(Format::brief, {note}, nine, options).ends_with("\nChecked 9 files, 70 activities: no errors, 1 info\n"));
  CHECK(print(Format::text, {}, {}, options) == "No file was checked\n");
}

}  // namespace cchc::diag
