#include "cli/commands.h"
#include "cli/files.h"
#include "cli/new_plan.h"
#include "cli/plan_folder.h"
#include "cli/shell.h"
#include "plan/office.h"
#include "plan/starter.h"
#include "plan/years.h"
#include "text/fold.h"
#include "text/normalize.h"

#include <set>

namespace cchc::cli {

namespace fs = std::filesystem;
using text::say;

namespace {

std::optional<Refusal> check_words(const InitOptions& options) {
  if (text::trim(options.office).empty())
    return Refusal{{"--office: chưa có tên cơ quan", "--office: the name is empty"}};
  if (options.period->first > options.period->last)
    return Refusal{{"--period: năm đầu muộn hơn năm cuối", "--period: the first year is later than the last"}};
  if (options.period->last - options.period->first >= plan::most_years)
    return Refusal{say("--period: dài hơn {} năm", "--period: more than {} years", plan::most_years)};
  if (options.areas.size() > plan::most_starter_areas)
    return Refusal{say("--area: nhiều nhất {} lĩnh vực", "--area: {} areas at the most", plan::most_starter_areas)};
  std::set<std::string> names;
  for (const std::string& area : options.areas) {
    if (text::trim(area).empty()) return Refusal{{"--area: chưa có tên lĩnh vực", "--area: the name is empty"}};
    if (!names.insert(text::fold(area)).second)
      return Refusal{say("--area: \"{}\" ghi hai lần", "--area: \"{}\" is given twice", area)};
  }
  return std::nullopt;
}

/// A name as it is kept: in one form of Unicode, on one line.
std::string tidy(const std::string& typed) {
  return text::squeeze(text::to_nfc(typed));
}

std::vector<plan::NewFile> files_of(const InitOptions& options) {
  plan::StarterOptions starter{.office = tidy(options.office), .years = *options.period, .areas = {}};
  for (const std::string& area : options.areas) starter.areas.push_back(tidy(area));
  return plan::starter_plan(starter);
}

}  // namespace

Result<ExitCode> run(const Session& session, const InitOptions& options) {
  const fs::path folder = options.folder;
  if (auto refused = check_words(options)) return *refused;
  if (auto refused = write_new_plan(session, folder, files_of(options))) return *refused;
  remark(session, say("đã tạo kế hoạch trong {}; mỗi lĩnh vực có một việc ví dụ để thay",
                      "made a plan in {}; each area has an example to write over", shown_path(folder)));
  if (const std::string office = tidy(options.office); !plan::level_of_office(office))
    remark(
        session,
        say("tên \"{0}\" không nói cấp (phường, xã, tỉnh, Sở, Bộ…) nên ghi cấp \"{1}\"; nếu không đúng, sửa các dòng "
            "\"level\" trong plan.yaml và owners.yaml, hoặc xóa thư mục rồi tạo lại với tên đủ dấu, ví dụ \"UBND xã "
            "Long Phụng\"",
            "the name \"{0}\" does not say its level (phường, xã, tỉnh, Sở, Bộ…), so \"{1}\" was written; if that is "
            "wrong, correct the lines \"level\" of plan.yaml and owners.yaml, or delete the folder and make it "
            "again with the full name, such as \"UBND xã Long Phụng\"",
            office, plan::name(plan::Level::other)));
  remark(session, say("sửa plan.yaml, owners.yaml và các tệp lĩnh vực, rồi chạy: cchc validate {}",
                      "edit plan.yaml, owners.yaml and the areas' files, then run: cchc validate {}",
                      shell_word(shown_path(folder))));
  return ExitCode::clean;
}

}  // namespace cchc::cli
