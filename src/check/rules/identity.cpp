#include "check/rules/area_files.h"
#include "check/rules/subjects.h"
#include "plan/field.h"
#include "plan/free_id.h"
#include "plan/walk.h"
#include "text/fold.h"
#include "text/normalize.h"
#include "text/utf8.h"
#include "text/vietnamese/lookalike.h"
#include "text/vietnamese/words.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

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

/// The id of a body is typed by people as the successor of another: letters, digits and hyphens only.
void malformed_body_id(const plan::Body& body, diag::Sink& sink) {
  if (!body.id || body.id.value.empty() || body.id.node->damaged) return;
  const auto is_allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
  };
  if (std::ranges::all_of(body.id.value, is_allowed)) return;
  sink.report(
      {.code = Code::malformed_id,
       .place = body.id.place(),
       .headline = say("mã cơ quan \"{}\" chỉ được có chữ không dấu, số và gạch nối",
                       "the id \"{}\" of a body may hold plain letters, digits and hyphens only", body.id.value),
       .help = {say("có phải \"{}\"?", "did you mean \"{}\"?", plain_id(body.id.value))}});
}

void malformed_id(const Plan& plan, diag::Sink& sink) {
  for (const plan::Body& body : plan.bodies) malformed_body_id(body, sink);
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
         .help = {say("xóa mã, tắt bộ gõ tiếng Việt rồi gõ lại: {}", "delete it and type {}", to_string(*meant))}});
  });
}

/// Areas named twice in a list of plan.yaml: one finding at the first, for several are the lines of another list.
void duplicate_area(const std::vector<plan::Text>& listed, bool may_hold_order, diag::Sink& sink) {
  std::map<std::string_view, const plan::Text*> first;
  std::vector<const plan::Text*> again;
  for (const plan::Text& text : listed) {
    const auto [known, is_new] = first.emplace(text.value, &text);
    if (!is_new && !text.node->damaged && !text.value.empty()) again.push_back(&text);
  }
  if (again.empty()) return;
  const plan::Text& text = *again.front();
  diag::Diagnostic found{
      .code = Code::duplicate_id,
      .place = text.place(),
      .headline = say("lĩnh vực {} ghi hai lần trong danh sách", "area {} is listed twice", text.value),
      .label = {"trùng ở đây", "again here"},
      .related = {{first[text.value]->place(), {"đã ghi ở đây", "first here"}}},
      .help = {{"xóa một dòng", "delete one of the two"}}};
  if (again.size() > 1) {
    found.help = {say("{} dòng sau đó cũng trùng: xóa các dòng thừa",
                      "so are more lines below ({}): delete one of each", again.size() - 1)};
    if (may_hold_order)
      found.help.push_back({"nếu đây là thứ tự báo cáo thì viết lại dòng \"report_order:\" ở trên dòng này",
                            "if this is the order of reports, write the line \"report_order:\" above it again"});
  }
  sink.report(std::move(found));
}

/// Two report windows of one name.
void duplicate_window(const Plan& plan, diag::Sink& sink) {
  std::map<std::string, const plan::Text*> first;
  for (const plan::ReportWindow& window : plan.head.windows) {
    const auto [known, is_new] = first.emplace(text::fold(window.name.value), &window.name);
    if (is_new) continue;
    sink.report({.code = Code::duplicate_id,
                 .place = window.name.place(),
                 .headline = say("kỳ báo cáo \"{}\" khai hai lần", "the reporting period \"{}\" stands twice",
                                 window.name.value),
                 .label = {"trùng ở đây", "again here"},
                 .related = {{known->second->place(), {"đã khai ở đây", "first here"}}},
                 .help = {{"sửa tên của một kỳ, hoặc xóa kỳ thừa", "correct the name of one, or delete it"}}});
  }
}

/// The item around an item, as its file has them; null at the top.
const yaml::Node* around(const yaml::Node& item) {
  const yaml::Node* list = item.parent;
  return list != nullptr && list->is_list() ? list->parent : nullptr;
}

void duplicate_id(const Plan& plan, diag::Sink& sink) {
  duplicate_area(plan.head.areas, plan.head.report_order.empty(), sink);
  duplicate_area(plan.head.report_order, false, sink);
  duplicate_window(plan, sink);
  std::set<const yaml::Node*> copies;  // items whose id is used before
  std::map<Id, const Item*> first;
  std::map<std::pair<int, ItemKind>, std::string> free_ids;
  const auto free_id = [&](int area, ItemKind kind) {
    std::string& id = free_ids[{area, kind}];
    if (id.empty()) id = to_string(plan::next_free_id(plan, area, kind));
    return id;
  };
  const auto repeated = repeated_areas(plan);
  plan::for_each_item(plan, [&](const Item& item, ItemKind kind, const Area& area) {
    if (!item.id || repeated.contains(&area)) return;
    const auto [known, is_new] = first.emplace(*item.id, &item);
    if (is_new) return;
    copies.insert(item.origin.node);
    // A copy's items are copies too: the copy is told, once.
    if (copies.contains(around(*item.origin.node))) return;
    if (sink.count_if_full(Code::duplicate_id, *item.id_text.file)) return;
    const std::string free = free_id(item.id->area, kind);
    sink.report(
        {.code = Code::duplicate_id,
         .place = item.id_text.place(),
         .headline = say("mã {} đã dùng cho mục khác", "the id {} is used twice", to_string(*item.id)),
         .label = {"trùng ở đây", "again here"},
         .related = {{known->second->id_text.place(), {"đã khai ở đây", "first used here"}}},
         .context = plan::describe_item(item, kind),
         .help = {say("mỗi mục một mã: sửa mã gõ nhầm; chép thừa thì xóa cả mục; mục mới thì lấy mã chưa dùng: {}",
                      "correct the id, delete a copy, or give a new item the next free id: {}", free)}});
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
                     .help = {say("mục mới thì lấy mã chưa dùng: {}", "give a new item the next free id: {}",
                                  free_id(retired.id->area, retired.id->kind))}});
      }
    }
  }
}

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

void misplaced_id(const Plan& plan, diag::Sink& sink) {
  misplaced_area(plan, sink);
  std::map<const Area*, int> meant;
  for (const Area& area : plan.areas) meant.emplace(&area, area_meant(area));
  plan::for_each_item(plan, [&](const Item& item, ItemKind kind, const Area& area) {
    if (!item.id) return;
    const bool wrong_kind = item.id->kind != kind;
    const bool wrong_area = area.code != 0 && item.id->area != meant.at(&area);
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

constexpr std::array identity_table{
    Rule{Code::malformed_id, malformed_id},
    Rule{Code::duplicate_id, duplicate_id},
    Rule{Code::lookalike_letter, lookalike_letter},
    Rule{Code::misplaced_id, misplaced_id},
};

}  // namespace

std::span<const Rule> identity_rules() {
  return identity_table;
}

}  // namespace cchc::check
