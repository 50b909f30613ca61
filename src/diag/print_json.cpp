#include "diag/print_common.h"
#include "diag/print_forms.h"
#include "text/json.h"

namespace cchc::diag {

namespace {

using Json = nlohmann::ordered_json;

// Version 1 of the form. Keys may be added without a new version; none may change its meaning.
constexpr int version = 1;

// Lines and columns from 1, in code points; offsets in bytes from 0. Every end is the first place after the mistake.
void add_place(Json& object, const Place& place) {
  const Where found = where(place);
  object["path"] = found.path;
  object["line"] = found.begin.line;
  object["column"] = found.begin.column;
  object["end_line"] = found.end.line;
  object["end_column"] = found.end.column;
  object["byte_offset"] = place.span.begin;
  object["byte_end"] = place.span.end;
}

Json to_json(const Fix& fix, text::Language language) {
  Json edits = Json::array();
  for (const Edit& edit : fix.edits) {
    Json object;
    add_place(object, edit.place);
    object["replacement"] = edit.replacement;
    edits.push_back(std::move(object));
  }
  Json object;
  object["title"] = fix.title.in(language);
  object["edits"] = std::move(edits);
  return object;
}

Json to_json(const Diagnostic& finding, text::Language language) {
  Json object;
  object["code"] = id(finding.code);
  object["severity"] = severity_word(severity_of(finding), text::Language::english);
  add_place(object, finding.place);
  object["message"] = finding.headline.in(language);
  object["label"] = finding.label.in(language);
  object["help"] = Json::array();
  for (const text::Message& help : finding.help) object["help"].push_back(help.in(language));
  object["item"] = finding.context.id.empty() ? Json() : Json(finding.context.id);
  object["related"] = Json::array();
  for (const Label& label : finding.related) {
    Json related;
    add_place(related, label.place);
    related["message"] = label.message.in(language);
    object["related"].push_back(std::move(related));
  }
  object["fix"] = finding.fix ? to_json(*finding.fix, language) : Json();
  return object;
}

}  // namespace

std::string print_json(const std::vector<Diagnostic>& findings, const Checked& checked, const PrintOptions& options) {
  const Totals totals = count(findings);
  Json object;
  object["version"] = version;
  object["files"] = Json::array();
  for (const std::string& path : checked.files) object["files"].push_back(clean_path(path));
  object["activities"] = checked.activities;
  if (checked.tasks > 0) object["tasks"] = checked.tasks;
  object["totals"]["errors"] = totals.errors;
  object["totals"]["warnings"] = totals.warnings;
  object["totals"]["infos"] = totals.infos;
  object["findings"] = Json::array();
  for (const Diagnostic& finding : findings) object["findings"].push_back(to_json(finding, options.language));
  return text::json_text(object);
}

}  // namespace cchc::diag
