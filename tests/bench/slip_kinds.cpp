#include "slip_kinds.h"

#include <algorithm>
#include <utility>

namespace cchc::bench {

Kind in_line(std::string name, std::vector<diag::Code> codes, bool fixes, Change change) {
  Kind kind{.name = std::move(name), .codes = std::move(codes), .fixes = fixes};
  kind.edit = [change = std::move(change)](Lines& lines, std::size_t at, Random& random) -> Places {
    const auto found = field(lines[at]);
    if (!found) return {};
    const auto line = change(*found, random);
    if (!line || *line == lines[at]) return {};
    lines[at] = *line;
    return {at};
  };
  return kind;
}

Kind in_line_syntax(std::string name, std::vector<diag::Code> codes, bool fixes, Change change) {
  Kind kind = in_line(std::move(name), std::move(codes), fixes, std::move(change));
  kind.syntax = true;
  return kind;
}

Kind in_value(std::string name, std::vector<diag::Code> codes, bool fixes, std::vector<std::string> keys,
              ValueChange change) {
  return in_line(
      std::move(name), std::move(codes), fixes,
      [keys = std::move(keys), change = std::move(change)](Field f, Random& random) -> std::optional<std::string> {
        if (std::ranges::find(keys, f.key) == keys.end() || f.value.empty() || f.value[0] == '"') {
          return std::nullopt;
        }
        const auto value = change(f.value, random);
        if (!value) return std::nullopt;
        f.value = *value;
        return f.line();
      });
}

Kind in_value_syntax(std::string name, std::vector<diag::Code> codes, bool fixes, std::vector<std::string> keys,
                     ValueChange change) {
  Kind kind = in_value(std::move(name), std::move(codes), fixes, std::move(keys), std::move(change));
  kind.syntax = true;
  return kind;
}

}  // namespace cchc::bench
