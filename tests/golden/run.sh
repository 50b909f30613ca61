#!/usr/bin/env bash
# Runs commands and compares what they print with what is kept.
#   run.sh PROGRAM [--update] [CASE…]
# A case is a folder beside this script: `cmd` (a line of shell; `cchc` is the program), and what it gave: `stdout`, `stderr`, `exit`
# (absent: empty, empty, 0). Runs in a copy of the folder, with the shipped plan as `plan` unless the case has its own.
# Fails on any difference, on a case that is not there, and when there is none.
set -uo pipefail
[[ $# -ge 1 ]] || { echo "usage: $0 PROGRAM [--update] [CASE…]" >&2; exit 2; }
program=$(realpath -e "$1") || exit 2; shift
update=0; [[ ${1-} == --update ]] && { update=1; shift; }
here=$(cd "$(dirname "$0")" && pwd)
shipped=$(cd "$here/../../plan" && pwd)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"; ln -s "$program" "$work/bin/cchc"

cases=("$@"); [[ ${#cases[@]} -gt 0 ]] || mapfile -t cases < <(cd "$here" && ls -d */ | tr -d /)
[[ ${#cases[@]} -gt 0 ]] || { echo "no case in $here"; exit 1; }
failed=0
for name in "${cases[@]}"; do
  kept=$here/$name
  [[ -f $kept/cmd ]] || { echo "no case $name"; failed=$((failed + 1)); continue; }
  place=$work/$name
  cp -r "$kept" "$place"; rm -f "$place"/{cmd,stdout,stderr,exit}
  [[ -d $place/plan ]] || cp -r "$shipped" "$place/plan"
  (cd "$place" && env -i PATH="$work/bin:/usr/bin:/bin" HOME="$work" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C TZ=UTC timeout 60 bash "$kept/cmd") \
    >"$work/stdout" 2>"$work/stderr" </dev/null
  echo $? >"$work/exit"
  sed -i "s|$work|<work>|g" "$work/stdout" "$work/stderr"  # the one thing that differs from run to run
  for part in stdout stderr exit; do
    if [[ $update == 1 ]]; then
      if [[ -s $work/$part && ! ($part == exit && $(<"$work/exit") == 0) ]]; then cp "$work/$part" "$kept/$part"; else rm -f "$kept/$part"; fi
      continue
    fi
    want=$kept/$part
    [[ -e $want ]] || { want=$work/empty; : >"$want"; [[ $part == exit ]] && echo 0 >"$want"; }
    if ! diff -u --label "$name/$part (kept)" --label "$name/$part (now)" "$want" "$work/$part"; then failed=$((failed + 1)); fi
  done
done
echo "${#cases[@]} cases, $failed differences"
[[ $failed == 0 ]]
