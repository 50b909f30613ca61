// A session of an editor with the YAML language server over the plan in FOLDER. No setting names a schema: the first line of
// each file does. Ends with 1 at the first answer that is not as it should be.
'use strict';
const assert = require('node:assert/strict');
const { execFileSync, spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const lsp = require('vscode-languageserver-protocol/node');
const yaml = require('yaml');

const [program, folder] = process.argv.slice(2);
const packageFile = require.resolve('yaml-language-server/package.json');
const server = spawn(process.execPath, [path.join(path.dirname(packageFile), 'bin/yaml-language-server'), '--stdio'],
  { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = lsp.createProtocolConnection(
  new lsp.StreamMessageReader(server.stdout), new lsp.StreamMessageWriter(server.stdin));
server.on('exit', (code) => {
  if (!leaving) fail(new Error(`the YAML language server ended by itself, exit code ${code}`));
});

let leaving = false;
let steps = 0;
function step(name, detail) {
  steps += 1;
  console.log(`ok  ${name}${detail === undefined ? '' : `: ${detail}`}`);
}
function fail(error) {
  console.error(`FAILED after ${steps} steps: ${error.stack}`);
  leaving = true;
  server.kill();
  process.exit(1);
}

const uriOf = (name) => pathToFileURL(path.join(folder, name)).href;
const shipped = (name) => fs.readFileSync(path.join(folder, name), 'utf8');
const versions = new Map();
const published = new Map(); // of a file: all that was said about it since its last change

connection.onNotification(lsp.PublishDiagnosticsNotification.type, (params) => {
  published.get(params.uri)?.push(params.diagnostics);
});
// The catalogue of the schema store is on the network; nothing else is set.
connection.onRequest(lsp.ConfigurationRequest.type, ({ items }) =>
  items.map(({ section }) => (section === 'yaml' ? { schemaStore: { enable: false } } : null)));
connection.onRequest(lsp.RegistrationRequest.type, () => undefined);

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Shows the server this text of a file; the diagnostics it has then. The server waits 200 ms before it looks. */
async function look(name, text) {
  const uri = uriOf(name);
  const version = (versions.get(name) ?? 0) + 1;
  versions.set(name, version);
  published.set(uri, []);
  if (version === 1) {
    await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type,
      { textDocument: { uri, languageId: 'yaml', version, text } });
  } else {
    await connection.sendNotification(lsp.DidChangeTextDocumentNotification.type,
      { textDocument: { uri, version }, contentChanges: [{ text }] });
  }
  const said = published.get(uri);
  for (let waited = 0; said.length === 0; waited += 20) {
    assert.ok(waited < 15000, `the server said nothing about ${name} in 15 seconds`);
    await pause(20);
  }
  for (let count = -1; count !== said.length;) {
    count = said.length;
    await pause(120);
  }
  return said.at(-1);
}

function positionOf(text, offset) {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1).length };
}
const rangeOf = (text, begin, length) => ({ start: positionOf(text, begin), end: positionOf(text, begin + length) });
const shown = (range) => `${range.start.line + 1}:${range.start.character + 1}-${range.end.line + 1}:${range.end.character + 1}`;

/** TEXT with the first FROM replaced; both sides of the place must be as written in the plan. */
function changed(name, text, from, to) {
  const at = text.indexOf(from);
  assert.ok(at >= 0, `${name} has no "${from}"`);
  return { at, text: text.slice(0, at) + to + text.slice(at + from.length) };
}

/** Puts TO in place of FROM: exactly one diagnostic, an error under MARK, whose message has WORDS. */
async function underlined(name, from, to, mark, words) {
  const { at, text } = changed(name, shipped(name), from, to);
  const found = await look(name, text);
  const what = `${name} with "${to.trim()}"`;
  assert.equal(found.length, 1, `${what}: one diagnostic is due, not ${JSON.stringify(found.map((d) => d.message))}`);
  const due = rangeOf(text, at + to.indexOf(mark), mark.length);
  assert.deepEqual(found[0].range, due, `${what}: underlined at ${shown(found[0].range)}, not at ${shown(due)}`);
  assert.ok(found[0].message.includes(words), `${what}: "${found[0].message}" does not have "${words}"`);
  return `${shown(found[0].range)} ${found[0].message.split('\n')[0]}`;
}

const ask = (type, name, text, offset) =>
  connection.sendRequest(type, { textDocument: { uri: uriOf(name) }, position: positionOf(text, offset) });

/** What is offered where TO, put in place of FROM, has the mark ‸. */
async function offered(name, from, to) {
  const { at, text } = changed(name, shipped(name), from, to.replace('‸', ''));
  await look(name, text);
  const answer = await ask(lsp.CompletionRequest.type, name, text, at + to.indexOf('‸'));
  return answer.items ?? answer;
}

