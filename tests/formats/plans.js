// The plans the forms are held against.
'use strict';
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');

function write(folder, name, bytes) {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, bytes);
}

/** Writes a copy of the shipped plan with many mistakes. */
function breakPlan(shipped, folder) {
  fs.cpSync(shipped, folder, { recursive: true });
  const change = (name, ...changes) => {
    let text = fs.readFileSync(path.join(folder, name), 'utf8');
    for (const [from, to] of changes) {
      assert.ok(text.includes(from), `${name} has no "${from}"`);
      text = text.replace(from, to);
    }
    fs.writeFileSync(path.join(folder, name), text);
  };
  change('plan.yaml', ['cutoff_day: 14', 'cutoff_day: 44'], ['  - VII\n', '  - VII\n  - VIII\n'],
    ['period: 2021-2025', 'period: 2025-2021']);
  change('owners.yaml', ['level: phường', 'level: phưòng'], ['level: phường', 'level: phưòng']);
  change('1-the-che.yaml', ['output: ', 'ouput: '], ['deadline: Năm 2021', 'deadline: Năm 2202'], ['id: I.NV3', 'id: I.NV2'],
    ['owner: Công chức Tư pháp', 'owner: "😀 Công chức <Tư> & \\"pháp\\", %0A::error::]]>"'],
    ['owner: Công chức Tư pháp', 'owner: "Công\\u200B chức\\u202E Tư\\x1b[31m pháp"'],
    ['- Văn phòng HĐND-UBND phường', '- Văn phòng: lạ\n              - Văn phòng: lạ']);
  change('2-thu-tuc-hanh-chinh.yaml', ['name: ', 'name: "chưa đóng ']);
  change('3-to-chuc-bo-may.yaml', ['            owner: ', '\t    owner: '], ['text: ', 'text:   ']);
  change('4-che-do-cong-vu.yaml', ['deadline: ', 'deadline:'], ['id: ', 'id ']);
  write(folder, '5-tai-chinh-cong.yaml', Buffer.from('area: V\nname: T\xe0i ch\xednh\n', 'latin1'));
  change('6-chinh-quyen-dien-tu.yaml', ['name: ', 'name: \u0007'], ['text: ', 'text: [']);
  change('7-chi-dao-dieu-hanh.yaml', ['area: VII', 'area: VII # \u200b'], ['deadline: ', 'deadline: *neo ']);
  const crlf = fs.readFileSync(path.join(folder, '7-chi-dao-dieu-hanh.yaml'), 'utf8').replaceAll('\n', '\r\n');
  write(folder, '7-chi-dao-dieu-hanh.yaml', `\ufeff${crlf.trimEnd()}`);
  // A name that every form has to escape in its own way.
  write(folder, '8 lĩnh vực, \'a:b\' <100%> & #1.yaml', 'area: I\nname: Trùng lĩnh vực I\ntargets: []\n');
}

/** Unpacks a fixture of tests/checks; tests/unit/check/fixture_file.h says how it is written. */
function unpack(checks, name, folder) {
  fs.cpSync(path.join(checks, 'base', 'plan'), folder, { recursive: true });
  const lines = fs.readFileSync(path.join(checks, name), 'utf8').replace(/\n$/, '').split('\n');
  const escapes = lines[0] === '%escapes';
  const files = new Map();
  let parts = null;
  for (const line of lines) {
    if (line.startsWith('=== ')) {
      parts = [];
      if (!line.startsWith('=== fixed ')) files.set(line.slice('=== plan/'.length), parts);
    } else if (parts !== null && !line.startsWith('#!')) {
      const joined = escapes && line.endsWith('\\');
      for (const piece of (joined ? line.slice(0, -1) : line).split(/(\\[xu]\{[0-9A-Fa-f]+\})/)) {
        const escape = escapes && /^\\([xu])\{(.+)\}$/.exec(piece);
        const number = escape && parseInt(escape[2], 16);
        if (!escape) parts.push(Buffer.from(piece));
        else parts.push(escape[1] === 'x' ? Buffer.from([number]) : Buffer.from(String.fromCodePoint(number)));
      }
      if (!joined) parts.push(Buffer.from('\n'));
    }
  }
  for (const [file, bytes] of files) write(folder, file, Buffer.concat(bytes));
}

module.exports = { breakPlan, unpack };
