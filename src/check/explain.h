#pragma once

#include "diag/code.h"
#include "text/message.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cchc::check {

/// What a code's page says beside what the table of codes says: why the rule exists, for someone who keeps a plan and
/// is no programmer, and one example each of the mistake and of how it is written right. Examples are short excerpts of
/// a file and end in a line end.
struct Explanation {
  text::Message why;
  std::string_view wrong;
  std::string_view right;
};

/// The explanation of a code, from its file of check/pages/; nothing when there is none or a part is missing, which a
/// test forbids.
std::optional<Explanation> find_explanation(diag::Code code);

/// The page of a code: number, name, severity, why, both examples, whether `validate --fix` fixes it, how it is
/// suppressed. Sentences are broken at words to `width` cells, or to those of a page when that is less or no width is
/// known. Ends in a line end.
std::string explain(diag::Code code, text::Language language, std::size_t width = 0);

/// Every code by its group, a line each: number, severity (E, W, I), a star where `validate --fix` can fix it, name.
/// With a `prefix` such as "K4" only those that begin so.
std::string rule_list(text::Language language, std::string_view prefix = {}, std::size_t width = 0);

/// The same as Markdown: a heading and a table for each group.
std::string rule_list_markdown(text::Language language);

}  // namespace cchc::check
