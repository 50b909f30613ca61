#include "text/vietnamese/lookalike.h"

#include "text/utf8.h"

#include <algorithm>
#include <array>

namespace cchc::text::vietnamese {

namespace {

struct Twin {
  char32_t other;
  char32_t latin;
};

constexpr std::array twins{
    // Cyrillic.
    Twin{U'\u0405', U'S'}, Twin{U'\u0406', U'I'}, Twin{U'\u0408', U'J'}, Twin{U'\u0410', U'A'}, Twin{U'\u0412', U'B'},
    Twin{U'\u0415', U'E'}, Twin{U'\u041a', U'K'}, Twin{U'\u041c', U'M'}, Twin{U'\u041d', U'H'}, Twin{U'\u041e', U'O'},
    Twin{U'\u0420', U'P'}, Twin{U'\u0421', U'C'}, Twin{U'\u0422', U'T'}, Twin{U'\u0423', U'Y'}, Twin{U'\u0425', U'X'},
    Twin{U'\u0430', U'a'}, Twin{U'\u0435', U'e'}, Twin{U'\u043e', U'o'}, Twin{U'\u0440', U'p'}, Twin{U'\u0441', U'c'},
    Twin{U'\u0443', U'y'}, Twin{U'\u0445', U'x'}, Twin{U'\u0455', U's'}, Twin{U'\u0456', U'i'}, Twin{U'\u0458', U'j'},
    Twin{U'\u0474', U'V'}, Twin{U'\u0475', U'v'},
    // Greek.
    Twin{U'\u0391', U'A'}, Twin{U'\u0392', U'B'}, Twin{U'\u0395', U'E'}, Twin{U'\u0397', U'H'}, Twin{U'\u0399', U'I'},
    Twin{U'\u039a', U'K'}, Twin{U'\u039c', U'M'}, Twin{U'\u039d', U'N'}, Twin{U'\u039f', U'O'}, Twin{U'\u03a1', U'P'},
    Twin{U'\u03a4', U'T'}, Twin{U'\u03a5', U'Y'}, Twin{U'\u03a7', U'X'}, Twin{U'\u03b1', U'a'}, Twin{U'\u03bd', U'v'},
    Twin{U'\u03bf', U'o'},
    // Letters with a stroke that are not đ.
    Twin{U'\u00d0', U'Đ'}, Twin{U'\u00f0', U'đ'}, Twin{U'\u0189', U'Đ'}, Twin{U'\u0256', U'đ'}};

}  // namespace

char32_t latin_twin(char32_t letter) {
  // Most letters of a text are ordinary Latin ones.
  constexpr char32_t first_greek = U'\u0391';
  constexpr char32_t last = U'\u0475';
  const bool has_stroke = letter == U'\u00d0' || letter == U'\u00f0' || letter == U'\u0189' || letter == U'\u0256';
  if ((letter < first_greek && !has_stroke) || letter > last) return letter;
  const auto twin = std::ranges::find(twins, letter, &Twin::other);
  return twin == twins.end() ? letter : twin->latin;
}

std::string in_latin(std::string_view text) {
  std::string latin;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    const char32_t twin = latin_twin(next.code_point);
    twin == next.code_point ? void(latin += text.substr(at, next.size)) : append(latin, twin);
    at += next.size;
  }
  return latin;
}

}  // namespace cchc::text::vietnamese
