/** What is read from a document, figure by figure, and what is found at each table: to compare two texts. */
import { readDocument } from '../../src/documents/read-document.js';
import type { RecognisedTable } from '../../src/documents/recognised.js';
import { score } from '../../src/evaluations/sheets/score.js';
import { tableFindings } from '../../src/evaluations/sheets/table-findings.js';
import { compact } from '../../src/indicators/characters.js';
import type { Evaluation, Indicator } from '../../src/indicators/evaluation.js';
import type { ScoreSheet, SheetRow } from '../../src/scoring/score-sheet.js';

/** A row of indicators by its values: equal numbers are equal however they are printed. */
export interface ReadRow {
  /** The name, counted where a table has it twice. */
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  /** Weight, reported score and deviation. */
  readonly print: string;
  /** Whether the score and deviation that are printed follow from its target and actual. */
  readonly fits: boolean;
}

/** A table as it is compared. */
export interface ReadTable {
  readonly name: string;
  readonly layout: RecognisedTable['layout'];
  readonly rows: readonly ReadRow[];
  /** Amounts by source and kind, those of the total and what is reported included. */
  readonly amounts: ReadonlyMap<string, string>;
  /** Findings without the numbers of lines, which move when lines are lost. */
  readonly findings: readonly string[];
}

export interface ReadText {
  readonly tables: readonly ReadTable[];
  /** What concerns no single table. */
  readonly findings: readonly string[];
}

/** Reads, scores and checks a text. */
export function readText(text: string): ReadText {
  const document = readDocument(new TextEncoder().encode(text), 'txt');
  if (document === undefined) return { tables: [], findings: ['no text'] };
  return {
    tables: document.tables.map(tableOf),
    findings: document.findings.map(({ code, message }) => `${code} ${withoutLines(message)}`),
  };
}

function tableOf(table: RecognisedTable): ReadTable {
  const evaluation = table.evaluation as unknown as Evaluation;
  const result = score(evaluation);
  const found = result.ok
    ? tableFindings(result.value, table)
    : [...table.findings, ...result.defects];
  return {
    name: `${table.layout} ${evaluation.kind} ${evaluation.project?.code ?? ''}`,
    layout: table.layout,
    rows: rowsOf(evaluation, result.ok ? result.value : undefined),
    amounts: amountsOf(evaluation),
    findings: found.map(({ code, message }) => `${code} ${withoutLines(message)}`),
  };
}

function withoutLines(message: string): string {
  return message.replace(/第 [\d–]+ 行/gu, '某行').replace(/\/indicators\/\d+/gu, '某项');
}

function rowsOf({ indicators = [] }: Evaluation, sheet: ScoreSheet | undefined): ReadRow[] {
  const seen = new Map<string, number>();
  return indicators.map((row, index) => {
    const own = compact(row.level3 ?? '');
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    const { weight, reported } = row;
    return {
      name: count === 1 ? own : `${own} ${count}`,
      target: compact(row.target),
      actual: compact(row.actual ?? ''),
      print: [weight, reported?.score, reported?.deviation].map(numbersIn).join(' / '),
      fits: fits(reported, sheet?.indicators[index]),
    };
  });
}

type Printed = NonNullable<Indicator['reported']>;

function fits({ score, deviation }: Printed = {}, row: SheetRow | undefined): boolean {
  const isSame = (printed: unknown, own: unknown): boolean =>
    printed === undefined || own === undefined || numbersIn(printed) === numbersIn(own);
  return score !== undefined && isSame(score, row?.score) && isSame(deviation, row?.deviation);
}

function amountsOf({ budget, reported }: Evaluation): ReadonlyMap<string, string> {
  const { total, lines = [], reported: printed } = budget ?? {};
  const named: [string, unknown][] = [
    ...[{ source: '总额', ...total }, ...lines].flatMap(({ source, ...amounts }) =>
      Object.entries(amounts).map(([kind, amount]): [string, unknown] => [
        `${source} ${kind}`,
        amount,
      ]),
    ),
    ['执行率', printed?.rate],
    ['执行得分', printed?.score],
    ['总分', reported?.total],
  ];
  return new Map(named.map(([name, value]) => [name, numbersIn(value)]));
}

/** The numbers of a text by their value. */
export function numbersIn(value: unknown): string {
  const numbers = compact(String(value ?? '')).match(/-?\d+(?:\.\d+)?/gu) ?? [];
  return numbers.map(Number).join(' ');
}

/** Findings that the second has and the first has not, or not so often. */
export function newFindings(was: readonly string[], now: readonly string[]): readonly string[] {
  const left = [...was];
  return now.filter((finding) => {
    const at = left.indexOf(finding);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}
