#include "check/rules/area_files.h"
#include "check/rules/subjects.h"
#include "check/rules/text_place.h"
#include "check/rules/texts.h"
#include "text/fold.h"
#include "text/normalize.h"
#include "text/vietnamese/words.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

// What texts say: twice the same, nothing yet, nothing to verify.

namespace cchc::check {

using namespace text::vietnamese;

using diag::Code;
using text::say;

namespace {

// --- the same text twice ---

/// A text of one kind of item; a short one only among the items of one list.
using TextKey = std::tuple<plan::ItemKind, std::string, const yaml::Node*>;

/// What two texts share when people would call them the same: folded, without the punctuation at the end.
std::string same_key(std::string_view text) {
  std::string key = text::fold(text);
  while (!key.empty() && (key.back() == '.' || key.back() == ';' || key.back() == ',')) key.pop_back();
  return key;
}

// --- placeholders ---

bool is_mark_of_absence(char c) {
  return c == '.' || c == '?' || c == '-' || c == '_' || c == '*' || c == '/' || c == ' ' || c == '(' || c == ')' ||
         c == '[' || c == ']';
}

/// The text without brackets and dots around it.
std::string_view bare(std::string_view text) {
  constexpr std::string_view around = "()[]<>{}. …?!:";
  const std::size_t begin = text.find_first_not_of(around);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(around) + 1 - begin);
}

// Bytes, more than any of the phrases, in any form; the folding of every long text would cost the most of a run.
constexpr std::size_t longest_bare_phrase = 40;
// With brackets, dots and spaces around it.
constexpr std::size_t longest_phrase = 80;

constexpr auto absent_phrases =
    std::to_array<std::string_view>({"điền sau",      "sẽ điền sau",  "bổ sung sau", "sẽ bổ sung sau",
                                     "sẽ bổ sung",    "cập nhật sau", "sẽ cập nhật", "sẽ cập nhật sau",
                                     "đang cập nhật", "chưa rõ",      "không rõ",    "chưa xác định",
                                     "chưa có",       "chưa biết",    "chờ bổ sung", "chờ cập nhật",
                                     "tbd",           "n/a",          "abc",         "xyz",
                                     "lorem ipsum",   "test"});

bool is_absent_phrase(std::string_view text) {
  if (text.size() > longest_phrase) return false;
  const std::string_view inside = bare(text);
  if (inside.empty() || inside.size() > longest_bare_phrase) return false;
  static const std::set<std::string> keys = [] {
    std::set<std::string> folded;
    for (const std::string_view phrase : absent_phrases) {
      folded.insert(text::fold_accented(phrase));
      folded.insert(text::fold(phrase));
    }
    return folded;
  }();
  return keys.contains(text::fold_accented(inside));
}

/// A text that consists of nothing but dots, dashes and the like.
bool is_only_marks(std::string_view text) {
  while (!text.empty()) {
    const bool long_mark = text.starts_with("…") || text.starts_with("–") || text.starts_with("—");
    if (!long_mark && !is_mark_of_absence(text.front())) return false;
    text.remove_prefix(long_mark ? std::string_view("…").size() : 1);
  }
  return true;
}

struct Part {
  std::size_t offset = 0;
  std::size_t length = 0;
};

std::size_t run_length(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(text[at], at), text.size()) - at;
}

/// "TODO", "xxx": words that only stand where others are to come.
std::optional<Part> find_marker_word(std::string_view text) {
  const auto holds = [text](std::string_view marker) { return text.find(marker) != std::string_view::npos; };
  if (!holds("TODO") && !holds("FIXME") && !holds("TBD") && !holds("xxx") && !holds("XXX")) return std::nullopt;
  constexpr std::size_t enough = 3;
  for (const Word& word : split_words(text)) {
    const bool marker = word.text == "TODO" || word.text == "FIXME" || word.text == "TBD";
    const bool crosses = word.text.size() >= enough && word.text.find_first_not_of('x') == std::string_view::npos;
    // "XXX" is thirty in Roman figures unless it stands for a number.
    const bool capitals = word.text.size() >= enough && word.text.find_first_not_of('X') == std::string_view::npos &&
                          word.end() < text.size() && text[word.end()] == '/';
    if (marker || crosses || capitals) return Part{word.offset, word.text.size()};
  }
  return std::nullopt;
}

/// "???", "(điền sau)", "số ……/KH-UBND", a run of dots or underscores to write on.
std::optional<Part> find_blank(std::string_view text) {
  constexpr std::size_t question_marks = 3;
  constexpr std::size_t underscores = 3;
  constexpr std::size_t dots = 5;
  constexpr char first_of_ellipsis = '\xE2';
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c != '(' && c != '?' && c != '_' && c != '.' && c != first_of_ellipsis) continue;
    const std::size_t run = run_length(text, at);
    const std::size_t end = at + run;
    if (c == '(') {
      const std::size_t close = text.substr(at, longest_phrase).find(')');
      if (close != std::string_view::npos && is_absent_phrase(text.substr(at, close + 1))) return Part{at, close + 1};
    }
    if ((c == '?' && run >= question_marks) || (c == '_' && run >= underscores) || (c == '.' && run >= dots)) {
      return Part{at, run};
    }
    if (c == '.' && run >= 2 && end < text.size() && text[end] == '/') return Part{at, run};
    if (text.substr(at).starts_with("…/")) return Part{at, std::string_view("…").size()};
    at = end - 1;
  }
  return std::nullopt;
}

