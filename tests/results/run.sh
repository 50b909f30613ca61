#!/usr/bin/env bash
# Five years of results made up at random, and every report of them against a calculation of its own, round by round.
# Not part of ctest: it needs node and packages from npm.
# Usage: tests/results/run.sh PROGRAM; exit 77: skipped
set -euo pipefail
source "$(dirname "$0")/../npm.sh"
timeout 300 node "$folder/simulate.js" "$program" "$(realpath "$here/../..")" "$folder"
