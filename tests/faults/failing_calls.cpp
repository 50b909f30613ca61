// Loaded into the program before the system's library (LD_PRELOAD): makes the n-th call of one kind fail, or end the
// process there.
//   CCHC_FAIL_CALL  open, read, write, sync, rename, close, stat, readdir, malloc, or any (every kind but malloc)
//   CCHC_FAIL_AT    which call of that kind, from 1
//   CCHC_FAIL_END   set: the process ends instead, as if it were killed
//   CCHC_FAIL_SEEN  a file made when that call was reached

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <initializer_list>

namespace {

struct Plan {
  char kind[16] = "";
  char seen[256] = "";
  long at = 0;
  bool end = false;
  bool armed = false;
};
Plan plan;
long calls = 0;

/// Before anything else of the program, and gone from the environment so that programs it starts work as ever.
__attribute__((constructor)) void read_plan() {
  const char* kind = std::getenv("CCHC_FAIL_CALL");
  const char* at = std::getenv("CCHC_FAIL_AT");
  const char* seen = std::getenv("CCHC_FAIL_SEEN");
  if (kind == nullptr || at == nullptr || seen == nullptr) return;
  std::strncpy(plan.kind, kind, sizeof plan.kind - 1);
  std::strncpy(plan.seen, seen, sizeof plan.seen - 1);
  plan.at = std::atol(at);
  plan.end = std::getenv("CCHC_FAIL_END") != nullptr;
  for (const char* name : {"LD_PRELOAD", "CCHC_FAIL_CALL", "CCHC_FAIL_AT", "CCHC_FAIL_SEEN", "CCHC_FAIL_END"})
    ::unsetenv(name);
  plan.armed = true;
}

bool fails(const char* kind) {
  if (!plan.armed) return false;
  const bool is_memory = std::strcmp(kind, "malloc") == 0;
  if (std::strcmp(plan.kind, kind) != 0 && (is_memory || std::strcmp(plan.kind, "any") != 0)) return false;
  if (++calls != plan.at) return false;
  ::syscall(SYS_close, ::syscall(SYS_openat, AT_FDCWD, plan.seen, O_CREAT | O_WRONLY, 0600));
  if (plan.end) ::syscall(SYS_exit_group, 137);
  return true;
}

template <class Function>
Function next(Function /*type*/, const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

int fail(int error) {
  errno = error;
  return -1;
}

}  // namespace

#define NEXT(name)                                \
  ([] {                                           \
    static const auto found = next(&name, #name); \
    return found;                                 \
  }())

extern "C" {

int open(const char* path, int flags, ...) {
  std::va_list rest;
  va_start(rest, flags);
  const mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return fails("open") ? fail(EIO) : NEXT(open)(path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  std::va_list rest;
  va_start(rest, flags);
  const mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return fails("open") ? fail(EIO) : NEXT(open64)(path, flags, mode);
}
int mkostemp(char* path, int flags) {
  return fails("open") ? fail(EIO) : NEXT(mkostemp)(path, flags);
}
int mkdir(const char* path, mode_t mode) noexcept {
  return fails("open") ? fail(EIO) : NEXT(mkdir)(path, mode);
}
DIR* opendir(const char* path) {
  if (!fails("open")) return NEXT(opendir)(path);
  errno = EIO;
  return nullptr;
}
FILE* tmpfile() {
  if (!fails("open")) return NEXT(tmpfile)();
  errno = EIO;
  return nullptr;
}
ssize_t read(int fd, void* bytes, size_t count) {
  return fails("read") ? fail(EIO) : NEXT(read)(fd, bytes, count);
}
ssize_t write(int fd, const void* bytes, size_t count) {
  return fails("write") ? fail(ENOSPC) : NEXT(write)(fd, bytes, count);
}
int fsync(int fd) {
  return fails("sync") ? fail(EIO) : NEXT(fsync)(fd);
}
int fchmod(int fd, mode_t mode) noexcept {
  return fails("sync") ? fail(EPERM) : NEXT(fchmod)(fd, mode);
}
int rename(const char* from, const char* to) noexcept {
  return fails("rename") ? fail(EIO) : NEXT(rename)(from, to);
}
int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned int flags) noexcept {
  return fails("rename") ? fail(EIO) : NEXT(renameat2)(from_folder, from, to_folder, to, flags);
}
int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) noexcept {
  return fails("rename") ? fail(EIO) : NEXT(linkat)(from_folder, from, to_folder, to, flags);
}
int close(int fd) {
  const bool failing = fails("close");
  const int result = NEXT(close)(fd);
  return failing ? fail(EIO) : result;
}
int stat(const char* path, struct stat* status) noexcept {
  return fails("stat") ? fail(EIO) : NEXT(stat)(path, status);
}
int lstat(const char* path, struct stat* status) noexcept {
  return fails("stat") ? fail(EIO) : NEXT(lstat)(path, status);
}
int fstat(int fd, struct stat* status) noexcept {
  return fails("stat") ? fail(EIO) : NEXT(fstat)(fd, status);
}
char* realpath(const char* path, char* resolved) noexcept {
  if (!fails("stat")) return NEXT(realpath)(path, resolved);
  errno = EIO;
  return nullptr;
}
struct dirent* readdir(DIR* folder) {
  if (!fails("readdir")) return NEXT(readdir)(folder);
  errno = EIO;
  return nullptr;
}
void* malloc(size_t size) noexcept {
  if (!fails("malloc")) return NEXT(malloc)(size);
  errno = ENOMEM;
  return nullptr;
}

}  // extern "C"
