#include "check/rules/text_place.h"

#include "plan/binder.h"

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

std::optional<std::size_t> find_in_file(std::string_view written, std::string_view value, std::size_t offset,
                                        std::size_t length) {
  if (written == value) return offset;
  const bool quoted = written.size() >= 2 && (written.front() == '"' || written.front() == '\'');
  if (quoted && written.substr(1, written.size() - 2) == value) return offset + 1;
  const std::string_view part = value.substr(offset, length);
  // Spaces are what folding changes, quotes and backslashes what escaping changes.
  const bool has_words = part.find_first_not_of(' ') != std::string_view::npos;
  if (!has_words || part.find_first_of("'\"\\\n") != std::string_view::npos) return std::nullopt;
  const std::vector<std::size_t> decoded = occurrences(value, part);
  const std::vector<std::size_t> in_file = occurrences(written, part);
  if (decoded.size() != in_file.size()) return std::nullopt;
  for (std::size_t i = 0; i < decoded.size(); ++i) {
    if (decoded[i] == offset) return in_file[i];
  }
  return std::nullopt;
}

}  // namespace

std::optional<diag::Place> exact_place(const plan::Text& text, std::size_t offset, std::size_t length) {
  if (text.node == nullptr || text.file == nullptr) return std::nullopt;
  if (text.value != text.node->text && text.value != plan::Binder::one_line(*text.node)) return std::nullopt;
  if (offset > text.value.size() || length > text.value.size() - offset) return std::nullopt;
  const text::Span span = text.node->span;
  const auto at = find_in_file(text.file->at(span), text.value, offset, length);
  if (!at) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(span.begin + *at);
  return diag::Place{text.file, {begin, static_cast<std::uint32_t>(begin + length)}};
}

diag::Place place_in(const plan::Text& text, std::size_t offset, std::size_t length) {
  return exact_place(text, offset, length).value_or(text.place());
}

}  // namespace cchc::check
