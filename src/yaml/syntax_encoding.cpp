#include "yaml/syntax_encoding.h"

#include "text/utf8.h"

#include <algorithm>
#include <cstddef>

namespace cchc::yaml {

namespace {

using namespace std::string_view_literals;

bool is_base_vowel(unsigned char byte) {
  // The ASCII vowels, and ă â ê ô ơ ư as windows-1258 has them.
  return "aeiouyAEIOUY\xe3\xe2\xea\xf4\xf5\xfd\xc3\xc2\xca\xd4\xd5\xdd"sv.find(static_cast<char>(byte)) !=
         std::string_view::npos;
}

struct Counts {
  std::size_t good = 0;        // characters that are UTF-8 beyond ASCII
  std::size_t high = 0;        // bytes that are not
  std::size_t tcvn3 = 0;       // of them: ă â ê ô ơ ư đ as TCVN3 has them, rare signs in windows-1258
  std::size_t tones_1258 = 0;  // of them: tone marks of windows-1258 right after a vowel
  std::size_t bars_1258 = 0;   // of them: đ and Đ of windows-1258 at the start of a word
};

Counts count(std::string_view bytes) {
  Counts counts;
  unsigned char before = ' ';
  for (std::size_t at = 0; at < bytes.size();) {
    const text::Decoded decoded = text::decode(bytes, at);
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (decoded.valid) {
      if (decoded.code_point >= 0x80) ++counts.good;
    } else {
      ++counts.high;
      if (byte >= 0xa8 && byte <= 0xae) ++counts.tcvn3;
      if ("\xcc\xd2\xde\xec\xf2"sv.find(static_cast<char>(byte)) != std::string_view::npos && is_base_vowel(before)) {
        ++counts.tones_1258;
      }
      if ((byte == 0xf0 || byte == 0xd0) && (before == ' ' || before == '\n' || before == '"')) ++counts.bars_1258;
    }
    before = byte;
    at += std::max<std::size_t>(decoded.size, 1);
  }
  return counts;
}

}  // namespace

Encoding find_wide_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xff\xfe\0\0"sv) || bytes.starts_with("\0\0\xfe\xff"sv)) return Encoding::utf32;
  if (bytes.starts_with("\xff\xfe"sv) || bytes.starts_with("\xfe\xff"sv)) return Encoding::utf16;
  const std::string_view head = bytes.substr(0, 4096);
  std::size_t nuls = 0;
  std::size_t even = 0;
  for (std::size_t at = 0; at < head.size(); ++at) {
    if (head[at] != '\0') continue;
    ++nuls;
    if (at % 2 == 0) ++even;
  }
  if (head.size() >= 8 && nuls * 2 > head.size()) return Encoding::utf32;
  // Nearly all of the NULs stand at one side of the pairs.
  const std::size_t side = std::max(even, nuls - even);
  if (head.size() >= 4 && nuls * 4 >= head.size() && side * 10 >= nuls * 9) return Encoding::utf16;
  return Encoding::unknown;
}

Encoding guess_legacy_encoding(std::string_view bytes) {
  const Counts counts = count(bytes);
  if (counts.high < 3 || counts.good > counts.high) return Encoding::unknown;
  if (counts.tcvn3 * 10 >= counts.high) return Encoding::tcvn3;
  if ((counts.tones_1258 + counts.bars_1258) * 4 >= counts.high) return Encoding::windows1258;
  return Encoding::unknown;
}

}  // namespace cchc::yaml
