#include "cli/declare_options.h"

#include "cli/record_options.h"
#include "diag/printer.h"
#include "plan/date.h"
#include "plan/progress_entry.h"
#include "plan/schema.h"
#include "plan/years.h"
#include "query/due.h"
#include "report/changes.h"
#include "report/due.h"
#include "report/grid.h"
#include "report/output_form.h"

#include <algorithm>
#include <charconv>
#include <span>

namespace cchc::cli {

namespace {

using text::Message;
using Offer = OptionSpec::Offer;

std::optional<int> parse_year(const std::string& given) {
  int year = 0;
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), year);
  return error == std::errc{} && end == given.data() + given.size() && plan::is_year(year) ? std::optional(year)
                                                                                           : std::nullopt;
}

std::optional<int> parse_table_number(const std::string& given) {
  int number = 0;
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
  return error == std::errc{} && end == given.data() + given.size() && number > 0 ? std::optional(number)
                                                                                  : std::nullopt;
}

std::optional<plan::Years> parse_period(const std::string& given) {
  const auto years = plan::parse_years(given);
  return years && years->first <= years->last ? years : std::nullopt;
}

const Message a_year{"một năm, ví dụ 2022", "a year, such as 2022"};
const Message a_date{"một ngày, ví dụ 15/6/2022 hoặc 2022-06-15", "a day, such as 15/6/2022 or 2022-06-15"};
const Message a_quarter{"một quý: I, II, III, IV hoặc 1 đến 4", "a quarter: I, II, III, IV or 1 to 4"};
const Message year_word{"NĂM", "YEAR"};
const Message date_word{"NGÀY", "DAY"};
const Message quarter_word{"QUÝ", "QUARTER"};
const Message name_word{"TÊN", "NAME"};
const Message level_word{"CẤP", "LEVEL"};
const Message area_word{"LĨNH-VỰC", "AREA"};

template <class Named>
std::vector<std::string> names_of(std::span<const Named> table) {
  std::vector<std::string> names;
  for (const Named& row : table) names.emplace_back(row.name);
  return names;
}

/// The options that say the form of a result and where it goes. Excel has a flag of its own beside the forms.
template <class FormOptions, class Form>
void declare_output(Declaration& d, FormOptions& o, std::span<const Form> forms) {
  std::vector<std::string> names = names_of(forms);
  std::erase(names, "excel");
  d.choice("--format", o.format, names, {"dạng kết quả", "form of the result"});
  d.flag("--excel", o.excel, {"CSV mở đúng ngay trong Excel", "CSV that opens right in Excel"});
  d.text("--output", o.output, {"TỆP", "FILE"},
         {"ghi vào tệp thay vì in ra; đuôi của tệp cho biết dạng",
          "write a file instead of printing; its ending says the form"})
      .offers = Offer::files;
}

const Message several_periods{"nhiều quý hay nhiều năm liền nhau: dùng --due-from và --due-to",
                              "for several quarters or years on end use --due-from and --due-to"};
const text::Message own_name_only_about{"không kể việc giao chung cho nhóm có cơ quan này",
                                        "without what groups that hold the body share"};

/// The period that is asked for, but for a quarter.
template <class PeriodOptions>
void declare_period(Declaration& d, PeriodOptions& o) {
  d.text("--period", o.period, {"KỲ", "PERIOD"},
         {"kỳ báo cáo: \"6 tháng\", \"Quý I\", \"Năm\" hoặc tên kỳ trong plan.yaml",
          "period: \"6 tháng\", \"Quý I\", \"Năm\", or one that plan.yaml names"})
      .offers = Offer::periods;
  d.parsed("--year", o.year, year_word,
           {"năm báo cáo; không ghi thì lấy năm nay, giữ trong kỳ kế hoạch",
            "year; this year, held inside the plan, by default"},
           parse_year, a_year)
      .offers = Offer::years;
}

/// Whose work it is to be.
template <class FilterOptions>
void declare_filter(Declaration& d, FilterOptions& o) {
  d.texts("--owner", o.owners, name_word,
          {"chỉ việc cơ quan này chủ trì, kể cả việc được giao lại hay nhận tiếp của nơi đã thôi hoạt động",
           "only work this body leads, also what was given to it or taken over from a body that ended"})
      .offers = Offer::bodies;
  d.flag("--own-name-only", o.own_name_only, own_name_only_about);
  d.texts("--area", o.areas, area_word, {"chỉ lĩnh vực này", "only this area"}).offers = Offer::areas;
  d.texts("--level", o.levels, level_word, {"chỉ cấp này chủ trì", "only led at this level"}).offers = Offer::levels;
}

