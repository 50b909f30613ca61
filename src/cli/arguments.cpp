#include "cli/arguments.h"

#include "cli/command_table.h"
#include "cli/declare_options.h"
#include "cli/help.h"
#include "cli/version.h"
#include "cli/word_typing.h"
#include "text/join.h"
#include "text/nearest.h"
#include "text/width.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>

namespace cchc::cli {

namespace {

using text::Language;
using text::Message;
using text::say;

/// What was typed for each option, by its name.
using Given = std::map<std::string, std::vector<std::string>, std::less<>>;

std::optional<Refusal> refuse_repeated(const OptionSpec& option, const Given& given) {
  const auto found = given.find(option.name);
  const bool takes_one = option.kind == OptionSpec::Kind::value || option.once;
  if (!takes_one || found == given.end() || found->second.size() < 2) return std::nullopt;
  const text::Message name = option.once ? option.placeholder : text::Message{option.name, option.name};
  const std::string values = text::join(found->second, ", ");
  Refusal refusal{{fmt::format("{} chỉ ghi được một lần, ở đây ghi: {}", name.vi, values),
                   fmt::format("{} can be given once only, here it is given as: {}", name.en, values)}};
  if (!option.when_repeated.empty()) refusal.hints.push_back(option.when_repeated);
  return refusal;
}

Refusal refuse_missing_value(std::string_view option) {
  return {say("{} cần một giá trị", "{} needs a value", option)};
}

/// Takes the options of every command out of the arguments. Behind "--" nothing is an option.
std::optional<Refusal> take_common(std::vector<std::string>& arguments, CommonOptions& options, bool& version) {
  Declaration declaration;
  declare(declaration, options);
  std::vector<std::string> rest;
  Given given;
  std::optional<Refusal> refused;  // the first; the others are read all the same, for --lang
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") {
      rest.insert(rest.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i), arguments.end());
      break;
    }
    options.help = options.help || argument == "--help" || argument == "-h";
    version = version || argument == "--version" || argument == "-V";
    if (argument == "--help" || argument == "-h" || argument == "--version" || argument == "-V") continue;
    const std::size_t equals = argument.find('=');
    const auto option = std::ranges::find(declaration.options(), argument.substr(0, equals), &OptionSpec::name);
    if (option == declaration.options().end()) {
      rest.push_back(argument);
      continue;
    }
    const bool has_value = equals != std::string::npos;
    const bool is_last = i + 1 == arguments.size();
    const std::string value = has_value ? argument.substr(equals + 1) : is_last ? "" : arguments[++i];
    given[option->name].push_back(value);
    auto problem = value.empty() ? refuse_missing_value(option->name) : option->take(value);
    if (!refused) refused = std::move(problem);
  }
  arguments = std::move(rest);
  for (const OptionSpec& option : declaration.options()) {
    if (!refused) refused = refuse_repeated(option, given);
  }
  return refused;
}

/// The language from CCHC_LANG, unless an option names it.
Language chosen_language(const std::string& option) {
  const char* variable = std::getenv("CCHC_LANG");
  const std::string_view name = !option.empty() ? std::string_view(option) : variable != nullptr ? variable : "";
  return name.starts_with("en") ? Language::english : Language::vietnamese;
}

Message see_help(std::string_view command) {
  return say("xem: cchc{0}{1} --help", "see: cchc{0}{1} --help", command.empty() ? "" : " ", command);
}

Refusal unknown_command(const std::string& given) {
  Refusal error{say("không có lệnh \"{}\"", "there is no command \"{}\"", given), {}};
  std::vector<std::string> names;
  for (const Command& command : commands()) {
    if (!command.hidden) names.emplace_back(command.name);
  }
  if (auto meant = text::did_you_mean(given, names)) error.hints.push_back(*meant);
  error.hints.push_back(see_help(""));
  return error;
}

