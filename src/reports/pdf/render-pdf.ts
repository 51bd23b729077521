/** A report as PDF: real text in an embedded font, grids with merged cells over pages. */
import PDFDocument from 'pdfkit';
import { greatestOf } from '../../lists.js';
import {
  type Cell,
  type Chart,
  margin as marginMillimetres,
  type Orientation,
  type Part,
  paperSizes,
  printedWidth,
  type Report,
} from '../layout.js';
import { type DrawnPiece, flowSection, lineHeight, type Paper } from './flow.js';
import { type FontFace, Glyphs, type MissingGlyph } from './glyphs.js';
import { brokenLines, widthOfText } from './lines.js';

const pointsPerMillimetre = 72 / 25.4;
const size = { body: 9, title: 16, footer: 7.5, least: 4.5 } as const;
const fontName = 'body';
const margin = marginMillimetres * pointsPerMillimetre;
const cellPadding = 2.2;
const colours = { line: '#000000', label: '#f2f2f2', bar: '#4472c4', quiet: '#444444' } as const;

/** A PDF, and what its font could not show: each is printed as its code point, and told. */
export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly missing: readonly MissingGlyph[];
}

type Pdf = InstanceType<typeof PDFDocument>;

/**
 * @param font an OpenType font; only the glyphs that are used get into the file.
 * @returns the bytes of a PDF, with the glyphs that the font lacks.
 */
export async function renderPdf(report: Report, font: Uint8Array): Promise<RenderedPdf> {
  const pdf = documentOf(report, font);
  const bytes = collected(pdf);
  const canvas = new Canvas(pdf, report.orientation);
  for (const part of report.parts) canvas.part(part);
  canvas.footers(report.footer);
  pdf.end();
  return { bytes: await bytes, missing: canvas.missing };
}

function documentOf({ title }: Report, font: Uint8Array): Pdf {
  // The identifier of a PDF is made from what it says of itself and from when it was made: the same sheet must give
  // the same bytes. The library needs that time and writes what can be enumerated, so this one is not written.
  const noTime = new Date(0);
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, Creator: 'jichi', Producer: 'jichi', CreationDate: noTime },
    font: null as unknown as string,
  });
  Object.defineProperty(pdf.info, 'CreationDate', { value: noTime, enumerable: false });
  pdf.registerFont(fontName, font as Buffer);
  pdf.font(fontName);
  return pdf;
}

async function collected(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdf as AsyncIterable<Uint8Array>) chunks.push(chunk);
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** The font inside pdfkit's, which measures. */
function faceOf(pdf: Pdf): FontFace {
  return (pdf as unknown as { readonly _font: { readonly font: FontFace } })._font.font;
}

class Canvas {
  readonly #pdf: Pdf;
  readonly #orientation: Orientation;
  /** Where the printed part of a page ends, and how wide it is. */
  readonly #bottom: number;
  readonly #room: number;
  readonly #glyphs: Glyphs;
  #y = 0;

  constructor(pdf: Pdf, orientation: Orientation) {
    this.#pdf = pdf;
    this.#orientation = orientation;
    this.#bottom = paperSizes[orientation].height * pointsPerMillimetre - margin;
    this.#room = printedWidth(orientation) * pointsPerMillimetre;
    this.#glyphs = new Glyphs(faceOf(pdf));
  }

  get missing(): MissingGlyph[] {
    return this.#glyphs.missing;
  }

  part(part: Part): void {
    this.#nextPage();
    this.#centred(part.title, size.title, 26);
    for (const text of part.subtitles) this.#centred(text, size.body, 18);
    const paper = this.#paperOf(part);
    for (const section of part.sections) {
      this.#y = flowSection(section, paper, this.#y + (section.isApart === true ? 12 : 0));
    }
    if (part.chart !== undefined) this.#chart(part.chart);
    for (const pieces of part.closing) this.#closing(pieces);
  }

