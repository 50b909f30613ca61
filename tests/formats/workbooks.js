// Holds workbooks the program writes against what another reader finds in them.
'use strict';
const assert = require('node:assert/strict');
const ExcelJS = require('exceljs');

async function readSheet(file) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const [sheet] = book.worksheets;
  return { sheet, titles: sheet.getRow(1).values.slice(1), column: (title) => sheet.getRow(1).values.indexOf(title) };
}

function checkLook({ sheet, titles }) {
  assert.deepEqual([sheet.views[0].state, sheet.views[0].ySplit], ['frozen', 1]);
  assert.match(typeof sheet.autoFilter === 'string' ? sheet.autoFilter : JSON.stringify(sheet.autoFilter), /A1/);
  const setup = sheet.pageSetup;
  assert.deepEqual([setup.paperSize, setup.orientation, setup.fitToPage, setup.fitToHeight, setup.printTitlesRow],
    [9, 'landscape', true, 0, '1:1']);
  titles.forEach((_, at) => assert.ok(sheet.getRow(1).getCell(at + 1).font.bold));
  sheet.eachRow((row) => row.eachCell((cell) => assert.notEqual(cell.type, ExcelJS.ValueType.Formula, cell.address)));
}

/** The list of all work: its texts as `list --format json` has them, days as dates, numbers as numbers. */
async function checkWorkbooks({ cchc, step, file }) {
  const rows = JSON.parse(cchc('list', '--plan', 'kế hoạch', '--format', 'json', '--columns', 'id,text,owner,due'));
  cchc('list', '--plan', 'kế hoạch', '--columns', 'id,text,owner,due', '--output', 'viec.xlsx');
  const list = await readSheet(file('viec.xlsx'));
  checkLook(list);
  assert.equal(list.sheet.rowCount, rows.length + 1);
  let dates = 0;
  rows.forEach((row, at) => {
    const [, id, text, owner, due] = list.sheet.getRow(at + 2).values;
    assert.deepEqual([id, text], [row.id, row.text]);
    assert.equal(owner ?? '', row.owner.join('; '));
    if (due instanceof Date) {
      assert.deepEqual([due.toISOString().slice(0, 10)], row.due);
      dates += 1;
    }
  });
  assert.ok(dates > 10);
  step('another reader finds the list in its workbook', `${rows.length} rows, ${dates} dates, no formula`);

  cchc('owners', '--plan', 'kế hoạch', '--output', 'co-quan.xlsx');
  const owners = await readSheet(file('co-quan.xlsx'));
  checkLook(owners);
  assert.equal(typeof owners.sheet.getRow(2).getCell(owners.column('Chủ trì')).value, 'number');

  cchc('report', '--plan', 'kế hoạch', '--quarter', 'IV', '--year', '2022', '--output', 'bao-cao.xlsx');
  const report = await readSheet(file('bao-cao.xlsx'));
  checkLook(report);
  assert.ok(report.sheet.getRow(2).getCell(report.column('Số liệu tính đến')).value instanceof Date);
  step('so of the bodies and of a report', `${owners.sheet.rowCount} and ${report.sheet.rowCount} rows`);
}

module.exports = { checkWorkbooks };
