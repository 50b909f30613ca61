#pragma once

#include <string_view>

namespace cchc::report {

/// The looks of the board. States have a colour and, for the filled shapes, always a number or a word beside them.
inline constexpr std::string_view board_style = R"(
:root { color-scheme: light dark; --back: #fff; --ink: #1b1b1b; --soft: #595959; --line: #b8b8b8; --field: #f3f3f3;
  --overdue: #b3261e; --soon: #b26a00; --extended: #8a5a9e; --started: #1f6fb2; --waiting: #8d99a6; --ongoing: #5b7083;
  --undated: #a39171; --late: #7a8f2a; --done: #2e7d32; --given-up: #c2c2c2; }
@media (prefers-color-scheme: dark) { :root { --back: #16181a; --ink: #ececec; --soft: #b0b0b0; --line: #4d4d4d; --field: #24272a;
  --overdue: #ff8a80; --soon: #ffb74d; --extended: #ce93d8; --started: #64b5f6; --waiting: #90a4ae; --ongoing: #78909c;
  --undated: #c7b28a; --late: #c0ca33; --done: #81c784; --given-up: #616161; } }
* { box-sizing: border-box; }
body { font: 16px/1.45 system-ui, "Segoe UI", Arial, sans-serif; margin: 0; background: var(--back); color: var(--ink); }
main { max-width: 80rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
p { margin: 0 0 .5rem; }
.soft { color: var(--soft); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; white-space: pre-line; }
thead th { background: var(--field); }
td.number, th.number { text-align: right; white-space: nowrap; }
.quarters td { text-align: center; padding: .3rem .2rem; }
.quarters th.number { text-align: center; padding: .3rem .2rem; }
.states td:last-child, .owners td:last-child { width: 45%; min-width: 8rem; }
svg { display: block; }
svg text { fill: var(--ink); font-size: 10px; }
.bar { width: 100%; height: .9rem; }
.timeline { width: 100%; min-width: 44rem; height: auto; }
.plot { width: 15rem; height: auto; }
.axis { stroke: var(--line); }
.now { stroke: var(--ink); stroke-dasharray: 3 3; }
.goal { fill: none; stroke: var(--ink); }
.goal-line { fill: none; stroke: var(--soft); stroke-dasharray: 4 3; }
.value { fill: var(--started); }
.key { display: inline-block; width: .8rem; height: .8rem; margin-right: .4rem; }
.s-overdue { fill: var(--overdue); background: var(--overdue); }
.s-soon { fill: var(--soon); background: var(--soon); }
.s-extended { fill: var(--extended); background: var(--extended); }
.s-started { fill: var(--started); background: var(--started); }
.s-waiting { fill: var(--waiting); background: var(--waiting); }
.s-ongoing { fill: var(--ongoing); background: var(--ongoing); }
.s-undated { fill: var(--undated); background: var(--undated); }
.s-late { fill: var(--late); background: var(--late); }
.s-done { fill: var(--done); background: var(--done); }
.s-given-up { fill: var(--given-up); background: var(--given-up); }
@media screen and (max-width: 45rem) {
  .states td:last-child, .owners td:last-child { width: auto; min-width: 4rem; }
  .rounds, .rounds tbody, .rounds th, .rounds td { display: block; width: 100%; border: 0; padding: 0 .5rem; }
  .rounds tr { display: block; border-bottom: 1px solid var(--line); padding: .4rem 0; }
  .rounds tr[hidden] { display: none; }
  .rounds thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .rounds td.number { text-align: left; }
  .rounds [data-title]::before { content: attr(data-title) ": "; color: var(--soft); }
}
form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; margin: 1rem 0; }
[hidden] { display: none; }
select, button { font: inherit; max-width: 18rem; display: block; align-self: end; background: var(--field); color: var(--ink); border: 1px solid var(--line); padding: .25rem; }
:focus-visible { outline: 3px solid var(--started); outline-offset: 2px; }
@page { size: A4 landscape; margin: 12mm; }
@media print { :root { color-scheme: light; --back: #fff; --ink: #000; --soft: #444; --line: #999; --field: #eee; }
  body { font-size: 10pt; } main { max-width: none; padding: 0; } form, #all { display: none; } tr, svg { break-inside: avoid; }
  h2 { break-after: avoid; } .scroll { overflow: visible; } .timeline { min-width: 0; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
)";

/// Shows the filters, which do nothing without it, and hides the rows that do not match.
inline constexpr std::string_view board_script = R"(
const form = document.querySelector('form');
form.hidden = false;
const filter = () => {
  const wanted = [...new FormData(form)].filter(([, value]) => value !== '');
  let shown = 0;
  for (const row of document.querySelectorAll('tr[data-state]')) {
    row.hidden = !wanted.every(([name, value]) => row.dataset[name].split('|').includes(value));
    if (!row.hidden && row.closest('#all')) shown += 1;
  }
  form.querySelector('output').textContent = form.dataset.count.replace('{}', shown);
};
form.addEventListener('change', filter);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  filter();
});
)";

}  // namespace cchc::report
