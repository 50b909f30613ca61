#!/usr/bin/env bash
# Opens the plan in the YAML language server of Visual Studio Code, with the schemas that PROGRAM writes.
# Not part of ctest: it needs node and packages from npm.
# Usage: tests/editor/run.sh PROGRAM; exit 77: skipped
set -euo pipefail
source "$(dirname "$0")/../npm.sh"
# A name with a space and accents, so that its URI has escapes: the files name their schema relative to it.
cp -r "$here/../../plan" "$folder/kế hoạch"
timeout 300 node "$folder/client.js" "$program" "$folder/kế hoạch"
