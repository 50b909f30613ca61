#include "plan_text.h"

#include "text/utf8.h"

#include <utf8proc.h>

#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace cchc::bench {

Files read_plan() {
  Files files;
  for (const auto& entry : std::filesystem::directory_iterator(CCHC_SOURCE_DIR "/plan")) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files["plan/" + entry.path().filename().string()] = std::string(std::istreambuf_iterator<char>(in), {});
  }
  return files;
}

Lines split(std::string_view bytes) {
  Lines lines;
  for (std::size_t end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n')) {
    lines.emplace_back(bytes.substr(0, end));
    bytes.remove_prefix(end + 1);
  }
  lines.emplace_back(bytes);
  return lines;
}

std::string join(const Lines& lines) {
  std::string bytes;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) bytes += '\n';
    bytes += lines[i];
  }
  return bytes;
}

std::size_t indent_of(std::string_view line) {
  const std::size_t at = line.find_first_not_of(' ');
  return at == std::string_view::npos ? line.size() : at;
}

std::optional<Field> field(const std::string& line) {
  std::size_t at = indent_of(line);
  if (at == line.size() || line[at] == '#') return std::nullopt;
  if (line.compare(at, 2, "- ") == 0) at += 2;
  Field result{line.substr(0, at), "", ""};
  std::size_t end = at;
  while (end < line.size() && (std::isalnum(static_cast<unsigned char>(line[end])) != 0 || line[end] == '_')) ++end;
  if (end > at && end < line.size() && line[end] == ':' && (end + 1 == line.size() || line[end + 1] == ' ')) {
    result.key = line.substr(at, end - at);
    if (end + 1 < line.size()) result.value = line.substr(end + 2);
  } else {
    result.value = line.substr(at);
  }
  return result;
}

std::optional<std::string> value_of(const std::string& line, std::string_view key) {
  const auto found = field(line);
  if (!found || found->key != key) return std::nullopt;
  return found->value;
}

std::size_t item_end(const Lines& lines, std::size_t at) {
  const std::size_t indent = indent_of(lines[at]);
  std::size_t end = at + 1;
  while (end < lines.size() && !lines[end].empty() && indent_of(lines[end]) > indent) ++end;
  return end;
}

std::size_t item_begin(const Lines& lines, std::size_t at) {
  const auto own = field(lines[at]);
  const std::size_t inside = own ? own->head.size() : indent_of(lines[at]);
  for (std::size_t line = at + 1; line-- > 0;) {
    const auto found = field(lines[line]);
    if (found && found->dash() && found->head.size() <= inside) return line;
  }
  return at;
}

bool has_item_before(const Lines& lines, std::size_t at) {
  const std::size_t indent = indent_of(lines[at]);
  for (std::size_t line = at; line-- > 0;) {
    if (indent_of(lines[line]) > indent) continue;
    return indent_of(lines[line]) == indent && lines[line].compare(indent, 2, "- ") == 0;
  }
  return false;
}

bool has_item_after(const Lines& lines, std::size_t at) {
  const std::size_t end = item_end(lines, at);
  const std::size_t indent = indent_of(lines[at]);
  return end < lines.size() && indent_of(lines[end]) == indent && lines[end].compare(indent, 2, "- ") == 0;
}

std::string mistype(std::string_view text, Random& random) {
  std::u32string letters = text::to_code_points(text);
  const auto is_letter = [&](std::size_t at) {
    return at < letters.size() && (letters[at] > 0x7F || std::isalpha(static_cast<int>(letters[at])) != 0);
  };
  for (int tries = 0; tries < 50; ++tries) {
    const std::size_t at = 1 + random.below(letters.size() - 1);
    if (!is_letter(at)) continue;
    std::u32string wrong = letters;
    switch (random.below(4)) {
      case 0:
        wrong.erase(at, 1);
        break;
      case 1:
        wrong.insert(at, 1, wrong[at]);
        break;
      case 2:
        wrong[at] = wrong[at] == U'w' ? U'q' : U'w';
        break;
      default:
        if (!is_letter(at + 1)) continue;
        std::swap(wrong[at], wrong[at + 1]);
    }
    if (wrong != letters) return text::to_utf8(wrong);
  }
  return std::string(text) + "w";
}

std::string decompose(std::string_view text) {
  std::string bytes(text);
  utf8proc_uint8_t* made = utf8proc_NFD(reinterpret_cast<const utf8proc_uint8_t*>(bytes.c_str()));
  std::string result(reinterpret_cast<const char*>(made));
  std::free(made);
  return result;
}

std::string strip_accents(std::string_view text) {
  std::u32string kept;
  for (const char32_t letter : text::to_code_points(decompose(text))) {
    if (letter >= 0x300 && letter < 0x370) continue;
    kept += letter == U'đ' ? U'd' : letter == U'Đ' ? U'D' : letter;
  }
  return text::to_utf8(kept);
}

std::string replace_first(std::string text, std::string_view what, std::string_view by) {
  const std::size_t at = text.find(what);
  return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

std::optional<std::string> at_space(const std::string& text, std::string_view what, Random& random) {
  std::vector<std::size_t> spaces;
  for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) spaces.push_back(at);
  if (spaces.size() < 3) return std::nullopt;
  const std::size_t at = spaces[1 + random.below(spaces.size() - 2)];
  return text.substr(0, at) + std::string(what) + text.substr(at + 1);
}

}  // namespace cchc::bench
