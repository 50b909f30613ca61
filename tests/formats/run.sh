#!/usr/bin/env bash
# Holds what PROGRAM validate and PROGRAM schema print against published schemas, the forms against each other, and the documents it writes
# against what other readers find in them.
# Not part of ctest: it needs node and packages from npm.
# Usage: tests/formats/run.sh PROGRAM; exit 77: skipped
set -euo pipefail
source "$(dirname "$0")/../npm.sh"
timeout 300 node "$folder/check.js" "$program" "$(realpath "$here/../..")" "$folder"
