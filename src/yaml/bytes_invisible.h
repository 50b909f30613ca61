#pragma once

#include "diag/sink.h"
#include "text/source_file.h"
#include "yaml/keys.h"

#include <cstddef>
#include <string_view>

namespace cchc::yaml {

/// How many places of one mistake of the bytes are told in a file: each has its finding, but there are not thousands of
/// them. The fix of the last one told fixes those that are not.
inline constexpr std::size_t max_places = 20;

/// The bytes of the byte-order marks a file begins with: one, or several after a bad copy.
std::size_t byte_order_marks_size(std::string_view bytes);

/// K005 for one character at a place, or several in a row that stand for `spaces` spaces; `exact`: where they make the
/// value another one.
diag::Diagnostic invisible_finding(const text::SourceFile& file, text::Span place, char32_t code_point,
                                   std::size_t spaces, bool exact);

/// K005: no-break spaces, zero-width and other characters nobody sees. An error in a key, an indent, or the value of a
/// strict key, and a warning in a text.
void check_invisible(const text::SourceFile& file, const Keys& keys, diag::Sink& sink);

}  // namespace cchc::yaml
