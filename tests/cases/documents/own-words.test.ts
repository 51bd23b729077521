/** A form whose header has words of its own is found by them; nobody else's header is. */
import { expect, test } from 'vitest';
import { tablesAmong } from '../../../src/documents/table/find.js';
import type { TableRow } from '../../../src/documents/table/rows.js';
import type { IndicatorField, Words } from '../../../src/documents/table/words.js';

const words: Words<IndicatorField> = [
  ['level1', /^条线$/u],
  ['level3', /^事项$/u],
  ['target', /^应办$/u],
  ['actual', /^已办$/u],
];

function rowsOf(...lines: readonly (readonly string[])[]): readonly TableRow[] {
  return lines.map((cells, line) => ({
    line,
    columns: 'drawn',
    block: 0,
    cells: cells.map((text, first) => ({ text, line, first, last: first, isFromAbove: false })),
  }));
}

const head = [['项目支出绩效对账表'], ['项目名称', '码头清淤']];
const row = ['产出指标', '清淤方量', '≥10万方', '9万方'];

test('found by words of its own, which go with it', () => {
  const rows = rowsOf(...head, ['条线', '事项', '应办', '已办'], row);
  expect(tablesAmong(rows)).toEqual([]);
  expect(tablesAmong(rows, [], [words])).toMatchObject([{ start: 0, headerAt: 2, words }]);
});

test('a header that is known already is found by the shared words', () => {
  const rows = rowsOf(...head, ['一级指标', '三级指标', '指标值', '完成值'], row);
  expect(tablesAmong(rows, [], [words])).toMatchObject([{ headerAt: 2, words: [] }]);
});

test('one such word is no header', () => {
  const rows = rowsOf(...head, ['条线', '牵头科室', '联系人', '电话'], row);
  expect(tablesAmong(rows, [], [words])).toEqual([]);
});
