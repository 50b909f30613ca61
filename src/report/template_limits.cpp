#include "report/template_limits.h"

#include <utility>

namespace cchc::report {

diag::Diagnostic over_template_limit(diag::Place place, text::Message headline) {
  return {
      .code = diag::Code::template_syntax,
      .place = place,
      .headline = std::move(headline),
      .help = {{"bỏ bớt phần hoặc mẫu con lồng nhau, lặp lại", "use fewer nested or repeated sections and partials"}}};
}

}  // namespace cchc::report
