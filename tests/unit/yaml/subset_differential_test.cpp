#include "yaml/subset_compare.h"
#include "yaml/subset_random.h"
#include "yaml/support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

using namespace cchc;
using namespace cchc::yaml;
using namespace cchc::yaml::test;

namespace {

/// Some lines of a plan's file, moved to the left margin.
std::string excerpt(Random& random, const std::string& file) {
  const std::vector<std::string> lines = split(file);
  const std::size_t first = random.below(lines.size());
  const std::size_t count = std::min(5 + random.below(25), lines.size() - first);
  const std::size_t margin = indent_of(lines[first]);
  std::vector<std::string> some;
  for (std::size_t i = first; i < first + count && indent_of(lines[i]) >= margin; ++i) {
    some.push_back(lines[i].substr(margin));
  }
  return join(some);
}

/// One small disturbance of bytes or lines.
void mutate(Random& random, std::string& bytes) {
  static constexpr std::array<std::string_view, 26> bits{":",  ": ", " ",    "  ",    "\n", "- ", "\"", "'",   "[",
                                                         "]",  "{",  "}",    ",",     "#",  " #", "\t", "|\n", ">-\n",
                                                         "\\", "%",  "\r\n", "---\n", "é",  "x",  "?",  "\n\n"};
  if (bytes.empty()) bytes = "a: b\n";
  const std::size_t at = random.below(bytes.size());
  switch (random.below(8)) {
    case 0:
      bytes.erase(at, 1 + random.below(3));
      break;
    case 1:
      bytes.insert(at, bytes.substr(at, 1 + random.below(6)));
      break;
    case 2:
      std::swap(bytes[at], bytes[random.below(bytes.size())]);
      break;
    case 3:
    case 4:
      bytes.insert(at, bits[random.below(bits.size())]);
      break;
    default: {
      std::vector<std::string> lines = split(bytes);
      const std::size_t line = random.below(lines.size());
      const std::size_t kind = random.below(7);
      const std::size_t margin = indent_of(lines[line]);
      const std::size_t mark = lines[line].find_first_of(":\"'-", margin);
      if (kind == 0) lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(line));
      if (kind == 1) lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(line), lines[line]);
      if (kind == 2) std::swap(lines[line], lines[random.below(lines.size())]);
      if (kind == 3) lines[line].insert(0, 1 + random.below(4), ' ');
      if (kind == 4) lines[line].erase(0, std::min(margin, 1 + random.below(4)));
      if (kind == 5 && mark != std::string::npos) lines[line].erase(mark, 1);
      if (kind == 6 && mark != std::string::npos) lines[line].insert(mark + 1, bits[random.below(bits.size())]);
      bytes = join(lines);
    }
  }
}

/// Writes one value in one of the ways YAML has, legal at that indent.
std::string value(Random& random, std::size_t indent) {
  static constexpr std::array<std::string_view, 8> words{"Công", "an", "#không", "8:30", "a-b", "(x)", "100%", "\\d"};
  const std::string pad(indent + 1 + random.below(3), ' ');
  const auto word = [&](bool plain) {
    const std::string_view one = words[random.below(words.size())];
    return std::string(plain && (one.front() == '#' || one.front() == '\\') ? "từ" : one);
  };
  const auto text = [&](bool plain, std::string_view line_break) {
    std::string out = word(plain);
    for (std::size_t i = random.below(5); i > 0; --i) {
      out += random.one_in(4) ? std::string(line_break) : random.one_in(5) ? "  " : " ";
      out += word(plain);
    }
    return out;
  };
  const std::string folding = random.one_in(3) ? "\n\n" + pad : "\n" + pad;
  switch (random.below(9)) {
    case 0:
    case 1:
      return text(true, folding);
    case 2: {
      std::string inner = text(true, folding);
      if (random.one_in(2)) inner += " \\n\\t\\x41\\u00e9 \\\"x\\\" \\\n" + pad + "z\\ ";
      return "\"" + inner + "\"";
    }
    case 3:
      return "'" + text(false, folding) + " ''x''" + "'";
    case 4:
    case 5: {
      std::string out(random.one_in(2) ? "|" : ">");
      out += std::array<std::string_view, 3>{
          "", "-", "+"}[random.below(out == "|" ? 3 : 2)];  // yaml-cpp loses a break after ">+"
      for (std::size_t i = 1 + random.below(4); i > 0; --i) {
        out += "\n" + std::string(indent + 2, ' ') + text(false, " ");
        if (random.one_in(3)) out += "\n";
        if (random.one_in(4)) out += "\n" + std::string(indent + 4, ' ') + text(false, " ");
      }
      return out + (random.one_in(3) ? "\n" : "");
    }
    case 6:
      return "[" + word(true) + "," + (random.one_in(2) ? "\n" + pad : " ") + "\"a, b\", 'c' ]";
    case 7:
      return "{" + word(true) + "x: 1, date: , note: \"" + word(true) + "\"}";
    default:
      return "";
  }
}

