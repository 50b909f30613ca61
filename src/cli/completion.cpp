#include "cli/command_table.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/shell.h"
#include "text/join.h"

namespace cchc::cli {

namespace {

using Kind = OptionSpec::Kind;

struct Described {
  std::string name;
  std::string about;
  std::vector<OptionSpec> options;
};

/// Every command with its own options and the common ones.
std::vector<Described> describe_all(text::Language language) {
  std::vector<Described> all;
  for (const Command& command : commands()) {
    Declaration declaration;
    const auto keep = command.declare(declaration);
    Described one{std::string(command.name), command.about.in(language), declaration.options()};
    one.options.insert(one.options.end(), common_options().begin(), common_options().end());
    all.push_back(std::move(one));
  }
  return all;
}

bool takes_body(const OptionSpec& option) {
  return option.name == "--owner" || option.name == "--partner" || option.name == "--involving";
}

bool takes_file(const OptionSpec& option) {
  return option.name == "--plan" || option.name == "--output" || option.name == "--template" || option.name == "path";
}

// The names of bodies hold spaces: they come a line each from the plan at hand.
constexpr std::string_view body_names = "cchc owners --format csv 2>/dev/null | sed -e 1d -e 's/,.*//' -e 's/\"//g'";

std::string for_bash(const std::vector<Described>& all) {
  std::string out =
      "# Bash completion for cchc.\n"
      "_cchc_lines() {\n"
      "  local line\n"
      "  COMPREPLY=()\n"
      "  while IFS= read -r line; do\n"
      "    [[ $line == \"$1\"* ]] && COMPREPLY+=(\"$(printf '%q' \"$line\")\")\n"
      "  done\n"
      "}\n"
      "_cchc() {\n"
      "  local current=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"${COMP_WORDS[COMP_CWORD-1]}\" command=\"\" word\n"
      "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
      "    case \"$word\" in\n";
  std::vector<std::string> names;
  for (const Described& command : all) names.push_back(command.name);
  const std::string alternatives = text::join(names, "|");
  out += fmt::format("      {}) command=\"$word\"; break ;;\n    esac\n  done\n", alternatives);
  out += fmt::format(
      "  if [[ -z $command ]]; then COMPREPLY=($(compgen -W \"{} --help --version\" -- \"$current\")); return; fi\n",
      text::join(names, " "));
  out += "  case \"$command $previous\" in\n";
  for (const Described& command : all) {
    for (const OptionSpec& option : command.options) {
      const std::string key = fmt::format("\"{} {}\"", command.name, option.name);
      if (!option.choices.empty() && option.kind != Kind::positional) {
        out += fmt::format("    {}) COMPREPLY=($(compgen -W \"{}\" -- \"$current\")); return ;;\n", key,
                           text::join(option.choices, " "));
      } else if (takes_body(option)) {
        out += fmt::format("    {}) _cchc_lines \"$current\" < <({}); return ;;\n", key, body_names);
      } else if (takes_file(option) && option.kind != Kind::positional) {
        out += fmt::format("    {}) COMPREPLY=($(compgen -f -- \"$current\")); return ;;\n", key);
      }
    }
  }
  out += "  esac\n  case \"$command\" in\n";
  for (const Described& command : all) {
    std::vector<std::string> words;
    bool files = false;
    for (const OptionSpec& option : command.options) {
      if (option.kind != Kind::positional) words.push_back(option.name);
      if (option.kind == Kind::positional) words.insert(words.end(), option.choices.begin(), option.choices.end());
      files = files || (option.kind == Kind::positional && takes_file(option));
    }
    out += fmt::format("    {}) COMPREPLY=($(compgen {}-W \"{}\" -- \"$current\")) ;;\n", command.name,
                       files ? "-f " : "", text::join(words, " "));
  }
  out += "  esac\n}\ncomplete -F _cchc cchc\n";
  return out;
}

/// Colons and brackets part the fields of a zsh specification.
std::string zsh_text(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == ':' || c == '[' || c == ']') out += '\\';
    out += c;
  }
  return out;
}

