# Sourced by the tests that need node and packages from npm, with their own arguments: `PROGRAM`.
# Sets program, here (the folder of the test) and folder: a temporary one, with the test's scripts and the packages they use.
# Ends the test with 2 on wrong usage, and with 77 and a line "SKIPPED: …" where node, npm or the packages cannot be had.
[[ $# -eq 1 ]] || { echo "usage: $0 PROGRAM" >&2; exit 2; }
program=$(realpath -e "$1") || exit 2
here=$(cd "$(dirname "$0")" && pwd)

skip() {
  echo "SKIPPED: $1"
  exit 77
}
command -v node >/dev/null && command -v npm >/dev/null || skip "node and npm are not installed"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$here"/{package.json,*.js} "$folder"
(cd "$folder" && npm install --loglevel=error --no-audit --no-fund >npm.log 2>&1) ||
  skip "the npm packages cannot be installed: $(grep -m 1 -i error "$folder/npm.log" || echo "see npm install")"
