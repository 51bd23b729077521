/**
 * Published tables of other places as every kind of file that people have them in: every row, the money, the
 * total, and what a careful person finds in them.
 */
import { describe, expect, test } from 'vitest';
import { Fraction } from '../../../src/decimal.js';
import { readBlocks, readDocument } from '../../../src/documents/read-document.js';
import type { RecognisedTable } from '../../../src/documents/recognised.js';
import { readSource } from '../../../src/documents/source/sources.js';
import { scoreDocumentTables } from '../../../src/evaluations/sheets/score-document-tables.js';
import { compact } from '../../../src/indicators/characters.js';
import type { Evaluation, Indicator } from '../../../src/indicators/evaluation.js';
import { type FileKind, formOf, writers } from './files.js';
import { type OpenRow, type OpenTruth, openTables } from './open-tables.js';

async function tablesOf(
  text: string,
  kind: FileKind,
  fiscalYear: number,
): Promise<readonly RecognisedTable[]> {
  if (kind === 'tsv')
    return readDocument(new TextEncoder().encode(text), 'tsv', { fiscalYear })?.tables ?? [];
  const { blocks } = await readSource(await writers[kind](formOf(text)), `table.${kind}`);
  return readBlocks(blocks, { fiscalYear }).tables;
}

const kinds = Object.keys(writers) as FileKind[];

/** What the truth calls a kind, as evaluations do; goals and rubrics are of projects here. */
const evaluationKinds: Readonly<Record<string, string>> = {
  'self-dept': 'department',
  transfer: 'transfer',
};

/** Name, target, actual, weight and score as printed. */
function printedRow({ level3, target, actual, weight, reported }: Indicator): readonly unknown[] {
  const printed = [target === '' ? null : target, actual, weight, reported?.score];
  return [compact(level3), ...printed.map((cell) => cell ?? null)];
}

/** A name as the table prints it: our lists leave out what stands before and behind some of them. */
function wholeRow(
  [, , level3, target, ...rest]: OpenRow,
  names: readonly string[],
): readonly unknown[] {
  const name = compact(level3);
  const whole =
    names.find((own) => own === name) ??
    names.find((own) => own.startsWith(name) || name.endsWith(own));
  return [whole ?? name, target === '' ? null : target, ...rest];
}

/** Whether a line of the text holds one of the rows. */
function isRowOf(line: string, rows: readonly (readonly unknown[])[]): boolean {
  return line.split('\t').some((cell) => rows.some(([name]) => compact(cell) === name));
}

describe.each(openTables)('$name', ({ text, truth }) => {
  test.each(kinds)('%s: rows, money, total', async (kind) => {
    const tables = await tablesOf(text, kind, Number(truth.fiscalYear));
    expect(tables).toHaveLength(1);
    const evaluation = tables[0]?.evaluation as unknown as Evaluation;
    const rows = evaluation.indicators.map(printedRow);
    const names = rows.map(([name]) => String(name));
    const due = truth.rows.map((row) => wholeRow(row, names));
    // Some texts end before our lists do.
    expect(rows).toEqual(due.filter(([name]) => names.includes(String(name))));
    expect(rows).toHaveLength(text.split('\n').filter((line) => isRowOf(line, due)).length);
    expect(evaluation.kind).toBe(evaluationKinds[truth.kind] ?? 'project');
    expect(evaluation.fiscalYear).toBe(Number(truth.fiscalYear));
    expect(evaluation.reported?.total ?? null).toBe(truth.total);
    expectMoney(evaluation, moneyIn(text, truth.execution));
    expect(evaluation.unread).toBeUndefined();
  });

  test('what contradicts itself is found', async () => {
    for (const kind of kinds) {
      const result = scoreDocumentTables(await tablesOf(text, kind, Number(truth.fiscalYear)));
      if (result.sheets.length === 0) throw new Error(JSON.stringify(result.defects));
      const codes = result.sheets.flatMap(({ findings }) => findings.map(({ code }) => code));
      for (const { what, code, unseen } of truth.contradictions)
        if (unseen === undefined) expect(codes, `${kind}: ${what}`).toContain(code);
    }
  });
});

/** What of the money stands in the text; some texts leave the amounts or the lines out. */
function moneyIn(text: string, execution: OpenTruth['execution']): OpenTruth['execution'] {
  const isThere = (amount: string | undefined): boolean =>
    amount !== undefined && text.includes(amount);
  const cells = text.split(/[\t\n]/u).map((cell) => cell.replace(/^其中[:：]/u, ''));
  const isCell = (name: string | undefined): boolean => name !== undefined && cells.includes(name);
  if (execution === null || ![execution.initial, execution.adjusted].some(isThere)) return null;
  return { ...execution, lines: execution.lines?.filter(([source]) => isCell(source)) ?? [] };
}

function expectMoney({ budget }: Evaluation, execution: OpenTruth['execution']): void {
  if (execution === null) {
    expect(budget).toBeUndefined();
    return;
  }
  const {
    currencyUnit = '万元',
    initial,
    adjusted,
    executed,
    weight,
    rate,
    score,
    lines = [],
  } = execution;
  const amounts = { initial, adjusted, executed };
  const said = Object.fromEntries(Object.entries(amounts).filter(([, text]) => text !== undefined));
  expect(budget?.currencyUnit).toBe(currencyUnit);
  expect(budget?.total ?? {}).toEqual(said);
  expect(budget?.reported?.rate).toBe(rate?.replace('%', ''));
  expect(budget?.reported?.score).toBe(score);
  if (weight !== undefined) expect(budget?.weight).toBe(weight);
  const printed = budget?.lines?.filter((line) => (line.adjusted ?? line.initial) !== undefined);
  for (const [source, planned, spent] of lines) {
    const line = printed?.find((one) => one.source === source);
    expect(line, source).toBeDefined();
    const amount = line?.adjusted ?? line?.initial;
    expect(Fraction.of(amount ?? '').equals(Fraction.of(planned ?? '')), source).toBe(true);
    if (spent !== undefined) expect(line?.executed).toBe(spent);
  }
}
