// Every command, with each call to the system failing in turn: it says so and leaves whole files behind.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;  // by path below the folder

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const Files& small_plan() {
  static const Files files{
      {"plan/plan.yaml", "title: Kế hoạch\noffice: UBND phường\nperiod: 2021-2025\nareas:\n  - I\n  - II\n"},
      {"plan/owners.yaml", "bodies:\n  - id: tu-phap\n    name: Công chức Tư pháp\n    level: phường\n"},
      {"plan/1.yaml",
       "area: I\nname: Cải cách thể chế\ntargets:\n  - id: I.MT1\n    text: Hoàn thiện thể chế\n    tasks:\n"
       "      - id: I.NV1\n        text: Rà soát văn bản\n        activities:\n          - id: I.HD1\n"
       "            text: Rà soát hằng năm\n            owner: Công chức Tư pháp\n            deadline: Năm 2021\n"},
      {"plan/2.yaml",
       "area: II\nname: Cải cách thủ tục\ntargets:\n  - id: II.MT1\n    text: Đơn giản hóa thủ tục\n    tasks:\n"
       "      - id: II.NV1\n        text: Rà soát thủ tục\n        activities:\n          - id: II.HD1\n"
       "            text: Rà soát thủ tục hằng năm\n            owner: Công chức Tư pháp\n"
       "            deadline: Năm 2022\n"},
      {"plan/progress/2021.yaml", "- activity: I.HD1\n  status: Hoàn thành\n  date: 1/11/2021\n"},
      {"templates/worklist.md.mustache", "{{! title: Việc }}việc\n"},
      {"ket-qua.csv", "Mã kỳ,Trạng thái,Ngày\nI.HD1@2021,Đang thực hiện,1/6/2021\nII.HD1,Tạm dừng,1/6/2022\n"},
      {"viec.csv", "Nội dung công việc,Chủ trì,Thời gian\nRà soát văn bản,Công chức Tư pháp,Năm 2022\n"},
  };
  return files;
}

/// The same plan with something to fix in two files.
Files broken_plan() {
  Files files = small_plan();
  for (const char* name : {"plan/1.yaml", "plan/2.yaml"}) {
    std::string& text = files[name];
    text.replace(text.find("owner:"), 6, "ownr:");
  }
  return files;
}

struct Result {
  int status = 0;  // 128 and more for a signal
  std::string output, errors;
  bool reached = false;
  friend bool operator==(const Result& a, const Result& b) { return a.status == b.status && a.output == b.output; }
};

/// What an editor sends that opens a file and leaves.
std::string editor_messages() {
  std::string all;
  for (const char* message :
       {R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}})",
        R"({"jsonrpc":"2.0","id":2,"method":"shutdown"})", R"({"jsonrpc":"2.0","method":"exit"})"}) {
    all += fmt::format("Content-Length: {}\r\n\r\n{}", std::string_view(message).size(), message);
  }
  return all;
}

/// The next call to fail: each for the first ones, then ever fewer. Sanitizers make a run cost ten times as much, and
/// the plain build of the same test has tried all of them.
long next_call(long at, long dense) {
  return at < (CCHC_SANITIZED ? 6 : dense) ? at + 1 : at + at / (CCHC_SANITIZED ? 2 : 3);
}

/// A folder of its own, and what runs in it.
class Place {
public:
  Place() {
    std::string name = (fs::temp_directory_path() / "cchc-faults-XXXXXX").string();
    root_ = ::mkdtemp(name.data());
    fs::create_directory(work());
    std::ofstream(root_ / "in", std::ios::binary) << editor_messages();
  }
  ~Place() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  fs::path work() const { return root_ / "work"; }

  void put(const Files& files) const {
    fs::remove_all(work());
    for (const auto& [name, bytes] : files) {
      fs::create_directories((work() / name).parent_path());
      std::ofstream(work() / name, std::ios::binary) << bytes;
    }
  }

  /// Makes a repository of the files, and stages a change.
  void put_in_git(const Files& files) const {
    put(files);
    const std::string script = fmt::format(
        "cd '{}' && git init -q && git config user.name A && git config user.email a@b.c && git add . && "
        "git commit -qm plan && sed -i 's/thể chế/thể chế mới/' plan/1.yaml && git add .",
        work().string());
    REQUIRE(std::system(script.c_str()) == 0);
  }

