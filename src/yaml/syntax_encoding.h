#pragma once

#include "text/message.h"
#include "text/span.h"

#include <cstddef>
#include <string_view>

namespace cchc::yaml {

/// What a file that is not UTF-8 seems to be written in.
enum class Encoding { unknown, utf16, utf32, tcvn3, windows1258 };

/// UTF-16 or UTF-32 told by its byte-order mark or its pattern of NUL bytes; else unknown.
Encoding find_wide_encoding(std::string_view bytes);

/// The old Vietnamese one-byte encoding the bytes suggest: TCVN3 (fonts .VnTime) or windows-1258. Unknown when there is
/// too little to go by, or when most letters with accents are good UTF-8 already.
Encoding guess_legacy_encoding(std::string_view bytes);

/// What a text that is good UTF-8 was before a program read its bytes as another encoding's.
enum class Garbling {
  none,
  tcvn3,      ///< TCVN3 (fonts .VnTime) pasted as it is: "KiÓm tra v¨n b¶n"
  vni,        ///< VNI fonts: "Kieåm tra vaên baûn"
  twice,      ///< UTF-8 read as windows-1252 and saved again: "Kiá»ƒm tra vÄƒn báº£n"
  questions,  ///< saved as ANSI, which has no such letters: "Ki?m tra v?n b?n"
};

/// How a file or a text is garbled, and the first word that shows it. None when there is too little to go by or most
/// letters are good.
struct Garbled {
  Garbling kind = Garbling::none;
  text::Span word;
};
/// How many places it takes to be sure of a whole file.
inline constexpr std::size_t telling_places = 8;
/// `telling` is how many places it takes to be sure.
Garbled find_garbling(std::string_view bytes, std::size_t telling = telling_places);

/// What is wrong with such a text, of which one word is shown, and what to do.
struct GarblingText {
  text::Message headline;
  text::Message help;
};
GarblingText explain_garbling(Garbling kind, std::string_view word);

/// What a file is by its first bytes, when it is no text at all: "Word (.docx)", "Word (.rtf)", "PDF"; empty otherwise.
std::string_view find_other_format(std::string_view bytes);

}  // namespace cchc::yaml
