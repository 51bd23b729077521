/** The second sheet: number and unit of target and actual, and the share of the weight that follows. */
import { Fraction } from '../../decimal.js';
import { withPickedShare } from '../../indicators/picked-share.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { body, type Cell, type Formula, type LayoutRow, label, type Part } from '../layout.js';
import { actualName } from '../parts/indicators.js';
import { widthsOf } from '../parts/table.js';
import { toPrintable } from '../printable.js';
import { achievedName, achievedText } from './achieved.js';
import { typedNumber, typedShare, typedText, typedUnit } from './numbers.js';
import { type Live, shareName } from './rows.js';

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
    subtitles: ['“?” 表示算式认不出所填的内容；以 jichi score 计分为准。'],
    columnWidths: widthsOf(titles, width),
    sections: [
      {
        headerRowCount: 1,
        rows: [
          header,
          ...rows.map((row) => helperRow(sheet, row, withPrinted)),
          [
            label([0, 2], '视为完成的填报'),
            body([2, titles.length - 2], achievedText, { name: achievedName }),
          ],
        ],
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

function formulaCells({ index, row, share }: Live): LayoutRow {
  const { reading, text } = row;
  const unit = 'unit' in reading ? reading.unit : null;
  const isOfNumbers = !['text', 'deadline', 'yes-no', 'checklist'].includes(row.rule);
  const value = reading.kind === 'quantity' ? reading.value : '';
  const isZero = reading.kind === 'quantity' && Fraction.of(reading.value).isZero();
  const formula = (at: number, name: string, own: Formula): Cell =>
    body([at, 1], { kind: 'text', text: '', formula: own }, { name });
  return [
    body([2, 1], value),
    body([3, 1], unit ?? ''),
    formula(4, text, typedText(actualName(index))),
    ...(isOfNumbers
      ? [
          formula(5, row.number, typedNumber(text, unit, isZero)),
          formula(6, `unit-${index}`, typedUnit(text, unit)),
        ]
      : row.rule === 'text'
        ? [formula(5, row.number, typedShare(text)), body([6, 1], '%')]
        : [body([5, 1], ''), body([6, 1], '')]),
    formula(7, shareName(index), share),
  ];
}
