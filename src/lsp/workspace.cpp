#include "lsp/workspace.h"

#include "check/rules.h"
#include "lsp/uri.h"
#include "plan/file_role.h"

namespace cchc::lsp {

void Workspace::touch(const text::SourceFile& file) {
  if (file.path().empty()) return;
  const std::string folder(plan::plan_folder_of(file.path()));
  plans_.erase(folder);
  changed_.insert(folder);
}

void Workspace::set(const std::string& uri, std::optional<std::int64_t> version, std::string text) {
  OpenDocument& document = documents_[uri];
  document.uri = uri;
  document.version = version;
  document.file = std::make_shared<const text::SourceFile>(path_of_uri(uri).value_or(""), std::move(text));
  touch(*document.file);
}

void Workspace::close(const std::string& uri) {
  const auto found = documents_.find(uri);
  if (found == documents_.end()) return;
  touch(*found->second.file);
  documents_.erase(found);
}

void Workspace::forget_plans() {
  plans_.clear();
  for (const auto& [uri, document] : documents_) touch(*document.file);
}

const OpenDocument* Workspace::find(const std::string& uri) const {
  const auto found = documents_.find(uri);
  return found == documents_.end() ? nullptr : &found->second;
}

const OpenDocument* Workspace::find_path(std::string_view path) const {
  for (const auto& [uri, document] : documents_) {
    if (document.file->path() == path) return &document;
  }
  return nullptr;
}

const CheckedPlan* Workspace::plan_of(const OpenDocument& document) {
  if (document.file->path().empty()) return nullptr;
  const std::string folder(plan::plan_folder_of(document.file->path()));
  if (const auto known = plans_.find(folder); known != plans_.end()) return known->second.get();
  OpenTexts texts;
  for (const auto& [uri, open] : documents_) {
    if (plan::plan_folder_of(open.file->path()) == folder) texts[open.file->path()] = std::string(open.file->bytes());
  }
  auto plan = std::make_unique<CheckedPlan>();
  diag::Sink sink;
  if (read_(folder, texts, plan->reading, sink)) {
    check::check(plan->reading.plan, sink, plan->reading.today);
    plan->found = sink.sorted();
  } else {
    plan.reset();
  }
  return plans_.emplace(folder, std::move(plan)).first->second.get();
}

std::vector<const OpenDocument*> Workspace::take_changed() {
  std::vector<const OpenDocument*> all;
  for (const auto& [uri, document] : documents_) {
    if (!document.file->path().empty() && changed_.contains(std::string(plan::plan_folder_of(document.file->path()))))
      all.push_back(&document);
  }
  changed_.clear();
  return all;
}

}  // namespace cchc::lsp
