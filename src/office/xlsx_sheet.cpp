#include "office/xlsx_sheet.h"

#include "office/best_width.h"
#include "office/package_parts.h"
#include "office/xlsx_styles.h"
#include "office/xlsx_text.h"
#include "text/join.h"
#include "text/markup.h"
#include "text/width.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace cchc::office {

namespace {

constexpr std::size_t most_rows = 1'048'576;  // of a sheet

/// 0 is A, 26 is AA.
std::string column_letters(std::size_t column) {
  std::string letters;
  for (++column; column > 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  return letters;
}

/// The number Excel has for a day; nothing for those before 1/3/1900, which it counts otherwise.
std::optional<long> day_number(std::chrono::year_month_day day) {
  using namespace std::chrono;
  if (!day.ok() || day < 1900y / March / 1) return std::nullopt;
  return (sys_days(day) - sys_days(1899y / December / 30)).count();
}

double width_of(const SheetValue& value) {
  if (std::holds_alternative<std::chrono::year_month_day>(value)) return 10;
  if (const auto* number = std::get_if<double>(&value)) return static_cast<double>(fmt::format("{}", *number).size());
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? 0 : best_width(*text);
}

/// The widths of the columns, in characters. What goes beyond a page that can be read is taken from the wide ones.
std::vector<double> column_widths(const Sheet& sheet) {
  constexpr double narrow = 11, narrowest = 6, page = 190;
  constexpr double button = 2.5;  // of the filter
  std::vector<double> widths;
  double least = 0, total = 0;
  for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
    double width = std::clamp(static_cast<double>(text::display_width(sheet.columns[at].title)), narrowest, narrow);
    for (const auto& row : sheet.rows) {
      if (at < row.size()) width = std::max(width, width_of(row[at]));
    }
    widths.push_back(sheet.columns[at].width > 0 ? sheet.columns[at].width : width + button);
    total += widths.back();
    least += std::min(widths.back(), narrow);
  }
  const double share = total <= page ? 1 : std::max(page - least, 0.0) / (total - least);
  for (std::size_t at = 0; at < widths.size(); ++at) {
    if (sheet.columns[at].width == 0 && widths[at] > narrow)
      widths[at] = std::round((narrow + (widths[at] - narrow) * share) * 10) / 10;
  }
  return widths;
}

/// One part of the rows of a sheet as XML.
class SheetPrinter {
public:
  SheetPrinter(const Sheet& sheet, SharedTexts& texts) : sheet_(sheet), texts_(texts), widths_(column_widths(sheet)) {}

  /// As `print_sheet`.
  PrintedSheet print(std::size_t& first) {
    std::string rows;
    for (std::size_t at = 0; at < sheet_.above.size(); ++at) {
      open_row(rows);
      add_text(rows, 0, at == 0 ? look_head : look_line, sheet_.above[at]);
      rows += "</row>";
    }
    std::size_t lines = 1;
    for (std::size_t at = 0; at < sheet_.columns.size(); ++at)
      lines = std::max(lines, lines_of(sheet_.columns[at].title, at));
    open_row(rows, lines);
    for (std::size_t at = 0; at < sheet_.columns.size(); ++at) add_text(rows, at, look_title, sheet_.columns[at].title);
    rows += "</row>";
    title_row_ = row_;
    for (; first < sheet_.rows.size() && row_ < most_rows; ++first) add_row(rows, sheet_.rows[first]);
    return {page(rows), table_range(), title_row_};
  }

private:
  std::string table_range() const {
    return fmt::format("$A${}:${}${}", title_row_, last_column(), std::max(row_, title_row_));
  }
  std::string last_column() const { return column_letters(std::max<std::size_t>(sheet_.columns.size(), 1) - 1); }

  void open_row(std::string& out, std::size_t lines = 1) {
    constexpr double line = 15.75, highest = 409;  // in points
    out += fmt::format("<row r=\"{}\" ht=\"{}\">", ++row_, std::min(line * static_cast<double>(lines), highest));
  }

  /// How many lines a text takes in its column. Excel would find out by itself, other programs do not.
  std::size_t lines_of(std::string_view text, std::size_t column) const {
    constexpr double narrow_letters = 1.1;  // widths are counted in digits, which are wider than most letters
    return text::wrap(text, static_cast<std::size_t>(widths_[column] * narrow_letters)).size();
  }

  void open_cell(std::string& out, std::size_t column, unsigned look) const {
    out += fmt::format("<c r=\"{}{}\" s=\"{}\"", column_letters(column), row_, look);
  }

  void add_text(std::string& out, std::size_t column, unsigned look, std::string_view text) {
    open_cell(out, column, look);
    out += fmt::format(" t=\"s\"><v>{}</v></c>", texts_.index_of(text));
  }

