#include "check/rules/area_files.h"
#include "check/rules/subjects.h"
#include "plan/field.h"
#include "plan/walk.h"
#include "text/normalize.h"
#include "text/utf8.h"

#include <algorithm>
#include <map>
#include <set>

namespace cchc::check {

using diag::Code;
using plan::Area;
using plan::Id;
using plan::Item;
using plan::ItemKind;
using plan::Plan;
using text::say;

namespace {

/// The ASCII an id of that area was meant to have: Cyrillic and Greek capitals, full-width forms, Đ and Ð, and l or 1 for I.
std::string without_lookalikes(std::string_view id, int area) {
  static const std::map<char32_t, char> twins{
      {U'\u0406', 'I'}, {U'\u0421', 'C'}, {U'\u041c', 'M'}, {U'\u0422', 'T'}, {U'\u041d', 'H'}, {U'\u0425', 'X'},
      {U'\u0410', 'A'}, {U'\u0412', 'B'}, {U'\u041e', 'O'}, {U'\u0399', 'I'}, {U'\u039c', 'M'}, {U'\u03a4', 'T'},
      {U'\u039d', 'N'}, {U'\u0397', 'H'}, {U'\u03a7', 'X'}, {U'\u0110', 'D'}, {U'\u00d0', 'D'}, {U'\u0111', 'd'},
      {U'\u0474', 'V'}, {U'\u2160', 'I'}, {U'\u2164', 'V'}, {U'\u2169', 'X'}, {U'\u3002', '.'}, {U'\u00b7', '.'}};
  std::string ascii;
  for (const char32_t c : text::to_code_points(text::to_nfc(id))) {
    if (const auto twin = twins.find(c); twin != twins.end()) {
      ascii += twin->second;
    } else if (c >= 0xff01 && c <= 0xff5e) {
      ascii += static_cast<char>(c - 0xfee0);  // full-width forms
    } else {
      text::append(ascii, c);
    }
  }
  const std::size_t dot = ascii.find('.');
  if (dot == std::string::npos) return ascii;
  // l, | and 1 for I before the dot, or for 1 in an area with a number; O and o for 0, l and I for 1 in the number behind the letters.
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

/// The id an item most likely should have had: the typed form made right, if it can be read at all.
std::optional<Id> meant_id(const Item& item, ItemKind kind, const Area& area) {
  const std::string with_area =
      plan::area_code(area.code) + "." + std::string(item.id_text.value);  // "HD5" without its area
  for (const std::string_view written : {item.id_text.value, std::string_view(with_area)}) {
    for (const Id& typed : plan::typed_ids(written)) {
      if (typed.kind == kind) return typed;
    }
  }
  return std::nullopt;
}

void malformed_area(const plan::Text& code, diag::Sink& sink) {
  const auto number = plan::parse_area(code.value);
  if (!code || code.node->damaged || (number && plan::area_code(*number) == code.value)) return;
  diag::Diagnostic found{
      .code = Code::malformed_id,
      .place = code.place(),
      .headline = say("\"{}\" không phải mã của một lĩnh vực", "\"{}\" is no code of an area", code.value),
      .help = {{"ghi như bản in: số La Mã I, II, …, XXX; số 1, 2, …, 99; hoặc chữ A, B, …, Z; chữ thì viết hoa",
                "write it as printed: I, II, …, XXX; 1, 2, …, 99; or A, B, …, Z, in capital letters"}}};
  if (number) found.help.insert(found.help.begin(), say("có phải {}?", "did you mean {}?", plan::area_code(*number)));
  sink.report(std::move(found));
}

}  // namespace

void malformed_id(const Plan& plan, diag::Sink& sink) {
  for (const Area& area : plan.areas) malformed_area(area.code_text, sink);
  for (const plan::Text& listed : plan.head.areas) malformed_area(listed, sink);
  plan::for_each_item(plan, [&](const Item& item, ItemKind kind, const Area& area) {
    // An id that is only decomposed is told by the rule about normal form.
    const bool only_decomposed = plan::parse_id(text::to_nfc(item.id_text.value)).has_value();
    if (!can_judge(item) || item.id || only_decomposed || lookalike_of(item.id_text.value, area.code)) return;
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
    if (!can_judge(item)) return;
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
         .help = {say("xóa mã và gõ lại bằng bàn phím thường: {}", "delete it and type {}", to_string(*meant))}});
  });
}

