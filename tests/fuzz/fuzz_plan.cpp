// libFuzzer target: whatever a file of a plan holds, binding it and every rule end, and their findings have places.

#include "check/rules.h"
#include "plan/load.h"
#include "sample.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cchc;
  fuzz::Files files(data, size);
  const text::SourceFile head("plan.yaml", std::move(files.head));
  const text::SourceFile registry("owners.yaml", std::move(files.registry));
  const text::SourceFile area("1.yaml", std::move(files.area));
  const text::SourceFile progress("progress/2022.yaml", std::move(files.progress));
  diag::Sink sink;
  const plan::Plan plan =
      plan::load({.head = &head, .registry = &registry, .areas = {&area}, .progress = {&progress}}, sink);
  check::check(plan, sink);
  fuzz::expect_sound(sink);
  return 0;
}
