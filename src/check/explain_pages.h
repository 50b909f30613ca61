#pragma once

#include "check/explain.h"

#include <span>

// The pages by the hundreds of the codes, each ascending.

namespace cchc::check {

std::span<const Explanation> byte_pages();
std::span<const Explanation> yaml_pages();
std::span<const Explanation> shape_pages();
std::span<const Explanation> identity_pages();
std::span<const Explanation> body_pages();
std::span<const Explanation> deadline_pages();
std::span<const Explanation> indicator_pages();
std::span<const Explanation> text_pages();
std::span<const Explanation> across_pages();

}  // namespace cchc::check
