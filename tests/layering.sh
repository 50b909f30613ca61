#!/usr/bin/env bash
# The folders of src are layers: each includes only itself and those below it, and a library is included in one place.
# Prints every include that breaks this; exit 1 when there is one, and when what should be looked at cannot be found.
#   layering.sh [SRC]
set -euo pipefail
shopt -s nullglob
cd "${1-$(dirname "$0")/../src}"

declare -A may=(
  [text]=""
  [diag]="text"
  [yaml]="text diag"
  [plan]="yaml diag text"
  [office]="text"
  [check]="plan diag text yaml"
  [query]="plan text"
  [report]="query plan office diag text"
  [lsp]="check plan yaml diag text"
  [importer]="office check plan yaml diag text"
  [cli]="text diag yaml plan office check query report lsp importer"
)
failed=0

# What grep finds; finding nothing is no failure, not being able to look is.
search() {
  grep "$@" || [[ $? == 1 ]] || { echo "cannot search: grep $*" >&2; return 1; }
}

for folder in "${!may[@]}"; do
  sources=("$folder"/*.h "$folder"/*.cpp)
  [[ ${#sources[@]} -gt 0 ]] || { echo "src/$folder holds no file"; failed=1; }
done

for folder in */; do
  folder=${folder%/}
  if [[ -z ${may[$folder]+known} ]]; then
    echo "src/$folder is no known layer"
    failed=1
    continue
  fi
  includes=$(search -roP --include='*.h' --include='*.cpp' '^\s*#\s*include\s*"\K[^"]+' "$folder")
  while IFS=: read -r file included; do
    [[ -n $file ]] || continue
    layer=${included%%/*}
    [[ $layer == "$folder" || " ${may[$folder]} " == *" $layer "* ]] && continue
    echo "src/$file includes $included: $folder may not know $layer"
    failed=1
  done <<<"$includes"
done

# library header -> the only folder or file that may include it
check_library() {
  local header=$1 place=$2
  local found file used=0
  found=$(search -rlE "^\s*#\s*include\s*<$header" -- *)
  for file in $found; do
    if [[ $file == "$place"* ]]; then
      used=1
    else
      echo "only $place may include <$header>: $file"
      failed=1
    fi
  done
  # A library that nobody includes any more, or whose header is called otherwise: the rule would hold of anything.
  [[ $used == 1 ]] || { echo "$place does not include <$header>"; failed=1; }
}
check_library 'yaml-cpp/' yaml/
check_library 'CLI/' cli/arguments.cpp
check_library 'utf8proc' text/
check_library 'kainjow/' report/
check_library 'minizip/' office/
check_library 'pugixml' office/
check_library 'cmark-gfm' office/markdown.cpp

exit $failed