void declare_selection(Declaration& d, SelectionOptions& o) {
  d.texts("--owner", o.owners, name_word,
          {"cơ quan chủ trì; ghi nhiều lần để lấy nhiều cơ quan", "body that leads; may be repeated"})
      .offers = Offer::bodies;
  d.texts("--partner", o.partners, name_word, {"cơ quan phối hợp", "body that takes part"}).offers = Offer::bodies;
  d.texts("--involving", o.involving, name_word, {"cơ quan chủ trì hoặc phối hợp", "body that leads or takes part"})
      .offers = Offer::bodies;
  d.flag("--own-name-only", o.own_name_only, own_name_only_about);
  d.texts("--level", o.levels, level_word,
          {"cấp của cơ quan chủ trì: phường, thành phố, …", "level of the body that leads: phường, thành phố, …"})
      .offers = Offer::levels;
  d.texts("--area", o.areas, area_word,
          {"lĩnh vực: I, II, … hoặc một phần tên", "area: I, II, … or a part of its name"})
      .offers = Offer::areas;
  d.text("--search", o.search, {"CHỮ", "TEXT"},
         {"tìm trong nội dung; không cần gõ dấu", "find in the texts; accents are not needed"});
}

}  // namespace

void declare(Declaration& d, ListOptions& o) {
  declare_selection(d, o);
  d.parsed("--due-from", o.due_from, date_word, {"đến hạn từ ngày này", "due on this day or later"}, plan::parse_date,
           a_date);
  d.parsed("--due-to", o.due_to, date_word, {"đến hạn không quá ngày này", "due on this day or earlier"},
           plan::parse_date, a_date);
  OptionSpec& year =
      d.parsed("--year", o.year, year_word, {"đến hạn trong năm", "due in the year"}, parse_year, a_year);
  year.when_repeated = several_periods;
  year.offers = Offer::years;
  OptionSpec& quarter = d.parsed("--quarter", o.quarter, quarter_word,
                                 {"đến hạn trong quý; không ghi năm thì lấy năm nay, giữ trong kỳ kế hoạch",
                                  "due in the quarter; this year unless --year is given"},
                                 plan::parse_quarter, a_quarter);
  quarter.when_repeated = several_periods;
  quarter.offers = Offer::quarters;
  d.flag("--no-deadline", o.no_deadline, {"chỉ các hoạt động không có thời hạn", "only activities without a deadline"});
  d.flag(
      "--instances", o.instances,
      {"mỗi kỳ phải thực hiện một dòng, với mã kỳ như I.HD3@2022", "a line for each period, named as in I.HD3@2022"});
  declare_output(d, o, report::list_forms());
  d.comma_texts("--columns", o.columns, {"CỘT,…", "COLUMN,…"},
                {"các cột cần in, cách nhau bằng dấu phẩy", "columns to print, with commas between"})
      .offers = Offer::columns;
  d.comma_texts("--sort", o.sort, {"CỘT,…", "COLUMN,…"},
                {"xếp theo cột; -due là giảm dần", "sort by columns; -due for descending"})
      .offers = Offer::sort_keys;
}

void declare(Declaration& d, DueOptions& o) {
  declare_selection(d, o);
  d.parsed("--within", o.within, {"BAO-LÂU", "TIME"},
           {"sắp đến hạn là trong bao lâu nữa: 30d, 2w, \"2 tuần\" (mặc định 30 ngày)",
            "how long ahead is soon: 30d, 2w, \"2 weeks\" (30 days by default)"},
           query::parse_days,
           {"một số ngày hay tuần, nhiều nhất 10 năm: 30d, 2w, \"30 ngày\", \"2 tuần\"",
            "a number of days or weeks, ten years at the most: 30d, 2w, \"30 days\", \"2 weeks\""});
  d.parsed("--as-of", o.as_of, date_word,
           {"tính đến ngày này; mặc định là hôm nay", "as of this day; today by default"}, plan::parse_date, a_date);
  d.choice("--by", o.by, {"pressing", "owner"},
           {"chia theo quá hạn, sắp đến hạn, chưa rõ ngày (mặc định), hay theo cơ quan chủ trì",
            "in parts: overdue, due soon, no date (the default), or by the body that leads"});
  d.flag(
      "--all", o.all,
      {"in từng việc quá hạn từ các năm trước, dù nhiều", "each of what is overdue from earlier years, however many"});
  declare_output(d, o, report::due_forms());
}