const area = '1-the-che.yaml';
const schemas = {};

/** Calls VISIT(place, description, offset) for each key of a node whose schema describes it. */
function eachKey(node, schema, place, visit) {
  if (yaml.isSeq(node)) {
    for (const item of node.items) eachKey(item, schema.items ?? {}, place, visit);
  } else if (yaml.isMap(node)) {
    for (const { key, value } of node.items) {
      const below = schema.properties?.[key.value];
      if (below === undefined) continue;
      visit(`${place}.${key.value}`, below.description, key.range[0]);
      eachKey(value, below, `${place}.${key.value}`, visit);
    }
  }
}

function checkSchemas() {
  const kept = path.join(folder, '.schema');
  const names = ['area.json', 'owners.json', 'plan.json', 'progress.json'];
  const committed = names.map((name) => fs.readFileSync(path.join(kept, name), 'utf8'));
  fs.rmSync(kept, { recursive: true });
  execFileSync(program, ['schema', '--write', '--plan', folder], { stdio: 'pipe' });
  assert.deepEqual(fs.readdirSync(kept).sort(), names);
  names.forEach((name, i) => {
    const written = fs.readFileSync(path.join(kept, name), 'utf8');
    assert.ok(written === committed[i], `plan/.schema/${name} is not what the program writes: run cchc schema --write`);
    schemas[name.replace('.json', '')] = JSON.parse(written);
  });
  step('the schemas the program writes are those of the repository', names.join(', '));
}

async function checkSoundFiles(files) {
  for (const name of files) {
    const found = await look(name, shipped(name));
    assert.deepEqual(found.map((d) => `${shown(d.range)} ${d.message}`), [], `${name} as shipped`);
  }
}

async function checkEachIsChecked(files) {
  // Silence could also mean that no schema was read.
  for (const name of files) {
    const text = `${shipped(name)}khoa_la: 1\n`;
    const found = await look(name, text);
    const due = rangeOf(text, text.indexOf('khoa_la'), 'khoa_la'.length);
    assert.deepEqual(found.map((d) => d.range), [due], `${name} with an unknown key on its last line`);
    assert.match(found[0].message, /khoa_la/);
    assert.equal(found[0].data.schemaUri.length, 1);
    const [, named] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text);
    assert.equal(decodeURI(found[0].data.schemaUri[0]), decodeURI(uriOf(named)),
      `${name}: the schema of its first line is in use`);
  }
  step('each of them is checked: an unknown key on the last line is underlined', `${files.length} files`);
}

async function checkMisspeltKeys() {
  for (const [name, from, to, key] of [
    [area, 'output: Báo', 'ouput: Báo', 'ouput'],
    [area, '    indicators:', '    indicator:', 'indicator'],
    [area, 'deadline: Năm 2021', 'deadlines: Năm 2021', 'deadlines'],
    ['owners.yaml', 'aliases:', 'aliasses:', 'aliasses'],
    ['plan.yaml', 'cutoff_day: 14', 'cutof_day: 14', 'cutof_day'],
    ['plan.yaml', 'date:', 'ngày:', 'ngày'],
  ]) {
    step(`a misspelt key in ${name}`, await underlined(name, from, to, key, key));
  }
}

async function checkWrongValues() {
  // What is said of a value that breaks a pattern is for the schema to choose.
  for (const [name, from, to, value, words] of [
    [area, 'direction: tăng', 'direction: tăgn', 'tăgn', '"giảm"'],
    ['owners.yaml', 'level: phường', 'level: phưòng', 'phưòng', '"trung ương"'],
    ['plan.yaml', 'schema: 1', 'schema: 2', '2', '1'],
    [area, 'id: I.HD1\n', 'id: I.HĐ1\n', 'I.HĐ1', ''],
    [area, 'area: I\n', 'area: Một\n', 'Một', ''],
    [area, 'row: 1\n', 'row: 0\n', '0', '1'],
    ['plan.yaml', 'cutoff_day: 14', 'cutoff_day: 31', '31', '28'],
    ['plan.yaml', 'from: 15/12', 'from: 15 tháng 12', '15 tháng 12', ''],
    ['plan.yaml', 'period: 2021-2025', 'period: [2021, 2025]', '[2021, 2025]', 'type'],
    [area, 'text: Hoàn thiện các', 'text: [] # Hoàn thiện các', '[]', 'type'],
  ]) {
    step(`a wrong value in ${name}`, await underlined(name, from, to, value, words));
  }
  // The server underlines only the first letter of an item that lacks something.
  step('a missing key', await underlined(area, '- id: I.MT1\n    text:', '- id: I.MT1\n    note:', 'i', '"text"'));
}

