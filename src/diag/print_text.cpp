#include "diag/print_common.h"
#include "diag/print_forms.h"
#include "diag/print_snippet.h"
#include "text/escape.h"
#include "text/join.h"
#include "text/width.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace cchc::diag {

namespace {

enum class Style { severity, headline, frame, second };

// One line under a source line: what is underlined, with which sign, and what is said of it.
struct Mark {
  text::Span span;
  char sign = '^';
  Style style = Style::severity;
  std::string words;
};

// A location of its own: its first mark chooses the line and the window.
struct Section {
  Place place;
  std::vector<Mark> marks;
};

class TextPrinter {
public:
  TextPrinter(const Diagnostic& finding, const PrintOptions& options)
      : finding_(finding), options_(options), english_(options.language == text::Language::english) {}

  std::string print() {
    collect_sections();
    print_headline();
    for (const Section& section : sections_) print_section(section);
    print_notes();
    return std::move(out_);
  }

private:
  std::string words(const text::Message& message) const { return text::escape_controls(message.in(options_.language)); }

  std::string paint(Style style, std::string_view what) const {
    if (!options_.color || what.empty()) return std::string(what);
    return fmt::format("\x1b[{}m{}\x1b[0m", color(style), what);
  }

  std::string_view color(Style style) const {
    switch (style) {
      case Style::headline:
        return "1";
      case Style::frame:
        return "34";
      case Style::second:
        return "36";
      case Style::severity:
        break;
    }
    switch (severity_of(finding_)) {
      case Severity::error:
        return "1;31";
      case Severity::warning:
        return "1;33";
      case Severity::info:
        break;
    }
    return "1;32";
  }

  // Only with bytes is there a line to show.
  static std::size_t line_of(const Place& place) {
    return place.file->bytes().empty() ? 0 : place.file->line_of(place.span.begin);
  }

  // Labels on the mistake's own line go under it, the others get a section each.
  void collect_sections() {
    sections_.push_back({finding_.place, {{finding_.place.span, '^', Style::severity, words(finding_.label)}}});
    for (const Label& label : finding_.related) {
      Mark mark{label.place.span, '-', Style::second, words(label.message)};
      const bool same_line = label.place.file == finding_.place.file && line_of(label.place) == line_of(finding_.place);
      if (same_line && line_of(label.place) > 0 && is_visible(label.place.span)) {
        sections_.front().marks.push_back(std::move(mark));
      } else {
        sections_.push_back({label.place, {std::move(mark)}});
      }
    }
    std::size_t last_line = 0;
    for (const Section& section : sections_) last_line = std::max(last_line, line_of(section.place));
    gutter_ = fmt::formatted_size("{}", last_line);
  }

  bool is_visible(text::Span span) { return shown_line(sections_.front()).cells(span).has_value(); }

  ShownLine shown_line(const Section& section) const {
    const Mark& first = section.marks.front();
    const std::size_t line = line_of(section.place);
    const std::size_t frame = std::max(gutter_, fmt::formatted_size("{}", line)) + 2;
    const std::size_t width = options_.width == 0 ? default_width : options_.width;
    return {*section.place.file, line, first.span, text::display_width(first.words), width - std::min(width, frame)};
  }

  /// The text in lines for what is left of the width beside `indent` cells; one line where the width is not known.
  std::vector<std::string> lines_of(std::string_view text, std::size_t indent) const {
    constexpr std::size_t narrowest = 16;
    if (options_.width == 0) return {std::string(text)};
    return text::wrap(text, std::max(options_.width, indent + narrowest) - indent);
  }

  void print_headline() {
    const Severity severity = severity_of(finding_);
    const std::string name = fmt::format("{}[{}]", severity_word(severity, options_.language), id(finding_.code));
    constexpr std::size_t indent = 2;  // of the lines after the first
    const std::string text = name + ": " + words(finding_.headline);
    bool first = true;
    for (const std::string& line : lines_of(text, indent)) {
      out_ += first ? paint(Style::severity, name) : std::string(indent, ' ');
      out_ += paint(Style::headline, first ? std::string_view(line).substr(name.size()) : line) + "\n";
      first = false;
    }
  }

