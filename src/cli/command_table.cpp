#include "cli/command_table.h"

#include "diag/printer.h"
#include "plan/date.h"
#include "plan/schema.h"
#include "report/grid.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <span>

namespace cchc::cli {

namespace {

using text::Message;

// --- how single values are read ---

std::optional<int> parse_year(const std::string& given) {
  int year = 0;
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), year);
  return error == std::errc{} && end == given.data() + given.size() && plan::is_year(year) ? std::optional(year)
                                                                                           : std::nullopt;
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

// Excel has a flag of its own beside the forms.
std::vector<std::string> list_formats() {
  std::vector<std::string> names = names_of(report::list_format_names());
  std::erase(names, "excel");
  return names;
}

// --- the commands ---

template <class T, void (*Declare)(Declaration&, T&)>
std::function<Options()> declare(Declaration& declaration) {
  const auto options = std::make_shared<T>();
  Declare(declaration, *options);
  return [options] { return Options(*options); };
}

void declare_list(Declaration& d, ListOptions& o) {
  d.texts("--owner", o.owners, name_word,
          {"cơ quan chủ trì; ghi nhiều lần để lấy nhiều cơ quan", "body that leads; may be repeated"});
  d.texts("--partner", o.partners, name_word, {"cơ quan phối hợp", "body that takes part"});
  d.texts("--involving", o.involving, name_word, {"cơ quan chủ trì hoặc phối hợp", "body that leads or takes part"});
  d.texts("--level", o.levels, level_word,
          {"cấp của cơ quan chủ trì: phường, thành phố, …", "level of the body that leads: phường, thành phố, …"});
  d.texts("--area", o.areas, area_word,
          {"lĩnh vực: I, II, … hoặc một phần tên", "area: I, II, … or a part of its name"});
  d.text("--search", o.search, {"CHỮ", "TEXT"},
         {"tìm trong nội dung; không cần gõ dấu", "find in the texts; accents are not needed"});
  d.parsed("--due-from", o.due_from, date_word, {"đến hạn từ ngày này", "due on this day or later"}, plan::parse_date,
           a_date);
  d.parsed("--due-to", o.due_to, date_word, {"đến hạn không quá ngày này", "due on this day or earlier"},
           plan::parse_date, a_date);
  d.parsed("--year", o.year, year_word, {"đến hạn trong năm", "due in the year"}, parse_year, a_year);
  d.parsed("--quarter", o.quarter, quarter_word,
           {"đến hạn trong quý; không ghi năm thì lấy năm nay, giữ trong kỳ kế hoạch",
            "due in the quarter; this year unless --year is given"},
           plan::parse_quarter, a_quarter);
  d.flag("--no-deadline", o.no_deadline, {"chỉ các hoạt động không có thời hạn", "only activities without a deadline"});
  d.choice("--format", o.format, list_formats(), {"dạng kết quả", "form of the result"});
  d.flag("--excel", o.excel, {"CSV mở đúng ngay trong Excel", "CSV that opens right in Excel"});
  d.comma_texts("--columns", o.columns, {"CỘT,…", "COLUMN,…"},
                {"các cột cần in, cách nhau bằng dấu phẩy", "columns to print, with commas between"});
  d.comma_texts("--sort", o.sort, {"CỘT,…", "COLUMN,…"},
                {"xếp theo cột; -due là giảm dần", "sort by columns; -due for descending"});
}

void declare_show(Declaration& d, ShowOptions& o) {
  d.positionals("id", o.ids, {"MÃ…", "ID…"},
                {"mã mục: I.HD1, I.1 (là I.HD1), II.NV3, VI.MT2", "ids: I.HD1, I.1 (short for I.HD1), II.NV3, VI.MT2"})
      .required = true;
  d.choice("--format", o.format, {"text", "json"}, {"dạng kết quả", "form of the result"});
}

void declare_owners(Declaration& d, OwnersOptions& o) {
  d.choice("--format", o.format, list_formats(), {"dạng kết quả", "form of the result"});
  d.choice("--sort", o.sort, {"name", "level"}, {"xếp theo tên hoặc theo cấp", "sort by name or by level"});
  d.flag("--excel", o.excel, {"CSV mở đúng ngay trong Excel", "CSV that opens right in Excel"});
}

void declare_report(Declaration& d, ReportOptions& o) {
  d.parsed("--quarter", o.quarter, quarter_word,
           {"báo cáo quý; không ghi thì báo cáo cả năm", "quarterly report; a yearly one without it"},
           plan::parse_quarter, a_quarter);
  d.parsed("--year", o.year, year_word,
           {"năm báo cáo; không ghi thì lấy năm nay, giữ trong kỳ kế hoạch",
            "year; this year, held inside the plan, by default"},
           parse_year, a_year);
  d.parsed("--as-of", o.as_of, date_word, {"ngày chốt số liệu", "the day the state is taken at"}, plan::parse_date,
           a_date);
  d.texts("--owner", o.owners, name_word,
          {"chỉ các hoạt động do cơ quan này chủ trì", "only activities this body leads"});
  d.texts("--area", o.areas, area_word, {"chỉ lĩnh vực này", "only this area"});
  d.texts("--level", o.levels, level_word, {"chỉ cấp này chủ trì", "only led at this level"});
  d.text("--template", o.template_name, {"MẪU", "TEMPLATE"},
         {"tên mẫu (cchc templates) hoặc tệp mẫu", "name of a template (cchc templates), or a file"});
  d.choice("--format", o.format, {"md", "csv"}, {"Markdown hoặc CSV", "Markdown or CSV"});
  d.flag("--excel", o.excel, {"CSV mở đúng ngay trong Excel", "CSV that opens right in Excel"});
  d.text("--output", o.output, {"TỆP", "FILE"}, {"ghi vào tệp thay vì in ra", "write a file instead of printing"});
}

void declare_templates(Declaration& d, TemplatesOptions& o) {
  d.text("--show", o.show, name_word, {"in một mẫu để sửa thành mẫu của mình", "print one to start from"});
  d.flag("--fields", o.fields, {"mọi trường một mẫu có thể dùng", "every field a template may use"});
}

void declare_validate(Declaration& d, ValidateOptions& o) {
  d.positionals("path", o.paths, {"ĐƯỜNG-DẪN…", "PATH…"},
                {"thư mục kế hoạch, hoặc các tệp trong đó; mặc định là kế hoạch tìm được",
                 "plan folders or files in them; the plan found by default"});
  d.choice("--format", o.format, names_of(diag::format_names()), {"dạng kết quả", "form of the result"});
  d.flag("--strict", o.strict, {"cảnh báo cũng tính là lỗi", "warnings count as errors"});
  d.flag("--all", o.all, {"in cả thông tin tham khảo", "print information too"});
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
  d.count(
      "--max", o.max_errors, {"N", "N"},
      {"số lỗi in ra nhiều nhất; 0 là tất cả (mặc định 20)", "errors shown at the most; 0 for all (20 by default)"});
  d.comma_texts("--select", o.select, {"MÃ,…", "CODE,…"},
                {"chỉ các mã này (K4 là cả nhóm K401–K499)", "only these codes (K4 means all of K4xx)"});
  d.comma_texts("--ignore", o.ignore, {"MÃ,…", "CODE,…"}, {"bỏ qua các mã này", "leave these codes out"});
}

void declare_schema(Declaration& d, SchemaOptions& o) {
  d.positional_choice("file", o.file, names_of(plan::file_kinds()),
                      {"tệp nào: plan.yaml, owners.yaml hay tệp lĩnh vực (mặc định)",
                       "which file: plan.yaml, owners.yaml or that of an area (the default)"})
      .required = false;
  d.flag("--write", o.write,
         {"ghi cả ba vào .schema trong thư mục kế hoạch", "write all three into .schema in the plan's folder"});
}

void declare_hook(Declaration& d, HookOptions& o) {
  d.positional_choice("action", o.action, {"install", "uninstall"}, {"cài hay gỡ", "put it in or take it away"});
}

void declare_lsp(Declaration& /*d*/, LspOptions& /*o*/) {}

void declare_explain(Declaration& d, ExplainOptions& o) {
  d.positionals(
      "code", o.codes, {"MÃ…", "CODE…"},
      {"mã lỗi, cảnh báo: K401; không ghi thì liệt kê mọi mã", "codes such as K401; all of them without any"});
  d.flag("--markdown", o.markdown, {"danh sách mọi mã dạng Markdown", "the list of all codes as Markdown"});
}

void declare_completion(Declaration& d, CompletionOptions& o) {
  d.positional_choice("shell", o.shell, {"bash", "zsh", "fish"}, {"vỏ lệnh", "shell"});
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> table{
      {"list",
       {"liệt kê hoạt động theo cơ quan, thời hạn, nội dung", "list activities by body, deadline, text"},
       {{"cchc list --owner \"Công chức Tư pháp\"", {"việc của một cơ quan", "what one body leads"}},
        {"cchc list --quarter IV --year 2022 --level phường",
         {"việc phường phải xong trong quý", "what the ward owes in a quarter"}},
        {"cchc list --search \"dich vu cong\" --excel > viec.csv",
         {"tìm rồi mở trong Excel", "find, and open in Excel"}}},
       declare<ListOptions, declare_list>},
      {"show",
       {"xem đầy đủ một mục kèm mục tiêu và nhiệm vụ của nó", "print one item in full with its target and task"},
       {{"cchc show I.HD1", {"một hoạt động", "one activity"}},
        {"cchc show II.5 VI.MT3", {"nhiều mục", "several items"}}},
       declare<ShowOptions, declare_show>},
      {"owners",
       {"các cơ quan và số hoạt động chủ trì, phối hợp", "the bodies and how much they lead and join"},
       {{"cchc owners --sort level", {"xếp theo cấp", "by level"}}},
       declare<OwnersOptions, declare_owners>},
      {"report",
       {"lập báo cáo từ mẫu", "render a report from a template"},
       {{"cchc report --quarter IV", {"báo cáo quý IV", "report of quarter IV"}},
        {"cchc report --year 2022 --output bao-cao-2022.md", {"báo cáo năm, ghi vào tệp", "yearly report into a file"}},
        {"cchc report --template worklist --owner \"Phòng Nội vụ\"",
         {"danh sách việc của một cơ quan", "work list of one body"}}},
       declare<ReportOptions, declare_report>},
      {"templates",
       {"các mẫu báo cáo", "the report templates"},
       {{"cchc templates --show quarterly > quy.md.mustache", {"lấy một mẫu để sửa", "take one to change"}}},
       declare<TemplatesOptions, declare_templates>},
      {"validate",
       {"kiểm tra kế hoạch, chỉ ra từng chỗ sai", "check the plan and show every mistake"},
       {{"cchc validate", {"kiểm tra cả kế hoạch", "check the whole plan"}},
        {"cchc validate plan/2-thu-tuc-hanh-chinh.yaml", {"chỉ báo lỗi của một tệp", "only what concerns one file"}},
        {"cchc validate --fix", {"sửa lỗi gõ, rồi báo phần còn lại", "fix slips, then report the rest"}},
        {"cchc validate --format github --strict", {"trong CI", "in CI"}},
        {"cchc validate --since origin/main", {"cả những gì đổi so với nhánh chính", "also what changed since main"}}},
       declare<ValidateOptions, declare_validate>},
      {"explain",
       {"giải thích một mã lỗi: vì sao, ví dụ, cách sửa, cách bỏ qua",
        "explain a code: why, examples, how to fix and to suppress it"},
       {{"cchc explain K401", {"một mã", "one code"}}, {"cchc explain", {"mọi mã", "all codes"}}},
       declare<ExplainOptions, declare_explain>},
      {"completion",
       {"gợi ý khi gõ phím Tab trong bash, zsh, fish", "completion for bash, zsh and fish"},
       {{"source <(cchc completion bash)", {"dùng ngay trong bash", "use it in bash at once"}}},
       declare<CompletionOptions, declare_completion>},
      {"schema",
       {"mẫu JSON Schema để trình soạn thảo gợi ý và giải thích từng khóa",
        "JSON Schema, for editors to complete and explain keys"},
       {{"cchc schema area", {"của tệp lĩnh vực", "of an area's file"}},
        {"cchc schema --write", {"cập nhật plan/.schema", "renew plan/.schema"}}},
       declare<SchemaOptions, declare_schema>},
      {"hook",
       {"kiểm tra kế hoạch trước mỗi lần git commit", "check the plan before every git commit"},
       {{"cchc hook install", {"cài vào kho git này", "put it into this repository"}}},
       declare<HookOptions, declare_hook>},
      {"lsp",
       {"máy chủ ngôn ngữ: trình soạn thảo gọi, báo lỗi ngay khi gõ",
        "language server for editors: shows mistakes as you type"},
       {{"cchc lsp", {"dòng lệnh để khai trong trình soạn thảo", "the command to name in the editor"}}},
       declare<LspOptions, declare_lsp>},
  };
  return table;
}

const Command* find_command(std::string_view name) {
  const auto found = std::ranges::find(commands(), name, &Command::name);
  return found == commands().end() ? nullptr : &*found;
}

const std::vector<OptionSpec>& common_options() {
  static const std::vector<OptionSpec> options{
      {.name = "--plan",
       .kind = OptionSpec::Kind::value,
       .placeholder = {"THƯ-MỤC", "DIR"},
       .about = {"thư mục kế hoạch; mặc định: CCHC_PLAN, rồi plan/ ở đây hoặc phía trên",
                 "the plan's folder; default: CCHC_PLAN, then plan/ here or above"}},
      {.name = "--lang",
       .kind = OptionSpec::Kind::value,
       .placeholder = {"vi|en", "vi|en"},
       .about = {"ngôn ngữ của thông báo (CCHC_LANG)", "language of messages (CCHC_LANG)"},
       .choices = {"vi", "en"}},
      {.name = "--color",
       .kind = OptionSpec::Kind::value,
       .placeholder = {"auto|always|never", "auto|always|never"},
       .about = {"tô màu kết quả", "colour the output"},
       .choices = {"auto", "always", "never"}},
      {.name = "--help", .about = {"phần trợ giúp này", "this help"}},
  };
  return options;
}

}  // namespace cchc::cli
