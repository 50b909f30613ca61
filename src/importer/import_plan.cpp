#include "importer/import_plan.h"

#include "check/rules.h"
#include "importer/builder.h"
#include "importer/head.h"
#include "importer/indicators.h"
#include "importer/letterhead.h"
#include "importer/tables.h"
#include "importer/write_plan.h"
#include "plan/deadline.h"
#include "plan/file_role.h"
#include "plan/load.h"
#include "plan/office.h"
#include "plan/walk.h"
#include "text/fold.h"
#include "text/join.h"
#include "text/normalize.h"

#include <algorithm>
#include <deque>
#include <set>

namespace cchc::importer {

using office::Document;
using text::say;

namespace {

/// The rest of the document: its other tables and what no table can hold.
void leave_out_rest(const Document& document, const std::set<std::size_t>& tables_read, const Draft& draft,
                    Ledger& books) {
  for (std::size_t at = 0; at < document.tables.size(); ++at) {
    if (tables_read.contains(at + 1)) continue;
    for (const office::Row& row : document.tables[at].rows) {
      const CellPlace place{at + 1, row.number, 0};
      std::string left;
      for (const office::Cell& cell : row.cells) {
        for (const std::string& line : lines_of(cell.paragraphs)) {
          books.read(place, line);
          if (is_said_in_head(draft, line)) {
            books.placed(place, line);
          } else if (!text::is_blank(line)) {
            text::add_item(left, " / ", line);
          }
        }
      }
      if (!left.empty()) books.leave_out(place, left, {"bảng này không phải bảng kế hoạch", "this table is no plan"});
    }
  }
  for (const office::Omitted& one : document.omitted) {
    const text::Message what = office::name(one.what);
    books.read({one.table, one.row, 0}, one.text);
    books.leave_out({one.table, one.row, 0}, one.text.empty() ? "(" + what.vi + ")" : one.text, what);
  }
}

/// What is missing in a plan's head that nobody but its owner can tell.
std::optional<NoPlan> missing_head(const Draft& draft) {
  if (draft.office.empty()) {
    return NoPlan{{"không thấy tên cơ quan lập kế hoạch trong tệp", "the file does not say whose plan it is"},
                  {{"thêm vào lệnh: --office \"UBND phường …\"", "add: --office \"UBND phường …\""}}};
  }
  if (draft.years.first == 0) {
    return NoPlan{
        {"không thấy năm hay giai đoạn của kế hoạch trong tệp", "the file does not say for which years the plan is"},
        {{"thêm vào lệnh: --period 2026 hoặc --period 2021-2025", "add: --period 2026 or --period 2021-2025"}}};
  }
  return std::nullopt;
}

/// The files read back and checked, as `validate` would.
struct ReadBack {
  std::deque<text::SourceFile> sources;
  diag::Sink sink;
  plan::Plan plan;

