// How well slips of a clerk are found: every kind made at 20 places of the shipped plan, five at once in one file, and
// the plan laid out in other ways, where nothing is to be found.
//
//   bench_slips                  the table and the totals
//   bench_slips --kind TEXT      what was found instead, for the kinds whose name holds TEXT
//   bench_slips --write DIR      each broken file, for other tools, with an index: file, kind, lines

#include "judge.h"
#include "rewrite.h"
#include "slip_kinds.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string_view>

namespace cchc::bench {

namespace {

constexpr std::size_t places_per_kind = 20;
constexpr std::size_t combinations = 200;
constexpr std::size_t rewrites = 500;

/// A plan with one slip.
struct Slip {
  Files files;
  Expected expected;
};

struct Score {
  std::size_t made = 0, found = 0, line = 0, code = 0, one = 0, few = 0, fixed = 0, restored = 0;

  void add(const Score& other) {
    made += other.made, found += other.found, line += other.line, code += other.code, one += other.one;
    few += other.few, fixed += other.fixed, restored += other.restored;
  }
};

std::vector<Kind> all_kinds() {
  std::vector<Kind> all;
  for (auto* group :
       {byte_kinds, yaml_kinds, layout_kinds, shape_kinds, body_kinds, content_kinds, folder_kinds, cause_kinds}) {
    std::ranges::move(group(), std::back_inserter(all));
  }
  return all;
}

bool is_area(const std::string& path) {
  return path != head_path && path != registry_path;
}

bool takes_part(const Kind& kind, const std::string& path) {
  switch (kind.where) {
    case Where::areas:
      return is_area(path);
    case Where::registry:
      return path == registry_path;
    case Where::head:
      return path == head_path;
  }
  return false;
}

std::optional<Slip> slip_at(const Files& plan, const Kind& kind, const std::string& path, std::size_t at,
                            Random& random) {
  Lines lines = split(plan.at(path));
  const Lines before = lines;
  Expected expected{path, kind.edit(lines, at, random)};
  if (expected.lines.empty() || lines == before) return std::nullopt;
  for (std::size_t& line : expected.lines) ++line;
  Slip slip{plan, std::move(expected)};
  slip.files[path] = join(lines);
  return slip;
}

std::vector<Slip> make_slips(const Files& plan, const Kind& kind, Random& random) {
  std::vector<Slip> slips;
  if (kind.edit_folder) {
    for (std::size_t i = 0; i < places_per_kind; ++i) {
      Slip slip{plan, {}};
      if (auto expected = kind.edit_folder(slip.files, random)) {
        slip.expected = std::move(*expected);
        slips.push_back(std::move(slip));
      }
    }
    return slips;
  }
  std::vector<std::pair<std::string, std::size_t>> places;
  for (const auto& [path, bytes] : plan) {
    if (!takes_part(kind, path)) continue;
    const auto count = static_cast<std::size_t>(std::ranges::count(bytes, '\n'));
    for (std::size_t at = 0; at < count; ++at) places.emplace_back(path, at);
  }
  random.shuffle(places);
  for (const auto& [path, at] : places) {
    if (slips.size() == places_per_kind) break;
    if (auto slip = slip_at(plan, kind, path, at, random)) slips.push_back(std::move(*slip));
  }
  return slips;
}

bool counts(const Finding& finding) {
  return finding.severity != diag::Severity::info;
}

std::string line_of(const Files& files, const std::string& path, std::size_t line) {
  const auto file = files.find(path);
  if (file == files.end()) return "";
  const Lines lines = split(file->second);
  return line == 0 || line > lines.size() ? "" : lines[line - 1];
}

void print_findings(const Slip& slip, const std::vector<Finding>& found) {
  const std::size_t line = slip.expected.lines.empty() ? 0 : slip.expected.lines[0];
  fmt::print("    {}:{} {}\n", slip.expected.path, line, line_of(slip.files, slip.expected.path, line));
  for (const Finding& one : found) {
    fmt::print("      -> {}:{} {} {}\n", one.path, one.line, diag::id(one.code), one.headline);
  }
}

Score judge_slip(const Judge& judge, const Files& plan, const Kind& kind, const Slip& slip, bool explain) {
  const std::vector<Finding> found = judge.new_findings(slip.files);
  const auto noise = std::ranges::count_if(found, counts);
  const auto at_place = [&](const Finding& one) { return names_place(one, slip.expected); };
  const auto right = [&](const Finding& one) {
    return at_place(one) && std::ranges::find(kind.codes, one.code) != kind.codes.end();
  };
  Score score{.made = 1};
  score.found = found.empty() ? 0 : 1;
  score.line = std::ranges::any_of(found, at_place) ? 1 : 0;
  score.code = std::ranges::any_of(found, right) ? 1 : 0;
  score.one = !found.empty() && noise <= 1 ? 1 : 0;
  score.few = !found.empty() && noise <= 3 ? 1 : 0;
  if (kind.fixes) {
    const Files fixed = judge.fix(slip.files);
    const std::vector<Finding> left = judge.new_findings(fixed);
    score.fixed = !found.empty() && std::ranges::none_of(left, counts) ? 1 : 0;
    score.restored = fixed == plan ? 1 : 0;
  }
  const bool perfect = score.code == 1 && score.one == 1 && (!kind.fixes || score.fixed == 1);
  if (explain && !perfect) print_findings(slip, found);
  return score;
}

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

void run_kinds(const Judge& judge, const Files& plan, const std::vector<Kind>& kinds, std::string_view only) {
  fmt::print("{:<44} {:>4} {:>5} {:>4} {:>4} {:>4} {:>4} {:>6} {:>7}\n", "kind", "made", "found", "line", "code", "one",
             "<=3", "fixed", "as it was");
  Score total;
  Score fixing;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const Kind& kind = kinds[i];
    Random random(1000 + i);
    const bool explain = !only.empty() && kind.name.find(only) != std::string::npos;
    if (!only.empty() && !explain) continue;
    Score score;
    for (const Slip& slip : make_slips(plan, kind, random)) score.add(judge_slip(judge, plan, kind, slip, explain));
    total.add(score);
    if (kind.fixes) fixing.add(score);
    fmt::print("{:<44} {:>4} {:>5} {:>4} {:>4} {:>4} {:>4} {:>6} {:>7}\n", kind.name, score.made, score.found,
               score.line, score.code, score.one, score.few, kind.fixes ? fmt::to_string(score.fixed) : "-",
               kind.fixes ? fmt::to_string(score.restored) : "-");
  }
  fmt::print(
      "\n{} slips of {} kinds: found {:.1f} %, right line {:.1f} %, right code {:.1f} %, one finding {:.1f} %, at most "
      "three "
      "{:.1f} %; of {} that --fix is to fix {:.1f} % fixed, {:.1f} % as before\n",
      total.made, kinds.size(), percent(total.found, total.made), percent(total.line, total.made),
      percent(total.code, total.made), percent(total.one, total.made), percent(total.few, total.made), fixing.made,
      percent(fixing.fixed, fixing.made), percent(fixing.restored, fixing.made));
}

/// Makes a slip of some kind in that file, far from the lines already used, keeping every line in its place. Its line,
/// from 0.
std::optional<std::size_t> add_slip(Lines& lines, std::vector<std::size_t>& used, const std::vector<const Kind*>& kinds,
                                    Random& random, const Kind*& made) {
  for (int tries = 0; tries < 500; ++tries) {
    const Kind& kind = *random.pick(kinds);
    const std::size_t at = random.below(lines.size());
    if (std::ranges::any_of(used, [&](std::size_t other) { return at < other + 5 && other < at + 5; })) continue;
    Lines changed = lines;
    const Places places = kind.edit(changed, at, random);
    if (places.size() != 1 || places[0] != at || changed.size() != lines.size() || changed == lines) continue;
    lines = std::move(changed);
    used.push_back(at);
    made = &kind;
    return at;
  }
  return std::nullopt;
}

void run_five(const Judge& judge, const Files& plan, const std::vector<Kind>& kinds) {
  std::vector<const Kind*> syntax;
  std::vector<const Kind*> others;
  for (const Kind& kind : kinds) {
    if (!kind.edit || kind.where != Where::areas || kind.name == "NUL in a text" || kind.name.starts_with("legacy"))
      continue;
    (kind.syntax ? syntax : others).push_back(&kind);
  }
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : plan) {
    if (is_area(path)) paths.push_back(path);
  }
  Random random(5);
  std::size_t made = 0;
  std::size_t at_line = 0;
  std::size_t findings = 0;
  std::map<std::string, std::map<std::string, std::size_t>> missed;
  for (std::size_t i = 0; i < combinations; ++i) {
    Files files = plan;
    const std::string& path = random.pick(paths);
    Lines lines = split(files[path]);
    std::vector<std::size_t> used;
    std::vector<const Kind*> made_kinds;
    for (std::size_t n = 0; n < 5; ++n) {
      const Kind* kind = nullptr;
      if (add_slip(lines, used, n == 0 ? syntax : others, random, kind)) made_kinds.push_back(kind);
    }
    files[path] = join(lines);
    const auto found = judge.new_findings(files);
    findings += static_cast<std::size_t>(std::ranges::count_if(found, counts));
    for (std::size_t n = 0; n < used.size(); ++n) {
      ++made;
      const Expected expected{path, {used[n] + 1}};
      if (std::ranges::any_of(found, [&](const Finding& one) { return names_place(one, expected); })) {
        ++at_line;
      } else {
        ++missed[made_kinds[n]->name][n == 0 ? "itself the slip of syntax" : "beside: " + made_kinds[0]->name];
      }
    }
  }
  fmt::print(
      "\nfive slips in one file, one of them of syntax: {} slips, {:.1f} % found at the right line, {:.2f} findings "
      "for each slip\n",
      made, percent(at_line, made), static_cast<double>(findings) / static_cast<double>(made));
  std::map<std::string, std::size_t> beside;
  for (const auto& [name, causes] : missed) {
    for (const auto& [cause, number] : causes)
      beside[cause.starts_with("beside") ? cause : name + ": " + cause] += number;
  }
  for (const auto& [cause, number] : beside) fmt::print("    {:>3} missed, {}\n", number, cause);
}