std::string for_zsh(const std::vector<Described>& all) {
  std::string out = fmt::format(
      "#compdef cchc\n# Zsh completion for cchc.\n"
      "_cchc_bodies() {{ local -a names; names=(\"${{(@f)$({})}}\"); compadd -a names }}\n"
      "_cchc() {{\n  local -a commands\n  commands=(\n",
      body_names);
  for (const Described& command : all)
    out += fmt::format("    {}\n", shell_quoted(command.name + ":" + zsh_text(command.about)));
  out +=
      "  )\n  if (( CURRENT == 2 )); then _describe command commands; return; fi\n  local command=$words[2]\n  shift "
      "words; (( CURRENT-- ))\n  case $command in\n";
  for (const Described& command : all) {
    out += fmt::format("    {}) _arguments", command.name);
    for (const OptionSpec& option : command.options) {
      std::string action = option.choices.empty() ? (takes_body(option)   ? "_cchc_bodies"
                                                     : takes_file(option) ? "_files"
                                                                          : " ")
                                                  : "(" + text::join(option.choices, " ") + ")";
      std::string spec;
      if (option.kind == Kind::positional) {
        spec = fmt::format("*:{}:{}", zsh_text(option.name), action);
      } else {
        spec = fmt::format("{}{}[{}]", option.kind == Kind::values ? "*" : "", option.name,
                           zsh_text(option.about.vi.empty() ? option.name : option.about.vi));
        if (option.kind != Kind::flag) spec += fmt::format(":{}:{}", zsh_text(option.placeholder.en), action);
      }
      out += fmt::format(" \\\n        {}", shell_quoted(spec));
    }
    out += " ;;\n";
  }
  // Works both from a folder of $fpath and when sourced.
  out += "  esac\n}\nif [[ $zsh_eval_context[-1] == loadautofunc ]]; then _cchc \"$@\"; else compdef _cchc cchc; fi\n";
  return out;
}

std::string for_fish(const std::vector<Described>& all, text::Language language) {
  std::string out = "# Fish completion for cchc.\ncomplete -c cchc -f\n";
  for (const Described& command : all) {
    out += fmt::format("complete -c cchc -n __fish_use_subcommand -a {} -d {}\n", command.name,
                       shell_quoted(command.about));
    for (const OptionSpec& option : command.options) {
      std::string line = fmt::format("complete -c cchc -n '__fish_seen_subcommand_from {}'", command.name);
      if (option.kind == Kind::positional) {
        line += option.choices.empty() ? (takes_file(option) ? " -F" : "")
                                       : fmt::format(" -a {}", shell_quoted(text::join(option.choices, " ")));
        if (line.ends_with("'") && option.choices.empty()) continue;  // nothing to offer
      } else {
        line += fmt::format(" -l {} -d {}", option.name.substr(2), shell_quoted(option.about.in(language)));
        if (option.kind != Kind::flag) line += takes_file(option) ? " -r -F" : " -x";
        if (!option.choices.empty()) line += fmt::format(" -a {}", shell_quoted(text::join(option.choices, " ")));
        if (takes_body(option))
          line += fmt::format(" -a \"({})\"",
                              "cchc owners --format csv 2>/dev/null | sed -e 1d -e 's/,.*//' -e 's/\\\"//g'");
      }
      out += line + "\n";
    }
  }
  return out;
}

}  // namespace

Result<ExitCode> run(const Session& session, const CompletionOptions& options) {
  const std::vector<Described> all = describe_all(session.language);
  write_output(options.shell == "bash"  ? for_bash(all)
               : options.shell == "zsh" ? for_zsh(all)
                                        : for_fish(all, session.language));
  return ExitCode::clean;
}

}  // namespace cchc::cli
