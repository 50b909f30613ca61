// What a report has to say of a round of work, worked out from the entries alone. Days are texts such as 2022-12-31, which compare as days do.
'use strict';

const dayAfter = (day) => new Date(Date.parse(day) + 86400000).toISOString().slice(0, 10);
const monthEnd = (year, month) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
const pad = (number) => String(number).padStart(2, '0');
const yearOf = (day) => Number(day.slice(0, 4));

/** The kinds of report: the months whose due dates belong to each. */
const kinds = {
  'Quý I': [1, 3], 'II': [4, 6], '6 tháng': [1, 6], 'Quý III': [7, 9], 'IV': [10, 12], 'Năm': [1, 12],
};

/** A report of a year: `windows` is the calendar of plan.yaml, `{name: [from, to]}` as day/month. */
function periodOf(name, year, windows) {
  const [first, last] = kinds[name];
  const calendar = [`${year}-${pad(first)}-01`, monthEnd(year, last)];
  const on = (dayMonth, inYear) => `${inYear}-${pad(dayMonth.split('/')[1])}-${pad(dayMonth.split('/')[0])}`;
  const windowOf = ([from, to]) => {
    const end = on(to, year);
    const begin = on(from, year);
    return [begin > end ? on(from, year - 1) : begin, end];
  };
  const counted = windows[name] ? windowOf(windows[name])
    : [`${year}-${pad(first - 1)}-15`, `${year}-${pad(last)}-14`];
  const before = Object.entries(windows).filter(([other]) => other !== name).map(([, window]) => windowOf(window)[1])
    .filter((end) => counted[0] <= end && end < counted[1]).sort();
  const months = last - first + 1;
  const nextYear = last === 12 ? year + 1 : year;
  const nextFirst = last === 12 ? 1 : last + 1;
  return {
    name, year, calendar, counted, cutoff: counted[1],
    latest: before.length ? [dayAfter(before.at(-1)), counted[1]] : counted,
    next: [`${nextYear}-${pad(nextFirst)}-01`, monthEnd(nextYear, nextFirst + months - 1)],
  };
}

const within = (day, [first, last]) => first <= day && day <= last;
const givenUp = ['Không thực hiện', 'Chuyển tiếp', 'Không áp dụng'];

/** What is known of a round at the end of a day. Of entries of one day the later one in the files counts. */
function stateOf(round, day) {
  const state = { due: round.due, owners: round.owners };
  const known = round.entries.filter((entry) => entry.date <= day);
  for (const key of ['status', 'extension', 'owners']) {
    const said = known.filter((entry) => entry[key] !== undefined);
    const last = said.reduce((best, entry) => (best === undefined || best.date <= entry.date ? entry : best), undefined);
    if (last !== undefined) Object.assign(state, { [key]: last[key], [`${key}Date`]: last.date });
  }
  state.deadline = state.extension ?? round.due;
  const done = round.kind === 'ongoing' ? ['Hoàn thành', 'Đang thực hiện'] : ['Hoàn thành'];
  state.done = done.includes(state.status);
  return state;
}

function outcomeOf(round, period, recordedYears) {
  const at = stateOf(round, period.cutoff);
  const end = stateOf(round, period.calendar[1]);
  const isDue = round.due !== undefined && within(round.due, period.calendar);
  if (round.kind === 'ongoing' && Number(round.period) !== period.year) return 'outside';
  if (at.done || givenUp.includes(at.status)) {
    const recent = at.statusDate >= period.counted[0];
    if (!recent && !isDue && round.kind !== 'ongoing') return 'outside';
    if (!at.done) return 'given_up';
    return recent ? 'done' : 'done_before';
  }
  if (round.due !== undefined && yearOf(round.due) < period.year && !recordedYears.has(yearOf(round.due))) return 'unrecorded';
  if (end.done) return 'done_after';
  if (!isDue && at.status === undefined && round.begin > period.calendar[1]) return 'outside';
  if (at.status === 'Chưa đạt yêu cầu') return 'unsatisfactory';
  if (round.kind === 'ongoing') return 'ongoing';
  if (at.deadline !== undefined && at.deadline < period.cutoff) return 'overdue';
  if (at.status !== undefined) return 'in_progress';
  return round.due === undefined ? 'undated' : 'not_due';
}

/** The years of which something was recorded by the end of the period. */
function recordedYears(rounds, period) {
  return new Set(rounds.filter((round) => round.due && round.entries.some((entry) => entry.date <= period.calendar[1]))
    .map((round) => yearOf(round.due)));
}

/** Everything a report says of a round that can be counted. */
function judge(round, period, years) {
  const outcome = outcomeOf(round, period, years);
  const at = stateOf(round, period.cutoff);
  const end = stateOf(round, period.calendar[1]);
  const open = !end.done && !givenUp.includes(end.status);
  const unrecorded = round.due !== undefined && yearOf(round.due) < period.year && !years.has(yearOf(round.due));
  const counted = !['unrecorded', 'outside'].includes(outcome)
    && !(outcome === 'given_up' && at.status !== 'Không thực hiện');
  const isDone = ['done', 'done_before'].includes(outcome);
  return {
    outcome, counted, done: isDone, own: at.owners.includes('phường'),
    latest: outcome === 'done' && within(at.statusDate, period.latest),
    next: end.deadline !== undefined && within(end.deadline, period.next) && open && !unrecorded,
  };
}

module.exports = { periodOf, recordedYears, judge };