std::optional<Part> find_placeholder(const PlacedText& placed) {
  const std::string_view text = placed.readable;
  if (text::trim(text).empty()) return std::nullopt;
  if (const auto word = find_marker_word(text)) return word;
  if (placed.role == Role::note) return std::nullopt;
  if (is_only_marks(text) || is_absent_phrase(text)) return Part{0, text.size()};
  return find_blank(text);
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  for_each_word(text, Digits::separate, [&](const Word&) { ++count; });
  return count;
}

void duplicate_text(const plan::Plan& plan, diag::Sink& sink) {
  constexpr std::size_t long_enough = 8;  // words; shorter texts are often the same under different parents
  std::map<TextKey, const plan::Item*> seen;
  const auto repeated = repeated_areas(plan);
  const auto copies = repeated_items(plan);
  plan::for_each_item(plan, [&](const plan::Item& item, plan::ItemKind kind, const plan::Area& area) {
    if (!item.text || item.text.node->damaged || repeated.contains(&area) || copies.contains(&item)) return;
    std::string key = same_key(item.text.value);
    if (key.empty() || item.origin.node == nullptr) return;
    const bool is_long = count_words(item.text.value) >= long_enough;
    const yaml::Node* list = is_long ? nullptr : item.origin.node->parent;
    const auto [twin, is_new] = seen.emplace(TextKey{kind, std::move(key), list}, &item);
    if (!is_new && (is_long || list != nullptr) && !sink.count_if_full(Code::duplicate_text, *item.text.file)) {
      const text::Message word = plan::kind_name(kind);
      sink.report(
          {.code = Code::duplicate_text,
           .place = item.text.place(),
           .headline = {fmt::format("{} {} trùng nội dung với {}", word.vi, item.id_text.value,
                                    twin->second->id_text.value),
                        fmt::format("{} {} has the same text as {}", word.en, item.id_text.value,
                                    twin->second->id_text.value)},
           .label = {"nội dung này đã có", "this text is there already"},
           .related = {{twin->second->text.place(),
                        say("đã ghi ở {}", "first here, in {}", twin->second->id_text.value)}},
           .context = plan::describe_item(item, kind),
           .help = {{"bỏ mục thừa, hoặc ghi rõ hai mục khác nhau ở đâu", "take one out, or say how the two differ"}}});
    }
  });
}

void placeholder(const Situation& now, diag::Sink& sink) {
  for (const PlacedText& placed : now.texts.all()) {
    if (!placed.is_prose() && placed.role != Role::number) continue;
    const auto part = find_placeholder(placed);
    if (!part) continue;
    sink.report({.code = Code::placeholder,
                 .place = place_in(placed.text, part->offset, part->length),
                 .headline = say("\"{}\" là chỗ điền tạm, chưa phải nội dung", "\"{}\" is a placeholder",
                                 placed.readable.substr(part->offset, part->length)),
                 .label = {"chưa điền", "to be filled in"},
                 .context = placed.context(),
                 .help = {{"điền nội dung thật, hoặc xóa cả dòng nếu chưa có",
                           "write what belongs here, or delete the line until it is known"}}});
  }
}

void nothing_to_verify(const plan::Plan& plan, diag::Sink& sink) {
  plan::for_each_work_item(plan, [&](const plan::WorkItem& item, plan::ItemKind kind, const plan::Path&) {
    // Of a task that has nothing either, not even activities, `childless` speaks.
    if (kind == plan::ItemKind::task || !has_nothing_to_verify(item)) return;
    const text::Message name = named(item, kind);
    sink.report({.code = Code::nothing_to_verify,
                 .place = plan::place_of(item),
                 .headline = say("{0} không có sản phẩm, cơ quan chủ trì và thời hạn",
                                 "{1} has no output, no owner and no deadline", name.vi, name.en),
                 .label = {"không có gì để theo dõi, kiểm chứng", "nothing to follow or verify"},
                 .context = plan::describe_item(item, kind),
                 .help = {{"thêm ít nhất một trong ba: output, owner, deadline",
                           "add at least one of output, owner and deadline"}}});
  });
}

constexpr std::array text_content_table{
    Rule{Code::duplicate_text, duplicate_text},
    Rule{Code::placeholder, placeholder},
    Rule{Code::nothing_to_verify, nothing_to_verify},
};

}  // namespace

bool has_nothing_to_verify(const plan::WorkItem& item) {
  if (item.origin.damaged()) return false;
  // A key without a value has its own finding.
  const yaml::Node& node = *item.origin.node;
  return item.outputs.empty() && !item.deadline && item.owners.empty() && node.find("output") == nullptr &&
         node.find("owner") == nullptr && node.find("deadline") == nullptr;
}

std::span<const Rule> text_content_rules() {
  return text_content_table;
}

}  // namespace cchc::check
