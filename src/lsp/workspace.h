#pragma once

#include "diag/sink.h"
#include "plan/model.h"
#include "text/source_file.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::lsp {

/// A plan as its folder and the open documents have it.
struct PlanReading {
  std::deque<text::SourceFile> files;
  plan::Plan plan;
  std::optional<plan::Date> today;  ///< for what is overdue or lies in the future
};

/// The texts of open documents, by path.
using OpenTexts = std::map<std::string, std::string>;

/// Reads the plan in a folder, with the open texts in the place of what is on the disk, and reports what is wrong with
/// its files. False when the folder holds no plan or cannot be read. Throws nothing.
using ReadPlan =
    std::function<bool(const std::string& folder, const OpenTexts& open, PlanReading& into, diag::Sink& sink)>;

/// A text the editor has open. `file->path()` is empty when its URI names no file.
struct OpenDocument {
  std::string uri;
  std::optional<std::int64_t> version;
  std::shared_ptr<const text::SourceFile> file;
};

/// A plan with what is wrong in it.
struct CheckedPlan {
  PlanReading reading;
  std::vector<diag::Diagnostic> found;  ///< sorted
};

/// The open documents and the plans they belong to: that of the folder a document is in, or for a file of results of
/// the folder around it. A plan is read and checked when it is asked for, once for any number of changes.
class Workspace {
public:
  explicit Workspace(ReadPlan read) : read_(std::move(read)) {}

  /// Opens a document, or gives an open one a new text.
  void set(const std::string& uri, std::optional<std::int64_t> version, std::string text);
  void close(const std::string& uri);
  /// Something on the disk changed.
  void forget_plans();

  /// Null when it is not open.
  const OpenDocument* find(const std::string& uri) const;
  /// The open document of a path; null when there is none.
  const OpenDocument* find_path(std::string_view path) const;
  /// Null when the document belongs to no plan. Good until the next change.
  const CheckedPlan* plan_of(const OpenDocument& document);

  /// The open documents whose plan changed since the last call.
  std::vector<const OpenDocument*> take_changed();

private:
  void touch(const text::SourceFile& file);

  ReadPlan read_;
  std::map<std::string, OpenDocument> documents_;              // by URI
  std::map<std::string, std::unique_ptr<CheckedPlan>> plans_;  // by folder; null: no plan there
  std::set<std::string> changed_;                              // folders
};

}  // namespace cchc::lsp
