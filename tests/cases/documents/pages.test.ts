/** Numbers on lines of their own: those of pages are skipped, those of cells are not swallowed. */
import { describe, expect, test } from 'vitest';
import { withoutPageFurniture } from '../../../src/documents/pages/page-furniture.js';
import { documentLines } from '../../../src/documents/source/lines.js';
import { cells } from './document-table.js';
import { expectedOf, rowsOf, tablesOf, textOf } from './texts.js';

/** What is left of these lines. */
function left(...lines: readonly string[]): readonly string[] {
  const kept = withoutPageFurniture(documentLines(lines.join('\n'), 'txt'));
  return kept.map((line) => line.cells.join('\t'));
}

const page = ['第一行', '第二行', '第三行', '第四行'];

describe('is furniture', () => {
  test.each(['- 42 -', '—42—', '– 42 –', '・42・', '~ 42 ~', '- iv -', '-  ４２  -'])(
    '%s',
    (mark) => {
      expect(left(...page, mark, ...page)).toEqual([...page, ...page]);
    },
  );

  test.each([
    '第 42 页',
    '第42页 共60页',
    '第42页，共60页',
    '共 60 页  第 42 页',
    '第四十二页',
    'Page 42 of 60',
  ])('%s', (mark) => {
    expect(left(...page, mark, ...page)).toEqual([...page, ...page]);
  });

  test('bare numbers that go on page by page, pages without a number between them', () => {
    const lines = [3, 4, 5, 8].flatMap((number) => [...page, String(number)]);
    expect(left(...lines)).toEqual([...page, ...page, ...page, ...page]);
  });

  test('two bare numbers beside form feeds', () => {
    expect(left(...page, '7', `\f${page[0]}`, '8', '\f')).toEqual([...page, page[0]]);
  });

  test('a form feed ends a line', () => {
    expect(left('上一页\f下一页')).toEqual(['上一页', '下一页']);
  });

  test('a title and a header repeated on the next page, but no title of another table', () => {
    const header = cells('一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分');
    const [first, second] = [
      cells('产出指标', '甲', '1', '1', '5', '5'),
      cells('', '乙', '1', '1', '5', '5'),
    ];
    const title = '项目支出绩效自评表';
    expect(left(title, header, first, '项目支出绩效自评表（续表）', header, second)).toEqual([
      title,
      header,
      first,
      header,
      second,
    ]);
    const whole = [title, header, first, cells('总分', '', '', '', '5', '5')];
    expect(left(...whole, ...whole)).toEqual([...whole, ...whole]);
  });
});

describe('is none', () => {
  test.each<[string, readonly string[]]>([
    ['a number that has no other', [...page, '42', ...page]],
    ['two numbers between lines', [...page, '42', ...page, '43', ...page]],
    ['equal numbers', [...page, '5', ...page, '5', ...page, '5']],
    ['numbers without an order', [...page, '5', ...page, '10', ...page, '8']],
    ['numbers of neighbouring lines', ['1', '2', '3', '4']],
    ['a number in a column', [1, 2, 3].flatMap((n) => [...page, cells('', '', String(n))])],
    ['numbers with a unit', [...page, '42%', ...page, '43%', ...page, '44%']],
    ['a negative number', [...page, '-5', ...page, '-4', ...page, '-3']],
    ['a page of fewer pages', [...page, '42/40', ...page, '43/40', ...page, '44/40']],
    ['a quotient', [...page, '136/143', ...page]],
  ])('%s', (_, lines) => {
    expect(left(...lines)).toEqual(lines.map((line) => line.replace(/^\t+$/u, '')));
  });

  const title = '项目支出绩效自评表';
  const header = cells('一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分');
  const rows = [
    cells('产出指标', '甲', '=1项', '1项', '5', '5'),
    cells('效益指标', '乙', '=2项', '2项', '5', '5'),
  ];
  const indicatorsOf = (...lines: readonly string[]) => {
    const [table] = tablesOf(['2023年度部门决算', title, header, ...lines].join('\n'));
    return {
      rows: table?.evaluation['indicators'],
      codes: table?.findings.map(({ code }) => code),
    };
  };

  test('a lone number between rows is glued to neither, and told', () => {
    const { rows: read, codes } = indicatorsOf(rows[0] ?? '', '42', rows[1] ?? '');
    expect(read).toEqual(indicatorsOf(...rows).rows);
    expect(codes).toContain('row-unreadable');
  });

  test('a lone line of words above a level is no part of it, and told', () => {
    const { rows: read, codes } = indicatorsOf(rows[0] ?? '', '某市某局部门决算', rows[1] ?? '');
    expect(read).toEqual(indicatorsOf(...rows).rows);
    expect(codes).toContain('row-unreadable');
  });

  test('the rest of a figure below the last row is told, prose is not', () => {
    const last = rows[1] ?? '';
    expect(indicatorsOf(last, '5%', '今年工作顺利。').codes).toContain('row-unreadable');
    expect(indicatorsOf(last, '%').codes).toContain('row-unreadable');
    expect(indicatorsOf(last, '今年工作顺利。').codes).not.toContain('row-unreadable');
  });

  test('a row of a summary that a page cut inside a figure is one row', () => {
    const text = textOf('zhengzhou-2024');
    const cut = text.replace('大厅服务满意度\t≥99%', '大厅服务满意度\t≥99\n- 42 -\n%');
    expect(cut).not.toBe(text);
    expect(rowsOf(tablesOf(cut))).toEqual(expectedOf('zhengzhou-2024'));
  });

  test('a lone number inside a broken row is told, and so is the rest of the row', () => {
    const { codes } = indicatorsOf(
      cells('产出指标', '甲', '≥9'),
      '42',
      cells('5%', '95%', '5', '5'),
    );
    expect(codes?.filter((code) => code === 'row-unreadable')).toHaveLength(2);
  });
});
