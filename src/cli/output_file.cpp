#include "cli/output_file.h"

#include "cli/files.h"
#include "cli/plan_folder.h"
#include "plan/file_role.h"
#include "text/escape.h"
#include "text/normalize.h"

#include <fmt/format.h>

#include <algorithm>

namespace cchc::cli {

namespace fs = std::filesystem;
using report::FileForm;
using text::say;

namespace {

std::string ending_of(const std::string& output) {
  return text::to_lower(fs::path(output).extension().string());
}

bool has_ending(const FileForm& form, std::string_view ending) {
  return std::ranges::find(form.endings, ending) != form.endings.end();
}

Refusal refuse_ending(const std::string& output, const std::vector<const FileForm*>& forms) {
  text::Message known{"các dạng: ", "forms: "};
  const auto add = [](std::string& list, std::string_view ending, const std::string& about) {
    if (!list.ends_with(": ")) list += ", ";
    list += about.empty() ? std::string(ending) : fmt::format("{} ({})", ending, about);
  };
  for (const FileForm* form : forms) {
    if (form->endings.empty() || form->name == "excel") continue;
    add(known.vi, form->endings.front(), form->about.vi);
    add(known.en, form->endings.front(), form->about.en);
  }
  return {say("không ghi được dạng của tệp \"{}\"", "cannot write the form of the file \"{}\"",
              text::escape_controls(output)),
          {known}};
}

/// Whether a path is a file of the plan, also through a link.
bool is_of_plan(const fs::path& path, const fs::path& plan_folder) {
  const fs::path below = canonical_path(path).lexically_relative(canonical_path(plan_folder));
  return plan::file_role(below.generic_string()) != plan::FileRole::none;
}

/// The ending of the form asked for, else of the first that has one.
std::string_view usual_ending(std::string_view format, const std::vector<const FileForm*>& forms) {
  std::string_view ending;
  for (const FileForm* form : forms) {
    if (form->endings.empty() || (!ending.empty() && form->name != format)) continue;
    ending = form->endings.front();
  }
  return ending;
}

}  // namespace

std::optional<Refusal> check_output_file(const OutputRequest& request, const std::vector<const FileForm*>& forms,
                                         const LoadedPlan& loaded) {
  if (request.output.empty() || request.output == "-") return std::nullopt;
  const auto unread = std::ranges::find(loaded.unreadable, false, &UnreadableFile::missing);
  if (unread != loaded.unreadable.end())
    return Refusal{unread->problem, {{"chưa ghi gì: sẽ thiếu việc", "nothing was written: it would lack work"}}};
  if (!request.is_file() || !is_of_plan(request.output, loaded.folder)) return std::nullopt;
  return Refusal{say("\"{}\" là tệp của kế hoạch, không ghi đè lên",
                     "\"{}\" is a file of the plan and is not overwritten", text::escape_controls(request.output)),
                 {say("chọn tên khác, ví dụ {0}{1}", "choose another name, such as {0}{1}", request.example,
                      usual_ending(request.format, forms))}};
}

Result<const FileForm*> choose_form(const OutputRequest& request, const std::vector<const FileForm*>& forms,
                                    const LoadedPlan& loaded) {
  if (auto refused = check_output_file(request, forms, loaded)) return *refused;
  const auto named = std::ranges::find_if(forms, [&](const FileForm* form) { return form->name == request.format; });
  const FileForm* chosen = named == forms.end() ? nullptr : *named;
  if (!request.is_file()) {
    if (chosen == nullptr || !chosen->packed || !request.output.empty()) return chosen;
    return Refusal{say("dạng {} không in ra màn hình được", "the form {} is not for a terminal", chosen->name),
                   {say("thêm --output {}{}", "add --output {}{}", request.example, chosen->endings.front())}};
  }
  const std::string ending = ending_of(request.output);
  const auto fits = std::ranges::find_if(forms, [&](const FileForm* form) { return has_ending(*form, ending); });
  if (fits == forms.end()) {
    if (!ending.empty()) return refuse_ending(request.output, forms);
    return chosen;
  }
  if (chosen == nullptr) return *fits;
  if (chosen->endings.empty() || has_ending(*chosen, ending)) return chosen;
  return Refusal{say("đuôi của tệp \"{}\" không hợp với dạng được chọn",
                     "the ending of \"{}\" is not that of the form asked for", text::escape_controls(request.output)),
                 {say("đặt tên {}", "name it {}", chosen->endings.front())}};
}

void write_result(const Session& session, const std::string& output, std::string_view result) {
  if (output.empty() || output == "-") return write_output(result);
  write_file(output, result);
  remark(session, say("đã ghi {}", "wrote {}", output));
}

}  // namespace cchc::cli
