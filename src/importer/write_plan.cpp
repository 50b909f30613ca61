#include "importer/write_plan.h"

#include "importer/registry_draft.h"
#include "plan/file_role.h"
#include "plan/id.h"
#include "text/fold.h"
#include "text/join.h"
#include "text/split.h"
#include "yaml/quote.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace cchc::importer {

using plan::ItemKind;

namespace {

/// Writes block YAML line by line.
class YamlWriter {
public:
  explicit YamlWriter(std::string_view schema) : out_(plan::schema_line(schema)) {}

  void comment(std::size_t indent, std::string_view text) {
    std::string line(text);
    std::ranges::replace(line, '\n', ' ');
    out_ += fmt::format("{}# {}\n", std::string(indent, ' '), line);
  }
  void doubts(std::size_t indent, const std::vector<Doubt>& doubts) {
    for (const Doubt& doubt : doubts) comment(indent, "xem lại: " + doubt.what.vi);
  }
  /// A key that others follow below: `bodies:`.
  void open(std::size_t indent, std::string_view key) { out_ += fmt::format("{}{}:\n", std::string(indent, ' '), key); }
  /// The first line of an item of a list.
  void begin_entry(std::size_t indent, std::string_view key, std::string_view value) {
    out_ += fmt::format("{}- {}: {}\n", std::string(indent, ' '), key, scalar(value));
  }
  /// A key with its value; nothing when there is none.
  void text(std::size_t indent, std::string_view key, std::string_view value) {
    if (value.empty()) return;
    const std::string spaces(indent, ' ');
    if (value.find('\n') == std::string_view::npos) {
      out_ += fmt::format("{}{}: {}\n", spaces, key, scalar(value));
      return;
    }
    out_ += fmt::format("{}{}: |-\n", spaces, key);
    for (const std::string_view line : text::split(value, '\n')) out_ += fmt::format("{}  {}\n", spaces, line);
  }
  void list(std::size_t indent, std::string_view key, const std::vector<std::string>& values) {
    if (values.empty()) return;
    open(indent, key);
    for (const std::string& value : values) out_ += fmt::format("{}  - {}\n", std::string(indent, ' '), scalar(value));
  }
  /// One value beside the key, several below it.
  void text_or_list(std::size_t indent, std::string_view key, const std::vector<std::string>& values) {
    if (values.size() == 1) {
      text(indent, key, values.front());
    } else {
      list(indent, key, values);
    }
  }
  std::string finish() { return std::move(out_); }

private:
  static std::string scalar(std::string_view value) {
    return yaml::can_be_plain(value, false) ? std::string(value) : yaml::quoted(value);
  }

