#include "check/checked_plan.h"
#include "check/history.h"
#include "diag/printer.h"
#include "random.h"
#include "text/utf8.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <functional>
#include <set>

// Whatever is missing in a plan, every finding names a file and a place inside it. Plans lose lines and values here,
// two at a time.

using namespace cchc;
using check::test::Files;

namespace {

constexpr std::string_view whole_head = R"(title: Kế hoạch cải cách hành chính
office: UBND phường
period: 2021-2025
decision:
  number: 45/QĐ-UBND
  date: 20/12/2021
areas:
  - I
report_order:
  - I
)";

constexpr std::string_view whole_owners = R"(bodies:
  - id: phuong-tu-phap
    name: Công chức Tư pháp
    level: phường
    from: 1/1/2020
    until: 30/6/2023
    successors:
      - phuong-van-phong
  - id: phuong-van-phong
    name: Văn phòng HĐND-UBND phường
    aliases:
      - VP HĐND-UBND phường
    level: phường
)";

constexpr std::string_view whole_area = R"(area: I
name: Cải cách thể chế
targets:
  - id: I.MT1
    text: Đạt 100% văn bản được rà soát
    indicators:
      - name: Tỷ lệ văn bản được rà soát
        unit: "%"
        direction: tăng
        base: 50
        step: 10
        by: 2025
        goal:
          2024: 80
          2025: 100
    tasks:
      - id: I.NV1
        text: Rà soát các văn bản đã ban hành
        waive:
          K307: một việc là đủ
        activities:
          - id: I.HD1
            row: 1
            text: Hoàn thiện các văn bản  của phường
            output: Báo cáo kết quả rà soát
            owner: Công chức Tư pháp
            partners:
              - VP HĐND-UBND phường
              - Công chức Tư pháp
            deadline: Năm 2024
          - id: I.HD2
            text: Kiểm tra văn bản do phường ban hành
            owner: Công chức Tư phap
            deadline: Trước ngày 31/6/2022
retired:
  - id: I.HD3
    reason: đã xong
)";

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

/// What happens to a line: it goes away, or only its value does.
using Loss = std::function<void(std::string&)>;
void lose_line(std::string& line) {
  line.clear();
}
void lose_value(std::string& line) {
  if (const std::size_t colon = line.find(':'); colon != std::string::npos) line = line.substr(0, colon + 1) + "\n";
}

std::string with_loss(std::vector<std::string> lines, std::size_t first, std::size_t second, const Loss& lose) {
  lose(lines[first]);
  if (second != first) lose(lines[second]);
  std::string whole;
  for (const std::string& line : lines) whole += line;
  return whole;
}

/// Why a place is no place in its file; empty when it is one.
std::string problem_of(const diag::Place& place) {
  const std::string_view bytes = place.file->bytes();
  const auto inside_character = [&](std::uint32_t at) {
    return at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0U) == 0x80U;
  };
  if (place.span.begin > place.span.end) return "ends before it begins";
  if (place.span.end > bytes.size()) return "outside the file";
  if (inside_character(place.span.begin) || inside_character(place.span.end)) return "inside a character";
  return {};
}

std::string problems_of(const diag::Diagnostic& found) {
  std::string out;
  const auto add = [&](std::string_view what, const diag::Place& place) {
    if (const std::string problem = problem_of(place); !problem.empty())
      out += fmt::format("{} {}: {} {}\n", diag::id(found.code), found.headline.vi, what, problem);
  };
  add("place", found.place);
  for (const diag::Label& label : found.related) add("related", label.place);
  if (found.fix) {
    for (const diag::Edit& edit : found.fix->edits) add("edit", edit.place);
  }
  return out;
}

/// A plan in memory, read but not judged.
class Loaded {
public:
  explicit Loaded(const Files& files) {
    plan::PlanFiles read;
    for (const auto& [path, bytes] : files) {
      const text::SourceFile& file = files_.emplace_back(path, bytes);
      if (path.ends_with("/plan.yaml")) {
        read.head = &file;
      } else if (path.ends_with("/owners.yaml")) {
        read.registry = &file;
      } else {
        read.areas.push_back(&file);
      }
    }
    plan_ = plan::load(read, sink);
  }
  const plan::Plan& plan() const { return plan_; }

