// libFuzzer target: fixing ends whatever a file of a plan holds, and fixing what was fixed changes nothing. The plan
// lies in a folder of its own, in memory where there is /dev/shm.

#include "cli/files.h"
#include "cli/fix.h"
#include "sample.h"

#include <unistd.h>

#include <filesystem>

namespace {

namespace fs = std::filesystem;

const fs::path& folder() {
  static const fs::path path = [] {
    const fs::path top = fs::exists("/dev/shm") ? "/dev/shm" : fs::temp_directory_path();
    fs::path made = top / ("cchc-fuzz-" + std::to_string(getpid()));
    fs::create_directories(made);
    return made;
  }();
  return path;
}

std::vector<cchc::cli::FixedFile> fix_all() {
  return cchc::cli::fix({folder(), {}}, cchc::plan::make_date(2022, 6, 1),
                        [](const cchc::diag::Diagnostic&) { return true; })
      .files;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cchc;
  const fuzz::Files files(data, size);
  cli::write_file(folder() / "plan.yaml", files.head);
  cli::write_file(folder() / "owners.yaml", files.registry);
  cli::write_file(folder() / "1.yaml", files.area);
  fs::create_directories(folder() / "progress");
  cli::write_file(folder() / "progress/2022.yaml", files.progress);
  const std::vector<cli::FixedFile> fixed = fix_all();
  if (fixed.empty()) return 0;
  for (const cli::FixedFile& file : fixed) {
    cli::write_file(file.path, file.after);
  }
  fuzz::expect(fix_all().empty());
  return 0;
}
