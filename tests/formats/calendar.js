// Holds the calendar of `cchc due --format ics` against RFC 5545, as an independent library reads it, and against the rounds of the plan.
'use strict';
const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const ICAL = require('ical.js');

// One of each: done, given up, extended, given to another body, begun; and one that is done but later than the day asked for.
const results = `
- {activity: I.HD3, period: 2021, status: Hoàn thành, date: 20/12/2021, evidence: {number: 31/BC-UBND}}
- {activity: I.HD3, period: 2022, status: Hoàn thành, date: 20/12/2022, evidence: {number: 30/BC-UBND}}
- {activity: II.HD3, period: 2022-02, status: Không áp dụng, date: 1/3/2022}
- {activity: II.HD9, period: 2022-Q3, extension: {deadline: 15/12/2022, ground: 05/TB-UBND, date: 20/9/2022}}
- {activity: I.HD5, period: 2022, reassign: {owner: Phòng Nội vụ, ground: 06/QĐ-UBND, date: 1/7/2022}}
- {activity: I.HD4, period: 2021, status: Đang thực hiện, date: 1/6/2021}
`;
const leftOut = ['I.HD3@2021', 'II.HD3@2022-02'];
const moved = { 'II.HD9@2022-Q3': '2022-12-15' };
const asOf = '2022-12-01';

function unfolded(bytes) {
  assert.ok(bytes.subarray(-2).equals(Buffer.from('\r\n')), 'the last line ends');
  const lines = bytes.toString('latin1').split('\r\n');
  for (const line of lines) {
    assert.ok(Buffer.from(line, 'latin1').length <= 75, `more than 75 bytes: ${line}`);
    assert.ok(!/[\r\n]/.test(line), 'lines end in CRLF only');
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));  // no character is cut
  }
  return bytes.toString('utf8');
}

const nextDay = (day) => new Date(Date.parse(`${day}T00:00:00Z`) + 86400000).toISOString().slice(0, 10);

/** "I.HD3 2022-12-31" for every day an event stands for. */
function occurrences(component) {
  const event = new ICAL.Event(component);
  const id = event.summary.slice(0, event.summary.indexOf(':'));
  assert.ok(event.startDate.isDate && event.endDate.isDate, 'all day');
  assert.equal(event.endDate.toString(), nextDay(event.startDate.toString()), 'the end is the next day');
  assert.equal(component.getFirstPropertyValue('dtstamp').toString(), `${asOf}T00:00:00Z`);
  const alarm = component.getFirstSubcomponent('valarm');
  assert.equal(alarm.getFirstPropertyValue('action'), 'DISPLAY');
  assert.ok(alarm.getFirstPropertyValue('trigger').toSeconds() < 0 && alarm.getFirstPropertyValue('description'));
  if (!event.isRecurring()) return [`${id} ${event.startDate}`];
  const days = [];
  const all = event.iterator();
  for (let day = all.next(); day; day = all.next()) {
    assert.ok(days.length < 1000, `${id} recurs without end`);
    days.push(`${id} ${day}`);
  }
  return days;
}

module.exports = function checkCalendar(program, shipped, folder) {
  const plan = path.join(folder, 'calendar', 'plan');
  fs.cpSync(shipped, plan, { recursive: true });
  fs.mkdirSync(path.join(plan, 'progress'));
  fs.writeFileSync(path.join(plan, 'progress', '2022.yaml'), results);
  const run = (...args) => {
    const made = spawnSync(program, ['--plan', plan, ...args], { maxBuffer: 1 << 28 });
    assert.equal(made.status, 0, `${args.join(' ')}: ${made.stderr}`);
    return made.stdout;
  };
  const rounds = JSON.parse(run('list', '--instances', '--format', 'json'));
  const dated = rounds.filter((one) => one.due.length === 1 && !leftOut.includes(one.instance));
  const expected = dated.map((one) => `${one.id} ${moved[one.instance] ?? one.due[0]}`);

  const calendar = new ICAL.Component(ICAL.parse(unfolded(run('due', '--format', 'ics', '--as-of', asOf))));
  assert.equal(calendar.name, 'vcalendar');
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  assert.ok(calendar.getFirstPropertyValue('prodid'));
  const events = calendar.getAllSubcomponents('vevent');
  const uids = events.map((one) => one.getFirstPropertyValue('uid'));
  assert.equal(new Set(uids).size, uids.length, 'every UID once');
  assert.deepEqual(events.flatMap(occurrences).sort(), expected.sort());

  const texts = new Map(rounds.map((one) => [one.id, one.text]));
  for (const event of events) {
    const [id, ...text] = event.getFirstPropertyValue('summary').split(': ');
    assert.equal(text.join(': '), texts.get(id), 'the text comes back as it was');
  }

  // The same work has the same UID on another day, after more has been recorded.
  const later = new ICAL.Component(ICAL.parse(unfolded(run('due', '--format', 'ics', '--as-of', '2023-02-01'))));
  const laterUids = later.getAllSubcomponents('vevent').map((one) => one.getFirstPropertyValue('uid'));
  assert.deepEqual(laterUids, uids, 'UIDs stay');
  return `${events.length} events, ${expected.length} days`;
};
