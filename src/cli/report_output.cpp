#include "cli/report_output.h"

#include "cli/files.h"
#include "cli/plan_folder.h"
#include "plan/file_role.h"
#include "text/escape.h"
#include "text/slug.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <map>
#include <set>
#include <sstream>

namespace cchc::cli {

namespace fs = std::filesystem;
using report::OutputFormat;
using text::say;

namespace {

/// What the ending of a file says of its form.
struct Ending {
  std::string_view ending;
  OutputFormat format;
};
constexpr std::array endings{Ending{".md", OutputFormat::markdown}, Ending{".markdown", OutputFormat::markdown},
                             Ending{".txt", OutputFormat::markdown}, Ending{".csv", OutputFormat::csv}};

bool is_file(const ReportOptions& options) {
  return !options.output.empty() && options.output != "-" && !options.each_owner;
}

const Ending* find_ending(const ReportOptions& options) {
  std::string ending = fs::path(options.output).extension().string();
  std::ranges::transform(ending, ending.begin(), [](char c) { return 'A' <= c && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  const auto found = std::ranges::find(endings, ending, &Ending::ending);
  return found == endings.end() ? nullptr : &*found;
}

Refusal refuse_ending(const ReportOptions& options) {
  const std::string shown = text::escape_controls(options.output);
  return {say("không ghi được dạng của tệp \"{}\"", "cannot write the form of the file \"{}\"", shown),
          {{"các dạng: .md (Markdown), .csv (bảng tính; thêm --excel để bấm đúp là Excel mở đúng)",
            "forms: .md (Markdown), .csv (a spreadsheet; with --excel, one that Excel opens right)"}}};
}

/// Whether a path is a file of the plan, also through a link.
bool is_of_plan(const fs::path& path, const fs::path& plan_folder) {
  std::error_code ignored;
  const std::string given = path.generic_string();
  const std::string_view before = plan::plan_folder_of(given);
  const bool is_there = fs::equivalent(before.empty() ? fs::path(".") : fs::path(before), plan_folder, ignored);
  if (is_there && plan::file_role(plan::name_in_plan(given)) != plan::FileRole::none) return true;
  for (const std::string& name : list_folder(plan_folder)) {
    if (plan::file_role(name) != plan::FileRole::none && fs::equivalent(path, plan_folder / name, ignored)) return true;
  }
  return false;
}

/// The file that says what a run wrote into a folder: of each file its name and the hash of its bytes.
constexpr std::string_view written_name = ".cchc-reports";

/// FNV-1a: tells a file that was changed from one that was not.
std::string hash_of(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return fmt::format("{:016x}", hash);
}

constexpr std::size_t largest_report = std::size_t{256} * 1024 * 1024;

std::map<std::string, std::string> written_before(const fs::path& folder) {
  std::map<std::string, std::string> hashes;
  std::istringstream lines(read_file(folder / written_name, largest_report).bytes);
  std::string hash, name;
  while (lines >> hash >> name) hashes[name] = hash;
  return hashes;
}

/// The names that stand for files somebody else wrote or changed.
std::vector<std::string> foreign_files(const fs::path& folder, const std::vector<std::string>& names) {
  std::map<std::string, std::string> known = written_before(folder);
  std::vector<std::string> foreign;
  for (const std::string& name : names) {
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(folder / name, ignored))) continue;
    const FileContent there = read_file(folder / name, largest_report);
    if (there.problem || !known.contains(name) || known[name] != hash_of(there.bytes)) foreign.push_back(name);
  }
  return foreign;
}

}  // namespace

std::optional<OutputFormat> asked_format(const ReportOptions& options) {
  if (options.excel) return OutputFormat::excel;
  if (options.format == "csv") return OutputFormat::csv;
  if (options.format == "md") return OutputFormat::markdown;
  const Ending* ending = is_file(options) ? find_ending(options) : nullptr;
  return ending == nullptr ? std::nullopt : std::optional(ending->format);
}

std::optional<Refusal> check_report_output(const ReportOptions& options, const fs::path& plan_folder) {
  if (options.each_owner && (options.output.empty() || options.output == "-")) {
    return Refusal{
        {"--each-owner cần --output THƯ-MỤC để ghi các tệp", "--each-owner needs --output FOLDER for its files"}, {}};
  }
  if (options.each_owner) {
    std::error_code ignored;
    if (!fs::equivalent(options.output, plan_folder, ignored)) return std::nullopt;
    return Refusal{{"thư mục của kế hoạch không phải chỗ ghi báo cáo; chọn thư mục khác",
                    "the plan's folder is no place for reports; choose another"},
                   {}};
  }
  if (!is_file(options)) return std::nullopt;
  if (is_of_plan(options.output, plan_folder)) {
    return Refusal{say("\"{}\" là tệp của kế hoạch, không ghi báo cáo đè lên",
                       "\"{}\" is a file of the plan and is not overwritten", text::escape_controls(options.output)),
                   {{"chọn tên khác, ví dụ bao-cao.md", "choose another name, such as report.md"}}};
  }
  const Ending* ending = find_ending(options);
  if (ending == nullptr) {
    if (fs::path(options.output).has_extension()) return refuse_ending(options);
    return std::nullopt;
  }
  const bool is_table = ending->format == OutputFormat::csv;
  if ((options.format == "md" && is_table) || ((options.excel || options.format == "csv") && !is_table)) {
    return Refusal{
        say("đuôi của tệp \"{}\" không hợp với dạng được chọn",
            "the ending of \"{}\" is not that of the form asked for", text::escape_controls(options.output)),
        {is_table ? text::Message{"đặt tên .md", "name it .md"} : text::Message{"đặt tên .csv", "name it .csv"}}};
  }
  return std::nullopt;
}

std::vector<std::string> safe_file_names(const std::vector<NamedReport>& reports, std::string_view ending) {
  constexpr std::size_t longest = 80;
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const NamedReport& report : reports) {
    std::string plain = text::slug(report.title, longest);
    if (plain.empty()) plain = "co-quan";
    std::string name = plain;
    for (int number = 2; !taken.insert(name).second; ++number) name = fmt::format("{}-{}", plain, number);
    names.push_back(name + std::string(ending));
  }
  return names;
}

