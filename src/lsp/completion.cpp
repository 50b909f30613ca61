#include "lsp/completion.h"

#include "diag/code.h"
#include "lsp/json_parts.h"
#include "plan/deadline.h"
#include "plan/free_id.h"
#include "plan/instance.h"
#include "plan/walk.h"
#include "text/collate.h"
#include "text/fold.h"
#include "text/join.h"
#include "yaml/quote.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace cchc::lsp {

namespace {

using nlohmann::json;
using plan::FieldInfo;
using plan::Shape;

// CompletionItemKind of the protocol.
constexpr int kind_field = 5;
constexpr int kind_value = 12;
constexpr int kind_enum = 13;

struct Offer {
  std::string label;
  std::string insert;
  std::string detail;
  std::string about;
  int kind = kind_value;
};

std::string_view without_quote(std::string_view typed) {
  return typed.starts_with('"') || typed.starts_with('\'') ? typed.substr(1) : typed;
}

bool answers(std::string_view text, const text::Query& typed) {
  return typed.empty() || typed.find_in(text) != text::Match::none;
}

std::string written(std::string_view text, const Cursor& cursor) {
  const bool was_quoted = without_quote(cursor.typed).size() < cursor.typed.size();
  return was_quoted ? yaml::quoted(text) : yaml::written_as(text, yaml::Style::plain, cursor.in_flow);
}

std::vector<Offer> offer_keys(const Cursor& cursor, text::Language language) {
  std::vector<Offer> offers;
  const std::string_view typed = without_quote(cursor.typed);
  const text::Query query(typed);
  for (const FieldInfo& field : cursor.record->fields) {
    const std::string key(field.key);
    const bool matches = key.starts_with(typed) || answers(field.labels, query);
    if (!matches || std::ranges::find(cursor.present, field.key) != cursor.present.end()) continue;
    const bool is_block = field.shape == Shape::list || field.shape == Shape::record || field.shape == Shape::records ||
                          field.shape == Shape::waivers;
    const std::string_view colon = cursor.before_colon ? "" : is_block && !cursor.in_flow ? ":" : ": ";
    offers.push_back({key, key + std::string(colon), std::string(plan::label(field)),
                      std::string(language == text::Language::english ? field.about_en : field.about_vi), kind_field});
  }
  // What a record cannot do without comes first.
  std::stable_partition(offers.begin(), offers.end(),
                        [&](const Offer& one) { return cursor.record->find(one.label)->required; });
  return offers;
}

std::vector<Offer> offer_codes(const Cursor& cursor, text::Language language) {
  std::vector<Offer> offers;
  const text::Query typed(cursor.typed);
  for (const diag::CodeInfo& row : diag::all_codes()) {
    const std::string code = diag::id(row.code);
    const std::string name(language == text::Language::english ? row.name_en : row.name_vi);
    const bool matches = answers(code, typed) || answers(name, typed);
    if (!row.waivable || !matches || std::ranges::find(cursor.present, code) != cursor.present.end()) continue;
    offers.push_back({code, cursor.before_colon ? code : code + ": ", name, {}, kind_enum});
  }
  return offers;
}

std::vector<Offer> offer_bodies(const Cursor& cursor, const plan::Plan& plan) {
  std::vector<Offer> offers;
  const text::Query typed(without_quote(cursor.typed));
  for (const plan::Body& body : plan.bodies) {
    if (!body.name) continue;
    const bool by_alias =
        std::ranges::any_of(body.aliases, [&](const plan::Text& alias) { return answers(alias.value, typed); });
    if (!answers(body.name.value, typed) && !by_alias) continue;
    const std::string aliases = text::join(body.aliases, "; ", &plan::Text::value);
    offers.push_back({std::string(body.name.value), written(body.name.value, cursor),
                      std::string(body.level_text.value), aliases, kind_value});
  }
  std::ranges::stable_sort(offers, {}, [](const Offer& one) { return text::collation_key(one.label); });
  // Names with the accents typed stand before those that only fold to it.
  std::stable_partition(offers.begin(), offers.end(),
                        [&](const Offer& one) { return typed.find_in(one.label) == text::Match::exact; });
  return offers;
}

/// The next free id for a new item of the file's area.
std::vector<Offer> offer_free_id(const Cursor& cursor, const plan::Plan& plan, const text::SourceFile& file,
                                 text::Language language) {
  const auto area = std::ranges::find_if(plan.areas, [&](const plan::Area& one) {
    return one.code != 0 && one.origin.file != nullptr && one.origin.file->path() == file.path();
  });
  for (const auto& [record, kind] : {std::pair{&plan::target_record(), plan::ItemKind::target},
                                     std::pair{&plan::task_record(), plan::ItemKind::task},
                                     std::pair{&plan::activity_record(), plan::ItemKind::activity}}) {
    if (cursor.record != record || area == plan.areas.end()) continue;
    const std::string id = to_string(plan::next_free_id(plan, area->code, kind));
    return {{id, id, language == text::Language::english ? "free id" : "mã chưa dùng", {}, kind_value}};
  }
  return {};
}

/// Collects what is meant by what was typed.
class Meant {
public:
  explicit Meant(const Cursor& cursor) : cursor_(&cursor), typed_(without_quote(cursor.typed)) {}
  void add(std::string label, std::string detail) {
    if (!answers(label, typed_) && !answers(detail, typed_)) return;
    std::string insert = written(label, *cursor_);
    offers.push_back({std::move(label), std::move(insert), std::move(detail), {}, kind_value});
  }

