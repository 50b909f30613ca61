#include "report/template_set.h"

#include "text/normalize.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

namespace cchc::report {

namespace {

bool is_partial(std::string_view file_name) {
  return file_name.starts_with('_');
}

std::string_view without(std::string_view name, std::string_view ending) {
  return name.ends_with(ending) ? name.substr(0, name.size() - ending.size()) : name;
}

/// "quarterly.md.mustache" is "quarterly".
std::string_view template_name(std::string_view file_name) {
  const std::string_view name = without(file_name, template_extension);
  return without(without(name, ".csv"), ".md");
}

/// The rest of `{{! key: … }}`, where the template has such a comment at its top.
std::string comment_value(std::string_view bytes, std::string_view key) {
  constexpr std::string_view opening = "{{!";
  constexpr std::size_t top = 4096;
  bytes = bytes.substr(0, top);
  for (std::size_t at = bytes.find(opening); at != std::string_view::npos; at = bytes.find(opening, at)) {
    at += opening.size();
    const std::string_view comment = text::trim(bytes.substr(at, bytes.find("}}", at) - at));
    if (comment.starts_with(key) && comment.substr(key.size()).starts_with(':')) {
      return text::squeeze(comment.substr(key.size() + 1));
    }
  }
  return {};
}

}  // namespace

OutputFormat format_of(std::string_view file_name) {
  return without(file_name, template_extension).ends_with(".csv") ? OutputFormat::csv : OutputFormat::markdown;
}

bool has_letterhead(const text::SourceFile& file) {
  return comment_value(file.bytes(), "letterhead") != "none";
}

TemplateSet::TemplateSet() {
  for (const ShippedTemplate& shipped : shipped_templates()) {
    put("templates/" + std::string(shipped.file_name), std::string(shipped.text), true);
  }
}

void TemplateSet::add(std::string path, std::string bytes) {
  put(std::move(path), std::move(bytes), false);
}

void TemplateSet::put(std::string path, std::string bytes, bool shipped) {
  std::string name = path.substr(path.find_last_of('/') + 1);
  const auto place = std::ranges::lower_bound(files_, name, {}, &File::name);
  if (place != files_.end() && place->name == name) {
    place->source = std::make_unique<text::SourceFile>(std::move(path), std::move(bytes));
    place->shipped = shipped;
    return;
  }
  auto source = std::make_unique<text::SourceFile>(std::move(path), std::move(bytes));
  files_.insert(place, {std::move(name), std::move(source), shipped});
}

const text::SourceFile* TemplateSet::find_file(std::string_view name) const {
  const auto found = std::ranges::find_if(
      files_, [&](const File& file) { return file.name == name || without(file.name, template_extension) == name; });
  return found == files_.end() ? nullptr : found->source.get();
}

const text::SourceFile* TemplateSet::find_template(std::string_view name, OutputFormat format) const {
  const auto find = [&](OutputFormat made_of) {
    const auto found = std::ranges::find_if(files_, [&](const File& file) {
      if (is_partial(file.name) || format_of(file.name) != made_of) return false;
      return template_name(file.name) == name || file.name == name || without(file.name, template_extension) == name;
    });
    return found == files_.end() ? nullptr : found->source.get();
  };
  const text::SourceFile* file = find(form_of(format).made_of);
  return file == nullptr && format == OutputFormat::xlsx ? find(OutputFormat::markdown) : file;
}

const ShippedTemplate* TemplateSet::find_shipped(std::string_view name) {
  for (const ShippedTemplate& shipped : shipped_templates()) {
    const std::string_view file = shipped.file_name;
    if (file == name || without(file, template_extension) == name) return &shipped;
    if (!is_partial(file) && format_of(file) == OutputFormat::markdown && template_name(file) == name) return &shipped;
  }
  return nullptr;
}

std::vector<TemplateEntry> TemplateSet::entries() const {
  std::vector<TemplateEntry> entries;
  for (const File& file : files_) {
    if (is_partial(file.name)) continue;
    const std::string_view bytes = file.source->bytes();
    entries.push_back({std::string(template_name(file.name)),
                       format_of(file.name),
                       {comment_value(bytes, "title"), comment_value(bytes, "title-en")},
                       file.source.get(),
                       file.shipped,
                       comment_value(bytes, "period") != "none"});
  }
  std::ranges::stable_sort(entries, {}, [](const TemplateEntry& e) { return std::tuple(e.name, e.format); });
  return entries;
}

std::vector<std::string_view> TemplateSet::partial_names() const {
  std::vector<std::string_view> names;
  for (const File& file : files_) {
    if (is_partial(file.name)) names.push_back(without(file.name, template_extension));
  }
  return names;
}

}  // namespace cchc::report
