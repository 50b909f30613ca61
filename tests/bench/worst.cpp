// What the worst files under the limits cost. Each kind is made at a quarter, half and all of the size, put into a copy
// of the shipped plan, and given to the program in a process of its own: its CPU time and its largest memory are read
// from the system.
//
// bench_worst CCHC [--size=BYTES] [--limit=SECONDS] [--command="validate"] [--whole] [KIND…]
// A kind is chosen by any part of its name; --whole leaves out the smaller sizes. Exit 1 when one of them takes more
// than 2 s or 500 MiB.

#include "worst.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace cchc::bench {
namespace {

namespace fs = std::filesystem;

constexpr double most_seconds = 2;
constexpr double most_mib = 500;

struct Options {
  std::string program;
  std::size_t size = 4UL * 1024 * 1024 - 64;
  unsigned limit = 20;
  std::vector<std::string> command{"validate"};
  bool only_whole = false;
  std::vector<std::string> names;
};

struct Cost {
  double seconds = 0;
  double mib = 0;
  int status = 0;  ///< the exit code; minus the signal that ended it
};

std::vector<std::string> words(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

Options read_options(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument.starts_with("--size=")) {
      options.size = std::stoul(argument.substr(7));
    } else if (argument.starts_with("--limit=")) {
      options.limit = static_cast<unsigned>(std::stoul(argument.substr(8)));
    } else if (argument.starts_with("--command=")) {
      options.command = words(argument.substr(10));
    } else if (argument == "--whole") {
      options.only_whole = true;
    } else if (options.program.empty()) {
      options.program = fs::absolute(argument).string();
    } else {
      options.names.push_back(argument);
    }
  }
  return options;
}

[[noreturn]] void become(const Options& options, const fs::path& folder) {
  const rlimit seconds{options.limit, options.limit + 1};
  setrlimit(RLIMIT_CPU, &seconds);
  if (chdir(folder.c_str()) != 0 || std::freopen("/dev/null", "w", stdout) == nullptr) _exit(126);
  if (std::freopen("/dev/null", "w", stderr) == nullptr) _exit(126);
  std::vector<std::string> arguments{options.program};
  arguments.insert(arguments.end(), options.command.begin(), options.command.end());
  std::vector<char*> pointers;
  for (std::string& argument : arguments) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  execv(options.program.c_str(), pointers.data());
  _exit(127);
}

Cost run(const Options& options, const fs::path& folder) {
  std::fflush(stdout);  // or the child prints it again
  const pid_t child = fork();
  if (child == 0) become(options, folder);
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  const auto seconds = [](timeval time) { return static_cast<double>(time.tv_sec) + time.tv_usec / 1e6; };
  return {seconds(used.ru_utime) + seconds(used.ru_stime), static_cast<double>(used.ru_maxrss) / 1024,
          WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status)};
}

Cost measure(const Options& options, const WorstKind& kind, std::size_t size) {
  const fs::path top = fs::temp_directory_path() / ("bench_worst." + std::to_string(getpid()));
  fs::create_directories(top);
  fs::copy(fs::path(CCHC_SOURCE_DIR) / "plan", top / "plan", fs::copy_options::recursive);
  for (const WorstFile& file : kind.make(size)) {
    const fs::path path = top / "plan" / file.path;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << file.bytes;
  }
  const Cost cost = run(options, top);
  fs::remove_all(top);
  return cost;
}

/// The exponent of growth from a quarter to the whole: 1 is linear, 2 is quadratic.
double growth(double quarter, double whole) {
  return quarter < 0.005 ? 1 : std::log2(whole / quarter) / 2;
}

/// True when the kind stays under the limits.
bool report(const Options& options, const WorstKind& kind) {
  const auto smaller = [&](std::size_t part) {
    return options.only_whole ? Cost{} : measure(options, kind, options.size / part);
  };
  const Cost quarter = smaller(4);
  const Cost half = smaller(2);
  const Cost whole = measure(options, kind, options.size);
  const bool good = whole.seconds <= most_seconds && whole.mib <= most_mib && whole.status >= 0;
  std::printf("%-34.*s %7.2f %7.2f %7.2f s %6.2f %6.0f %6.0f %6.0f MiB %4d%s\n", static_cast<int>(kind.name.size()),
              kind.name.data(), quarter.seconds, half.seconds, whole.seconds, growth(quarter.seconds, whole.seconds),
              quarter.mib, half.mib, whole.mib, whole.status, good ? "" : "  OVER");
  std::fflush(stdout);
  return good;
}

bool is_wanted(const Options& options, std::string_view name) {
  for (const std::string& part : options.names) {
    if (name.find(part) != std::string_view::npos) return true;
  }
  return options.names.empty();
}

}  // namespace

std::string repeated(std::string_view unit, std::size_t size) {
  std::string out;
  out.reserve(size);
  while (out.size() + unit.size() <= size) out += unit;
  return out;
}

std::string numbered(std::string_view unit, std::size_t size) {
  std::string out;
  out.reserve(size);
  for (std::size_t i = 1; out.size() + unit.size() + 8 <= size; ++i) {
    for (const char c : unit) c == '#' ? out += std::to_string(i) : out += c;
  }
  return out;
}

}  // namespace cchc::bench

int main(int argc, char** argv) {
  using namespace cchc::bench;
  const Options options = read_options(argc, argv);
  if (options.program.empty()) return 2;
  std::printf("%-34s %7s %7s %7s   %6s %6s %6s %6s\n", "kind", "1/4", "1/2", "1", "growth", "1/4", "1/2", "1");
  std::size_t over = 0;
  for (const auto& kinds : {yaml_kinds(), plan_kinds(), progress_kinds()}) {
    for (const WorstKind& kind : kinds) {
      if (is_wanted(options, kind.name) && !report(options, kind)) ++over;
    }
  }
  std::printf("%zu over %.0f s or %.0f MiB\n", over, most_seconds, most_mib);
  return over == 0 ? 0 : 1;
}