  std::vector<Offer> offers;

private:
  const Cursor* cursor_;
  text::Query typed_;
};

/// What an entry of a file of results can be about: work of the key's kind, and targets that are measured.
std::vector<Offer> offer_subjects(const Cursor& cursor, const plan::Plan& plan) {
  Meant meant(cursor);
  plan::for_each_item(plan, [&](const plan::Item& item, plan::ItemKind kind, const plan::Area&) {
    const bool is_measured =
        kind == plan::ItemKind::target && !static_cast<const plan::Target&>(item).indicators.empty();
    const bool fits = cursor.field->key == "indicator"
                          ? is_measured
                          : cursor.field->key == plan::kind_name(kind).en && plan::as_work_item(item, kind) != nullptr;
    if (item.id && fits) meant.add(to_string(*item.id), std::string(item.text.value));
  });
  return std::move(meant.offers);
}

/// The periods of what the entry is about, or the names of its indicators.
std::vector<Offer> offer_of_subject(const Cursor& cursor, const plan::Plan& plan, const text::SourceFile& file) {
  std::vector<plan::Id> subjects;
  for (const FieldInfo& field : cursor.record->fields) {
    if (!field.begins_item) continue;
    const auto id = plan::parse_id(value_beside(file.bytes(), cursor.replace.begin, field.key));
    if (id) subjects.push_back(*id);
  }
  Meant meant(cursor);
  plan::for_each_item(plan, [&](const plan::Item& item, plan::ItemKind kind, const plan::Area&) {
    if (!item.id || std::ranges::find(subjects, *item.id) == subjects.end()) return;
    const plan::WorkItem* work = plan::as_work_item(item, kind);
    if (cursor.field->key == "name" && kind == plan::ItemKind::target) {
      for (const plan::Indicator& indicator : static_cast<const plan::Target&>(item).indicators)
        meant.add(std::string(indicator.name.value), std::string(indicator.unit.value));
    } else if (cursor.field->key == "period" && kind == plan::ItemKind::target) {
      const plan::Years years = plan.head.years;
      for (int year = years.first; year != 0 && year <= years.last; ++year) meant.add(std::to_string(year), {});
    } else if (cursor.field->key == "period" && work != nullptr) {
      for (const plan::Instance& round : plan::instances_of(*work, plan.head.years)) {
        const std::string due = round.due ? plan::to_table(*round.due) : "";
        if (round.term.unit != plan::Term::Unit::open) meant.add(to_string(round.term), due);
      }
    }
  });
  return std::move(meant.offers);
}

std::vector<Offer> offer_values(const Cursor& cursor, const plan::Plan* plan, const text::SourceFile& file,
                                text::Language language) {
  std::vector<Offer> offers;
  const FieldInfo& field = *cursor.field;
  if (field.key == "id" && plan != nullptr) return offer_free_id(cursor, *plan, file, language);
  const text::Query typed(without_quote(cursor.typed));
  if (cursor.record == &plan::progress_record() && plan != nullptr) {
    if (field.begins_item) return offer_subjects(cursor, *plan);
    if (field.key == "period" || field.key == "name") return offer_of_subject(cursor, *plan, file);
  }
  if (field.names_bodies) return plan == nullptr ? offers : offer_bodies(cursor, *plan);
  if (field.key == "deadline") {
    for (const plan::DeadlineForm& form : plan::deadline_forms()) {
      if (!answers(form.example, typed)) continue;
      offers.push_back({std::string(form.example),
                        written(form.example, cursor),
                        std::string(language == text::Language::english ? form.meaning_en : form.meaning_vi),
                        {},
                        kind_value});
    }
  } else if (field.key == "successors" && plan != nullptr) {
    for (const plan::Body& body : plan->bodies) {
      if (!body.id || (!answers(body.id.value, typed) && !answers(body.name.value, typed))) continue;
      offers.push_back(
          {std::string(body.id.value), written(body.id.value, cursor), std::string(body.name.value), {}, kind_value});
    }
  }
  for (const std::string_view choice : field.choices) {
    if (answers(choice, typed))
      offers.push_back({std::string(choice), written(choice, cursor), std::string(plan::label(field)), {}, kind_enum});
  }
  return offers;
}

}  // namespace

json complete(const Cursor& cursor, const plan::Plan* plan, const text::SourceFile& file, Encoding encoding,
              text::Language language) {
  std::vector<Offer> offers;
  if (cursor.wanted == Cursor::Wanted::key) {
    offers = cursor.record != nullptr ? offer_keys(cursor, language) : offer_codes(cursor, language);
  } else if (cursor.wanted == Cursor::Wanted::value) {
    offers = offer_values(cursor, plan, file, language);
  }
  json items = json::array();
  for (const Offer& offer : offers) {
    json item{{"label", offer.label},
              {"kind", offer.kind},
              {"detail", offer.detail},
              // The editor's own filter knows no accents: what matches was chosen here.
              {"filterText", cursor.typed.empty() ? offer.label : std::string(cursor.typed)},
              {"sortText", fmt::format("{:04}", items.size())},
              {"textEdit",
               {{"range", range_json(file, cursor.replace, encoding)},
                {"newText", std::string(cursor.lead) + offer.insert}}}};
    if (!offer.about.empty()) item["documentation"] = offer.about;
    items.push_back(std::move(item));
  }
  return {{"isIncomplete", true}, {"items", std::move(items)}};
}

}  // namespace cchc::lsp
