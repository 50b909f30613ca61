#include "check/rules/text_place.h"

#include "plan/binder.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cchc::check {

namespace {

std::vector<std::size_t> occurrences(std::string_view whole, std::string_view part) {
  std::vector<std::size_t> found;
  for (std::size_t at = whole.find(part); at != std::string_view::npos; at = whole.find(part, at + part.size())) {
    found.push_back(at);
  }
  return found;
}

/// Whether the text is the node's own value, which is what its place in the file is known for.
bool is_own_value(const plan::Text& text) {
  if (text.node == nullptr || text.file == nullptr) return false;
  return text.value == text.node->text || text.value == plan::Binder::one_line(*text.node);
}

/// What is longer is not searched: each part of it would be looked for from its start.
constexpr std::size_t longest_searched = 64 * 1024;

std::optional<std::size_t> find_in_file(std::string_view written, std::string_view value, std::size_t offset,
                                        std::size_t length) {
  const std::string_view part = value.substr(offset, length);
  // Spaces are what folding changes, quotes and backslashes what escaping changes.
  const bool has_words = part.find_first_not_of(' ') != std::string_view::npos;
  if (!has_words || part.find_first_of("'\"\\\n") != std::string_view::npos) return std::nullopt;
  if (written.size() > longest_searched) return std::nullopt;
  const std::vector<std::size_t> decoded = occurrences(value, part);
  const std::vector<std::size_t> in_file = occurrences(written, part);
  if (decoded.size() != in_file.size()) return std::nullopt;
  const auto which = std::ranges::lower_bound(decoded, offset);
  if (which == decoded.end() || *which != offset) return std::nullopt;
  return in_file[static_cast<std::size_t>(which - decoded.begin())];
}

}  // namespace

std::optional<std::uint32_t> verbatim_start(const plan::Text& text) {
  if (!is_own_value(text)) return std::nullopt;
  const text::Span span = text.node->span;
  const std::string_view written = text.file->at(span);
  if (written == text.value) return span.begin;
  const bool quoted = written.size() >= 2 && (written.front() == '"' || written.front() == '\'');
  if (quoted && written.substr(1, written.size() - 2) == text.value) return span.begin + 1;
  return std::nullopt;
}

std::optional<diag::Place> exact_place(const plan::Text& text, std::size_t offset, std::size_t length) {
  if (!is_own_value(text)) return std::nullopt;
  if (offset > text.value.size() || length > text.value.size() - offset) return std::nullopt;
  std::optional<std::size_t> begin;
  if (const auto start = verbatim_start(text)) {
    begin = *start + offset;
  } else if (const auto at = find_in_file(text.file->at(text.node->span), text.value, offset, length)) {
    begin = text.node->span.begin + *at;
  }
  if (!begin) return std::nullopt;
  return diag::Place{text.file, {static_cast<std::uint32_t>(*begin), static_cast<std::uint32_t>(*begin + length)}};
}

diag::Place place_in(const plan::Text& text, std::size_t offset, std::size_t length) {
  return exact_place(text, offset, length).value_or(text.place());
}

}  // namespace cchc::check
