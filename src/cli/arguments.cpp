#include "cli/arguments.h"

#include "cli/command_table.h"
#include "cli/help.h"
#include "cli/version.h"
#include "text/nearest.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <cstdlib>

namespace cchc::cli {

namespace {

using text::Language;
using text::Message;
using text::say;

/// Takes the options of every command out of the arguments. Behind "--" nothing is an option.
std::optional<Refusal> take_common(std::vector<std::string>& arguments, Session& session, std::string& color,
                                   bool& help, bool& version) {
  if (const char* lang = std::getenv("CCHC_LANG"); lang != nullptr)
    session.language = std::string_view(lang).starts_with("en") ? Language::english : Language::vietnamese;
  std::vector<std::string> rest;
  std::optional<Refusal> error;
  std::string language;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") {
      rest.insert(rest.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i), arguments.end());
      break;
    }
    if (argument == "--help" || argument == "-h") {
      help = true;
      continue;
    }
    if (argument == "--version" || argument == "-V") {
      version = true;
      continue;
    }
    const std::size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    if (name != "--plan" && name != "--lang" && name != "--color") {
      rest.push_back(argument);
      continue;
    }
    std::string value;
    if (equals != std::string::npos) {
      value = argument.substr(equals + 1);
    } else if (i + 1 < arguments.size()) {
      value = arguments[++i];
    } else {
      error = Refusal{say("{} cần một giá trị", "{} needs a value", name), {}};
      continue;
    }
    if (name == "--plan") session.plan_folder = value;
    if (name == "--lang") language = value;
    if (name == "--color") color = value;
  }
  arguments = std::move(rest);
  if (language == "en") session.language = Language::english;
  if (language == "vi") session.language = Language::vietnamese;
  if (!language.empty() && language != "vi" && language != "en")
    error = Refusal{say("--lang: không có ngôn ngữ \"{}\"", "--lang: no language \"{}\"", language),
                    {say("các lựa chọn: vi, en", "choices: vi, en")}};
  if (color != "auto" && color != "always" && color != "never") {
    error = Refusal{say("--color: không có lựa chọn \"{}\"", "--color: there is no choice \"{}\"", color),
                    {say("các lựa chọn: auto, always, never", "choices: auto, always, never")}};
  }
  return error;
}

Message see_help(std::string_view command) {
  return say("xem: cchc{0}{1} --help", "see: cchc{0}{1} --help", command.empty() ? "" : " ", command);
}

Refusal unknown_command(const std::string& given) {
  Refusal error{say("không có lệnh \"{}\"", "there is no command \"{}\"", given), {}};
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  if (auto meant = text::did_you_mean(given, names)) error.hints.push_back(*meant);
  error.hints.push_back(see_help(""));
  return error;
}

Refusal unknown_argument(const std::string& given, const std::vector<OptionSpec>& options, std::string_view command) {
  Refusal error;
  if (given.starts_with("-")) {
    error.problem = say("lệnh {} không có tùy chọn \"{}\"", "{} has no option \"{}\"", command, given);
    std::vector<std::string> names;
    for (const auto* some : {&options, &common_options()}) {
      for (const OptionSpec& option : *some) {
        if (option.kind != OptionSpec::Kind::positional) names.push_back(option.name);
      }
    }
    if (auto meant = text::did_you_mean(given.substr(0, given.find('=')), names)) error.hints.push_back(*meant);
  } else {
    error.problem = say("thừa \"{}\" trong lệnh {}", "\"{}\" is one argument too many for {}", given, command);
    error.hints.push_back({"giá trị có dấu cách phải đặt trong nháy kép, ví dụ --owner \"Công chức Tư pháp\"",
                           "a value with spaces must stand in double quotes, such as --owner \"Công chức Tư pháp\""});
  }
  error.hints.push_back(see_help(command));
  return error;
}

/// Hands one option to CLI11. What its values are refused for is kept in `refused`, because CLI11 would wrap it in words of its own.
void add_option(CLI::App& app, const OptionSpec& option, std::optional<Refusal>& refused) {
  const auto take = [&option, &refused](const std::string& value) {
    if (refused) return;
    refused = option.take(value);
  };
  if (option.kind == OptionSpec::Kind::flag) {
    app.add_flag_callback(option.name, [take] { take(""); });
    return;
  }
  CLI::Option* added = app.add_option_function<std::vector<std::string>>(
      option.name, [take](const std::vector<std::string>& values) { std::ranges::for_each(values, take); });
  if (option.kind != OptionSpec::Kind::positional)
    added->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
  added->required(option.required);
}

Result<Options> parse_command(const Command& command, std::vector<std::string> arguments, bool help,
                              Language language) {
  Declaration declaration;
  const std::function<Options()> options = command.declare(declaration);
  if (help) return Options(TextToPrint{command_help(command, declaration.options(), language)});
  CLI::App app;
  app.set_help_flag();
  std::optional<Refusal> refused;
  for (const OptionSpec& option : declaration.options()) add_option(app, option, refused);
  std::ranges::reverse(arguments);  // CLI11 takes them from the back
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ExtrasError&) {
    if (!refused) return unknown_argument(app.remaining().front(), declaration.options(), command.name);
  } catch (const CLI::ArgumentMismatch& mismatch) {
    const std::string what = mismatch.what();
    return Refusal{say("{} cần một giá trị", "{} needs a value", what.substr(0, what.find(':'))),
                   {see_help(command.name)}};
  } catch (const CLI::RequiredError&) {
    return Refusal{say("lệnh {} cần thêm đối số", "{} needs an argument", command.name), {see_help(command.name)}};
  } catch (const CLI::ParseError& error) {
    return Refusal{say("không hiểu: {}", "not understood: {}", error.what()), {see_help(command.name)}};
  }
  if (!refused) return options();
  refused->hints.push_back(see_help(command.name));
  return *refused;
}

}  // namespace

Result<Options> parse_arguments(std::vector<std::string> arguments, Session& session) {
  std::string color = "auto";
  bool help = false;
  bool version = false;
  if (auto error = take_common(arguments, session, color, help, version)) return *error;
  session.color_output = wants_color(color, 1);
  session.color_messages = wants_color(color, 2);
  session.width = terminal_width();
  if (version) return Options(TextToPrint{fmt::format("cchc {}\n", program_version())});
  if (arguments.empty() || arguments.front() == "help") {
    if (arguments.size() > 1) {
      const Command* command = find_command(arguments[1]);
      return command != nullptr ? parse_command(*command, {}, true, session.language) : unknown_command(arguments[1]);
    }
    if (help || !arguments.empty()) return Options(TextToPrint{program_help(session.language)});
    return Refusal{{"chưa nói phải làm gì", "nothing to do"}, {see_help("")}};
  }
  const Command* command = find_command(arguments.front());
  if (command == nullptr) return unknown_command(arguments.front());
  return parse_command(*command, {arguments.begin() + 1, arguments.end()}, help, session.language);
}

}  // namespace cchc::cli
