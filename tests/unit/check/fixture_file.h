#pragma once

#include "diag/code.h"
#include "text/span.h"
#include "text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// A fixture of tests/checks: the files of a plan in one text, with what is to be found in them stated in place.
///
///     === plan/1-the-che.yaml          begins a file; files that are not given come from tests/checks/base
///                 owner: Công chức Tư phap
///     #!                 ^^^^^^^^^^^^^^^^^ K401 "không có cơ quan nào tên"
///     === fixed plan/1-the-che.yaml    that file after every fix was applied
///
/// A line that starts with `#!` is no part of the file: its carets stand under the columns of the line above that are
/// to be underlined, then come the code and, in quotes, a part of the Vietnamese headline. `@3-7` stands for the
/// columns 3 to 7 where carets have no room;
/// `@file` for a finding about the file as a whole. A mistake that goes on to further lines is marked to the end of its
/// first; one without width by one caret. With `%escapes` as the first line, `\x{E1}` in a file is that byte,
/// `\u{1EA1}` that code point, and a `\` at the end of a line takes its line end away.
namespace cchc::check::test {

/// What is to be found at one place of a file.
struct Expected {
  std::string path;
  text::Span span;
  bool whole_file = false;
  diag::Code code{};
  std::string headline;
};

struct Fixture {
  std::map<std::string, std::string> files;
  std::map<std::string, std::string> fixed;
  std::vector<Expected> expected;
};

inline std::string read_whole(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + path);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

/// Reads the line of a fixture it is given; keeps where the columns of the last line of a file stand in that file.
class FixtureReader {
public:
  static Fixture read(std::string_view text) {
    FixtureReader reader;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      reader.take(text.substr(at, end - at));
      at = end + 1;
    }
    return std::move(reader.fixture_);
  }

private:
  void take(std::string_view line) {
    constexpr std::string_view begin_fixed = "=== fixed ";
    constexpr std::string_view begin_file = "=== ";
    if (line == "%escapes" && file_ == nullptr) {
      escapes_ = true;
    } else if (line.starts_with(begin_fixed)) {
      file_ = &fixture_.fixed[std::string(line.substr(begin_fixed.size()))];
    } else if (line.starts_with(begin_file)) {
      path_ = line.substr(begin_file.size());
      file_ = &fixture_.files[path_];
    } else if (line.starts_with("#!")) {
      expect(line);
    } else if (file_ != nullptr) {
      add(line);
    }
  }

  /// The character or escape at `at`: decoded bytes, and how many bytes of the fixture it takes.
  struct Unit {
    std::string bytes;
    std::size_t size = 0;
  };
  Unit unit(std::string_view line, std::size_t at) const {
    const std::string_view rest = line.substr(at);
    if (escapes_ && (rest.starts_with("\\x{") || rest.starts_with("\\u{"))) {
      const std::size_t end = rest.find('}');
      const auto number = std::stoul(std::string(rest.substr(3, end - 3)), nullptr, 16);
      std::string bytes;
      if (rest[1] == 'x') {
        bytes += static_cast<char>(static_cast<unsigned char>(number));
      } else {
        text::append(bytes, static_cast<char32_t>(number));
      }
      return {bytes, end + 1};
    }
    const std::size_t size = std::max<std::size_t>(text::decode(line, at).size, 1);
    return {std::string(rest.substr(0, size)), size};
  }

  void add(std::string_view line) {
    const bool no_line_end = escapes_ && line.ends_with('\\');
    if (no_line_end) line.remove_suffix(1);
    columns_.clear();
    for (std::size_t at = 0; at < line.size();) {
      const Unit next = unit(line, at);
      // Every column an escape takes is the place of what it stands for.
      const std::size_t width = next.size > next.bytes.size() ? next.size : 1;
      columns_.insert(columns_.end(), width, static_cast<std::uint32_t>(file_->size()));
      *file_ += next.bytes;
      at += next.size;
    }
    columns_.push_back(static_cast<std::uint32_t>(file_->size()));
    if (!no_line_end) *file_ += '\n';
  }

  void expect(std::string_view line) {
    Expected one{.path = path_};
    const std::size_t mark = line.find_first_of("^@");
    const std::size_t after = mark == std::string_view::npos ? mark : line.find(' ', mark);
    if (after == std::string_view::npos) throw std::runtime_error(fmt::format("no place in \"{}\"", line));
    const std::string_view place = line.substr(mark, after - mark);
    const auto code = diag::find_code(line.substr(after + 1, 4));
    if (!code) throw std::runtime_error(fmt::format("no code in \"{}\"", line));
    one.code = *code;
    one.whole_file = place == "@file";
    if (!one.whole_file) {
      std::size_t first = mark;
      std::size_t last = after - 1;
      if (place[0] == '@') {
        const std::size_t dash = place.find('-');
        first = std::stoul(std::string(place.substr(1, dash - 1))) - 1;
        last = std::stoul(std::string(place.substr(dash + 1))) - 1;
      }
      if (last >= columns_.size()) throw std::runtime_error(fmt::format("past the end of the line: \"{}\"", line));
      one.span = {columns_[first], last + 1 < columns_.size() ? columns_[last + 1] : columns_[last] + 1};
    }
    const std::size_t quote = line.find('"');
    if (quote != std::string_view::npos) one.headline = line.substr(quote + 1, line.rfind('"') - quote - 1);
    fixture_.expected.push_back(std::move(one));
  }

  Fixture fixture_;
  std::string path_;
  std::string* file_ = nullptr;
  std::vector<std::uint32_t> columns_;
  bool escapes_ = false;
};

}  // namespace cchc::check::test
