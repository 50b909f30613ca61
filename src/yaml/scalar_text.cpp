#include "yaml/scalar_text.h"

#include "text/chars.h"
#include "text/utf8.h"

#include <algorithm>

namespace cchc::yaml {
namespace {

void trim_end(std::string& out, std::size_t keep) {
  while (out.size() > keep && text::is_space_or_tab(out.back())) out.pop_back();
}

/// Skips a line break at `i` with the blank lines and the indent after it, and gives how many breaks there were.
std::size_t skip_breaks(std::string_view inner, std::size_t& i) {
  std::size_t breaks = 0;
  while (i < inner.size()) {
    if (inner[i] == '\n') {
      ++breaks;
    } else if (!text::is_space_or_tab(inner[i]) && inner[i] != '\r') {
      break;
    }
    ++i;
  }
  return breaks;
}

void fold(std::string& out, std::size_t breaks) {
  if (breaks == 1) {
    out += ' ';
  } else {
    out.append(breaks - 1, '\n');
  }
}

bool at_break(std::string_view inner, std::size_t i) {
  return inner[i] == '\n' || (inner[i] == '\r' && i + 1 < inner.size() && inner[i + 1] == '\n');
}

/// Reads `digits` hexadecimal digits at `i`.
std::optional<char32_t> hex(std::string_view inner, std::size_t i, std::size_t digits) {
  if (i + digits > inner.size()) return std::nullopt;
  char32_t value = 0;
  for (const char c : inner.substr(i, digits)) {
    const auto lower = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9') {
      value = value * 16 + static_cast<char32_t>(c - '0');
    } else if (lower >= 'a' && lower <= 'f') {
      value = value * 16 + static_cast<char32_t>(lower - 'a' + 10);
    } else {
      return std::nullopt;
    }
  }
  return value;
}

/// The code point a one-letter escape stands for.
std::optional<char32_t> simple_escape(char c) {
  switch (c) {
    case '0':
      return 0;
    case 'a':
      return 7;
    case 'b':
      return 8;
    case 't':
    case '\t':
      return 9;
    case 'n':
      return 10;
    case 'v':
      return 11;
    case 'f':
      return 12;
    case 'r':
      return 13;
    case 'e':
      return 27;
    case ' ':
      return U' ';
    case '"':
      return U'"';
    case '/':
      return U'/';
    case '\\':
      return U'\\';
    case 'N':
      return 0x85;
    case '_':
      return 0xA0;
    case 'L':
      return 0x2028;
    case 'P':
      return 0x2029;
    default:
      return std::nullopt;
  }
}

std::size_t hex_digits(char c) {
  if (c == 'x') return 2;
  if (c == 'u') return 4;
  return c == 'U' ? 8 : 0;
}

/// Reads the escape whose backslash stands at `at`, before anything but a line break.
Escape read_escape(std::string_view inner, std::size_t at) {
  if (at + 1 >= inner.size()) return {at, 1, {}};
  if (const std::size_t digits = hex_digits(inner[at + 1]); digits != 0) {
    const std::optional<char32_t> point = hex(inner, at + 2, digits);
    return {at, point ? 2 + digits : 2, point};
  }
  return {at, 1 + std::max<std::size_t>(text::decode(inner, at + 1).size, 1), simple_escape(inner[at + 1])};
}

bool is_illegal(char32_t point) {
  return point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF);
}

}  // namespace

std::optional<Escape> next_escape(std::string_view inner, std::size_t from) {
  while (true) {
    const std::size_t at = inner.find('\\', from);
    if (at == std::string_view::npos) return std::nullopt;
    if (at + 1 >= inner.size() || !at_break(inner, at + 1)) return read_escape(inner, at);
    from = at + 1;
  }
}

bool is_cut_text(std::string_view bytes, std::size_t hash) {
  if (hash < 2 || hash + 1 >= bytes.size()) return false;
  const char after = bytes[hash + 1];
  if (after == '\n' || after == '\r' || after == '#') return false;
  // "Rà soát # 5": one blank and a number behind the sign is a number sign too.
  const bool number = after == ' ' && hash + 2 < bytes.size() && bytes[hash + 2] >= '0' && bytes[hash + 2] <= '9';
  if (text::is_space_or_tab(after) && !number) return false;
  return bytes[hash - 1] == ' ' && !text::is_space_or_tab(bytes[hash - 2]) && bytes[hash - 2] != '\n' &&
         bytes[hash - 2] != ':';
}

std::optional<std::string> decode_double_quoted(std::string_view inner, BadEscape& bad) {
  std::string out;
  out.reserve(inner.size());
  std::size_t keep = 0;  // what an escape gave is not trimmed
  for (std::size_t i = 0; i < inner.size();) {
    if (at_break(inner, i)) {
      trim_end(out, keep);
      fold(out, skip_breaks(inner, i));
      keep = out.size();
      continue;
    }
    if (inner[i] != '\\') {
      out += inner[i++];
      continue;
    }
    if (i + 1 < inner.size() && at_break(inner, i + 1)) {
      const std::size_t breaks = skip_breaks(inner, ++i);
      out.append(breaks - 1, '\n');
    } else {
      const Escape escape = read_escape(inner, i);
      bad = {i, escape.point && is_illegal(*escape.point)};
      if (!escape.point || bad.legal) return std::nullopt;
      text::append(out, *escape.point);
      i += escape.size;
    }
    keep = out.size();
  }
  return out;
}

std::string decode_single_quoted(std::string_view inner) {
  std::string out;
  out.reserve(inner.size());
  for (std::size_t i = 0; i < inner.size();) {
    if (at_break(inner, i)) {
      trim_end(out, 0);
      fold(out, skip_breaks(inner, i));
      continue;
    }
    out += inner[i];
    i += inner[i] == '\'' ? 2 : 1;
  }
  return out;
}

}  // namespace cchc::yaml
