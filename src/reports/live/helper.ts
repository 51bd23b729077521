/**
 * The sheets behind a form: number and unit of target and actual with the share of the weight that follows, and, kept
 * from sight, how what was typed is read, step by step.
 */
import { withPickedShare } from '../../indicators/picked-share.js';
import type { Policy } from '../../policies/policy.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import {
  body,
  type Cell,
  type Content,
  type Formula,
  type LayoutRow,
  label,
  type Part,
} from '../layout.js';
import { actualName, scoreName, weightName } from '../parts/indicators.js';
import { widthsOf } from '../parts/table.js';
import { toPrintable } from '../printable.js';
import { actualCell, anyRow, unitsName } from './actual-cells.js';
import { cellNamed, fx } from './formula.js';
import { roundedPointsFormula } from './rounding.js';
import { type Live, shareName } from './rows.js';
import { openShares } from './rules.js';
import { listCell, unitsList, type WordList, wordLists } from './word-lists.js';

const columns = [
  { title: '行', width: 8 },
  { title: '名称', width: 46 },
  { title: '目标数', width: 22 },
  { title: '目标单位', width: 18 },
  { title: '填报内容', width: 34 },
  { title: '填报数', width: 22 },
  { title: '填报单位', width: 18 },
  { title: '得分比例', width: 18 },
] as const;

/** A row of the sheet; a row that formulas cannot score has none but its name and what was printed. */
export interface HelperRow {
  readonly index: number;
  readonly live?: Live | undefined;
}

/** Where the actual stands as it was printed. */
export const printedName = (index: number): string => `printed-${index}`;

const printedColumn = { title: '印出的填报', width: 34 } as const;

/**
 * The sheet of the formulas.
 * @param withPrinted whether the actuals stand there as they were printed.
 */
export function helperPart(
  sheet: ScoreSheet,
  rows: readonly HelperRow[],
  width: number,
  withPrinted = false,
): Part {
  const titles = withPrinted ? [...columns, printedColumn] : columns;
  const header = titles.map(({ title }, column) => label([column, 1], title));
  return {
    name: '算式',
    title: '算式（随自评表的填写变化，请勿修改）',
    subtitles: [
      '“×” 表示所填的内容不能计分；“?” 表示算式认不出所填的内容，以 jichi score 计分为准。',
    ],
    columnWidths: widthsOf(titles, width),
    sections: [
      {
        headerRowCount: 1,
        rows: [header, ...rows.map((row) => helperRow(sheet, row, withPrinted))],
      },
    ],
    closing: [],
  };
}

function helperRow(
  { indicators, input }: ScoreSheet,
  { index, live }: HelperRow,
  withPrinted: boolean,
): LayoutRow {
  const { level3 = '', actual = '' } = indicators[index] ?? {};
  const printed = withPickedShare(actual, input.indicators[index]?.achieved);
  return [
    body([0, 1], String(index + 1)),
    body([1, 1], toPrintable(level3)),
    ...(live === undefined ? [] : formulaCells(live)),
    ...(withPrinted
      ? [body([columns.length, 1], toPrintable(printed), { name: printedName(index) })]
      : []),
  ];
}

function computedCell(at: number, formula: Formula, name?: string): Cell {
  return body([at, 1], { kind: 'text', text: '', formula }, { name });
}

function formulaCells({ index, row, share }: Live): LayoutRow {
  const { reading } = row;
  const unit = 'unit' in reading ? (reading.unit ?? '') : '';
  const value = reading.kind === 'quantity' ? reading.value : '';
  const { number, typedUnit } = numberCells(row);
  return [
    body([2, 1], value),
    body([3, 1], unit),
    computedCell(4, fx`${actualCell(index, 'base')}&""`),
    number === undefined ? body([5, 1], '') : computedCell(5, number, row.number),
    typedUnit === undefined ? body([6, 1], '') : computedCell(6, typedUnit),
    computedCell(7, share, shareName(index)),
  ];
}

/** What was read, and the unit that it was typed in. */
function numberCells({ rule, index, context: { unit } }: Live['row']): {
  readonly number?: Formula;
  readonly typedUnit?: Formula;
} {
  const at = (step: string) => actualCell(index, step);
  if (rule === 'yes-no' || rule === 'checklist') return {};
  if (rule === 'deadline') return { number: fx`${at('date')}` };
  return {
    number: fx`${at('number')}`,
    typedUnit: fx`IF(ISNUMBER(${at('number')}),IF(AND(${at('unit')}="",${at('scale')}=0),"${unit ?? ''}",LEFT(${at('tail')},${at('scale')})&${at('unit')}),"")`,
  };
}

/** The names of the ends between which a score will lie. */
const [lowName, highName] = ['low', 'high'].map((end) => (index: number) => `${end}-${index}`) as [
  (index: number) => string,
  (index: number) => string,
];

