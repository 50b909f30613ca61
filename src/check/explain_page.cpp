#include "check/explain.h"
#include "check/pages.h"
#include "diag/print_common.h"
#include "text/normalize.h"
#include "text/width.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <vector>

namespace cchc::check {

using diag::CodeInfo;
using diag::Severity;
using text::Language;
using text::Message;

namespace {

/// What stands in a page under a heading, up to the next one, without blank lines around it.
std::string_view section(std::string_view page, std::string_view heading) {
  const std::string line = fmt::format("\n## {}\n", heading);
  const std::size_t at = page.find(line);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = page.substr(at + line.size());
  return text::trim(rest.substr(0, rest.find("\n## ")));
}

/// The lines between the fences of an example.
std::string_view example(std::string_view page, std::string_view heading) {
  constexpr std::string_view fence = "```";
  const std::string_view fenced = section(page, heading);
  const std::size_t begin = fenced.find('\n');
  const std::size_t end = fenced.rfind(fence);
  if (!fenced.starts_with(fence) || begin >= end) return {};
  return fenced.substr(begin + 1, end - begin - 1);
}

/// The codes from `first` on have a heading of their own, up to the next group.
struct Group {
  unsigned first;
  text::Phrase name;
};

constexpr auto groups = std::to_array<Group>({{0, "Bảng mã, ký tự trong tệp", "Bytes and characters"},
                                              {100, "Cách viết YAML", "YAML"},
                                              {200, "Khóa và giá trị", "Keys and values"},
                                              {300, "Mã và thứ tự", "Ids and order"},
                                              {400, "Cơ quan", "Bodies"},
                                              {500, "Thời hạn", "Deadlines"},
                                              {600, "Chỉ tiêu", "Indicators"},
                                              {700, "Nội dung", "Texts"},
                                              {800, "Giữa các tệp, giữa các bản", "Across files and revisions"},
                                              {830, "Mẫu báo cáo", "Report templates"},
                                              {900, "Kết quả thực hiện", "Results"}});

std::span<const CodeInfo> codes_of(const Group& group) {
  const auto* const next = &group + 1;
  const unsigned end = next == groups.data() + groups.size() ? 1000 : next->first;
  const auto codes = diag::all_codes();
  const auto number = [](const CodeInfo& row) { return static_cast<unsigned>(row.code); };
  const auto first = std::ranges::lower_bound(codes, group.first, {}, number);
  return {first, std::ranges::lower_bound(codes, end, {}, number)};
}

std::string_view name_of(const CodeInfo& row, Language language) {
  return language == Language::english ? row.name_en : row.name_vi;
}

char severity_letter(Severity severity) {
  return severity == Severity::error ? 'E' : severity == Severity::warning ? 'W' : 'I';
}

/// The text broken at words for a page; every line but the first is indented.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent = 0) {
  constexpr std::size_t page = 90;
  return text::wrap_hanging(text, indent, std::min(width == 0 ? page : width, page), 1) + "\n";
}

std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out += text.front() == '\n' ? "" : "    ";
    out += text.substr(0, end);
    text.remove_prefix(end);
  }
  return out;
}

std::string how_to_fix(const CodeInfo& row, Language language) {
  const Message words = row.fixable ? Message{"cchc validate --fix sửa được khi chỉ có một cách hiểu.",
                                              "cchc validate --fix fixes it where it can mean only one thing."}
                                    : Message{"phải tự sửa.", "by hand."};
  return words.in(language);
}

std::string how_to_suppress(const CodeInfo& row, Language language) {
  if (!row.waivable) return language == Language::english ? "it cannot be waived.\n" : "không bỏ qua được.\n";
  const Message words{"thêm vào mục đó, kèm lý do:\n", "add to the item, with the reason:\n"};
  const Message reason{"lý do", "the reason"};
  return words.in(language) + indented(fmt::format("waive:\n  {}: \"{}\"\n", diag::id(row.code), reason.in(language)));
}

}  // namespace

std::optional<Explanation> find_explanation(diag::Code code) {
  const std::string name = diag::id(code) + ".md";
  const auto file = std::ranges::find(page_files(), name, &PageFile::file_name);
  if (file == page_files().end()) return std::nullopt;
  Explanation found{{std::string(section(file->text, "vi")), std::string(section(file->text, "en"))},
                    example(file->text, "wrong"),
                    example(file->text, "right")};
  if (found.why.vi.empty() || found.why.en.empty() || found.wrong.empty() || found.right.empty()) return std::nullopt;
  return found;
}

std::string explain(diag::Code code, Language language, std::size_t width) {
  const CodeInfo& row = diag::info(code);
  const bool english = language == Language::english;
  std::string out = wrapped(
      fmt::format("{}: {} ({})", diag::id(code), name_of(row, language), diag::severity_word(row.severity, language)),
      width);
  if (const auto page = find_explanation(code)) {
    out += '\n';
    out += wrapped(page->why.in(language), width);
    out += fmt::format("\n{}\n{}", english ? "Wrong:" : "Sai:", indented(page->wrong));
    out += fmt::format("\n{}\n{}", english ? "Right:" : "Đúng:", indented(page->right));
  }
  out += "\n" + wrapped(fmt::format("{} {}", english ? "To fix it:" : "Cách sửa:", how_to_fix(row, language)), width);
  out += fmt::format("{} {}", english ? "To suppress it:" : "Cách bỏ qua:", how_to_suppress(row, language));
  return out;
}

std::string rule_list(Language language, std::string_view prefix, std::size_t width) {
  const std::string_view digits = prefix.substr(std::min<std::size_t>(prefix.size(), 1));
  std::string out;
  for (const Group& group : groups) {
    std::vector<CodeInfo> codes;
    std::ranges::copy_if(codes_of(group), std::back_inserter(codes), [&](const CodeInfo& row) {
      return std::string_view(diag::id(row.code)).substr(1).starts_with(digits);
    });
    if (codes.empty()) continue;
    out += fmt::format("{}{}\n", out.empty() ? "" : "\n", group.name.in(language));
    for (const CodeInfo& row : codes) {
      const std::string start =
          fmt::format("  {} {}{} ", diag::id(row.code), severity_letter(row.severity), row.fixable ? '*' : ' ');
      out += start + wrapped(name_of(row, language), width, start.size());
    }
  }
  const Message legend{"E lỗi, W cảnh báo, I thông tin (in ra khi có --all); * là cchc validate --fix sửa được.",
                       "E error, W warning, I info (shown with --all); * cchc validate --fix can fix it."};
  const Message more{"Xem một mã: cchc explain K401", "More on one: cchc explain K401"};
  return out + "\n" + wrapped(legend.in(language), width) + wrapped(more.in(language), width);
}

std::string rule_list_markdown(Language language) {
  const bool english = language == Language::english;
  std::string out;
  for (const Group& group : groups) {
    const auto codes = codes_of(group);
    if (codes.empty()) continue;
    out += fmt::format("{}### {}\n\n| {} | {} | {} | --fix |\n|---|---|---|---|\n", out.empty() ? "" : "\n",
                       group.name.in(language), english ? "Code" : "Mã", english ? "Severity" : "Mức",
                       english ? "Meaning" : "Ý nghĩa");
    for (const CodeInfo& row : codes) {
      out += fmt::format("| {} | {} | {} | {} |\n", diag::id(row.code), diag::severity_word(row.severity, language),
                         name_of(row, language), row.fixable ? (english ? "yes" : "có") : "");
    }
  }
  return out;
}

}  // namespace cchc::check
