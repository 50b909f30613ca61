#include "cli/report_output.h"

#include "cli/files.h"
#include "cli/output_file.h"
#include "text/escape.h"
#include "text/markup.h"
#include "text/slug.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <set>
#include <sstream>

namespace cchc::cli {

namespace fs = std::filesystem;
using report::OutputFormat;
using text::say;

namespace {

/// The file that says what a run wrote into a folder: of each file its name and the hash of its bytes.
constexpr std::string_view written_name = ".cchc-reports";

std::string hash_of(std::string_view bytes) {
  return fmt::format("{:016x}", text::fingerprint(bytes));
}

constexpr std::size_t largest_report = std::size_t{256} * 1024 * 1024;

/// By name the hashes a file of ours may have: a run that was ended leaves some as they were before it.
using Written = std::map<std::string, std::set<std::string>>;

Written written_before(const fs::path& folder) {
  Written hashes;
  std::istringstream lines(read_file(folder / written_name, largest_report).bytes);
  std::string hash, name;
  while (lines >> hash >> name) hashes[name].insert(hash);
  return hashes;
}

/// The hash of the file that stands there; empty when none does, "?" when it cannot be read.
std::string hash_there(const fs::path& path) {
  std::error_code ignored;
  if (!fs::exists(fs::symlink_status(path, ignored))) return "";
  const FileContent there = read_file(path, largest_report);
  return there.problem ? "?" : hash_of(there.bytes);
}

std::string print_written(const Written& hashes) {
  std::string lines;
  for (const auto& [name, known] : hashes) {
    for (const std::string& hash : known) lines += fmt::format("{} {}\n", hash, name);
  }
  return lines;
}

}  // namespace

Result<std::optional<OutputFormat>> choose_report_form(const ReportOptions& options, const LoadedPlan& loaded) {
  const bool no_output = options.output.empty() || options.output == "-";
  if (options.each_owner && no_output) {
    return Refusal{
        {"--each-owner cần --output THƯ-MỤC để ghi các tệp", "--each-owner needs --output FOLDER for its files"}, {}};
  }
  std::error_code ignored;
  if (options.each_owner && fs::equivalent(options.output, loaded.folder, ignored)) {
    return Refusal{{"thư mục của kế hoạch không phải chỗ ghi báo cáo; chọn thư mục khác",
                    "the plan's folder is no place for reports; choose another"},
                   {}};
  }
  const OutputRequest request{options.output, options.excel ? "excel" : std::string_view(options.format), "bao-cao",
                              options.each_owner};
  const report::FileForm* form = nullptr;
  if (auto refused = take(choose_form(request, file_forms(report::output_forms()), loaded), form)) return *refused;
  if (form == nullptr) return std::optional<OutputFormat>();
  return std::optional(static_cast<const report::OutputForm*>(form)->format);
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
  Written hashes = written_before(folder);
  std::vector<std::string> foreign;  // the names that stand for files somebody else wrote or changed
  for (std::size_t at = 0; at < names.size(); ++at) {
    const std::string there = hash_there(folder / names[at]);
    if (!there.empty() && !hashes[names[at]].contains(there)) foreign.push_back(names[at]);
    hashes[names[at]] = {there.empty() ? hash_of(reports[at].text) : there, hash_of(reports[at].text)};
  }
  if (!foreign.empty()) {
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
  // The list is in place before what it names, so that no end of this run can make ours look like somebody else's.
  const std::string written = print_written(hashes);
  std::vector<FileToWrite> files{{folder / written_name, written}};
  for (std::size_t at = 0; at < names.size(); ++at) files.push_back({folder / names[at], reports[at].text});
  write_files(files);
  return std::nullopt;
}

}  // namespace cchc::cli
