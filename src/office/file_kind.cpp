#include "office/file_kind.h"

#include "text/normalize.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace cchc::office {

using text::Message;

namespace {

struct Signature {
  std::string_view bytes;
  FileKind kind;
};
constexpr std::array signatures{
    Signature{"PK\x03\x04", FileKind::package},
    Signature{"PK\x05\x06", FileKind::package},
    Signature{"{\\rtf", FileKind::rtf},
    Signature{"%PDF", FileKind::pdf},
    Signature{"\x89PNG", FileKind::picture},
    Signature{"\xFF\xD8\xFF", FileKind::picture},
    Signature{"GIF8", FileKind::picture},
    Signature{"\xFF\xFE", FileKind::other_encoding},
    Signature{"\xFE\xFF", FileKind::other_encoding},
};
constexpr std::string_view compound_signature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// A name as compound files hold it, two bytes a letter.
std::string two_byte(std::string_view name) {
  std::string out;
  for (const char c : name) out += {c, '\0'};
  return out;
}

FileKind kind_of_compound(std::string_view bytes) {
  const auto has = [&](std::string_view name) { return bytes.find(two_byte(name)) != std::string_view::npos; };
  if (has("EncryptedPackage")) return FileKind::encrypted;
  if (has("WordDocument")) return FileKind::old_word;
  if (has("Workbook") || has("Book")) return FileKind::old_excel;
  return FileKind::old_office;
}

/// OpenDocument says what it is in its first member, which is not packed.
bool is_open_document(std::string_view bytes) {
  constexpr std::size_t start = 128;
  return bytes.substr(0, start).find("mimetypeapplication/vnd.oasis") != std::string_view::npos;
}

bool looks_like_html(std::string_view bytes) {
  constexpr std::size_t start = 512;
  const std::string head = text::to_lower(text::trim(bytes.substr(0, start)));
  return head.starts_with("<html") || head.starts_with("<!doctype html") ||
         (head.starts_with("<?xml") && head.find("<html") != std::string::npos) ||
         head.find("<table") != std::string::npos;
}

bool has_ending(std::string_view name, std::string_view ending) {
  return text::to_lower(name).ends_with(ending);
}

FileKind kind_of_text(std::string_view bytes, std::string_view file_name) {
  if (bytes.find('\0') != std::string_view::npos) return FileKind::unknown;
  if (looks_like_html(bytes)) return FileKind::html;
  constexpr std::array binary{".docx", ".docm", ".xlsx", ".xlsm", ".doc", ".xls"};
  if (std::ranges::any_of(binary, [&](const char* ending) { return has_ending(file_name, ending); }))
    return FileKind::text_document;
  if (text::find_invalid(bytes)) return FileKind::other_encoding;
  return FileKind::csv;
}

}  // namespace

FileKind file_kind(std::string_view bytes, std::string_view file_name) {
  if (text::trim(bytes).empty()) return FileKind::empty;
  if (bytes.starts_with(compound_signature)) return kind_of_compound(bytes);
  const auto found =
      std::ranges::find_if(signatures, [&](const Signature& one) { return bytes.starts_with(one.bytes); });
  if (found == signatures.end()) return kind_of_text(bytes, file_name);
  return found->kind == FileKind::package && is_open_document(bytes) ? FileKind::open_document : found->kind;
}

std::optional<Message> problem_of_kind(FileKind kind) {
  switch (kind) {
    case FileKind::package:
    case FileKind::csv:
      return std::nullopt;
    case FileKind::empty:
      return Message{"tệp trống", "the file is empty"};
    case FileKind::old_word:
      return Message{"tệp là .doc (Word đời cũ); mở bằng Word, chọn Lưu thành (Save As), dạng .docx",
                     "the file is an old .doc; open it in Word and save it as .docx"};
    case FileKind::old_excel:
      return Message{"tệp là .xls (Excel đời cũ); mở bằng Excel, chọn Lưu thành (Save As), dạng .xlsx",
                     "the file is an old .xls; open it in Excel and save it as .xlsx"};
    case FileKind::encrypted:
      return Message{"tệp có mật khẩu; mở bằng Word hoặc Excel, bỏ mật khẩu rồi lưu lại",
                     "the file has a password; open it in Word or Excel, take the password away and save it"};
    case FileKind::rtf:
      return Message{"tệp là .rtf; mở bằng Word, chọn Lưu thành (Save As), dạng .docx",
                     "the file is .rtf; open it in Word and save it as .docx"};
    case FileKind::pdf:
      return Message{
          "tệp là PDF, bảng trong đó không còn ô; xin bản Word, hoặc mở PDF bằng Word rồi lưu thành .docx",
          "the file is a PDF, whose tables have no cells; ask for the Word file, or open it in Word and save "
          "it as .docx"};
    case FileKind::html:
      return Message{"tệp là trang web (HTML); mở bằng Word hoặc Excel rồi lưu thành .docx, .xlsx",
                     "the file is a web page (HTML); open it in Word or Excel and save it as .docx or .xlsx"};
    case FileKind::picture:
      return Message{"tệp là ảnh; cần bản Word hoặc Excel", "the file is a picture; a Word or Excel file is needed"};
    case FileKind::open_document:
      return Message{"tệp là của LibreOffice (.odt, .ods); mở rồi lưu thành .docx hoặc .xlsx",
                     "the file is OpenDocument (.odt, .ods); open it and save it as .docx or .xlsx"};
    case FileKind::text_document:
      return Message{"tệp mang đuôi của Word, Excel nhưng không phải tệp ấy; mở lại rồi lưu thành .docx hoặc .xlsx",
                     "the file has the ending of Word or Excel but is none; open it and save it as .docx or .xlsx"};
    case FileKind::other_encoding:
      return Message{"tệp chữ không phải UTF-8; trong Excel chọn Lưu thành (Save As), dạng CSV UTF-8, hoặc lưu .xlsx",
                     "the text is not UTF-8; in Excel save it as CSV UTF-8, or as .xlsx"};
    case FileKind::old_office:
    case FileKind::unknown:
      break;
  }
  return Message{"không phải tệp Word (.docx), Excel (.xlsx) hay CSV", "no Word (.docx), Excel (.xlsx) or CSV file"};
}

}  // namespace cchc::office
