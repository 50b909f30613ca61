#!/usr/bin/env bash
# Opens the plan in the YAML language server of Visual Studio Code, with the schemas that PROGRAM writes.
# Not part of ctest: it needs node and packages from npm.
# Usage: tests/editor/run.sh PROGRAM
set -euo pipefail
[[ $# -eq 1 ]] || { echo "usage: $0 PROGRAM" >&2; exit 2; }
program=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)

skip() {
  echo "SKIPPED: $1"
  exit 0
}
command -v node >/dev/null && command -v npm >/dev/null || skip "node and npm are not installed"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$here/package.json" "$here/client.js" "$folder"
(cd "$folder" && npm install --loglevel=error --no-audit --no-fund >npm.log 2>&1) ||
  skip "the npm packages cannot be installed: $(grep -m 1 -i error "$folder/npm.log" || echo "see npm install")"
# A name with a space and accents, so that its URI has escapes: the files name their schema relative to it.
cp -r "$here/../../plan" "$folder/kế hoạch"
timeout 300 node "$folder/client.js" "$program" "$folder/kế hoạch"
