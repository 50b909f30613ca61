// How fast the reader of the plain subset is beside the one that works with yaml-cpp's events. Only a build with -O2 or
// more (CMAKE_BUILD_TYPE=Release) tells anything.

#include "plan_text.h"

#include "diag/sink.h"
#include "plan/field.h"
#include "text/source_file.h"
#include "yaml/event_reader.h"
#include "yaml/node.h"
#include "yaml/subset_reader.h"

#include <fmt/format.h>

#include <chrono>
#include <cstddef>
#include <deque>

namespace {

constexpr int copies = 1000;

/// Reads every file that often; MB/s.
template <typename Read>
double measure(const std::deque<cchc::text::SourceFile>& files, Read read) {
  std::size_t bytes = 0;
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < copies; ++i) {
    for (const auto& file : files) {
      cchc::diag::Sink sink;
      cchc::yaml::Document document(file);
      read(file, document, sink);
      if (document.root() == nullptr || !sink.found().empty()) fmt::print("{} was not read\n", file.path());
      bytes += file.bytes().size();
    }
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  return static_cast<double>(bytes) / 1e6 / seconds.count();
}

}  // namespace

int main() {
  std::deque<cchc::text::SourceFile> files;
  for (auto& [path, bytes] : cchc::bench::read_plan()) {
    if (path != cchc::bench::head_path && path != cchc::bench::registry_path) files.emplace_back(path, bytes);
  }
  const auto& keys = cchc::plan::known_keys().all;
  const double subset = measure(files, [&](const auto& file, auto& document, auto& sink) {
    cchc::yaml::read_subset(file, keys, document, sink);
  });
  const double events = measure(files, [&](const auto& file, auto& document, auto& sink) {
    cchc::yaml::read_events(file, keys, document, sink);
  });
  fmt::print("{} copies of {} files: subset reader {:.1f} MB/s, event reader {:.1f} MB/s, ratio {:.1f}\n", copies,
             files.size(), subset, events, subset / events);
}
