#pragma once

#include "text/message.h"

#include <optional>
#include <string_view>

namespace cchc::office {

/// What a file is by its bytes.
enum class FileKind {
  package,  ///< a zip: .docx, .xlsx and others
  csv,      ///< text
  empty,
  old_word,    ///< .doc
  old_excel,   ///< .xls
  encrypted,   ///< a package with a password
  old_office,  ///< another of the same family (.ppt, .msg)
  rtf,
  pdf,
  html,  ///< a web page, also when it is called .doc or .xls
  picture,
  open_document,  ///< .odt, .ods
  text_document,  ///< text that is called .docx or .xlsx, or is no table
  other_encoding,
  unknown,
};

FileKind file_kind(std::string_view bytes, std::string_view file_name);

/// Why such a file is not read, with what to do; nothing for one that is.
std::optional<text::Message> problem_of_kind(FileKind kind);

}  // namespace cchc::office