async function checkCompletion() {
  const activity = schemas.area.properties.targets.items.properties.tasks.items.properties.activities.items.properties;
  const line = '            owner: Công chức Tư pháp\n';
  const have = ['id', 'row', 'text', 'output', 'partners', 'deadline', 'funding'];
  const keys = await offered(area, line, '            ‸\n');
  assert.deepEqual(keys.map((i) => i.label).sort(), Object.keys(activity).filter((key) => !have.includes(key)).sort());
  assert.ok(keys.some((i) => i.label === 'owner' && i.documentation !== undefined));
  step('completion offers the keys an activity does not have yet', keys.map((i) => i.label).join(' '));
  const begun = await offered(area, line, '            ow‸\n');
  const owner = begun.find((i) => i.label === 'owner');
  assert.ok(owner, `"ow" is not completed to owner: ${begun.map((i) => i.label)}`);
  const inserted = owner.textEdit?.newText ?? owner.insertText;
  assert.equal(inserted, 'owner: ');
  step('completion of a key that is begun', JSON.stringify(inserted));
  for (const [name, from, to, values] of [
    ['owners.yaml', 'level: phường', 'level: ‸', ['phường', 'xã', 'thị trấn', 'đặc khu', 'quận', 'huyện', 'thị xã', 'thành phố', 'tỉnh', 'bộ', 'trung ương', 'khác']],
    [area, 'direction: tăng', 'direction: ‸', ['tăng', 'giảm']],
  ]) {
    const items = await offered(name, from, to);
    assert.deepEqual(items.map((i) => i.label).sort(), [...values].sort(), `${name}: ${to}`);
    step(`completion of a value of ${from.split(':')[0]}`, items.map((i) => i.label).join(', '));
  }
}

// The server writes descriptions as markdown, with escapes.
const plain = (contents) => (contents?.value ?? '').replace(/\\(.)/g, '$1').replace(/&nbsp;/g, ' ');

async function checkHover(files, schemaOf) {
  await checkSoundFiles(files);
  for (const [name, mark, words] of [
    [area, 'output: ', 'Sản phẩm, kết quả: văn bản hoặc việc chứng minh đã làm xong;'],
    [area, 'direction: ', 'tăng nếu số càng cao càng tốt'],
    ['owners.yaml', 'level: ', 'Cấp của cơ quan: phường, xã, thành phố, tỉnh, bộ, trung ương …; sở, ban, ngành thì ghi cấp của địa phương.'],
    ['plan.yaml', 'cutoff_day: ', 'Nghị định 09/2019/NĐ-CP, Điều 12'],
  ]) {
    const text = shipped(name);
    const answer = plain((await ask(lsp.HoverRequest.type, name, text, text.indexOf(mark) + 2))?.contents);
    assert.ok(answer.includes(words), `hover on ${mark.trim()} in ${name}: ${JSON.stringify(answer)}`);
    step(`hover on ${mark.split(':')[0]}`, words);
  }
  const seen = new Set();
  for (const name of files) {
    const text = shipped(name);
    const places = [];
    eachKey(yaml.parseDocument(text).contents, schemas[schemaOf(name)], schemaOf(name), (place, description, offset) => {
      if (!seen.has(place)) places.push({ place, description, offset });
      seen.add(place);
    });
    for (const { place, description, offset } of places) {
      assert.ok(description, `the schema does not describe ${place}`);
      const answer = plain((await ask(lsp.HoverRequest.type, name, text, offset + 1))?.contents);
      assert.ok(answer.includes(description), `hover on ${place} in ${name}: ${JSON.stringify(answer)}`);
    }
  }
  assert.ok(seen.size > 30, `only ${seen.size} kinds of keys were found in the plan`);
  step('hover shows the description of every kind of key in the plan', `${seen.size} kinds`);
}

async function main() {
  checkSchemas();
  connection.listen();
  await connection.sendRequest(lsp.InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'kế hoạch' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
      },
    },
  });
  await connection.sendNotification(lsp.InitializedNotification.type, {});
  step('initialize', `yaml-language-server ${require(packageFile).version}`);

  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  assert.ok(files.length > 3 && files.includes(area), `the files of the plan: ${files}`);
  await checkSoundFiles(files);
  step('the plan as shipped has no diagnostics', `${files.length} files`);
  await checkEachIsChecked(files);
  await checkMisspeltKeys();
  await checkWrongValues();
  await checkSoundFiles(files);
  step('nothing stays underlined after the repair', `${files.length} files`);
  await checkCompletion();
  await checkHover(files, (name) => ({ 'plan.yaml': 'plan', 'owners.yaml': 'owners' })[name] ?? 'area');

  await connection.sendRequest(lsp.ShutdownRequest.type);
  leaving = true;
  await connection.sendNotification(lsp.ExitNotification.type);
  console.log(`${steps} steps, all ok`);
}

main().then(() => process.exit(0), fail);
