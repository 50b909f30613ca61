#include "plan/progress_entry.h"

#include "plan/bind.h"
#include "yaml/read.h"

#include <doctest/doctest.h>

#include <memory>

using namespace cchc;
using namespace cchc::plan;

namespace {

/// A progress file as it is read.
struct Read {
  explicit Read(std::string bytes) : file("progress/2022.yaml", std::move(bytes)) {
    document = yaml::read(file, known_keys(), sink);
    records = bind_progress(*document, sink);
  }

  text::SourceFile file;
  diag::Sink sink;
  std::unique_ptr<yaml::Document> document;
  std::vector<ProgressRecord> records;
};

const std::string one = "- {activity: I.HD1, status: Hoàn thành, date: 15/11/2022}";

std::optional<std::string> continued(const std::string& bytes) {
  const Read now(bytes);
  return with_entries(*now.document, {&one, 1});
}

}  // namespace

TEST_CASE("every field of an entry is written on one line and read back as it was, whatever is in it") {
  EntryValues values;
  for (const EntryField& field : entry_fields()) {
    const Shape shape = field.info->shape;
    values[field.path] = {shape == Shape::date     ? "15/11/2022"
                          : shape == Shape::choice ? "Hoàn thành"
                          : shape == Shape::number ? "98,7"
                                                   : R"(a, "b": [c] {d} #e - 'f' \g)"};
  }
  values["note"] = {"một dòng\nvà dòng nữa"};
  values["reassign.owner"] = {"Các phòng, ban, đơn vị", "Phòng Nội vụ", "- lạ"};
  const std::string line = entry_line(values);
  CHECK(line.find('\n') == std::string::npos);
  const Read back(line + "\n");
  REQUIRE(back.records.size() == 1);
  CHECK(values_of(back.records.front()) == values);
  CHECK(back.sink.found().empty());
}

TEST_CASE("an entry has its fields in the order of the table") {
  CHECK(entry_line({{"status", {"Hoàn thành"}},
                    {"period", {"2022"}},
                    {"activity", {"I.HD3"}},
                    {"date", {"15/11/2022"}},
                    {"evidence.number", {"12/BC-UBND"}},
                    {"evidence.title", {"Báo cáo"}}}) ==
        "- {activity: I.HD3, period: 2022, status: Hoàn thành, date: 15/11/2022, "
        "evidence: {number: 12/BC-UBND, title: Báo cáo}}");
}

TEST_CASE("entries that say the same have one key, however they are written") {
  const Read two(
      "- {activity: I.HD1, status: hoàn thành, date: 2022-11-15, value: 98.7}\n"
      "- activity: I.HD1\n  value: \"98,7\"\n  date: 15/11/2022\n  status: Hoàn thành\n"
      "- {activity: I.HD1, status: Hoàn thành, date: 16/11/2022, value: 98.7}\n"
      "- {activity: I.HD1, status: Hoàn thành, date: 2022-11-15, value: 98.7, note: a}\n");
  REQUIRE(two.records.size() == 4);
  const auto key = [&](std::size_t i) { return key_of(values_of(two.records[i])); };
  CHECK(key(0) == key(1));
  CHECK(key(0) != key(2));
  CHECK(key(0) != key(3));
}

TEST_CASE("an entry covers one that says a part of it, and no more") {
  const EntryValues all{{"activity", {"I.HD1"}}, {"date", {"2022-11-15"}}, {"note", {"a"}}};
  CHECK(covers(all, {{"activity", {"I.HD1"}}, {"date", {"15/11/2022"}}}));
  CHECK(covers(all, all));
  CHECK_FALSE(covers(all, {{"activity", {"I.HD1"}}, {"date", {"16/11/2022"}}}));
  CHECK_FALSE(covers(all, {{"activity", {"I.HD1"}}, {"source", {"a"}}}));
}

TEST_CASE("entries are added at the end and nothing else changes") {
  CHECK(continued("") == one + "\n");
  CHECK(continued("# Kết quả\n") == "# Kết quả\n" + one + "\n");
  CHECK(continued("- activity: I.HD2\n  note: a") == "- activity: I.HD2\n  note: a\n" + one + "\n");
  CHECK(continued("- activity: I.HD2\r\n  note: a\r\n") == "- activity: I.HD2\r\n  note: a\r\n" + one + "\r\n");
  CHECK(continued("  - activity: I.HD2\n    note: a\n  # hết\n") ==
        "  - activity: I.HD2\n    note: a\n  # hết\n  " + one + "\n");
  CHECK(continued("- activity: I.HD2\n  note: |\n    a\n\n") == "- activity: I.HD2\n  note: |\n    a\n\n" + one + "\n");
  CHECK(continued("[{activity: I.HD2}]\n") == std::nullopt);
  CHECK(continued("activity: I.HD2\n") == std::nullopt);
}
