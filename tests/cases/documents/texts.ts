/**
 * Tables of four published documents in the layout that their text has, page breaks and shifted rows
 * included: names, targets and figures as published, sentences in our own words. Beside each text stands
 * what must be read from it, one line a value or row:
 *
 *     #  layout  policy  year  unit's code  unit  project's code  project
 *     $  source (none: the total)  weight  initial  adjusted  executed  rate  score
 *     level 1  level 2  level 3  target  actual  weight  score  deviation
 *     =  total
 */
import { readFileSync } from 'node:fs';
import { readDocument } from '../../../src/documents/read-document.js';
import type { RecognisedTable } from '../../../src/documents/recognised.js';
import type { Budget, Evaluation } from '../../../src/indicators/evaluation.js';

/** Each text, and the published document that it follows where those are at hand. */
export const texts = {
  'zhengzhou-2024': '000_6135dd0a992c02e5.txt',
  'gaoxin-2023': '001_bad9893f27f97104.txt',
  'jinshui-2024': '002_6b3b4e85c1fcbcb6.txt',
  'dengfeng-2024': '004_82514b48445ad530.txt',
} as const;

export type TextName = keyof typeof texts;

export const textNames = Object.keys(texts) as TextName[];

function fileOf(name: string): string {
  return readFileSync(new URL(`texts/${name}`, import.meta.url), 'utf8');
}

/** The text of a document. */
export function textOf(name: TextName): string {
  return fileOf(`${name}.txt`);
}

/** What must be read from it. */
export function expectedOf(name: TextName): readonly string[] {
  return fileOf(`${name}.rows.tsv`).trimEnd().split('\n');
}

/** The tables of a text. */
export function tablesOf(text: string | Uint8Array): readonly RecognisedTable[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const document = readDocument(bytes, 'txt');
  if (document === undefined) throw new Error('no text');
  return document.tables;
}

/** Tables in the notation above. */
export function rowsOf(tables: readonly RecognisedTable[]): readonly string[] {
  return tables.flatMap(rowsOfTable);
}

function rowsOfTable({ layout, evaluation }: RecognisedTable): readonly string[] {
  const { policy, fiscalYear, unit, project, budget, indicators, reported } =
    evaluation as unknown as Evaluation;
  const { total, weight, lines = [], reported: printed } = budget ?? {};
  return [
    line('#', layout, policy, fiscalYear, unit.code, unit.name, project?.code, project?.name),
    line('$', '', weight, ...amountsOf(total), printed?.rate, printed?.score),
    ...lines.map(({ source, ...amounts }) => line('$', source, '', ...amountsOf(amounts))),
    ...indicators.map(({ level1, level2, level3, target, actual, weight, reported }) =>
      line(level1, level2, level3, target, actual, weight, reported?.score, reported?.deviation),
    ),
    ...(reported === undefined ? [] : [line('=', reported.total)]),
  ];
}

function amountsOf({
  initial,
  adjusted,
  executed,
}: NonNullable<Budget['total']> = {}): readonly unknown[] {
  return [initial, adjusted, executed];
}

function line(...values: readonly unknown[]): string {
  return values
    .map((value) => (value === undefined ? '' : String(value)))
    .join('\t')
    .trimEnd();
}
