#include "cli/plan_history.h"

#include "cli/files.h"
#include "cli/git.h"
#include "cli/git_objects.h"
#include "plan/file_role.h"
#include "yaml/read.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace cchc::cli {

namespace fs = std::filesystem;
using text::say;

namespace {

/// Calls `on_record` for each part of what git printed with -z.
template <class OnRecord>
void for_each_record(std::string_view printed, OnRecord&& on_record) {
  while (!printed.empty()) {
    const std::size_t end = std::min(printed.find('\0'), printed.size());
    on_record(printed.substr(0, end));
    printed.remove_prefix(std::min(end + 1, printed.size()));
  }
}

GitResult ask_commit(const std::string& name, const fs::path& top) {
  return run_git({"rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"}, top);
}

// --- where the plan is in a version ---

/// The tree of a folder at a commit; empty when there is none.
std::variant<std::string, GitResult> find_tree(const std::string& commit, const fs::path& below, const fs::path& top) {
  if (below.empty()) return commit;
  GitResult listing = run_git({"ls-tree", "-z", "-d", "--full-tree", commit, "--", below.generic_string()}, top);
  if (listing.status != 0) return listing;
  const std::size_t begin = listing.output.rfind(' ', listing.output.find('\t'));
  if (begin == std::string::npos) return std::string{};
  return listing.output.substr(begin + 1, listing.output.find('\t') - begin - 1);
}

/// The one folder that held a plan at the commit and holds none now: the plan was moved from there. Empty when there is
/// none or several.
fs::path find_former_folder(const std::string& commit, const fs::path& top) {
  const GitResult listing = run_git({"ls-tree", "-r", "-z", "--name-only", "--full-tree", commit}, top);
  std::vector<fs::path> moved;
  for_each_record(listing.output, [&](std::string_view name) {
    const fs::path path(name);
    std::error_code ignored;
    if (path.filename() == plan::head_name && path.has_parent_path() && !fs::exists(top / path, ignored))
      moved.push_back(path.parent_path());
  });
  return moved.size() == 1 ? moved.front() : fs::path{};
}

// --- reading it ---

/// Files of the plan at a commit: their objects by name.
struct TreeFiles {
  std::vector<std::string> objects, names;
  std::vector<std::string> links;  ///< names that stand for no file: the object of a link is the path it points to
};

TreeFiles plan_files(std::string_view listing) {
  TreeFiles files;
  for_each_record(listing, [&](std::string_view entry) {
    // "100644 blob <object>\t<name>"
    const std::size_t tab = entry.find('\t');
    const std::size_t space = entry.rfind(' ', tab);
    if (tab == std::string_view::npos || space == std::string_view::npos) return;
    const std::string name(entry.substr(tab + 1));
    if (!plan::is_read(plan::file_role(name))) return;
    if (!entry.starts_with("100")) {
      files.links.push_back(name);
      return;
    }
    files.objects.emplace_back(entry.substr(space + 1, tab - space - 1));
    files.names.push_back(name);
  });
  return files;
}

void load_before(const TreeFiles& listed, std::vector<FileContent> contents, const fs::path& folder,
                 const std::string& revision, LoadedPlan& into) {
  FilesByName files;
  for (std::size_t i = 0; i < listed.names.size(); ++i) files[listed.names[i]] = std::move(contents[i]);
  for (const std::string& name : listed.links)
    files[name] = {{}, text::Message{"tệp trong git là một liên kết", "it is a link in git"}};
  diag::Sink mistakes_of_before;  // were to be fixed there and then
  load_plan_from(std::move(files), folder, shown_revision(revision), into, mistakes_of_before);
}

}  // namespace

std::string shown_revision(const std::string& revision) {
  constexpr std::size_t full_name = 40;
  constexpr std::size_t enough = 10;
  const bool is_name =
      revision.size() >= full_name && revision.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
  return is_name ? revision.substr(0, enough) : revision;
}

// --- what to do about a version that cannot be had ---

/// Adds what to do in a clone that lacks history, or else the other hint.
Refusal PlanHistory::advise(text::Message problem, text::Message otherwise) const {
  if (git_line(run_git({"rev-parse", "--is-shallow-repository"}, tree_.top)) != "true")
    return {std::move(problem), {std::move(otherwise)}};
  return {
      std::move(problem),
      {{"bản sao này không có đủ lịch sử (shallow clone); lấy cho đủ: git fetch --unshallow",
        "this clone lacks history (shallow); get it: git fetch --unshallow"},
       {"trong GitHub Actions: đặt \"fetch-depth: 0\" ở bước actions/checkout; trong GitLab CI: đặt biến GIT_DEPTH: 0",
        "in GitHub Actions set \"fetch-depth: 0\" at actions/checkout; in GitLab CI set the variable GIT_DEPTH: 0"}}};
}