Refusal unknown_option(const std::string& given, const std::vector<OptionSpec>& options, std::string_view command) {
  Refusal refusal{say("lệnh {} không có tùy chọn \"{}\"", "{} has no option \"{}\"", command, given)};
  std::vector<std::string> names;
  for (const auto* some : {&options, &common_options()}) {
    for (const OptionSpec& option : *some) {
      if (option.kind != OptionSpec::Kind::positional) names.push_back(option.name);
    }
  }
  if (auto meant = text::did_you_mean(given.substr(0, given.find('=')), names)) refusal.hints.push_back(*meant);
  return refusal;
}

/// An argument that nothing takes. Behind the value of an option it is most likely the next word of that value.
Refusal extra_argument(const std::string& given, const std::vector<std::string>& arguments,
                       const std::vector<OptionSpec>& options, std::string_view command) {
  Refusal refusal{say("thừa \"{}\" trong lệnh {}", "\"{}\" is one argument too many for {}", given, command)};
  const auto is_option = [](const std::string& word) { return word.starts_with("-"); };
  const auto extra = std::ranges::find(arguments, given);
  auto option = extra;
  while (option != arguments.begin() && !is_option(*option)) --option;
  if (option == arguments.end()) return refusal;
  const std::size_t equals = std::min(option->find('='), option->size());
  const auto spec = std::ranges::find(options, option->substr(0, equals), &OptionSpec::name);
  if (spec == options.end() || spec->kind == OptionSpec::Kind::flag) return refusal;
  const std::vector<std::string> words(option + 1, std::find_if(extra, arguments.end(), is_option));
  const std::string first = equals < option->size() ? option->substr(equals + 1) + " " : "";
  refusal.hints.push_back(say("giá trị có dấu cách phải đặt trong nháy kép: {} \"{}{}\"",
                              "a value with spaces must stand in double quotes: {} \"{}{}\"", option->substr(0, equals),
                              first, text::join(words, " ")));
  return refusal;
}

/// What the options of a command were given as. What a value is refused for is kept, because CLI11 would wrap it in
/// words of its own.
struct Reading {
  Given given;
  std::optional<Refusal> refused;

  void take(const OptionSpec& option, const std::string& value) {
    given[option.name].push_back(value);
    if (refused) return;
    const bool is_empty =
        value.empty() && option.kind != OptionSpec::Kind::flag && option.kind != OptionSpec::Kind::positional;
    refused = is_empty ? refuse_missing_value(option.name) : option.take(value);
  }
};

void add_option(CLI::App& app, const OptionSpec& option, Reading& reading) {
  if (option.kind == OptionSpec::Kind::flag) {
    app.add_flag_callback(option.name, [&option, &reading] { reading.take(option, ""); });
    return;
  }
  CLI::Option* added = app.add_option_function<std::vector<std::string>>(
      option.name, [&option, &reading](const std::vector<std::string>& values) {
        for (const std::string& value : values) reading.take(option, value);
      });
  if (option.kind != OptionSpec::Kind::positional)
    added->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
  added->required(option.required);
}

/// What is wrong with the options together: one given twice that takes one value, two that exclude each other.
std::optional<Refusal> check_together(const Command& command, const std::vector<OptionSpec>& options,
                                      const Given& given) {
  for (const OptionSpec& option : options) {
    if (auto refused = refuse_repeated(option, given)) return refused;
  }
  const auto shown = [&](std::string_view name) {
    return name.starts_with("-") ? std::string(name) : fmt::format("\"{}\"", given.find(name)->second.front());
  };
  for (const Exclusion& exclusion : command.exclusions) {
    if (!given.contains(exclusion.one) || !given.contains(exclusion.other)) continue;
    return Refusal{say("{} không đi cùng {}", "{} does not go with {}", shown(exclusion.one), shown(exclusion.other)),
                   {exclusion.advice}};
  }
  return std::nullopt;
}

