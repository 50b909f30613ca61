// Holds Word documents and web pages the program writes against what other readers find in them.
'use strict';
const assert = require('node:assert/strict');
const fs = require('node:fs');
const { HtmlValidate } = require('html-validate');
const mammoth = require('mammoth');
const parse5 = require('parse5');

const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

function* nodes(node) {
  yield node;
  for (const child of node.childNodes ?? []) yield* nodes(child);
}
const textOf = (node) => (node.nodeName === '#text' ? node.value
  : node.nodeName === 'br' ? '\n' : (node.childNodes ?? []).map(textOf).join(''));

async function assertSound(validator, html) {
  const checked = await validator.validateString(html);
  assert.ok(checked.valid, JSON.stringify(checked.results.flatMap((one) => one.messages).slice(0, 5), null, 1));
  const attributes = [...nodes(parse5.parse(html))].flatMap((node) => node.attrs ?? []);
  assert.deepEqual(attributes.filter((one) => ['src', 'srcset', 'background', 'poster'].includes(one.name)), []);
  assert.ok(!/url\(|@import|https?:\/\//i.test(html.replace(/<a [^>]*>/g, '')), 'the page asks for something');
}

/** The board: every round of work, sound HTML, names for what is only for the eye. */
async function checkBoard({ cchc, step, file }, validator) {
  const rounds = JSON.parse(cchc('list', '--plan', 'kế hoạch', '--instances', '--format', 'json', '--columns', 'instance,text'));
  cchc('board', '--plan', 'kế hoạch', '--as-of', '31/10/2022', '--output', 'bang.html');
  const html = fs.readFileSync(file('bang.html'), 'utf8');
  await assertSound(validator, html);
  const all = tablesOf(html).at(-1).slice(1);
  assert.deepEqual(all.map(([name, text]) => [name, text]), rounds.map((one) => [one.instance, squeeze(one.text)]));
  for (const svg of [...nodes(parse5.parse(html))].filter((node) => node.nodeName === 'svg')) {
    const hidden = svg.attrs.some((one) => one.name === 'aria-hidden');
    assert.ok(hidden || svg.childNodes.some((node) => node.nodeName === 'title' && textOf(node) !== ''));
  }
  step('the board holds every round of work and is sound HTML', `${all.length} rounds`);
}

/** The cells of all tables of a page, row by row. */
function tablesOf(html, keep = () => true) {
  const tables = [...nodes(parse5.parse(html))].filter((node) => node.nodeName === 'table' && keep(node));
  return tables.map((table) => [...nodes(table)].filter((node) => node.nodeName === 'tr').map((row) =>
    row.childNodes.filter((cell) => ['td', 'th'].includes(cell.nodeName)).map((cell) => squeeze(textOf(cell)))));
}

/** The tables of a Markdown text. */
function tablesOfMarkdown(markdown) {
  const tables = [];
  let inside = false;
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('|')) { inside = false; continue; }
    const cells = line.slice(1, line.lastIndexOf('|')).split(/(?<!\\)\|/)
      .map((cell) => squeeze(cell.replace(/<br>/g, '\n').replace(/&#124;/g, '|').replace(/\\([^A-Za-z0-9\s])/g, '$1')));
    if (!inside) tables.push([]);
    inside = true;
    if (!cells.every((cell) => /^:?-+:?$/.test(cell))) tables.at(-1).push(cells);
  }
  return tables;
}

async function checkDocuments({ cchc, step, file }) {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // Roles are said again so that they stay when the table is shown as cards.
    rules: { 'no-redundant-role': 'off', 'no-inline-style': 'off', 'long-title': 'off', 'require-sri': 'off' },
  });
  for (const template of ['quarterly', 'yearly', 'plan', 'worklist']) {
    const period = { quarterly: ['--quarter', 'IV', '--year', '2022'], plan: [] }[template] ?? ['--year', '2022'];
    const report = (...more) => cchc('report', '--plan', 'kế hoạch', '--template', template, ...period, ...more);
    const wanted = tablesOfMarkdown(report('--format', 'md'));
    assert.ok(wanted.length > 0, template);

    report('--output', `${template}.docx`);
    const { value, messages } = await mammoth.convertToHtml({ path: file(`${template}.docx`) });
    assert.deepEqual(messages.filter((one) => one.type === 'error'), []);
    const isData = (table) => !/Nơi nhận|CỘNG HÒA/.test(textOf(table));
    assert.deepEqual(tablesOf(value, isData), wanted, `${template}.docx`);

    report('--output', `${template}.html`);
    const html = fs.readFileSync(file(`${template}.html`), 'utf8');
    assert.deepEqual(tablesOf(html), wanted, `${template}.html`);
    await assertSound(validator, html);
    assert.ok(!html.includes('<script'));
    step(`another reader finds every cell of ${template} in Word and HTML`,
      `${wanted.length} tables, ${wanted.flat().length} rows`);
  }
  await checkBoard({ cchc, step, file }, validator);
}

module.exports = { checkDocuments };
