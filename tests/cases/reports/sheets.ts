/** The sheets that the forms are tried with. */
import { readFileSync } from 'node:fs';
import type { Evaluation } from '../../../src/indicators/evaluation.js';
import type { ScoreSheet } from '../../../src/scoring/score-sheet.js';
import { randomTable } from '../../properties/random-tables/tables.js';
import { evaluation, row, sheetOf } from '../builders.js';

function published(name: string): Evaluation {
  const file = new URL(`../../../assets/published/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Evaluation;
}

/** The tables that were published, and the second of them on the national form. */
export const publishedSheets: Readonly<Record<string, ScoreSheet>> = {
  'department-2023': sheetOf(published('department-2023')),
  'project-2023': sheetOf(published('project-2023')),
  'national-2023': sheetOf({
    ...published('project-2023'),
    policy: 'mof-project',
    tasks: [{ name: '一件事', content: '梳理事项清单', achieved: '已完成' }],
    contact: { name: '张三', phone: '0371-00000000' },
  }),
};

/** Nothing of this may work as anything but text. */
export const hostileTexts: readonly string[] = [
  "=cmd|'/C calc'!A0",
  '@SUM(1+1)*cmd',
  '+1+1',
  '-2+3',
  '=HYPERLINK("http://example.invalid","x")',
  '<script>alert(1)</script><td colspan=9>&amp;',
  '_x0041_ 与 \u0007响铃\u0000空\u001b[31m红',
  '第一行\r\n第二行\t制表',
  '\u202e反写\u202c \u200f右 \u2066隔\u2069',
  '𠮷野家的 㐂 字',
  '表情 😀 与 \ud800 半个',
  '\ufffe\uffff\ue000',
  'Supercalifragilisticexpialidocious'.repeat(4),
];

/** 300 rows whose every text is hostile, with reasons of 2,000 characters. */
export function hostileSheet(rowCount = 300): ScoreSheet {
  const text = (index: number): string => hostileTexts[index % hostileTexts.length] ?? '';
  const indicators = Array.from({ length: rowCount }, (_, index) =>
    row({
      level1: `产出${text(Math.floor(index / 50))}`,
      level2: `数量${text(Math.floor(index / 10))}`,
      level3: text(index),
      target: index % 3 === 0 ? text(index) : '≥100人',
      actual: index % 3 === 0 ? text(index) : '95人',
      weight: '0.3',
      explanation: index % 50 === 7 ? '原因很长，'.repeat(400) : text(index + 1),
    }),
  );
  return sheetOf(
    evaluation({
      unit: { name: text(0) },
      project: { name: text(5) },
      goals: [{ expected: '目标'.repeat(1_000), achieved: text(8) }],
      contact: { name: text(6), phone: text(1) },
      indicators,
    }),
  );
}

/** Sheets of random tables, from a seed on. */
export function randomSheets(seed: number, count: number): ScoreSheet[] {
  return Array.from({ length: count }, (_, index) => sheetOf(randomTable(seed + index).evaluation));
}
