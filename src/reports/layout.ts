/**
 * The format-neutral form: titled parts made of grids of cells. Whoever builds a report decides everything
 * that a reader sees here; the renderers only draw it.
 */

export type Align = 'left' | 'center' | 'right';

/** `label` is printed by the form itself, `body` is what was filled in or computed. */
export type Look = 'label' | 'body';

/** A cell by its name, the same one from wherever a formula is repeated, or a run of cells of one column between names. */
type Reference =
  | { readonly cell: string; readonly isFixed?: true }
  | { readonly from: string; readonly to: string };

/** A spreadsheet formula without its `=`; references are resolved by the renderer that knows where cells lie. */
export type Formula = readonly (string | Reference)[];

/** How a number is shown: as short as it is, or with so many decimals, in percent or not. */
export interface NumberFormat {
  readonly places?: number;
  readonly percent?: true;
}

export interface TextContent {
  readonly kind: 'text';
  readonly text: string;
  /** What a spreadsheet recomputes the text with; the text is its last result. */
  readonly formula?: Formula | undefined;
  /** The formula is repeated in cells below, down to one by its name, or is one of those that repeat it. */
  readonly shared?: { readonly group: number; readonly last?: string | undefined } | undefined;
  /** How the result is shown where it is a number. */
  readonly format?: NumberFormat;
}

export interface NumberContent {
  readonly kind: 'number';
  /** The exact decimal in plain notation; a percentage is a hundredth of what is shown. */
  readonly value: string;
  /** As it is printed: `95.9%`, `-5.00`, `1.9`. */
  readonly text: string;
  readonly format: NumberFormat;
  /** What a spreadsheet recomputes the number with; the value is its last result. */
  readonly formula?: Formula;
}

export type Content = TextContent | NumberContent;

export interface Cell {
  /** From 0. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly content: Content;
  readonly align: Align;
  readonly look: Look;
  /** What formulas call it; unique in a report. */
  readonly name?: string | undefined;
  /** Whether a clerk may fill it in where a sheet is locked, and the words that are offered for it. */
  readonly input?: { readonly choices?: readonly string[] } | undefined;
}

export type LayoutRow = readonly Cell[];

/** A grid whose first rows are repeated at the top of every page that it runs on to. */
export interface Section {
  readonly headerRowCount: number;
  readonly rows: readonly LayoutRow[];
  /** Whether it stands apart from the section above, instead of going on with its table. */
  readonly isApart?: true;
}

/** Bars of one chart, over figures that also stand in cells of the same part. */
export interface Chart {
  readonly title: string;
  readonly bars: readonly {
    readonly label: string;
    /** As printed beside the bar. */
    readonly text: string;
    /** Length of the bar as a share of the longest possible one, in percent, 0 to 100. */
    readonly percent: string;
  }[];
  /** Names of the first and last cells with labels and values. */
  readonly labels: { readonly from: string; readonly to: string };
  readonly values: { readonly from: string; readonly to: string };
}

/** What a reader calls a page, and a spreadsheet a sheet. */
export interface Part {
  readonly name: string;
  readonly title: string;
  /** Lines below the title. */
  readonly subtitles: readonly string[];
  /** Widths of the columns in millimetres, {@link printedWidth} of the report's paper in all. */
  readonly columnWidths: readonly number[];
  readonly sections: readonly Section[];
  readonly chart?: Chart;
  /** Lines below the grid, each with pieces from left to right. */
  readonly closing: readonly (readonly string[])[];
  /** What a spreadsheet recomputes the first of these pieces with. */
  readonly closingFormula?: Formula;
  /** Whether a spreadsheet keeps it from sight. */
  readonly isHidden?: true;
}

export interface Report {
  readonly title: string;
  /** How the paper lies; widths of columns add up to {@link printedWidth} of it. */
  readonly orientation: Orientation;
  /** Stands at the foot of every page, before the page number. */
  readonly footer: string;
  readonly parts: readonly Part[];
  /** Whether cells that are not filled in by hand are locked, without a password. */
  readonly isLocked?: true;
}

/** Upright, or lying on its long side. */
export type Orientation = 'portrait' | 'landscape';

/** Blank on all sides of a page, in millimetres. */
export const margin = 15;

/** A sheet of paper in millimetres. */
interface PaperSize {
  readonly width: number;
  readonly height: number;
}

/** A4. */
export const paperSizes: Readonly<Record<Orientation, PaperSize>> = {
  portrait: { width: 210, height: 297 },
  landscape: { width: 297, height: 210 },
};

/** What is left of the width between the margins, in millimetres: 180 or 267. */
export function printedWidth(orientation: Orientation): number {
  return paperSizes[orientation].width - 2 * margin;
}

/** First column and number of columns. */
export type Slot = readonly [column: number, span: number];

interface CellOptions {
  readonly align?: Align;
  readonly rowSpan?: number;
  readonly name?: string | undefined;
  readonly input?: Cell['input'];
}

/** A cell that the form prints itself. */
export function label(at: Slot, text: string, options: CellOptions = {}): Cell {
  return cell(at, { kind: 'text', text }, 'label', { align: 'center', ...options });
}

/** A cell with what was filled in or computed. */
export function body(at: Slot, content: Content | string, options: CellOptions = {}): Cell {
  const given = typeof content === 'string' ? { kind: 'text' as const, text: content } : content;
  return cell(at, given, 'body', options);
}

function cell(
  [column, columnSpan]: Slot,
  content: Content,
  look: Look,
  { align = 'left', rowSpan = 1, name, input }: CellOptions,
): Cell {
  // Of one shape, named or not: a workbook has thousands of them.
  return { column, columnSpan, rowSpan, content, align, look, name, input };
}
