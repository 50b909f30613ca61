#pragma once

#include <string>
#include <string_view>

namespace cchc::text {

/// A key whose byte order is the Vietnamese dictionary order of the texts, syllable by syllable: letters
/// a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y, then tones none, huyền, hỏi, ngã, sắc, nặng, then lower
/// case before upper. Digits compare as numbers and before letters. Foreign letters stand where the Latin alphabet has
/// them (f after ê, z last). What is left equal is ordered by its bytes in normal form C.
std::string collation_key(std::string_view text);

}  // namespace cchc::text