  explicit ReadBack(const std::vector<plan::NewFile>& files) {
    plan::PlanFiles parts;
    for (const plan::NewFile& file : files) {
      const plan::FileRole role = plan::file_role(file.name);
      if (!plan::is_read(role)) continue;
      const text::SourceFile& source = sources.emplace_back(file.name, file.bytes);
      if (role == plan::FileRole::head) parts.head = &source;
      if (role == plan::FileRole::registry) parts.registry = &source;
      if (role == plan::FileRole::area) parts.areas.push_back(&source);
    }
    plan = plan::load(parts, sink);
    check::check_errors(plan, sink);
  }
};

/// What a refused deadline probably means: "Quý III/2026" for "Q3/2026"; empty when nobody can tell.
std::string meant_by(const std::string& deadline) {
  const auto parsed = plan::parse_deadline(deadline);
  const auto* error = std::get_if<plan::DeadlineError>(&parsed);
  return error == nullptr || error->suggestions.empty() ? "" : error->suggestions.front();
}

/// Deadlines no plan may hold (a day that does not exist, a year mistyped) go into notes. True when there were some.
bool set_aside_deadlines(const ReadBack& read, Draft& draft) {
  std::set<std::string> refused;
  for (const diag::Diagnostic& one : read.sink.found()) {
    const bool of_deadline = diag::id(one.code).starts_with("K5");
    if (of_deadline && diag::severity_of(one) == diag::Severity::error) refused.insert(one.context.id);
  }
  bool any = false;
  for (DraftArea& area : draft.areas) {
    for_each_item(area.items, [&](DraftItem& item) {
      if (item.deadline.empty() || item.deadline_refused || !refused.contains(id_of(area, item))) return;
      item.deadline_refused = any = true;
      const std::string meant = meant_by(item.deadline);
      const std::string more = meant.empty() ? "" : ": " + meant + "?";
      item.doubts.push_back(
          {item.place,
           say("thời hạn \"{0}\" sai nên ghi ở note; sửa lại thành deadline{1}",
               "deadline \"{0}\" is wrong and kept in the note; correct it as deadline{1}", item.deadline, more)});
    });
  }
  return any;
}

void count_deadlines(const ReadBack& read, Imported& into) {
  plan::for_each_work_item(read.plan, [&](const plan::WorkItem& item, plan::ItemKind, const plan::Path&) {
    if (!item.deadline) {
      ++into.deadlines.missing;
    } else if (item.schedule) {
      ++into.deadlines.understood;
    } else {
      into.deadlines.not_understood.push_back(std::string(item.id_text.value) + ": " +
                                              std::string(item.deadline.value));
    }
  });
}

/// A letterhead is in capitals; where the table names the same office, its name is written as there.
void settle_office(Draft& draft) {
  const std::string folded = text::fold(draft.office);
  const auto same =
      std::ranges::find_if(draft.bodies, [&](const DraftBody& body) { return text::fold(body.name) == folded; });
  if (is_upper(draft.office) && same != draft.bodies.end()) draft.office = same->name;
}

/// What a colleague would ask about: work nobody leads.
void doubt_work_without_owners(Draft& draft) {
  for (DraftArea& area : draft.areas) {
    for_each_item(area.items, [&](DraftItem& item) {
      const bool is_work =
          item.kind == plan::ItemKind::activity || (item.kind == plan::ItemKind::task && item.items.empty());
      if (is_work && item.owners.empty())
        item.doubts.push_back({item.place, {"bảng không ghi cơ quan chủ trì", "the table names no owner"}});
    });
  }
}

}  // namespace

std::variant<Imported, NoPlan> import_plan(const Document& document, const ImportSettings& options) {
  const std::vector<IndicatorTable> measured = find_indicator_tables(document, options);
  std::set<std::size_t> tables_read;
  for (const IndicatorTable& one : measured) tables_read.insert(one.number);
  auto tables = find_plan_tables(document, options, tables_read);
  if (auto* none = std::get_if<NoPlan>(&tables)) return std::move(*none);
  const auto& found = std::get<std::vector<PlanTable>>(tables);
  Imported made;
  for (const PlanTable& one : found) tables_read.insert(one.number);
  made.tables = tables_read.size();
  read_head(document, found, options, made.draft);
  Builder builder(found, made.draft, made.books);
  builder.run();
  made.rows = builder.rows() + read_indicators(measured, made.draft, made.books);
  leave_out_rest(document, tables_read, made.draft, made.books);
  if (made.draft.areas.empty()) {
    return NoPlan{{"bảng không có dòng nào dưới tiêu đề", "the table has no row below its header"}, {}};
  }
  if (made.draft.years.first == 0) {
    made.draft.years = years_of_deadlines(made.draft);
    made.draft.head_doubts.push_back(
        {{}, {"giai đoạn lấy từ các thời hạn trong bảng", "the years are those of the deadlines in the tables"}});
  }
  if (auto none = missing_head(made.draft)) return std::move(*none);
  number_items(made.draft);
  settle_bodies(made.draft, plan::level_of_office(made.draft.office).value_or(plan::Level::other));
  settle_office(made.draft);
  doubt_work_without_owners(made.draft);
  made.files = write_plan(made.draft);
  auto read = std::make_unique<ReadBack>(made.files);
  if (set_aside_deadlines(*read, made.draft)) {
    made.files = write_plan(made.draft);
    read = std::make_unique<ReadBack>(made.files);
  }
  count_deadlines(*read, made);
  for (const diag::Diagnostic& one : read->sink.sorted()) {
    if (diag::severity_of(one) == diag::Severity::error)
      made.errors.push_back(one.place.file->path() + ": " + one.headline.vi);
  }
  made.books.close();
  return made;
}

}  // namespace cchc::importer
