#include "text/number.h"

#include <fmt/format.h>

#include <algorithm>

namespace cchc::text {

Message written(double number) {
  const std::string en = fmt::format("{:.10g}", number);
  std::string vi = en;
  std::ranges::replace(vi, '.', ',');
  return {vi, en};
}

}  // namespace cchc::text
