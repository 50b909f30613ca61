#pragma once

#include "text/message.h"
#include "yaml/node.h"

#include <string>
#include <string_view>

namespace cchc::yaml {

/// Whether YAML readers take the plain word for true, false, nothing or no number.
bool is_yaml_word(std::string_view text);
/// What other programs read a text of digits as that says another thing; empty when it is none: a time of day in
/// sixties, a date, a number whose zeros or underscores get lost.
text::Message changed_number(std::string_view text);

/// `text` as a YAML scalar that cannot be misread: in double quotes, or in single ones when that needs no escape. Line
/// ends, tabs and other control characters become escapes.
std::string quoted(std::string_view text);

/// Whether the text can stand without quotes and reads back as it is.
bool can_be_plain(std::string_view text, bool in_flow);

/// How `text` is written where a value in that style stands: without quotes when it may be and the value had none, else
/// in the value's quotes, else in those it needs.
std::string written_as(std::string_view text, Style style, bool in_flow);
/// As above, to take the place of a whole node.
std::string written_like(const Node& node, std::string_view text);

}  // namespace cchc::yaml
