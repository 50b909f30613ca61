// What the worst files under the limits cost. Each kind is made at a quarter, half and all of the size, put into a copy
// of the shipped plan, and given to the program in a process of its own: its CPU time and its largest memory are read
// from the system. The copy stands in a git repository whose last commit, HEAD, has the same files with every digit
// another, and the commit before it the shipped plan.
//
// bench_worst CCHC [--size=BYTES] [--limit=SECONDS] [--command="validate"]… [--whole] [--over=SECONDS] [KIND…]
// A kind is chosen by any part of its name, a command by --command, as often as wanted; --whole leaves out the smaller
// sizes; --over prints only the kinds that take longer. The worst three of each command come last.
// Exit 1 when one of them takes more than 2 s or 500 MiB.

#include "worst.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
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
  std::vector<std::string> commands;
  bool only_whole = false;
  double over = 0;
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
      options.commands.push_back(argument.substr(10));
    } else if (argument.starts_with("--over=")) {
      options.over = std::stod(argument.substr(7));
    } else if (argument == "--whole") {
      options.only_whole = true;
    } else if (options.program.empty()) {
      options.program = fs::absolute(argument).string();
    } else {
      options.names.push_back(argument);
    }
  }
  if (options.commands.empty()) options.commands.emplace_back("validate");
  return options;
}

/// The place of the plan that is measured, and of its repository; taken away in the end.
class Place {
public:
  Place() : top_(fs::temp_directory_path() / ("bench_worst." + std::to_string(getpid()))) {
    fs::create_directories(top_);
    take_shipped();
    git("init -q");
    commit();
  }
  ~Place() { fs::remove_all(top_); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  const fs::path& top() const { return top_; }

  /// Puts the files in the place of the shipped plan's. What is compared with HEAD gets them committed before, other.
  void take(const std::vector<WorstFile>& files, bool is_compared) const {
    git("reset -q --hard first");
    take_shipped();
    if (is_compared) {
      write(files, [](char c) { return '0' <= c && c < '9' ? static_cast<char>(c + 1) : c; });
      commit();
    }
    write(files, [](char c) { return c; });
  }

private:
  void take_shipped() const {
    fs::remove_all(top_ / "plan");
    fs::copy(fs::path(CCHC_SOURCE_DIR) / "plan", top_ / "plan", fs::copy_options::recursive);
  }
  void commit() const {
    git("add -A");
    git("-c user.name=a -c user.email=a@b commit -q --allow-empty -m a");
    git("tag -f first $(git rev-list --max-parents=0 HEAD) > /dev/null");
  }
  void git(const std::string& arguments) const {
    const std::string line = "cd '" + top_.string() + "' && git " + arguments;
    if (std::system(line.c_str()) != 0) std::perror(line.c_str());
  }
  void write(const std::vector<WorstFile>& files, const std::function<char(char)>& change) const {
    for (const WorstFile& file : files) {
      const fs::path path = top_ / "plan" / file.path;
      fs::create_directories(path.parent_path());
      std::string bytes = file.bytes;
      std::ranges::transform(bytes, bytes.begin(), change);
      std::ofstream(path, std::ios::binary) << bytes;
    }
  }

  fs::path top_;
};

[[noreturn]] void become(const Options& options, const std::string& command, const fs::path& folder) {
  const rlimit seconds{options.limit, options.limit + 1};
  setrlimit(RLIMIT_CPU, &seconds);
  if (chdir(folder.c_str()) != 0 || std::freopen("/dev/null", "w", stdout) == nullptr) _exit(126);
  if (std::freopen("/dev/null", "w", stderr) == nullptr) _exit(126);
  std::vector<std::string> arguments{options.program};
  for (std::string& word : words(command)) arguments.push_back(std::move(word));
  std::vector<char*> pointers;
  for (std::string& argument : arguments) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  execv(options.program.c_str(), pointers.data());
  _exit(127);
}

Cost run(const Options& options, const std::string& command, const fs::path& folder) {
  std::fflush(stdout);  // or the child prints it again
  const pid_t child = fork();
  if (child == 0) become(options, command, folder);
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  const auto seconds = [](timeval time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return {seconds(used.ru_utime) + seconds(used.ru_stime), static_cast<double>(used.ru_maxrss) / 1024,
          WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status)};
}

Cost measure(const Options& options, const std::string& command, const Place& place,
             const std::vector<WorstFile>& files) {
  place.take(files, command.find("HEAD") != std::string::npos || command.starts_with("changes"));
  return run(options, command, place.top());
}

/// The exponent of growth from a quarter to the whole: 1 is linear, 2 is quadratic.
double growth(double quarter, double whole) {
  return quarter < 0.005 ? 1 : std::log2(whole / quarter) / 2;
}

/// What a kind cost at a quarter, half and all of the size.
struct Line {
  std::string_view name;
  Cost quarter, half, whole;