  /// The files of the work tree and the hooks.
  Files files() const {
    Files found;
    for (const auto& entry : fs::recursive_directory_iterator(work())) {
      const std::string name = entry.path().lexically_relative(work()).string();
      if (name.starts_with(".git/") && !name.starts_with(".git/hooks/")) continue;
      if (entry.is_regular_file()) found[name] = bytes_of(entry.path());
    }
    return found;
  }

  Result run(const std::string& arguments, std::vector<std::string> variables = {}) const {
    const fs::path seen = root_ / "seen";
    fs::remove(seen);
    for (const char* name : {"PATH", "ASAN_OPTIONS"}) {
      if (const char* value = std::getenv(name)) variables.push_back(fmt::format("{}={}", name, value));
    }
    variables.push_back(fmt::format("CCHC_FAIL_SEEN={}", seen.string()));
    std::vector<std::string> words{CCHC_PROGRAM, "--lang", "en"};
    std::istringstream list(arguments);
    for (std::string word; list >> word;) words.push_back(word);
    const auto pointers = [](std::vector<std::string>& texts) {
      std::vector<char*> all;
      for (std::string& text : texts) all.push_back(text.data());
      all.push_back(nullptr);
      return all;
    };
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addchdir_np(&actions, work().c_str());
    constexpr int fresh = O_CREAT | O_WRONLY | O_TRUNC;
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, (root_ / "in").c_str(), O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, (root_ / "out").c_str(), fresh, 0600);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, (root_ / "err").c_str(), fresh, 0600);
    pid_t child = 0;
    const int failed =
        ::posix_spawn(&child, CCHC_PROGRAM, &actions, nullptr, pointers(words).data(), pointers(variables).data());
    ::posix_spawn_file_actions_destroy(&actions);
    REQUIRE(failed == 0);
    int state = 0;
    REQUIRE(::waitpid(child, &state, 0) == child);
    return {WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state), bytes_of(root_ / "out"),
            bytes_of(root_ / "err"), fs::exists(seen)};
  }

  Result run_failing(const std::string& arguments, const std::string& call, long at, bool end = false) const {
    std::vector<std::string> variables{"LD_PRELOAD=" CCHC_FAILING_CALLS, "CCHC_FAIL_CALL=" + call,
                                       fmt::format("CCHC_FAIL_AT={}", at)};
    if (end) variables.emplace_back("CCHC_FAIL_END=1");
    return run(arguments, std::move(variables));
  }

private:
  fs::path root_;
};

struct Command {
  std::string arguments;
  bool writes = false;
  bool in_git = false;  // in a repository that holds the files, one of them changed since
  bool plain = false;   // writes as another does: in the build without sanitizers only, which take too long
};

const std::vector<Command>& all_commands() {
  static const std::vector<Command> commands{
      {"validate"},
      {"validate --diff"},
      {"validate --fix", true},
      {"list --year 2021"},
      {"due --as-of 2022-12-01"},
      {"show I.HD1"},
      {"owners"},
      {"report --year 2022 --output report.md", true},
      {"report --year 2022 --output report.docx", true},
      {"report --each-owner --year 2022 --output co-quan", true, false, true},
      {"list --output viec.xlsx", true},
      {"board --as-of 1/6/2022 --output bang.html", true},
      {"report --template worklist --year 2022 --owner cong-chuc-tu-phap"},
      {"templates"},
      {"schema --write", true},
      {"import viec.csv --to moi --office UBND --period 2022", true},
      {"init moi --office UBND --period 2022", true, false, true},
      {"record I.HD1 --status dang --date 1/6/2021", true},
      {"record --from ket-qua.csv", true},
      {"form --year 2021 --output phieu.xlsx", true},
      {"lsp"},
      {"hook install", true, true},
      {"validate --staged", false, true},
      {"validate --since HEAD", false, true},
      {"changes", false, true},
  };
  return commands;
}

/// Files are whole when each is as before or as the command makes it, and there are no others.
void check_whole(const Files& now, const Files& before, const Files& after) {
  for (const auto& [name, bytes] : now) {
    CAPTURE(name);
    const bool is_old = before.contains(name) && before.at(name) == bytes;
    const bool is_new = after.contains(name) && after.at(name) == bytes;
    CHECK((is_old || is_new));
  }
  for (const auto& [name, bytes] : before) CHECK(now.contains(name));
}

