#!/usr/bin/env bash
# Runs commands and compares what they print with what is kept.
#   run.sh PROGRAM [--update] [CASE…]
# A case is a folder beside this script: `cmd` (a line of shell; `cchc` is the program), and what it gave: `stdout`, `stderr`, `exit`
# (absent: empty, empty, 0). Runs in a copy of the folder, with the shipped plan as `plan` unless the case has its own.
# As many cases run at once as there are processors. Fails on any difference, on a case that is not there, and when there is none.
set -uo pipefail
[[ $# -ge 1 ]] || { echo "usage: $0 PROGRAM [--update] [CASE…]" >&2; exit 2; }
program=$(realpath -e "$1") || exit 2; shift
update=0; [[ ${1-} == --update ]] && { update=1; shift; }
here=$(cd "$(dirname "$0")" && pwd)
shipped=$(cd "$here/../../plan" && pwd)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mkdir "$work/.bin" "$work/.differences"; ln -s "$program" "$work/.bin/cchc"

cases=("$@"); [[ ${#cases[@]} -gt 0 ]] || mapfile -t cases < <(cd "$here" && ls -d */ | tr -d /)
[[ ${#cases[@]} -gt 0 ]] || { echo "no case in $here"; exit 1; }

# Runs one case in a folder of its own and prints where it differs. The limit only ends what hangs: it is far from what a busy machine needs.
run_case() {
  local name=$1 kept=$here/$1 root=$work/$1 part want
  [[ -f $kept/cmd ]] || { echo "no case $name"; return; }
  mkdir "$root"; cp -r "$kept" "$root/$name"; rm -f "$root/$name"/{cmd,stdout,stderr,exit}
  [[ -d $root/$name/plan ]] || cp -r "$shipped" "$root/$name/plan"
  (cd "$root/$name" && env -i PATH="$work/.bin:/usr/bin:/bin" HOME="$root" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C TZ=UTC \
    timeout 900 bash "$kept/cmd") >"$root/stdout" 2>"$root/stderr" </dev/null
  echo $? >"$root/exit"
  sed -i "s|$root|<work>|g" "$root/stdout" "$root/stderr"  # the one thing that differs from run to run
  for part in stdout stderr exit; do
    if [[ $update == 1 ]]; then
      if [[ -s $root/$part && ! ($part == exit && $(<"$root/exit") == 0) ]]; then cp "$root/$part" "$kept/$part"; else rm -f "$kept/$part"; fi
      continue
    fi
    want=$kept/$part
    [[ -e $want ]] || { want=$root/empty; : >"$want"; [[ $part == exit ]] && echo 0 >"$want"; }
    diff -u --label "$name/$part (kept)" --label "$name/$part (now)" "$want" "$root/$part"
  done
}

for name in "${cases[@]}"; do
  while [[ $(jobs -rp | wc -l) -ge $(nproc) ]]; do wait -n; done
  run_case "$name" >"$work/.differences/$name" &
done
wait
failed=$(find "$work/.differences" -type f -size +0 | wc -l)
cat "$work/.differences"/*
echo "${#cases[@]} cases, $failed of them differ"
[[ $failed == 0 ]]
