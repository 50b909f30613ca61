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

[[noreturn]] void fail_to_write(const std::filesystem::path& path, int error) {
  fail("không ghi được", "cannot write", path.string(), error);
}

/// A device or a pipe is written to, never replaced.
std::optional<std::filesystem::path> find_device(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode)) return std::nullopt;
  if (S_ISDIR(status.st_mode)) fail_to_write(path, EISDIR);
  return path;
}

void write_device(const std::filesystem::path& path, const FileToWrite& file) {
  Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (device.get() < 0 || !write_all(device.get(), file.bytes) || !device.close()) fail_to_write(path, errno);
}

/// A file written beside its place; gone again unless it takes it.
class NewFile {
public:
  explicit NewFile(const FileToWrite& wanted) : shown_(wanted.path), target_(wanted.path) {
    std::error_code ignored;
    if (std::filesystem::is_symlink(target_, ignored)) target_ = std::filesystem::weakly_canonical(target_, ignored);
    struct stat status {};
    const bool exists = ::stat(target_.c_str(), &status) == 0;
    std::string beside = (target_.parent_path() / ("." + target_.filename().string() + ".XXXXXX")).string();
    Descriptor file(::mkostemp(beside.data(), O_CLOEXEC));
    if (file.get() < 0) fail_to_write(shown_, errno);
    beside_ = std::move(beside);
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const mode_t mode = exists ? (status.st_mode & 07777) : (0666 & ~mask);
    if (!write_all(file.get(), wanted.bytes) || ::fchmod(file.get(), mode) != 0 || ::fsync(file.get()) != 0 ||
        !file.close()) {
      const int error = errno;
      remove();
      fail_to_write(shown_, error);
    }
  }
  NewFile(NewFile&& other) noexcept
      : shown_(std::move(other.shown_)), target_(std::move(other.target_)), beside_(std::exchange(other.beside_, {})) {}
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  NewFile& operator=(NewFile&&) = delete;
  ~NewFile() { remove(); }

  void take_place() {
    if (::rename(beside_.c_str(), target_.c_str()) != 0) fail_to_write(shown_, errno);
    beside_.clear();
  }

private:
  void remove() {
    if (!beside_.empty()) ::unlink(beside_.c_str());
    beside_.clear();
  }

  std::filesystem::path shown_, target_;
  std::string beside_;
};

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

void write_files(std::span<const FileToWrite> files) {
  std::vector<NewFile> pending;
  for (const FileToWrite& file : files) {
    if (const auto device = find_device(file.path)) {
      write_device(*device, file);
    } else {
      pending.emplace_back(file);
    }
  }
  for (NewFile& file : pending) file.take_place();
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  const FileToWrite file{path, bytes};
  write_files({&file, 1});
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
