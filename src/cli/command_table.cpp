#include "cli/command_table.h"

#include "cli/declare_options.h"

#include <algorithm>
#include <memory>

namespace cchc::cli {

namespace {

using text::Phrase;

constexpr Phrase excel_is_a_form{"--excel đã là một dạng kết quả (CSV cho Excel); bỏ một trong hai",
                                 "--excel is a form of its own (CSV for Excel); leave one of them out"};
constexpr Phrase without_deadline_no_day{"việc không có thời hạn thì không có ngày đến hạn; bỏ một trong hai",
                                         "what has no deadline has no due date; leave one of them out"};
constexpr Phrase fix_files_then_add{"sửa trong thư mục rồi thêm lại: cchc validate --fix, git add",
                                    "fix the files and add them again: cchc validate --fix, git add"};

template <class CommandOptions>
std::function<Invocation()> declared(Declaration& declaration) {
  const auto options = std::make_shared<CommandOptions>();
  declare(declaration, *options);
  return [options] { return invocation(*options); };
}

}  // namespace

std::span<const Command> commands() {
  static const auto table = std::to_array<Command>({
      {"list",
       {"liệt kê hoạt động theo cơ quan, thời hạn, nội dung", "list activities by body, deadline, text"},
       {{"cchc list --owner \"Công chức Tư pháp\"", {"việc của một cơ quan", "what one body leads"}},
        {"cchc list --quarter IV --year 2022 --level phường",
         {"việc phường phải xong trong quý", "what the ward owes in a quarter"}},
        {"cchc list --search \"dich vu cong\" --excel > viec.csv",
         {"tìm rồi mở trong Excel", "find, and open in Excel"}}},
       declared<ListOptions>,
       {{"--excel", "--format", excel_is_a_form},
        {"--no-deadline", "--due-from", without_deadline_no_day},
        {"--no-deadline", "--due-to", without_deadline_no_day},
        {"--no-deadline", "--year", without_deadline_no_day},
        {"--no-deadline", "--quarter", without_deadline_no_day}}},
      {"due",
       {"việc quá hạn, sắp đến hạn, chưa rõ ngày", "what is overdue, due soon, or waits for a date"},
       {{"cchc due", {"tính đến hôm nay", "as of today"}},
        {"cchc due --within \"2 tuần\" --by owner", {"trong hai tuần tới, theo cơ quan", "two weeks ahead, by body"}},
        {"cchc due --format chat", {"để dán vào nhóm Zalo", "to paste into a chat group"}},
        {"cchc due --owner \"Công chức Tư pháp\" --format ics > han.ics",
         {"lịch các hạn, để mở bằng điện thoại", "the deadlines as a calendar"}}},
       declared<DueOptions>,
       {{"--excel", "--format", excel_is_a_form}}},
      {"show",
       {"xem đầy đủ một mục kèm mục tiêu và nhiệm vụ của nó", "print one item in full with its target and task"},
       {{"cchc show I.HD1", {"một hoạt động", "one activity"}},
        {"cchc show II.5 VI.MT3", {"nhiều mục", "several items"}}},
       declared<ShowOptions>},
      {"owners",
       {"các cơ quan và số hoạt động chủ trì, phối hợp", "the bodies and how much they lead and join"},
       {{"cchc owners --sort level", {"xếp theo cấp", "by level"}}},
       declared<OwnersOptions>,
       {{"--excel", "--format", excel_is_a_form}}},
      {"report",
       {"lập báo cáo từ mẫu", "render a report from a template"},
       {{"cchc report --quarter IV", {"báo cáo quý IV", "report of quarter IV"}},
        {"cchc report --quarter IV --output bao-cao.docx",
         {"thành tệp Word để trình ký", "as a Word document to sign"}},
        {"cchc report --year 2022 --output bao-cao-2022.md", {"báo cáo năm, ghi vào tệp", "yearly report into a file"}},
        {"cchc report --template worklist --owner \"Phòng Nội vụ\"",
         {"danh sách việc của một cơ quan", "work list of one body"}},
        {"cchc report --each-owner --quarter IV --output viec-quy-4",
         {"danh sách việc của từng cơ quan, mỗi cơ quan một tệp", "a work list for every body, a file each"}}},
       declared<ReportOptions>,
       {{"--excel", "--format", excel_is_a_form},
        {"--quarter", "--period", {"ghi một trong hai", "give one of them"}}}},
      {"record",
       {"ghi kết quả của một việc vào plan/progress", "record what became of work, in plan/progress"},
       {{"cchc record I.HD3 --period 2022 --status \"hoàn thành\" --date 15/11/2022 --evidence 12/BC-UBND",
         {"việc đã xong, kèm văn bản chứng minh", "work that is done, with its document"}},
        {"cchc record I.HD2 --period 2022 --extend 31/3/2023 --ground 05/TB-UBND --ground-date 10/12/2022",
         {"gia hạn", "a later deadline"}},
        {"cchc record II.MT2 --period 2022 --value 98,7 --source \"Bộ phận Một cửa\"",
         {"số đạt được của chỉ tiêu", "the value of an indicator"}},
        {"cchc record --from ket-qua.xlsx --dry-run",
         {"nhiều kết quả trong một bảng; xem trước", "many results in a table; look first"}}},
       declared<RecordOptions>,
       {{"--dry-run", "--commit", {"bỏ --dry-run để ghi rồi commit", "leave out --dry-run to write and commit"}}}},
      {"form",
       {"lập phiếu Excel để điền kết quả", "make an Excel form to fill results in"},
       {{"cchc form --quarter IV --year 2022 --output phieu.xlsx",
         {"mọi việc đến hạn, quá hạn, đang làm trong quý", "what is due, overdue or goes on in the quarter"}},
        {"cchc form --year 2022 --owner \"Công chức Tư pháp\" --output phieu-tu-phap.xlsx",
         {"của một cơ quan", "of one body"}},
        {"cchc record --from phieu.xlsx --commit", {"ghi phiếu đã điền", "record what was filled in"}}},
       declared<FormOptions>,
       {{"--quarter", "--period", {"ghi một trong hai", "give one of them"}}}},
      {"board",
       {"bảng theo dõi cả kế hoạch, một trang web", "the plan at a glance, as a web page"},
       {{"cchc board --output bang.html", {"mở bằng trình duyệt, in được", "to open in a browser and to print"}}},
       declared<BoardOptions>},
      {"import",
       {"lập kế hoạch từ bảng trong tệp Word, Excel, CSV", "make a plan of the tables of a Word, Excel or CSV file"},
       {{"cchc import ke-hoach.docx --dry-run",
         {"xem trước: đọc được gì, bỏ gì", "look first: what is read, what is left out"}},
        {"cchc import ke-hoach.docx --to plan", {"ghi thành kế hoạch mới", "write it as a new plan"}},
        {"cchc import viec.xlsx --sheet \"Năm 2026\" --columns \"text=2,owner=4,deadline=6\" --to plan",
         {"nói rõ trang tính và các cột", "say which sheet and which columns"}}},
       declared<ImportOptions>},
      {"templates",
       {"các mẫu báo cáo", "the report templates"},
       {{"cchc templates --show quarterly > mau-quy.md.mustache", {"lấy một mẫu để sửa", "take one to change"}}},
       declared<TemplatesOptions>,
       {{"--show", "--fields", {"gọi hai lần, mỗi lần một tùy chọn", "run it twice, with one of them each time"}}}},
      {"validate",
       {"kiểm tra kế hoạch, chỉ ra từng chỗ sai", "check the plan and show every mistake"},
       {{"cchc validate", {"kiểm tra cả kế hoạch", "check the whole plan"}},
        {"cchc validate plan/2-thu-tuc-hanh-chinh.yaml", {"chỉ báo lỗi của một tệp", "only what concerns one file"}},
        {"cchc validate --fix", {"sửa lỗi gõ, rồi báo phần còn lại", "fix mistyped parts, then report the rest"}},
        {"cchc validate --format github --strict", {"trong CI", "in CI"}},
        {"cchc validate --since origin/main", {"cả những gì đổi so với nhánh chính", "also what changed since main"}}},
       declared<ValidateOptions>,
       {{"--staged", "--fix", fix_files_then_add},
        {"--staged", "--diff", fix_files_then_add},
        {"--fix",
         "--diff",
         {"--diff cho xem trước, --fix ghi vào tệp; bỏ một trong hai",
          "--diff shows what --fix would write; leave one of them out"}},
        {"--diff",
         "--format",
         {"--diff luôn in dạng diff; bỏ --format", "--diff has a form of its own; leave out --format"}},
        {"--diff", "--max", {"--diff in mọi chỗ sửa; bỏ --max", "--diff prints every change; leave out --max"}}}},
      {"changes",
       {"kế hoạch đã đổi những gì giữa hai bản", "what changed between two versions of the plan"},
       {{"cchc changes", {"từ bản ghi gần nhất đến các tệp hiện có", "since the last commit"}},
        {"cchc changes --from 1/1/2022 --to 31/12/2022", {"trong một năm", "within a year"}},
        {"cchc changes --from ban-hanh --format markdown > thay-doi.md",
         {"từ một bản có tên trong git, để đưa vào tờ trình", "since a tag, to put into a document"}}},
       declared<ChangesOptions>},
      {"explain",
       {"giải thích một mã lỗi: vì sao, ví dụ, cách sửa, cách bỏ qua",
        "explain a code: why, examples, how to fix and to suppress it"},
       {{"cchc explain K401", {"một mã", "one code"}}, {"cchc explain", {"mọi mã", "all codes"}}},
       declared<ExplainOptions>,
       {{"--markdown",
         "code",
         {"--markdown in danh sách mọi mã; bỏ mã hoặc bỏ --markdown",
          "--markdown prints the list of all codes; leave out the code or --markdown"}}}},
      {"completion",
       {"gợi ý khi gõ phím Tab trong bash, zsh, fish", "completion for bash, zsh and fish"},
       {{"source <(cchc completion bash)", {"dùng ngay trong bash", "use it in bash at once"}}},
       declared<CompletionOptions>},
      {"schema",
       {"mẫu JSON Schema để trình soạn thảo gợi ý và giải thích từng khóa",
        "JSON Schema, for editors to complete and explain keys"},
       {{"cchc schema area", {"của tệp lĩnh vực", "of an area's file"}},
        {"cchc schema --write", {"cập nhật plan/.schema", "renew plan/.schema"}}},
       declared<SchemaOptions>,
       {{"--write", "file", {"--write ghi mọi mẫu; bỏ tên tệp", "--write writes all of them; leave out the file"}}}},
      {"init",
       {"bắt đầu kế hoạch của một đơn vị khác", "begin the plan of another office"},
       {{"cchc init ke-hoach --office \"UBND xã Long Phụng\" --period 2026-2030",
         {"bảy lĩnh vực thường có", "with the seven usual areas"}},
        {"cchc init ke-hoach --office \"Sở Nội vụ\" --period 2026 --area \"Cải cách thể chế\" --area \"Chuyển đổi số\"",
         {"một năm, hai lĩnh vực", "of one year, with two areas"}}},
       declared<InitOptions>},
      {"hook",
       {"kiểm tra kế hoạch trước mỗi lần git commit", "check the plan before every git commit"},
       {{"cchc hook install", {"cài vào kho git này", "put it into this repository"}}},
       declared<HookOptions>},
      {"lsp",
       {"máy chủ ngôn ngữ: trình soạn thảo gọi, báo lỗi ngay khi gõ",
        "language server for editors: shows mistakes as you type"},
       {{"cchc lsp", {"dòng lệnh để khai trong trình soạn thảo", "the command to name in the editor"}}},
       declared<LspOptions>},
      {"__complete",
       {"những gì có thể gõ tiếp; các tệp của completion gọi",
        "what could be typed next; called by the scripts of completion"},
       {},
       declared<CompleteOptions>,
       {},
       true},
  });
  return table;
}

const Command* find_command(std::string_view name) {
  const std::span<const Command> all = commands();
  const auto found = std::ranges::find(all, name, &Command::name);
  return found == all.end() ? nullptr : &*found;
}

const std::vector<OptionSpec>& common_options() {
  static CommonOptions unused;
  static const Declaration declaration = [] {
    Declaration all;
    declare(all, unused);
    return all;
  }();
  return declaration.options();
}

}  // namespace cchc::cli
