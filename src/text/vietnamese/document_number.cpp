#include "text/vietnamese/document_number.h"

#include "text/chars.h"
#include "text/fold.h"
#include "text/normalize.h"
#include "text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace cchc::text::vietnamese {

using text::say;

namespace {

/// The year of a document has four digits.
constexpr bool is_year(int number) {
  return number >= 1000 && number <= 9999;
}

/// A kind of document by its abbreviation.
struct Kind {
  std::string_view written;
  bool needs_year = false;
  bool well_known = false;  ///< cannot be taken for another thing even when what follows is missing
};
constexpr auto kinds = std::to_array<Kind>({{"NĐ", true, true},
                                            {"TT", true},
                                            {"TTLT", true, true},
                                            {"NQ", false, true},
                                            {"QĐ", false, true},
                                            {"CT"},
                                            {"KH"},
                                            {"BC"},
                                            {"TB"},
                                            {"HD"},
                                            {"CV"},
                                            {"TTr"}});

/// The bodies whose abbreviation people glue to the kind.
constexpr std::array<std::string_view, 4> glued_bodies{"CP", "TTg", "UBND", "HĐND"};

const Kind* find_kind(std::string_view written) {
  constexpr std::size_t longest = 16;  // bytes, with marks stored apart
  if (written.empty() || written.size() > longest) return nullptr;
  const std::string key = text::fold(written);
  const auto* const kind = std::ranges::find_if(kinds, [&](const Kind& row) { return text::fold(row.written) == key; });
  return kind == kinds.end() ? nullptr : kind;
}

/// Reads a text from left to right.
class Reader {
public:
  Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  std::string_view digits() { return take(text::is_digit); }
  std::string_view letters() {
    return take([](char32_t c) { return text::is_letter(c) || text::is_mark(c); });
  }
  std::string_view spaces() {
    return take([](char32_t c) { return text::is_space(c) && c != U'\n'; });
  }
  bool accept(char c) {
    const bool here = at_ < text_.size() && text_[at_] == c;
    if (here) ++at_;
    return here;
  }
  /// A hyphen or what people put in its place, with the spaces around it.
  std::string_view joint() {
    return take([](char32_t c) { return text::is_dash(c) || c == U'_' || c == U'.' || c == U' '; });
  }

private:
  template <class Belongs>
  std::string_view take(Belongs belongs) {
    const std::size_t begin = at_;
    while (at_ < text_.size()) {
      const text::Decoded next = text::decode(text_, at_);
      if (!belongs(next.code_point)) break;
      at_ += next.size;
    }
    return text_.substr(begin, at_ - begin);
  }

