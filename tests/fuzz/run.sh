#!/usr/bin/env bash
# The fuzz job: builds every target with clang and runs each, starting from the plan's files, the templates and the texts of tests/checks.
# Not part of ctest: it needs clang++ with libFuzzer, and time. An input that stops a target is left in the current folder.
# Usage: tests/fuzz/run.sh [RUNS [TARGET…]]    (a million each, if not told)
set -euo pipefail
runs=${1:-1000000}
shift || true
root=$(realpath "$(dirname "$0")/../..")
targets=("$@")
[[ ${#targets[@]} -gt 0 ]] || targets=(fuzz_read fuzz_differential fuzz_plan fuzz_fix fuzz_template fuzz_server fuzz_office)
command -v clang++ >/dev/null || { echo "clang++ is not installed (Debian: clang)" >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/corpus"
for file in "$root"/plan/*.yaml "$root"/templates/*.mustache "$root"/tests/checks/*.txt; do
  head -c 4096 "$file" >"$folder/corpus/$(basename "$file")"
done

cmake -S "$root" -B "$folder/build" -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=None -DCCHC_FUZZ=ON \
  -DCMAKE_CXX_FLAGS="-g1 -O1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all" >/dev/null
cmake --build "$folder/build" --parallel "$(nproc)" --target "${targets[@]}" >/dev/null
for target in "${targets[@]}"; do
  echo "== $target: $runs runs"
  if ! "$folder/build/tests/$target" -runs="$runs" -max_len=4096 -timeout=10 -print_final_stats=1 "$folder/corpus" \
    >"$folder/log" 2>&1; then
    tail -n 40 "$folder/log"
    exit 1
  fi
  grep -E 'stat::(number_of_executed|average_exec)' "$folder/log"
done
