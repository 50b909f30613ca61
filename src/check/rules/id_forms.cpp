#include "check/rules/subjects.h"
#include "plan/walk.h"
#include "text/chars.h"
#include "text/fold.h"
#include "text/nearest.h"
#include "text/normalize.h"
#include "text/utf8.h"
#include "text/vietnamese/lookalike.h"
#include "text/vietnamese/words.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

namespace cchc::check {

using namespace text::vietnamese;

using diag::Code;
using plan::Area;
using plan::Id;
using plan::Item;
using plan::ItemKind;
using plan::Plan;
using text::say;

namespace {

/// The ASCII an id of that area was meant to have: Cyrillic and Greek capitals, full-width forms, Đ and Ð, and l or 1
/// for I.
std::string without_lookalikes(std::string_view id, int area) {
  static const std::map<char32_t, char> more_twins{{U'\u0110', 'D'}, {U'\u0111', 'd'}, {U'\u2160', 'I'},
                                                   {U'\u2164', 'V'}, {U'\u2169', 'X'}, {U'\u3002', '.'},
                                                   {U'\u00b7', '.'}};
  std::string ascii;
  for (const char32_t letter : text::to_code_points(text::to_nfc(id))) {
    const char32_t c = latin_twin(letter);
    if (const auto twin = more_twins.find(c); twin != more_twins.end()) {
      ascii += twin->second;
    } else if (c >= 0xff01 && c <= 0xff5e) {
      ascii += static_cast<char>(c - 0xfee0);  // full-width forms
    } else {
      text::append(ascii, c);
    }
  }
  const std::size_t dot = ascii.find('.');
  if (dot == std::string::npos) return ascii;
  // l, | and 1 for I before the dot, or for 1 in an area with a number; O and o for 0, l and I for 1 in the number
  // behind the letters.
  const std::string code = plan::area_code(area);
  const bool is_number = !code.empty() && code.front() >= '0' && code.front() <= '9';
  for (std::size_t i = 0; i < dot; ++i) {
    if (ascii[i] == 'l' || ascii[i] == '1' || ascii[i] == '|') ascii[i] = is_number ? '1' : 'I';
    if (is_number && (ascii[i] == 'I' || ascii[i] == 'O' || ascii[i] == 'o')) ascii[i] = ascii[i] == 'I' ? '1' : '0';
  }
  for (std::size_t i = std::min(dot + 3, ascii.size()); i < ascii.size(); ++i) {
    if (ascii[i] == 'l' || ascii[i] == 'I') ascii[i] = '1';
    if (ascii[i] == 'O' || ascii[i] == 'o') ascii[i] = '0';
  }
  return ascii;
}

/// Whether the id is malformed only by letters that look like the right ones. What it was meant to be then.
std::optional<Id> lookalike_of(std::string_view written, int area) {
  if (plan::parse_id(written)) return std::nullopt;
  const std::string ascii = without_lookalikes(written, area);
  return ascii == written ? std::nullopt : plan::parse_id(ascii);
}

bool can_judge(const Item& item) {
  return item.id_text && !item.id_text.value.empty() && !item.id_text.node->damaged;
}

/// The id that the letters and digits alone make, whatever stands between them: "I-HD3", "I,HD3", "I.HD3.", "I.HD.03".
std::optional<Id> without_signs(std::string_view written, ItemKind kind) {
  std::string plain;
  for (const char c : written) {
    const auto upper = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    const bool kept = (upper >= 'A' && upper <= 'Z') || (c >= '0' && c <= '9');
    if (!kept && std::string_view(" .,;:/-_").find(c) == std::string_view::npos) return std::nullopt;
    if (kept) plain += upper;
  }
  const std::string_view letters = plan::abbreviation(kind);
  const std::size_t at = plain.find(letters);
  if (at == std::string::npos || at == 0) return std::nullopt;
  const std::size_t number = std::min(plain.find_first_not_of('0', at + letters.size()), plain.size());
  return plan::parse_id(plain.substr(0, at) + "." + std::string(letters) + plain.substr(number));
}

/// The id an item most likely should have had: the typed form made right, if it can be read at all.
std::optional<Id> meant_id(const Item& item, ItemKind kind, const Area& area) {
  const std::string with_area =
      plan::area_code(area.code) + "." + std::string(item.id_text.value);  // "HD5" without its area
  for (const std::string_view written : {item.id_text.value, std::string_view(with_area)}) {
    for (const Id& typed : plan::typed_ids(written)) {
      if (typed.kind == kind) return typed;
    }
  }
  return without_signs(item.id_text.value, kind);
}

void malformed_area(const plan::Text& code, diag::Sink& sink) {
  const auto number = plan::parse_area(code.value);
  // A list written as one text has its own finding.
  if (!code || code.node->damaged || (code.node->key == "areas" && code.node->parent->is_map()) ||
      (number && plan::area_code(*number) == code.value))
    return;
  diag::Diagnostic found{
      .code = Code::malformed_id,
      .place = code.place(),
      .headline = say("\"{}\" không phải mã của một lĩnh vực", "\"{}\" is no code of an area", code.value),
      .help = {{"ghi như bản in: số La Mã I, II, …, XXX; số 1, 2, …, 99; hoặc chữ A, B, …, Z; chữ thì viết hoa",
                "write it as printed: I, II, …, XXX; 1, 2, …, 99; or A, B, …, Z, in capital letters"}}};
  if (number) found.help.insert(found.help.begin(), say("có phải {}?", "did you mean {}?", plan::area_code(*number)));
  sink.report(std::move(found));
}

/// A body's id in lower case without accents, with hyphens for spaces and other signs.
std::string plain_id(std::string_view written) {
  std::string plain;
  for (const Word& word : split_words(written, Digits::part_of_words))
    plain += (plain.empty() ? "" : "-") + text::fold(word.text);
  return plain;
}

/// The id of a body is typed by people as the successor of another: no accents, no spaces.
void malformed_body_id(const plan::Body& body, diag::Sink& sink) {
  if (!body.id || body.id.value.empty() || body.id.node->damaged) return;
  if (is_body_id(body.id.value)) return;
  sink.report({.code = Code::malformed_id,
               .place = body.id.place(),
               .headline = say("mã cơ quan \"{}\" chỉ được có chữ không dấu, chữ số và các dấu - _ .",
                               "the id \"{}\" of a body may hold plain letters, digits and - _ . only", body.id.value),
               .help = {text::did_you_mean(plain_id(body.id.value))}});
}

void malformed_id(const Plan& plan, diag::Sink& sink) {
  for (const plan::Body& body : plan.bodies) malformed_body_id(body, sink);
  for (const Area& area : plan.areas) malformed_area(area.code_text, sink);
  for (const plan::Text& listed : plan.head.areas) malformed_area(listed, sink);
  plan::for_each_item(plan, [&](const Item& item, ItemKind kind, const Area& area) {
    if (!can_judge(item) || item.id) return;
    // An id that is only decomposed is told by the rule about normal form.
    const bool only_decomposed = plan::parse_id(text::to_nfc(item.id_text.value)).has_value();
    if (only_decomposed || lookalike_of(item.id_text.value, area.code)) return;
    diag::Diagnostic found{.code = Code::malformed_id,
                           .place = item.id_text.place(),
                           .headline = say("mã \"{}\" sai dạng", "malformed id \"{}\"", item.id_text.value),
                           .context = plan::describe_item(item, kind),
                           .help = {say("mã của {0} viết như {1}.{2}1: mã lĩnh vực, dấu chấm, {2}, rồi số thứ tự",
                                        "the id of a {3} looks like {1}.{2}1", plan::kind_name(kind).vi,
                                        area.code != 0 ? plan::area_code(area.code) : "I", plan::abbreviation(kind),
                                        plan::kind_name(kind).en)}};
    if (const auto meant = meant_id(item, kind, area)) {
      found.help.insert(found.help.begin(), say("có phải {0}?", "did you mean {0}?", to_string(*meant)));
    }
    sink.report(std::move(found));
  });
}

void lookalike_letter(const Plan& plan, diag::Sink& sink) {
  plan::for_each_item(plan, [&](const Item& item, ItemKind kind, const Area& area) {
    if (!can_judge(item) || item.id) return;
    const auto meant = lookalike_of(item.id_text.value, area.code);
    if (!meant) return;
    sink.report(
        {.code = Code::lookalike_letter,
         .place = item.id_text.place(),
         .headline =
             say("mã \"{0}\" có chữ trông giống nhưng không phải chữ của {1}",
                 "the id \"{0}\" has a letter that only looks like that of {1}", item.id_text.value, to_string(*meant)),
         .label = {"gõ lại mã này", "type it again"},
         .context = plan::describe_item(item, kind),
         .help = {say("xóa mã, tắt bộ gõ tiếng Việt rồi gõ lại: {}", "delete it and type {}", to_string(*meant))}});
  });
}

constexpr std::array id_form_table{
    Rule{Code::malformed_id, malformed_id},
    Rule{Code::lookalike_letter, lookalike_letter},
};

}  // namespace

bool is_body_id(std::string_view id) {
  return std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || text::is_digit(c) || c == '-' || c == '_' || c == '.';
  });
}

std::span<const Rule> id_form_rules() {
  return id_form_table;
}

}  // namespace cchc::check
