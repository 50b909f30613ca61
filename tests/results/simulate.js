// Makes up five years of results of the plan in REPOSITORY, and holds what PROGRAM reports of them against a calculation of its own; FOLDER is
// to work in. Ends with 1 at the first difference.
'use strict';
const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const yaml = require('yaml');
const { periodOf, recordedYears, judge } = require('./outcome.js');

const [program, repository, folder] = process.argv.slice(2);
const plan = path.join(folder, 'plan');
const periods = ['Quý I', 'II', '6 tháng', 'Quý III', 'IV', 'Năm'];

function cchc(...args) {
  const run = spawnSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.ok(run.status === 0, `cchc ${args.join(' ')}: exit code ${run.status}, ${run.error ?? run.stderr}`);
  return run.stdout;
}

/** The same random numbers on every machine (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const addDays = (day, count) => new Date(Date.parse(day) + count * 86400000).toISOString().slice(0, 10);
const written = (day) => day.split('-').reverse().join('/');

/** The day a round begins, by the words of its deadline. */
function beginOf(one) {
  const phrase = one.deadline ?? '';
  if (/hàng|định kỳ|kết hợp/i.test(phrase)) {
    const [, year, part, number] = /^(\d{4})(?:-([QH]?)(\d+))?$/.exec(one.period);
    const month = number === undefined ? 1 : part === 'Q' ? number * 3 - 2 : part === 'H' ? number * 6 - 5 : number;
    return `${year}-${String(month).padStart(2, '0')}-01`;
  }
  const year = /^(từ|trong )?\s*(năm )?(\d{4})/i.exec(phrase)?.[3] ?? '2021';
  return `${year}-01-01`;
}

function readRounds() {
  const rounds = JSON.parse(cchc('list', '--instances', '--format', 'json'));
  return rounds.map((one) => ({
    name: one.instance, id: one.id, period: one.period, due: one.due[0] ?? undefined, begin: beginOf(one),
    kind: one.due.length ? 'dated' : one.ongoing ? 'ongoing' : 'open', owners: one.level ?? [], entries: [],
  }));
}

/** What happened to a round: begun, extended, given to another, done late or early, or given up; now and then told twice. */
function makeUp(round, random, bodies) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const around = round.due ?? addDays(round.begin, Math.floor(random() * 300));
  const near = (early, late) => addDays(around, Math.floor(random() * (early + late)) - early);
  const add = (entry) => round.entries.push(entry);
  if (random() < 0.15) return;
  if (random() < 0.4) add({ date: near(200, 0), status: 'Đang thực hiện' });
  if (random() < 0.15) add({ date: near(60, 60), extension: near(0, 250) });
  if (random() < 0.05) add({ date: near(20, 90), extension: near(0, 400) });
  if (random() < 0.1) add({ date: near(250, 30), reassign: pick(bodies) });
  if (random() < 0.1) add({ date: near(60, 60), status: pick(['Chưa đạt yêu cầu', 'Tạm dừng']) });
  if (random() < 0.75) add({ date: near(120, 60), status: 'Hoàn thành' });
  else if (random() < 0.5) add({ date: near(100, 60), status: pick(['Không thực hiện', 'Chuyển tiếp', 'Không áp dụng']) });
  if (round.entries.length && random() < 0.05) add(pick(round.entries));
  // The days that periods end and begin on.
  for (const entry of round.entries) {
    if (random() < 0.15) entry.date = `${entry.date.slice(0, 4)}-${pick(['06-14', '06-15', '12-14', '12-15', '03-14', '09-15', '12-31'])}`;
  }
}

/** Writes the entries, mixed, in a file for each year; gives them back to the rounds in the order of the files. */
function writeEntries(rounds, random) {
  fs.rmSync(path.join(plan, 'progress'), { recursive: true, force: true });
  fs.mkdirSync(path.join(plan, 'progress'));
  const all = rounds.flatMap((round) => round.entries.map((entry) => ({ ...entry, round, at: random() })));
  all.sort((a, b) => a.at - b.at);
  for (const round of rounds) round.entries = [];
  for (const year of [2021, 2022, 2023, 2024, 2025]) {
    let text = '# Kết quả\n';
    for (const entry of all) {
      if (Number((entry.round.due ?? entry.round.period ?? '2021').slice(0, 4) || 2021) !== year) continue;
      text += `- activity: ${entry.round.id}\n`;
      if (entry.round.period) text += `  period: ${entry.round.period}\n`;
      if (entry.status) text += `  status: ${entry.status}\n  date: ${written(entry.date)}\n`;
      if (entry.extension) text += `  extension: {deadline: ${written(entry.extension)}, ground: 05/TB-UBND, date: ${written(entry.date)}}\n`;
      if (entry.reassign) text += `  reassign:\n    owner: "${entry.reassign.name}"\n    ground: 06/QĐ-UBND\n    date: ${written(entry.date)}\n`;
      entry.round.entries.push({
        date: entry.date, ...(entry.status && { status: entry.status }), ...(entry.extension && { extension: entry.extension }),
        ...(entry.reassign && { owners: [entry.reassign.level] }),
      });
    }
    fs.writeFileSync(path.join(plan, 'progress', `${year}.yaml`), text);
  }
  return all.length;
}

