#include "cli/version.h"

namespace cchc::cli {

std::string_view program_version() {
  return CCHC_VERSION;
}

}  // namespace cchc::cli
