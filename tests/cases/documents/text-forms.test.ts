/** One table in the encodings and notations that office programs write, and texts beyond all bounds. */
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/documents/decode.js';
import { readDocument } from '../../../src/documents/read-document.js';
import type { TextType } from '../../../src/documents/source/lines.js';
import { limits } from '../../../src/limits.js';
import { isProof } from '../../proof.js';
import { expectedOf, rowsOf, tablesOf, textOf } from './texts.js';

const text = textOf('gaoxin-2023');
const grid = text.split('\n').map((line) => line.split('\t'));
const expected = expectedOf('gaoxin-2023');

function read(bytes: Uint8Array, type: TextType): readonly string[] {
  return rowsOf(readDocument(bytes, type)?.tables ?? []);
}

const utf8 = (given: string): Uint8Array => new TextEncoder().encode(given);

function utf16(given: string, isLittle: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${given}`, 'utf16le');
  return isLittle ? bytes : bytes.swap16();
}

const commas = grid.map((cells) =>
  cells.map((cell) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
);

describe('encodings', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`)],
    ['UTF-16LE', utf16(text, true)],
    ['UTF-16BE', utf16(text, false)],
    ['old line ends', utf8(text.replaceAll('\n', '\r'))],
  ])('%s', (_, bytes) => {
    expect(read(bytes, 'txt')).toEqual(expected);
    expect(read(bytes, 'tsv')).toEqual(expected);
  });

  test('GB18030 is told from UTF-8', () => {
    // 项目 in GB18030; no UTF-8 text has these bytes.
    expect(decode(Uint8Array.of(0xcf, 0xee, 0xc4, 0xbf))).toEqual({
      text: '项目',
      encoding: 'GB18030',
    });
  });

  test.each<[string, Uint8Array]>([
    ['an old Word file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['a text with NUL', utf8('项目\0')],
    ['half a character behind a mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0xe9)],
  ])('%s is no text', (_, bytes) => {
    expect(decode(bytes)).toBeUndefined();
  });
});

