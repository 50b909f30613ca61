#include "yaml/event_tabs.h"

#include "text/message.h"
#include "yaml/event_builder.h"
#include "yaml/event_places.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace cchc::yaml {

namespace {

using text::say;
using text::Span;

/// The white space a line starts with, when there is a tab in it and something after it.
std::optional<Span> tab_indent(std::string_view text, std::uint32_t at) {
  const LineHead line = line_head(text, at);
  if (line.blank || line.column == 0) return std::nullopt;
  const Span indent{line.begin, line.begin + static_cast<std::uint32_t>(line.column)};
  if (text.substr(indent.begin, indent.size()).find('\t') == std::string_view::npos) return std::nullopt;
  return indent;
}

std::vector<Span> all_tab_indents(std::string_view text) {
  std::vector<Span> found;
  for (std::uint32_t at = 0; at < text.size(); at = next_line(text, at)) {
    if (const auto indent = tab_indent(text, at); indent) found.push_back(*indent);
  }
  return found;
}

/// The indent with every tab taken to the next multiple of `width`.
std::string expanded(std::string_view indent, std::size_t width) {
  std::string out;
  for (const char c : indent) out.append(c == '\t' ? width - out.size() % width : 1, ' ');
  return out;
}

/// A text read on trial, with nothing reported.
struct Trial {
  explicit Trial(std::string bytes) : file("", std::move(bytes)), document(file) {}
  text::SourceFile file;
  Document document;
};

std::unique_ptr<Trial> read_on_trial(const Desk& desk, const std::vector<Span>& indents, std::size_t width) {
  std::string bytes;
  std::size_t done = 0;
  for (const Span indent : indents) {
    bytes += desk.text.substr(done, indent.begin - done);
    bytes += expanded(desk.text.substr(indent.begin, indent.size()), width);
    done = indent.end;
  }
  bytes += desk.text.substr(done);
  auto trial = std::make_unique<Trial>(std::move(bytes));
  diag::Sink ignored;
  Builder builder(trial->file, trial->file.bytes(), 0, desk.known_keys, trial->document, ignored);
  try {
    std::istringstream stream{std::string(trial->file.bytes())};
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder) || !ignored.found().empty()) return nullptr;
  } catch (const YAML::Exception&) {
    return nullptr;
  } catch (const Builder::Limit&) {
    return nullptr;
  }
  return trial;
}

/// The same keys and values in the same places of the tree. Limited in depth by `max_depth`.
bool are_equal(const Node* a, const Node* b) {
  if (a == nullptr || b == nullptr) return a == b;
  if (a->kind != b->kind || a->key != b->key || a->text != b->text) return false;
  const Node* x = a->first;
  const Node* y = b->first;
  for (; x != nullptr && y != nullptr; x = x->next, y = y->next) {
    if (!are_equal(x, y)) return false;
  }
  return x == y;
}

std::optional<diag::Fix> find_fix(const Desk& desk, const std::vector<Span>& indents) {
  std::unique_ptr<Trial> chosen;
  std::size_t chosen_width = 0;
  for (const std::size_t width : {2UL, 4UL, 8UL}) {
    auto trial = read_on_trial(desk, indents, width);
    if (trial == nullptr) continue;
    if (chosen != nullptr && !are_equal(chosen->document.root(), trial->document.root())) return std::nullopt;
    if (chosen == nullptr) {
      chosen = std::move(trial);
      chosen_width = width;
    }
  }
  if (chosen == nullptr) return std::nullopt;
  diag::Fix fix{say("thay Tab bằng dấu cách", "put spaces for the tabs"), {}};
  for (const Span indent : indents) {
    fix.edits.push_back({{desk.file, indent}, expanded(desk.file->at(indent), chosen_width)});
  }
  return fix;
}

/// The first line with a tab in its indent between what was read last and the place of the complaint.
std::optional<Span> find_culprit(const Desk& desk, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t at = line_begin(desk.text, from); at <= to && at < desk.text.size();
       at = next_line(desk.text, at)) {
    if (auto indent = tab_indent(desk.text, at)) return indent;
  }
  return std::nullopt;
}

}  // namespace

bool report_tabs(const Desk& desk, const Builder& builder, const YAML::Exception& exception) {
  const auto size = static_cast<std::uint32_t>(desk.text.size());
  const std::uint32_t at = exception.mark.is_null() ? size : builder.offset_of(exception.mark);
  const auto culprit = find_culprit(desk, std::min(builder.last(), at), at);
  if (!culprit) return false;
  const std::vector<Span> indents = all_tab_indents(desk.text);
  diag::Diagnostic diagnostic{.code = diag::Code::tab_indent,
                              .place = {desk.file, *culprit},
                              .headline = say("thụt dòng bằng phím Tab ({} dòng); chỉ được dùng dấu cách",
                                              "indented with tabs ({} lines); only spaces are allowed", indents.size()),
                              .fix = find_fix(desk, indents)};
  if (!diagnostic.fix) {
    diagnostic.help.push_back(say("xóa Tab ở đầu dòng rồi thụt bằng dấu cách cho thẳng với các dòng cùng cấp",
                                  "replace the tab by spaces so that the line stands under its siblings"));
  }
  report(desk, std::move(diagnostic));
  return true;
}

}  // namespace cchc::yaml