const mark = (flag, name) => `{{#${flag}}}${name}{{/${flag}}}`;
const form = `{{#areas}}
{{#activities}}
{{#all_rounds}}
round,{{instance}},{{outcome_name}},${mark('is_own', 'own')},${mark('is_counted', 'counted')},${mark('is_due_next', 'next')}
{{/all_rounds}}
{{/activities}}
{{/areas}}
{{#counts}}
count,{{period_count}},{{done_count}},{{done_latest_count}},{{overdue_count}},{{not_due_count}},{{excused_count}}
{{/counts}}
`;

function readReport(period) {
  const args = ['report', '--year', String(period.year), '--template', './rounds.csv.mustache'];
  if (period.name !== 'Năm') args.push('--period', period.name);
  const lines = cchc(...args).split('\r\n').filter((line) => line !== '').map((line) => line.split(','));
  return {
    rounds: new Map(lines.filter(([kind]) => kind === 'round').map(([, name, ...rest]) => [name, rest.join(',')])),
    counts: lines.filter(([kind]) => kind === 'count').map(([, ...numbers]) => numbers.map(Number)),
  };
}

function countsOf(judged) {
  const count = (meets) => judged.filter(meets).length;
  const is = (outcome) => count((one) => one.outcome === outcome);
  return [count((one) => one.counted), count((one) => one.done), count((one) => one.latest), is('overdue'), is('not_due'),
    is('given_up') - count((one) => one.outcome === 'given_up' && one.counted)];
}

function check(seed, rounds, windows) {
  let compared = 0;
  const outcomes = new Set();
  for (const year of [2021, 2022, 2023, 2024, 2025]) {
    for (const name of periods) {
      const period = periodOf(name, year, windows);
      const years = recordedYears(rounds, period);
      const report = readReport(period);
      const judged = rounds.map((round) => judge(round, period, years));
      rounds.forEach((round, i) => {
        const one = judged[i];
        const expected = [one.outcome, one.own ? 'own' : '', one.counted ? 'counted' : '', one.next ? 'next' : ''].join(',');
        assert.equal(report.rounds.get(round.name), expected,
          `seed ${seed}, ${name} ${year}, ${round.name}: ${JSON.stringify(round)}, ${JSON.stringify(period)}`);
        outcomes.add(one.outcome);
        compared += 1;
      });
      assert.equal(report.rounds.size, rounds.length);
      assert.deepEqual(report.counts, [countsOf(judged.filter((one) => one.own)), countsOf(judged)], `seed ${seed}, ${name} ${year}`);
    }
  }
  return { compared, outcomes };
}

fs.cpSync(path.join(repository, 'plan'), plan, { recursive: true });
fs.writeFileSync(path.join(folder, 'rounds.csv.mustache'), form);
const head = yaml.parse(fs.readFileSync(path.join(plan, 'plan.yaml'), 'utf8'));
const windows = Object.fromEntries(head.reporting.reports.map((one) => [one.name, [one.from, one.to]]));
const { bodies } = yaml.parse(fs.readFileSync(path.join(plan, 'owners.yaml'), 'utf8'));

const seen = new Set();
for (const seed of [1, 2]) {
  const random = randomFrom(seed);
  const rounds = readRounds();
  for (const round of rounds) {
    // The second office began to record in 2023.
    const isSilent = seed === 2 && round.due !== undefined && round.due < '2023';
    if (!isSilent) makeUp(round, random, bodies);
  }
  const entries = writeEntries(rounds, random);
  const { compared, outcomes } = check(seed, rounds, windows);
  for (const outcome of outcomes) seen.add(outcome);
  console.log(`ok  seed ${seed}: ${rounds.length} rounds, ${entries} entries, 30 reports: ${compared} outcomes agree`);
}
assert.equal(seen.size, 12, `of twelve outcomes there were ${[...seen].join(', ')}`);
console.log('ok  every outcome was there');
