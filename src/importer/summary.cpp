#include "importer/summary.h"

#include "importer/doubts.h"
#include "text/escape.h"

#include <fmt/format.h>

#include <map>
#include <vector>

namespace cchc::importer {

using text::Language;
using text::Message;
using text::say;

namespace {

std::map<plan::ItemKind, std::size_t> count_items(const Draft& draft) {
  std::map<plan::ItemKind, std::size_t> counts;
  for (const DraftArea& area : draft.areas)
    for_each_item(area.items, [&](const DraftItem& item) { ++counts[item.kind]; });
  return counts;
}

/// "1 place", "2 places", "2 bodies": English has a word for one.
std::string counted(std::size_t count, std::string_view one) {
  if (count == 1) return fmt::format("1 {}", one);
  const bool ends_in_y = one.ends_with('y');
  return fmt::format("{} {}{}", count, ends_in_y ? one.substr(0, one.size() - 1) : one, ends_in_y ? "ies" : "s");
}

/// "bảng 1, dòng 12, cột 3: "; what is known of it.
Message place_words(const CellPlace& place) {
  if (place.table == 0) return {};
  Message words = say("bảng {}", "table {}", place.table);
  if (place.row > 0) words = say("{0}, dòng {2}", "{1}, row {2}", words.vi, words.en, place.row);
  if (place.column > 0) words = say("{0}, cột {2}", "{1}, column {2}", words.vi, words.en, place.column);
  return {words.vi + ": ", words.en + ": "};
}

class SummaryWriter {
public:
  explicit SummaryWriter(Language language) : language_(language) {}
  void line(const Message& message) { out_ += message.in(language_) + "\n"; }
  void entry(const CellPlace& place, const std::string& words) {
    out_ += "  " + place_words(place).in(language_) + text::escape_controls(words) + "\n";
  }
  const std::string& say_in(const Message& message) const { return message.in(language_); }
  std::string finish() { return std::move(out_); }

private:
  Language language_;
  std::string out_;
};

/// What was left out of one row for one reason, or of one cell.
struct LeftOutEntry {
  CellPlace place;  // without its column where the texts stood in several
  std::string texts;
  const Message* reason = nullptr;
};

/// A row that is no work is one entry, not one for each of its cells.
std::vector<LeftOutEntry> by_row(const std::vector<LeftOut>& left_out) {
  std::vector<LeftOutEntry> entries;
  for (const LeftOut& one : left_out) {
    const std::string text = fmt::format("\"{}\"", one.text);
    LeftOutEntry* last = entries.empty() ? nullptr : &entries.back();
    const bool same_row = last != nullptr && one.place.row > 0 && last->place.table == one.place.table &&
                          last->place.row == one.place.row && last->reason->vi == one.reason.vi;
    if (!same_row) {
      entries.push_back({one.place, text, &one.reason});
      continue;
    }
    if (last->place.column != one.place.column) last->place.column = 0;
    last->texts += ", " + text;
  }
  return entries;
}

void summarize_left_out(SummaryWriter& out, const Ledger& books) {
  if (books.left_out().empty()) {
    out.line({"Mọi chữ trong tệp đều ở trong kế hoạch.", "Every word of the file is in the plan."});
    return;
  }
  const std::vector<LeftOutEntry> entries = by_row(books.left_out());
  out.line(say("Không đưa vào kế hoạch ({0} chỗ, {1} chữ):", "Left out of the plan ({2}, {3}):", entries.size(),
               books.words_left_out(), counted(entries.size(), "place"), counted(books.words_left_out(), "word")));
  for (const LeftOutEntry& one : entries)
    out.entry(one.place, fmt::format("{} ({})", one.texts, out.say_in(*one.reason)));
}

void summarize_plan(SummaryWriter& out, const Imported& imported) {
  out.line(say("Đã đọc {0} bảng, {1} dòng, {2} chữ.", "Read {3}, {4}, {5}.", imported.tables, imported.rows,
               imported.books.words_read(), counted(imported.tables, "table"), counted(imported.rows, "row"),
               counted(imported.books.words_read(), "word")));
  const Draft& draft = imported.draft;
  auto counts = count_items(draft);
  const std::size_t targets = counts[plan::ItemKind::target], tasks = counts[plan::ItemKind::task],
                    activities = counts[plan::ItemKind::activity];
  const Message parts =
      say("{0} lĩnh vực, {1} mục tiêu, {2} nhiệm vụ, {3} hoạt động, {4} cơ quan", "{5}, {6}, {7}, {8}, {9}",
          draft.areas.size(), targets, tasks, activities, draft.bodies.size(), counted(draft.areas.size(), "area"),
          counted(targets, "target"), counted(tasks, "task"), counted(activities, "activity"),
          counted(draft.bodies.size(), "body"));
  out.line(say("Kế hoạch \"{0}\" của {1}: {2}.", "The plan \"{0}\" of {1}: {3}.", draft.title, draft.office, parts.vi,
               parts.en));
  std::size_t indicators = draft.indicators.size();
  for (const DraftArea& area : draft.areas) indicators += area.indicators.size();
  if (indicators > 0) out.line(say("Chỉ tiêu: {}.", "Indicators: {}.", indicators));
  out.line(say("Thời hạn: {} hiểu được, {} không hiểu, {} không ghi.", "Deadlines: {} understood, {} not, {} missing.",
               imported.deadlines.understood, imported.deadlines.not_understood.size(), imported.deadlines.missing));
  for (const std::string& one : imported.deadlines.not_understood) out.entry({}, one);
}

}  // namespace

std::string summarize(const Imported& imported, Language language) {
  SummaryWriter out(language);
  summarize_plan(out, imported);
  summarize_left_out(out, imported.books);
  if (const DoubtList list = list_doubts(imported.draft); list.places > 0) {
    out.line(say("Nên xem lại ({0} chỗ; trong tệp có ghi \"# xem lại\"):",
                 "To look at again ({1}; the files say \"# xem lại\"):", list.places, counted(list.places, "place")));
    for (const Doubt& one : list.doubts) out.entry(one.place, out.say_in(one.what));
  }
  for (const std::string& error : imported.errors)
    out.line(say("Lỗi còn lại: {}", "An error left: {}", text::escape_controls(error)));
  return out.finish();
}

}  // namespace cchc::importer