  bool is_good() const { return whole.seconds <= most_seconds && whole.mib <= most_mib && whole.status >= 0; }
};

Line measure_all(const Options& options, const std::string& command, const Place& place, const WorstKind& kind) {
  const auto part = [&](std::size_t count) {
    return measure(options, command, place, kind.make(options.size / count));
  };
  if (options.only_whole) return {kind.name, {}, {}, part(1)};
  return {kind.name, part(4), part(2), part(1)};
}

void print(const Line& line) {
  const auto& [name, quarter, half, whole] = line;
  std::printf("%-34.*s %7.2f %7.2f %7.2f s %6.2f %6.0f %6.0f %6.0f MiB %4d%s\n", static_cast<int>(name.size()),
              name.data(), quarter.seconds, half.seconds, whole.seconds, growth(quarter.seconds, whole.seconds),
              quarter.mib, half.mib, whole.mib, whole.status, line.is_good() ? "" : "  OVER");
  std::fflush(stdout);
}

/// The kinds that took longest, in one line.
void print_worst(const std::string& command, std::vector<Line> lines) {
  constexpr std::size_t most = 3;
  std::ranges::sort(lines, std::greater<>(), [](const Line& line) { return line.whole.seconds; });
  std::printf("%s: %zu kinds; worst", command.c_str(), lines.size());
  lines.resize(std::min(most, lines.size()));
  for (const Line& line : lines) {
    std::printf("; %.*s %.2f s %.0f MiB", static_cast<int>(line.name.size()), line.name.data(), line.whole.seconds,
                line.whole.mib);
  }
  std::printf("\n");
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

std::string numbered(std::string_view unit, std::size_t size, std::size_t most) {
  std::string out;
  for (std::size_t i = 1; i <= most && out.size() + unit.size() + 8 <= size; ++i) {
    for (const char c : unit) c == '#' ? out += std::to_string(i) : out += c;
  }
  return out;
}

}  // namespace cchc::bench

int main(int argc, char** argv) {
  using namespace cchc::bench;
  const Options options = read_options(argc, argv);
  if (options.program.empty()) return 2;
  const Place place;
  std::size_t over = 0;
  for (const std::string& command : options.commands) {
    std::printf("%-34s %7s %7s %7s   %6s %6s %6s %6s\n", command.c_str(), "1/4", "1/2", "1", "growth", "1/4", "1/2",
                "1");
    std::vector<Line> lines;
    for (const auto& kinds : {yaml_kinds(), plan_kinds(), progress_kinds(), large_kinds()}) {
      for (const WorstKind& kind : kinds) {
        if (!is_wanted(options, kind.name)) continue;
        const Line& line = lines.emplace_back(measure_all(options, command, place, kind));
        if (!line.is_good() || line.whole.seconds >= options.over) print(line);
        over += line.is_good() ? 0 : 1;
      }
    }
    print_worst(command, std::move(lines));
  }
  std::printf("%zu over %.0f s or %.0f MiB\n", over, most_seconds, most_mib);
  return over == 0 ? 0 : 1;
}
