#include "diag/print_common.h"
#include "diag/print_forms.h"
#include "text/join.h"
#include "text/json.h"
#include "text/markup.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace cchc::diag {

namespace {

using Json = nlohmann::ordered_json;

std::string_view level(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      break;
  }
  return "note";
}

Json message(std::string_view words) {
  Json object;
  object["text"] = words;
  return object;
}

// No uriBaseId goes with it: readers take a relative URI from the root of the repository.
Json artifact(std::string_view path) {
  Json object;
  object["uri"] = (path.starts_with('/') ? "file://" : "") + text::percent_encoded(path);
  return object;
}

Json region(const Where& place) {
  Json object;
  object["startLine"] = place.begin.line;
  object["startColumn"] = place.begin.column;
  object["endLine"] = place.end.line;
  object["endColumn"] = place.end.column;
  return object;
}

Json location(const Place& place) {
  const Where found = where(place);
  Json object;
  object["physicalLocation"]["artifactLocation"] = artifact(found.path);
  // GitHub refuses a location without a region, also where there is no line to point at.
  object["physicalLocation"]["region"] = region(found);
  return object;
}

// Whether lines and columns tell the edit exactly. They cannot tell a byte-order mark or one half of CR LF.
bool has_region(const Place& place) {
  if (place.file->bytes().empty()) return false;
  const auto exact = [&](std::uint32_t offset) { return place.file->offset(place.file->position(offset)) == offset; };
  return exact(place.span.begin) && exact(place.span.end);
}

// A replacement is some 500 bytes of the log; a fix of more of them is left to --fix.
constexpr std::size_t most_replacements = 1000;

std::optional<Json> sarif_fix(const Fix& fix, text::Language language) {
  if (fix.edits.empty() || fix.edits.size() > most_replacements) return std::nullopt;
  std::map<std::string, Json> changes;
  for (const Edit& edit : fix.edits) {
    if (!has_region(edit.place)) return std::nullopt;
    const Where place = where(edit.place);
    Json& change = changes[place.path];
    change["artifactLocation"] = artifact(place.path);
    Json replacement;
    replacement["deletedRegion"] = region(place);
    replacement["insertedContent"] = message(edit.replacement);
    change["replacements"].push_back(std::move(replacement));
  }
  Json object;
  object["description"] = message(fix.title.in(language));
  object["artifactChanges"] = Json::array();
  for (auto& change : changes) object["artifactChanges"].push_back(std::move(change.second));
  return object;
}

Json rules(const std::vector<Code>& codes, text::Language language) {
  const bool english = language == text::Language::english;
  Json result = Json::array();
  for (const Code code : codes) {
    const CodeInfo& row = info(code);
    Json rule;
    rule["id"] = id(code);
    rule["name"] = row.name_en;
    rule["shortDescription"] = message(english ? row.name_en : row.name_vi);
    rule["help"] = message(fmt::format("cchc explain {}", id(code)));
    rule["defaultConfiguration"]["level"] = level(row.severity);
    result.push_back(std::move(rule));
  }
  return result;
}

std::string joined_message(const Diagnostic& finding, text::Language language) {
  return text::join(message_lines(finding, language), "\n");
}

Json result(const Diagnostic& finding, std::size_t rule, const std::string& fingerprint, text::Language language) {
  Json object;
  object["ruleId"] = id(finding.code);
  object["ruleIndex"] = rule;
  object["level"] = level(severity_of(finding));
  object["message"] = message(joined_message(finding, language));

  Json where_it_is = location(finding.place);
  if (!finding.context.id.empty()) {
    Json item;
    item["fullyQualifiedName"] = finding.context.id;
    item["kind"] = "item";
    where_it_is["logicalLocations"].push_back(std::move(item));
  }
  object["locations"].push_back(std::move(where_it_is));

  std::size_t number = 0;
  for (const Label& label : finding.related) {
    Json related;
    related["id"] = ++number;
    related.update(location(label.place));
    related["message"] = message(label.message.in(language));
    object["relatedLocations"].push_back(std::move(related));
  }
  object["partialFingerprints"]["cchc/v1"] = fingerprint;
  if (finding.fix) {
    if (std::optional<Json> fix = sarif_fix(*finding.fix, language)) object["fixes"].push_back(std::move(*fix));
  }
  return object;
}

}  // namespace

std::string print_sarif(const std::vector<Diagnostic>& findings, const Checked& checked, const PrintOptions& options) {
  std::set<Code> used;
  for (const Diagnostic& finding : findings) used.insert(finding.code);
  const std::vector<Code> codes(used.begin(), used.end());

  Json run;
  run["tool"]["driver"]["name"] = "cchc";
  if (!options.tool_version.empty()) run["tool"]["driver"]["version"] = options.tool_version;
  run["tool"]["driver"]["language"] = options.language == text::Language::english ? "en" : "vi";
  run["tool"]["driver"]["rules"] = rules(codes, options.language);
  Json invocation;
  invocation["executionSuccessful"] = true;
  run["invocations"].push_back(std::move(invocation));
  run["columnKind"] = "unicodeCodePoints";
  run["artifacts"] = Json::array();
  for (const std::string& path : checked.files) {
    Json file;
    file["location"] = artifact(clean_path(path));
    run["artifacts"].push_back(std::move(file));
  }
  run["results"] = Json::array();
  const std::vector<std::string> prints = fingerprints(findings);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const auto rule = static_cast<std::size_t>(std::ranges::lower_bound(codes, findings[i].code) - codes.begin());
    run["results"].push_back(result(findings[i], rule, prints[i], options.language));
  }

  Json log;
  log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  log["version"] = "2.1.0";
  log["runs"].push_back(std::move(run));
  return text::json_text(log);
}

}  // namespace cchc::diag
