#!/usr/bin/env bash
# The fuzz job: builds every target with clang and runs each, starting from the plan's files, the templates and the texts of tests/checks.
# Not part of ctest: it needs clang++ with libFuzzer, and time. An input that stops a target is left in the current folder.
# Usage: tests/fuzz/run.sh [RUNS [TARGET…]]    (a million each, if not told; the build is kept in build-fuzz)
set -euo pipefail
runs=${1:-1000000}
shift || true
root=$(realpath "$(dirname "$0")/../..")
targets=("$@")
[[ ${#targets[@]} -gt 0 ]] || targets=(fuzz_read fuzz_differential fuzz_plan fuzz_fix fuzz_template fuzz_server fuzz_office)
command -v clang++ >/dev/null || { echo "clang++ is not installed (Debian: clang)" >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# What each target starts from: texts; texts with the byte that says which file they are; templates; an editor's messages.
mkdir "$folder"/{text,plan,template,server}
for file in "$root"/plan/*.yaml "$root"/tests/checks/*.txt; do
  name=$(basename "$file")
  head -c 4000 "$file" >"$folder/text/$name"
  case $name in plan.yaml) choice=1 ;; owners.yaml) choice=2 ;; K9*) choice=3 ;; *) choice=0 ;; esac
  { cat "$folder/text/$name"; printf '%s' "$choice"; } >"$folder/plan/$name"
done
cp "$root"/templates/*.mustache "$folder/template"
cp "$folder"/text/* "$folder/server"
message() { printf 'Content-Length: %s\r\n\r\n%s' "$((${#1} + 1))" "$1 " >>"$folder/server/messages"; }
document='"textDocument":{"uri":"file:///p/1.yaml","languageId":"yaml","version":1,"text":"area: I\n"}'
message '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{},"rootUri":"file:///p"}}'
message '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{'"$document"'}}'
message '{"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{'"$document"',"position":{"line":0,"character":2}}}'
corpus_of() {
  case $1 in
    fuzz_plan | fuzz_fix) echo "$folder/plan" ;;
    fuzz_template) echo "$folder/template" ;;
    fuzz_server) echo "$folder/server" ;;
    *) echo "$folder/text" ;;
  esac
}

build="$root/build-fuzz"
cmake -S "$root" -B "$build" -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=None -DCCHC_FUZZ=ON -DCCHC_TESTS=ON \
  -DCMAKE_CXX_FLAGS="-g1 -O1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all" >/dev/null
cmake --build "$build" --parallel "$(nproc)" --target "${targets[@]}" >/dev/null
for target in "${targets[@]}"; do
  echo "== $target: $runs runs"
  mkdir -p "$folder/new"
  if ! "$build/tests/$target" -runs="$runs" -max_len=4096 -timeout=10 -print_final_stats=1 "$folder/new" \
    "$(corpus_of "$target")" >"$folder/log" 2>&1; then
    tail -n 40 "$folder/log"
    exit 1
  fi
  rm -r "$folder/new"
  grep -E 'stat::(number_of_executed|average_exec)' "$folder/log"
done
