#include "cli/files.h"
#include "cli/files_descriptor.h"
#include "plan/file_role.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <set>

namespace cchc::cli {

namespace {

namespace fs = std::filesystem;
using text::say;

[[noreturn]] void fail_to_write(const fs::path& path, const text::Message& reason) {
  throw SystemError({fmt::format("không ghi được {}: {}", path.string(), reason.vi),
                     fmt::format("cannot write {}: {}", path.string(), reason.en)});
}

[[noreturn]] void fail_to_write(const fs::path& path, int error) {
  fail_to_write(path, explain_errno(error));
}

/// A device or a pipe is written to, never replaced.
bool is_device(const fs::path& path) {
  const fs::file_type type = type_of(path);
  if (type == fs::file_type::directory) fail_to_write(path, EISDIR);
  return type != fs::file_type::regular && type != fs::file_type::not_found;
}

void write_device(const FileToWrite& file) {
  Descriptor device(::open(file.path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
  if (device.get() < 0 || !write_all(device.get(), file.bytes) || !device.close()) fail_to_write(file.path, errno);
}

/// The folder a file stands in, in a form the system takes.
fs::path folder_of_file(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// The name of a new file beside its place, by which a later run knows one that a killed run left; mkostemp fills in
/// the end.
std::string name_beside(const fs::path& target) {
  return (folder_of_file(target) / fmt::format(".{}{}XXXXXX", target.filename().string(), plan::new_file_mark))
      .string();
}

/// Why the file that stands in a place must not be replaced by a new one.
std::optional<text::Message> reason_to_refuse(const fs::path& target, const struct stat& status) {
  if ((status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0 || ::access(target.c_str(), W_OK) != 0)
    return text::Message{"tệp chỉ cho đọc", "the file is read-only"};
  if (status.st_nlink > 1) {
    return text::Message{"tệp còn tên khác (liên kết cứng), ghi vào sẽ tách các tên đó ra; xóa liên kết rồi chạy lại",
                         "the file has other names (hard links), which writing would part; remove them first"};
  }
  return std::nullopt;
}

/// A file written beside its place; gone again unless it takes it and stays there. Where the system can, it has no name
/// until then, so that even a killed run leaves nothing behind.
class NewFile {
public:
  explicit NewFile(const FileToWrite& wanted) : wanted_(wanted), target_(wanted.path) {
    if (is_link(target_)) {
      if (wanted.expected)
        fail_to_write(wanted.path, {"đây là liên kết, hãy sửa chính tệp nó chỉ tới", "it is a link"});
      target_ = canonical_path(target_);
      if (is_link(target_))
        fail_to_write(wanted.path,
                      {"đây là liên kết tới một tệp không có", "it is a link to a file that is not there"});
    }
    struct stat status {};
    exists_ = ::stat(target_.c_str(), &status) == 0;
    if (!exists_ && (errno != ENOENT || wanted.expected)) fail_to_write(wanted.path, errno);
    if (exists_) {
      if (const auto reason = reason_to_refuse(target_, status)) fail_to_write(wanted.path, *reason);
    }
    open_new();
    if (!write_all(file_.get(), wanted.bytes) || !keep_owner(status) || ::fchmod(file_.get(), mode_for(status)) != 0 ||
        ::fsync(file_.get()) != 0) {
      const int error = errno;
      remove();
      fail_to_write(wanted.path, error);
    }
  }
  NewFile(NewFile&& other) noexcept
      : wanted_(std::move(other.wanted_)),
        target_(std::move(other.target_)),
        file_(std::move(other.file_)),
        exists_(other.exists_),
        beside_(std::exchange(other.beside_, {})),
        state_(other.state_) {}
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  NewFile& operator=(NewFile&&) = delete;
  ~NewFile() { remove(); }

  const fs::path& path() const { return wanted_.path; }

  /// Throws SystemError, and then the old file stands as it was.
  void take_place() {
    if (beside_.empty() && !exists_) {
      if (!give_name(target_.string())) fail_to_write(wanted_.path, errno);
      state_ = State::added;
      return;
    }
    if (beside_.empty()) give_name_beside();
    // Looked at again at the last moment: what somebody saved meanwhile is theirs.
    if (wanted_.expected) {
      const FileContent now = read_file(target_, wanted_.expected->size());
      if (now.problem || now.bytes != *wanted_.expected || now.size != wanted_.expected->size())
        fail_to_write(wanted_.path, {"tệp vừa bị chương trình khác sửa; chạy lại lệnh",
                                     "it was changed by another program just now; run it again"});
    }
    // The old file is kept beside until all files are in their places, where the file system can do that.
    if (exists_ && ::renameat2(AT_FDCWD, beside_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) == 0) {
      state_ = State::exchanged;
      return;
    }
    if (::rename(beside_.c_str(), target_.c_str()) != 0) fail_to_write(wanted_.path, errno);
    beside_.clear();
    state_ = exists_ ? State::replaced : State::added;
  }

  /// Makes what stood in the place stand there again; false where it is gone.
  bool give_back() {
    switch (std::exchange(state_, State::beside)) {
      case State::beside:
        return true;
      case State::added:
        return ::unlink(target_.c_str()) == 0;
      case State::exchanged:
        return ::renameat2(AT_FDCWD, beside_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) == 0;
      case State::replaced:
        break;
    }
    return false;
  }

private:
  void open_new() {
    file_ = Descriptor(::open(folder_of_file(target_).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600));
    if (file_.get() >= 0 && ::access(name_of_descriptor().c_str(), F_OK) == 0) return;
    std::string beside = name_beside(target_);
    file_ = Descriptor(::mkostemp(beside.data(), O_CLOEXEC));
    if (file_.get() < 0) fail_to_write(wanted_.path, errno);
    beside_ = std::move(beside);
    lock();
  }

  /// Held as long as this run lives: others know by it that the file is no leftover.
  void lock() const { (void)::flock(file_.get(), LOCK_EX | LOCK_NB); }

  std::string name_of_descriptor() const { return fmt::format("/proc/self/fd/{}", file_.get()); }

  bool give_name(const std::string& name) const {
    return ::linkat(AT_FDCWD, name_of_descriptor().c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
  }

  void give_name_beside() {
    lock();
    constexpr int attempts = 100;
    for (int attempt = 0; attempt < attempts; ++attempt) {
      std::string name = name_beside(target_);
      const std::string digits = fmt::format("{:06}", (::getpid() * attempts + attempt) % 1'000'000);
      name.replace(name.size() - digits.size(), digits.size(), digits);
      if (give_name(name)) {
        beside_ = std::move(name);
        return;
      }
      if (errno != EEXIST) break;
    }
    fail_to_write(wanted_.path, errno);
  }

  bool keep_owner(const struct stat& old) const {
    if (!exists_) return true;
    struct stat own {};
    if (::fstat(file_.get(), &own) != 0) return false;
    return (own.st_uid == old.st_uid && own.st_gid == old.st_gid) || ::fchown(file_.get(), old.st_uid, old.st_gid) == 0;
  }

  mode_t mode_for(const struct stat& old) const {
    if (exists_ && !wanted_.executable) return old.st_mode & 07777;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const mode_t may_run = wanted_.executable ? 0111 : 0;
    return exists_ ? (old.st_mode & 07777) | may_run : (0666 | may_run) & ~mask;
  }

  void remove() {
    if (!beside_.empty()) ::unlink(beside_.c_str());
    beside_.clear();
  }

  FileToWrite wanted_;
  fs::path target_;
  Descriptor file_{-1};
  bool exists_ = false;
  std::string beside_;  // the name it has beside its place, or the old file has there; empty for none
  enum class State { beside, added, exchanged, replaced };
  State state_ = State::beside;
};

/// Takes back the files that took their places, and adds to an error those that stay written all the same.
SystemError undone(const SystemError& error, std::vector<NewFile>& files) {
  std::string done, left;
  for (NewFile& file : files) {
    std::string& list = file.give_back() ? left : done;
    list += (list.empty() ? "" : ", ") + file.path().string();
  }
  if (done.empty()) return error;
  return SystemError({fmt::format("{}; đã ghi: {}; chưa ghi: {}", error.message().vi, done, left),
                      fmt::format("{}; written: {}; not written: {}", error.message().en, done, left)});
}

/// Makes a folder and those above it, and takes away again what it made unless that is kept.
class NewFolders {
public:
  explicit NewFolders(const fs::path& folder) {
    for (fs::path here = folder; !here.empty() && type_of(here) == fs::file_type::not_found; here = here.parent_path())
      missing_.push_back(here);
    for (auto next = missing_.rbegin(); next != missing_.rend(); ++next) {
      if (::mkdir(next->c_str(), 0777) == 0) {
        made_.push_back(*next);
      } else if (errno != EEXIST) {
        const int error = errno;
        remove();
        fail_to_write(*next, error);
      }
    }
  }
  NewFolders(NewFolders&&) = default;
  NewFolders(const NewFolders&) = delete;
  NewFolders& operator=(const NewFolders&) = delete;
  NewFolders& operator=(NewFolders&&) = delete;
  ~NewFolders() { remove(); }
  void keep() { made_.clear(); }

private:
  void remove() {
    for (auto last = made_.rbegin(); last != made_.rend(); ++last) ::rmdir(last->c_str());
    made_.clear();
  }
  std::vector<fs::path> missing_, made_;
};

bool is_leftover_name(std::string_view name) {
  constexpr std::size_t unique = 6;
  const std::size_t mark = name.rfind(plan::new_file_mark);
  return name.starts_with(".") && mark != std::string_view::npos &&
         name.size() == mark + plan::new_file_mark.size() + unique;
}

}  // namespace

void remove_leftovers(const fs::path& folder) {
  std::vector<std::string> names;
  try {
    names = list_folder(folder);
  } catch (const SystemError&) {
    return;  // whoever needs the folder will say so
  }
  for (const std::string& name : names) {
    if (!is_leftover_name(name)) continue;
    const fs::path path = folder / name;
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat status {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) continue;
    if (status.st_uid == ::geteuid() && ::flock(file.get(), LOCK_EX | LOCK_NB) == 0) ::unlink(path.c_str());
  }
}

void write_files(std::span<const FileToWrite> files) {
  std::vector<NewFolders> folders;
  std::set<fs::path> places;
  for (const FileToWrite& file : files) {
    if (file.make_folder) folders.emplace_back(folder_of_file(file.path));
    places.insert(folder_of_file(file.path));
  }
  for (const fs::path& place : places) remove_leftovers(place);
  std::vector<NewFile> pending;
  for (const FileToWrite& file : files) {
    if (is_device(file.path)) {
      write_device(file);
    } else {
      pending.emplace_back(file);
    }
  }
  try {
    for (NewFile& file : pending) file.take_place();
  } catch (const SystemError& error) {
    throw undone(error, pending);
  }
  for (NewFolders& made : folders) made.keep();
}

void write_file(const fs::path& path, std::string_view bytes) {
  const FileToWrite file{.path = path, .bytes = bytes};
  write_files({&file, 1});
}

}  // namespace cchc::cli