  std::string out_;
};

constexpr std::size_t list_indent = 2;

std::string joined_notes(const DraftItem& item) {
  std::string note = text::join(item.notes, "\n");
  if (item.deadline_refused) text::add_item(note, "\n", "Thời hạn như bản in: " + item.deadline);
  return note;
}

void write_work(YamlWriter& out, std::size_t indent, const DraftItem& item) {
  out.text(indent, "row", item.row);
  out.text(indent, "text", item.text);
  out.text_or_list(indent, "output", item.outputs);
  out.text_or_list(indent, "owner", item.owners);
  out.list(indent, "partners", item.partners);
  if (!item.deadline_refused) out.text(indent, "deadline", item.deadline);
  out.text(indent, "funding", item.funding);
  out.text(indent, "note", joined_notes(item));
}

void write_items(YamlWriter& out, std::size_t indent, const DraftArea& area,
                 const std::vector<std::unique_ptr<DraftItem>>& items) {
  struct Section {
    ItemKind kind;
    std::string_view key;
  };
  for (const Section section : {Section{ItemKind::target, "targets"}, Section{ItemKind::task, "tasks"},
                                Section{ItemKind::activity, "activities"}}) {
    bool opened = false;
    for (const auto& item : items) {
      if (item->kind != section.kind) continue;
      if (!opened) out.open(indent, section.key);
      opened = true;
      out.doubts(indent + list_indent, item->doubts);
      out.begin_entry(indent + list_indent, "id", id_of(area, *item));
      write_work(out, indent + 2 * list_indent, *item);
      write_items(out, indent + 2 * list_indent, area, item->items);
    }
  }
}

void write_goals(YamlWriter& out, std::size_t indent, const DraftIndicator& indicator) {
  const auto& goals = indicator.goals;
  if (goals.size() == 1) {
    out.text(indent, "goal", goals.front().text);
    const int by = goals.front().year != 0 ? goals.front().year : indicator.by;
    if (by != 0) out.text(indent, "by", std::to_string(by));
    return;
  }
  out.open(indent, "goal");
  for (const auto& goal : goals) out.text(indent + list_indent, std::to_string(goal.year), goal.text);
}

void write_indicators(YamlWriter& out, std::size_t indent, const std::vector<DraftIndicator>& indicators) {
  if (indicators.empty()) return;
  out.open(indent, "indicators");
  const std::size_t inner = indent + 2 * list_indent;
  for (const DraftIndicator& one : indicators) {
    out.doubts(indent + list_indent, one.doubts);
    out.begin_entry(indent + list_indent, "name", one.name);
    out.text(inner, "unit", one.unit);
    out.text(inner, "direction", one.direction);
    out.text(inner, "base", one.base);
    write_goals(out, inner, one);
    out.text_or_list(inner, "owner", one.owners);
    out.text(inner, "note", text::join(one.notes, "\n"));
  }
}

std::string write_area(const DraftArea& area) {
  YamlWriter out("area");
  out.comment(
      0, "Lĩnh vực " + plan::area_code(area.code) + " - " + area.name +
             ". Sửa chữ sau dấu hai chấm, giữ nguyên mã (id) và khoảng thụt đầu dòng, rồi chạy \"cchc validate\".");
  out.doubts(0, area.doubts);
  out.text(0, "area", plan::area_code(area.code));
  out.text(0, "part", area.part);
  out.text(0, "name", area.name);
  write_indicators(out, 0, area.indicators);
  write_items(out, 0, area, area.items);
  return out.finish();
}

std::string write_head(const Draft& draft) {
  YamlWriter out("plan");
  out.comment(0, "Thông tin chung của kế hoạch.");
  out.text(0, "schema", std::to_string(plan::format_version));
  out.doubts(0, draft.head_doubts);
  out.text(0, "title", draft.title);
  out.text(0, "office", draft.office);
  out.text(0, "superior", draft.superior);
  out.text(0, "period", plan::to_string(draft.years));
  if (!draft.decision_kind.empty() || !draft.decision_number.empty()) {
    out.open(0, "decision");
    out.text(list_indent, "kind", draft.decision_kind);
    out.text(list_indent, "number", draft.decision_number);
    out.text(list_indent, "date", draft.decision_date);
  }
  std::vector<std::string> codes;
  for (const DraftArea& area : draft.areas) codes.push_back(plan::area_code(area.code));
  out.list(0, "areas", codes);
  write_indicators(out, 0, draft.indicators);
  return out.finish();
}

std::string write_registry(const Draft& draft) {
  YamlWriter out("owners");
  out.comment(0, "Danh mục các cơ quan chủ trì, phối hợp. Tên khác của cùng cơ quan ghi ở \"aliases\".");
  out.text(0, "schema", std::to_string(plan::format_version));
  out.open(0, "bodies");
  for (const DraftBody& body : draft.bodies) {
    out.doubts(list_indent, body.doubts);
    out.begin_entry(list_indent, "id", body.id);
    out.text(2 * list_indent, "name", body.name);
    out.list(2 * list_indent, "aliases", body.aliases);
    out.text(2 * list_indent, "level", plan::name(body.level));
  }
  return out.finish();
}

}  // namespace

void settle_bodies(Draft& draft, plan::Level own) {
  RegistryDraft registry;
  const auto for_each_names = [&](const auto& on_names) {
    for (DraftArea& area : draft.areas) {
      for_each_item(area.items, [&](DraftItem& item) {
        on_names(item.owners);
        on_names(item.partners);
      });
      for (DraftIndicator& indicator : area.indicators) on_names(indicator.owners);
    }
    for (DraftIndicator& indicator : draft.indicators) on_names(indicator.owners);
  };
  for_each_names([&](const std::vector<std::string>& names) {
    for (const std::string& name : names) registry.add(name);
  });
  for_each_names([&](std::vector<std::string>& names) {
    std::set<std::string> seen;
    for (std::string& name : names) name = registry.name_of(name);
    std::erase_if(names, [&](const std::string& name) { return !seen.insert(text::fold(name)).second; });
  });
  draft.bodies = registry.bodies(own, draft.years);
}

std::string id_of(const DraftArea& area, const DraftItem& item) {
  return plan::to_string({area.code, item.kind, item.ordinal});
}

std::vector<plan::NewFile> write_plan(const Draft& draft) {
  std::vector<plan::NewFile> files{{std::string(plan::head_name), write_head(draft)},
                                   {std::string(plan::registry_name), write_registry(draft)}};
  std::size_t number = 0;
  for (const DraftArea& area : draft.areas) {
    constexpr std::size_t longest = 40;
    const std::string name = slug_of_words(area.name, longest);
    files.push_back({plan::area_file_name(++number, name), write_area(area)});
  }
  return files;
}

}  // namespace cchc::importer
