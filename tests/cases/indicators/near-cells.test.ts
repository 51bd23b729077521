/**
 * Where the grammar ends: cells of published tables and rules, and what is left of their reading when one sign is
 * missing, something stands before or behind, or the numbers are longer. A difference from the snapshot is a
 * change of the grammar: look whether it reads more, or something wrong, then
 * `npx vitest run --project unit near-cells -u`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { expressionOf } from '../../../src/indicators/characters.js';
import { printReading } from '../../../src/indicators/print-reading.js';
import type { Reading } from '../../../src/indicators/reading.js';
import { readTarget } from '../../../src/indicators/target.js';
import { readPrintedRule } from '../../../src/indicators/tiers.js';

const file = path.join(import.meta.dirname, 'near-cells.txt');
const cells = readFileSync(file, 'utf8').trimEnd().split('\n');

/** One sign left out at each place, something more at both ends, longer numbers. */
function near(cell: string): readonly (readonly [string, string])[] {
  const signs = [...cell];
  return [
    ...signs.map((_, index) => [`-${index}`, signs.toSpliced(index, 1).join('')] as const),
    ['之+', `之${cell}`],
    ['+之', `${cell}之`],
    ['1234.56', cell.replace(/\d+(?:\.\d+)?/gu, (number) => `${number.replace('.', '')}34.56`)],
    ['twice', `${cell}，${cell}`],
  ];
}

function told(reading: Reading): string {
  const { kind } = reading;
  if (kind === 'unreadable') return `unreadable ${reading.code}`;
  if (kind === 'quantity') return `${printReading(reading)} ${reading.direction}`;
  if (kind !== 'text') return `${kind} ${printReading(reading)}`;
  const choices = reading.choices?.map(({ word, points }) => `${word} ${points ?? 'full'}`);
  return choices === undefined ? 'text' : `choices ${choices.join(', ')} of ${reading.full}`;
}

const context = { fiscalYear: 2023, level1: '产出指标', level2: '数量指标', level3: '完成情况' };
const besides = ['≥95%', '≤5%', '>90个', '<10天', '=9', '90%-95%'].map(
  (text) => [text, readTarget(text, context)] as const,
);

/** What a cell reads as, as a target and, where it speaks of points, as a rule beside targets, each reading once. */
function readings(cell: string): string {
  const own = told(readTarget(cell, context));
  if (!cell.includes('分')) return own;
  const all = [own];
  for (const [text, target] of besides) {
    const rule = readPrintedRule(expressionOf(cell), target);
    const printed = rule === undefined ? 'none' : printReading(rule);
    if (!all.some((line) => line.endsWith(printed))) all.push(`beside ${text}: ${printed}`);
  }
  return all.join(' | ');
}

/** The cell and what it reads as; then each other reading with the changes that lead to it. */
function lines(cell: string): string {
  const own = readings(cell);
  const others = new Map<string, string[]>();
  for (const [change, text] of near(cell)) {
    const reading = readings(text);
    if (reading !== own) others.set(reading, [...(others.get(reading) ?? []), change]);
  }
  return [
    cell,
    `  ${own}`,
    ...[...others].map(([reading, changes]) => `  ${changes.join(' ')}: ${reading}`),
  ].join('\n');
}

test.each(cells)('%s', (cell) => {
  expect(lines(cell)).toMatchSnapshot();
});
