#include "report/due.h"

#include "report/column.h"
#include "report/due_parts.h"
#include "report/escape.h"
#include "text/width.h"

#include <algorithm>
#include <array>

namespace cchc::report {

using query::DueRound;
using query::Pressing;
using text::say;

namespace {

constexpr std::array all_pressing{Pressing::overdue, Pressing::soon, Pressing::undated};

struct PressingWords {
  std::string_view name;  ///< for programs
  text::Message title;
};

const PressingWords& words_of_pressing(Pressing pressing) {
  static const std::array<PressingWords, 3> table{{{"overdue", {"Quá hạn", "Overdue"}},
                                                   {"soon", {"Sắp đến hạn", "Due soon"}},
                                                   {"undated", {"Chưa rõ ngày", "Waiting for a date"}}}};
  return table.at(static_cast<std::size_t>(pressing));
}

// --- columns ---

using MakeCell = Cell (*)(const DueLine&, const DueGridOptions&);

/// A column of the grid: one of those that lists have, or one of a round's state.
struct DueColumn {
  GridColumn head;
  const Column* listed = nullptr;
  MakeCell cell = nullptr;
};

void add_listed(std::vector<DueColumn>& columns, const std::string& names, const plan::Plan& plan) {
  const auto found = find_columns({names});
  for (const Column* column : std::get<0>(found))
    columns.push_back({{std::string(column->key), title(*column, plan::work_kind(plan)), column->whole}, column});
}

void add_own(std::vector<DueColumn>& columns, std::string key, text::Message title, MakeCell cell) {
  columns.push_back({{std::move(key), std::move(title)}, nullptr, cell});
}

/// What is known of the work beside its deadline: "đang thực hiện, quá hạn 12 ngày; giao lại theo 06/QĐ-UBND".
Cell situation_cell(const DueLine& line, const DueGridOptions& options) {
  const DueRound& round = *line.front();
  std::string words = round.state.status ? plan::describe_work(round.state).in(options.language) : "";
  const std::string time = time_words(round, options.as_of).in(options.language);
  if (!words.empty() && !time.empty()) words += ", ";
  words += time;
  if (round.reassigned_to == nullptr) return words;
  const std::string_view ground = round.state.reassignment->ground.value;
  const text::Message given =
      ground.empty() ? text::Message{"giao lại", "reassigned"} : say("giao lại theo {}", "reassigned by {}", ground);
  return words + (words.empty() ? "" : "; ") + given.in(options.language);
}

std::vector<DueColumn> columns_for_people(const plan::Plan& plan) {
  std::vector<DueColumn> columns;
  add_listed(columns, "id", plan);
  add_own(columns, "period", {"Kỳ", "Period"},
          [](const DueLine& line, const DueGridOptions&) -> Cell { return terms_of(line); });
  add_listed(columns, "text,owner", plan);
  add_own(columns, "due", {"Đến hạn", "Due"}, [](const DueLine& line, const DueGridOptions& options) -> Cell {
    return deadline_words(*line.front()).in(options.language);
  });
  add_own(columns, "situation", {"Tình hình", "Situation"}, situation_cell);
  return columns;
}

Cell count_cell(int days, bool is_shown) {
  return is_shown ? Cell{std::int64_t{days}} : Cell{};
}

/// Every fact in a column of its own.
std::vector<DueColumn> columns_for_programs(const plan::Plan& plan, ListFormat format) {
  const MakeCell title_cell = [](const DueLine& line, const DueGridOptions& options) -> Cell {
    return words_of_pressing(line.front()->pressing).title.in(options.language);
  };
  const MakeCell name_cell = [](const DueLine& line, const DueGridOptions&) -> Cell {
    return std::string(words_of_pressing(line.front()->pressing).name);
  };
  std::vector<DueColumn> columns;
  add_own(columns, "pressing", {"Nhóm", "Group"}, is_spreadsheet(format) ? title_cell : name_cell);
  add_listed(columns, "instance,id,period,area,text,owner,partners,deadline,due", plan);
  add_own(columns, "extended_to", {"Gia hạn đến", "Extended to"},
          [](const DueLine& line, const DueGridOptions&) -> Cell {
            const plan::Extension* extension = line.front()->state.extension;
            return extension != nullptr && extension->deadline ? Cell{DayList{{*extension->deadline}, {}}} : Cell{};
          });
  add_own(columns, "days_overdue", {"Quá hạn (ngày)", "Days overdue"}, [](const DueLine& line, const DueGridOptions&) {
    const int over = line.front()->state.days_over;
    return count_cell(over, over > 0);
  });
  add_own(columns, "days_left", {"Còn (ngày)", "Days left"}, [](const DueLine& line, const DueGridOptions& options) {
    const int left = line.front()->days_left(options.as_of).value_or(-1);
    return count_cell(left, left >= 0);
  });
  add_own(columns, "status", {"Trạng thái", "Status"}, [](const DueLine& line, const DueGridOptions&) {
    const auto status = line.front()->state.status;
    return status ? Cell{std::string(plan::name(*status))} : Cell{};
  });
  add_own(columns, "reassigned", {"Giao lại", "Reassigned"},
          [](const DueLine& line, const DueGridOptions&) -> Cell { return line.front()->reassigned_to != nullptr; });
  return columns;
}

/// A short column stays whole: wrapping it would only make the table longer.
bool is_short(const Grid& grid, std::size_t column, text::Language language) {
  constexpr std::size_t most = 18;
  return std::ranges::all_of(grid.rows, [&](const std::vector<Cell>& row) {
    return text::display_width(shown_text(row[column], language)) <= most;
  });
}

Grid make_grid(const std::vector<DueLine>& lines, const plan::Plan& plan, const std::vector<DueColumn>& columns,
               const DueGridOptions& options) {
  Grid grid{.name = {"Việc đến hạn", "Due"}, .columns = {}, .rows = {}};
  for (const DueLine& line : lines) {
    std::vector<Cell> cells;
    for (const DueColumn& column : columns) {
      cells.push_back(
          column.listed != nullptr
              ? cell_of(*column.listed, {static_cast<const query::Row&>(*line.front()), plan.head.years, {}})
              : column.cell(line, options));
    }
    grid.add(std::move(cells));
  }
  for (const DueColumn& column : columns) {
    GridColumn head = column.head;
    head.whole = head.whole || (column.cell != nullptr && is_short(grid, grid.columns.size(), options.language));
    grid.columns.push_back(std::move(head));
  }
  return grid;
}

// --- what people read ---

struct DuePart {
  text::Message heading;
  std::vector<DueLine> lines;
};

/// "Quá hạn: 3 việc", "Quá hạn: 3 việc (8 kỳ)".
DuePart make_part(const text::Message& title, std::vector<DueLine> lines) {
  std::size_t rounds = 0;
  for (const DueLine& line : lines) rounds += line.size();
  text::Message heading{fmt::format("{}: {} việc", title.vi, lines.size()),
                        fmt::format("{}: {}", title.en, lines.size())};
  if (rounds > lines.size()) {
    heading.vi += fmt::format(" ({} kỳ)", rounds);
    heading.en += fmt::format(" ({} periods)", rounds);
  }
  return {std::move(heading), std::move(lines)};
}

std::vector<DuePart> parts_by_owner(const ShownRounds& shown, const plan::Plan& plan, const DueGridOptions& options) {
  std::vector<DuePart> parts;
  for (const OwnerRounds& one : rounds_by_owner(shown.each, plan, options.owners)) {
    std::vector<DueLine> lines;
    for (const Pressing pressing : all_pressing) {
      const std::vector<DueLine> more = lines_of_rounds(one.rounds, pressing);
      lines.insert(lines.end(), more.begin(), more.end());
    }
    parts.push_back(make_part(name_of_owner(one), std::move(lines)));
  }
  return parts;
}

std::vector<DuePart> parts_of(const ShownRounds& shown, const plan::Plan& plan, const DueGridOptions& options) {
  if (options.by_owner) return parts_by_owner(shown, plan, options);
  std::vector<DuePart> parts;
  for (const Pressing pressing : all_pressing) {
    std::vector<DueLine> lines = lines_of_rounds(shown.each, pressing);
    if (lines.empty()) continue;
    const std::string day = plan::to_table(last_soon_day(options));
    const text::Message title = pressing == Pressing::soon
                                    ? say("Sắp đến hạn, đến hết ngày {}", "Due soon, up to {}", day)
                                    : words_of_pressing(pressing).title;
    parts.push_back(make_part(title, std::move(lines)));
  }
  return parts;
}

void append_paragraph(std::string& out, const text::Message& words, bool is_markdown, const DueGridOptions& options) {
  const std::string& shown = words.in(options.language);
  if (is_markdown) {
    out += markdown_text(shown) + "\n";
    return;
  }
  for (const std::string& line : text::wrap(terminal_text(shown), options.width == 0 ? default_width : options.width))
    out += line + "\n";
}

}  // namespace

std::span<const DueForm> due_forms() {
  static const std::vector<DueForm> forms = [] {
    std::vector<DueForm> all;
    for (const ListForm& form : list_forms())
      all.push_back({static_cast<const FileForm&>(form), DueForm::Kind::list, form.format});
    all.push_back({{.name = "chat"}, DueForm::Kind::chat});
    all.push_back({{.name = "ics", .endings = {".ics"}, .about = {"lịch", "a calendar"}}, DueForm::Kind::calendar});
    return all;
  }();
  return forms;
}

std::string print_due(const std::vector<DueRound>& rounds, const plan::Plan& plan, ListFormat format,
                      const DueGridOptions& options) {
  const bool is_markdown = format == ListFormat::markdown;
  if (format != ListFormat::table && !is_markdown) {
    std::vector<DueLine> each;
    for (const DueRound& round : rounds) each.push_back({&round});
    return print_grid(make_grid(each, plan, columns_for_programs(plan, format), options), format, options);
  }
  const ShownRounds shown = shown_rounds(rounds, options.all);
  std::string out = is_markdown ? "# " : "";
  append_paragraph(out,
                   say("Việc đến hạn, tính đến ngày {}", "Work that is due, as of {}", plan::to_table(options.as_of)),
                   is_markdown, options);
  if (rounds.empty()) {
    out += "\n";
    append_paragraph(out,
                     {"Không có việc nào quá hạn, sắp đến hạn hay chưa rõ ngày.",
                      "Nothing is overdue, due soon or waiting for a date."},
                     is_markdown, options);
  }
  const std::vector<DueColumn> columns = columns_for_people(plan);
  for (const DuePart& part : parts_of(shown, plan, options)) {
    out += is_markdown ? "\n## " : "\n";
    append_paragraph(out, part.heading, is_markdown, options);
    out += "\n" + print_grid(make_grid(part.lines, plan, columns, options), format, options);
  }
  if (const text::Message counted = words_of_counted(shown.counted); !counted.empty()) {
    out += "\n";
    append_paragraph(out, counted, is_markdown, options);
    append_paragraph(out, {"Xem từng việc: cchc due --all", "To see each of them: cchc due --all"}, is_markdown,
                     options);
  }
  return out;
}

}  // namespace cchc::report
