/** A report as a workbook: one sheet a part, real numbers, formulas with their last results. */
import type { SheetChart, WriteSheet } from 'hucre';
import { type Chart, margin, type Report } from '../layout.js';
import { blank, frameOf, type Shape } from './frame.js';
import { type Addresses, rowCountOf, type SheetGrid, sheetGridOf } from './grid.js';
import { addressesOf, lettersOfIndex, type PlacedPart, placePart } from './place.js';
import { rowsXml, SharedTexts } from './sheet-xml.js';
import { bodyPoints, type Style } from './styles.js';

/** @returns the bytes of an .xlsx file. */
export async function renderXlsx(report: Report): Promise<Uint8Array> {
  const parts = report.parts.map((part) => placePart(part, bodyPoints));
  const addresses = addressesOf(parts);
  const grids = parts.map((part) => sheetGridOf(part, addresses));
  const styles = stylesOf(grids);
  const frame = await frameOf({
    sheets: parts.map((part) => shapeOf(part, addresses, report)),
    styles,
  });
  const places = new Map(styles.map((style, index) => [style, frame.stylePlaces[index] ?? 0]));
  const texts = new SharedTexts();
  const sheets = grids.map((grid, index) => {
    const part = parts[index];
    return rowsXml(
      grid,
      part === undefined ? new Map() : heightsOf(part),
      places,
      texts,
      report.isLocked === true,
    );
  });
  // A foot of a page has commands that begin with &.
  const footer = report.footer.replaceAll('&', '&&');
  return frame.filled({ title: report.title, footer, sheets, texts: texts.xml() });
}

/** Each style of the cells once, in their order. */
function stylesOf(grids: readonly SheetGrid[]): Style[] {
  const styles = new Set<Style>();
  for (const { rows } of grids) {
    for (const cells of rows)
      for (const cell of cells) if (cell !== undefined) styles.add(cell.style);
  }
  return [...styles];
}

/** The sheet of a part without its cells. */
function shapeOf(
  placed: PlacedPart,
  addresses: Addresses,
  { orientation, isLocked }: Report,
): Shape['sheets'][number] {
  const { part, header, headingRowCount } = placed;
  const last = lettersOfIndex(part.columnWidths.length - 1);
  const bottom = rowCountOf(placed);
  const isPlain = part.sections.length === 1 && header !== undefined;
  return {
    name: part.name,
    ...(part.isHidden === true ? { hidden: true } : {}),
    range: `A1:${last}${bottom}`,
    columns: part.columnWidths.map((width) => ({ width: characters(width) })),
    freezePane: { rows: isPlain ? header.last + 1 : headingRowCount },
    pageSetup: { ...pageSetupOf(placed, last, bottom), orientation },
    headerFooter: { oddFooter: `&L&8${blank}&R&8第 &P 页 / 共 &N 页` },
    ...(part.chart === undefined ? {} : { charts: [chartOf(placed, part.chart, addresses)] }),
    ...(isLocked === true ? { dataValidations: choicesOf(placed) } : {}),
  };
}

/** Words that are offered; others may be typed all the same. */
function choicesOf({ rows }: PlacedPart): NonNullable<WriteSheet['dataValidations']> {
  return rows.flatMap(({ first, cells }) =>
    cells.flatMap(({ column, input }) =>
      input?.choices === undefined
        ? []
        : [
            {
              type: 'list' as const,
              values: [...input.choices],
              allowBlank: true,
              showErrorMessage: false,
              range: `${lettersOfIndex(column)}${first + 1}`,
            },
          ],
    ),
  );
}

function pageSetupOf({ part, header }: PlacedPart, last: string, bottom: number) {
  return {
    paperSize: 'a4',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: inches,
    ...(part.chart === undefined ? { printArea: `$A$1:$${last}$${bottom}` } : {}),
    ...(header === undefined ? {} : { printTitlesRow: `$${header.first + 1}:$${header.last + 1}` }),
  } satisfies WriteSheet['pageSetup'];
}

const inch = 25.4;
const inches = {
  left: margin / inch,
  right: margin / inch,
  top: margin / inch,
  bottom: margin / inch,
  header: 0.3,
  footer: 0.3,
};

/** A width in millimetres as Excel counts it: in digits of the default font, six pixels each. */
function characters(millimetres: number): number {
  return Math.round(((millimetres / inch) * 96 * 100) / 6) / 100;
}

/** In points, by row; the blank row above the closing lines is as high as it comes. */
function heightsOf(placed: PlacedPart): Map<number, number> {
  const rows = new Map<number, number>([[0, 30]]);
  for (let row = 1; row < placed.headingRowCount; row += 1) rows.set(row, 18);
  for (const [row, height] of placed.heights) rows.set(row, Math.round(height * 100) / 100);
  for (let row = placed.end + 1; row < rowCountOf(placed); row += 1) rows.set(row, 20);
  return rows;
}

function chartOf(placed: PlacedPart, chart: Chart, addresses: Addresses): SheetChart {
  const bottom = rowCountOf(placed);
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
      to: { row: bottom + 16, col: placed.part.columnWidths.length - 1 },
    },
  };
}
