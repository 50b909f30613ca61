#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "source_path.h"

#include <doctest/doctest.h>

std::filesystem::path source_path(std::string_view path) {
  return std::filesystem::path(CCHC_SOURCE_DIR) / path;
}
