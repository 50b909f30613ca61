#include "report/render.h"

#include "report/template_sample.h"

#include <doctest/doctest.h>

#include <string>

using namespace cchc;
using report::OutputFormat;

namespace {

std::string markdown(const std::string& text) {
  const sample::Rendered rendered = sample::render(text);
  CHECK(rendered.findings.empty());
  return rendered.text.value_or("");
}

/// The CSV or Markdown of one template over a plan whose first activity has these texts.
std::string with_texts(const std::string& text, std::string_view activity, std::string_view output,
                       OutputFormat format) {
  plan::Plan plan = sample::make_report_plan();
  plan::Activity& first = plan.areas[0].targets[0].tasks[0].activities[0];
  first.text = sample::text_of(activity);
  first.outputs = {sample::text_of(output)};
  plan.areas[0].targets[0].tasks[0].activities.resize(1);
  plan.areas.resize(1);
  const text::SourceFile file("thu.mustache", text);
  diag::Sink sink;
  const auto out = report::render_report(file, report::TemplateSet(), sample::make_input(plan), format, sink);
  CHECK(sink.found().empty());
  return out.value_or("");
}

constexpr auto row =
    "| Hoạt động | Sản phẩm |\n|---|---|\n{{#activities}}\n| {{text}} | {{output}} |\n{{/activities}}\n";
constexpr auto line = "{{#activities}}\n{{text}},{{output}},x\n{{/activities}}\n";

}  // namespace

TEST_CASE("fields, sections, inverted sections and comments") {
  CHECK(markdown("{{! bỏ }}{{office}}, {{period}}\n") == "UBND phường Hoàng Tân, quý IV năm 2022\n");
  CHECK(markdown("{{#areas}}\n- {{code}}\n{{/areas}}") == "- II\n- I\n");
  CHECK(markdown("{{#plan_areas}}\n- {{code}}\n{{/plan_areas}}") == "- I\n- II\n");
  CHECK(markdown("{{#is_year}}năm{{/is_year}}{{^is_year}}quý{{/is_year}}") == "quý\n");
  CHECK(markdown("{{^filter_owner}}mọi cơ quan{{/filter_owner}}{{#filter_owner}}x{{/filter_owner}}") ==
        "mọi cơ quan\n");
  CHECK(markdown("{ {{year}} } {{{year}}} {{&year}}") == "{ 2022 } 2022 2022\n");
}

TEST_CASE("lines of tags alone leave nothing behind, whether their section is printed or not") {
  CHECK(markdown("a\n  {{#is_year}}\nkhông\n  {{/is_year}}\nb\n") == "a\nb\n");
  CHECK(markdown("a\n{{#is_quarter}}\ncó\n{{/is_quarter}}\nb\n") == "a\ncó\nb\n");
  CHECK(markdown("a\r\n{{! ghi\r\nchú }}\r\nb\r\n") == "a\nb\n");
  CHECK(markdown("a\n{{> _note.md}}\nb").starts_with("a\nChưa ghi nhận kết quả nào"));
}

TEST_CASE("a blank line the template asks for stays, and there are never two") {
  CHECK(markdown("\n\na\n\n\n\nb\n{{#is_quarter}}\n\n{{/is_quarter}}\nc\n\n") == "a\n\nb\n\nc\n");
}

TEST_CASE("a text never breaks a Markdown table") {
  CHECK(with_texts(row, "a | b\nc", "`x` \"y\" *z*", OutputFormat::markdown) ==
        "| Hoạt động   | Sản phẩm        |\n| ----------- | --------------- |\n| a \\| b<br>c | \\`x\\` \"y\" \\*z\\* "
        "|\n");
  const std::string raw = "{{#activities}}\n| {{{text}}} | {{&output}} |\n{{/activities}}\n";
  CHECK(with_texts(raw, "a | b\r\nc", "*z*", OutputFormat::markdown) == "| a &#124; b c | *z* |\n");
}

TEST_CASE("a text never breaks CSV") {
  CHECK(with_texts(line, "a, \"b\"", "c\nd", OutputFormat::csv) == "\"a, \"\"b\"\"\",\"c\nd\",x\r\n");
  CHECK(with_texts("{{#activities}}\n{{text}} và {{output}},x\n{{/activities}}", "a", "b, \"c\"", OutputFormat::csv) ==
        "\"a và b, \"\"c\"\"\",x\r\n");
}

