/**
 * How long the parts of a cell may be: each run of words, letters or digits is cut and stretched from one sign to more
 * than any bound of the grammar, and the snapshot says at which lengths the reading turns into another one. A
 * difference is a change of a bound: look whether it is meant, then
 * `npx vitest run --project unit stretched-cells -u`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { printReading } from '../../../src/indicators/print-reading.js';
import type { Reading } from '../../../src/indicators/reading.js';
import { readTarget } from '../../../src/indicators/target.js';

/** Those with a number, but for rules with points: how long their clauses may be shows in near-cells. */
const cells = readFileSync(path.join(import.meta.dirname, 'near-cells.txt'), 'utf8')
  .trimEnd()
  .split('\n')
  .filter((cell) => /\d/u.test(cell) && !cell.includes('分'));

/** The bounds of the grammar and one more than each. */
const lengths = {
  word: [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 24, 25, 30, 31, 60, 61],
  digits: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 15, 16],
};
const runs = /\p{Script=Han}+|[A-Za-z]+|\d+/gu;
const filler = { word: '甲', digits: '1' };

/** A run that is so long, its end kept where it was and the rest of it as it is as far as there is room. */
function stretched(run: string, length: number, kind: keyof typeof filler): string {
  if (run.length >= length) return run.slice(run.length - length);
  const [first = '', ...rest] = run;
  return `${first}${filler[kind].repeat(length - run.length)}${rest.join('')}`;
}

/** What a cell is read as, whatever the numbers and the stretched words in it are. */
function told(cell: string): string {
  const reading = readTarget(cell, { fiscalYear: 2023, level2: '数量指标', level3: '完成情况' });
  return shapeOf(reading).replace(/\d+/gu, '#').replace(/甲+/gu, '甲');
}

function shapeOf(reading: Reading): string {
  const { kind } = reading;
  if (kind === 'unreadable') return `unreadable ${reading.code}`;
  if (kind === 'quantity') return `${printReading(reading)} ${reading.direction}`;
  return kind === 'text' ? kind : `${kind} ${printReading(reading)}`;
}

/** The lengths of one run at which the reading becomes another one; none where it never does. */
function turnsOf(cell: string, run: string, index: number): readonly string[] {
  const kind = /\d/u.test(run) ? 'digits' : 'word';
  let before = '';
  const turns = lengths[kind].flatMap((length) => {
    const text = `${cell.slice(0, index)}${stretched(run, length, kind)}${cell.slice(index + run.length)}`;
    const now = told(text);
    if (now === before) return [];
    before = now;
    return [`${length} ${now}`];
  });
  return turns.length > 1 ? [`${run}: ${turns.join(' | ')}`] : [];
}

test.each(cells)('%s', (cell) => {
  const turns = [...cell.matchAll(runs)].flatMap(({ 0: run, index }) => turnsOf(cell, run, index));
  expect(turns.join('\n')).toMatchSnapshot();
});