  diag::Sink sink;

private:
  std::deque<text::SourceFile> files_;
  plan::Plan plan_;
};

/// Everything that is wrong with the places of what is found in a plan, alone and against what it was.
std::string wrong_places(const Files& files, const Loaded& before) {
  Loaded loaded(files);
  check::check(loaded.plan(), loaded.sink);
  check::check_history(before.plan(), loaded.plan(), check::test::today, loaded.sink);
  const std::vector<diag::Diagnostic> found = loaded.sink.sorted();
  std::string out;
  for (const diag::Diagnostic& one : found) out += problems_of(one);
  // What is printed of a place works too.
  if (out.empty()) (void)diag::print(diag::Format::text, found, {}, {.max_errors = 0});
  return out;
}

std::string describe(const std::string& path, std::size_t first, std::size_t second) {
  return fmt::format("{} without lines {} and {}", path, first + 1, second + 1);
}

Files shipped_plan() {
  Files files;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("plan"))) {
    if (entry.path().extension() == ".yaml")
      files["plan/" + entry.path().filename().string()] = check::test::read_whole(entry.path().string());
  }
  return files;
}

}  // namespace

TEST_CASE("an activity without id and deadline is told at what it has") {
  Files files{{"plan/plan.yaml", std::string(whole_head)}, {"plan/owners.yaml", std::string(whole_owners)}};
  std::vector<std::string> lines = lines_of(whole_area);
  for (std::string& line : lines) {
    if (line.find("id: I.HD2") != std::string::npos) lose_value(line);
    if (line.find("deadline: Trước ngày 31/6/2022") != std::string::npos) lose_line(line);
  }
  for (const std::string& line : lines) files["plan/1.yaml"] += line;
  const check::test::Checked checked(files);
  const auto no_deadline = std::ranges::find(checked.found(), diag::Code::no_deadline, &diag::Diagnostic::code);
  REQUIRE(no_deadline != checked.found().end());
  CHECK(no_deadline->place.file->at(no_deadline->place.span) == "id");
}

TEST_CASE("every finding has a place in its file when any two lines or values of a plan are lost") {
  const Files whole{{"plan/plan.yaml", std::string(whole_head)},
                    {"plan/owners.yaml", std::string(whole_owners)},
                    {"plan/1.yaml", std::string(whole_area)}};
  const Loaded before(whole);
  for (const auto& [path, bytes] : whole) {
    const std::vector<std::string> lines = lines_of(bytes);
    for (std::size_t first = 0; first < lines.size(); ++first) {
      for (std::size_t second = first; second < lines.size(); ++second) {
        for (const Loss& lose : {Loss(lose_line), Loss(lose_value)}) {
          Files files = whole;
          files[path] = with_loss(lines, first, second, lose);
          const std::string wrong = wrong_places(files, before);
          if (!wrong.empty()) FAIL_CHECK(describe(path, first, second) << ":\n" << wrong);
        }
      }
    }
  }
}

TEST_CASE("every finding has a place in its file when lines of the shipped plan are lost") {
  const Files whole = shipped_plan();
  const Loaded before(whole);
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : whole) paths.push_back(path);
  constexpr std::size_t tries = 60;
  test::Random random(1);
  for (std::size_t i = 0; i < tries; ++i) {
    const std::string& path = random.pick(paths);
    const std::vector<std::string> lines = lines_of(whole.at(path));
    const std::size_t first = random.below(lines.size());
    const std::size_t second = std::min(lines.size() - 1, first + random.below(8));
    Files files = whole;
    files[path] = with_loss(lines, first, second, random.one_in(2) ? Loss(lose_line) : Loss(lose_value));
    const std::string wrong = wrong_places(files, before);
    if (!wrong.empty()) FAIL_CHECK(describe(path, first, second) << ":\n" << wrong);
  }
}
