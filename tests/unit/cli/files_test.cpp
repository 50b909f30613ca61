#include "cli/files.h"

#include <doctest/doctest.h>

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

TEST_CASE("one byte past the limit is read, so that too large can be told") {
  const Folder folder;
  cli::write_file(folder.path / "big", std::string(1000, 'x'));
  CHECK(cli::read_file(folder.path / "big", 10).bytes.size() == 11);
  CHECK(cli::read_file(folder.path / "big", 1000).bytes.size() == 1000);
}
