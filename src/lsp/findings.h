#pragma once

#include "lsp/position.h"
#include "lsp/workspace.h"
#include "text/message.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace cchc::lsp {

/// What the editor asked for when it began.
struct EditorOptions {
  Encoding encoding = Encoding::utf16;
  text::Language language = text::Language::vietnamese;
  bool document_changes = false;  ///< a WorkspaceEdit may name the versions of documents
};

/// Not more diagnostics than these are sent for one document.
inline constexpr std::size_t max_findings = 1000;

/// The URI of a path: the one the editor uses when the document is open.
std::string uri_for(const Workspace& workspace, std::string_view path);

/// The Location of a place.
nlohmann::json location_json(const Workspace& workspace, const EditorOptions& editor, const diag::Place& place);

/// The PublishDiagnosticsParams of an open document; without any where it belongs to no plan.
nlohmann::json findings_json(Workspace& workspace, const EditorOptions& editor, const OpenDocument& document);

/// What a code action request asks for.
struct ActionsWanted {
  text::Span span;
  bool quick_fixes = true;
  bool fix_all = false;  ///< one action with all the fixes of the document that can be made together
};

/// The CodeActions.
nlohmann::json actions_json(Workspace& workspace, const EditorOptions& editor, const OpenDocument& document,
                            const ActionsWanted& wanted);

}  // namespace cchc::lsp
