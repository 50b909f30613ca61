#pragma once

#include "report/output_form.h"
#include "text/message.h"
#include "text/source_file.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::report {

/// Template files end in this; before it stands the format: "quarterly.md.mustache", "quarterly.csv.mustache".
inline constexpr std::string_view template_extension = ".mustache";

/// A file of templates/ as it was when the program was built.
struct ShippedTemplate {
  std::string_view file_name;  ///< "quarterly.md.mustache"
  std::string_view text;
};
/// All of them, by file name. Those that start with '_' are partials.
std::span<const ShippedTemplate> shipped_templates();

/// The format a template file is for, by its name: CSV for "….csv.mustache" and "….csv", else Markdown.
OutputFormat format_of(std::string_view file_name);

/// Whether a template gives a report with the office's letterhead and a place for the signature where the form has
/// them: not with `{{! letterhead: none }}`.
bool has_letterhead(const text::SourceFile& file);

/// A template people can choose.
struct TemplateEntry {
  std::string name;  ///< "quarterly"
  OutputFormat format = OutputFormat::markdown;
  text::Message title;  ///< from its `{{! title: … }}` and `{{! title-en: … }}`; empty without
  const text::SourceFile* file = nullptr;
  bool shipped = false;
  bool any_period = true;  ///< false with `{{! period: none }}`: it shows the plan whatever the period
};

/// The templates a run can use: those shipped, and files of a folder that stand in for them or add to them.
/// Owns the texts, which diagnostics point into.
class TemplateSet {
public:
  TemplateSet();
  /// Adds a file of the user's folder. `path` is shown in messages; its last part names the template or partial, and
  /// replaces a shipped one of that name.
  void add(std::string path, std::string bytes);

  /// The file of a partial as templates name it ("_heading.md", with or without ".mustache"), or null.
  const text::SourceFile* find_file(std::string_view name) const;
  /// The template of a name ("quarterly"; "quarterly.md" and the whole file name also do) for a format, or null.
  const text::SourceFile* find_template(std::string_view name, OutputFormat format) const;
  /// The one that was built into the program, whatever stands in for it; null for a file that is not. Names as for
  /// `find_template`, and those of partials.
  static const ShippedTemplate* find_shipped(std::string_view name);
  /// Every template but the partials, by name, then Markdown before CSV.
  std::vector<TemplateEntry> entries() const;
  /// The names of the partials, as templates write them: "_heading.md". Sorted.
  std::vector<std::string_view> partial_names() const;

private:
  struct File {
    std::string name;  // the last part of the path
    std::unique_ptr<text::SourceFile> source;
    bool shipped = false;
  };
  void put(std::string path, std::string bytes, bool shipped);
  std::vector<File> files_;  // by name
};

}  // namespace cchc::report
