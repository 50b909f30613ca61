#include "office/package_writer.h"

#include "office/memory_file.h"

#include <minizip/zip.h>

#include <algorithm>
#include <new>

namespace cchc::office {

struct PackageWriter::State {
  std::string bytes;
  MemoryFile memory{bytes};
  zlib_filefunc64_def functions = memory.functions();
  zipFile zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { close(); }
  void close() {
    if (zip != nullptr) zipClose(zip, nullptr);
    zip = nullptr;
  }
};

namespace {

/// In memory only memory can run out.
void expect_written(int result) {
  if (result != ZIP_OK) throw std::bad_alloc();
}

}  // namespace

PackageWriter::PackageWriter() : state_(std::make_unique<State>()) {
  if (state_->zip == nullptr) throw std::bad_alloc();
}
PackageWriter::PackageWriter(PackageWriter&&) noexcept = default;
PackageWriter& PackageWriter::operator=(PackageWriter&&) noexcept = default;
PackageWriter::~PackageWriter() = default;

void PackageWriter::add(std::string_view name, std::string_view bytes) {
  zip_fileinfo info{};
  info.dosDate = (1U << 21) | (1U << 16);  // 1/1/1980, the first day zip knows
  constexpr int level = 6;
  expect_written(zipOpenNewFileInZip64(state_->zip, std::string(name).c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                                       Z_DEFLATED, level, 0));
  constexpr std::size_t chunk = 1UL << 20;
  for (std::size_t at = 0; at < bytes.size(); at += chunk) {
    const std::string_view piece = bytes.substr(at, chunk);
    expect_written(zipWriteInFileInZip(state_->zip, piece.data(), static_cast<unsigned>(piece.size())));
  }
  expect_written(zipCloseFileInZip(state_->zip));
}

std::string PackageWriter::finish() {
  state_->close();
  return std::move(state_->bytes);
}

}  // namespace cchc::office
