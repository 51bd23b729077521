/** A report as a Word document: real tables that can be edited. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { greatestOf } from '../../lists.js';
import {
  type Align,
  type Cell,
  type Chart,
  margin as marginMillimetres,
  type Orientation,
  type Part,
  paperSizes,
  printedWidth,
  type Report,
  type Section,
} from '../layout.js';
import { estimatedHeight } from '../measure.js';
import { finished } from './finish.js';

const twipsPerMillimetre = 1440 / 25.4;
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
/** In half points. */
const size = { body: 18, title: 32, footer: 16, gap: 2 } as const;

/** @returns the bytes of a .docx file. */
export async function renderDocx(report: Report): Promise<Uint8Array> {
  const width = printedWidth(report.orientation);
  const document = new Document({
    creator: 'jichi',
    lastModifiedBy: 'jichi',
    title: report.title,
    styles: { default: { document: { run: { font, size: size.body } } } },
    sections: report.parts.map((part) => ({
      properties: { page: { size: pageSizeOf(report.orientation), margin: pageMargin } },
      footers: { default: footerOf(report.footer, width) },
      children: partChildren(part, width),
    })),
  });
  return finished(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function twips(millimetres: number): number {
  return Math.round(millimetres * twipsPerMillimetre);
}

/** The library turns upright paper round itself. */
function pageSizeOf(orientation: Orientation) {
  const { width, height } = paperSizes.portrait;
  return { width: twips(width), height: twips(height), orientation };
}

const margin = twips(marginMillimetres);
const pageMargin = { top: margin, right: margin, bottom: margin, left: margin, footer: twips(8) };

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<Align, unknown>;

function footerOf(text: string, width: number): Footer {
  const run = (children: ConstructorParameters<typeof TextRun>[0]) =>
    new TextRun({
      size: size.footer,
      ...(typeof children === 'string' ? { text: children } : children),
    });
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
        children: [
          run(text),
          run({
            children: [
              new Tab(),
              '第 ',
              PageNumber.CURRENT,
              ' 页 / 共 ',
              PageNumber.TOTAL_PAGES,
              ' 页',
            ],
          }),
        ],
      }),
    ],
  });
}

function partChildren(part: Part, width: number) {
  const { title, subtitles, sections, columnWidths, chart, closing } = part;
  return [
    paragraph(title, { align: 'center', bold: true, size: size.title }),
    ...subtitles.map((text) => paragraph(text, { align: 'center' })),
    ...sections.flatMap((section, index) => [
      // Tables without a paragraph between them would be one, and only its first rows repeat.
      ...(index === 0 ? [] : [gap(section)]),
      tableOf(section, columnWidths),
    ]),
    ...(chart === undefined ? [] : chartChildren(chart, width)),
    paragraph('', {}),
    ...closing.map((pieces) => closingLine(pieces, width)),
  ];
}

function gap({ isApart }: Section): Paragraph {
  return isApart === true ? paragraph('', {}) : paragraph('', { size: size.gap, isTight: true });
}

interface Looks {
  readonly align?: Align;
  readonly bold?: boolean;
  readonly size?: number;
  /** As low as a line can be. */
  readonly isTight?: boolean;
}

function paragraph(
  text: string,
  { align = 'left', bold = false, size: points, isTight }: Looks,
): Paragraph {
  const common = { bold, ...(points === undefined ? {} : { size: points }) };
  return new Paragraph({
    alignment: alignments[align],
    children: [new TextRun({ text, ...common })],
    ...(isTight === true ? { spacing: { line: 20, lineRule: 'exact' as const } } : {}),
  });
}

function closingLine(pieces: readonly string[], width: number): Paragraph {
  const stops = pieces.slice(1).map((_, index) => ({
    type: TabStopType.LEFT,
    position: twips((width * (index + 1)) / pieces.length),
  }));
  const children = pieces.flatMap((piece, index) => [
    ...(index === 0 ? [] : [new TextRun({ children: [new Tab()] })]),
    new TextRun(piece.replaceAll('\n', ' ')),
  ]);
  return new Paragraph({ tabStops: stops, children, spacing: { before: 120 } });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: line, bottom: line, left: line, right: line };

function tableOf({ rows, headerRowCount }: Section, columnWidths: readonly number[]): Table {
  const used = greatestOf(
    rows.flatMap((row) => row.map(({ column, columnSpan }) => column + columnSpan)),
  );
  const widths = columnWidths.slice(0, used).map(twips);
  return new Table({
    columnWidths: widths,
    width: { size: sum(widths), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index < headerRowCount,
          cantSplit: row.every((cell) => isLow(cell, columnWidths)),
          height: { value: twips(6), rule: HeightRule.ATLEAST },
          children: row.map((cell) => tableCell(cell, columnWidths)),
        }),
    ),
  });
}

/** Whether a cell is low enough for its row to stay whole: what no page holds must be divided. */
function isLow(
  { column, columnSpan, rowSpan, content }: Cell,
  columnWidths: readonly number[],
): boolean {
  const width = sum(columnWidths.slice(column, column + columnSpan));
  return rowSpan > 1 || estimatedHeight(content.text, width, size.body / 2) < wholeRowPointsMax;
}

const wholeRowPointsMax = 200;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function tableCell(cell: Cell, columnWidths: readonly number[]): TableCell {
  const { column, columnSpan, rowSpan, content, align, look } = cell;
  const width = sum(columnWidths.slice(column, column + columnSpan));
  return new TableCell({
    columnSpan,
    rowSpan,
    width: { size: twips(width), type: WidthType.DXA },
    borders,
    margins: { top: 30, bottom: 30, left: 45, right: 45 },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(look === 'label' ? { shading: { fill: 'F2F2F2' } } : {}),
    children: [paragraph(content.text, { align, bold: look === 'label' })],
  });
}

const bar = { label: 45, length: 110, text: 25 } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };

/** Bars as tables of one row: a shaded cell as long as the share. */
function chartChildren({ title, bars }: Chart, width: number): (Paragraph | Table)[] {
  return [
    paragraph('', {}),
    paragraph(title, { bold: true }),
    ...bars.flatMap(({ label, text, percent }) => {
      const length = Math.max(0.5, (Number(percent) * bar.length) / 100);
      const widths = [bar.label, length, width - bar.label - length].map(twips);
      const cells = [paragraph(label, { align: 'right' }), paragraph('', {}), paragraph(text, {})];
      return [
        new Table({
          columnWidths: widths,
          width: { size: twips(width), type: WidthType.DXA },
          layout: TableLayoutType.FIXED,
          borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
          rows: [
            new TableRow({
              children: cells.map(
                (child, index) =>
                  new TableCell({
                    width: { size: widths[index] ?? 0, type: WidthType.DXA },
                    borders: noBorders,
                    margins: { left: 45, right: 45 },
                    ...(index === 1 ? { shading: { fill: '4472C4' } } : {}),
                    children: [child],
                  }),
              ),
            }),
          ],
        }),
        paragraph('', { size: 8 }),
      ];
    }),
  ];
}
