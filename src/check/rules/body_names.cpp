#include "check/rules/body_names.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace cchc::check {

using plan::Body;
using plan::BodyReference;
using plan::Registry;

bool is_written_right(const BodyReference& reference) {
  const std::string_view name = reference.name.value;
  if (name == reference.body->name.value) return true;
  // A dash that folding passes over is one of a list that did not become one: "– Phòng Nội vụ".
  if (text::fold_accented(name.substr(0, text::decode(name, 0).size)).empty()) return false;
  const std::string written = text::fold_accented(name);
  const auto agrees = [&](const plan::Text& known) { return text::fold_accented(known.value) == written; };
  return agrees(reference.body->name) || std::ranges::any_of(reference.body->aliases, agrees);
}

std::vector<const Body*> meanings(const BodyReference& reference, const Registry& registry) {
  std::vector<const Body*> several = registry.look_up(reference.name.value).bodies;
  if (several.empty()) several = registry.that_start_with(reference.name.value);
  return several.size() > 1 ? several : std::vector<const Body*>{};
}

namespace {

/// What stands between two names in one text.
constexpr std::array<std::string_view, 11> separators{";",    ",",      "/",   "&",   "+",  "\n",
                                                      " và ", " cùng ", " - ", " – ", " — "};
constexpr std::size_t most_pieces = 24;  // more names than a cell of a table ever held

/// The pieces between all separators; each piece is a place in the text.
std::vector<text::Span> pieces_of(std::string_view written) {
  std::vector<text::Span> pieces;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < written.size();) {
    const auto separator =
        std::ranges::find_if(separators, [&](std::string_view one) { return written.substr(at).starts_with(one); });
    if (separator == separators.end()) {
      ++at;
      continue;
    }
    pieces.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
    at = begin = at + separator->size();
  }
  pieces.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(written.size())});
  return pieces;
}

}  // namespace

std::vector<std::string> names_in_one(std::string_view written, const Registry& registry) {
  const std::vector<text::Span> pieces = pieces_of(written);
  if (pieces.size() < 2 || pieces.size() > most_pieces) return {};
  std::vector<std::string> names;
  // Of the names that begin here the longest, for names hold commas and dashes themselves.
  for (std::size_t at = 0; at < pieces.size();) {
    std::size_t end = pieces.size();
    const Body* found = nullptr;
    for (; end > at && found == nullptr; --end) {
      const auto answer = registry.look_up(written.substr(pieces[at].begin, pieces[end - 1].end - pieces[at].begin));
      if (answer.bodies.size() == 1) found = answer.bodies.front();
    }
    if (found == nullptr) return {};
    names.emplace_back(found->name.value);
    at = end + 1;
  }
  return names.size() > 1 ? names : std::vector<std::string>{};
}

std::string in_quotes(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", name);
  return list;
}

}  // namespace cchc::check
