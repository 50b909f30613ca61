#include "report/output_form.h"

#include <algorithm>

namespace cchc::report {

std::span<const OutputForm> output_forms() {
  static const std::vector<OutputForm> forms = {
      {{"md", {".md", ".markdown", ".txt"}, {"Markdown", "Markdown"}}, OutputFormat::markdown, OutputFormat::markdown},
      {{"csv",
        {".csv"},
        {"bảng tính; thêm --excel để bấm đúp là Excel mở đúng",
         "a spreadsheet; with --excel, one that Excel opens right"}},
       OutputFormat::csv,
       OutputFormat::csv},
      {{"excel", {".csv"}}, OutputFormat::excel, OutputFormat::csv},
      {{"xlsx", {".xlsx"}, {"Excel", "Excel"}, true}, OutputFormat::xlsx, OutputFormat::csv},
      {{"docx", {".docx"}, {"Word", "Word"}, true}, OutputFormat::docx, OutputFormat::markdown},
      {{"html", {".html", ".htm"}, {"trang web", "a web page"}}, OutputFormat::html, OutputFormat::markdown},
  };
  return forms;
}

const OutputForm& form_of(OutputFormat format) {
  return *std::ranges::find(output_forms(), format, &OutputForm::format);
}

bool is_tabular(OutputFormat format) {
  return form_of(format).made_of == OutputFormat::csv;
}

}  // namespace cchc::report
