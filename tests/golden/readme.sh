#!/usr/bin/env bash
# Runs every command of README.md's `console` blocks, in order, in a copy of the plan, and compares what it prints.
#   readme.sh PROGRAM [--update]
set -uo pipefail
program=$(realpath "$1"); shift
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/office"
ln -s "$program" "$work/bin/cchc"
cp -r "$root/plan" "$work/office/"

inside=0 commands=0
while IFS= read -r line; do
  if [[ $line == '```console' ]]; then
    inside=1
  elif [[ $line == '```' ]]; then
    inside=0
  elif [[ $inside == 1 && $line == '$ '* ]]; then
    printf '%s\n' "$line"
    commands=$((commands + 1))
    (cd "$work/office" && env -i PATH="$work/bin:/usr/bin:/bin" HOME="$work" LC_ALL=C TZ=UTC timeout 60 bash -c "${line#\$ }") </dev/null 2>&1
    continue
  elif [[ $inside == 1 ]]; then
    continue  # what the command printed when it was last kept
  fi
  printf '%s\n' "$line"
done <"$root/README.md" >"$work/README.md"

[[ $commands -gt 0 ]] || { echo "README.md holds no command to run"; exit 1; }
if [[ ${1-} == --update ]]; then
  cp "$work/README.md" "$root/README.md"
else
  diff -u --label README.md --label "what it prints now" "$root/README.md" "$work/README.md" || exit 1
fi
echo "README.md: $commands commands"
