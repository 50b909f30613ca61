#include "lsp/findings.h"

#include "diag/edits.h"
#include "lsp/json_parts.h"
#include "lsp/uri.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace cchc::lsp {

namespace {

using diag::Diagnostic;
using nlohmann::json;

int severity_number(diag::Severity severity) {
  switch (severity) {
    case diag::Severity::error:
      return 1;
    case diag::Severity::warning:
      return 2;
    case diag::Severity::info:
      return 3;
  }
  return 3;
}

bool is_in(const diag::Place& place, const OpenDocument& document) {
  return place.file->path() == document.file->path();
}

json diagnostic_json(const Workspace& workspace, const EditorOptions& editor, const Diagnostic& found) {
  std::string message = found.headline.in(editor.language);
  for (const text::Message& help : found.help) message += "\n" + help.in(editor.language);
  json out{{"range", range_json(*found.place.file, found.place.span, editor.encoding)},
           {"severity", severity_number(diag::severity_of(found))},
           {"code", diag::id(found.code)},
           {"source", "cchc"},
           {"message", std::move(message)}};
  json related = json::array();
  for (const diag::Label& label : found.related) {
    related.push_back(
        {{"location", location_json(workspace, editor, label.place)}, {"message", label.message.in(editor.language)}});
  }
  if (!related.empty()) out["relatedInformation"] = std::move(related);
  return out;
}

/// Whether every edit can be told to the editor.
bool can_be_told(const diag::Fix& fix, Encoding encoding) {
  return std::ranges::all_of(
      fix.edits, [&](const diag::Edit& edit) { return can_be_said(*edit.place.file, edit.place.span, encoding); });
}

json edit_json(const Workspace& workspace, const EditorOptions& editor, const std::vector<const diag::Fix*>& fixes) {
  std::map<std::string, json> by_path;
  for (const diag::Fix* fix : fixes) {
    for (const diag::Edit& edit : fix->edits) {
      json& edits = by_path.try_emplace(edit.place.file->path(), json::array()).first->second;
      edits.push_back(
          {{"range", range_json(*edit.place.file, edit.place.span, editor.encoding)}, {"newText", edit.replacement}});
    }
  }
  if (!editor.document_changes) {
    json changes = json::object();
    for (auto& [path, edits] : by_path) changes[uri_for(workspace, path)] = std::move(edits);
    return {{"changes", std::move(changes)}};
  }
  json changes = json::array();
  for (auto& [path, edits] : by_path) {
    const OpenDocument* open = workspace.find_path(path);
    const json version = open != nullptr && open->version ? json(*open->version) : json(nullptr);
    changes.push_back(
        {{"textDocument", {{"uri", uri_for(workspace, path)}, {"version", version}}}, {"edits", std::move(edits)}});
  }
  return {{"documentChanges", std::move(changes)}};
}

}  // namespace

std::string uri_for(const Workspace& workspace, std::string_view path) {
  const OpenDocument* open = workspace.find_path(path);
  return open != nullptr ? open->uri : uri_of_path(path);
}

json location_json(const Workspace& workspace, const EditorOptions& editor, const diag::Place& place) {
  return {{"uri", uri_for(workspace, place.file->path())},
          {"range", range_json(*place.file, place.span, editor.encoding)}};
}

json findings_json(Workspace& workspace, const EditorOptions& editor, const OpenDocument& document) {
  json all = json::array();
  if (const CheckedPlan* plan = workspace.plan_of(document); plan != nullptr) {
    for (const Diagnostic& found : plan->found) {
      if (!is_in(found.place, document) || all.size() >= max_findings) continue;
      all.push_back(diagnostic_json(workspace, editor, found));
    }
  }
  json out{{"uri", document.uri}, {"diagnostics", std::move(all)}};
  if (document.version) out["version"] = *document.version;
  return out;
}

json actions_json(Workspace& workspace, const EditorOptions& editor, const OpenDocument& document,
                  const ActionsWanted& wanted) {
  json actions = json::array();
  const CheckedPlan* plan = workspace.plan_of(document);
  if (plan == nullptr) return actions;
  std::vector<const diag::Fix*> fixes;
  for (const Diagnostic& found : plan->found) {
    if (!is_in(found.place, document) || !found.fix || found.fix->edits.empty()) continue;
    if (!can_be_told(*found.fix, editor.encoding)) continue;
    fixes.push_back(&*found.fix);
    const text::Span span = found.place.span;
    const bool is_asked = span.begin <= wanted.span.end && wanted.span.begin <= span.end;
    if (!wanted.quick_fixes || !is_asked) continue;
    actions.push_back({{"title", found.fix->title.in(editor.language)},
                       {"kind", "quickfix"},
                       {"diagnostics", json::array({diagnostic_json(workspace, editor, found)})},
                       {"isPreferred", true},
                       {"edit", edit_json(workspace, editor, {&*found.fix})}});
  }
  if (!wanted.fix_all) return actions;
  std::vector<const diag::Fix*> together;
  for (const std::size_t index : diag::choose_together(fixes)) together.push_back(fixes[index]);
  if (together.empty()) return actions;
  const text::Message title{"Sửa mọi chỗ chỉ có một cách sửa", "Fix everything that has only one possible fix"};
  actions.push_back({{"title", title.in(editor.language)},
                     {"kind", "source.fixAll"},
                     {"edit", edit_json(workspace, editor, together)}});
  return actions;
}

}  // namespace cchc::lsp