namespace {

/// An area named twice in a list of plan.yaml.
void duplicate_area(const std::vector<plan::Text>& listed, diag::Sink& sink) {
  std::map<std::string_view, const plan::Text*> first;
  for (const plan::Text& text : listed) {
    const auto [known, is_new] = first.emplace(text.value, &text);
    if (is_new || text.node->damaged || text.value.empty()) continue;
    sink.report({.code = Code::duplicate_id,
                 .place = text.place(),
                 .headline = say("lĩnh vực {} ghi hai lần trong danh sách", "area {} is listed twice", text.value),
                 .label = {"trùng ở đây", "again here"},
                 .related = {{known->second->place(), {"đã ghi ở đây", "first here"}}},
                 .help = {{"xóa một dòng", "delete one of the two"}}});
  }
}

}  // namespace

void duplicate_id(const Plan& plan, diag::Sink& sink) {
  duplicate_area(plan.head.areas, sink);
  duplicate_area(plan.head.report_order, sink);
  std::map<Id, const Item*> first;
  const auto repeated = repeated_areas(plan);
  plan::for_each_item(plan, [&](const Item& item, ItemKind kind, const Area& area) {
    if (!item.id || repeated.contains(&area)) return;
    const auto [known, is_new] = first.emplace(*item.id, &item);
    if (is_new) return;
    sink.report({.code = Code::duplicate_id,
                 .place = item.id_text.place(),
                 .headline = say("mã {} đã dùng cho mục khác", "the id {} is used twice", to_string(*item.id)),
                 .label = {"trùng ở đây", "again here"},
                 .related = {{known->second->id_text.place(), {"đã khai ở đây", "first used here"}}},
                 .context = plan::describe_item(item, kind),
                 .help = {{"mỗi mục một mã: sửa mã gõ nhầm; mục mới thì lấy số tiếp theo chưa dùng",
                           "give one of them its own id; a new item takes the next free number"}}});
  });
  for (const Area& area : plan.areas) {
    for (const plan::Retired& retired : area.retired) {
      if (!retired.id) continue;
      if (const auto known = first.find(*retired.id); known != first.end()) {
        sink.report({.code = Code::duplicate_id,
                     .place = known->second->id_text.place(),
                     .headline = say("mã {} đã bỏ khỏi kế hoạch, không dùng lại được",
                                     "the id {} is retired and cannot be used again", to_string(*retired.id)),
                     .related = {{retired.id_text.place(), {"đã bỏ ở đây", "retired here"}}},
                     .help = {{"lấy số tiếp theo chưa dùng cho mục mới", "give the new item the next free number"}}});
      }
    }
  }
}

namespace {

/// Reports files whose ids all belong to another area than the file says, once for each.
void misplaced_area(const Plan& plan, diag::Sink& sink) {
  for (const Area& area : plan.areas) {
    const int meant = area_meant(area);
    if (meant == area.code) continue;
    sink.report({.code = Code::misplaced_id,
                 .place = area.code_text.place(),
                 .headline = say("tệp ghi lĩnh vực {0} nhưng mọi mã trong tệp thuộc lĩnh vực {1}",
                                 "the file says area {0}, but all of its ids belong to area {1}",
                                 plan::area_code(area.code), plan::area_code(meant)),
                 .help = {say("có phải \"area: {}\"?", "did you mean \"area: {}\"?", plan::area_code(meant))}});
  }
}

}  // namespace

void misplaced_id(const Plan& plan, diag::Sink& sink) {
  misplaced_area(plan, sink);
  plan::for_each_item(plan, [&](const Item& item, ItemKind kind, const Area& area) {
    if (!item.id) return;
    const bool wrong_kind = item.id->kind != kind;
    const bool wrong_area = area.code != 0 && item.id->area != area_meant(area);
    if (!wrong_kind && !wrong_area) return;
    const Id expected{area.code != 0 ? area.code : item.id->area, kind, item.id->ordinal};
    text::Message why = wrong_kind
                            ? say("{0} là mã của {1}, còn mục này là {2}", "{0} names a {3}, but this is a {4}",
                                  to_string(*item.id), plan::kind_name(item.id->kind).vi, plan::kind_name(kind).vi,
                                  plan::kind_name(item.id->kind).en, plan::kind_name(kind).en)
                            : say("{0} thuộc lĩnh vực {1}, còn tệp này là lĩnh vực {2}",
                                  "{0} belongs to area {1}, but this file is area {2}", to_string(*item.id),
                                  plan::area_code(item.id->area), plan::area_code(area.code));
    diag::Diagnostic found{
        .code = Code::misplaced_id,
        .place = item.id_text.place(),
        .headline = std::move(why),
        .context = plan::describe_item(item, kind),
        .help = {say("có phải {}? nếu không, chuyển mục này tới đúng chỗ",
                     "did you mean {}? if not, move the item where it belongs", to_string(expected))}};
    if (!wrong_kind && area.code_text)
      found.related.push_back({area.code_text.place(), {"lĩnh vực của tệp", "the file's area"}});
    sink.report(std::move(found));
  });
}

}  // namespace cchc::check
