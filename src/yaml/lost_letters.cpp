#include "yaml/lost_letters.h"

#include "text/chars.h"
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

bool is_letter_byte(char c) {
  return text::is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Looks at each word once, however many question marks it holds.
class Words {
public:
  explicit Words(std::string_view bytes) : bytes_(bytes) {}

  /// Whether the word at `at` is an address or a formula, which may hold a question mark. Asked from left to right.
  bool is_address(std::size_t at) {
    if (at < end_) return address_;
    constexpr std::string_view ends = " \t\r\n";
    const std::size_t before = bytes_.find_last_of(ends, at);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    end_ = std::min(bytes_.find_first_of(ends, at), bytes_.size());
    address_ = bytes_.substr(begin, end_ - begin).find_first_of("/=&") != std::string_view::npos;
    return address_;
  }

private:
  std::string_view bytes_;
  std::size_t end_ = 0;  // of the word looked at last
  bool address_ = false;
};

/// "ki?m", "??nh": the letters with accents became question marks.
bool is_lost_question(std::string_view bytes, std::size_t at, Words& words) {
  if (at + 1 >= bytes.size() || at == 0 || !is_letter_byte(bytes[at + 1])) return false;
  const char before = bytes[at - 1];
  const bool doubled = before == '?' && at >= 2 && (bytes[at - 2] == ' ' || bytes[at - 2] == '?');
  return (is_letter_byte(before) || doubled) && !words.is_address(at);
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

struct LostPlace {
  Loss loss = Loss::replaced;
  std::size_t size = 0;  ///< in bytes; 0 where nothing is lost
};

LostPlace loss_at(std::string_view bytes, std::size_t at, Words& words) {
  switch (bytes[at]) {
    case '?':
      return {Loss::question, is_lost_question(bytes, at, words) ? 1UL : 0UL};
    case '\xEF':
      return {Loss::replaced, bytes.substr(at).starts_with(replacement) ? replacement.size() : 0};
    case '\xC3':
      return {Loss::twice, is_read_twice(bytes, at) ? 2 * text::decode(bytes, at).size : 0};
    default:
      return {};
  }
}

/// The places of each kind of loss, in the order of `Loss`.
std::array<std::vector<Span>, 3> find_losses(std::string_view bytes) {
  std::array<std::vector<Span>, 3> found;
  Words words(bytes);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const LostPlace lost = loss_at(bytes, at, words);
    if (lost.size == 0) continue;
    found[static_cast<std::size_t>(lost.loss)].push_back(
        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + lost.size)});
    at += lost.size - 1;
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

}  // namespace

bool check_lost_letters(const text::SourceFile& file, diag::Sink& sink) {
  bool any = false;
  const std::array all = find_losses(file.bytes());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::vector<Span>& places = all[i];
    if (places.empty()) continue;
    any = true;
    const auto loss = static_cast<Loss>(i);
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
  for (const std::vector<Span>& more : find_losses(bytes)) {
    places.insert(places.end(), more.begin(), more.end());
  }
  std::ranges::sort(places, {}, &Span::begin);
  return places;
}

}  // namespace cchc::yaml
