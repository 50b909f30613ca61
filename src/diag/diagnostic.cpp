#include "diag/diagnostic.h"

#include <stdexcept>
#include <utility>

namespace cchc::diag {

void refuse_place_without_file() {
  throw std::logic_error("a place without a file");
}

Fix change_to(std::string_view meant, Edit edit) {
  return {text::say("đổi thành \"{}\"", "change to \"{}\"", meant), {std::move(edit)}};
}

}  // namespace cchc::diag