void declare(Declaration& d, ShowOptions& o) {
  OptionSpec& id = d.positionals(
      "id", o.ids, {"MÃ…", "ID…"},
      {"mã mục: I.HD1, I.1 (là I.HD1), II.NV3, VI.MT2", "ids: I.HD1, I.1 (short for I.HD1), II.NV3, VI.MT2"});
  id.required = true;
  id.offers = Offer::items;
  d.choice("--format", o.format, {"text", "json"}, {"dạng kết quả", "form of the result"});
}

void declare(Declaration& d, OwnersOptions& o) {
  declare_output(d, o, report::list_forms());
  d.choice("--sort", o.sort, {"name", "level"}, {"xếp theo tên hoặc theo cấp", "sort by name or by level"});
}

void declare(Declaration& d, ReportOptions& o) {
  d.text("--quarter", o.quarter, quarter_word,
         {"báo cáo quý; không ghi thì báo cáo cả năm", "quarterly report; a yearly one without it"})
      .offers = Offer::quarters;
  declare_period(d, o);
  d.parsed("--as-of", o.as_of, date_word, {"ngày chốt số liệu", "the day the state is taken at"}, plan::parse_date,
           a_date);
  declare_filter(d, o);
  d.text("--template", o.template_name, {"MẪU", "TEMPLATE"},
         {"tên mẫu (cchc templates) hoặc tệp mẫu", "name of a template (cchc templates), or a file"})
      .offers = Offer::templates;
  declare_output(d, o, report::output_forms());
  d.flag("--each-owner", o.each_owner,
         {"danh sách việc của từng cơ quan chủ trì, mỗi cơ quan một tệp trong thư mục --output",
          "a work list for each body that leads, a file each, in the folder --output"});
}

void declare(Declaration& d, RecordOptions& o) {
  OptionSpec& id =
      d.positional("id", o.id, {"MÃ", "ID"},
                   {"mã của việc: I.HD3, kèm kỳ cũng được: I.HD3@2022; hoặc của mục tiêu có chỉ tiêu: II.MT2",
                    "id of the work, also with its period: I.HD3, I.HD3@2022; or of a target with an indicator"});
  id.offers = Offer::items;
  id.required = false;
  for (const RecordOption& row : record_options()) {
    OptionSpec& option = d.texts(std::string(row.name), o.given[std::string(row.name)], row.placeholder, row.about);
    if (!plan::find_entry_field(row.path)->names_bodies) option.kind = OptionSpec::Kind::value;
    option.offers = row.offers;
  }
  d.text("--from", o.from, {"TỆP", "FILE"},
         {"ghi mọi kết quả trong bảng của tệp .xlsx, .csv hoặc .docx, hoặc không ghi gì",
          "record all results of a table in an .xlsx, .csv or .docx file, or none"})
      .offers = Offer::files;
  d.flag("--dry-run", o.dry_run, {"chỉ in mục sẽ ghi, không ghi", "print the entry and write nothing"});
  d.flag("--commit", o.commit, {"ghi xong thì git commit đúng tệp đó", "then commit just that file"});
  d.parsed("--as-of", o.as_of, date_word, {"lấy ngày này làm hôm nay", "take this day for today"}, plan::parse_date,
           a_date);
  d.choice("--format", o.format, {"text", "json"}, {"dạng kết quả", "form of the result"});
}

void declare(Declaration& d, FormOptions& o) {
  d.text("--quarter", o.quarter, quarter_word,
         {"phiếu của quý; không ghi thì của cả năm", "of a quarter; of the year without it"})
      .offers = Offer::quarters;
  declare_period(d, o);
  declare_filter(d, o);
  d.parsed("--as-of", o.as_of, date_word, {"lấy ngày này làm hôm nay", "take this day for today"}, plan::parse_date,
           a_date);
  OptionSpec& output = d.text("--output", o.output, {"TỆP", "FILE"}, {"tệp .xlsx mới", "a new .xlsx file"});
  output.required = true;
  output.offers = Offer::files;
}

void declare(Declaration& d, BoardOptions& o) {
  d.text("--output", o.output, {"TỆP", "FILE"},
         {"ghi vào tệp .html thay vì in ra", "write a .html file instead of printing"})
      .offers = Offer::files;
  d.parsed("--as-of", o.as_of, date_word,
           {"tình hình đến ngày này, thay cho hôm nay", "the state on this day, instead of today"}, plan::parse_date,
           a_date);
}

