/** Page numbers, running heads and repeated titles between any two lines: the same tables come out. */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { rowsOf, type TextName, tablesOf, textNames, textOf } from '../cases/documents/texts.js';
import { counts, report, seed } from '../proof.js';
import { accountsText, anyFinalBooks } from './published/accounts.js';
import { anyBooks, budgetText } from './published/budget.js';
import { contradictionsIn } from './published/check.js';

const runs = { seed, numRuns: Math.ceil(counts.movedTexts / 5) };

afterAll(() => report(`page furniture: ${runs.numRuns} runs of each kind (seed ${seed})`));

/** A page ends behind a line: what is printed there, by the number of the page and how many there are. */
type Furniture = (page: number, pages: number) => readonly string[];

const marks: readonly (readonly [string, Furniture])[] = [
  ['- 42 -', (page) => [`- ${page} -`]],
  ['— 42 — between blank lines', (page) => ['', `— ${page} —`, '']],
  ['·42·', (page) => [`·${page}·`]],
  ['第 42 页 共 60 页', (page, pages) => [`第 ${page} 页 共 ${pages} 页`]],
  ['第 42 页 apart from 共 60 页', (page, pages) => [`第 ${page} 页\t共 ${pages} 页`]],
  ['第42页 and a form feed', (page) => [`第${page}页`, '\f']],
];
const numbers: readonly (readonly [string, Furniture])[] = [
  ['42', (page) => [`${page}`]],
  [
    '42 in full-width digits',
    (page) => [String(page).replace(/\d/gu, (d) => '０１２３４５６７８９'[Number(d)] ?? '')],
  ],
  ['42 and a form feed', (page) => [`${page}`, '\f']],
  ['42 behind a form feed', (page) => [`\f${page}`]],
  ['42 in the middle of the line', (page) => [`${' '.repeat(50)}${page}`]],
  ['42 / 60', (page, pages) => [`${page} / ${pages}`]],
  ['42页', (page) => [`${page}页`]],
  ['[42]', (page) => [`【${page}】`]],
];
const heads: readonly (readonly [string, Furniture])[] = [
  [
    'a running head below the number',
    (page) => [`${page}`, '', '某市某局 2024 年部门预算公开报告'],
  ],
  [
    'a running head above the number',
    (page) => ['某市某局 2024 年部门预算公开报告', `- ${page} -`],
  ],
  ['a running head behind a form feed', () => ['', '\f某市某局 2024 年部门预算公开报告']],
];

/** Ends pages behind some lines: every `height` lines, the first of them at `first`, the page `from`. */
const pageEnds = fc.record({
  height: fc.integer({ min: 4, max: 40 }),
  first: fc.nat({ max: 30 }),
  from: fc.integer({ min: 1, max: 98 }),
});

interface PageEnds {
  readonly height: number;
  readonly first: number;
  readonly from: number;
}

/** Bare numbers tell what they are by being several: a text has five pages at least. */
const pagesMin = 5;

/** Only lines that hold something make a page. */
function paged(text: string, ends: PageEnds, furniture: Furniture): string {
  const { first, from } = ends;
  const count = text.split('\n').filter((line) => line.trim() !== '').length;
  const most = ends.first < 0 ? count : Math.floor((count - first) / pagesMin);
  const height = ends.first < 0 ? ends.height : Math.min(ends.height, most);
  let filled = 0;
  let page = from;
  const pages = from + Math.ceil(count / height);
  return text
    .split('\n')
    .flatMap((line) => {
      if (line.trim() === '') return [line];
      filled += 1;
      if (filled <= first || (filled - first) % height !== 0) return [line];
      page += 1;
      return [line, ...furniture(page, pages)];
    })
    .join('\n');
}

const anyText = fc.constantFrom(...textNames);

function expectSame(name: TextName, given: PageEnds, furniture: Furniture): void {
  expect(rowsOf(tablesOf(paged(textOf(name), given, furniture)))).toEqual(
    rowsOf(tablesOf(textOf(name))),
  );
}

describe('published tables with pages that end anywhere', () => {
  test.each([...marks, ...numbers, ...heads])('%s', (_, furniture) => {
    fc.assert(
      fc.property(anyText, pageEnds, (name, given) => expectSame(name, given, furniture)),
      runs,
    );
  });

  test.each(marks)('%s on one page only', (_, furniture) => {
    const once = fc.record({
      height: fc.constant(100_000),
      first: fc.nat({ max: 200 }).map((at) => at - 99_999),
      from: fc.integer({ min: 1, max: 98 }),
    });
    fc.assert(
      fc.property(anyText, once, (name, given) => expectSame(name, given, furniture)),
      runs,
    );
  });
});

/** The findings without the lines, which the pages have moved. */
function findingsIn(text: string): readonly string[] {
  return contradictionsIn(text).map(
    ({ code, message }) => `${code} ${message.replace(/第 \d+ 行/gu, '')}`,
  );
}

describe('sound publications with pages that end anywhere', () => {
  test.each([...marks, ...numbers, ...heads])('%s: nothing is found', (_, furniture) => {
    const few = { seed, numRuns: Math.ceil(runs.numRuns / 4) };
    fc.assert(
      fc.property(anyBooks, pageEnds, (books, given) => {
        expect(findingsIn(paged(String(budgetText(books)), given, furniture))).toEqual([]);
      }),
      few,
    );
    fc.assert(
      fc.property(anyFinalBooks, pageEnds, (books, given) => {
        expect(findingsIn(paged(String(accountsText(books)), given, furniture))).toEqual([]);
      }),
      few,
    );
  });
});
