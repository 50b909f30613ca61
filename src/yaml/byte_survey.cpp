#include "yaml/byte_survey.h"

#include "text/chars.h"
#include "text/escape.h"
#include "text/plain.h"
#include "text/utf8.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace cchc::yaml {

namespace {

/// What a byte or a letter is to the survey.
enum class Kind : std::uint8_t {
  plain,   ///< nothing to find
  letter,  ///< that no garbling leaves
  sign,    ///< what some garbling puts for a letter
  question,
  line_feed,
  carriage_return,
  control,
  other  ///< to be looked at
};

/// Of a byte by itself; those of longer characters are `other`.
constexpr std::array<Kind, 0x100> byte_kinds = [] {
  std::array<Kind, 0x100> kinds{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) kinds[byte] = Kind::control;
  for (std::size_t byte = 0x80; byte < kinds.size(); ++byte) kinds[byte] = Kind::other;
  kinds[0x7F] = Kind::control;
  kinds['\t'] = Kind::plain;
  kinds['\n'] = Kind::line_feed;
  kinds['\r'] = Kind::carriage_return;
  kinds['?'] = Kind::question;
  return kinds;
}();

constexpr char32_t f_with_hook = 0x192;

constexpr char32_t last_tables = 0x1E00;  // of the letters from here on

/// Of the plain letters: those below U+0200, and behind them those from `last_tables` on.
constexpr std::array<Kind, 0x300> letter_kinds = [] {
  std::array<Kind, 0x300> kinds{};
  for (char32_t i = 0; i < kinds.size(); ++i) {
    const char32_t c = i < 0x200 ? i : i - 0x200 + last_tables;
    const bool is_sign = c < 0x100 || c == f_with_hook;
    const bool is_in_doubt = c >= 0x140 && c < 0x180;  // Œ œ Š š Ÿ Ž ž are in windows-1252, ũ is in Vietnamese
    kinds[i] = is_sign ? Kind::sign : is_in_doubt ? Kind::plain : Kind::letter;
  }
  return kinds;
}();

Kind letter_kind(char32_t plain) {
  return letter_kinds[plain < last_tables ? plain : plain - last_tables + 0x200];
}

/// As many bytes as most machines look at together, each with its sign as for `char` there. Comparing gives -1 for a
/// byte where it holds, and else 0.
using Block [[gnu::vector_size(16)]] = std::int8_t;

constexpr std::int8_t signed_byte(std::uint8_t byte) {
  return static_cast<std::int8_t>(byte);
}

Block load(const char* at) {
  Block bytes;
  std::memcpy(&bytes, at, sizeof(bytes));
  return bytes;
}

std::size_t sum(const Block& counts) {
  std::size_t all = 0;
  for (std::size_t i = 0; i < sizeof(counts); ++i) all += static_cast<std::size_t>(counts[i]);
  return all;
}

constexpr std::int8_t long_lead = signed_byte(0xE1);  // of U+1000 to U+1FFF, three bytes

// The first bytes of U+00C0 to U+01BF, two bytes, stand between these.
constexpr std::int8_t below_short_leads = signed_byte(0xC2);
constexpr std::int8_t above_short_leads = signed_byte(0xC7);

bool is_short_lead(std::int8_t byte) {
  return byte > below_short_leads && byte < above_short_leads;
}

/// The same of each byte.
Block is_short_lead(const Block& bytes) {
  return (bytes > below_short_leads) & (bytes < above_short_leads);
}

/// Passes over what a plan is nearly all made of, in blocks without a branch for each byte: lines of plain characters
/// (text/chars.h) with nothing to find. What a block holds that is not passed is for whoever looks at each character.
class PlainBlocks {
public:
  explicit PlainBlocks(std::string_view bytes) : bytes_(bytes) {}

  /// The end of the blocks from `at` on, where a character begins and with two bytes before it, or `at`. Adds the
  /// letters and signs they hold.
  std::size_t skip(std::size_t at, ByteSurvey& found) const {
    constexpr std::size_t most = 127;  // blocks that a byte can count
    const std::size_t begin = at;
    std::size_t blocks = most;
    while (blocks == most) {
      Block letters{};
      Block signs{};
      for (blocks = 0; blocks < most && at + sizeof(Block) <= bytes_.size(); ++blocks, at += sizeof(Block)) {
        if (!add(at, letters, signs)) break;
      }
      found.letters += sum(letters);
      found.signs += sum(signs);
    }
    // A character that the last block cuts is not counted yet, nor known to be whole.
    if (at > begin) at -= byte_at(at - 1) == long_lead || is_short_lead(byte_at(at - 1)) ? 1 : 0;
    if (at > begin) at -= byte_at(at - 2) == long_lead ? 2 : 0;
    return at;
  }

private:
  std::int8_t byte_at(std::size_t at) const { return static_cast<std::int8_t>(bytes_[at]); }