void declare(Declaration& d, ImportOptions& o) {
  d.positional("file", o.file, {"TỆP", "FILE"}, {"tệp .docx, .xlsx hoặc .csv", "a .docx, .xlsx or .csv file"}).offers =
      Offer::files;
  d.text("--to", o.to, {"THƯ-MỤC", "DIR"}, {"thư mục mới để ghi kế hoạch", "a new folder for the plan"}).offers =
      Offer::folders;
  d.flag("--dry-run", o.dry_run, {"chỉ in kết quả đọc, không ghi", "only say what was read, write nothing"});
  d.parsed("--table", o.table, {"N", "N"}, {"chỉ đọc bảng thứ N của tệp", "read only table N of the file"},
           parse_table_number, {"số thứ tự của một bảng, từ 1", "the number of a table, from 1"});
  d.text("--sheet", o.sheet, name_word, {"chỉ đọc trang tính này của tệp Excel", "read only this sheet of a workbook"});
  d.text("--columns", o.columns, {"CỘT,…", "COLUMN,…"},
         {"cột nào là gì, khi tiêu đề bảng không nói rõ: \"text=2,owner=4,deadline=6\"",
          "which column is what, where the header does not tell: \"text=2,owner=4,deadline=6\""});
  d.text("--office", o.office, name_word,
         {"cơ quan lập kế hoạch, khi trong tệp không ghi", "whose plan it is, where the file does not say"});
  d.parsed("--period", o.period, {"NĂM", "YEARS"},
           {"giai đoạn của kế hoạch: 2026 hoặc 2021-2025", "the years of the plan: 2026 or 2021-2025"}, parse_period,
           {"một năm hay một giai đoạn, ví dụ 2021-2025", "a year or a range of years, such as 2021-2025"});
}

void declare(Declaration& d, TemplatesOptions& o) {
  d.text("--show", o.show, name_word, {"in một mẫu để sửa thành mẫu của mình", "print one to start from"}).offers =
      Offer::templates;
  d.flag("--fields", o.fields, {"mọi trường một mẫu có thể dùng", "every field a template may use"});
}

void declare(Declaration& d, ValidateOptions& o) {
  d.positionals("path", o.paths, {"ĐƯỜNG-DẪN…", "PATH…"},
                {"thư mục kế hoạch, hoặc các tệp trong đó; mặc định là kế hoạch tìm được",
                 "plan folders or files in them; the plan found by default"})
      .offers = Offer::files;
  d.choice("--format", o.format, names_of(diag::format_names()), {"dạng kết quả", "form of the result"});
  d.flag("--strict", o.strict, {"cảnh báo cũng tính là lỗi", "warnings count as errors"});
  d.flag("--all", o.all, {"in cả thông tin tham khảo", "print info too"});
  d.flag("--fix", o.fix,
         {"sửa trong tệp những chỗ chỉ có một cách sửa, rồi báo phần còn lại",
          "fix what has only one meaning, then report the rest"});
  d.flag("--diff", o.diff, {"chỉ in những gì --fix sẽ sửa, không ghi", "print what --fix would change, write nothing"});
  d.flag("--staged", o.staged,
         {"kiểm tra phần đã git add, không phải tệp đang sửa", "check what is staged in git, not the work tree"});
  d.parsed("--since", o.since, {"BẢN", "REV"},
           {"so với kế hoạch lúc tách khỏi bản này trong git: mã mất, mã dùng lại, sửa sau khi ban hành",
            "compare with the plan where it parted from this git revision: ids lost or reused, changes after approval"},
           [](const std::string& typed) { return std::optional(typed); }, {"một bản trong git", "a git revision"});
  d.parsed("--as-of", o.as_of, date_word,
           {"xét quá hạn và ngày của kết quả theo ngày này; mặc định là hôm nay",
            "judge what is overdue and dates of results at this day; today by default"},
           plan::parse_date, a_date);
  d.count(
      "--max", o.max_errors, {"N", "N"},
      {"số lỗi in ra nhiều nhất; 0 là tất cả (mặc định 20)", "errors shown at the most; 0 for all (20 by default)"});
  d.flag("--errors-only", o.errors_only,
         {"chỉ in lỗi, cảnh báo chỉ đếm ở dòng cuối (dạng text, short)",
          "print errors only, count warnings in the last line (text, short)"});
  d.comma_texts("--select", o.select, {"MÃ,…", "CODE,…"},
                {"chỉ các mã này (K4 là cả nhóm K401–K499)", "only these codes (K4 means all of K4xx)"})
      .offers = Offer::codes;
  d.comma_texts("--ignore", o.ignore, {"MÃ,…", "CODE,…"}, {"bỏ qua các mã này", "leave these codes out"}).offers =
      Offer::codes;
}

