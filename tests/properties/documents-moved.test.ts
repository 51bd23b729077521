/**
 * Other names, another order of tables, lines and pages broken elsewhere, figures printed in other
 * characters: the same tables come out.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { compact } from '../../src/indicators/characters.js';
import {
  expectedOf,
  rowsOf,
  type TextName,
  tablesOf,
  textNames,
  textOf,
} from '../cases/documents/texts.js';
import { counts, report, seed } from '../proof.js';

const runs = { seed, numRuns: counts.movedTexts };

afterAll(() => report(`moved texts: ${counts.movedTexts} runs of each kind (seed ${seed})`));

/** Where something happens to lines: each number is taken modulo what there is. */
const places = fc.array(fc.nat({ max: 9_999 }), { minLength: 1, maxLength: 6 });
const anyText = fc.constantFrom(...textNames);

function linesOf(name: TextName): readonly string[] {
  return textOf(name).split('\n');
}

/** Rows of a table: lines of cells below a header that names indicators or columns of a summary. */
function isRow(line: string): boolean {
  return /\t.*\S/u.test(line) && !isHeader(line) && !/单位编码|资金总额/u.test(line);
}

function isHeader(line: string): boolean {
  return line.includes('三级指标');
}

/** Applies an edit to some of the lines that it may be applied to. */
function edited(
  lines: readonly string[],
  at: readonly number[],
  may: (line: string, index: number) => boolean,
  edit: (line: string) => string,
): string {
  const candidates = lines.flatMap((line, index) => (may(line, index) ? [index] : []));
  const chosen = new Set(at.map((number) => candidates[number % candidates.length]));
  return lines.map((line, index) => (chosen.has(index) ? edit(line) : line)).join('\n');
}

/** Rows as they are expected, with the blanks and signs of their texts in one spelling. */
function compactRows(rows: readonly string[]): readonly string[] {
  return rows.map((row) => row.split('\t').map(compact).join('\t'));
}

function expectSame(text: string, name: TextName): void {
  expect(compactRows(rowsOf(tablesOf(text)))).toEqual(compactRows(expectedOf(name)));
}

describe('pages and lines', () => {
  test.each([
    ['blank lines', '\n\n'],
    ['a form feed', '\f\n'],
    ['a form feed at the beginning of a line', '\n\f'],
    ['carriage returns', '\r\n\r\n'],
  ])('%s between rows', (_, pageBreak) => {
    fc.assert(
      fc.property(anyText, places, (name, at) => {
        expectSame(
          edited(linesOf(name), at, isRow, (line) => `${line}${pageBreak}`),
          name,
        );
      }),
      runs,
    );
  });

  test('headers repeated on a new page', () => {
    fc.assert(
      fc.property(anyText, places, (name, at) => {
        const lines = linesOf(name);
        const isIndicator = (_: string, index: number): boolean =>
          headerAbove(lines, index) !== undefined;
        const text = lines.flatMap((line, index) => {
          const header = headerAbove(lines, index);
          const chosen = at.some((number) => number % lines.length === index);
          return chosen && header !== undefined && isIndicator(line, index)
            ? [line, '', header]
            : [line];
        });
        expectSame(text.join('\n'), name);
      }),
      runs,
    );
  });

  test('blank cells at the end of a row, more or fewer', () => {
    fc.assert(
      fc.property(anyText, places, fc.constantFrom('', '\t', '\t\t'), (name, at, end) => {
        const cut = (line: string): string => `${line.replace(/\t+$/u, '')}${end}`;
        expectSame(edited(linesOf(name), at, isPlainRow, cut), name);
      }),
      runs,
    );
  });

  test('a row broken inside a sentence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<TextName>('zhengzhou-2024', 'jinshui-2024'),
        places,
        (name, at) => {
          const isExplained = (line: string): boolean => /。$/u.test(line) && line.includes('率\t');
          const broken = (line: string): string => `${line.slice(0, -4)}\n${line.slice(-4)}`;
          expectSame(edited(linesOf(name), at, isExplained, broken), name);
        },
      ),
      runs,
    );
  });
});

