#include "cli/files.h"

#include "cli/files_descriptor.h"

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
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

/// Reads to the end or one byte past the limit. False with errno set on an error.
bool read_all(int fd, std::size_t limit, std::string& bytes) {
  std::array<char, 65536> buffer;  // NOLINT(*-member-init): what is read is written first
  while (bytes.size() <= limit) {
    const ssize_t count = ::read(fd, buffer.data(), std::min(buffer.size(), limit + 1 - bytes.size()));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    if (count == 0) return true;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return true;
}

[[noreturn]] void fail(const std::string& vi, const std::string& en, const std::string& path, int error) {
  const text::Message reason = explain_errno(error);
  throw SystemError({fmt::format("{} {}: {}", vi, path, reason.vi), fmt::format("{} {}: {}", en, path, reason.en)});
}

}  // namespace

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(fd, bytes.data(), bytes.size());
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      // Somebody made the pipe one that does not wait; so wait here until its reader has made room.
      pollfd room{fd, POLLOUT, 0};
      if (::poll(&room, 1, -1) < 0 && errno != EINTR) return false;
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

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
    case ENOMEM:
      return {"hết bộ nhớ", "out of memory"};
    case ELOOP:
      return {"liên kết vòng", "too many links"};
    case EEXIST:
      return {"đã có tệp khác ở đó", "another file is there"};
    case EFBIG:
      return {"tệp lớn hơn mức hệ thống cho phép", "the file is larger than the system allows"};
    case EMFILE:
    case ENFILE:
      return {"mở quá nhiều tệp cùng lúc", "too many open files"};
    case EIO:
      return {"ổ đĩa không đọc, ghi được", "the disk cannot be read or written"};
    default:
      return say("lỗi hệ thống: {}", "{}", std::strerror(error));
  }
}

FileContent read_file(const std::filesystem::path& path, std::size_t limit) {
  const auto failed = [](int error) {
    FileContent content{{}, explain_errno(error)};
    content.missing = error == ENOENT;
    return content;
  };
  struct stat status {};
  const auto problem_of_kind = [&]() -> std::optional<text::Message> {
    if (S_ISDIR(status.st_mode)) return explain_errno(EISDIR);
    if (!S_ISREG(status.st_mode)) return text::Message{"không phải tệp thường", "not a regular file"};
    return std::nullopt;
  };
  if (::stat(path.c_str(), &status) != 0) return failed(errno);
  if (auto problem = problem_of_kind()) return {{}, std::move(problem)};
  // Something else may stand there by now, so look again, and never wait for it.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (file.get() < 0 || ::fstat(file.get(), &status) != 0) return failed(errno);
  if (auto problem = problem_of_kind()) return {{}, std::move(problem)};
  FileContent content;
  content.size = static_cast<std::size_t>(status.st_size);
  if (content.size > limit) return content;
  if (!read_all(file.get(), limit, content.bytes)) return failed(errno);
  content.size = content.bytes.size();
  if (content.size > limit) content.bytes.clear();  // it grew, or the system does not say its size
  return content;
}

namespace {

std::filesystem::file_type known_type(const std::filesystem::path& path, const std::filesystem::file_status& status,
                                      const std::error_code& error) {
  using std::filesystem::file_type;
  if (status.type() != file_type::none) return status.type();
  if (error.value() == EACCES || error.value() == ELOOP) return file_type::not_found;
  fail("không đọc được", "cannot read", path.string(), error.value());
}

}  // namespace

std::filesystem::file_type type_of(const std::filesystem::path& path) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  return known_type(path, status, error);
}

bool is_link(const std::filesystem::path& path) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::symlink_status(path, error);
  return known_type(path, status, error) == std::filesystem::file_type::symlink;
}

FileContent read_file_in(const std::filesystem::path& folder, const std::string& name, std::size_t limit) {
  const std::filesystem::path path = folder / name;
  const bool in_linked_folder = path.parent_path() != folder && is_link(path.parent_path());
  if (!is_link(path) && !in_linked_folder) return read_file(path, limit);
  std::error_code error;
  const std::filesystem::path target = std::filesystem::canonical(path, error);
  if (error.value() == ENOENT)
    return {{}, text::Message{"đây là liên kết tới một tệp không có", "it is a link to a file that is not there"}};
  if (error) return {{}, explain_errno(error.value())};
  if (is_below(target, canonical_path(folder))) return read_file(target, limit);
  return {{},
          text::Message{"đây là liên kết dẫn ra ngoài thư mục, nên không đọc; thay liên kết bằng chính tệp đó",
                        "it is a link that leads out of the folder, so it is not read; put the file in its place"}};
}

std::filesystem::path canonical_path(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::path found = std::filesystem::weakly_canonical(path, error);
  if (error) fail("không tìm được đường dẫn", "cannot find the path", path.string(), error.value());
  if (found.is_absolute()) return found;
  found = std::filesystem::absolute(found, error);
  if (error) fail("không tìm được đường dẫn", "cannot find the path", path.string(), error.value());
  return found.lexically_normal();
}

bool is_below(const std::filesystem::path& path, const std::filesystem::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

std::vector<std::string> list_folder(const std::filesystem::path& folder) {
  const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir(folder.c_str()), &::closedir);
  if (!open) fail("không đọc được thư mục", "cannot read the folder", folder.string(), errno);
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* entry = ::readdir(open.get())) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(name);
    errno = 0;
  }
  if (errno != 0) fail("không đọc được thư mục", "cannot read the folder", folder.string(), errno);
  std::ranges::sort(names);
  return names;
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