void block(Random& random, std::size_t indent, std::size_t depth, std::string& out) {
  const bool list = random.one_in(2);
  for (std::size_t i = 0, count = 1 + random.below(4); i < count; ++i) {
    if (random.one_in(6)) out += std::string(random.below(6), ' ') + "# ghi chú: \"x\n";
    if (random.one_in(8)) out += "\n";
    const std::string head = list ? "-" : "k" + std::to_string(i) + (random.one_in(9) ? " :" : ":");
    const bool nested = depth > 0 && random.one_in(2);
    if (nested && list && random.one_in(2)) {
      std::string inner;
      block(random, indent + 2, depth - 1, inner);
      const std::size_t start = inner.find_first_not_of(" \n");
      if (inner[start] == '#')
        out += std::string(indent, ' ') + "-\n" + inner;
      else
        out += std::string(indent, ' ') + "- " + inner.substr(start);
    } else if (nested) {
      out += std::string(indent, ' ') + head + "\n";
      block(random, indent + 1 + random.below(4), depth - 1, out);
    } else {
      const std::string text = value(random, indent);
      out += std::string(indent, ' ') + head + (text.empty() ? "" : " " + text) + "\n";
    }
  }
}

void expect_same(std::string bytes, std::map<Verdict, int>& tally) {
  const text::SourceFile file("thu.yaml", std::move(bytes));
  if (!is_readable(file)) return;
  const Verdict result = compare(file, plan_keys);
  ++tally[result];
  if (result != Verdict::differs) return;
  const auto subset = read_with([](const auto& f, auto k, auto& d, auto& s) { return read_subset(f, k, d, s); },
                                std::string(file.bytes()));
  const auto events = read_with(
      [](const auto& f, auto k, auto& d, auto& s) {
        read_events(f, k, d, s);
        return true;
      },
      std::string(file.bytes()));
  const bool places = dump(*subset) == dump(*events) && found(*events).empty();
  FAIL_CHECK("the readers differ on:\n"
             << file.bytes() << "\nsubset " << (places ? dump_spans(*subset) : dump(*subset)) << "\nevents "
             << found(*events) << " " << (places ? dump_spans(*events) : dump(*events)));
}

std::size_t runs(std::size_t usual) {
  const char* wish = std::getenv("CCHC_DIFFERENTIAL_RUNS");
  return wish != nullptr ? std::strtoul(wish, nullptr, 10) : usual;
}

}  // namespace

TEST_CASE("the plan's files give the same tree in both readers") {
  std::map<Verdict, int> tally;
  const std::vector<std::string> files = plan_files();
  for (const std::string& file : files) expect_same(file, tally);
  CHECK(tally[Verdict::same] == static_cast<int>(files.size()));
}

TEST_CASE("generated files are read without a finding and as yaml-cpp reads them") {
  Random random(1);
  std::map<Verdict, int> tally;
  for (std::size_t run = 0; run < runs(2000); ++run) {
    std::string bytes = random.one_in(5) ? "---\n" : "";
    block(random, 0, 3, bytes);
    if (random.one_in(6)) {
      for (std::size_t at = bytes.find('\n'); at != std::string::npos; at = bytes.find('\n', at + 2))
        bytes.insert(at, "\r");
    }
    if (random.one_in(8)) bytes.insert(0, "\xef\xbb\xbf");
    expect_same(bytes, tally);
  }
  MESSAGE("generated: same " << tally[Verdict::same] << ", reported " << tally[Verdict::reported] << ", refused "
                             << tally[Verdict::refused]);
  CHECK(tally[Verdict::reported] == 0);
  CHECK(tally[Verdict::refused] == 0);
}

TEST_CASE("disturbed files are read as yaml-cpp reads them, or reported, or refused") {
  Random random(2);
  std::map<Verdict, int> tally;
  const std::vector<std::string> files = plan_files();
  for (std::size_t run = 0; run < runs(4000); ++run) {
    std::string bytes;
    if (random.one_in(3))
      block(random, 0, 2, bytes);
    else
      bytes = excerpt(random, files[random.below(files.size())]);
    for (std::size_t i = 1 + random.below(3); i > 0; --i) mutate(random, bytes);
    expect_same(bytes, tally);
  }
  MESSAGE("disturbed: same " << tally[Verdict::same] << ", reported " << tally[Verdict::reported] << ", refused "
                             << tally[Verdict::refused] << ", exempt " << tally[Verdict::exempt]);
  CHECK(tally[Verdict::same] > 0);
}
