#include "office/csv.h"

#include "office/clean_text.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace cchc::office {

using text::Message;
using text::say;

namespace {

/// Reads field by field.
class CsvReader {
public:
  CsvReader(std::string_view bytes, char separator) : bytes_(bytes), separator_(separator) {}

  bool at_end() const { return at_ >= bytes_.size(); }
  std::size_t line() const { return line_; }
  /// The fields of the next record; nothing when a quote is never closed.
  std::optional<std::vector<std::string>> record() {
    std::vector<std::string> fields;
    while (true) {
      std::string field;
      if (!read_field(field)) return std::nullopt;
      fields.push_back(std::move(field));
      if (at_end() || bytes_[at_] != separator_) break;
      ++at_;
    }
    skip_line_end();
    return fields;
  }

private:
  bool read_field(std::string& field) {
    if (!at_end() && bytes_[at_] == '"' && !read_quoted(field)) return false;
    // What stands behind a closing quote belongs to the field, as Excel has it.
    while (!at_end() && bytes_[at_] != separator_ && bytes_[at_] != '\n' && bytes_[at_] != '\r') field += bytes_[at_++];
    return true;
  }
  bool read_quoted(std::string& field) {
    for (++at_; !at_end(); ++at_) {
      if (bytes_[at_] == '\n') ++line_;
      if (bytes_[at_] == '"') {
        const bool doubled = at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '"';
        ++at_;
        if (!doubled) return true;
      }
      field += bytes_[at_];
    }
    return false;
  }
  void skip_line_end() {
    if (!at_end() && bytes_[at_] == '\r') ++at_;
    if (!at_end() && bytes_[at_] == '\n') ++at_;
    ++line_;
  }

  std::string_view bytes_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

/// Of the first records, how many have the most usual number of fields above one.
std::size_t evenness(std::string_view bytes, char separator) {
  constexpr std::size_t looked_at = 30;
  CsvReader reader(bytes, separator);
  std::map<std::size_t, std::size_t> counts;
  for (std::size_t i = 0; i < looked_at && !reader.at_end(); ++i) {
    const auto fields = reader.record();
    if (!fields) break;
    if (fields->size() > 1) ++counts[fields->size()];
  }
  std::size_t most = 0;
  for (const auto& [fields, count] : counts) most = std::max(most, count * 100 + std::min<std::size_t>(fields, 99));
  return most;
}

char find_separator(std::string_view bytes) {
  constexpr std::array separators{',', ';', '\t'};
  return *std::ranges::max_element(separators, {}, [&](char one) { return evenness(bytes, one); });
}

}  // namespace

Reading<Document> read_csv(std::string_view bytes) {
  if (bytes.starts_with(text::byte_order_mark)) bytes.remove_prefix(text::byte_order_mark.size());
  if (const auto broken = text::find_invalid(bytes)) {
    return say("tệp chữ không phải UTF-8 (byte {}); trong Excel chọn Lưu thành (Save As), dạng CSV UTF-8",
               "the text is not UTF-8 (byte {}); in Excel save it as CSV UTF-8", *broken + 1);
  }
  Table table;
  std::size_t cells = 0;
  CsvReader reader(bytes, find_separator(bytes));
  while (!reader.at_end()) {
    Row row{.cells = {}, .number = reader.line()};
    const auto fields = reader.record();
    if (!fields) {
      return say("dòng {}: dấu nháy kép (\") mở ra mà không đóng lại", "line {}: a quote is opened and never closed",
                 row.number);
    }
    cells += fields->size();
    if (cells > max_cells || fields->size() > max_columns) {
      return Message{"bảng quá lớn; tách thành nhiều tệp", "the table is too large; make several files of it"};
    }
    for (const std::string& field : *fields) {
      Cell cell{.paragraphs = {}, .column = row.cells.size()};
      add_paragraph(cell.paragraphs, field);
      row.cells.push_back(std::move(cell));
    }
    table.columns = std::max(table.columns, row.cells.size());
    table.rows.push_back(std::move(row));
  }
  Document document;
  document.tables.push_back(std::move(table));
  return document;
}

}  // namespace cchc::office
