#include "check/rules/texts.h"

#include "check/waivers.h"
#include "text/utf8.h"
#include "text/vietnamese/words.h"
#include "text/width.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace cchc::check {

using plan::Text;

namespace {

using OnText = std::function<void(PlacedText)>;

/// Gives the texts of records that belong to the same item, body or area.
class Walker {
public:
  Walker(const OnText& on_text, const PlacedText& belongs_to) : on_text_(&on_text), placed_(belongs_to) {}

  void add(const Text& text, Role role) {
    if (!text || text.file == nullptr || !text.node->is_scalar() || text.node->damaged) return;
    placed_.text = text;
    placed_.role = role;
    (*on_text_)(placed_);
  }
  /// The texts of a record by the table of its fields, and of the maps within it that are no records of their own.
  void add(const plan::RecordBase& record, const plan::RecordInfo& info) {
    for (const plan::FieldInfo& field : info.fields) {
      if (field.shape == plan::Shape::record) add(record, *field.record);
      if (field.role == Role::none) continue;
      plan::for_each_text_in(record, field, [&](const Text& text) { add(text, field.role); });
    }
  }

private:
  const OnText* on_text_;
  PlacedText placed_;
};

void walk_item(Walker& walker, const plan::Item& item, plan::ItemKind kind) {
  walker.add(item, plan::item_record(kind));
  for (const plan::Waiver& waiver : item.waivers) {
    if (has_reason(waiver)) walker.add(waiver.reason, Role::prose);  // what is no reason has its own finding
  }
  if (kind != plan::ItemKind::target) return;
  for (const plan::Indicator& indicator : static_cast<const plan::Target&>(item).indicators) {
    walker.add(indicator, plan::indicator_record());
  }
}

void walk_head(const plan::Head& head, const OnText& on_text) {
  Walker walker(on_text, {});
  walker.add(head, plan::head_record());
  for (const plan::ReportWindow& window : head.windows) walker.add(window, plan::window_record());
  for (const plan::Indicator& indicator : head.indicators) walker.add(indicator, plan::indicator_record());
}

void walk_area(const plan::Area& area, const OnText& on_text) {
  Walker walker(on_text, {.area = &area});
  walker.add(area, plan::area_record());
  for (const plan::Indicator& indicator : area.indicators) walker.add(indicator, plan::indicator_record());
  plan::for_each_item_of(area, [&](const plan::Item& item, plan::ItemKind kind, const plan::Path&) {
    Walker of_item(on_text, {.item = &item, .kind = kind});
    walk_item(of_item, item, kind);
  });
  for (const plan::Retired& retired : area.retired) walker.add(retired, plan::retired_record());
}

/// The texts of an entry and of the records within it, which have structs of their own.
void walk_result(const plan::ProgressRecord& record, const OnText& on_text) {
  Walker walker(on_text, {.result = &record});
  const plan::RecordInfo& info = plan::progress_record();
  for (const plan::FieldInfo& field : info.fields) {
    if (field.role == Role::none) continue;
    plan::for_each_text_in(record, field, [&](const Text& text) { walker.add(text, field.role); });
  }
  if (record.evidence) walker.add(*record.evidence, *info.find("evidence")->record);
  if (record.extension) walker.add(*record.extension, *info.find("extension")->record);
  if (record.reassignment) walker.add(*record.reassignment, *info.find("reassign")->record);
}

/// A text without what stands in quotation marks: each byte of it becomes a #.
std::string without_quotations(std::string_view written) {
  std::string text(written);
  struct Quotes {
    std::string_view open;
    std::string_view close;
  };
  constexpr std::array<Quotes, 3> all{{{"\"", "\""}, {"“", "”"}, {"«", "»"}}};
  for (const auto& [open, close] : all) {
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
      const std::size_t begin = at + open.size();
      const std::size_t end = text.find(close, begin);
      if (end == std::string::npos) break;
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end),
                '#');
      at = end + close.size();
    }
  }
  return text;
}

/// Whether the words of such a text are looked at.
bool has_words(const PlacedText& placed) {
  return placed.is_prose() || placed.role == Role::alias || placed.role == Role::reference;
}

}  // namespace

diag::Context PlacedText::context() const {
  constexpr std::size_t excerpt_width = 60;
  if (item != nullptr) return plan::describe_item(*item, kind);
  if (body != nullptr) {
    const std::string name = text::shorten(body->name.value, excerpt_width);
    return {std::string(body->id.value), {fmt::format("cơ quan \"{}\"", name), fmt::format("body \"{}\"", name)}};
  }
  if (result != nullptr) return plan::describe_item({"kết quả của", "the result of"}, result->about().value, {});
  if (area != nullptr) {
    const std::string name = text::shorten(area->name.value, excerpt_width);
    return {{},
            {fmt::format("lĩnh vực {} \"{}\"", area->code_text.value, name),
             fmt::format("area {} \"{}\"", area->code_text.value, name)}};
  }
  return {};
}

std::unique_ptr<const Texts::Content> Texts::read(const plan::Plan& plan) {
  auto content = std::make_unique<Content>();
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  const auto add = [&](PlacedText placed) {
    placed.readable = placed.text.value;
    if (placed.role == Role::note) placed.readable = content->blotted.emplace_back(without_quotations(placed.readable));
    placed.first_word = static_cast<std::uint32_t>(content->placed.size());
    if (has_words(placed)) {
      using namespace text::vietnamese;
      // Digits stay with their letters, so that codes and document numbers are one word.
      for_each_word(placed.readable, Digits::part_of_words, [&](const Word& word) {
        const auto [known, is_new] = numbers.try_emplace(word.text, static_cast<std::uint32_t>(content->words.size()));
        if (is_new) content->words.push_back(word.text);
        content->placed.push_back({static_cast<std::uint32_t>(word.offset), known->second});
      });
    }
    placed.word_count = static_cast<std::uint32_t>(content->placed.size()) - placed.first_word;
    content->texts.push_back(placed);
  };
  walk_head(plan.head, add);
  for (const plan::Body& body : plan.bodies) Walker(add, {.body = &body}).add(body, plan::body_record());
  for (const plan::Area& area : plan.areas) walk_area(area, add);
  for (const plan::ProgressRecord& record : plan.progress) walk_result(record, add);
  return content;
}

const Texts::Content& Texts::content() const {
  if (content_ == nullptr) content_ = read(*plan_);
  return *content_;
}

std::span<const PlacedWord> Texts::words_of(const PlacedText& placed) const {
  const Content& all = content();
  return std::span(all.placed).subspan(placed.first_word, placed.word_count);
}

}  // namespace cchc::check