  /** Page numbers need to know how many pages there are. */
  footers(text: string): void {
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.#pdf.switchToPage(start + index);
      const y = this.#bottom + 12;
      const number = `第 ${index + 1} 页 / 共 ${count} 页`;
      this.#pdf.fillColor(colours.quiet);
      this.#line(this.#glyphs.printable(text), margin, y, size.footer);
      const width = this.#width(number, size.footer);
      this.#line(number, margin + this.#room - width, y, size.footer);
    }
  }

  #nextPage(): void {
    this.#pdf.addPage({ size: 'A4', layout: this.#orientation, margin: 0 });
    this.#y = margin;
  }

  #width(text: string, points: number): number {
    return widthOfText(text, (character) => this.#glyphs.width(character, points));
  }

  #broken(text: string, room: number, points: number): string[] {
    const printable = this.#glyphs.printable(text);
    return brokenLines(printable, room, (character) => this.#glyphs.width(character, points));
  }

  #line(text: string, x: number, y: number, points: number): void {
    if (text === '') return;
    this.#pdf.fontSize(points).text(text, x, y, { lineBreak: false, features: [] });
  }

  #centred(text: string, points: number, height: number): void {
    this.#pdf.fillColor(colours.line);
    for (const line of this.#broken(text, this.#room, points)) {
      this.#line(line, margin + (this.#room - this.#width(line, points)) / 2, this.#y, points);
      this.#y += height;
    }
  }

  #paperOf({ columnWidths }: Part): Paper {
    const known = new Map<Cell, readonly string[]>();
    const place = ({ column, columnSpan }: Cell) => {
      const before = sum(columnWidths.slice(0, column));
      const width = sum(columnWidths.slice(column, column + columnSpan));
      return { x: margin + before * pointsPerMillimetre, width: width * pointsPerMillimetre };
    };
    return {
      top: margin,
      bottom: this.#bottom,
      linesOf: (cell) => {
        const room = place(cell).width - 2 * cellPadding;
        const lines =
          known.get(cell) ?? this.#broken(cell.content.text, room, this.#sizeIn(cell, room));
        known.set(cell, lines);
        return lines;
      },
      draw: (box) => this.#box(box, place(box.cell)),
      nextPage: () => this.#nextPage(),
    };
  }

  /** A number that is too wide for its cell gets smaller, as far as it can be read. */
  #sizeIn({ content }: Cell, room: number): number {
    if (content.kind === 'text') return size.body;
    const width = this.#width(content.text, size.body);
    return width <= room ? size.body : Math.max(size.least, (size.body * room) / width - 0.01);
  }

  #box(
    { cell, top, bottom, lines, isWhole }: DrawnPiece,
    { x, width }: { x: number; width: number },
  ): void {
    const pdf = this.#pdf;
    if (cell.look === 'label') pdf.rect(x, top, width, bottom - top).fill(colours.label);
    pdf
      .lineWidth(0.5)
      .rect(x, top, width, bottom - top)
      .stroke(colours.line);
    pdf.fillColor(colours.line);
    const points = this.#sizeIn(cell, width - 2 * cellPadding);
    const text = lines.length * lineHeight;
    const offset = isWhole ? (bottom - top - text) / 2 : cellPadding;
    lines.forEach((line, index) => {
      const free = width - 2 * cellPadding - this.#width(line, points);
      const shift = { left: 0, center: free / 2, right: free }[cell.align];
      const y = top + offset + index * lineHeight;
      this.#line(line, x + cellPadding + shift, y, points);
    });
  }

  #closing(pieces: readonly string[]): void {
    const width = this.#room / pieces.length;
    const broken = pieces.map((piece) => this.#broken(piece, width - cellPadding, size.body));
    const height = greatestOf(broken.map((lines) => lines.length)) * lineHeight;
    this.#y += 8;
    if (this.#y + height > this.#bottom) this.#nextPage();
    this.#pdf.fillColor(colours.line);
    broken.forEach((lines, column) => {
      lines.forEach((line, index) => {
        this.#line(line, margin + column * width, this.#y + index * lineHeight, size.body);
      });
    });
    this.#y += height;
  }

  /** Horizontal bars, each with its label before and its figure behind. */
  #chart({ title, bars }: Chart): void {
    const [labelWidth, barWidth, height] = [130, 300, 20];
    this.#y += 20;
    if (this.#y + height * 2 > this.#bottom) this.#nextPage();
    this.#pdf.fillColor(colours.line);
    this.#line(this.#glyphs.printable(title), margin, this.#y, size.body + 2);
    this.#y += height;
    for (const { label, text, percent } of bars) {
      if (this.#y + height > this.#bottom) this.#nextPage();
      const length = (Number(percent) * barWidth) / 100;
      const [name = ''] = this.#broken(label.replaceAll('\n', ' '), labelWidth - 6, size.body);
      const left = margin + labelWidth;
      this.#pdf.fillColor(colours.line);
      this.#line(name, left - 6 - this.#width(name, size.body), this.#y + 3, size.body);
      this.#pdf.rect(left, this.#y + 3, length, height - 8).fill(colours.bar);
      this.#pdf.fillColor(colours.line);
      this.#line(text, left + length + 5, this.#y + 3, size.body);
      this.#y += height;
    }
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