/** Between which cells the ends of all rows stand; undefined for a table without such rows. */
export function endsOf(
  rows: readonly HelperRow[],
): { readonly low: Formula; readonly high: Formula } | undefined {
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const between = (name: (index: number) => string): Formula => [
    'SUM(',
    { from: name(first.index), to: name(last.index) },
    ')',
  ];
  return { low: between(lowName), high: between(highName) };
}

/** What stands in a cell of this sheet for the whole table. */
export interface TableCell {
  readonly name: string;
  readonly title: string;
  readonly formula: Formula;
}

const readingWidth = 30;

/** The sheet of the steps, kept from sight. */
export function readingPart(
  sheet: ScoreSheet,
  policy: Policy,
  rows: readonly HelperRow[],
  cells: readonly TableCell[],
): Part {
  const steps = [...new Set(rows.flatMap(({ live }) => (live?.steps ?? []).map(([name]) => name)))];
  const titles = ['行', '最低得分', '最高得分', '所填', ...steps];
  const table = { steps, sharing: new Sharing(rows), policy };
  const header = titles.map((title, column) => label([column, 1], title));
  const units = [...new Set(rows.flatMap(({ live }) => live?.row.context.unit ?? []))];
  const named = (Object.keys(wordLists) as WordList[]).map((name) =>
    listRow(name, wordLists[name], listCell(name).cell),
  );
  return {
    name: '读法',
    title: '读法（算式所用，请勿修改）',
    subtitles: [],
    columnWidths: titles.map(() => readingWidth),
    sections: [
      {
        headerRowCount: 1,
        rows: [
          header,
          ...rows.map((row) => readingRow(sheet, row, table)),
          ...cells.map(({ name, title, formula }) => [
            label([0, 1], title),
            computedCell(1, formula, name),
          ]),
          ...named,
          ...units.map((unit) => listRow(unit, unitsList(unit), unitsName(unit))),
        ],
      },
    ],
    closing: [],
    isHidden: true,
  };
}

function listRow(title: string, text: string, name: string): LayoutRow {
  return [label([0, 1], title), body([1, 1], text, { name })];
}

/** What the rows of the steps have in common. */
interface ReadingTable {
  readonly steps: readonly string[];
  readonly sharing: Sharing;
  readonly policy: Policy;
}

function readingRow(
  { indicators }: ScoreSheet,
  { index, live }: HelperRow,
  { steps, sharing, policy }: ReadingTable,
): LayoutRow {
  const [low, high] = live === undefined ? [['0'], ['1']] : openShares(live.row);
  const score = cellNamed(scoreName(index));
  const end = (share: Formula): Formula =>
    fx`IF(ISNUMBER(${score}),${score},${roundedPointsFormula(share, cellNamed(weightName(index)), policy.rounding?.value)})`;
  const own = new Map(live?.steps ?? []);
  return [
    label([0, 1], `${index + 1} ${indicators[index]?.level3 ?? ''}`),
    computedCell(1, end(low), lowName(index)),
    computedCell(2, end(high), highName(index)),
    ...(live === undefined
      ? []
      : [computedCell(3, fx`${cellNamed(actualName(index))}&""`, actualCell(index, 'typed').cell)]),
    ...steps.flatMap((step, at) => {
      const formula = own.get(step);
      if (formula === undefined) return [];
      const content = sharing.contentOf(step, formula, index);
      return [body([at + firstStep, 1], content, { name: actualCell(index, step).cell })];
    }),
  ];
}

const firstStep = 4;

/** Which rows have the same formula in a column: the first has it, the others repeat it. */
class Sharing {
  readonly #groups = new Map<
    string,
    Map<Formula, { group: number; first: number; last: number }>
  >();

  constructor(rows: readonly HelperRow[]) {
    let group = 0;
    for (const { index, live } of rows) {
      for (const [step, formula] of live?.steps ?? []) {
        const groups = this.#groups.get(step) ?? new Map();
        this.#groups.set(step, groups);
        const known = groups.get(formula);
        groups.set(
          formula,
          known === undefined ? { group, first: index, last: index } : { ...known, last: index },
        );
        if (known === undefined) group += 1;
      }
    }
  }

  /** What stands in the cell of a step and a row. */
  contentOf(step: string, formula: Formula, index: number): Content {
    const { group = 0, first = index, last = index } = this.#groups.get(step)?.get(formula) ?? {};
    if (index !== first) {
      return { kind: 'text', text: '', shared: first === last ? undefined : { group } };
    }
    const own = formula.map((piece) =>
      typeof piece !== 'string' && 'cell' in piece
        ? { ...piece, cell: piece.cell.replace(anyRow, `${index}`) }
        : piece,
    );
    if (first === last) return { kind: 'text', text: '', formula: own };
    const end = actualCell(last, step).cell;
    return { kind: 'text', text: '', formula: own, shared: { group, last: end } };
  }
}
