#include "cli/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace cchc::cli {

namespace {

using text::say;

/// Closes a file descriptor when the scope ends.
class Descriptor {
public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  /// Closes now; false with errno set when the system had kept an error until then.
  bool close() {
    const int fd = fd_;
    fd_ = -1;
    return ::close(fd) == 0;
  }

private:
  int fd_;
};

/// Reads to the end or one byte past the limit. False with errno set on an error.
bool read_all(int fd, std::size_t limit, std::string& bytes) {
  std::array<char, 65536> buffer{};
  while (bytes.size() <= limit) {
    const ssize_t count = ::read(fd, buffer.data(), std::min(buffer.size(), limit + 1 - bytes.size()));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    if (count == 0) return true;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return true;
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(fd, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

[[noreturn]] void fail(const std::string& vi, const std::string& en, const std::string& path, int error) {
  const text::Message reason = explain_errno(error);
  throw SystemError({fmt::format("{} {}: {}", vi, path, reason.vi), fmt::format("{} {}: {}", en, path, reason.en)});
}

}  // namespace

text::Message explain_errno(int error) {
  switch (error) {
    case ENOENT:
      return {"không có tệp hay thư mục này", "no such file or folder"};
    case EACCES:
    case EPERM:
      return {"không có quyền", "permission denied"};
    case EISDIR:
      return {"đây là thư mục, không phải tệp", "is a folder, not a file"};
    case ENOTDIR:
      return {"một phần của đường dẫn không phải thư mục", "a part of the path is not a folder"};
    case ENOSPC:
    case EDQUOT:
      return {"ổ đĩa đã đầy", "the disk is full"};
    case EROFS:
      return {"ổ đĩa chỉ cho đọc", "the disk is read-only"};
    case ELOOP:
      return {"liên kết vòng", "too many links"};
    default:
      return say("lỗi hệ thống: {}", "{}", std::strerror(error));
  }
}

FileContent read_file(const std::filesystem::path& path, std::size_t limit) {
  // Without O_NONBLOCK a named pipe without a writer would hang the program.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) return {{}, explain_errno(errno)};
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return {{}, explain_errno(errno)};
  if (S_ISDIR(status.st_mode)) return {{}, explain_errno(EISDIR)};
  if (!S_ISREG(status.st_mode)) return {{}, text::Message{"không phải tệp thường", "not a regular file"}};
  FileContent content;
  if (!read_all(file.get(), limit, content.bytes)) content.problem = explain_errno(errno);
  return content;
}

FileContent read_standard_input(std::size_t limit) {
  FileContent content;
  if (!read_all(STDIN_FILENO, limit, content.bytes)) content.problem = explain_errno(errno);
  return content;
}

std::vector<std::string> list_folder(const std::filesystem::path& folder) {
  const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir(folder.c_str()), &::closedir);
  if (!open) fail("không đọc được thư mục", "cannot read the folder", folder.string(), errno);
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(open.get())) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code ignored;
  std::filesystem::path target = path;
  if (std::filesystem::is_symlink(path, ignored)) target = std::filesystem::weakly_canonical(path, ignored);
  struct stat status {};
  const bool exists = ::stat(target.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) fail("không ghi được", "cannot write", path.string(), EISDIR);
  if (exists && !S_ISREG(status.st_mode)) {  // a device or a pipe is written to, never replaced
    Descriptor device(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
    if (device.get() < 0 || !write_all(device.get(), bytes) || !device.close())
      fail("không ghi được", "cannot write", path.string(), errno);
    return;
  }
  std::string beside = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
  Descriptor file(::mkostemp(beside.data(), O_CLOEXEC));
  if (file.get() < 0) fail("không ghi được", "cannot write", path.string(), errno);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  const mode_t mode = exists ? (status.st_mode & 07777) : (0666 & ~mask);
  const bool written = write_all(file.get(), bytes) && ::fchmod(file.get(), mode) == 0 && ::fsync(file.get()) == 0 &&
                       file.close() && ::rename(beside.c_str(), target.c_str()) == 0;
  if (!written) {
    const int error = errno;
    ::unlink(beside.c_str());
    fail("không ghi được", "cannot write", path.string(), error);
  }
}

void write_output(std::string_view text) {
  if (write_all(STDOUT_FILENO, text)) return;
  if (errno == EPIPE) std::_Exit(128 + SIGPIPE);
  fail("không ghi được", "cannot write", "stdout", errno);
}

void write_message(std::string_view text) {
  (void)write_all(STDERR_FILENO, text);
}

}  // namespace cchc::cli
