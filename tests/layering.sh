#!/usr/bin/env bash
# The folders of src are layers: each includes only itself and those below it, and a library is included in one place.
# Prints every include that breaks this; exit 1 when there is one.
set -euo pipefail
cd "$(dirname "$0")/../src"

declare -A may=(
  [text]=""
  [diag]="text"
  [yaml]="text diag"
  [plan]="yaml diag text"
  [check]="plan diag text yaml"
  [query]="plan text"
  [report]="query plan diag text"
  [lsp]="check plan yaml diag text"
  [cli]="text diag yaml plan check query report lsp"
)
failed=0

for folder in */; do
  folder=${folder%/}
  if [[ -z ${may[$folder]+known} ]]; then
    echo "src/$folder is no known layer"
    failed=1
    continue
  fi
  while IFS=: read -r file included; do
    layer=${included%%/*}
    [[ $layer == "$folder" || " ${may[$folder]} " == *" $layer "* ]] && continue
    echo "src/$file includes $included: $folder may not know $layer"
    failed=1
  done < <(grep -roP --include='*.h' --include='*.cpp' '^#include "\K[^"]+' "$folder")
done

# library header -> the only folder or file that may include it
check_library() {
  local header=$1 place=$2
  local found
  found=$(grep -rlE "^#include <$header" . | sed 's|^\./||' | grep -v "^$place" || true)
  if [[ -n $found ]]; then
    echo "only $place may include <$header>: $found"
    failed=1
  fi
}
check_library 'yaml-cpp/' yaml/
check_library 'CLI/' cli/arguments.cpp
check_library 'utf8proc' text/
check_library 'kainjow/' report/

exit $failed
