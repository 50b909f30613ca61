#include "lsp/json_parts.h"

#include <nlohmann/json.hpp>

namespace cchc::lsp {

nlohmann::json range_json(const text::SourceFile& file, text::Span span, Encoding encoding) {
  const auto place = [&](std::uint32_t offset) {
    const Position position = position_of(file, offset, encoding);
    return nlohmann::json{{"line", position.line}, {"character", position.character}};
  };
  return {{"start", place(span.begin)}, {"end", place(span.end)}};
}

}  // namespace cchc::lsp
