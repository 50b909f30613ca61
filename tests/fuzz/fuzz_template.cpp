// libFuzzer target: whatever a template or its partial holds, rendering it ends in a text or in findings with places.

#include "report/template_sample.h"
#include "sample.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cchc;
  static const plan::Plan plan = sample::make_report_plan();
  static const report::ReportInput input = sample::make_input(plan);
  const std::string bytes(data, data + size);
  const std::size_t half = std::min(bytes.find('\0'), bytes.size());
  report::TemplateSet set;
  set.add("mau/_phan.md.mustache", bytes.substr(std::min(half + 1, bytes.size())));
  const text::SourceFile file("mau/thu.md.mustache", bytes.substr(0, half));
  for (const auto format : {report::OutputFormat::markdown, report::OutputFormat::csv, report::OutputFormat::excel}) {
    diag::Sink sink;
    const auto text = report::render_report(file, set, input, format, sink);
    fuzz::expect(text.has_value() || !sink.found().empty());
    fuzz::expect_sound(sink);
  }
  return 0;
}
