#include "cli/files.h"
#include "cli/files_descriptor.h"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

namespace fs = std::filesystem;
using namespace cchc;

namespace {

/// A folder of its own for each test, removed at the end.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "cchc-test-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
};

}  // namespace

TEST_CASE("a file written is read back, and replaces the old one whole") {
  const Folder folder;
  const fs::path file = folder.path / "a.txt";
  cli::write_file(file, "một");
  CHECK(cli::read_file(file, 100).bytes == "một");
  ::chmod(file.c_str(), 0640);
  cli::write_file(file, "hai");
  CHECK(cli::read_file(file, 100).bytes == "hai");
  struct stat status {};
  REQUIRE(::stat(file.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0640);
  CHECK(cli::list_folder(folder.path) == std::vector<std::string>{"a.txt"});
}

TEST_CASE("a link stays a link") {
  const Folder folder;
  cli::write_file(folder.path / "real.txt", "1");
  fs::create_symlink("real.txt", folder.path / "link.txt");
  cli::write_file(folder.path / "link.txt", "2");
  CHECK(fs::is_symlink(folder.path / "link.txt"));
  CHECK(cli::read_file(folder.path / "real.txt", 100).bytes == "2");
}

TEST_CASE("what cannot be written leaves nothing behind") {
  const Folder folder;
  CHECK_THROWS_AS(cli::write_file(folder.path / "no" / "such" / "a.txt", "x"), cli::SystemError);
  fs::create_directory(folder.path / "b");
  CHECK_THROWS_AS(cli::write_file(folder.path / "b", "x"), cli::SystemError);
  CHECK_THROWS_AS(cli::write_file("/dev/full", "x"), cli::SystemError);
  CHECK(cli::list_folder(folder.path) == std::vector<std::string>{"b"});
}

TEST_CASE("a write that fails half way leaves the old file and nothing beside it") {
  const Folder folder;
  const fs::path file = folder.path / "a.txt";
  cli::write_file(file, "cũ");
  // In a process of its own, for the limit ends with it: no file may grow past 1000 bytes.
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const rlimit limit{1000, 1000};
    if (::signal(SIGXFSZ, SIG_IGN) == SIG_ERR || ::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(3);
    try {
      cli::write_file(file, std::string(5000, 'x'));
    } catch (const cli::SystemError&) {
      ::_exit(0);
    } catch (...) {
      ::_exit(2);
    }
    ::_exit(1);
  }
  int status = -1;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(cli::read_file(file, 10000).bytes == "cũ");
  CHECK(cli::list_folder(folder.path) == std::vector<std::string>{"a.txt"});
}

TEST_CASE("why a file cannot be read is said in words") {
  const Folder folder;
  CHECK(cli::read_file(folder.path / "none", 10).problem->en == "no such file or folder");
  CHECK(cli::read_file(folder.path, 10).problem->en == "is a folder, not a file");
  REQUIRE(::mkfifo((folder.path / "pipe").c_str(), 0600) == 0);
  CHECK(cli::read_file(folder.path / "pipe", 10).problem->en == "not a regular file");
  fs::create_symlink("loop", folder.path / "loop");
  CHECK(cli::read_file(folder.path / "loop", 10).problem->en == "too many links");
}

TEST_CASE("a file past the limit is not read, and its size is known") {
  const Folder folder;
  cli::write_file(folder.path / "big", std::string(1000, 'x'));
  CHECK(cli::read_file(folder.path / "big", 10).bytes.empty());
  CHECK(cli::read_file(folder.path / "big", 10).size == 1000);
  CHECK(cli::read_file(folder.path / "big", 1000).bytes.size() == 1000);
}

TEST_CASE("a file that is no longer what it was is left alone, and what took its place before is taken back") {
  const Folder folder;
  const std::string first = (folder.path / "1.yaml").string();
  const std::string second = (folder.path / "2.yaml").string();
  cli::write_file(first, "một");
  cli::write_file(second, "hai, sửa lúc khác");
  const std::vector<cli::FileToWrite> files{{.path = first, .bytes = "MỘT", .expected = "một"},
                                            {.path = second, .bytes = "HAI", .expected = "hai"}};
  try {
    cli::write_files(files);
    FAIL("written over what somebody saved");
  } catch (const cli::SystemError& error) {
    CHECK(error.message().en ==
          fmt::format("cannot write {}: it was changed by another program just now; run it again", second));
  }
  CHECK(cli::read_file(first, 100).bytes == "một");
  CHECK(cli::read_file(second, 100).bytes == "hai, sửa lúc khác");
  CHECK(cli::list_folder(folder.path) == std::vector<std::string>{"1.yaml", "2.yaml"});
}

TEST_CASE("owner and group of a file stay") {
  if (::geteuid() != 0) return;  // nobody else may give files away
  const Folder folder;
  const fs::path file = folder.path / "a.txt";
  cli::write_file(file, "một");
  REQUIRE(::chown(file.c_str(), 1234, 2345) == 0);
  cli::write_file(file, "hai");
  struct stat status {};
  REQUIRE(::stat(file.c_str(), &status) == 0);
  CHECK(status.st_uid == 1234);
  CHECK(status.st_gid == 2345);
}

TEST_CASE("folders made for files that cannot be written are taken away again") {
  const Folder folder;
  fs::create_directories(folder.path / "b" / "2.txt");
  const std::vector<cli::FileToWrite> files{
      {.path = folder.path / "a" / "c" / "1.txt", .bytes = "1", .make_folder = true},
      {.path = folder.path / "b" / "2.txt", .bytes = "2", .make_folder = true}};
  CHECK_THROWS_AS(cli::write_files(files), cli::SystemError);
  CHECK(cli::list_folder(folder.path) == std::vector<std::string>{"b"});
}

TEST_CASE("what a killed run left is removed, what a living one works on is not") {
  const Folder folder;
  const fs::path left = folder.path / ".1.yaml.cchc-a1B2c3";
  const fs::path held = folder.path / ".2.yaml.cchc-a1B2c3";
  cli::write_file(left, "");
  cli::write_file(held, "");
  const int lock = ::open(held.c_str(), O_RDONLY | O_CLOEXEC);
  REQUIRE(::flock(lock, LOCK_EX) == 0);
  cli::remove_leftovers(folder.path);
  CHECK(cli::list_folder(folder.path) == std::vector<std::string>{".2.yaml.cchc-a1B2c3"});
  ::close(lock);
}

TEST_CASE("a pipe that would not wait is waited for") {
  int ends[2];
  REQUIRE(::pipe2(ends, O_NONBLOCK | O_CLOEXEC) == 0);
  const std::string text(300'000, 'x');
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) ::_exit(cli::write_all(ends[1], text) ? 0 : 1);
  ::close(ends[1]);
  std::string got;
  char buffer[4096];
  for (;;) {
    const ssize_t count = ::read(ends[0], buffer, sizeof buffer);
    if (count == 0) break;
    if (count > 0) got.append(buffer, static_cast<std::size_t>(count));
    if (count < 0) ::usleep(1000);
  }
  int status = -1;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(status == 0);
  CHECK(got == text);
  ::close(ends[0]);
}
