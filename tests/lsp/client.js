// A session of an editor with `PROGRAM lsp` over the plan in FOLDER. Ends with 1 at the first answer that is not as it should be.
'use strict';
const assert = require('node:assert/strict');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
// It brings the one vscode-jsonrpc that fits it.
const lsp = require('vscode-languageserver-protocol/node');

const [program, folder] = process.argv.slice(2);
const server = spawn(program, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
const exited = new Promise((resolve) => server.on('exit', resolve));
const connection = lsp.createProtocolConnection(
  new lsp.StreamMessageReader(server.stdout), new lsp.StreamMessageWriter(server.stdin));

const uriOf = (name) => pathToFileURL(path.join(folder, name)).href;
const textOf = (name) => fs.readFileSync(path.join(folder, name), 'utf8');
const area = '1-the-che.yaml';
const uri = uriOf(area);

const waiting = [];
connection.onNotification(lsp.PublishDiagnosticsNotification.type, (params) => {
  const index = waiting.findIndex((one) => one.uri === params.uri && one.accepts(params));
  if (index >= 0) waiting.splice(index, 1)[0].resolve(params);
});
const published = (of, accepts = () => true) => new Promise((resolve) => waiting.push({ uri: of, accepts, resolve }));

function positionOf(text, mark, into = 0) {
  const at = text.indexOf(mark);
  assert.ok(at >= 0, `the plan has no "${mark}"`);
  const lines = text.slice(0, at + into).split('\n');
  return { line: lines.length - 1, character: lines[lines.length - 1].length };
}
const at = (text, mark, into) => ({ textDocument: { uri }, position: positionOf(text, mark, into) });

function applied(text, edits) {
  const starts = [0];
  for (let i = 0; i < text.length; i++) if (text[i] === '\n') starts.push(i + 1);
  const offset = (p) => starts[p.line] + p.character;
  return [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((all, e) => all.slice(0, offset(e.range.start)) + e.newText + all.slice(offset(e.range.end)), text);
}

function step(name, detail) {
  console.log(`ok  ${name}${detail === undefined ? '' : `: ${detail}`}`);
}

async function main() {
  connection.listen();
  const hello = await connection.sendRequest(lsp.InitializeRequest.type, {
    processId: process.pid, rootUri: null, locale: 'vi',
    capabilities: { general: { positionEncodings: ['utf-16'] }, workspace: { workspaceEdit: { documentChanges: true } } },
  });
  assert.equal(hello.capabilities.positionEncoding, 'utf-16');
  await connection.sendNotification(lsp.InitializedNotification.type, {});
  step('initialize', JSON.stringify(hello.capabilities));

  const sound = textOf(area);
  let next = published(uri);
  await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'yaml', version: 1, text: sound } });
  let params = await next;
  assert.deepEqual(params.diagnostics.filter((d) => d.severity === lsp.DiagnosticSeverity.Error), []);
  step('the shipped plan opens without errors', `${params.diagnostics.length} other findings`);

  const change = async (version, text) => {
    next = published(uri, (p) => p.version === version);
    const started = performance.now();
    await connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version }, contentChanges: [{ text }] });
    const result = await next;
    return { ...result, milliseconds: Math.round(performance.now() - started) };
  };

  const unknown = sound.replace('owner: Công chức Tư pháp', 'owner: 😀 Công chức Tư phap lạ');
  params = await change(2, unknown);
  const k401 = params.diagnostics.find((d) => d.code === 'K401');
  assert.ok(k401, 'an unknown owner is found');
  assert.equal(k401.source, 'cchc');
  assert.equal(unknown.split('\n')[k401.range.start.line].slice(k401.range.start.character, k401.range.end.character),
    '😀 Công chức Tư phap lạ');
  step('an unknown owner is found while typing', `${params.milliseconds} ms; ${JSON.stringify(k401.message)}`);

  const broken = sound.replace('owner: Công chức Tư pháp', 'owner:Công chức Tư pháp');
  params = await change(3, broken);
  const fixable = params.diagnostics.find((d) => d.code === 'K103');
  assert.ok(fixable, 'a missing space behind the colon is found');
  const actions = await connection.sendRequest(lsp.CodeActionRequest.type, {
    textDocument: { uri }, range: fixable.range, context: { diagnostics: [fixable] } });
  assert.equal(actions.length, 1);
  const [edited] = actions[0].edit.documentChanges;
  assert.deepEqual(edited.textDocument, { uri, version: 3 });
  assert.equal(applied(broken, edited.edits), sound);
  step('its quick fix gives the sound text back', actions[0].title);

  params = await change(4, sound);
  assert.deepEqual(params.diagnostics.filter((d) => d.severity === 1), []);
  const owner = await connection.sendRequest(lsp.HoverRequest.type, at(sound, 'Công chức Tư pháp', 3));
  assert.match(owner.contents.value, /Cấp: phường/);
  step('hover on an owner', JSON.stringify(owner.contents.value));
  const due = await connection.sendRequest(lsp.HoverRequest.type, at(sound, 'deadline: ', 11));
  assert.match(due.contents.value, /31\/12\/2021/);
  step('hover on a deadline', JSON.stringify(due.contents.value));
  const key = await connection.sendRequest(lsp.HoverRequest.type, at(sound, 'funding: ', 2));
  assert.match(key.contents.value, /kinh phí/);
  step('hover on a key', JSON.stringify(key.contents.value));

  const place = await connection.sendRequest(lsp.DefinitionRequest.type, at(sound, 'Công chức Tư pháp', 3));
  assert.equal(place.length, 1);
  assert.equal(place[0].uri, uriOf('owners.yaml'));
  assert.match(textOf('owners.yaml').split('\n')[place[0].range.start.line], /name: Công chức Tư pháp/);
  step('definition of an owner', `owners.yaml, line ${place[0].range.start.line + 1}`);

  const complete = async (version, from, to) => {
    const text = sound.replace(from, to);
    await change(version, text.replace('‸', ''));
    return connection.sendRequest(lsp.CompletionRequest.type, at(text, '‸'));
  };
  const names = await complete(5, 'owner: Công chức Tư pháp', 'owner: tu phap‸');
  assert.deepEqual(names.items.map((i) => i.label), ['Công chức Tư pháp']);
  step('completion of a name without accents', names.items[0].textEdit.newText);
  const keys = await complete(6, '            owner: Công chức Tư pháp\n', '            ow‸\n');
  assert.deepEqual(keys.items.map((i) => i.label), ['owner']);
  step('completion of a key without its colon', JSON.stringify(keys.items[0].textEdit.newText));
  const dates = await complete(7, 'deadline: Năm 2021', 'deadline: quý‸');
  assert.ok(dates.items.length >= 2);
  step('completion of a deadline', dates.items.map((i) => i.label).join('; '));

  // A file of results that is only in the editor yet belongs to the plan of the folder around it.
  const results = uriOf('progress/2022.yaml');
  const atResult = (text, mark, into) => ({ textDocument: { uri: results }, position: positionOf(text, mark, into) });
  const recorded = '- activity: I.HD3\n  period: 2022\n  status: Hoàn thành\n  date: 15/11/2022\n- activity: I.HD99\n';
  next = published(results);
  await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type,
    { textDocument: { uri: results, languageId: 'yaml', version: 1, text: recorded } });
  const unknownItem = (await next).diagnostics.find((d) => d.code === 'K901');
  assert.deepEqual(unknownItem.range.start, { line: 4, character: 12 });
  step('a result of no work is found while typing', JSON.stringify(unknownItem.message));
  const round = await connection.sendRequest(lsp.HoverRequest.type, atResult(recorded, 'period: 2022', 9));
  assert.match(round.contents.value, /I\.HD3@2022, hạn 31\/12\/2022: hoàn thành trước hạn 46 ngày/);
  step('hover on a result', JSON.stringify(round.contents.value));
  const [item] = await connection.sendRequest(lsp.DefinitionRequest.type, atResult(recorded, 'I.HD3', 2));
  assert.equal(item.uri, uri);
  step('definition of what a result is about', `${area}, line ${item.range.start.line + 1}`);
  const periods = await connection.sendRequest(lsp.CompletionRequest.type, atResult(recorded, 'period: 2022', 8));
  assert.deepEqual(periods.items.map((i) => i.label), ['2021', '2022', '2023', '2024', '2025']);
  step('completion of a period', periods.items.map((i) => i.label).join('; '));
  next = published(results, (p) => p.diagnostics.length === 0);
  await connection.sendNotification(lsp.DidCloseTextDocumentNotification.type, { textDocument: { uri: results } });
  await next;

  await assert.rejects(connection.sendRequest('textDocument/unknown', {}), { code: lsp.ErrorCodes.MethodNotFound });
  step('an unknown request is refused');

  next = published(uri, (p) => p.diagnostics.length === 0);
  await connection.sendNotification(lsp.DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  await next;
  step('closing clears the findings');

  await connection.sendRequest(lsp.ShutdownRequest.type);
  await connection.sendNotification(lsp.ExitNotification.type);
  assert.equal(await exited, 0);
  step('shutdown and exit', 'exit code 0');
}

main().then(() => process.exit(0), (error) => {
  console.error(`FAILED: ${error.stack}`);
  server.kill();
  process.exit(1);
});
