#pragma once

#include <minizip/ioapi.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace cchc::office {

/// A zip in memory, as minizip wants its files: every call stays inside the bytes.
class MemoryFile {
public:
  /// To read from; the bytes must stay.
  explicit MemoryFile(std::string_view bytes) : bytes_(bytes) {}
  /// To write into, beginning empty.
  explicit MemoryFile(std::string& out) : bytes_(out), out_(&out) {}
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  /// The functions minizip calls. Good as long as the file stays.
  zlib_filefunc64_def functions();

  std::size_t read(void* into, std::size_t size);
  std::size_t write(const void* from, std::size_t size);
  std::uint64_t tell() const { return at_; }
  bool seek(std::uint64_t offset, int origin);

private:
  std::string_view bytes_;
  std::string* out_ = nullptr;
  std::size_t at_ = 0;
};

}  // namespace cchc::office
