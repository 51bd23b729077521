/** Rows of figures that a page prints inside the box of a header, and rows that were not read beside sums. */
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../src/documents/read-document.js';
import type { Block, GridCell } from '../../../src/documents/source/blocks.js';

type Written = readonly [
  text: string,
  row: number,
  column: number,
  rowSpan?: number,
  columnSpan?: number,
];

const title = '一般公共预算财政拨款支出决算表';

function paragraph(text: string, line: number): Block {
  return { kind: 'paragraph', text, place: { kind: 'line', line } };
}

function told(...tables: readonly (readonly Written[])[]): readonly string[] {
  const grids = tables.map((written, index): Block => {
    const cells = written.map(
      ([text, row, column, rowSpan = 1, columnSpan = 1]): GridCell => ({
        text,
        row,
        column,
        rowSpan,
        columnSpan,
        place: { kind: 'table', table: index + 1, row: row + 1, column: column + 1 },
      }),
    );
    const rowCount = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan));
    const columnCount = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan));
    return { kind: 'grid', rowCount, columnCount, columns: 'drawn', cells };
  });
  const head = ['某局2024年度部门决算', title, '单位：万元'].map(paragraph);
  const { findings } = readBlocks([...head, ...grids], { fiscalYear: 2024 });
  return findings.map(({ code, message }) => `${code} ${message}`);
}

/** The header of a page: three rows, of which the last is empty; what the program drew in its boxes stands below. */
function header(
  inBox: readonly [string, string, string, string, string] | undefined,
): readonly Written[] {
  const words = ['合计', '基本支出', '项目支出', '科目编码', '科目名称'];
  const [whole, basic, project, code, name] = words.map((word, at) =>
    inBox === undefined || inBox[at] === '' ? word : `${word}\n${inBox[at]}`,
  ) as [string, string, string, string, string];
  return [
    ['项目', 0, 0, 1, 2],
    [whole, 0, 2, 3],
    [basic, 0, 3, 3],
    [project, 0, 4, 3],
    [code, 1, 0, 2],
    [name, 1, 1, 2],
  ];
}

type Row = readonly [code: string, name: string, whole: string, basic: string, project: string];

const rows = (from: number, given: readonly Row[]): readonly Written[] =>
  given.flatMap((row, index) =>
    row.flatMap((text, column): Written[] => (text === '' ? [] : [[text, from + index, column]])),
  );

const sum: Row = ['', '合计', '1,000.00', '700.00', '300.00'];
const first: readonly Row[] = [
  ['201', '一般公共服务支出', '600.00', '400.00', '200.00'],
  ['20101', '人大事务', '600.00', '400.00', '200.00'],
  ['2010101', '行政运行', '350.00', '350.00', '0.00'],
];
const boxed: Row = ['2010102', '一般行政管理事务', '250.00', '50.00', '200.00'];
const second: readonly Row[] = [
  ['205', '教育支出', '400.00', '300.00', '100.00'],
  ['20502', '普通教育', '400.00', '300.00', '100.00'],
  ['2050201', '学前教育', '250.00', '200.00', '50.00'],
  ['2050202', '小学教育', '150.00', '100.00', '50.00'],
];

const inBox = ([code, name, whole, basic, project]: Row): readonly Written[] =>
  header([whole, basic, project, code, name]);

