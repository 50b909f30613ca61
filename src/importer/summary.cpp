#include "importer/summary.h"

#include "text/escape.h"

#include <fmt/format.h>

#include <map>

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

void summarize_plan(SummaryWriter& out, const Imported& imported) {
  auto counts = count_items(imported.draft);
  out.line(say("Đã đọc {} bảng, {} dòng, {} chữ.", "Read {} tables, {} rows, {} words.", imported.tables, imported.rows,
               imported.books.words_read()));
  out.line(say("Kế hoạch \"{}\" của {}: {} lĩnh vực, {} mục tiêu, {} nhiệm vụ, {} hoạt động, {} cơ quan.",
               "The plan \"{}\" of {}: {} areas, {} targets, {} tasks, {} activities, {} bodies.", imported.draft.title,
               imported.draft.office, imported.draft.areas.size(), counts[plan::ItemKind::target],
               counts[plan::ItemKind::task], counts[plan::ItemKind::activity], imported.draft.bodies.size()));
  std::size_t indicators = imported.draft.indicators.size();
  for (const DraftArea& area : imported.draft.areas) indicators += area.indicators.size();
  if (indicators > 0) out.line(say("Chỉ tiêu: {}.", "Indicators: {}.", indicators));
  out.line(say("Thời hạn: {} hiểu được, {} không hiểu, {} không ghi.", "Deadlines: {} understood, {} not, {} missing.",
               imported.deadlines.understood, imported.deadlines.not_understood.size(), imported.deadlines.missing));
  for (const std::string& one : imported.deadlines.not_understood) out.entry({}, one);
}

}  // namespace

std::string summarize(const Imported& imported, Language language) {
  SummaryWriter out(language);
  summarize_plan(out, imported);
  const Ledger& books = imported.books;
  if (books.left_out().empty()) {
    out.line({"Mọi chữ trong tệp đều ở trong kế hoạch.", "Every word of the file is in the plan."});
  } else {
    out.line(say("Không đưa vào kế hoạch ({} chỗ, {} chữ):", "Left out of the plan ({} places, {} words):",
                 books.left_out().size(), books.words_left_out()));
    for (const LeftOut& one : books.left_out())
      out.entry(one.place, fmt::format("\"{}\" ({})", one.text, out.say_in(one.reason)));
  }
  if (!books.doubts().empty()) {
    out.line(say("Nên xem lại ({} chỗ; trong tệp có ghi \"# xem lại\"):",
                 "To look at again ({} places; the files say \"# xem lại\"):", books.doubts().size()));
    for (const Doubt& one : books.doubts()) out.entry(one.place, out.say_in(one.what));
  }
  for (const std::string& error : imported.errors)
    out.line(say("Lỗi còn lại: {}", "An error left: {}", text::escape_controls(error)));
  return out.finish();
}

}  // namespace cchc::importer
