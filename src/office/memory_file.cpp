#include "office/memory_file.h"

#include <algorithm>
#include <cstring>

namespace cchc::office {

namespace {

MemoryFile& file_of(void* stream) {
  return *static_cast<MemoryFile*>(stream);
}

// The name is not looked at: the stream is what `opaque` points to.
void* open_memory(void* opaque, const void*, int) {
  return opaque;
}
uLong read_memory(void*, void* stream, void* into, uLong size) {
  return file_of(stream).read(into, size);
}
uLong write_memory(void*, void* stream, const void* from, uLong size) {
  return file_of(stream).write(from, size);
}
ZPOS64_T tell_memory(void*, void* stream) {
  return file_of(stream).tell();
}
long seek_memory(void*, void* stream, ZPOS64_T offset, int origin) {
  return file_of(stream).seek(offset, origin) ? 0 : -1;
}
int close_memory(void*, void*) {
  return 0;
}
int error_of_memory(void*, void*) {
  return 0;
}

}  // namespace

zlib_filefunc64_def MemoryFile::functions() {
  return {.zopen64_file = open_memory,
          .zread_file = read_memory,
          .zwrite_file = write_memory,
          .ztell64_file = tell_memory,
          .zseek64_file = seek_memory,
          .zclose_file = close_memory,
          .zerror_file = error_of_memory,
          .opaque = this};
}

std::size_t MemoryFile::read(void* into, std::size_t size) {
  const std::size_t given = std::min(size, bytes_.size() - at_);
  std::memcpy(into, bytes_.data() + at_, given);
  at_ += given;
  return given;
}

std::size_t MemoryFile::write(const void* from, std::size_t size) {
  if (out_ == nullptr) return 0;
  if (out_->size() < at_ + size) out_->resize(at_ + size);
  std::memcpy(out_->data() + at_, from, size);
  at_ += size;
  bytes_ = *out_;
  return size;
}

bool MemoryFile::seek(std::uint64_t offset, int origin) {
  std::uint64_t base = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) base = at_;
  if (origin == ZLIB_FILEFUNC_SEEK_END) base = bytes_.size();
  const std::uint64_t wanted = base + offset;  // an offset backwards wraps around
  if (wanted > bytes_.size()) return false;
  at_ = wanted;
  return true;
}

}  // namespace cchc::office
