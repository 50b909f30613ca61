#include "cli/help.h"

#include "text/width.h"

#include <algorithm>

namespace cchc::cli {

using text::Language;

namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

/// Names at the left, explanations at the right; a name too wide for its column has a line of its own.
std::string two_columns(const Rows& rows) {
  constexpr std::size_t total = 100;
  constexpr std::size_t widest_left = 30;
  std::size_t left = 0;
  for (const auto& [name, about] : rows) {
    if (const std::size_t width = text::display_width(name); width <= widest_left) left = std::max(left, width);
  }
  std::string out;
  for (const auto& [name, about] : rows) {
    const bool own_line = text::display_width(name) > left;
    out += "  " + (own_line ? name + "\n" : text::pad_right(name, left));
    bool first = !own_line;
    for (const std::string& line : text::wrap(about, total - left - 4)) {
      out += std::string(first ? 2 : left + 4, ' ') + line + "\n";
      first = false;
    }
  }
  return out;
}

Rows option_rows(const std::vector<OptionSpec>& options, Language language) {
  Rows rows;
  for (const OptionSpec& option : options) {
    const std::string& placeholder = option.placeholder.in(language);
    std::string name = option.kind == OptionSpec::Kind::positional ? placeholder : option.name;
    if (option.kind == OptionSpec::Kind::value || option.kind == OptionSpec::Kind::values) name += " " + placeholder;
    rows.emplace_back(std::move(name), option.about.in(language));
  }
  return rows;
}

}  // namespace

std::string command_help(const Command& command, const std::vector<OptionSpec>& options, Language language) {
  const bool english = language == Language::english;
  std::string usage = fmt::format("cchc {}", command.name);
  for (const OptionSpec& option : options) {
    if (option.kind != OptionSpec::Kind::positional) continue;
    usage += fmt::format(fmt::runtime(option.required ? " {}" : " [{}]"), option.placeholder.in(language));
  }
  std::string out = fmt::format("cchc {}: {}\n\n{} {} [{}]\n", command.name, command.about.in(language),
                                english ? "Usage:" : "Cách dùng:", usage, english ? "options" : "tùy chọn");
  if (!options.empty())
    out += fmt::format("\n{}\n{}", english ? "Options:" : "Tùy chọn:", two_columns(option_rows(options, language)));
  out += fmt::format("\n{}\n{}", english ? "With every command:" : "Dùng với mọi lệnh:",
                     two_columns(option_rows(common_options(), language)));
  out += fmt::format("\n{}\n", english ? "Examples:" : "Ví dụ:");
  for (const Example& example : command.examples)
    out += fmt::format("  {}\n      {}\n", example.line, example.about.in(language));
  return out;
}

std::string program_help(Language language) {
  const bool english = language == Language::english;
  Rows rows;
  for (const Command& command : commands()) rows.emplace_back(std::string(command.name), command.about.in(language));
  const std::string listed = two_columns(rows);
  const std::string common = two_columns(option_rows(common_options(), language));
  if (english) {
    return fmt::format(
        "cchc: an administrative-reform plan as files that can be checked, asked and reported on\n\n"
        "Usage: cchc COMMAND [options]\n\nCommands:\n{}\nWith every command:\n{}\n"
        "More on a command: cchc COMMAND --help. In Vietnamese: --lang vi.\n"
        "Exit codes: 0 nothing wrong, 1 problems found, 2 wrong usage or unreadable input, 3 internal error.\n",
        listed, common);
  }
  return fmt::format(
      "cchc: kế hoạch cải cách hành chính dạng tệp, kiểm tra được, hỏi được, lập báo cáo được\n\n"
      "Cách dùng: cchc LỆNH [tùy chọn]\n\nCác lệnh:\n{}\nDùng với mọi lệnh:\n{}\n"
      "Xem thêm về một lệnh: cchc LỆNH --help. Tiếng Anh (English): --lang en.\n"
      "Mã thoát: 0 không có lỗi, 1 có lỗi, 2 gọi sai hoặc không đọc được, 3 lỗi bên trong chương trình.\n",
      listed, common);
}

}  // namespace cchc::cli