TEST_CASE("quotes in a CSV template mean what they mean in CSV") {
  CHECK(sample::render("\"một, hai\",\"nói \"\"ba\"\"\",\"{{office}}\",6\"\n", OutputFormat::csv).text ==
        "\"một, hai\",\"nói \"\"ba\"\"\",UBND phường Hoàng Tân,\"6\"\"\"\r\n");
  CHECK(sample::render("\"một\nhai\",ba\n\n\nbốn,\n", OutputFormat::csv).text == "\"một\nhai\",ba\r\nbốn,\r\n");
}

TEST_CASE("for Excel: byte-order mark, semicolons, guarded fields") {
  CHECK(with_texts(line, "=1+1", "a, b; c", OutputFormat::excel) == "\xEF\xBB\xBF'=1+1;\"a, b; c\";x\r\n");
  CHECK(sample::render("{{cutoff_table}},\"a;b\"\n", OutputFormat::excel).text ==
        "\xEF\xBB\xBF"
        "2022-12-14;\"a;b\"\r\n");
}

TEST_CASE("a brace of the text before a tag stays text") {
  CHECK(
      sample::render("{{> _a}}", OutputFormat::markdown, {{"_a.mustache", "{ {{> _b}}"}, {"_b.mustache", "{"}}).text ==
      "{ {\n");
  CHECK(sample::render("{{> _b}}{{year}}", OutputFormat::markdown, {{"_b.mustache", "{"}}).text == "{2022\n");
}

TEST_CASE("bytes that are no UTF-8 in a text cannot pass for marks of the template") {
  CHECK(with_texts(line,
                   "a\xFF"
                   "b\xFE",
                   "c\xFD", OutputFormat::csv) == "a?b?,c?,x\r\n");
}

TEST_CASE("a partial of the user's folder stands in for the shipped one") {
  CHECK(sample::render("a\n{{> _note.md}}\nb\n", OutputFormat::markdown, {{"_note.md.mustache", "của tôi\n"}}).text ==
        "a\ncủa tôi\nb\n");
}

TEST_CASE("an empty template is refused, a report with nothing in it is not") {
  for (const auto* text : {"", "\n \n", "{{! chỉ ghi chú }}\n"}) {
    const sample::Rendered rendered = sample::render(text);
    CHECK(!rendered.text);
    REQUIRE(rendered.findings.size() == 1);
    CHECK(rendered.findings[0].starts_with("K834 1:1 mẫu báo cáo trống"));
  }
  CHECK(sample::render("{{#is_year}}x{{/is_year}}").text == "");
}

TEST_CASE("a text of two lines keeps them, but in a heading") {
  CHECK(with_texts("{{#activities}}- {{text}}: {{output}}\n{{/activities}}", "a\nb", "c", OutputFormat::markdown) ==
        "- a<br>b: c\n");
  CHECK(with_texts("# {{#activities}}{{text}}{{/activities}}\n", "a\nb", "", OutputFormat::markdown) == "# a b\n");
  CHECK(with_texts("{{#activities}}| {{text}} |\n{{/activities}}", "a\nb", "", OutputFormat::markdown) ==
        "| a<br>b |\n");
}

TEST_CASE("no text of the plan becomes a picture, a link or an address, in a heading as in a cell") {
  const std::string text = "![a](http://e/x.png) www.example.org a@b.c";
  const std::string escaped = "!\\[a](http\\://e/x.png) www\\.example.org a\\@b.c";
  CHECK(with_texts("# {{#activities}}{{text}}{{/activities}}\n", text, "", OutputFormat::markdown) ==
        "# " + escaped + "\n");
  CHECK(with_texts("{{#activities}}| {{text}} |\n{{/activities}}", text, "", OutputFormat::markdown) ==
        "| " + escaped + " |\n");
}

TEST_CASE("a template that multiplies what it prints is stopped, with its place") {
  std::string text = "x\n";
  for (int i = 0; i < 8; ++i) text = "{{#activities}}" + text + "{{/activities}}";
  const sample::Rendered often = sample::render(text);
  CHECK(!often.text);
  REQUIRE(often.findings.size() == 1);
  CHECK(often.findings[0].starts_with("K834 1:"));
  CHECK(often.findings[0].find("lặp") != std::string::npos);
  const sample::Rendered large =
      sample::render("{{#activities}}{{#activities}}{{#activities}}{{#activities}}" + std::string(30'000, 'x') +
                     "{{/activities}}{{/activities}}{{/activities}}{{/activities}}");
  REQUIRE(large.findings.size() == 1);
  CHECK(large.findings[0].find("báo cáo dài quá 64 MiB") != std::string::npos);
}
