// Fills in the form that `form` writes with another program, and has `record --from` read what that one saved.
'use strict';
const assert = require('node:assert/strict');
const ExcelJS = require('exceljs');

/** The sheet of a form, with the row of a round and the cell of a column in it. */
function lookInto(book) {
  const sheet = book.getWorksheet('Kết quả');
  let titles;
  sheet.eachRow((row) => { if (row.getCell(1).value === 'Mã kỳ') titles = row; });
  const column = (title) => titles.values.indexOf(title);
  const row = (id) => {
    let found;
    sheet.eachRow((one) => { if (one.getCell(1).value === id) found = one; });
    return found;
  };
  return { sheet, column, row, cell: (id, title) => row(id).getCell(column(title)) };
}

async function checkForm({ cchc, step, file }) {
  cchc('form', '--plan', 'kế hoạch', '--quarter', 'IV', '--year', '2022', '--as-of', '31/12/2022', '--output', 'phieu.xlsx');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file('phieu.xlsx'));
  const form = lookInto(book);
  assert.equal(book.getWorksheet('cchc').state, 'hidden');
  assert.ok(form.sheet.sheetProtection.sheet);
  const status = form.cell('I.HD3@2022', 'Trạng thái');
  assert.match(status.dataValidation.formulae[0], /Hoàn thành/);
  assert.equal(status.protection.locked, false);
  assert.notEqual(form.cell('I.HD3@2022', 'Mã kỳ').protection?.locked, false);
  assert.ok(form.cell('I.HD3@2022', 'Đến hạn').value instanceof Date);

  // Days as Excel has them and as texts; a text that looks like a formula stays one.
  const fill = (id, values) => Object.entries(values).forEach(([title, value]) => { form.cell(id, title).value = value; });
  fill('I.HD3@2022', { 'Trạng thái': 'Hoàn thành', 'Ngày hoàn thành': new Date(Date.UTC(2022, 10, 15)),
    'Số văn bản': '12/BC-UBND', 'Ngày văn bản': '15/11/2022', 'Tên sản phẩm': 'Báo cáo: kiểm tra, rà soát', 'Ghi chú': '=1+1' });
  fill('II.HD9@2022-Q4', { 'Trạng thái': 'Đang thực hiện', 'Ngày hoàn thành': '1/12/2022' });
  await book.xlsx.writeFile(file('phieu-dien.xlsx'));
  const record = (name, ...more) => JSON.parse(
    cchc('record', '--plan', 'kế hoạch', '--from', name, '--as-of', '31/12/2022', '--format', 'json', ...more));
  const told = record('phieu-dien.xlsx');
  assert.deepEqual(told.entries.map((one) => one.entry), [
    { activity: 'I.HD3', period: '2022', status: 'Hoàn thành', date: '15/11/2022',
      evidence: { number: '12/BC-UBND', date: '15/11/2022', title: 'Báo cáo: kiểm tra, rà soát' }, note: '=1+1' },
    { activity: 'II.HD9', period: '2022-Q4', status: 'Đang thực hiện', date: '01/12/2022' },
  ]);
  assert.deepEqual([record('phieu-dien.xlsx').there, record('phieu-dien.xlsx').entries.length], [2, 0]);

  // A new form has what was recorded, and adds nothing.
  cchc('form', '--plan', 'kế hoạch', '--quarter', 'IV', '--year', '2022', '--as-of', '31/12/2022', '--output', 'phieu-2.xlsx');
  const later = new ExcelJS.Workbook();
  await later.xlsx.readFile(file('phieu-2.xlsx'));
  const known = lookInto(later);
  assert.equal(known.cell('I.HD3@2022', 'Tên sản phẩm').value, 'Báo cáo: kiểm tra, rà soát');
  assert.deepEqual(known.cell('I.HD3@2022', 'Ngày hoàn thành').value, new Date(Date.UTC(2022, 10, 15)));
  assert.equal(record('phieu-2.xlsx').entries.length, 0);
  step('a form filled in by another program is recorded', `${told.entries.length} results, ${told.empty} rows left empty`);
}

module.exports = { checkForm };
