#!/usr/bin/env bash
# The fuzz job: builds both targets with clang and runs each, starting from the plan's files and the texts of tests/checks.
# Not part of ctest: it needs clang++ with libFuzzer, and time. An input that stops a target is left in the current folder.
# Usage: tests/fuzz/run.sh [RUNS]    (a million each, if not told)
set -euo pipefail
runs=${1:-1000000}
here=$(cd "$(dirname "$0")" && pwd)
root=$(realpath "$here/../..")
command -v clang++ >/dev/null || { echo "clang++ is not installed (Debian: clang)" >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/corpus"
for file in "$root"/plan/*.yaml "$root"/tests/checks/*.txt; do
  head -c 4096 "$file" >"$folder/corpus/$(basename "$file")"
done

flags=(-std=c++20 -g1 -O1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -I"$root/src")
find "$root"/src/{text,diag,yaml} -name '*.cpp' -print0 |
  (cd "$folder" && xargs -0 -P "$(nproc)" -n 4 clang++ "${flags[@]}" -c)
for target in fuzz_read fuzz_differential; do
  clang++ "${flags[@]}" -fsanitize=fuzzer "$here/$target.cpp" "$folder"/*.o -lyaml-cpp -lutf8proc -o "$folder/$target"
  echo "== $target: $runs runs"
  if ! "$folder/$target" -runs="$runs" -max_len=4096 -timeout=10 -print_final_stats=1 "$folder/corpus" \
    >"$folder/log" 2>&1; then
    tail -n 40 "$folder/log"
    exit 1
  fi
  grep 'stat::number_of_executed' "$folder/log"
done
