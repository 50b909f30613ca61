#include "yaml/lost_letters.h"

#include "text/message.h"
#include "text/utf8.h"
#include "text/width.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace cchc::yaml {

namespace {

using text::say;
using text::Span;

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // what a program puts where it could not read a letter

enum class Loss { replaced, question, twice };

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_letter_byte(char c) {
  return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether the word at `at` is an address or a formula, which may hold a question mark.
bool is_address(std::string_view bytes, std::size_t at) {
  constexpr std::string_view ends = " \t\r\n";
  const std::size_t before = bytes.find_last_of(ends, at);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::string_view word = bytes.substr(begin, bytes.find_first_of(ends, at) - begin);
  return word.find_first_of("/=&") != std::string_view::npos;
}

/// "ki?m", "??nh": the letters with accents became question marks.
bool is_lost_question(std::string_view bytes, std::size_t at) {
  if (at + 1 >= bytes.size() || at == 0 || !is_letter_byte(bytes[at + 1])) return false;
  const char before = bytes[at - 1];
  const bool doubled = before == '?' && at >= 2 && (bytes[at - 2] == ' ' || bytes[at - 2] == '?');
  return (is_letter_byte(before) || doubled) && !is_address(bytes, at);
}

/// á» áº Ä‘ Æ° Æ¡ are what the bytes of most Vietnamese letters are in windows-1252. A » that closes a quotation has no
/// letter behind it.
bool is_read_twice(std::string_view bytes, std::size_t at) {
  constexpr std::array<std::string_view, 3> always{"Ä‘", "Æ°", "Æ¡"};
  const std::string_view rest = bytes.substr(at);
  if (std::ranges::any_of(always, [&](std::string_view one) { return rest.starts_with(one); })) return true;
  if (!rest.starts_with("á»") && !rest.starts_with("áº")) return false;
  const std::size_t behind = std::string_view("á»").size();
  return behind < rest.size() && static_cast<unsigned char>(rest[behind]) >= 0x80;
}

/// The bytes that `loss` takes at `at`; 0 when it is not there.
std::size_t loss_size(std::string_view bytes, std::size_t at, Loss loss) {
  switch (loss) {
    case Loss::replaced:
      return bytes.substr(at).starts_with(replacement) ? replacement.size() : 0;
    case Loss::question:
      return bytes[at] == '?' && is_lost_question(bytes, at) ? 1 : 0;
    case Loss::twice:
      return is_read_twice(bytes, at) ? 2 * text::decode(bytes, at).size : 0;
  }
  return 0;
}

std::vector<Span> places_of(std::string_view bytes, Loss loss) {
  const std::string_view firsts = loss == Loss::question ? "?" : loss == Loss::replaced ? "\xEF" : "\xC3\xC4\xC6";
  std::vector<Span> found;
  for (std::size_t at = bytes.find_first_of(firsts); at != std::string_view::npos;
       at = bytes.find_first_of(firsts, at)) {
    const std::size_t size = loss_size(bytes, at, loss);
    if (size != 0) found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)});
    at += std::max<std::size_t>(size, 1);
  }
  return found;
}

/// The word around a place, for the message.
Span word_at(std::string_view bytes, Span place) {
  constexpr std::string_view ends = " \t\r\n\"";
  const std::size_t before = bytes.find_last_of(ends, place.begin);
  const std::size_t end = std::min(bytes.find_first_of(ends, place.begin), bytes.size());
  return {static_cast<std::uint32_t>(before == std::string_view::npos ? 0 : before + 1),
          static_cast<std::uint32_t>(end)};
}

struct LossText {
  text::Message headline;
  text::Message help;
};

LossText explain(Loss loss, std::string_view word) {
  const text::Message again = say("gõ lại chữ đúng theo văn bản gốc", "type the letter again from the original");
  switch (loss) {
    case Loss::replaced:
      return {say("chữ ở đây đã mất, chỉ còn ký tự thay thế U+FFFD",
                  "a letter is lost here, only the replacement character U+FFFD is left"),
              again};
    case Loss::question:
      return {say("chữ có dấu ở đây đã mất, chỉ còn dấu hỏi: \"{}\"",
                  "letters with accents are lost here, only question marks are left: \"{}\"", word),
              say("gõ lại theo văn bản gốc; tệp này phải lưu dạng UTF-8, không phải ANSI",
                  "type it again from the original, and save the file as UTF-8, not ANSI")};
    case Loss::twice:
      break;
  }
  return {
      say("chữ ở đây bị đọc sai bảng mã khi chép: \"{}\"", "the text here was read in a wrong encoding: \"{}\"", word),
      say("chép lại đoạn này từ văn bản gốc, hoặc gõ lại", "copy it again from the original, or type it again")};
}

constexpr std::array all_losses{Loss::replaced, Loss::question, Loss::twice};

}  // namespace

bool check_lost_letters(const text::SourceFile& file, diag::Sink& sink) {
  bool any = false;
  for (const Loss loss : all_losses) {
    const std::vector<Span> places = places_of(file.bytes(), loss);
    if (places.empty()) continue;
    any = true;
    const Span word = word_at(file.bytes(), places.front());
    LossText texts = explain(loss, text::shorten(file.at(word), 40));
    diag::Diagnostic found{.code = diag::Code::not_utf8,
                           .place = {&file, loss == Loss::replaced ? places.front() : word},
                           .headline = std::move(texts.headline),
                           .help = {std::move(texts.help)}};
    if (places.size() > 1)
      found.help.push_back(say("tệp có {} chỗ như vậy", "the file has {} such places", places.size()));
    sink.report(std::move(found));
  }
  return any;
}

std::vector<text::Span> lost_letters(std::string_view bytes) {
  std::vector<Span> places;
  for (const Loss loss : all_losses) {
    const std::vector<Span> more = places_of(bytes, loss);
    places.insert(places.end(), more.begin(), more.end());
  }
  std::ranges::sort(places, {}, &Span::begin);
  return places;
}

}  // namespace cchc::yaml
