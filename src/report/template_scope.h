#pragma once

#include "diag/sink.h"
#include "report/template_fields.h"
#include "report/template_parse.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cchc::report {

/// What names mean at the place a template has been read to: the scopes of the sections around it.
class TemplateScopes {
public:
  TemplateScopes();

  /// Whether the field of a tag can be printed here; if not, that has been reported at `place`.
  bool may_print(const TemplatePart& tag, diag::Place place, diag::Sink& sink) const;
  /// Enters a section. An unknown one is reported, and what stands inside is judged as the name it probably means would
  /// have it. Gives the depth to leave it with.
  std::size_t enter(const TemplatePart& section, diag::Place place, diag::Sink& sink);
  void leave(std::size_t depth) { levels_.resize(depth); }

private:
  enum class Holds : std::uint8_t { record, text, yes_or_no, anything };
  struct Level {
    Holds holds = Holds::record;
    Scope scope = Scope::report;
  };

  bool judges_nothing() const;
  const Field* resolve(std::string_view name) const;
  /// Reports an unknown name; gives the field it probably means, or null.
  const Field* report_unknown(std::string_view name, diag::Place place, diag::Sink& sink) const;
  std::vector<const Field*> visible() const;

  std::vector<Level> levels_;  // from the report inwards
};

}  // namespace cchc::report
