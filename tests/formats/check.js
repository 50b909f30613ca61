// Holds what PROGRAM prints against published schemas, and its forms against each other; REPOSITORY has the plans, FOLDER is to
// work in. Ends with 1 at the first difference.
'use strict';
const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const Ajv = require('ajv');
const Ajv2020 = require('ajv/dist/2020');
const addFormats = require('ajv-formats');
const yaml = require('yaml');
const forms = require('./forms.js');
const checkCalendar = require('./calendar.js');
const { breakPlan, unpack } = require('./plans.js');
const { checkDocuments } = require('./documents.js');
const { checkWorkbooks } = require('./workbooks.js');
const { checkForm } = require('./form.js');

const [program, repository, folder] = process.argv.slice(2);
const shipped = path.join(repository, 'plan');
const checks = path.join(repository, 'tests', 'checks');
const readJsonFile = (...parts) => JSON.parse(fs.readFileSync(path.join(...parts), 'utf8'));

let steps = 0;
function step(name, detail) {
  steps += 1;
  console.log(`ok  ${name}${detail === undefined ? '' : `: ${detail}`}`);
}

function cchc(...args) {
  const run = spawnSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  // 2 is also the code of a file that cannot be read, which is printed like any finding.
  const wrote = args.includes('--output') && run.status === 0;
  assert.ok(wrote || ([0, 1, 2].includes(run.status) && run.stdout !== ''),
    `cchc ${args.slice(0, 6).join(' ')}: exit code ${run.status}, ${run.error ?? run.stderr}`);
  return run.stdout;
}

const multitool = path.dirname(require.resolve('@microsoft/sarif-multitool-linux/package.json'));
const sarifSchema = readJsonFile(multitool, 'sarif-2.1.0.json');
const isSarif = addFormats(new Ajv2020({ strict: false, allErrors: true })).compile(sarifSchema);
const actions = readJsonFile(repository, '.github', 'cchc-problem-matcher.json').problemMatcher;
const [task] = readJsonFile(repository, '.vscode', 'tasks.json').tasks;

