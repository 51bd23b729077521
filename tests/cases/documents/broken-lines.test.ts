/** Tabs whose cells hold breaks that nothing quotes: every cell broken anywhere is read whole, or told; never another table. */
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.js';
import { compact } from '../../../src/indicators/characters.js';
import type { Evaluation } from '../../../src/indicators/evaluation.js';

const head = [
  ['项目支出绩效自评表'],
  ['(2023年度)'],
  ['项目名称', '供水管网'],
  ['实施单位', '乙局'],
];
const header = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];
const rows = [
  ['产出指标', '数量指标', '改造管网长度', '≥120公里', '108公里', '50', '45', '征地延后，已加快'],
  ['产出指标', '时效指标', '按期完工率', '100%', '100%', '10', '10', ''],
  ['效益指标', '社会效益指标', '受益人口', '≥30000人', '31000人', '30', '30', ''],
  ['满意度指标', '服务对象满意度指标', '用水户满意度', '≥90%', '95%', '10', '10', ''],
];
const total = ['总分', '', '', '', '', '100', '95', ''];

function textOf(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => cells.join('\t')).join('\n');
}

function read(text: string) {
  const { tables = [], findings = [] } = readDocument(new TextEncoder().encode(text), 'txt') ?? {};
  const evaluation = tables[0]?.evaluation as unknown as Evaluation | undefined;
  const values = (evaluation?.indicators ?? []).map((row) =>
    [
      row.level1,
      row.level2,
      row.level3,
      row.target,
      row.actual,
      row.weight,
      row.reported?.score,
      row.explanation,
    ].map((value) => compact(String(value ?? ''))),
  );
  const codes = [...(tables[0]?.findings ?? []), ...findings].map(({ code }) => code);
  return { values, codes, unread: evaluation?.unread ?? [], total: evaluation?.reported?.total };
}

const whole = [...head, header, ...rows, total];
const right = read(textOf(whole));

test('unbroken, it is read whole and nothing is told', () => {
  expect(right.values).toEqual(rows.map((cells) => cells.map(compact)));
  expect(right.total).toBe('95');
  expect(right.codes).not.toContain('reading-repaired');
});

/** The table with a break inside of one cell. */
function broken(row: number, column: number, at: number): string {
  return textOf(
    whole.map((cells, index) =>
      cells.map((cell, place) =>
        index === row && place === column ? `${cell.slice(0, at)}\n${cell.slice(at)}` : cell,
      ),
    ),
  );
}

const told = ['row-unreadable', 'table-unreadable', 'cell-doubtful', 'level-lost'];

test('a break anywhere in the header or in a row', () => {
  let readCount = 0;
  let count = 0;
  for (let row = head.length; row < head.length + 1 + rows.length; row += 1)
    for (const [column, cell] of (whole[row] as readonly string[]).entries())
      for (let at = 1; at < cell.length; at += 1) {
        const found = read(broken(row, column, at));
        const place = `row ${row}, column ${column}, ${cell.slice(0, at)}⏎${cell.slice(at)}`;
        count += 1;
        if (JSON.stringify(found.values) === JSON.stringify(right.values)) {
          readCount += 1;
          expect(
            found.codes.some((code) => [...told, 'reading-repaired'].includes(code)),
            place,
          ).toBe(true);
          expect(found.total, place).toBe('95');
        } else {
          const isTold = found.unread.length > 0 || found.codes.some((code) => told.includes(code));
          expect(isTold, `${place}: ${JSON.stringify(found)}`).toBe(true);
        }
      }
  // Most of them are certain; what is not is told.
  expect(readCount / count).toBeGreaterThan(0.85);
});

test.each(['42', '- 42 -', '第42页', '42/100', '—42—'])(
  'the number of a page inside of a broken row makes no other figure: %s',
  (number) => {
    const cut = textOf(whole).replace('≥90%', `≥9\n${number}\n0%`);
    const found = read(cut);
    for (const [index, [, , , target]] of found.values.entries())
      expect([rows[index]?.[3], '', '≥9']).toContain(target);
    const isTold = found.unread.length > 0 || found.codes.some((code) => told.includes(code));
    expect(isTold || found.values.length === rows.length).toBe(true);
  },
);
