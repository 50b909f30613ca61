#include "yaml/subset_scan.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace cchc::yaml::subset {
namespace {

bool is_word_char(char c) {
  const char lower = static_cast<char>(c | 0x20);
  return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_blank_at(std::string_view text, std::size_t at) {
  return at >= text.size() || text::is_space_or_tab(text[at]);
}

/// The bytes of what was written behind a key for its colon: "::", "=", ";", "->", and with a blank on either side "-",
/// ",", "."; 0 for none.
std::size_t wrong_colon_size(std::string_view text, bool after_blank) {
  if (text.front() == ':') return std::min(text.find_first_not_of(':'), text.size());  // "owner:: X"
  constexpr std::array<std::string_view, 6> signs{"=>", "->", "→", "=", ";", "："};
  for (const std::string_view sign : signs) {
    if (text.starts_with(sign)) return sign.size();
  }
  constexpr std::array<std::string_view, 5> doubtful{"-", "–", "—", ",", "."};
  for (const std::string_view sign : doubtful) {
    if (!text.starts_with(sign)) continue;
    const bool is_dash = sign != "," && sign != ".";
    return is_blank_at(text, sign.size()) && (!is_dash || after_blank) ? sign.size() : 0;
  }
  return 0;
}

}  // namespace

bool Scan::is_word(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_word_char);
}

std::uint32_t Scan::skip_blanks(std::uint32_t p, std::uint32_t end) const {
  while (p < end && text::is_space_or_tab(bytes_[p])) ++p;
  return p;
}

std::uint32_t Scan::skip_word(std::uint32_t p, std::uint32_t end) const {
  while (p < end && is_word_char(bytes_[p])) ++p;
  return p;
}

bool Scan::comment_at(std::uint32_t p, std::uint32_t end) const {
  return p < end && bytes_[p] == '#' && p > 0 && text::is_space_or_tab(bytes_[p - 1]);
}

bool Scan::only_comment_left(std::uint32_t p, std::uint32_t end) const {
  const std::uint32_t q = skip_blanks(p, end);
  return q >= end || (bytes_[q] == '#' && q > p);
}

std::uint32_t Scan::find_colon(std::uint32_t p, std::uint32_t end) const {
  while (p < end) {
    const void* found = std::memchr(bytes_.data() + p, ':', end - p);
    if (found == nullptr) return nowhere;
    p = static_cast<std::uint32_t>(static_cast<const char*>(found) - bytes_.data());
    if (blank_or_end(p + 1, end)) return p;
    ++p;
  }
  return nowhere;
}

std::uint32_t Scan::find_comment(std::uint32_t p, std::uint32_t end) const {
  while (p < end) {
    const void* found = std::memchr(bytes_.data() + p, '#', end - p);
    if (found == nullptr) return nowhere;
    p = static_cast<std::uint32_t>(static_cast<const char*>(found) - bytes_.data());
    if (comment_at(p, end)) return p;
    ++p;
  }
  return nowhere;
}

std::uint32_t Scan::find_quote_end(std::uint32_t p, std::uint32_t end, char quote) const {
  const std::uint32_t begin = p;
  while (p < end) {
    const void* found = std::memchr(bytes_.data() + p, quote, end - p);
    if (found == nullptr) return nowhere;
    p = static_cast<std::uint32_t>(static_cast<const char*>(found) - bytes_.data());
    if (quote == '\'') {
      if (p + 1 >= end || bytes_[p + 1] != '\'') return p;
      p += 2;
      continue;
    }
    std::uint32_t slashes = 0;
    while (p - slashes > begin && bytes_[p - slashes - 1] == '\\') ++slashes;
    if (slashes % 2 == 0) return p;
    ++p;
  }
  return nowhere;
}

bool Scan::is_known(std::string_view key) const {
  if (end_of_key_letters(key, 0) != key.size()) return false;
  return std::ranges::find(known_keys_, key) != known_keys_.end();
}

text::Span Scan::key_before(std::uint32_t begin, std::uint32_t colon) const {
  constexpr std::size_t telling = 4;  // shorter keys must be words of their own
  std::string_view best;
  for (const std::string_view key : known_keys_) {
    if (!at(begin, colon).ends_with(key) || key.size() <= best.size() || begin + key.size() >= colon) continue;
    const char before = bytes_[colon - key.size() - 1];
    if (before == ' ' || before == '\t' || key.size() >= telling) best = key;
  }
  return best.empty() ? text::Span{} : text::Span{colon - static_cast<std::uint32_t>(best.size()), colon};
}

std::optional<LostKey> Scan::lost_key(std::uint32_t p, std::uint32_t end) const {
  std::uint32_t q = skip_word(p, end);
  if (q == p || !is_known(at(p, q))) return std::nullopt;
  const text::Span key{p, q};
  q = skip_blanks(q, end);
  if (q >= end) return LostKey{key, {key.end, key.end}};
  const std::size_t size = wrong_colon_size(at(q, end), q > key.end);
  if (size == 0 && q == key.end) return std::nullopt;  // some other word that starts like a key
  std::uint32_t after = skip_blanks(q + static_cast<std::uint32_t>(size), end);
  if (comment_at(after, end)) after = key.end;
  return LostKey{key, {key.end, after}};
}

std::size_t Scan::next_content(std::size_t i) const {
  while (i < lines_.size() && (lines_[i].blank() || bytes_[lines_[i].text] == '#')) ++i;
  return i;
}

bool Scan::starts_collection(std::uint32_t p) const {
  return std::string_view("\"'[{|>&*!").find(bytes_[p]) != std::string_view::npos;
}

}  // namespace cchc::yaml::subset
