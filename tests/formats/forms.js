// Reads the findings back from each form of `cchc validate`, as the program at the other end does.
'use strict';
const assert = require('node:assert/strict');
const { XMLParser, XMLValidator } = require('fast-xml-parser');

const severities = {
  error: 'error', warning: 'warning', info: 'info', notice: 'info', note: 'info',
  critical: 'error', major: 'warning', minor: 'info',
  lỗi: 'error', 'cảnh báo': 'warning', 'thông tin': 'info',
};

function finding(path, line, code, severity, rest = {}) {
  assert.ok(Number.isInteger(line) && line >= 1, `line ${line} in ${path}`);
  assert.ok(severity in severities, `severity ${severity}`);
  return { path, line, code, severity: severities[severity], ...rest };
}

/** The findings problem matchers of GitHub Actions or Visual Studio Code see in lines; `left` are the lines they do not. */
function matched(matchers, lines) {
  const findings = [];
  const left = [];
  for (const text of lines) {
    const seen = [];
    for (const { pattern, severity } of matchers) {
      const [rule] = [pattern].flat();
      const groups = new RegExp(rule.regexp).exec(text);
      if (groups === null) continue;
      seen.push(finding(groups[rule.file], Number(groups[rule.line]), groups[rule.code], groups[rule.severity] ?? severity,
        { column: Number(groups[rule.column]), message: groups[rule.message] }));
    }
    assert.ok(seen.length <= 1, `seen twice: ${text}`);
    if (seen.length === 1) findings.push(seen[0]); else left.push(text);
  }
  return { findings, left };
}

function readText(output) {
  const findings = [];
  let head = null;
  for (const line of output.split('\n')) {
    // A file of which nothing was read has no line to show; the other forms point at its beginning.
    const place = /^ *┌─ (.+?)(?::(\d+):(\d+))?$/.exec(line);
    if (place !== null && head !== null) {
      findings.push(finding(place[1], Number(place[2] ?? 1), head[2], head[1],
        { column: Number(place[3] ?? 1), message: head[3] }));
      head = null;
    }
    head = /^(\S.*?)\[(K\d{3})\]: (.+)$/.exec(line) ?? head;
  }
  assert.equal(head, null, `a finding without a place: ${head?.[0]}`);
  return findings;
}

const readJson = (output) => JSON.parse(output).findings.map((one) =>
  finding(one.path, one.line, one.code, one.severity, { column: one.column, message: one.message }));

const unescapeData = (text) => text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
const unescapeProperty = (text) => unescapeData(text.replace(/%3A/g, ':').replace(/%2C/g, ','));

function readGithub(output) {
  const lines = output.trimEnd().split('\n');
  const closing = lines.filter((line) => !line.startsWith('::'));
  assert.equal(closing.length, 1, 'one line that is no command: the totals');
  return lines.filter((line) => line.startsWith('::')).map((line) => {
    const parts = /^::(error|warning|notice) (.*?)::(.+)$/.exec(line);
    assert.ok(parts, `no workflow command: ${line}`);
    const properties = Object.fromEntries(parts[2].split(',').map((one) => {
      const pair = /^(file|line|endLine|col|endColumn|title)=(.+)$/.exec(one);
      assert.ok(pair, `no property of a workflow command: ${one} in ${line}`);
      return [pair[1], unescapeProperty(pair[2])];
    }));
    assert.ok(Number(properties.endLine) >= Number(properties.line), line);
    if ('col' in properties) {
      assert.equal(properties.endLine, properties.line, `columns go with one line only: ${line}`);
      assert.ok(Number(properties.endColumn) >= Number(properties.col), line);
    }
    return finding(properties.file, Number(properties.line), properties.title, parts[1],
      { message: unescapeData(parts[3]).split('\n')[0] });
  });
}

/** Also holds it to what the Code Quality report of GitLab requires. */
function readGitlab(output) {
  const report = JSON.parse(output);
  assert.ok(Array.isArray(report), 'the report is a list');
  const fingerprints = new Set();
  return report.map((one) => {
    for (const key of ['description', 'check_name', 'fingerprint', 'severity']) {
      assert.ok(typeof one[key] === 'string' && one[key] !== '', `${key} of ${JSON.stringify(one)}`);
    }
    assert.ok(['info', 'minor', 'major', 'critical', 'blocker'].includes(one.severity), one.severity);
    assert.ok(!/^(\.?\/|\.\.)/.test(one.location.path), `a path from the root of the repository: ${one.location.path}`);
    assert.ok(!fingerprints.has(one.fingerprint), `fingerprint used twice: ${one.fingerprint}`);
    fingerprints.add(one.fingerprint);
    return finding(one.location.path, one.location.lines.begin, one.check_name, one.severity, { message: one.description });
  });
}

function readSarif(output) {
  const [run, ...more] = JSON.parse(output).runs;
  assert.equal(more.length, 0);
  return run.results.map((one) => {
    assert.equal(run.tool.driver.rules[one.ruleIndex].id, one.ruleId, 'ruleIndex leads to the rule');
    const place = one.locations[0].physicalLocation;
    return finding(decodeURIComponent(place.artifactLocation.uri), place.region.startLine, one.ruleId, one.level,
      { column: place.region.startColumn, message: one.message.text.split('\n')[0] });
  });
}

function readJunit(output, matchers) {
  assert.equal(XMLValidator.validate(output), true);
  const parser = new XMLParser({
    ignoreAttributes: false, attributeNamePrefix: '', trimValues: false, parseTagValue: false, parseAttributeValue: false,
    isArray: (name) => ['testsuite', 'testcase', 'failure'].includes(name),
  });
  const all = parser.parse(output).testsuites;
  const cases = all.testsuite.flatMap((suite) => suite.testcase ?? []);
  assert.equal(Number(all.tests), cases.length, 'tests="…" is the number of cases');
  assert.equal(Number(all.failures), cases.filter((one) => one.failure).length, 'failures="…" is the number of failed cases');
  return cases.flatMap((one) => {
    const words = [...(one.failure ?? []).map((failure) => failure['#text']), one['system-out'] ?? ''];
    const { findings, left } = matched(matchers, words.flatMap((text) => text.split('\n')).filter((line) => line !== ''));
    assert.ok(left.every((line) => line.startsWith('  ')), `neither findings nor their stories: ${left.join('\n')}`);
    assert.ok(findings.every((found) => found.path === one.name), `a finding of another file in the case of ${one.name}`);
    assert.equal(findings.some((found) => found.severity === 'error'), one.failure !== undefined, `${one.name} fails by errors only`);
    return findings;
  });
}

module.exports = { matched, readText, readJson, readGithub, readGitlab, readSarif, readJunit };
