#include "report/listing.h"

#include "plan/groups.h"
#include "query/select.h"
#include "text/collate.h"
#include "text/fold.h"
#include "text/normalize.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <tuple>
#include <utility>

namespace cchc::report {
namespace {

bool is_for_people(ListFormat format) {
  return format == ListFormat::table || format == ListFormat::markdown;
}

std::vector<const Column*> default_columns(ListFormat format, const plan::Plan& plan,
                                           const std::vector<query::Row>& rows, bool of_instances) {
  if (is_for_people(format)) {
    std::vector<const Column*> columns = standard_columns(of_instances);
    if (std::ranges::any_of(rows, &query::Row::shared)) columns.push_back(&shared_column());
    return columns;
  }
  const auto is_blank = [&](const Column& column) {
    return std::ranges::all_of(rows, [&](const query::Row& row) {
      return std::holds_alternative<std::monostate>(cell_of(column, {row, {}, {}}));
    });
  };
  const bool has_other_levels = plan::work_kind(plan) != plan::WorkKind::activities;
  std::vector<const Column*> all;
  for (const Column& column : all_columns()) {
    if (column.asked_only || (column.of_instance && !of_instances) ||
        (column.unasked != nullptr && !column.unasked(plan)))
      continue;
    // Programs count on every key; people need no column for a level their plan does not have.
    const bool is_level = column.key.starts_with("target") || column.key.starts_with("task");
    if (is_level && is_spreadsheet(format) && has_other_levels && is_blank(column)) continue;
    all.push_back(&column);
  }
  return all;
}

/// Two activities that read the same are told apart by their tasks.
void tell_apart(Grid& grid, const std::vector<query::Row>& rows, text::Language language) {
  const auto text = std::ranges::find(grid.columns, "text", &GridColumn::key);
  const bool has_task = std::ranges::find(grid.columns, "task", &GridColumn::key) != grid.columns.end();
  if (text == grid.columns.end() || has_task) return;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (!rows[at].reads_alike) continue;
    auto* cell = std::get_if<std::string>(&grid.rows[at][static_cast<std::size_t>(text - grid.columns.begin())]);
    const std::string_view task = rows[at].task == nullptr ? "" : text::trim(rows[at].task->text.value);
    if (cell == nullptr || task.empty()) continue;
    grid.size.add(task.size());
    *cell += text::say(" (nhiệm vụ: {})", " (task: {})", task).in(language);
  }
}

bool shows(const std::vector<Cell>& cells, const text::Query& search, text::Language language) {
  return std::ranges::any_of(
      cells, [&](const Cell& cell) { return search.find_in(shown_text(cell, language)) != text::Match::none; });
}

/// The part of a text a search is found in, with some words around it: "… hoàn thành việc số hóa dữ liệu hộ tịch …".
std::string found_part(std::string_view text, const text::Query& search) {
  constexpr std::size_t around = 6;  // words
  std::vector<std::size_t> begins{0};
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1))
    begins.push_back(at + 1);
  const auto part = [&](std::size_t first, std::size_t last) {  // words, both included
    const std::size_t end = last + 1 < begins.size() ? begins[last + 1] - 1 : text.size();
    return text.substr(begins[first], end - begins[first]);
  };
  const text::Match whole = search.find_in(text);
  const auto holds = [&](std::size_t first, std::size_t last) { return search.find_in(part(first, last)) >= whole; };
  // The shortest run of words from the start that holds it, then the shortest end of that run.
  std::size_t low = 0, high = begins.size() - 1;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    holds(0, middle) ? high = middle : low = middle + 1;
  }
  const std::size_t last = low;
  std::size_t first = 0;
  high = last;
  while (first < high) {
    const std::size_t middle = high - (high - first) / 2;
    holds(middle, last) ? first = middle : high = middle - 1;
  }
  const std::size_t from = first > around ? first - around : 0;
  const std::size_t to = std::min(last + around, begins.size() - 1);
  return (from > 0 ? "… " : "") + std::string(part(from, to)) + (to + 1 < begins.size() ? " …" : "");
}

/// A column that says where a search was found, when some row does not show it.
void add_finds(Grid& grid, const std::vector<query::Row>& rows, const ListingOptions& options) {
  const text::Query search(text::trim(options.search));
  std::vector<Cell> finds(rows.size());
  bool some = false;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (shows(grid.rows[at], search, options.language)) continue;
    const std::optional<query::Find> found = query::find_in(rows[at], search);
    if (!found) continue;
    finds[at] = fmt::format("{}: {}", found->label.in(options.language), found_part(text::trim(found->text), search));
    some = true;
  }
  if (!some) return;
  grid.columns.push_back({.key = "found", .title = {"Tìm thấy ở", "Found in"}});
  for (std::size_t at = 0; at < rows.size(); ++at) grid.rows[at].push_back(std::move(finds[at]));
}

/// How many work items a body leads and joins, by its own name and through groups it is in.
struct Part {
  std::int64_t leads = 0;
  std::int64_t joins = 0;
  std::int64_t shared_leads = 0;
  std::int64_t shared_joins = 0;
};

using Parts = std::map<const plan::Body*, Part>;
using Bodies = std::vector<const plan::Body*>;

