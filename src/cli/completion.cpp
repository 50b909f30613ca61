#include "cli/commands.h"
#include "cli/complete.h"
#include "cli/files.h"

#include <algorithm>

namespace cchc::cli {

namespace {

// The scripts know no command and no option: they ask the program for what could stand in the place of the word at the
// cursor, and turn the answer into what their shell wants. {0} is replaced by the language the script was asked for in.

constexpr std::string_view for_bash = R"(# Bash completion for cchc.
_cchc() {
  local current=${COMP_WORDS[COMP_CWORD]} word line quote= mark i
  local -a words=()
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    case $word in
      \"*) word=${word#\"}; word=${word%\"} ;;
      \'*) word=${word#\'}; word=${word%\'} ;;
      *) word=${word//\\/} ;;
    esac
    # Bash takes --option=value apart at the sign.
    if [[ $word == = && $i -gt 1 ]]; then
      [[ $i == "$COMP_CWORD" ]] && { word= current=; words+=(""); }
      continue
    fi
    words+=("$word")
  done
  [[ $current == [\"\']* ]] && quote=${current:0:1}
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files | :folders)
        compopt -o filenames 2>/dev/null
        i=-f; [[ $line == :folders ]] && i=-d
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "$i" -- "$word")
        continue ;;
    esac
    line=${line%%$'\t'*}
    if [[ -z $quote ]]; then
      for mark in \\ ' ' '"' "'" '(' ')' '&' ';' '|' '<' '>' '$' '`' '*' '?' '[' ']' '#' '!' '{' '}'; do
        line=${line//"$mark"/\\"$mark"}
      done
    fi
    COMPREPLY+=("$line")
  done < <(cchc {0}__complete -- "${words[@]}" 2>/dev/null)
  return 0
}
complete -F _cchc cchc
)";

constexpr std::string_view for_zsh = R"(#compdef cchc
# Zsh completion for cchc.
_cchc() {
  local line word
  local -a typed found shown
  for word in "${(@)words[2,CURRENT]}"; do
    word=${(Q)word}
    typed+=("${word#[\"\']}")  # a quote that is still open
  done
  while IFS= read -r line; do
    case $line in
      :files) _files; continue ;;
      :folders) _files -/; continue ;;
    esac
    found+=("${line%%$'\t'*}")
    shown+=("${line/$'\t'/  -- }")
  done < <(cchc {0}__complete -- "${typed[@]}" 2>/dev/null)
  # -U: the program has chosen, also by names without accents.
  (( ${#found} )) && compadd -U -l -d shown -a found
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _cchc "$@"; else compdef _cchc cchc; fi
)";

constexpr std::string_view for_fish = R"(# Fish completion for cchc.
function __cchc_complete
  set -l typed (commandline -opc)[2..-1] (commandline -ct | string trim -l -c '"\'')
  for line in (cchc {0}__complete -- $typed 2>/dev/null)
    switch $line
      case :files
        __fish_complete_path (commandline -ct)
      case :folders
        __fish_complete_directories (commandline -ct)
      case '*'
        echo $line
    end
  end
end
complete -c cchc -f -a '(__cchc_complete)'
)";

}  // namespace

Result<ExitCode> run(const Session& session, const CompletionOptions& options) {
  std::string script(options.shell == "bash" ? for_bash : options.shell == "zsh" ? for_zsh : for_fish);
  const std::size_t language = script.find("{0}");
  script.replace(language, 3, session.language == text::Language::english ? "--lang en " : "");
  write_output(script);
  return ExitCode::clean;
}

Result<ExitCode> run(const Session& session, const CompleteOptions& options) {
  const Completion completion = complete(options.words, session);
  std::string out;
  for (const Candidate& candidate : completion.words) {
    std::string line = candidate.word + (candidate.about.empty() ? "" : "\t" + candidate.about);
    std::ranges::replace(line, '\n', ' ');
    out += line + "\n";
  }
  if (completion.paths == Completion::Paths::files) out += ":files\n";
  if (completion.paths == Completion::Paths::folders) out += ":folders\n";
  write_output(out);
  return ExitCode::clean;
}

}  // namespace cchc::cli
