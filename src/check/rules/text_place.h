#pragma once

#include "diag/diagnostic.h"
#include "plan/model.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace cchc::check {

/// Where a decoded text begins in its file, when it stands there byte for byte.
std::optional<std::uint32_t> verbatim_start(const plan::Text& text);

/// Where bytes `offset` to `offset + length` of a decoded text stand in its file, when they stand there as they are.
/// Texts on one line do; in folded, block and escaped texts a part is found when it occurs as often in the file as in
/// the decoded text.
std::optional<diag::Place> exact_place(const plan::Text& text, std::size_t offset, std::size_t length);

/// As `exact_place`, but the whole value when the part cannot be told from the rest.
diag::Place place_in(const plan::Text& text, std::size_t offset, std::size_t length);

}  // namespace cchc::check
