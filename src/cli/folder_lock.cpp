#include "cli/folder_lock.h"

#include "cli/files.h"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>

namespace cchc::cli {

FolderLock::FolderLock(const std::filesystem::path& folder)
    : folder_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (folder_.get() < 0) {
    const text::Message reason = explain_errno(errno);
    throw SystemError(text::say("không mở được thư mục {0}: {1}", "cannot open the folder {0}: {2}", folder.string(),
                                reason.vi, reason.en));
  }
  while (::flock(folder_.get(), LOCK_EX) != 0 && errno == EINTR) {
  }
}

}  // namespace cchc::cli
