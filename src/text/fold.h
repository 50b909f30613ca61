#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cchc::text {

/// The key two names share when people would call them the same: case, accents, đ/d, white space, hyphens, dashes and
/// the place of the tone mark do not count. "Công chức Tư pháp", "cong chuc tu phap" and "CÔNG-CHỨC TƯ PHÁP" are one.
std::string fold(std::string_view text);

/// As `fold`, but letters and tones count: "hóa" and "hoá" are one, "hóa" and "hòa" are two.
std::string fold_accented(std::string_view text);

/// Whether any letter carries a diacritic or is đ, so that whoever typed it meant the accents.
bool has_accents(std::string_view text);

/// How well a text answers what a user typed.
enum class Match { none, folded, exact };

/// `query` found as a part of `text`. Exact: with the query's accents (only for a query that has some). A query of
/// which folding leaves nothing matches nothing.
Match find_match(std::string_view text, std::string_view query);
/// `query` equal to the whole of `text`, in the same sense.
Match equal_match(std::string_view text, std::string_view query);

}  // namespace cchc::text