Refusal PlanHistory::unreadable(const std::string& revision, const text::Message& problem) const {
  return advise(say("{0}: git không đọc được bản \"{1}\": {2}", "{0}: git cannot read the revision \"{1}\": {3}",
                    option_, revision, problem.vi, problem.en),
                {"kiểm tra kho: git fsck; hoặc lấy lại: git fetch origin",
                 "check the repository: git fsck; or fetch again: git fetch origin"});
}

// --- finding the version ---

Result<PlanHistory> PlanHistory::open(const fs::path& folder, std::string_view option) {
  auto tree = find_work_tree(canonical_path(folder), folder, option);
  if (!tree) return tree.refusal();
  return PlanHistory(folder, std::move(*tree), std::string(option));
}

Result<std::string> PlanHistory::find_head() const {
  const GitResult head = ask_commit("HEAD", tree_.top);
  if (head.status == 0) return git_line(head);
  return Refusal{say("{}: nhánh này chưa có bản ghi (commit) nào", "{}: this branch has no commit yet", option_),
                 {say("ghi bản đầu tiên bằng git commit, hoặc bỏ {}", "commit first, or leave out {}", option_)}};
}

Result<std::string> PlanHistory::find_commit(const std::string& revision) const {
  if (revision == "HEAD") return find_head();
  const GitResult commit = ask_commit(revision, tree_.top);
  if (commit.status == 0 && !revision.empty()) return git_line(commit);
  return advise(say("{}: kho git không có bản \"{}\"", "{}: there is no revision \"{}\"", option_, revision),
                {"xem các nhánh: git branch --all; lấy nhánh mới từ máy chủ: git fetch origin",
                 "see the branches: git branch --all; get new ones: git fetch origin"});
}

Result<plan::Date> PlanHistory::day_of(const std::string& commit) const {
  const GitResult day = run_git({"show", "-s", "--format=%cs", commit}, tree_.top);
  const auto parsed = day.status == 0 ? plan::parse_date(git_line(day)) : std::nullopt;
  if (!parsed) return unreadable(commit, git_problem(day));
  return *parsed;
}

Result<std::string> PlanHistory::find_base(const std::string& revision) const {
  const auto head = find_head();
  if (!head) return head;
  const auto commit = find_commit(revision);
  if (!commit) return commit;
  const GitResult base = run_git({"merge-base", *commit, *head}, tree_.top);
  if (base.status == 0) return git_line(base);
  if (base.status != 1) return unreadable(revision, git_problem(base));
  return advise(say("{}: không thấy gốc chung của \"{}\" và bản đang kiểm tra",
                    "{}: no common ancestor of \"{}\" and what is checked", option_, revision),
                {"hai bản không cùng lịch sử: chọn một bản mà nhánh này tách ra từ đó",
                 "they share no history: name a revision this branch came from"});
}

Result<std::string> PlanHistory::find_commit_of(plan::Date day) const {
  const auto head = find_head();
  if (!head) return head;
  const std::string iso = plan::to_iso(day);
  const GitResult last = run_git({"rev-list", "-1", "--before=" + iso + " 23:59:59", *head}, tree_.top);
  if (last.status != 0) return unreadable(iso, git_problem(last));
  std::string commit = git_line(last);
  if (!commit.empty()) return commit;
  return advise(say("{}: đến hết ngày {} chưa có bản ghi (commit) nào", "{}: there is no commit up to {}", option_,
                    plan::to_table(day)),
                {"xem các bản ghi và ngày của chúng: git log", "see the commits and their days: git log"});
}

Result<bool> PlanHistory::load(const std::string& commit, const std::string& revision, LoadedPlan& into) const {
  auto tree = find_tree(commit, tree_.below, tree_.top);
  fs::path shown_folder = folder_;
  if (const auto* name = std::get_if<std::string>(&tree); name != nullptr && name->empty()) {
    const fs::path former = find_former_folder(commit, tree_.top);
    if (!former.empty()) {
      tree = find_tree(commit, former, tree_.top);
      shown_folder = former;
    }
  }
  if (const auto* failed = std::get_if<GitResult>(&tree)) return unreadable(revision, git_problem(*failed));
  TreeFiles files;
  if (const auto& name = std::get<std::string>(tree); !name.empty()) {
    const GitResult listing = run_git({"ls-tree", "-r", "-z", "--full-tree", name}, tree_.top);
    if (listing.status != 0) return unreadable(revision, git_problem(listing));
    files = plan_files(listing.output);
  }
  if (files.names.empty()) return false;
  auto contents = read_git_objects(files.objects, tree_.top, yaml::max_file_size);
  if (!contents) return unreadable(revision, {"kho git thiếu dữ liệu của bản này", "the repository lacks data of it"});
  load_before(files, std::move(*contents), shown_folder, revision, into);
  return true;
}

}  // namespace cchc::cli
