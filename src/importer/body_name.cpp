#include "importer/body_name.h"

#include "text/chars.h"
#include "text/fold.h"
#include "text/normalize.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>

namespace cchc::importer {

namespace {

/// What stands for what. In lower case with accents; whole words.
struct Abbreviation {
  std::string_view shorter, longer;
};
constexpr std::array abbreviations{
    Abbreviation{"ubnd", "ủy ban nhân dân"},
    Abbreviation{"hđnd", "hội đồng nhân dân"},
    Abbreviation{"mttq", "mặt trận tổ quốc"},
    Abbreviation{"vp", "văn phòng"},
    Abbreviation{"tp", "thành phố"},
    Abbreviation{"tw", "trung ương"},
    Abbreviation{"cc", "công chức"},
    Abbreviation{"bch", "ban chỉ huy"},
    Abbreviation{"bchqs", "ban chỉ huy quân sự"},
    Abbreviation{"chqs", "chỉ huy quân sự"},
    Abbreviation{"kh", "khoa học"},
    Abbreviation{"cn", "công nghệ"},
    Abbreviation{"vh", "văn hóa"},
    Abbreviation{"xh", "xã hội"},
    Abbreviation{"vhxh", "văn hóa xã hội"},
    Abbreviation{"tt", "thông tin"},
    Abbreviation{"tttt", "thông tin truyền thông"},
    Abbreviation{"gd", "giáo dục"},
    Abbreviation{"đt", "đào tạo"},
    Abbreviation{"tn", "tài nguyên"},
    Abbreviation{"mt", "môi trường"},
    Abbreviation{"tnmt", "tài nguyên môi trường"},
    Abbreviation{"nn", "nông nghiệp"},
    Abbreviation{"lđtbxh", "lao động thương binh xã hội"},
};

/// How the names of bodies begin, in lower case. `lower` says whether it may be written so in the middle of a sentence.
struct BodyStart {
  std::string_view words;
  bool lower = false;
};
constexpr std::array body_starts{
    BodyStart{"sở"},
    BodyStart{"phòng"},
    BodyStart{"ban"},
    BodyStart{"ubnd", true},
    BodyStart{"hđnd", true},
    BodyStart{"ubmttq", true},
    BodyStart{"mttq", true},
    BodyStart{"ủy ban", true},
    BodyStart{"uỷ ban", true},
    BodyStart{"hội đồng"},
    BodyStart{"văn phòng", true},
    BodyStart{"vp"},
    BodyStart{"công an"},
    BodyStart{"bộ"},
    BodyStart{"trung tâm"},
    BodyStart{"chi cục"},
    BodyStart{"cục"},
    BodyStart{"tổng cục"},
    BodyStart{"vụ"},
    BodyStart{"viện"},
    BodyStart{"đài"},
    BodyStart{"hội"},
    BodyStart{"công chức", true},
    BodyStart{"cán bộ"},
    BodyStart{"cc"},
    BodyStart{"các", true},
    BodyStart{"thanh tra"},
    BodyStart{"kho bạc"},
    BodyStart{"bảo hiểm"},
    BodyStart{"ngân hàng"},
    BodyStart{"tòa án"},
    BodyStart{"toà án"},
    BodyStart{"thông tấn xã"},
    BodyStart{"báo"},
    BodyStart{"cổng"},
    BodyStart{"trường"},
    BodyStart{"đảng ủy"},
    BodyStart{"đảng uỷ"},
    BodyStart{"thường trực"},
    BodyStart{"thường vụ"},
    BodyStart{"lãnh đạo"},
    BodyStart{"chủ tịch"},
    BodyStart{"phó chủ tịch"},
    BodyStart{"bộ phận", true},
    BodyStart{"tổ"},
    BodyStart{"đoàn"},
    BodyStart{"liên đoàn"},
    BodyStart{"mặt trận"},
    BodyStart{"quân sự"},
    BodyStart{"tập đoàn"},
    BodyStart{"tổng công ty"},
    BodyStart{"công ty"},
    BodyStart{"doanh nghiệp"},
    BodyStart{"chính phủ"},
    BodyStart{"quốc hội"},
    BodyStart{"cơ quan"},
    BodyStart{"đơn vị"},
    BodyStart{"bưu điện"},
    BodyStart{"trạm"},
    BodyStart{"kiểm toán"},
    BodyStart{"tư pháp"},
    BodyStart{"địa chính"},
    BodyStart{"những", true},
    BodyStart{"toàn thể", true},
    BodyStart{"nhà"},
    BodyStart{"chi nhánh"},
    BodyStart{"sàn"},
    BodyStart{"khối", true},
};

bool is_upper_start(std::string_view text) {
  const std::string_view first = text.substr(0, text::decode(text, 0).size);
  return text::to_lower(first) != first;
}

/// VTV, VOV, TTXVN: letters in upper case, and only them.
bool is_acronym(std::string_view text) {
  constexpr std::size_t shortest = 3;
  return text.size() >= shortest && std::ranges::all_of(text, text::is_ascii_capital);
}

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == ':' || text[at] == ',' || text[at] == '-' ||
         text[at] == '.';
}

}  // namespace

std::string body_key(std::string_view name) {
  const std::string lower = text::to_lower(text::to_nfc(name));
  std::string full, word;
  const auto end_word = [&] {
    const auto found = std::ranges::find(abbreviations, word, &Abbreviation::shorter);
    full += found == abbreviations.end() ? std::string_view(word) : found->longer;
    word.clear();
  };
  for (std::size_t at = 0; at < lower.size();) {
    const text::Decoded next = text::decode(lower, at);
    const std::string_view letter = std::string_view(lower).substr(at, next.size);
    at += next.size;
    if (letter == " " || letter == "-" || letter == "–" || letter == "." || letter == "," || letter == "/" ||
        letter == "(" || letter == ")") {
      end_word();
      if (letter == "," || letter == "/" || letter == "(") full += letter;
    } else if (letter == "&") {
      end_word();
      full += "và";
    } else {
      word += letter;
    }
  }
  end_word();
  // "Các đơn vị …" and "Đơn vị …" are one.
  std::string key = text::fold(full);
  constexpr std::string_view plural = "cac";
  return key.starts_with(plural) && key.size() > plural.size() ? key.substr(plural.size()) : key;
}

bool begins_like_body(std::string_view text) {
  constexpr std::size_t longest_start = 40;  // bytes
  text = text.substr(0, longest_start);
  const std::string lower = text::to_lower(text);
  const bool upper = is_upper_start(text);
  if (is_acronym(text)) return true;
  return std::ranges::any_of(body_starts, [&](const BodyStart& one) {
    return (upper || one.lower) && lower.starts_with(one.words) && ends_word(lower, one.words.size());
  });
}

bool is_generic_name(std::string_view text) {
  constexpr std::array<std::string_view, 12> words{"sở", "ban",        "ngành",    "phòng",   "đơn vị", "cơ quan",
                                                   "bộ", "địa phương", "đoàn thể", "tổ chức", "hội",    "doanh nghiệp"};
  std::string lower = text::to_lower(text);
  for (const std::string_view end : {" có liên quan", " liên quan", " khác"}) {
    if (lower.ends_with(end)) lower.resize(lower.size() - end.size());
  }
  return std::ranges::find(words, lower) != words.end();
}

}  // namespace cchc::importer
