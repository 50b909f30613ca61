#include "diag/sink.h"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace cchc::diag {

namespace {

// Code stands before the end of the place, so that a reader meets mistakes by line, column and code.
auto order_of(const Diagnostic& diagnostic) {
  return std::tuple(std::string_view(diagnostic.place.file->path()), diagnostic.place.span.begin, diagnostic.code,
                    diagnostic.place.span.end, std::string_view(diagnostic.headline.vi),
                    std::string_view(diagnostic.headline.en));
}

}  // namespace

std::vector<Diagnostic> Sink::sorted() const {
  std::vector<Diagnostic> result = found_;
  std::ranges::stable_sort(result, {}, order_of);
  const auto same = [](const Diagnostic& a, const Diagnostic& b) { return order_of(a) == order_of(b); };
  result.erase(std::unique(result.begin(), result.end(), same), result.end());
  return result;
}

Totals count(const std::vector<Diagnostic>& diagnostics) {
  Totals totals;
  for (const Diagnostic& diagnostic : diagnostics) {
    switch (severity_of(diagnostic)) {
      case Severity::error:
        ++totals.errors;
        break;
      case Severity::warning:
        ++totals.warnings;
        break;
      case Severity::information:
        ++totals.infos;
        break;
    }
  }
  return totals;
}

}  // namespace cchc::diag
