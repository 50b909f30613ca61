#include "cli/help.h"

#include "text/width.h"

#include <algorithm>

namespace cchc::cli {

using text::Language;

namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

/// `text` broken at words; every line but the first begins with `indent` blanks, and the first is put behind what
/// stands on it already.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
  constexpr std::size_t narrowest = 10;
  return text::wrap_hanging(text, indent, width, narrowest) + "\n";
}

/// A name with its choices, "--format table|csv", in as many lines as it takes; each but the first is indented.
std::string broken_at_bars(std::string_view name, std::size_t width) {
  std::string out;
  std::size_t used = 2;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find('|', at), name.size() - 1) + 1;
    const std::string_view part = name.substr(at, end - at);
    const std::size_t cells = text::display_width(part);
    if (used + cells > width && at > 0) {
      out += "\n      ";
      used = 6;
    }
    out += part;
    used += cells;
    at = end;
  }
  return out;
}

/// Names at the left, explanations at the right; a name too wide for its column has a line of its own.
std::string two_columns(const Rows& rows, std::size_t width) {
  constexpr std::size_t widest_left = 30;
  const std::size_t limit = std::min(widest_left, width / 3);
  std::size_t left = 0;
  for (const auto& [name, about] : rows) {
    if (const std::size_t cells = text::display_width(name); cells <= limit) left = std::max(left, cells);
  }
  const std::size_t indent = left + 4;
  std::string out;
  for (const auto& [name, about] : rows) {
    const bool own_line = text::display_width(name) > left;
    out += "  " + (own_line ? broken_at_bars(name, width) + "\n" + std::string(indent, ' ')
                            : text::pad_right(name, left) + "  ");
    out += wrapped(about, indent, width);
  }
  return out;
}

Rows option_rows(const std::vector<OptionSpec>& options, Language language) {
  Rows rows;
  for (const OptionSpec& option : options) {
    const std::string& placeholder = option.placeholder.in(language);
    std::string name = option.kind == OptionSpec::Kind::positional ? placeholder : option.name;
    if (option.kind != OptionSpec::Kind::flag && option.kind != OptionSpec::Kind::positional) name += " " + placeholder;
    rows.emplace_back(std::move(name), option.about.in(language));
  }
  return rows;
}

}  // namespace

std::string command_help(const Command& command, const std::vector<OptionSpec>& options, Language language,
                         std::size_t width) {
  if (width == 0) width = help_width;
  const bool english = language == Language::english;
  std::string usage = fmt::format("{} cchc {}", english ? "Usage:" : "Cách dùng:", command.name);
  for (const OptionSpec& option : options) {
    if (option.kind != OptionSpec::Kind::positional) continue;
    usage += fmt::format(fmt::runtime(option.required ? " {}" : " [{}]"), option.placeholder.in(language));
  }
  usage += english ? " [options]" : " [tùy chọn]";
  std::string out = wrapped(fmt::format("cchc {}: {}", command.name, command.about.in(language)), 2, width) + "\n";
  out += wrapped(usage, 2, width);
  if (!options.empty()) {
    out +=
        fmt::format("\n{}\n{}", english ? "Options:" : "Tùy chọn:", two_columns(option_rows(options, language), width));
  }
  out += fmt::format("\n{}\n{}", english ? "With every command:" : "Dùng với mọi lệnh:",
                     two_columns(option_rows(common_options(), language), width));
  out += fmt::format("\n{}\n", english ? "Examples:" : "Ví dụ:");
  for (const Example& example : command.examples)
    out += fmt::format("  {}\n      {}", example.line, wrapped(example.about.in(language), 6, width));
  return out;
}

std::string program_help(Language language, std::size_t width) {
  if (width == 0) width = help_width;
  const bool english = language == Language::english;
  const auto paragraph = [&](std::string_view vi, std::string_view en) { return wrapped(english ? en : vi, 2, width); };
  Rows rows;
  for (const Command& command : commands()) {
    if (!command.hidden) rows.emplace_back(std::string(command.name), command.about.in(language));
  }
  std::string out =
      paragraph("cchc: kế hoạch cải cách hành chính dạng tệp, kiểm tra được, hỏi được, lập báo cáo được",
                "cchc: an administrative-reform plan as files that can be checked, asked and reported on");
  out += "\n" + paragraph("Cách dùng: cchc LỆNH [tùy chọn]", "Usage: cchc COMMAND [options]");
  out += "\n" + paragraph("Các lệnh:", "Commands:") + two_columns(rows, width);
  out += "\n" + paragraph("Dùng với mọi lệnh:", "With every command:");
  out += two_columns(option_rows(common_options(), language), width) + "\n";
  out += paragraph("Xem thêm về một lệnh: cchc LỆNH --help. Tiếng Anh (English): --lang en.",
                   "More on a command: cchc COMMAND --help. In Vietnamese: --lang vi.");
  out +=
      paragraph("Mã thoát: 0 không có lỗi, 1 có lỗi, 2 gọi sai hoặc không đọc được, 3 lỗi bên trong chương trình.",
                "Exit codes: 0 nothing wrong, 1 problems found, 2 wrong usage or unreadable input, 3 internal error.");
  return out;
}

}  // namespace cchc::cli
