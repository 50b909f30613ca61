#pragma once

#include "text/message.h"

namespace cchc::text {

/// A number as each language writes it: a decimal comma in Vietnamese; at most ten digits, no zeros at the end.
Message written(double number);

}  // namespace cchc::text