void declare(Declaration& d, ChangesOptions& o) {
  const Message version{"BẢN|NGÀY", "REV|DAY"};
  d.text("--from", o.from, version,
         {"bản cũ: một bản trong git, hoặc một ngày: bản cuối cùng tính đến hết ngày ấy (mặc định: bản ghi mới nhất, "
          "HEAD)",
          "the earlier version: a git revision, or a day: the last version up to its end (default: HEAD)"});
  d.text("--to", o.to, version,
         {"bản mới, cũng ghi như vậy (mặc định: các tệp hiện có)",
          "the later version, in the same way (default: the files as they are)"});
  d.choice("--format", o.format, names_of(report::changes_format_names()), {"dạng kết quả", "form of the result"});
}

void declare(Declaration& d, SchemaOptions& o) {
  d.positional_choice("file", o.file, names_of(plan::schema_kinds()),
                      {"tệp nào: plan.yaml, owners.yaml, tệp lĩnh vực (mặc định) hay tệp kết quả",
                       "which file: plan.yaml, owners.yaml, that of an area (the default) or of results"})
      .required = false;
  d.flag("--write", o.write,
         {"ghi mọi mẫu vào .schema trong thư mục kế hoạch", "write all of them into .schema in the plan's folder"});
}

void declare(Declaration& d, InitOptions& o) {
  d.positional("folder", o.folder, {"THƯ-MỤC", "DIR"},
               {"thư mục mới, chưa có hoặc còn trống", "a new folder, or an empty one"})
      .offers = Offer::folders;
  d.text("--office", o.office, name_word,
         {"tên cơ quan, như bản in: \"UBND xã Long Phụng\"", "the office, as printed: \"UBND xã Long Phụng\""})
      .required = true;
  d.parsed("--period", o.period, {"NĂM", "YEARS"},
           {"các năm của kế hoạch: 2026-2030, hoặc một năm: 2026", "years of the plan: 2026-2030, or one year: 2026"},
           plan::parse_years, {"các năm, ví dụ 2026-2030 hoặc 2026", "years, such as 2026-2030 or 2026"})
      .required = true;
  d.texts("--area", o.areas, name_word,
          {"tên một lĩnh vực, ghi nhiều lần theo thứ tự; không ghi thì bảy lĩnh vực thường có",
           "name of an area, repeated in their order; the seven usual ones without it"});
}

void declare(Declaration& d, HookOptions& o) {
  d.positional_choice("action", o.action, {"install", "uninstall"}, {"cài hay gỡ", "put it in or take it away"});
}

void declare(Declaration& d, LspOptions& o) {
  d.flag("--stdio", o.stdio,
         {"qua đầu vào và đầu ra chuẩn; luôn như vậy, vì nhiều trình soạn thảo ghi thêm",
          "over standard input and output; it always is, but many editors add this"});
}

void declare(Declaration& d, ExplainOptions& o) {
  d.positionals("code", o.codes, {"MÃ…", "CODE…"},
                {"mã lỗi, cảnh báo: K401, cả nhóm: K4; không ghi thì liệt kê mọi mã",
                 "codes such as K401, groups such as K4; all of them without any"})
      .offers = Offer::codes;
  d.flag("--markdown", o.markdown, {"danh sách mọi mã dạng Markdown", "the list of all codes as Markdown"});
}

void declare(Declaration& d, CompletionOptions& o) {
  d.positional_choice("shell", o.shell, {"bash", "zsh", "fish"}, {"loại shell", "shell"});
}

void declare(Declaration& d, CompleteOptions& o) {
  d.positionals("word", o.words, {"CHỮ…", "WORD…"}, {"các chữ đã gõ sau cchc", "the words behind cchc"});
}

void declare(Declaration& d, CommonOptions& o) {
  d.text("--plan", o.plan_folder, {"THƯ-MỤC", "DIR"},
         {"thư mục kế hoạch; mặc định: CCHC_PLAN, rồi plan/ ở đây hoặc phía trên",
          "the plan's folder; default: CCHC_PLAN, then plan/ here or above"})
      .offers = Offer::folders;
  d.choice("--lang", o.language, {"vi", "en"},
           {"ngôn ngữ của thông báo (CCHC_LANG)", "language of messages (CCHC_LANG)"});
  d.choice("--color", o.color, {"auto", "always", "never"}, {"tô màu kết quả", "colour the output"});
  d.flag("--help", o.help, {"phần trợ giúp này", "this help"});
}

}  // namespace cchc::cli
