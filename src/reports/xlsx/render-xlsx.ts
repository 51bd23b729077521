/** A report as a workbook: one sheet a part, real numbers, formulas with their last results. */
import { type Cell as SheetCell, type SheetChart, type WriteSheet, writeXlsx } from 'hucre';
import {
  type Cell,
  type Chart,
  type Formula,
  type NumberContent,
  page,
  type Report,
} from '../layout.js';
import { isSpreadsheetNumber } from '../numbers.js';
import {
  addressesOf,
  columnLetters,
  lastRowOf,
  type PlacedPart,
  placePart,
  resolved,
} from './place.js';
import {
  bodyPoints,
  closingStyle,
  defaultFont,
  styleOf,
  subtitleStyle,
  titleStyle,
} from './styles.js';

/** A workbook says when it was made; the same sheet must give the same bytes. */
const noTime = new Date(0);

type Addresses = ReturnType<typeof addressesOf>;

/** @returns the bytes of an .xlsx file. */
export async function renderXlsx(report: Report): Promise<Uint8Array> {
  const parts = report.parts.map((part) => placePart(part, bodyPoints));
  const addresses = addressesOf(parts);
  return writeXlsx({
    sheets: parts.map((part) => sheetOf(part, addresses, report.footer)),
    properties: { title: report.title, creator: 'jichi', created: noTime, modified: noTime },
    defaultFont,
  });
}

type Cells = Map<string, Partial<SheetCell>>;

function sheetOf(placed: PlacedPart, addresses: Addresses, footer: string): WriteSheet {
  const { part, header, headingRowCount, end } = placed;
  const last = part.columnWidths.length - 1;
  const cells: Cells = new Map();
  const merges = [
    ...headings(placed, cells),
    ...gridCells(placed, addresses, cells),
    ...closing(placed, cells),
  ];
  const bottom = end + (part.closing.length === 0 ? 0 : part.closing.length + 1);
  const isPlain = part.sections.length === 1 && header !== undefined;
  return {
    name: part.name,
    rows: Array.from({ length: bottom }, () => []),
    cells,
    merges,
    columns: part.columnWidths.map((width) => ({ width: characters(width) })),
    rowDefs: heightsOf(placed, bottom),
    freezePane: { rows: isPlain ? header.last + 1 : headingRowCount },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: inches,
      ...(part.chart === undefined ? { printArea: `$A$1:$${columnLetters(last)}$${bottom}` } : {}),
      ...(header === undefined
        ? {}
        : { printTitlesRow: `$${header.first + 1}:$${header.last + 1}` }),
    },
    headerFooter: { oddFooter: `&L&8${footer.replaceAll('&', '&&')}&R&8第 &P 页 / 共 &N 页` },
    ...(part.chart === undefined ? {} : { charts: [chartOf(part.chart, addresses, bottom, last)] }),
  };
}

const inch = 25.4;
const inches = {
  left: page.margin / inch,
  right: page.margin / inch,
  top: page.margin / inch,
  bottom: page.margin / inch,
  header: 0.3,
  footer: 0.3,
};

/** A width in millimetres as Excel counts it: in digits of the default font, six pixels each. */
function characters(millimetres: number): number {
  return Math.round(((millimetres / inch) * 96 * 100) / 6) / 100;
}

function heightsOf({ heights, headingRowCount }: PlacedPart, bottom: number) {
  const rows = new Map<number, { height: number }>([[0, { height: 30 }]]);
  if (headingRowCount > 1) rows.set(1, { height: 18 });
  for (const [row, height] of heights) rows.set(row, { height: Math.round(height * 100) / 100 });
  for (let row = Math.max(...rows.keys()) + 2; row < bottom; row += 1)
    rows.set(row, { height: 20 });
  return rows;
}

interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

function headings({ part }: PlacedPart, cells: Cells): Merge[] {
  const endCol = part.columnWidths.length - 1;
  cells.set('0,0', { value: part.title, type: 'string', style: titleStyle });
  const title = { startRow: 0, startCol: 0, endRow: 0, endCol };
  if (part.subtitle === undefined) return [title];
  cells.set('1,0', { value: part.subtitle, type: 'string', style: subtitleStyle });
  return [title, { startRow: 1, startCol: 0, endRow: 1, endCol }];
}

function gridCells(placed: PlacedPart, addresses: Addresses, cells: Cells): Merge[] {
  const merges: Merge[] = [];
  placed.rows.forEach((row, index) => {
    for (const cell of row.cells) {
      const endRow = lastRowOf(placed, index, cell);
      const endCol = cell.column + cell.columnSpan - 1;
      const style = styleOf(cell);
      // Every cell that a merged one covers keeps its border.
      for (let covered = row.first; covered <= endRow; covered += 1) {
        for (let column = cell.column; column <= endCol; column += 1) {
          cells.set(`${covered},${column}`, { value: null, style });
        }
      }
      cells.set(`${row.first},${cell.column}`, {
        ...contentOf(cell, placed.part.name, addresses),
        style,
      });
      if (endRow > row.first || endCol > cell.column) {
        merges.push({ startRow: row.first, startCol: cell.column, endRow, endCol });
      }
    }
  });
  return merges;
}

function contentOf({ content }: Cell, part: string, addresses: Addresses): Partial<SheetCell> {
  if (content.kind === 'text') return textOf(content.text);
  if (!isSpreadsheetNumber(content.value)) return textOf(content.text);
  const value = Number(content.value);
  const formula = formulaOf(content, part, addresses);
  return formula === undefined
    ? { value, type: 'number' }
    : { value, formula, formulaResult: value };
}

/** Never a formula, whatever it starts with: the type of the cell says that it is text. */
function textOf(text: string): Partial<SheetCell> {
  return text === '' ? { value: null } : { value: literal(text), type: 'string' };
}

/** Excel reads `_x0041_` as A: what only looks like such a code is written with a code for its first sign. */
function literal(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}

function formulaOf({ formula }: NumberContent, part: string, addresses: Addresses) {
  return formula === undefined ? undefined : resolved(formula as Formula, part, addresses);
}

/** The lines below the grid, their pieces side by side over the whole width. */
function closing({ part, end }: PlacedPart, cells: Cells): Merge[] {
  const width = part.columnWidths.length;
  return part.closing.flatMap((pieces, line) => {
    const row = end + 1 + line;
    return pieces.map((text, index) => {
      const startCol = Math.floor((index * width) / pieces.length);
      const endCol = Math.floor(((index + 1) * width) / pieces.length) - 1;
      cells.set(`${row},${startCol}`, { ...textOf(text), style: closingStyle });
      return { startRow: row, startCol, endRow: row, endCol };
    });
  });
}

function chartOf(chart: Chart, addresses: Addresses, bottom: number, last: number): SheetChart {
  const range = ({ from, to }: Chart['labels']): string =>
    `${addresses.get(from)?.reference}:${addresses.get(to)?.reference}`;
  return {
    type: 'column',
    title: chart.title,
    altText: chart.bars.map(({ label, text }) => `${label} ${text}`).join('，'),
    series: [
      {
        name: chart.title,
        values: range(chart.values),
        categories: range(chart.labels),
        color: '4472C4',
      },
    ],
    legend: false,
    dataLabels: { showValue: true, position: 'outEnd' },
    axes: { y: { scale: { min: 0 } } },
    anchor: {
      from: { row: bottom + 1, col: 0 },
      to: { row: bottom + 16, col: last },
    },
  };
}