/// Counts the lists of one kind: a body they name leads or joins, one that is only in a group they name does so with
/// others.
class ListCounter {
public:
  void add(const std::vector<plan::BodyReference>& list) {
    Bodies named;
    for (const plan::BodyReference& reference : list) {
      if (reference.body != nullptr) named.push_back(reference.body);
    }
    std::ranges::sort(named);
    named.erase(std::unique(named.begin(), named.end()), named.end());
    ++times_[std::move(named)];
  }
  void finish(const plan::Groups& groups, Parts& parts, std::int64_t Part::*own, std::int64_t Part::*shared) const {
    for (const auto& [named, times] : times_) {
      for (const plan::Body* body : named) parts[body].*own += times;
      for (const plan::Body* body : groups.all_members(named)) parts[body].*shared += times;
    }
  }

private:
  std::map<Bodies, std::int64_t> times_;  // a plan has few different lists
};

Parts count_parts(const plan::Plan& plan) {
  ListCounter owners, partners;
  for (const query::Row& row : query::all_rows(plan)) {
    owners.add(row.item->owners);
    partners.add(row.item->partners);
  }
  const plan::Groups groups(plan.bodies);
  Parts parts;
  owners.finish(groups, parts, &Part::leads, &Part::shared_leads);
  partners.finish(groups, parts, &Part::joins, &Part::shared_joins);
  return parts;
}

std::vector<const plan::Body*> ordered_bodies(const plan::Plan& plan, BodyOrder order) {
  struct Sorted {
    const plan::Body* body;
    int level;
    std::string key;
  };
  std::vector<Sorted> sorted;
  for (const plan::Body& body : plan.bodies) {
    // A body without a level stands after all levels.
    const int level = body.level ? static_cast<int>(*body.level) : static_cast<int>(plan::Level::other) + 1;
    sorted.push_back({&body, order == BodyOrder::level ? level : 0, text::collation_key(body.name.value)});
  }
  std::ranges::stable_sort(
      sorted, [](const Sorted& a, const Sorted& b) { return std::tie(a.level, a.key) < std::tie(b.level, b.key); });
  std::vector<const plan::Body*> bodies;
  bodies.reserve(sorted.size());
  for (const Sorted& each : sorted) bodies.push_back(each.body);
  return bodies;
}

}  // namespace

std::string print_list(const std::vector<query::Row>& rows, const plan::Plan& plan, ListFormat format,
                       const ListingOptions& options) {
  const plan::WorkKind kind = plan::work_kind(plan);
  const std::vector<const Column*> columns =
      options.columns.empty() ? default_columns(format, plan, rows, options.of_instances) : options.columns;
  const bool for_people = format != ListFormat::csv && format != ListFormat::json;
  Grid grid{.name = text::say("Công việc", "Work"), .columns = {}, .rows = {}};
  for (const Column* column : columns) {
    grid.columns.push_back({.key = std::string(column->key),
                            .title = title(*column, kind),
                            .whole = column->whole,
                            .right = column->right});
  }
  grid.rows.reserve(rows.size());
  for (const query::Row& row : rows) {
    std::vector<Cell> cells;
    cells.reserve(columns.size());
    for (const Column* column : columns) {
      const ColumnInput input{row, plan.head.years, options.due_within};
      cells.push_back(for_people && column->shown != nullptr ? column->shown(input, options.language)
                                                             : cell_of(*column, input));
    }
    grid.add(std::move(cells));
  }
  if (is_for_people(format)) {
    tell_apart(grid, rows, options.language);
    if (!text::trim(options.search).empty()) add_finds(grid, rows, options);
  }
  return print_grid(grid, format, options);
}

std::string print_bodies(const plan::Plan& plan, ListFormat format, const BodyOptions& options) {
  Grid grid{.name = text::say("Cơ quan", "Bodies"), .columns = {}, .rows = {}};
  grid.columns = {
      {.key = "name", .title = text::say("Cơ quan", "Body")},
      {.key = "level", .title = text::say("Cấp", "Level")},
      {.key = "leads", .title = text::say("Chủ trì", "Leads"), .whole = true, .right = true},
      {.key = "joins", .title = text::say("Phối hợp", "Joins"), .whole = true, .right = true},
  };
  const bool has_groups = plan::has_groups(plan);
  if (has_groups) {
    grid.columns.push_back(
        {.key = "shared_leads", .title = text::say("Chủ trì chung", "Leads shared"), .whole = true, .right = true});
    grid.columns.push_back(
        {.key = "shared_joins", .title = text::say("Phối hợp chung", "Joins shared"), .whole = true, .right = true});
  }
  grid.columns.push_back({.key = "aliases", .title = text::say("Tên khác", "Aliases")});
  Parts parts = count_parts(plan);
  for (const plan::Body* body : ordered_bodies(plan, options.order)) {
    const Part& part = parts[body];
    std::vector<std::string> aliases;
    for (const plan::Text& alias : body->aliases) aliases.emplace_back(alias.value);
    std::vector<Cell> cells{std::string(body->name.value),
                            body->level ? Cell{std::string(plan::name(*body->level))} : Cell{}, part.leads, part.joins};
    if (has_groups) cells.insert(cells.end(), {part.shared_leads, part.shared_joins});
    cells.emplace_back(std::move(aliases));
    grid.add(std::move(cells));
  }
  return print_grid(grid, format, options);
}

}  // namespace cchc::report
