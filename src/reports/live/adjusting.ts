/**
 * Rows that change the total without a weight of their own: how often, or for how long, is read out of what was typed,
 * and the points follow. What these formulas do not read, a day behind a deadline, `jichi score` does.
 */
import type { Policy } from '../../policies/policy.js';
import type { AdjustmentRule } from '../../policies/shape/totals.js';
import { readRow } from '../../scoring/score-row.js';
import type { ScoreSheet, SheetRow } from '../../scoring/score-sheet.js';
import type { Formula } from '../layout.js';
import { isSpreadsheetNumber } from '../numbers.js';
import { actualName, scoreName } from '../parts/indicators.js';
import { untold } from './actual-cells.js';
import { type CellReference, cellNamed, fx } from './formula.js';
import { printedName, type TableCell } from './helper.js';

/** Two ends of what is still open. */
export interface Ends {
  readonly low: Formula;
  readonly high: Formula;
}

/** A row that changes the total, and the cells by which it does. */
export interface Adjusting {
  readonly index: number;
  /** Its points, or what stands there while nothing was typed, or nothing that can be counted. */
  readonly score: (blank: string, open: string) => Formula;
  /** The ends between which its points lie: the same once it can be counted. */
  readonly ends: Ends;
  /** What is left of 100 at most once it happened, and the cell that says how often it did. */
  readonly veto: { readonly count: CellReference; readonly total: string } | undefined;
  /** Cells of the sheet of the steps. */
  readonly cells: readonly TableCell[];
}

/**
 * The rows of a table that change its total by a rule whose numbers a spreadsheet holds.
 * @param isPrinted whether what the sheet says holds for an actual that is the printed one.
 */
export function adjustingRows(
  { indicators, input, fullMark = '100' }: ScoreSheet,
  policy: Policy,
  isPrinted: boolean,
): readonly Adjusting[] {
  return indicators.flatMap(({ adjustment }, index): readonly Adjusting[] => {
    const sent = input.indicators[index];
    if (adjustment === undefined || sent === undefined) return [];
    const rule = readRow(sent, index, input.fiscalYear, policy).adjusts?.value;
    if (rule === undefined || !numbersOf(rule).every(isSpreadsheetNumber)) return [];
    const happened = isPrinted && rule.kind === 'veto' ? printedVeto(adjustment) : undefined;
    return [adjustingRow(rule, index, { fullMark, happened })];
  });
}

/** Whether the engine says of what was printed that it happened, 1 or 0; nothing where it says neither. */
function printedVeto({ points, most }: NonNullable<SheetRow['adjustment']>): Formula | undefined {
  if (points === undefined) return undefined;
  return [most === undefined ? '0' : '1'];
}

/** The ends of a row whose cell holds its points once they are known. */
export function openEnds(
  kind: AdjustmentRule['kind'],
  index: number,
  most: { readonly off: string; readonly more: string },
): Ends {
  const points = cellNamed(scoreName(index));
  const end = (open: string): Formula => fx`IF(ISNUMBER(${points}),${points},${open})`;
  return {
    low: end(kind === 'penalty' ? `0-${most.off}` : '0'),
    high: end(kind === 'bonus' ? most.more : '0'),
  };
}

function numbersOf(rule: AdjustmentRule): readonly string[] {
  if (rule.kind === 'veto') return [rule.total];
  return [rule.points, rule.step ?? '1', rule.most ?? '0'];
}

interface Known {
  readonly fullMark: string;
  readonly happened: Formula | undefined;
}

function adjustingRow(rule: AdjustmentRule, index: number, known: Known): Adjusting {
  const [said, digits, count] = ['said', 'digits', 'count'].map((step) =>
    cellNamed(`adjust-${step}-${index}`),
  ) as [CellReference, CellReference, CellReference];
  const cells = [
    cell(said, '所填', saidFormula(index)),
    cell(digits, '去掉单位', digitsFormula(said, rule)),
    cell(count, '次数', unlessPrinted(index, known.happened, countFormula(said, digits))),
  ];
  const most = rule.kind === 'veto' ? undefined : rule.most;
  const points = rule.kind === 'veto' ? ['0'] : pointsFormula(rule, count);
  return {
    index,
    score: (blank, open) => fx`IF(ISNUMBER(${count}),${points},IF(${said}="",${blank},${open}))`,
    ends: openEnds(rule.kind, index, { off: most ?? known.fullMark, more: most ?? '100' }),
    veto: rule.kind === 'veto' ? { count, total: rule.total } : undefined,
    cells,
  };
}

/** What the engine said of a printed actual while it stands, and what a formula says of any other. */
function unlessPrinted(index: number, printed: Formula | undefined, otherwise: Formula): Formula {
  if (printed === undefined) return otherwise;
  const [actual, before] = [cellNamed(actualName(index)), cellNamed(printedName(index))];
  return fx`IF(EXACT(${actual}&"",${before}&""),${printed},${otherwise})`;
}

function cell({ cell: name }: CellReference, title: string, formula: Formula): TableCell {
  return { name, title, formula };
}

function saidFormula(index: number): Formula {
  const typed = cellNamed(actualName(index));
  const bare: Formula = fx`SUBSTITUTE(SUBSTITUTE(${typed}&""," ",""),"　","")`;
  return fx`IF(OR(RIGHT(${bare})="。",RIGHT(${bare})="."),LEFT(${bare},LEN(${bare})-1),${bare})`;
}

/** Counters that stand behind a number of times where the rule names no unit. */
const counters = ['次', '起', '件', '个', '项', '天', '人', '条', '例'] as const;

/** What was typed without the unit behind it. */
function digitsFormula(said: CellReference, rule: AdjustmentRule): Formula {
  const unit = rule.kind === 'veto' ? undefined : rule.unit;
  const units = unit === undefined ? counters : [unit];
  const ends = units.map(
    (each) => fx`(RIGHT(${said},${each.length})="${each.replaceAll('"', '""')}")*${each.length}`,
  );
  const length = ends.flatMap((end, at) => (at === 0 ? end : ['+', ...end]));
  return fx`LEFT(${said},LEN(${said})-(${length}))`;
}

const noneWords = '|无|没有|零|否|未发生|未出现|无此情况|按时|按期|及时|';
const onceWords = '|有|是|发生|已发生|出现|';

function countFormula(said: CellReference, digits: CellReference): Formula {
  const isIn = (words: string): Formula => fx`ISNUMBER(FIND("|"&${said}&"|","${words}"))`;
  const isNumber: Formula = fx`AND(LEN(${digits})<16,SUMPRODUCT(--ISERROR(FIND(MID(${digits}&REPT("0",16),ROW($1:$16),1),"0123456789.")))=0,ISNUMBER(FIND(LEFT(${digits}&"."),"0123456789")),RIGHT(${digits})<>".")`;
  const value: Formula = fx`IFERROR(_xlfn.NUMBERVALUE(${digits},".",","),${untold})`;
  return fx`IF(${said}="","",IF(${isIn(noneWords)},0,IF(${isIn(onceWords)},1,IF(${isNumber},${value},${untold}))))`;
}

type Counted = Exclude<AdjustmentRule, { kind: 'veto' }>;

/** Whole steps, each worth its points, up to the most. */
function pointsFormula({ kind, points, step = '1', most }: Counted, count: CellReference): Formula {
  const all: Formula = fx`ROUND(INT(ROUND(${count}/${step},9))*${points},2)`;
  const bounded: Formula = most === undefined ? all : fx`MIN(${all},ROUND(${most},2))`;
  return kind === 'penalty' ? fx`0-${bounded}` : bounded;
}