describe('a row in the box of a header', () => {
  test('on the second page it is read: the sums hold', () => {
    const pages = [
      [...header(undefined), ...rows(3, [sum, ...first])],
      [...inBox(boxed), ...rows(3, second)],
    ];
    expect(told(...pages)).toEqual([]);
  });

  test('on the first page it is read, and those of the next pages after it', () => {
    const pages = [
      [...inBox(['', '合计', '1,000.00', '700.00', '300.00']), ...rows(3, first)],
      [...inBox(boxed), ...rows(3, second)],
    ];
    expect(told(...pages)).toEqual([]);
  });

  test('a figure of it that is wrong is found, and one of the sum above', () => {
    const wrong = told(
      [...inBox(['', '合计', '1,000.00', '700.00', '300.00']), ...rows(3, first)],
      [...inBox(['2010102', '一般行政管理事务', '275.00', '50.00', '200.00']), ...rows(3, second)],
    );
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(/^sum-differs .*600\.00.*275\.00/u);
    const total = told([
      ...inBox(['', '合计', '1,100.00', '700.00', '300.00']),
      ...rows(3, [...first, boxed, ...second]),
    ]);
    expect(total).toHaveLength(1);
    expect(total[0]).toMatch(/^sum-differs .*1,?100/u);
  });

  test('below the numbers of columns it is a row, too', () => {
    const numbered: readonly Written[] = [
      ...header(undefined),
      ['栏次', 3, 0, 1, 2],
      ['1\n1,000.00', 3, 2],
      ['2\n700.00', 3, 3],
      ['3\n300.00', 3, 4],
    ];
    const right = numbered.map(
      (cell): Written => (cell[0] === '栏次' ? ['栏次\n合计', 3, 0, 1, 2] : cell),
    );
    expect(told([...right, ...rows(4, [...first, boxed, ...second])])).toEqual([]);
    // Without a name it may be any row: told, and the sum of the classes is not asked for.
    const nameless = told([...numbered, ...rows(4, [...first, boxed, ...second])]);
    expect(nameless.map((text) => text.split(' ')[0])).toEqual(['account-unread']);
  });

  test('names of columns that are broken over lines are no rows', () => {
    const wrapped = header(undefined).map(
      ([text, ...place]): Written => [text === '科目名称' ? '科目\n名称' : text, ...place],
    );
    expect(told([...wrapped, ...rows(3, [sum, ...first, boxed, ...second])])).toEqual([]);
  });

  test('two rows in one box are told, not guessed', () => {
    const both: readonly Written[] = header([
      '350.00\n250.00',
      '350.00\n50.00',
      '0.00\n200.00',
      '2010101\n2010102',
      '行政运行\n一般行政管理事务',
    ]);
    const found = told(
      [...header(undefined), ...rows(3, [sum, ...first.slice(0, 2)])],
      [...both, ...rows(3, second)],
    );
    expect(found.filter((text) => text.startsWith('sum-differs'))).toEqual([]);
    expect(found.filter((text) => text.startsWith('account-unread'))).toHaveLength(1);
  });
});

describe('a row that was not read', () => {
  /** The row of 一般行政管理事务 with an amount that reaches over two columns. */
  const merged: readonly Written[] = [
    ['2010102', 7, 0],
    ['一般行政管理事务', 7, 1],
    ['250.00', 7, 2, 1, 2],
    ['200.00', 7, 4],
  ];
  const table = (own: readonly Row[]): readonly Written[] => [
    ...header(undefined),
    ...rows(3, [sum, ...first]),
    ...merged,
    ...rows(8, own),
  ];

  test('is told once, and no sum that it can take part in', () => {
    const found = told(table(second));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^account-unread .*没有读取，它们可能算入的合计没有核对/u);
  });

  test('explains no wrong sum of another class', () => {
    const wrong = second.with(3, ['2050202', '小学教育', '160.00', '110.00', '50.00']);
    const found = told(table(wrong));
    expect(found.map((text) => text.split(' ')[0]).sort()).toEqual([
      'account-unread',
      'sum-differs',
    ]);
    expect(found.find((text) => text.startsWith('sum-differs'))).toMatch(/20502 普通教育/u);
  });

  test('explains no row whose own columns do not add up', () => {
    const wrong = second.with(2, ['2050201', '学前教育', '250.00', '200.00', '60.00']);
    const found = told(table(wrong));
    expect(found.filter((text) => text.startsWith('sum-differs'))).toHaveLength(1);
  });

  test('of many rows that do not fit the header is not understood: the table is told as not read', () => {
    const more: readonly Written[] = second.flatMap((_, at): readonly Written[] => [
      [`205020${at}`, 8 + at, 0],
      ['普通教育', 8 + at, 1],
      ['10.00', 8 + at, 2, 1, 2],
    ]);
    const found = told([...header(undefined), ...rows(3, [sum, ...first]), ...merged, ...more]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^account-unread .*没有读取，其中的数没有核对/u);
  });

  test('among items leaves the sum behind it open, and the sums before it and of others not', () => {
    const items = (own: string, below: string): readonly Written[] => [
      ['项目', 0, 0],
      ['决算数', 0, 1],
      ['一、一般公共服务支出', 1, 0],
      ['30.00', 1, 1],
      ['（一）人大事务', 2, 0],
      ['10.00', 2, 1],
      ['（二）政协事务', 3, 0],
      [below, 3, 1],
      ['二、教育支出', 4, 0],
      ['20.00', 4, 1],
      ['三、其他支出', 5, 0],
      ['约5.00', 5, 1],
      ['本年支出合计', 6, 0],
      ['55.00', 6, 1],
      ['年末结转和结余', 7, 0],
      ['1.00', 7, 1],
      ['总计', 8, 0],
      [own, 8, 1],
    ];
    const codes = (found: readonly string[]): readonly string[] =>
      found.map((text) => text.split(' ')[0] ?? '').sort();
    expect(codes(told(items('56.00', '20.00')))).toEqual(['account-unread']);
    expect(codes(told(items('57.00', '20.00')))).toEqual(['account-unread', 'sum-differs']);
    expect(codes(told(items('56.00', '21.00')))).toEqual(['account-unread', 'sum-differs']);
  });
});
