#pragma once

#include "plan/field.h"
#include "text/span.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cchc::lsp {

/// What could be typed at a place of a plan's file. Told from the lines and their indents alone, because a document is
/// broken while people type in it.
struct Cursor {
  enum class Wanted { nothing, key, value };
  Wanted wanted = Wanted::nothing;
  const plan::RecordInfo* record =
      nullptr;  ///< the record it is a key, or the value of a key, of; null within `field`, a map with keys of its own
  const plan::FieldInfo* field = nullptr;  ///< value: what it is a value of
  std::vector<std::string_view> present;   ///< key: those the record has on other lines
  text::Span replace;                      ///< the bytes the new text replaces, all on one line
  std::string_view typed;                  ///< what of them stands before the cursor
  std::string_view lead;                   ///< has to be put before the new text: a dash, a space
  bool in_flow = false;                    ///< between brackets
  bool before_colon = false;               ///< key: its colon is there already
};

/// What a whole file is: one record, or a list of them.
struct Root {
  Root(const plan::RecordInfo& of, bool list = false) : record(&of), is_list(list) {}

  const plan::RecordInfo* record;
  bool is_list;
};
/// By the path of a file of a plan.
Root root_of_file(std::string_view path);

/// Views into `text`.
Cursor read_cursor(std::string_view text, std::uint32_t offset, const Root& root);

/// What stands behind another key of the map that the place is in, without quotes; empty when there is none.
std::string_view value_beside(std::string_view text, std::uint32_t offset, std::string_view key);

/// The key at a place and the field it names.
struct KeyAt {
  const plan::FieldInfo* field = nullptr;
  text::Span span;
};
std::optional<KeyAt> find_key(std::string_view text, std::uint32_t offset, const Root& root);

}  // namespace cchc::lsp