void run_rewrites(const Judge& judge, const Files& plan) {
  std::size_t noisy = 0;
  std::map<diag::Code, std::size_t> shown;
  for (std::size_t i = 0; i < rewrites; ++i) {
    Random random(9000 + i);
    Files files;
    for (const auto& [path, bytes] : plan) files[path] = rewrite(path, bytes, random);
    const auto found = judge.new_findings(files);
    noisy += found.empty() ? 0 : 1;
    for (const Finding& one : found) {
      if (++shown[one.code] > 3) continue;
      fmt::print("    rewrite {}: {}:{} {} {}\n", i, one.path, one.line, diag::id(one.code), one.headline);
      fmt::print("      {}\n", line_of(files, one.path, one.line));
    }
  }
  for (const auto& [code, number] : shown) fmt::print("    {}: {}\n", diag::id(code), number);
  fmt::print("{} clean rewrites of the plan: {} with a new finding\n", rewrites, noisy);
}

void write_slips(const Files& plan, const std::vector<Kind>& kinds, const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  std::ofstream index(folder / "index.tsv");
  std::size_t number = 0;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    Random random(1000 + i);
    for (const Slip& slip : make_slips(plan, kinds[i], random)) {
      const auto file = slip.files.find(slip.expected.path);
      if (file == slip.files.end()) continue;  // a slip no single file shows
      const char* schema = is_area(file->first) ? "area" : file->first == head_path ? "plan" : "owners";
      const std::string name = fmt::format("{:04}-{}.yaml", ++number, schema);
      std::ofstream(folder / name, std::ios::binary) << file->second;
      index << name << '\t' << kinds[i].name << '\t' << schema << '\t'
            << fmt::format("{}", fmt::join(slip.expected.lines, ",")) << '\n';
    }
  }
  fmt::print("{} files written\n", number);
}

}  // namespace

}  // namespace cchc::bench

int main(int count, char** arguments) {
  using namespace cchc::bench;
  const std::vector<std::string_view> words(arguments + 1, arguments + count);
  const Files plan = read_plan();
  const std::vector<Kind> kinds = all_kinds();
  if (words.size() == 2 && words[0] == "--write") {
    write_slips(plan, kinds, words[1]);
    return 0;
  }
  const Judge judge(plan);
  if (words.size() == 2 && words[0] == "--kind") {
    run_kinds(judge, plan, kinds, words[1]);
    return 0;
  }
  run_kinds(judge, plan, kinds, "");
  run_five(judge, plan, kinds);
  run_rewrites(judge, plan);
}