/** The header of the indicators that a row stands under, if it is a row of indicators. */
function headerAbove(lines: readonly string[], index: number): string | undefined {
  const line = lines[index] ?? '';
  if (!isRow(line) || /^总分/u.test(line) || /^\t控制率/u.test(line)) return undefined;
  const above = lines.slice(0, index).findLastIndex(isHeader);
  const inTable = lines.slice(above + 1, index).every((text) => !/^#|表$/u.test(text));
  return above >= 0 && inTable && index > above ? lines[above] : undefined;
}

/** A row that has all its cells: of rows that a page shifted, blanks at the end say by how far. */
function isPlainRow(line: string): boolean {
  return (
    /^[^\t]*\t[^\t]*\t[^\t]+\t[^\t]+\t/u.test(line) && !/^\d{6}|^\t{3}/u.test(line) && isRow(line)
  );
}

describe('characters', () => {
  const widths: Readonly<Record<string, string>> = Object.fromEntries(
    Array.from('0123456789.%+-=', (sign) => [
      sign,
      String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
    ]),
  );
  const isFigure = (cell: string): boolean => /^[≥≤=]?-?[\d.]+[%项元]?$/u.test(cell);
  const inFigures = (line: string, edit: (cell: string) => string): string =>
    line
      .split('\t')
      .map((cell) => (isFigure(cell) ? edit(cell) : cell))
      .join('\t');

  test.each<[string, (cell: string) => string]>([
    ['full-width digits and signs', (cell) => Array.from(cell, (s) => widths[s] ?? s).join('')],
    ['blanks inside numbers', (cell) => cell.replace(/(\d)$/u, ' $1').replace('.', ' .')],
    ['blanks around', (cell) => ` ${cell}\u00a0`],
    ['ideographic blanks', (cell) => `\u3000${cell}\u3000`],
    [
      'other dashes and signs',
      (cell) => cell.replace('-', '−').replace('≥', '≧').replace('≤', '≦'),
    ],
  ])('%s', (_, edit) => {
    fc.assert(
      fc.property(anyText, places, (name, at) => {
        expectSame(
          edited(linesOf(name), at, isRow, (line) => inFigures(line, edit)),
          name,
        );
      }),
      runs,
    );
  });
});

describe('order and names', () => {
  /** The tables of a text, each with its title. */
  function partsOf(name: TextName): readonly string[] {
    const lines = linesOf(name);
    const isTitle = (line: string): boolean =>
      /^(?:#+ )?(?:\d{4} ?年)?(?:部门|项目)\S*(?:情况表|目标表|汇总表)\s*$/u.test(line);
    const starts = lines.flatMap((line, index) => (isTitle(line) ? [index] : []));
    return starts.map((start, at) => lines.slice(start, starts[at + 1]).join('\n'));
  }

  test('tables in another order', () => {
    fc.assert(
      fc.property(
        anyText.chain((name) =>
          fc.tuple(fc.constant(name), fc.shuffledSubarray([0, 1], { minLength: 2, maxLength: 2 })),
        ),
        ([name, order]) => {
          const parts = partsOf(name);
          expect(parts.length).toBe(2);
          const head = textOf(name).split(parts[0] ?? '')[0] ?? '';
          const text = `${head}${order.map((at) => parts[at]).join('\n\n')}\n`;
          expect([...rowsOf(tablesOf(text))].sort()).toEqual([...expectedOf(name)].sort());
        },
      ),
      { ...runs, numRuns: 8 },
    );
  });

  const hanzi = fc.constantFrom(...'东南西北中山水平安新春和合永长');
  const otherName = fc
    .array(hanzi, { minLength: 2, maxLength: 12 })
    .map((signs) => `${signs.join('')}中心`);

  test('units and projects with other names', () => {
    fc.assert(
      fc.property(anyText, fc.array(otherName, { minLength: 16, maxLength: 16 }), (name, names) => {
        const expected = expectedOf(name);
        const old = expected
          .filter((row) => row.startsWith('#'))
          .flatMap((row) => row.split('\t'))
          .filter((cell, at) => at > 4 && /\p{Script=Han}{3}/u.test(cell));
        const longestFirst = [...new Set(old)].sort((a, b) => b.length - a.length);
        const renamed = (text: string): string =>
          longestFirst.reduce(
            (all, from, at) => all.replaceAll(from, `${names[at % names.length]}${at}号`),
            text,
          );
        expect(rowsOf(tablesOf(renamed(textOf(name))))).toEqual(expected.map(renamed));
      }),
      runs,
    );
  });
});
