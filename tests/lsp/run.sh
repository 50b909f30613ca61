#!/usr/bin/env bash
# Drives `PROGRAM lsp` with the client library of Visual Studio Code. Not part of ctest: it needs node and packages from npm.
# Usage: tests/lsp/run.sh PROGRAM; exit 77: skipped
set -euo pipefail
source "$(dirname "$0")/../npm.sh"
# A name with a space and accents, so that its URI has escapes.
cp -r "$here/../../plan" "$folder/kế hoạch"
timeout 300 node "$folder/client.js" "$program" "$folder/kế hoạch"