/// A command says what failed, or does not need what failed and answers as usual. Nothing that fails outside is an
/// error in the program itself; only the language server, which goes on, answers the editor so.
void check_told(const Result& result, const Result& usual, bool is_server) {
  CAPTURE(result.status);
  CAPTURE(result.output);
  CAPTURE(result.errors);
  const auto has = [](const std::string& text, const char* words) { return text.find(words) != std::string::npos; };
  const bool told = (result.status == 2 || result.status == 3) && !has(result.errors, "internal error") &&
                    (has(result.errors, "cchc: ") || has(result.output, "K008"));
  const bool editor_told = is_server && has(result.output, "internal error");
  CHECK((told || editor_told || result == usual));
}

const Files& files_for(const Command& command) {
  static const Files broken = broken_plan();
  const bool only_validates = command.arguments.starts_with("validate") && !command.in_git;
  return only_validates ? broken : small_plan();
}

void put(const Place& place, const Command& command) {
  command.in_git ? place.put_in_git(files_for(command)) : place.put(files_for(command));
}

/// Runs a command with the n-th call failing, for each n there is, or some of them where there are thousands.
void check_failures(const Place& place, const Command& command, const std::string& call, const Files& before,
                    const Files& after, const Result& usual) {
  const long dense = call == "malloc" ? 12 : 100;
  for (long at = 1;; at = next_call(at, dense)) {
    if (command.writes) put(place, command);
    const Result result = place.run_failing(command.arguments, call, at);
    if (!result.reached) break;
    CAPTURE(command.arguments);
    CAPTURE(call);
    CAPTURE(at);
    check_told(result, usual, command.arguments == "lsp");
    const Files now = place.files();
    if (command.writes) CHECK((now == before || now == after));
  }
}

}  // namespace

TEST_CASE("a call to the system that fails is told, and no file is lost, half written or left over") {
  const Place place;
  std::vector<std::string> calls{"open", "read", "write", "sync", "rename", "close", "stat", "readdir"};
  if (!CCHC_SANITIZED) calls.emplace_back("malloc");
  for (const Command& command : all_commands()) {
    if (CCHC_SANITIZED && command.plain) continue;
    put(place, command);
    const Files before = place.files();
    const Result usual = place.run(command.arguments);
    const Files after = place.files();
    CHECK((after != before) == command.writes);
    put(place, command);
    for (const std::string& call : calls) check_failures(place, command, call, before, after, usual);
  }
}

namespace {

/// Ends a command at each of its calls in turn: the files are the old or the new ones, and running it again gives the
/// new ones.
void check_killed(const std::string& arguments, const Files& before) {
  const Place place;
  place.put(before);
  CHECK(place.run(arguments).status == 0);
  const Files after = place.files();
  CHECK(after != before);
  for (long at = 1;; at = CCHC_SANITIZED ? next_call(at, 6) : at + 1) {
    place.put(before);
    const Result result = place.run_failing(arguments, "any", at, true);
    if (!result.reached) break;
    CAPTURE(arguments);
    CAPTURE(at);
    Files now = place.files();
    std::erase_if(now, [](const auto& file) { return file.first.find(".cchc-") != std::string::npos; });
    check_whole(now, before, after);
    CHECK(place.run(arguments).status == 0);
    CHECK((place.files() == after));
  }
}

}  // namespace

TEST_CASE("fixing that is killed at any moment loses nothing, and the next run leaves nothing behind") {
  check_killed("validate --fix", broken_plan());
}

TEST_CASE("a new plan, or reports, that are killed at any moment do not stand in the way of the next run") {
  if (CCHC_SANITIZED) return;  // the plain build of the same test has tried it
  check_killed("import viec.csv --to moi --office UBND --period 2022", small_plan());
  check_killed("report --each-owner --year 2022 --output co-quan", small_plan());
}

TEST_CASE("recording that is killed at any moment loses nothing, and again it records once") {
  Files files = small_plan();
  const std::string record = "record I.HD1 --status dang --date 1/6/2021";
  check_killed(record, files);
  files["plan/progress/2021.yaml"] = "# Kết quả\r\n- activity: I.HD1\r\n  status: Đang thực hiện\r\n  date: 1/5/2021";
  check_killed(record, files);
}