describe('notations', () => {
  test('a text whose Chinese was saved as question marks is refused with what to do', () => {
    const lost = textOf('gaoxin-2023').replace(/[\p{Script=Han}（）：，。“”]/gu, '?');
    for (const type of ['csv', 'tsv', 'txt'] as const)
      expect(() => read(utf8(lost), type)).toThrow(/变成问号.*请用原来的文件.*UTF-8/u);
    // Questions in a text without any Chinese are no lost characters.
    expect(read(utf8('why?? because'), 'txt')).toEqual([]);
  });

  const marked = (mark: string): string =>
    grid
      .map((cells) =>
        cells
          .map((cell) => (/["\n;\t]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
          .join(mark),
      )
      .join('\r\n');

  test.each<[string, Uint8Array]>([
    ['semicolons, as spreadsheets of other countries save them', utf8(`\ufeff${marked(';')}`)],
    ['semicolons, as the first line says', utf8(`\ufeffsep=;\r\n${marked(';')}`)],
    ['tabs, as "Unicode text" is saved', utf16(marked('\t'), true)],
  ])('a csv file with %s', (_, bytes) => {
    expect(read(bytes, 'csv')).toEqual(expected);
  });

  test('commas, as Excel saves them', () => {
    expect(read(utf8(`\ufeff${commas.join('\r\n')}\r\n`), 'csv')).toEqual(expected);
  });

  test('a quoted cell with a line break is one cell', () => {
    const broken = commas.map((line) => line.replace('提高办事效率', '"提高\n办事""效率"""'));
    const [, project] = readDocument(utf8(broken.join('\r\n')), 'csv')?.tables ?? [];
    const rows = project?.evaluation['indicators'] as { level3: string; explanation?: string }[];
    expect(rows.find(({ level3 }) => level3 === '办事效率')?.explanation).toContain('办事"效率"');
    expect(read(utf8(broken.join('\r\n')), 'csv')).toEqual(expected);
  });

  test.each<[string, TextType, string]>([
    ['commas', 'csv', ','],
    ['tabs', 'tsv', '\t'],
  ])('a row with all its cells is never moved, whatever is blank: %s', (_, type, sign) => {
    const rows = [
      ['项目支出绩效自评表'],
      ['（2023年度）'],
      ['项目名称', '甲', '实施单位', '乙局'],
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
      ['满意度指标', '服务对象满意度指标', '家长满意度', '≥90%', '93%', '10', '', ''],
      ['满意度指标', '', '学生满意度', '≥90%', '', '10', '', '没有调查'],
      ['产出指标', '数量指标', '场次', '', '9', '', '8', ''],
      ['总分', '', '', '', '', '20', '8', ''],
    ];
    const text = rows.map((cells) => cells.join(sign)).join('\n');
    const [table] = readDocument(utf8(text), type)?.tables ?? [];
    expect(table?.evaluation).toMatchObject({
      indicators: [
        { target: '≥90%', actual: '93%', weight: '10' },
        { level3: '学生满意度', target: '≥90%', weight: '10', explanation: '没有调查' },
        { level3: '场次', target: '', actual: '9', reported: { score: '8' } },
      ],
    });
    const indicators = (table?.evaluation['indicators'] ?? []) as object[];
    expect(indicators[0]).not.toHaveProperty('reported');
    expect(indicators[1]).not.toHaveProperty('actual');
    expect(indicators[2]).not.toHaveProperty('weight');
    expect(table?.findings.some(({ code }) => code === 'reading-repaired')).toBe(false);
  });

  test('bars, as in Markdown', () => {
    const bars = grid.map((cells) => (cells.length > 1 ? `| ${cells.join(' | ')} |` : cells[0]));
    expect(read(utf8(bars.join('\n')), 'txt')).toEqual(expected);
  });

  test('columns apart by runs of blanks', () => {
    const rows = [
      '项目支出绩效自评表',
      '（2023年度）',
      '项目名称    水标尺制作    实施单位    某县水利局',
      '一级指标  二级指标  三级指标  年度指标值  实际完成值  分值  得分',
      '产出指标  数量指标  水标尺宽度  ≥50厘米  45厘米  50  45',
      '效益指标  社会效益指标  受益人口数  ≥1000人  1000人  50  50',
      '总分    100    95',
    ];
    expect(tablesOf(rows.join('\n'))[0]?.evaluation).toMatchObject({
      project: { name: '水标尺制作' },
      indicators: [
        { target: '≥50厘米', actual: '45厘米', weight: '50', reported: { score: '45' } },
        { target: '≥1000人', actual: '1000人', weight: '50', reported: { score: '50' } },
      ],
      reported: { total: '95' },
    });
  });
});

describe('bounds', () => {
  const header = '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分';

  /** What still fits is tried in the proof; here a tenth of it, with which a quadratic time is as plain. */
  const size = (full: number): number => (isProof ? full : Math.ceil(full / 10));
  const mebi = size(1024 * 1024);
  /** What still fits into the longest line that is read, with a short beginning; longer ones are refused in words. */
  const longest = size(limits.textLineUnitsMax - 100);
  const cells = size(limits.documentPieceCountMax - 100);

  test.each<[string, string, TextType]>([
    ['a long line', `项目支出绩效自评表\n${header}\n产出指标\t${'字'.repeat(mebi / 3)}`, 'txt'],
    ['a line of tabs', `项目支出绩效自评表\n${header}\n产出${'\t'.repeat(cells)}`, 'txt'],
    ['a line of blanks', `项目支出绩效自评表\n${header}\n产出${' '.repeat(longest)}`, 'txt'],
    ['a line of digits', `${header}\n产出指标\t\t项目\t${'9'.repeat(longest)}\t1\t2\t3`, 'txt'],
    ['a line of brackets', `${header}\n${'(（'.repeat(mebi / 6)}`, 'txt'],
    ['a line of bars', `${header}\n${'|'.repeat(longest)}`, 'txt'],
    ['short lines', '1\n'.repeat(size(limits.documentPieceCountMax)), 'txt'],
    ['headers', `${header}\n`.repeat(size(20_000)), 'txt'],
    ['titles', '项目支出绩效自评表\n'.repeat(size(20_000)), 'txt'],
    ['rows', `${header}\n${'产出指标\t\t项目\t≥1\t1\t1\t1\n'.repeat(size(10_000))}`, 'txt'],
    ['a line of commas', `a${','.repeat(cells)}`, 'csv'],
    ['a quotation mark that never closes', `"${'甲,乙\n'.repeat(size(200_000))}`, 'csv'],
  ])('%s: it comes to an end', (_, given, type) => {
    // What took quadratic time would take hours at the full size.
    expect(() => readDocument(utf8(given), type)).not.toThrow();
  });

  test('more rows than an evaluation takes are all read: the schema refuses them', () => {
    const rows = Array.from({ length: limits.indicatorCountMax + 1 }, (_, n) =>
      ['产出指标', '', `项目${n}`, '≥1', '1', '1', '1'].join('\t'),
    );
    const [table] = tablesOf(['项目支出绩效自评表', header, ...rows].join('\n'));
    expect(table?.evaluation['indicators']).toHaveLength(limits.indicatorCountMax + 1);
  });
});