std::optional<Refusal> write_reports(const fs::path& folder, const std::vector<NamedReport>& reports,
                                     std::string_view ending) {
  const std::vector<std::string> names = safe_file_names(reports, ending);
  if (const std::vector<std::string> foreign = foreign_files(folder, names); !foreign.empty()) {
    Refusal error{say("đã có tệp trong {} không do lệnh này ghi, hoặc đã được sửa; chưa ghi gì",
                      "{} holds files that this command did not write, or that were changed; nothing was written",
                      text::escape_controls(folder.string())),
                  {}};
    for (const std::string& name : foreign) error.hints.push_back({name, name});
    error.hints.push_back({"chọn thư mục khác, hoặc chuyển các tệp ấy đi", "choose another folder, or move them away"});
    return error;
  }
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) {
    const text::Message reason = explain_errno(failed.value());
    throw SystemError({fmt::format("không tạo được thư mục {}: {}", folder.string(), reason.vi),
                       fmt::format("cannot make the folder {}: {}", folder.string(), reason.en)});
  }
  std::string written;
  std::map<std::string, std::string> hashes = written_before(folder);
  for (std::size_t at = 0; at < names.size(); ++at) hashes[names[at]] = hash_of(reports[at].text);
  for (const auto& [name, hash] : hashes) written += hash + " " + name + "\n";
  std::vector<FileToWrite> files;
  for (std::size_t at = 0; at < names.size(); ++at) files.push_back({folder / names[at], reports[at].text});
  files.push_back({folder / written_name, written});
  write_files(files);
  return std::nullopt;
}

}  // namespace cchc::cli