// The forms for people show a control or invisible character as an escape; words with one are not compared.
const words = (message) => (/[\p{Cc}\p{Cf}]|\\u\{|\\x\{|\\[tnr]/u.test(message) ? '(escaped)' : message);
const keys = (findings, ...fields) =>
  findings.map((one) => fields.map((field) => (field === 'message' ? words(one.message) : one[field])).join(' | ')).sort();

function checkMatchers() {
  assert.equal(new Set(actions.map((one) => one.owner)).size, actions.length, 'GitHub wants a different owner for each matcher');
  for (const one of actions) assert.ok([undefined, 'error', 'warning', 'notice'].includes(one.severity), one.severity);
  step('the problem matchers are what GitHub takes', actions.map((one) => one.owner).join(', '));
}

/** All forms of the findings of these plans; the findings. */
function checkForms(what, plans, ...options) {
  const print = (form) => cchc('validate', '--max', '0', ...options, '--format', form, ...plans);
  const json = forms.readJson(print('json'));

  const sarif = print('sarif');
  assert.ok(isSarif(JSON.parse(sarif)), `SARIF of ${what}: ${JSON.stringify(isSarif.errors?.slice(0, 5), null, 1)}`);
  step(`${what}: sarif is valid by the schema of SARIF 2.1.0`, `${json.length} results`);

  const short = print('short').trimEnd().split('\n');
  for (const [name, matchers] of [['GitHub', actions], ['Visual Studio Code', [task.problemMatcher]]]) {
    const { findings, left } = forms.matched(matchers, short);
    assert.equal(left.length, 1, `${name} does not see: ${left.slice(0, -1).join('\n')}`);
    assert.equal(left[0], short.at(-1));
    assert.deepEqual(keys(findings, 'path', 'line', 'column', 'severity', 'code', 'message'),
      keys(json, 'path', 'line', 'column', 'severity', 'code', 'message'), `${what}: short as ${name} sees it, and json`);
  }
  step(`${what}: the problem matchers see every finding of short, and not the totals`, `${json.length} findings`);

  const all = {
    text: forms.readText(print('text')),
    github: forms.readGithub(print('github')),
    gitlab: forms.readGitlab(print('gitlab')),
    sarif: forms.readSarif(sarif),
    junit: forms.readJunit(print('junit'), actions),
  };
  for (const [form, findings] of Object.entries(all)) {
    const fields = ['path', 'line', 'severity', 'code', 'message'];
    if (['text', 'sarif', 'junit'].includes(form)) fields.push('column');
    assert.deepEqual(keys(findings, ...fields), keys(json, ...fields), `${what}: ${form} and json`);
  }
  step(`${what}: json, short, ${Object.keys(all).join(', ')} hold the same findings`, `${json.length} each`);
  return json;
}

/** Calls VISIT(map, schema, place) for each map of a value whose keys a schema lists. */
function eachMap(value, schema, place, visit) {
  if (Array.isArray(value)) {
    value.forEach((item, i) => eachMap(item, schema.items ?? {}, `${place}/${i}`, visit));
  } else if (value !== null && typeof value === 'object' && schema.properties) {
    visit(value, schema, place);
    for (const [key, below] of Object.entries(value)) eachMap(below, schema.properties[key] ?? {}, `${place}/${key}`, visit);
  }
}

/** Whether the program finds a required key left out when VALUE stands for a file of the plan. */
function misses(file, value) {
  const plan = path.join(folder, 'thiếu khóa');
  fs.cpSync(shipped, plan, { recursive: true });
  fs.writeFileSync(path.join(plan, file), yaml.stringify(value, { lineWidth: 0 }));
  return forms.readJson(cchc('validate', '--format', 'json', '--select', 'K202', 'thiếu khóa')).length > 0;
}

const schemaOf = (file) => ({ 'plan.yaml': 'plan', 'owners.yaml': 'owners' })[path.basename(file)] ?? 'area';

// Keywords that editors know beyond the standard.
const ofEditors = ['errorMessage', 'patternErrorMessage', 'markdownDescription', 'enumDescriptions', 'defaultSnippets'];

function checkSchemas() {
  const schemas = {};
  const accepts = {};
  for (const name of ['plan', 'owners', 'area']) {
    schemas[name] = JSON.parse(cchc('schema', name));
    assert.equal(schemas[name].$schema, 'http://json-schema.org/draft-07/schema#');
    const ajv = addFormats(new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictTypes: false }));
    for (const keyword of ofEditors) ajv.addKeyword(keyword);
    assert.ok(ajv.validateSchema(schemas[name]), `schema ${name}: ${ajv.errorsText()}`);
    accepts[name] = ajv.compile(schemas[name]);
  }
  step('the schemas are draft-07 by its meta-schema, without a keyword nobody knows', Object.keys(schemas).join(', '));

  const files = fs.readdirSync(shipped).filter((name) => name.endsWith('.yaml'));
  let refusals = 0;
  const seen = new Set();
  const refused = (name, value, due, what) => {
    const good = accepts[name](value);
    const said = JSON.stringify(accepts[name].errors);
    assert.ok(!good && said.includes(due), `the schema ${name} does not refuse ${what}: ${said}`);
    refusals += 1;
  };
  for (const file of files) {
    const name = schemaOf(file);
    const value = yaml.parse(fs.readFileSync(path.join(shipped, file), 'utf8'));
    assert.ok(accepts[name](value), `${file}: ${JSON.stringify(accepts[name].errors)}`);
    eachMap(value, schemas[name], file, (map, schema, place) => {
      for (const key of Object.keys(map)) {
        // Of the many activities, one with the key is enough.
        const below = place.slice(file.length).replace(/\d+/g, '');
        const kind = `${file} ${below}/${key}`;
        const schemaKind = `${name} ${below}`;
        if (seen.has(kind)) continue;
        seen.add(kind);
        const kept = map[key];
        delete map[key];
        const required = schema.required?.includes(key) ?? false;
        if (required) refused(name, value, `"missingProperty":"${key}"`, `${place} without ${key}`);
        if (!seen.has(`${schemaKind} ${key}`)) {
          seen.add(`${schemaKind} ${key}`);
          // An area needs one list of items, whichever: the program says so, the schema leaves it to the program.
          const someList = name === 'area' && below === '' && ['targets', 'tasks', 'activities'].includes(key);
          // What an indicator needs beside its goal depends on whether that is a number: again the program's business.
          const ofNumber = below.endsWith('/indicators/') && ['unit', 'direction'].includes(key);
          assert.equal(misses(file, value), required || someList || ofNumber, `${place} without ${key}: the program and the schema differ`);
        }
        map[`${key}x`] = kept;
        refused(name, value, `"additionalProperty":"${key}x"`, `${key}x in ${place}`);
        delete map[`${key}x`];
        map[key] = kept;
        if (schema.properties[key].enum) {
          map[key] = `${kept}x`;
          refused(name, value, '"allowedValues"', `${map[key]} as ${key} in ${place}`);
          map[key] = kept;
        }
      }
    });
    assert.ok(accepts[name](value), `${file} after the changes`);
  }
  step('the schemas accept every file of the shipped plan', `${files.length} files`);
  assert.ok(refusals > 200);
  step('they refuse each of its keys misspelt, each listed value misspelt, each key left out that the program requires',
    `${refusals} changes`);
  return accepts;
}

