#pragma once

#include "diag/diagnostic.h"

#include <cstddef>

namespace cchc::report {

/// What a template may ask for, far above any real report. One that asks for more is refused with its place: a template
/// may come from a stranger, and must not hang or fill the machine.
namespace template_limit {

inline constexpr std::size_t mebibyte = 1024UL * 1024;

inline constexpr std::size_t file_bytes = mebibyte;  ///< of one template or partial
inline constexpr std::size_t depth = 50;             ///< sections and partials inside one another
inline constexpr std::size_t parts = 100'000;        ///< tags and texts, with every partial put in its place
inline constexpr std::size_t steps = 3'000'000;      ///< tags and texts rendered, each time they are

}  // namespace template_limit

/// What is reported when a template is over one of them.
diag::Diagnostic over_template_limit(diag::Place place, text::Message headline);

}  // namespace cchc::report
