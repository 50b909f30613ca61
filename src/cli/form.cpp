#include "cli/commands.h"
#include "cli/files.h"
#include "cli/form_sheet.h"
#include "cli/git.h"
#include "cli/git_work_tree.h"
#include "cli/left_out.h"
#include "cli/open_plan.h"
#include "cli/output_file.h"
#include "cli/report_period.h"
#include "cli/selection.h"
#include "cli/shell.h"
#include "office/xlsx_writer.h"
#include "plan/entry_columns.h"
#include "plan/progress.h"
#include "plan/progress_entry.h"
#include "query/leaders.h"
#include "text/escape.h"
#include "text/join.h"
#include "text/normalize.h"

#include <algorithm>

namespace cchc::cli {

using plan::EntryColumn;
using text::say;

namespace {

/// A round to report on.
struct FormRow : query::Row {
  const plan::ProgressRecord* last = nullptr;  ///< what was recorded of it last; null for nothing
};

/// Whether a round is to be reported on: it is due in the period, it was due before and is open, or it goes on.
bool is_wanted(const plan::Instance& round, const plan::State& state, const query::Period& period) {
  if (round.kind == plan::Instance::Kind::open) return false;
  if (!round.due) return round.days.first <= period.calendar.last && period.calendar.first <= round.days.last;
  if (period.calendar.contains(*round.due)) return true;
  return state.is_open() && round.days.first <= period.calendar.last;
}

std::vector<FormRow> find_rows(const plan::Plan& plan, const plan::Progress& progress, const query::Filter& filter,
                               const query::Period& period, plan::Date day) {
  std::vector<FormRow> rows;
  for (const query::Row& row : query::select(plan, query::asked_of_work(filter))) {
    for (const plan::Instance& round : progress.instances(*row.item)) {
      // Whatever the day it is of, so that nothing is asked for twice.
      const plan::State known = progress.state_of(round, plan::end_of_time);
      const auto named_on = known.is_open() ? std::optional(day) : std::nullopt;
      if (is_wanted(round, known, period))
        rows.push_back({query::row_of_round(row, round, known, named_on), known.record});
    }
  }
  query::keep_led_as_asked(plan, filter, rows);
  return rows;
}

/// What a row is known by, or shows of the work.
office::SheetValue told_cell(const FormRow& row, const EntryColumn& column, plan::Date day, text::Language language,
                             const plan::Progress& progress) {
  const plan::Instance& round = *row.instance;
  if (column.use == EntryColumn::Use::round) return plan::name_of(round);
  if (column.path == "work") return std::string(text::trim(row.item->text.value));
  if (column.path == "owner")
    return text::join(row.owners(), "; ", [](const plan::BodyReference& owner) { return owner.known_name().value; });
  if (column.path == "due") return round.due ? office::SheetValue(*round.due) : office::SheetValue();
  return plan::describe(progress.state_of(round, day)).in(language);
}

/// What was recorded last of the round.
office::SheetValue known_cell(const FormRow& row, const EntryColumn& column) {
  if (row.last == nullptr) return {};
  const plan::EntryValues values = plan::values_of(*row.last);
  const auto found = values.find(column.path);
  if (found == values.end() || found->second.empty()) return {};
  const std::string& value = found->second.front();
  if (plan::find_entry_field(column.path)->shape != plan::Shape::date) return value;
  const auto date = plan::parse_date(value);
  return date ? office::SheetValue(*date) : office::SheetValue(value);
}

office::SheetColumn sheet_column(const EntryColumn& column, text::Language language) {
  const bool english = language == text::Language::english;
  office::SheetColumn out{.title = std::string(english ? column.header_en : column.header_vi)};
  out.fill_in = column.use == EntryColumn::Use::field;
  const plan::FieldInfo* field = plan::find_entry_field(column.path);
  const bool is_day = field != nullptr ? field->shape == plan::Shape::date : column.path == "due";
  constexpr double for_sentences = 32;
  const bool is_prose = field != nullptr && (field->role == plan::Role::prose || field->role == plan::Role::note);
  if (is_prose) out.width = for_sentences;
  if (is_day) out.kind = office::SheetKind::date;
  if (field != nullptr) out.choices.assign(field->choices.begin(), field->choices.end());
  return out;
}

/// The commit the plan's folder is at, as far as git tells; empty otherwise.
std::string revision_of(const std::filesystem::path& folder) {
  const std::filesystem::path repository = nearest_repository(canonical_path(folder));
  if (repository.empty()) return {};
  const GitResult head = run_git({"rev-parse", "--verify", "--quiet", "HEAD"}, repository);
  return head.status == 0 ? git_line(head) : std::string{};
}

std::optional<Refusal> check_output(const FormOptions& options, const LoadedPlan& loaded) {
  const std::string shown = text::escape_controls(options.output);
  if (!text::to_lower(options.output).ends_with(".xlsx"))
    return Refusal{say("\"{}\" không phải tệp .xlsx", "\"{}\" is no .xlsx file", shown),
                   {{"ví dụ: --output phieu.xlsx", "such as: --output form.xlsx"}}};
  // Somebody may have filled it in.
  if (type_of(options.output) != std::filesystem::file_type::not_found)
    return Refusal{
        say("đã có tệp {}, không ghi đè", "{} is there already and is not overwritten", shown),
        {{"chọn tên khác, hoặc chuyển tệp ấy đi trước", "choose another name, or move that file away first"}}};
  return check_output_file({.output = options.output, .format = "", .example = "phieu.xlsx"}, {}, loaded);
}

office::Workbook make_form(const plan::Plan& plan, const std::vector<FormRow>& rows, const plan::Progress& progress,
                           const std::string& words, plan::Date day, text::Language language) {
  office::Sheet sheet{.name = language == text::Language::english ? "Results" : "Kết quả"};
  sheet.is_protected = true;
  const text::Message title = say("Phiếu ghi kết quả {}", "Results of {}", words);
  const text::Message how =
      say("Điền các ô tô màu rồi lưu. Để trống dòng không có gì mới. Ghi vào kế hoạch: cchc record --from TỆP",
          "Fill in the shaded cells and save. Leave rows without news empty. To record: cchc record --from FILE");
  sheet.above = {title.in(language), std::string(plan.head.title.value), how.in(language)};
  for (const EntryColumn& column : plan::entry_columns()) {
    if (column.in_form) sheet.columns.push_back(sheet_column(column, language));
  }
  for (const FormRow& row : rows) {
    std::vector<office::SheetValue>& cells = sheet.rows.emplace_back();
    for (const EntryColumn& column : plan::entry_columns()) {
      if (!column.in_form) continue;
      cells.push_back(column.use == EntryColumn::Use::field ? known_cell(row, column)
                                                            : told_cell(row, column, day, language, progress));
    }
  }
  office::Workbook book;
  book.sheets.push_back(std::move(sheet));
  return book;
}

}  // namespace

Result<ExitCode> run(const Session& session, const FormOptions& options) {
  OpenPlan open;
  if (auto refused = open_plan(session, open, Uses::results)) return *refused;
  if (auto refused = check_output(options, open.loaded)) return *refused;
  const plan::Plan& plan = open.plan();
  const plan::Date day = options.as_of.value_or(today());
  query::Filter filter;
  filter.own_name_only = options.own_name_only;
  if (auto refused = take(find_bodies(plan, options.owners), filter.owners)) return *refused;
  if (auto refused = take(find_levels(options.levels), filter.levels)) return *refused;
  if (auto refused = take(find_areas(plan, options.areas), filter.areas)) return *refused;
  const ReportOptions asked{.quarter = options.quarter, .period = options.period, .year = options.year};
  const auto period = find_report_period(plan.head, asked, day);
  if (!period) return period.refusal();
  const std::string words = query::to_words(*period);

  const plan::Progress progress(plan);
  const std::vector<FormRow> rows = find_rows(plan, progress, filter, *period, day);
  if (rows.empty())
    return Refusal{say("{}: không có việc nào đến hạn, quá hạn hay đang thực hiện",
                       "{}: nothing is due, overdue or going on", words)};
  office::Workbook book = make_form(plan, rows, progress, words, day, session.language);
  book.sheets.push_back(form_sheet(plan.head, revision_of(open.loaded.folder), day));
  write_result(session, options.output, office::write_xlsx(book));
  remark(session,
         say("{0}: {1} dòng; điền xong thì: cchc record --from {2}", "{0}: {1} rows; then: cchc record --from {2}",
             words, rows.size(), shell_word(text::escape_controls(options.output))));
  return remark_left_out(session, open, left_out_of_rows(open, filter));
}

}  // namespace cchc::cli
