#include "diag/diagnostic.h"

#include <stdexcept>

namespace cchc::diag {

void refuse_place_without_file() {
  throw std::logic_error("a place without a file");
}

}  // namespace cchc::diag