Result<Invocation> parse_command(const Command& command, const std::vector<std::string>& arguments, bool help,
                                 const Session& session) {
  Declaration declaration;
  const std::function<Invocation()> given = command.declare(declaration);
  if (help)
    return invocation(TextToPrint{command_help(command, declaration.options(), session.language, session.width)});
  if (auto refused = find_word_typing(arguments, declaration.options())) return *refused;
  CLI::App app;
  app.set_help_flag();
  Reading reading;
  for (const OptionSpec& option : declaration.options()) add_option(app, option, reading);
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));  // CLI11 takes them from the back
  } catch (const CLI::ExtrasError&) {
    const std::string extra = app.remaining().front();
    if (!reading.refused) {
      reading.refused = extra.starts_with("-") ? unknown_option(extra, declaration.options(), command.name)
                                               : extra_argument(extra, arguments, declaration.options(), command.name);
    }
  } catch (const CLI::ArgumentMismatch& mismatch) {
    const std::string what = mismatch.what();
    reading.refused = refuse_missing_value(what.substr(0, what.find(':')));
  } catch (const CLI::RequiredError&) {
    const auto missing = std::ranges::find_if(declaration.options(), [&](const OptionSpec& option) {
      return option.required && !reading.given.contains(option.name);
    });
    const std::string name = missing->kind == OptionSpec::Kind::positional ? "" : missing->name + " ";
    reading.refused = Refusal{{fmt::format("lệnh {} cần thêm {}{}", command.name, name, missing->placeholder.vi),
                               fmt::format("{} needs {}{}", command.name, name, missing->placeholder.en)}};
  } catch (const CLI::ParseError& error) {
    reading.refused = Refusal{say("không hiểu: {}", "not understood: {}", error.what())};
  }
  if (!reading.refused) reading.refused = check_together(command, declaration.options(), reading.given);
  if (!reading.refused) return given();
  reading.refused->hints.push_back(see_help(command.name));
  return *reading.refused;
}

/// No name, text or path of a plan is so long. Looking for one that is would take as long as it has letters.
std::optional<Refusal> refuse_long(const std::vector<std::string>& arguments) {
  constexpr std::size_t longest = 2000;  // bytes
  constexpr std::size_t shown = 40;
  const auto found = std::ranges::find_if(arguments, [](const auto& one) { return one.size() > longest; });
  if (found == arguments.end()) return std::nullopt;
  return Refusal{say("chữ gõ vào dài quá, {0} byte: \"{1}\"", "an argument is too long, {0} bytes: \"{1}\"",
                     found->size(), text::shorten(std::string_view(*found).substr(0, longest), shown))};
}

}  // namespace

Result<Invocation> parse_arguments(std::vector<std::string> arguments, Session& session) {
  CommonOptions common;
  bool version = false;
  const auto refused = take_common(arguments, common, version);
  session.language = chosen_language(common.language);
  if (refused) return *refused;
  if (!common.plan_folder.empty()) session.plan_folder = common.plan_folder;
  session.color_output = wants_color(common.color, 1);
  session.color_messages = wants_color(common.color, 2);
  session.width = terminal_width(STDOUT_FILENO);
  if (auto too_long = refuse_long(arguments)) return *std::move(too_long);
  if (version || (!arguments.empty() && arguments.front() == "version"))
    return invocation(TextToPrint{fmt::format("cchc {}\n", program_version())});
  if (arguments.empty() || arguments.front() == "help") {
    if (arguments.size() > 1) {
      const Command* command = find_command(arguments[1]);
      return command != nullptr ? parse_command(*command, {}, true, session) : unknown_command(arguments[1]);
    }
    if (common.help || !arguments.empty())
      return invocation(TextToPrint{program_help(session.language, session.width)});
    return Refusal{{"chưa nhập lệnh", "no command was given"}, {see_help("")}};
  }
  const Command* command = find_command(arguments.front());
  if (command == nullptr) return unknown_command(arguments.front());
  return parse_command(*command, {arguments.begin() + 1, arguments.end()}, common.help, session);
}

}  // namespace cchc::cli
