#include "text/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace cchc::text {

Message written(double number) {
  std::string en = fmt::format("{:.10g}", number);
  if (en.find_first_of("en") != std::string::npos) return {en, en};  // 1e+20, nan
  const std::size_t first = en.starts_with('-') ? 1 : 0;
  for (std::size_t at = std::min(en.find('.'), en.size()); at > first + 3; at -= 3) en.insert(at - 3, 1, ',');
  std::string vi = en;
  for (char& c : vi) c = c == '.' ? ',' : c == ',' ? '.' : c;
  return {std::move(vi), std::move(en)};
}

}  // namespace cchc::text
