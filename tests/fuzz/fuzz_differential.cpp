// libFuzzer target: whatever the subset reader accepts without a finding, yaml-cpp must read as the same tree, and
// neither may crash. Built with clang++ -fsanitize=fuzzer,address,undefined; the plan's files are a good corpus.

#include "../unit/yaml/subset_compare.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cchc;
  static constexpr std::array<std::string_view, 6> known_keys{"id", "text", "owner", "tasks", "note", "row"};
  const text::SourceFile file("f.yaml", std::string(data, data + size));
  if (!yaml::test::is_readable(file)) return 0;
  if (yaml::test::compare(file, known_keys) == yaml::test::Verdict::differs) {
    std::fputs("the readers differ\n", stderr);
    std::abort();
  }
  return 0;
}
