#pragma once

#include "diag/sink.h"
#include "yaml/keys.h"
#include "yaml/node.h"

#include <span>

namespace cchc::yaml {

/// What can be judged from the tree alone, whichever reader made it: keys written twice (K106), plain words YAML reads
/// as something else (K111), typographic quotes around a value (K112), control and invisible characters written as
/// escapes (K004, K005), backslashes that were meant as such (K101). Damaged values are passed over; what is reported
/// as an error becomes damaged. True when texts hold characters that `clean_texts` has to take out.
bool check_tree(const Document& document, const Keys& keys, diag::Sink& sink);

/// Marks the scalars that hold one of the places, which are sorted, as damaged.
void damage_at(const Document& document, std::span<const text::Span> places);

/// Takes control and invisible characters out of keys and texts, and makes no-break spaces plain ones, so that what
/// `check_bytes` reported causes no second finding. The spans still cover the bytes as written.
void clean_texts(Document& document);

}  // namespace cchc::yaml