  void add_row(std::string& out, const std::vector<SheetValue>& values) {
    std::vector<std::vector<std::string_view>> pieces(values.size());
    std::size_t height = 1;
    for (std::size_t at = 0; at < values.size(); ++at) {
      if (const auto* text = std::get_if<std::string>(&values[at]); text != nullptr && !text->empty())
        pieces[at] = cell_pieces(*text);
      height = std::max(height, pieces[at].size());
    }
    for (std::size_t line = 0; line < height && row_ < most_rows; ++line) {
      std::size_t lines = 1;
      for (std::size_t at = 0; at < pieces.size(); ++at) {
        if (line < pieces[at].size()) lines = std::max(lines, lines_of(pieces[at][line], at));
      }
      open_row(out, lines);
      for (std::size_t at = 0; at < sheet_.columns.size(); ++at) {
        const SheetColumn& column = sheet_.columns[at];
        const bool has_text = at < pieces.size() && line < pieces[at].size();
        if (has_text) {
          add_text(out, at, look_of(SheetKind::text, column.fill_in), pieces[at][line]);
        } else {
          add_value(out, at, line == 0 && at < values.size() ? values[at] : SheetValue());
        }
      }
      out += "</row>";
    }
  }

  void add_value(std::string& out, std::size_t at, const SheetValue& value) {
    const SheetColumn& column = sheet_.columns[at];
    if (const auto* number = std::get_if<double>(&value); number != nullptr && std::isfinite(*number)) {
      open_cell(out, at, look_of(SheetKind::number, column.fill_in));
      out += fmt::format("><v>{}</v></c>", *number);
    } else if (const auto* day = std::get_if<std::chrono::year_month_day>(&value)) {
      const auto count = day_number(*day);
      if (!count) {
        add_text(out, at, look_of(SheetKind::text, column.fill_in),
                 fmt::format("{:02}/{:02}/{}", static_cast<unsigned>(day->day()), static_cast<unsigned>(day->month()),
                             static_cast<int>(day->year())));
        return;
      }
      open_cell(out, at, look_of(SheetKind::date, column.fill_in));
      out += fmt::format("><v>{}</v></c>", *count);
    } else {
      open_cell(out, at, look_of(column.kind, column.fill_in));
      out += "/>";
    }
  }

  std::string columns_xml() const {
    std::string out;
    for (std::size_t at = 0; at < sheet_.columns.size(); ++at) {
      out += fmt::format(R"(<col min="{0}" max="{0}" width="{1}" customWidth="1"/>)", at + 1, widths_[at]);
    }
    return out.empty() ? out : "<cols>" + out + "</cols>";
  }

  std::string choices_xml() const {
    std::string out;
    std::size_t count = 0;
    for (std::size_t at = 0; at < sheet_.columns.size(); ++at) {
      if (sheet_.columns[at].choices.empty() || row_ == title_row_) continue;
      const std::string list = text::join(sheet_.columns[at].choices, ",");
      out += fmt::format(
          R"(<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="{0}{1}:{0}{2}"><formula1>"{3}"</formula1></dataValidation>)",
          column_letters(at), title_row_ + 1, row_, text::xml_escaped(list));
      ++count;
    }
    return count == 0 ? out : fmt::format(R"(<dataValidations count="{}">{}</dataValidations>)", count, out);
  }

  std::string page(const std::string& rows) const {
    // In protected sheets, what does not change a cell stays allowed.
    const std::string_view protection =
        sheet_.is_protected
            ? R"(<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>)"
            : "";
    std::string range = table_range();
    std::erase(range, '$');
    return fmt::format(
        R"({}<worksheet xmlns="{}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:{}{}"/>)"
        R"(<sheetViews><sheetView workbookViewId="0"><pane ySplit="{}" topLeftCell="A{}" activePane="bottomLeft" state="frozen"/>)"
        R"(</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75"/>{}<sheetData>{}</sheetData>{}<autoFilter ref="{}"/>{})"
        R"(<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>)"
        R"(<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>)"
        R"(<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>)",
        xml_head, sheet_namespace, last_column(), row_, title_row_, title_row_ + 1, columns_xml(), rows, protection,
        range, choices_xml());
  }

  const Sheet& sheet_;
  SharedTexts& texts_;
  std::vector<double> widths_;  // of the columns, in characters
  std::size_t row_ = 0;         // printed last, from 1
  std::size_t title_row_ = 0;   // from 1
};

}  // namespace

std::size_t SharedTexts::index_of(std::string_view text) {
  ++uses_;
  const auto [place, is_new] = index_.try_emplace(std::string(text), index_.size());
  if (is_new) xml_ += "<si><t xml:space=\"preserve\">" + sheet_text(text) + "</t></si>";
  return place->second;
}

std::string SharedTexts::xml() const {
  return fmt::format(R"({}<sst xmlns="{}" count="{}" uniqueCount="{}">{}</sst>)", xml_head, sheet_namespace, uses_,
                     index_.size(), xml_);
}

PrintedSheet print_sheet(const Sheet& sheet, std::size_t& first, SharedTexts& texts) {
  return SheetPrinter(sheet, texts).print(first);
}

}  // namespace cchc::office
