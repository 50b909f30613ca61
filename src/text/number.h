#pragma once

#include "text/message.h"

namespace cchc::text {

/// A number as each language writes it, 1.234,5 in Vietnamese and 1,234.5 in English; at most ten digits, no zeros at
/// the end.
Message written(double number);

}  // namespace cchc::text