  void print_frame(std::string_view before, std::string_view sign) {
    out_ += paint(Style::frame, fmt::format("{:>{}}{}", before, gutter_, sign));
  }

  void print_section(const Section& section) {
    const Where place = where(section.place);
    const bool first = &section == &sections_.front();
    print_frame("", first ? "┌─ " : "├─ ");
    out_ += text::escape_controls(place.path);
    if (place.has_bytes) {
      out_ += fmt::format(":{}:{}\n", place.begin.line, place.begin.column);
      print_frame("", "│");
      out_ += '\n';
      print_lines(section, place.begin.line);
    } else {
      const std::string& said = section.marks.front().words;
      out_ += said.empty() ? "\n" : fmt::format(": {}\n", said);
    }
    print_frame("", "│");
    out_ += '\n';
  }

  void print_lines(const Section& section, std::size_t number) {
    const ShownLine line = shown_line(section);
    print_frame(fmt::format("{}", number), "│");
    out_ += line.shown().empty() ? "\n" : fmt::format(" {}\n", line.shown());
    for (const Mark& mark : section.marks) {
      const std::optional<Cells> cells = line.cells(mark.span);
      if (!cells) continue;
      print_frame("", "│");
      out_ += std::string(cells->start + 1, ' ');
      std::string underline(cells->length, mark.sign);
      const std::size_t used = gutter_ + 2 + cells->start + cells->length + 1;
      const bool fits = options_.width == 0 || used + text::display_width(mark.words) <= options_.width;
      if (!mark.words.empty() && fits) underline += " " + mark.words;
      out_ += paint(mark.style, underline) + "\n";
      if (!fits) print_below(mark);
    }
  }

  /// What is said of a mark, in lines of its own under it.
  void print_below(const Mark& mark) {
    for (const std::string& line : lines_of(mark.words, gutter_ + 2)) {
      print_frame("", "│");
      out_ += " " + paint(mark.style, line) + "\n";
    }
  }

  void print_note(std::string_view what) {
    if (what.empty()) return;
    bool first = true;
    for (const std::string& line : lines_of(what, gutter_ + 2)) {
      print_frame("", first ? "=" : " ");
      out_ += " " + line + "\n";
      first = false;
    }
  }

  void print_notes() {
    if (!finding_.context.name.empty()) {
      print_note(fmt::format("{}: {}", english_ ? "in" : "trong", words(finding_.context.name)));
    } else if (!finding_.context.id.empty()) {
      print_note(fmt::format("{}: {}", english_ ? "in" : "trong", text::escape_controls(finding_.context.id)));
    }
    std::vector<std::string> help;
    for (const text::Message& message : finding_.help) help.push_back(words(message));
    if (finding_.fix) {
      constexpr std::string_view command = "cchc validate --fix";
      if (help.empty()) help.push_back(words(finding_.fix->title));
      if (help.front().find(command) == std::string::npos) help.front() += fmt::format(" ({})", command);
    }
    for (const std::string& line : help) print_note(fmt::format("{}: {}", english_ ? "help" : "gợi ý", line));
    print_note(fmt::format("{}: cchc explain {}", english_ ? "see also" : "xem thêm", id(finding_.code)));
  }

  const Diagnostic& finding_;
  const PrintOptions& options_;
  bool english_;
  std::vector<Section> sections_;
  std::size_t gutter_ = 1;  // cells of the widest line number
  std::string out_;
};

}  // namespace

std::string print_text(const std::vector<Diagnostic>& findings, const Checked& checked, const PrintOptions& options) {
  const Shown shown = first_errors(findings, options);
  std::string out;
  for (const Diagnostic* finding : shown.findings) {
    out += TextPrinter(*finding, options).print();
    out += '\n';
  }
  std::string closing = hidden_line(shown.hidden_errors, options.language);
  closing += totals_line(findings, checked, options.language);
  if (options.width == 0) return out + closing;
  return out + text::join(text::wrap(closing, options.width), "\n") + "\n";
}

}  // namespace cchc::diag
