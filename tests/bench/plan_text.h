#pragma once

#include "../unit/random.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The shipped plan as text that can be edited line by line, and helpers to edit it the way people do.
namespace cchc::bench {

using test::Random;

/// Path ("plan/1-the-che.yaml") to bytes.
using Files = std::map<std::string, std::string>;
/// A file's lines; joined with LF they are its bytes, so a file that ends in a line end has an empty last one.
using Lines = std::vector<std::string>;

Files read_plan();
Lines split(std::string_view bytes);
std::string join(const Lines& lines);

constexpr const char* head_path = "plan/plan.yaml";
constexpr const char* registry_path = "plan/owners.yaml";

/// A line `  - key: value` or, without a key, `  - value`.
struct Field {
  std::string head;  ///< indent and dash
  std::string key;
  std::string value;

  bool dash() const { return head.ends_with("- "); }
  std::string line() const { return head + (key.empty() ? "" : key + (value.empty() ? ":" : ": ")) + value; }
};
/// Nothing for comments and blank lines.
std::optional<Field> field(const std::string& line);
/// The value of that key in a line, or nothing.
std::optional<std::string> value_of(const std::string& line, std::string_view key);
std::size_t indent_of(std::string_view line);

/// One past the last line of the item or entry whose dash stands in line `at`.
std::size_t item_end(const Lines& lines, std::size_t at);
/// The line with the dash of the item that line `at` is in.
std::size_t item_begin(const Lines& lines, std::size_t at);
/// Whether an item of the same list stands before or after the one at `at`.
bool has_item_before(const Lines& lines, std::size_t at);
bool has_item_after(const Lines& lines, std::size_t at);

/// One letter typed wrong: dropped, doubled, replaced, or two swapped. Not the first one.
std::string mistype(std::string_view text, Random& random);
std::string decompose(std::string_view text);
std::string strip_accents(std::string_view text);
std::string replace_first(std::string text, std::string_view what, std::string_view by);
/// Puts `what` into the text at a space near its middle (in place of that space); nothing when it has none.
std::optional<std::string> at_space(const std::string& text, std::string_view what, Random& random);

}  // namespace cchc::bench
