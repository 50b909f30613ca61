#!/bin/sh
# What other tools find in the files `bench_slips --write DIR` made: yamllint, and a strict JSON Schema checker (ajv) with a line map on top.
#   [STEP=10] compare.sh DIR CCHC     every tenth slip only. Needs yamllint; node and npm for the second part, which fetches ajv and yaml.
set -eu
dir=$1
cchc=$2
cd "$dir"
awk -v step="${STEP:-1}" 'NR % step == 0' index.tsv >slips.tsv

share() { awk -v name="$1" '{ made++; found += $1; right += $2 }
  END { printf "%-24s %5d slips: found %.1f %%, right line %.1f %%\n", name, made, 100 * found / made, 100 * right / made }'; }

# Each file's lines with a finding, as "file line". Long lines and the order of keys are no mistake in a plan. yamllint breaks off at bytes it
# cannot read: found, at no line.
cat >lint.py <<'PYTHON'
from yamllint import linter
from yamllint.config import YamlLintConfig

rules = YamlLintConfig("extends: default\nrules: {line-length: disable, document-start: disable, comments: disable}")
for row in open("slips.tsv", encoding="utf-8"):
    name = row.split("\t")[0]
    try:
        with open(name, encoding="utf-8", newline="") as file:
            for problem in linter.run(file.read(), rules):
                print(name, problem.line)
    except Exception:
        print(name, 0)
PYTHON
/usr/bin/python3 lint.py >yamllint.found

: >ajv.found
if command -v npm >/dev/null && npm install --silent --no-save ajv@8 yaml@2 >/dev/null 2>&1; then
  for kind in area owners plan; do "$cchc" schema "$kind" >"$kind.schema.json"; done
  cat >ajv.mjs <<'JS'
import fs from "node:fs";
import Ajv from "ajv";
import { parseDocument, LineCounter } from "yaml";
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
const checks = {};
for (const kind of ["area", "owners", "plan"]) checks[kind] = ajv.compile(JSON.parse(fs.readFileSync(`${kind}.schema.json`)));
for (const row of fs.readFileSync("slips.tsv", "utf8").trim().split("\n")) {
  const [file, , kind] = row.split("\t");
  const lines = new LineCounter();
  const document = parseDocument(fs.readFileSync(file, "utf8"), { lineCounter: lines });
  const say = (offset) => console.log(file, lines.linePos(offset).line);
  for (const mistake of [...document.errors, ...document.warnings]) say(mistake.pos[0]);
  if (document.errors.length > 0) continue;
  let value;
  try { value = document.toJS(); } catch { say(0); continue; }
  if (checks[kind](value)) continue;
  for (const mistake of checks[kind].errors) {
    const path = mistake.instancePath.split("/").slice(1).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    if (mistake.keyword === "additionalProperties") {
      const map = path.length === 0 ? document.contents : document.getIn(path, true);
      const pair = map?.items?.find((item) => item.key?.value === mistake.params.additionalProperty);
      say(pair?.key?.range?.[0] ?? 0);
    } else {
      const node = path.length === 0 ? document.contents : document.getIn(path, true);
      say(node?.range?.[0] ?? 0);
    }
  }
}
JS
  node ajv.mjs >ajv.found
else
  echo "no npm: ajv left out"
fi

# For every slip: found (1 or 0), at the right line (1 or 0). No line expected: the file as a whole.
judge() {
  awk -F '\t' -v list="$1" '
    BEGIN { while ((getline row < list) > 0) { split(row, part, " "); found[part[1]] = 1; at[part[1] " " part[2]] = 1 } }
    { right = 0; count = split($4, lines, ",")
      for (i = 1; i <= count; i++) if (($1 " " lines[i]) in at) right = 1
      if (count == 0 || $4 == "") right = ($1 in found)
      print (($1 in found) ? 1 : 0), right }' slips.tsv
}
judge yamllint.found | share yamllint
judge ajv.found | share "schema (ajv)"
cat yamllint.found ajv.found >both.found
judge both.found | share "both together"
