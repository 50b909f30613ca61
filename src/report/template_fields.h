#pragma once

#include "text/message.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::report {

/// What a part of a template speaks of. A section over a list enters the scope of the list's items; inside, the fields
/// of the scopes around it can still be used, the innermost first.
enum class Scope : std::uint8_t {
  report,
  count,
  quarter,
  area,
  line,
  target,
  indicator,
  task,
  activity,
  body,
  day,
  result,
  round
};

/// What a field holds: a text to print, a flag to ask, or a list to go through.
enum class FieldKind : std::uint8_t { text, flag, list };

/// One field a template may name. The one description the checking, the documentation and the filling of templates
/// share.
struct Field {
  Scope scope = Scope::report;
  std::string_view name;
  FieldKind kind = FieldKind::text;
  std::optional<Scope> items;  ///< of a list: the scope of its items
  text::Phrase meaning;        ///< what it holds, in a few words
};

/// Every field, by scope, in the order the documentation has them.
std::span<const Field> fields();
/// The field of exactly that scope, or null.
const Field* find_field(Scope scope, std::string_view name);
/// "hoạt động", "activity".
text::Message scope_name(Scope scope);
/// The lists whose items have that scope, as `{{#activities}}`; empty for the report itself. Each once.
std::vector<std::string_view> sections_into(Scope scope);

/// How templates are written and every field they may use, as Markdown.
std::string template_guide(text::Language language);

}  // namespace cchc::report