  std::string_view text_;
  std::size_t at_;
};

/// A number of a document as it was found.
struct Found {
  std::string_view number, year;
  std::string_view kind_written, body_written;
  const Kind* kind = nullptr;
  bool spaces = false;     // inside it
  bool slash = true;       // before the kind
  bool dash = false;       // instead of the slash after the number
  std::string_view joint;  // between kind and body
  std::size_t end = 0;
};

bool is_upper_word(std::string_view word) {
  return !word.empty() &&
         text::to_lower(word.substr(0, text::decode(word, 0).size)) != word.substr(0, text::decode(word, 0).size);
}

/// Splits "NĐCP" into kind and body.
bool split_glued(Found& found) {
  for (const Kind& kind : kinds) {
    if (!kind.well_known || !found.kind_written.starts_with(kind.written)) continue;
    const std::string_view rest = found.kind_written.substr(kind.written.size());
    if (std::ranges::find(glued_bodies, rest) == glued_bodies.end()) continue;
    found.body_written = rest;
    found.kind_written = found.kind_written.substr(0, kind.written.size());
    found.kind = &kind;
    return true;
  }
  return false;
}

/// What follows the slash after the number: year, kind and body.
std::optional<Found> read_behind_slash(Reader& reader, Found found) {
  found.spaces = !reader.spaces().empty() || found.spaces;
  found.year = reader.digits();
  if (!found.year.empty()) {
    const bool space = !reader.spaces().empty();
    found.slash = reader.accept('/');
    // "5/2021 KH" is a month and a word.
    if (space && !found.slash) return std::nullopt;
    found.spaces = !reader.spaces().empty() || found.spaces || space;
  }
  found.kind_written = reader.letters();
  found.end = reader.at();
  found.kind = find_kind(found.kind_written);
  if (found.kind == nullptr) return split_glued(found) ? std::optional(found) : std::nullopt;

  found.joint = reader.joint();
  found.body_written = reader.letters();
  const bool hyphenated = found.joint.find_first_not_of(' ') != std::string_view::npos;
  const bool is_body = is_upper_word(found.body_written) || (found.joint == "-" && !found.body_written.empty());
  const bool sentence_end = found.joint.starts_with('.') && found.joint.ends_with(' ');
  const bool known_body = std::ranges::find(glued_bodies, found.body_written) != glued_bodies.end();
  if (!is_body || sentence_end || (!hyphenated && !known_body) || found.joint.empty()) {
    found.joint = {};
    found.body_written = {};
    return found;
  }
  found.end = reader.at();
  // Further parts of the body: 01/2020/TTLT-BNV-BTC.
  while (reader.accept('-') && !reader.letters().empty()) found.end = reader.at();
  return found;
}

/// What follows a hyphen in the place of that slash: "76-NQ/CP", "107-2020/NĐ-CP". "18-NQ/TW" is how the Party numbers,
/// so the body must be one of the State.
std::optional<Found> read_dashed(Reader& reader, Found found) {
  found.dash = true;
  const auto names_year = [](std::string_view digits) {
    return digits.size() == 4 && is_year(std::stoi(std::string(digits)));
  };
  found.year = reader.digits();
  if (!found.year.empty()) {
    // "2021-2025" are years, not a number and its year.
    if (!names_year(found.year) || names_year(found.number) || !reader.accept('/')) return std::nullopt;
  }
  found.kind_written = reader.letters();
  found.kind = find_kind(found.kind_written);
  if (found.kind == nullptr || (!reader.accept('/') && !reader.accept('-'))) return std::nullopt;
  found.joint = "-";
  found.body_written = reader.letters();
  found.end = reader.at();
  const bool known_body = std::ranges::find(glued_bodies, found.body_written) != glued_bodies.end();
  return known_body ? std::optional(found) : std::nullopt;
}

std::optional<Found> read_number(std::string_view text, std::size_t begin) {
  Reader reader(text, begin);
  Found found;
  found.number = reader.digits();
  found.spaces = !reader.spaces().empty();
  if (!found.spaces && reader.accept('-')) return read_dashed(reader, found);
  if (!reader.accept('/')) return std::nullopt;
  return read_behind_slash(reader, found);
}

std::string wanted_form(const Found& found, std::string_view text) {
  // Where the year or the body is missing nobody can tell it.
  const bool year_ok = found.year.empty() ? !found.kind->needs_year : found.year.size() == 4;
  if (!year_ok || found.body_written.empty()) return {};
  std::string meant(found.number);
  if (!found.year.empty()) meant += fmt::format("/{}", found.year);
  const std::size_t body = static_cast<std::size_t>(found.body_written.data() - text.data());
  return meant + fmt::format("/{}-{}", found.kind->written, text.substr(body, found.end - body));
}

std::optional<text::Message> mistake_of(const Found& found) {
  if (found.body_written.empty()) {
    if (!found.kind->well_known) return std::nullopt;
    return say("thiếu cơ quan ban hành sau \"{}\"", "the issuing body is missing after \"{}\"", found.kind_written);
  }
  const auto year = found.year.empty() ? std::nullopt : std::optional(std::stoul(std::string(found.year.substr(0, 9))));
  if (year && !(found.year.size() == 4 && is_year(static_cast<int>(*year)))) {
    return say("năm \"{}\" không phải bốn chữ số của một năm", "\"{}\" is not a year in four digits", found.year);
  }
  if (!found.slash) return say("thiếu dấu \"/\" trước \"{}\"", "no \"/\" before \"{}\"", found.kind_written);
  if (found.dash) {
    return say("sau số \"{}\" phải là dấu \"/\", không phải gạch nối",
               "\"{}\" must be followed by \"/\", not by a hyphen", found.number);
  }
  if (found.joint != "-") {
    return say("giữa \"{}\" và \"{}\" phải là dấu gạch nối \"-\"", "\"{}\" and \"{}\" must be joined by a hyphen",
               found.kind_written, found.body_written);
  }
  if (found.spaces) return text::Message{"có dấu cách ở giữa", "there are spaces in it"};
  if (text::to_nfc(found.kind_written) != found.kind->written) {
    return say("\"{}\" viết đúng là \"{}\"", "\"{}\" is written \"{}\"", found.kind_written, found.kind->written);
  }
  if (found.kind->needs_year && found.year.empty()) {
    return text::Message{"thiếu năm ban hành", "the year it was issued in is missing"};
  }
  return std::nullopt;
}

bool starts_number(std::string_view text, std::size_t at) {
  if (!text::is_digit(text[at])) return false;
  if (at == 0) return true;
  const char before = text[at - 1];
  return !text::is_digit(before) && before != '/' && before != ',' && before != '.' && before != '-';
}

}  // namespace

std::vector<MalformedNumber> find_malformed_numbers(std::string_view text, std::size_t most) {
  std::vector<MalformedNumber> all;
  for (std::size_t at = 0; at < text.size() && all.size() < most; ++at) {
    if (!starts_number(text, at)) continue;
    const auto found = read_number(text, at);
    if (!found) continue;
    if (auto mistake = mistake_of(*found)) {
      all.push_back({at, found->end - at, std::move(*mistake), wanted_form(*found, text)});
    }
    at = found->end - 1;
  }
  return all;
}

}  // namespace cchc::text::vietnamese
