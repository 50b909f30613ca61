#pragma once

#include "diag/diagnostic.h"
#include "text/source_file.h"
#include "text/span.h"
#include "yaml/limited.h"

#include <optional>

namespace cchc::yaml {

/// Backslashes between double quotes that were meant as backslashes: YAML gives them no meaning, or they stand behind
/// the letter of a drive
/// ("D:\tai lieu"). One finding for the whole text, `inner`, with a fix when every backslash of it can only be meant
/// so. Nothing when all of them are escapes.
std::optional<diag::Diagnostic> find_unmeant_escapes(const text::SourceFile& file, text::Span inner);

/// Reports the control characters (K004) and the invisible ones (K005) that the escapes between these double quotes
/// stand for, each at its escape; `exact` is whether an invisible one is an error here. True when there was any.
bool check_escaped_characters(const text::SourceFile& file, text::Span inner, bool exact, Limited& found);

}  // namespace cchc::yaml