// Has a listed value written as a block of text, whose line end the program leaves out and a list does not.
const beyondSchemas = new Set(['checks/K401-ok-block-text']);

// What only the program knows: that some list of items is there, what a goal that is a number needs, which text was meant as
// a list or a number, how long a period is, which letters an id is made of.
const leftToProgram = new Set(['K202-area-with-nothing', 'K202-number-without-unit',
  'K203-another-sign-before-the-only-item', 'K203-other-signs-for-dashes', 'K203-period-without-its-end',
  'K207-number-with-unit', 'K208-period-too-long', 'K301-body-id-with-accents', 'K301-body-id-with-accents-in-use']
  .map((name) => `checks/${name}`));

/** A file without errors must please an editor too; one with a mistake in its keys, values or ids must not. */
function checkSchemasByFixtures(accepts, plans, json) {
  const shape = /^K(20[1-9]|301)$/;
  const sound = new Set();
  const wrong = new Set();
  const accepted = [];
  for (const plan of plans.filter((one) => !beyondSchemas.has(one))) {
    for (const name of fs.readdirSync(path.join(folder, plan)).filter((one) => one.endsWith('.yaml'))) {
      const file = path.join(plan, name);
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      const found = json.filter((one) => one.path === file);
      const document = yaml.parseDocument(text);
      const accept = accepts[schemaOf(file)];
      if (found.every((one) => one.severity !== 'error')) {
        assert.equal(document.errors.length, 0, `${file} is no YAML: ${document.errors[0]}`);
        assert.ok(accept(document.toJS()), `the schema refuses ${file}: ${JSON.stringify(accept.errors)}`);
        sound.add(text);
      } else if (found.some((one) => shape.test(one.code)) && document.errors.length === 0 && !leftToProgram.has(plan)) {
        if (accept(document.toJS())) accepted.push(`the schema accepts ${file}: ${keys(found, 'line', 'code', 'message')}`);
        wrong.add(text);
      }
    }
  }
  assert.deepEqual(accepted, []);
  assert.ok(sound.size > 50 && wrong.size > 10, `${sound.size} sound, ${wrong.size} wrong`);
  step('the schemas accept the files of tests/checks without errors', `${sound.size} different files`);
  step('they refuse those with a mistake in keys, values or ids (K201–K209, K301)', `${wrong.size} different files`);
}

async function main() {
  checkMatchers();
  fs.cpSync(shipped, path.join(folder, 'kế hoạch'), { recursive: true });
  breakPlan(shipped, path.join(folder, 'kế hoạch hỏng'));
  const fixtures = fs.readdirSync(checks).filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -'.txt'.length));
  for (const name of fixtures) unpack(checks, `${name}.txt`, path.join(folder, 'checks', name));
  const plans = fixtures.map((name) => `checks/${name}`);
  fs.mkdirSync(path.join(folder, 'kế hoạch trống'));

  checkForms('the shipped plan', ['kế hoạch']);
  const broken = checkForms('a broken plan', ['kế hoạch hỏng'], '--all');
  const codes = [...new Set(broken.map((one) => one.code))].sort();
  assert.ok(codes.length >= 15 && broken.length >= 25, `mistakes in the broken plan: ${broken.length}, ${codes}`);
  step('the broken plan has mistakes of many kinds', codes.join(' '));
  checkForms('its findings of group K2', ['kế hoạch hỏng'], '--select', 'K2');
  checkForms('a plan without files', ['kế hoạch trống']);
  const json = checkForms(`the ${plans.length} plans of tests/checks`, plans, '--all');
  checkForms(`the ${plans.length} plans of tests/checks in English`, plans, '--all', '--lang', 'en');

  const accepts = checkSchemas();
  checkSchemasByFixtures(accepts, plans, json);
  const file = (name) => path.join(folder, name);
  await checkWorkbooks({ cchc, step, file });
  await checkDocuments({ cchc, step, file });
  await checkForm({ cchc, step, file });
  step('the calendar of due dates is RFC 5545 and has every open round', checkCalendar(program, shipped, folder));
  console.log(`${steps} steps, all ok`);
}

main().catch((error) => {
  console.error(`FAILED after ${steps} steps: ${error.stack}`);
  process.exit(1);
});
