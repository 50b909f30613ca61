#include "yaml/subset_random.h"
#include "yaml/subset_reader.h"
#include "yaml/support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <optional>
#include <string>
#include <vector>

using namespace cchc;
using namespace cchc::yaml;
using namespace cchc::yaml::test;

namespace {

using Lines = std::vector<std::string>;

std::size_t after_key(const std::string& line) {
  const std::size_t colon = line.find(": ");
  return colon == std::string::npos || line[indent_of(line)] == '#' ? std::string::npos : colon + 2;
}

/// Whether a line is `key: plain text` with a known key.
bool has_plain_value(const std::string& line) {
  const std::size_t value = after_key(line);
  if (value == std::string::npos || value >= line.size() || line[value] == '"') return false;
  std::size_t key = indent_of(line);
  if (line.compare(key, 2, "- ") == 0) key += 2;
  return std::ranges::find(plan_keys, std::string_view(line).substr(key, value - 2 - key)) != plan_keys.end();
}

/// Makes one mistake in line `at`; false when that line does not lend itself to it.
struct Mistake {
  const char* name;
  diag::Code code;
  std::function<bool(Lines&, std::size_t at, Random&)> make;
};

/// An indent that no collection around the line has, so that the mistake is one of syntax.
bool shift(Lines& lines, std::size_t at, bool deeper, Random& random) {
  std::string& line = lines[at];
  const std::size_t margin = indent_of(line);
  if (margin >= line.size() || line[margin] == '#') return false;
  if (deeper) {
    // A line under an open key opens its value, at any indent; under a plain text it would continue that, unless it is
    // a key.
    if (at == 0 || lines[at - 1].ends_with(':') || line.ends_with(':')) return false;
    if (line[margin] == '-' && line.find(": ") == std::string::npos) return false;
    line.insert(0, 1 + random.below(3), ' ');
    return true;
  }
  if (margin < 2 || (at > 0 && lines[at - 1].ends_with(':'))) return false;
  line.erase(0, margin < 4 || random.one_in(2) ? 1 : 3);  // by an even number it would fit somewhere
  return true;
}

const std::vector<Mistake>& kinds() {
  using diag::Code;
  static const std::vector<Mistake> all{
      {"tab", Code::tab_indent,
       [](Lines& lines, std::size_t at, Random&) {
         const std::size_t margin = indent_of(lines[at]);
         if (margin == 0 || lines[at][margin] == '#') return false;
         lines[at] = std::string(margin / 2, '\t') + lines[at].substr(margin);
         return true;
       }},
      {"no colon", Code::colon,
       [](Lines& lines, std::size_t at, Random&) {
         if (!has_plain_value(lines[at])) return false;
         lines[at].erase(after_key(lines[at]) - 2, 1);
         return true;
       }},
      {"no space", Code::colon,
       [](Lines& lines, std::size_t at, Random&) {
         if (!has_plain_value(lines[at])) return false;
         lines[at].erase(after_key(lines[at]) - 1, 1);
         return true;
       }},
      {"colon inside", Code::syntax,
       [](Lines& lines, std::size_t at, Random&) {
         const std::size_t space =
             has_plain_value(lines[at]) ? lines[at].find(' ', after_key(lines[at])) : std::string::npos;
         if (space == std::string::npos) return false;
         lines[at].insert(space, ":");
         return true;
       }},
      {"quote opened", Code::unclosed,
       [](Lines& lines, std::size_t at, Random&) {
         if (!has_plain_value(lines[at]) || lines[at].find('"') != std::string::npos) return false;
         lines[at].insert(after_key(lines[at]), "\"");
         return true;
       }},
      {"bracket opened", Code::unclosed,
       [](Lines& lines, std::size_t at, Random&) {
         if (!has_plain_value(lines[at]) || lines[at].find_first_of("\"[{?") != std::string::npos) return false;
         lines[at].insert(after_key(lines[at]), "[");
         return true;
       }},
      {"deeper", Code::indent,
       [](Lines& lines, std::size_t at, Random& random) { return shift(lines, at, true, random); }},
      {"less deep", Code::indent,
       [](Lines& lines, std::size_t at, Random& random) { return shift(lines, at, false, random); }},
      {"conflict", Code::conflict_marker,
       [](Lines& lines, std::size_t at, Random&) {
         const Lines both{"<<<<<<< HEAD", lines[at], "=======", lines[at] + " x", ">>>>>>> khac"};
         lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
         lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), both.begin(), both.end());
         return true;
       }},
      {"cut", Code::cut_by_comment,
       [](Lines& lines, std::size_t at, Random&) {
         if (!has_plain_value(lines[at])) return false;
         lines[at] += " #12";
         return true;
       }},
      {"dash", Code::syntax,
       [](Lines& lines, std::size_t at, Random&) {
         const std::size_t margin = indent_of(lines[at]);
         if (margin >= lines[at].size() || lines[at].compare(margin, 2, "- ") != 0) return false;
         if (lines[at].find(": ") == std::string::npos && lines[at - 1].ends_with(':'))
           return false;  // a text like any other
         lines[at].erase(margin + 1, 1);
         return true;
       }},
      {"junk", Code::syntax,
       [](Lines& lines, std::size_t at, Random&) {
         if (lines[at][indent_of(lines[at])] == '#' || (at > 0 && lines[at - 1].ends_with(':'))) return false;
         lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at),
                      std::string(indent_of(lines[at]), ' ') + "chữ lạc dòng");
         return true;
       }},
  };
  return all;
}

}  // namespace

TEST_CASE("one mistake gives one finding, at its line") {
  Random random(3);
  std::size_t made = 0;
  std::size_t right = 0;
  std::vector<std::string> missed;
  for (const std::string& file : plan_files()) {
    for (const Mistake& kind : kinds()) {
      for (int run = 0; run < 20; ++run) {
        Lines lines = split(file);
        std::size_t at = 0;
        int tries = 0;
        do at = random.below(lines.size());
        while (!kind.make(lines, at, random) && ++tries < 200);
        if (tries == 200) continue;
        const auto reading =
            read_with([](const auto& f, auto k, auto& d, auto& s) { return read_subset(f, k, d, s); }, join(lines));
        ++made;
        const auto& found_here = reading->sink.found();
        if (found_here.size() == 1 && found_here[0].code == kind.code &&
            reading->file.line_of(found_here[0].place.span.begin) == at + 1) {
          ++right;
        } else {
          missed.push_back(std::string(kind.name) + " in line " + std::to_string(at + 1) + ": " + found(*reading) +
                           "\n    " + (at > 0 ? lines[at - 1].substr(0, 60) : "") + "\n    " + lines[at].substr(0, 60));
        }
      }
    }
  }
  MESSAGE(right << " of " << made << " mistakes have one finding at their line");
  for (std::size_t i = 0; i < missed.size() && std::getenv("CCHC_SHOW_MISSED") != nullptr; ++i) MESSAGE(missed[i]);
  CHECK(right * 100 >= made * 98);
}
