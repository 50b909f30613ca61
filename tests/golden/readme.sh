#!/usr/bin/env bash
# Runs every command of README.md's `console` blocks, in order, in a copy of the plan, and compares what it prints. So too for each part
# between `<!-- $ COMMAND -->` and `<!-- end -->`, which holds what COMMAND prints.
#   readme.sh PROGRAM [--update]
set -uo pipefail
program=$(realpath "$1"); shift
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/office"
ln -s "$program" "$work/bin/cchc"
cp -r "$root/plan" "$work/office/"

# Runs a line in the copy; the line ends of CSV are for spreadsheets, not for this file.
run() {
  commands=$((commands + 1))
  (cd "$work/office" && env -i PATH="$work/bin:/usr/bin:/bin" HOME="$work" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C TZ=UTC timeout 60 bash -c "$1") </dev/null 2>&1 | sed "s/\r$//"
}

inside='' commands=0
while IFS= read -r line; do
  case $inside:$line in
    :'```console') inside=console ;;
    :'<!-- $ '*' -->') inside=part ;;
    console:'```' | part:'<!-- end -->') inside='' ;;
    console:'$ '*) printf '%s\n' "$line"; run "${line#\$ }"; continue ;;
    console:* | part:*) continue ;;  # what the command printed when it was last kept
  esac
  printf '%s\n' "$line"
  if [[ $inside == part ]]; then
    command=${line#'<!-- $ '}
    echo; run "${command%' -->'}"; echo
  fi
done <"$root/README.md" >"$work/README.md"

[[ -z $inside ]] || { echo "README.md: a $inside block is not closed"; exit 1; }
[[ $commands -gt 0 ]] || { echo "README.md holds no command to run"; exit 1; }
if [[ ${1-} == --update ]]; then
  cp "$work/README.md" "$root/README.md"
else
  diff -u --label README.md --label "what it prints now" "$root/README.md" "$work/README.md" || exit 1
fi
echo "README.md: $commands commands"