  /// Whether all of the block at `at` is plain; counts the letters and signs that end in it.
  bool add(std::size_t at, Block& letters, Block& signs) const {
    const Block byte = load(bytes_.data() + at);
    const Block before = load(bytes_.data() + at - 1);
    const Block second = load(bytes_.data() + at - 2);
    const Block goes_on = byte < signed_byte(0xC0);
    const Block is_due = is_short_lead(before) | (before == long_lead) | (second == long_lead);
    Block odd = goes_on ^ is_due;
    // Below the space stand the controls and, with their sign, all bytes that are no ASCII.
    odd |= (byte < ' ') ^ (goes_on | is_short_lead(byte) | (byte == long_lead) | (byte == '\n'));
    odd |= (before == long_lead) & ((byte | 1) != signed_byte(0xBB));    // none of U+1E80 to U+1EFF
    odd |= (before == signed_byte(0xC6)) & (byte == signed_byte(0x92));  // U+0192, a sign
    odd |= (byte == '?') | (byte == 0x7F) | ((byte == '\n') & ((before == ' ') | (before == '\t')));
    std::array<std::uint64_t, 2> halves{};
    std::memcpy(halves.data(), &odd, sizeof(halves));
    if ((halves[0] | halves[1]) != 0) return false;
    letters -= (before == signed_byte(0xC4)) | (before == signed_byte(0xC6)) | (second == long_lead);
    signs -= before == signed_byte(0xC3);
    return true;
  }

  std::string_view bytes_;
};

void add_ascii(ByteSurvey& found, std::string_view bytes, std::size_t at, Kind kind) {
  switch (kind) {
    case Kind::question:
      ++found.signs;
      found.lost_letters = true;
      break;
    case Kind::carriage_return:
      found.carriage_returns = true;
      [[fallthrough]];
    case Kind::line_feed:
      if (at > 0 && text::is_space_or_tab(bytes[at - 1])) found.trailing_blanks = true;
      break;
    case Kind::control:
      found.controls = true;
      break;
    default:
      break;
  }
}

void add_other(ByteSurvey& found, char32_t c) {
  // What the bytes of a letter become when they are read one by one: Latin-1, and signs of windows-1252.
  if (c < 0x100 || (c >= 0x2000 && c < 0x3000)) ++found.signs;
  if (c < 0xA0) found.controls = true;
  if (is_odd_space(c) || text::is_invisible(c)) found.invisible = true;
  // á» áº Ä‘ Æ° Æ¡ are the first bytes of most Vietnamese letters.
  if (c == U'»' || c == U'º' || c == U'‘' || c == U'°' || c == U'¡' || c == U'\uFFFD') found.lost_letters = true;
}

}  // namespace

bool is_odd_space(char32_t code_point) {
  return code_point == 0xa0 || (code_point >= 0x2000 && code_point <= 0x200a) || code_point == 0x202f ||
         code_point == 0x205f || code_point == 0x2028 || code_point == 0x2029 || code_point == 0x3000;
}

bool is_vietnamese_letter(char32_t code_point) {
  const char32_t c = code_point;
  return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x103 || c == 0x111 || c == 0x1A1 || c == 0x1B0 || c == 0x102 ||
         c == 0x110 || c == 0x1A0 || c == 0x1AF;
}

ByteSurvey survey(std::string_view bytes) {
  ByteSurvey found;
  const PlainBlocks blocks(bytes);
  constexpr std::size_t least = 2;  // bytes before a block
  std::size_t next_block = least;
  for (std::size_t at = 0; at < bytes.size();) {
    if (at >= next_block) {
      at = blocks.skip(at, found);
      next_block = at + sizeof(Block);
      if (at == bytes.size()) break;
    }
    const Kind kind = byte_kinds[static_cast<unsigned char>(bytes[at])];
    if (kind == Kind::plain) {
      ++at;
      continue;
    }
    if (kind != Kind::other) {
      add_ascii(found, bytes, at, kind);
      ++at;
      continue;
    }
    text::Decoded decoded = text::decode_plain(bytes, at);
    if (decoded.size != 0) {
      const Kind letter = letter_kind(decoded.code_point);
      found.letters += letter == Kind::letter ? 1 : 0;
      found.signs += letter == Kind::sign ? 1 : 0;
    } else {
      decoded = text::decode(bytes, at);
      if (!decoded.valid && !found.invalid) found.invalid = at;
      add_other(found, decoded.code_point);
    }
    at += decoded.size;
  }
  if (!bytes.empty() && text::is_space_or_tab(bytes.back())) found.trailing_blanks = true;
  return found;
}

}  // namespace cchc::yaml
