#!/usr/bin/env bash
# What the guides to the code mention exists: each `name` in backticks is a path of the tree, a command of the program or of make, an option,
# or a word of the sources. Prints what does not; exit 1 when there is any, or nothing to look at.
#   names.sh [FILE…]
set -euo pipefail
cd "$(dirname "$0")/.."
files=("$@"); [[ $# -gt 0 ]] || files=(src/README.md tests/README.md .github/CONTRIBUTING.md)
words=$(mktemp); trap 'rm -f "$words"' EXIT
grep -rhoE '[A-Za-z_][A-Za-z0-9_]*' --include='*.h' --include='*.cpp' --include='*.txt' --include='*.cmake' src tests CMakeLists.txt | sort -u >"$words"

failed=0 looked=0
miss() { echo "$1: there is no $2"; failed=1; }
# Whether the last name in a piece of code, such as `plan::load` or `say`, is a word of the sources.
is_word() { local last=${1%%(*}; last=${last##*::}; last=${last##*.}; grep -qxF -- "$last" "$words"; }

for file in "${files[@]}"; do
  while IFS= read -r name; do
    looked=$((looked + 1))
    case $name in
      *' '*)  # a line to type: its program, and the command of ours
        read -r program command rest <<<"$name"
        case $program in
          cchc) grep -qF "{\"$command\"," src/cli/command_table.cpp || miss "$file" "command $command" ;;
          make) grep -qE "^$command:" Makefile || miss "$file" "target $command of make" ;;
          ninja | '#!' | owner:) ;;
          *) miss "$file" "$name" ;;
        esac ;;
      --*) grep -rqF -- "\"$name\"" src/cli tests/golden/*.sh || grep -rqE -- "== $name( |\])" tests/golden/*.sh || miss "$file" "option $name" ;;
      */*) [[ -e $name || -e plan/${name#plan/} || $name == plan/ ]] || miss "$file" "$name" ;;
      *.md | *.yaml | *.sh | *-*…*) [[ $name == *…* || -e $name ]] || miss "$file" "$name" ;;
      cmd | stdout | stderr | exit | clang-format-14) ;;
      *) is_word "$name" || [[ -d $name ]] || miss "$file" "$name" ;;
    esac
  done < <(sed '/^```/,/^```/d' "$file" | grep -oE '`[^`]+`' | tr -d '`')
  # The picture of the flow names functions and folders.
  while IFS= read -r name; do
    [[ $name == src/* ]] && { [[ -d $name ]] || miss "$file" "$name"; continue; }
    is_word "$name" || miss "$file" "$name"
  done < <(sed -n '/^```$/,/^```$/p' "$file" | grep -oE 'src/[a-z]+|[a-z]+::[a-z_]+|[a-z]+_[a-z_]+' || true)
done
[[ $looked -gt 0 ]] || { echo "no name in ${files[*]}"; exit 1; }
[[ $failed == 0 ]] && echo "$looked names"
