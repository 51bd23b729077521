/** The rows of one section of a table, laid under its header line by line. */
import { quoted } from '../../defect.js';
import { isFigure, labelOf, type TextCell } from '../cells.js';
import { type ColumnField, fieldsOf, isHeading } from '../headings.js';
import { isBareNumber } from '../pages/page-numbers.js';
import { inFile } from '../source/addresses.js';
import type { Line } from '../source/lines.js';
import { type AlignedColumn, type Alignment, align, misfitCost } from './align.js';
import type { Notes } from './notes.js';
import { type ColumnName, columnsOf, isLevel, isPartLabel } from './words.js';

/** A row under its header: the cells that hold something, and the line that it begins on. */
export interface DisplacedRow {
  readonly cells: Map<ColumnName, TextCell>;
  readonly line: number;
}

type Laid = Alignment<ColumnName>;

/** Lines that a page broke in two or three are joined again. */
const joinedLinesMax = 3;
const brokenRow = '行内断开';

/** One section: feed it lines, ask it for rows. */
export class DisplacedSection {
  readonly rows: DisplacedRow[] = [];
  /** The cells of the header line. */
  readonly header: readonly string[];
  readonly #fields: readonly (ColumnField | undefined)[];
  readonly #columns: readonly AlignedColumn<ColumnName>[];
  readonly #key: ColumnField;
  readonly #unread = new Set<ColumnName>();
  readonly #notes: Notes;

  /**
   * @param fields what its columns are.
   * @param header the cells of the header line.
   * @param key the column without which a line is no row.
   */
  constructor(
    fields: readonly (ColumnField | undefined)[],
    header: readonly string[],
    key: ColumnField,
    notes: Notes,
  ) {
    this.#fields = fields;
    this.header = header;
    this.#columns = columnsOf(fields, header);
    this.#key = key;
    this.#notes = notes;
  }

  /** Whether the header has any of these columns. */
  has(...names: readonly ColumnField[]): boolean {
    return names.some((name) => this.#fields.includes(name));
  }

  /**
   * Takes the first of the lines, or as many as make a row.
   * @returns how many lines were taken; 0 when the line belongs to no row of this section.
   */
  take(lines: readonly Line[], at: number): number {
    const line = lines[at];
    if (line === undefined) return 0;
    if (this.#isHeader(line)) return 1;
    const laid = align(line.cells, this.#columns);
    if (laid !== undefined && laid.cost < misfitCost) return this.#accept(laid, line, 1);
    if (!this.#opensRow(lines, at) && this.#continues(line)) return 1;
    const joined = this.#join(lines, at, laid);
    if (joined !== undefined) return joined;
    if (this.#continues(line)) return 1;
    if (laid?.cells.has(this.#key) === true && laid.cells.size > 1) {
      this.#notes.add(
        'cell-doubtful',
        line.number,
        `${inFile(line.number)}有内容与所在栏不符，可能错位，请核对。`,
        `/indicators/${this.rows.length}`,
      );
      return this.#accept(laid, line, 1);
    }
    return 0;
  }

  /** Whether a lone text is the beginning of the next row: of its level, broken over two lines. */
  #opensRow(lines: readonly Line[], at: number): boolean {
    const [cells = [], next = []] = [lines[at]?.cells, lines[at + 1]?.cells];
    const [text = ''] = cells;
    const [first = ''] = next;
    return cells.length > 1 || next.length === 1 || (!isLevel(first) && isLevel(`${text}${first}`));
  }

  /** A header repeated on a new page. */
  #isHeader({ cells }: Line): boolean {
    const repeated = fieldsOf(cells).filter((field) => field !== undefined);
    return repeated.length > 2 && repeated.every((field) => this.#fields.includes(field));
  }

  #accept(laid: Laid, line: Line, taken: number): number {
    if (!laid.cells.has(this.#key)) return 0;
    const displaced = taken > 1 ? brokenRow : laid.displaced;
    if (displaced === undefined) this.#notes.inPlace();
    else this.#notes.shifted(line.number, displaced);
    this.#noteUnread(laid, line.number);
    const cells = new Map(
      [...laid.cells].map(([name, text]) => [name, { text, line: line.number }] as const),
    );
    this.rows.push({ cells, line: line.number });
    return taken;
  }

  /** What stands where the header is blank, or says what is not known: the latter is told once a column. */
  #noteUnread({ cells }: Laid, line: number): void {
    for (const [name, text] of cells) {
      if (isPartLabel(text)) continue;
      if (name === 'gap')
        this.#notes.add(
          'cell-doubtful',
          line,
          `${inFile(line)}的“${text}”上方没有表头，没有读取。`,
        );
      if (!name.startsWith('other') || this.#unread.has(name)) continue;
      this.#unread.add(name);
      const label = labelOf(this.header[Number(name.slice(5))] ?? '');
      this.#notes.add('layout-differs', line, `“${label}”一栏不在已知表式之内，没有读取。`);
    }
  }

  /** A row whose line was broken inside a cell: its pieces together have the columns of the header. */
  #join(lines: readonly Line[], at: number, alone: Laid | undefined): number | undefined {
    const line = lines[at] as Line;
    if (this.#isAstray(line, lines[at + 1])) return undefined;
    let cells = line.cells;
    for (let count = 2; count <= joinedLinesMax; count += 1) {
      const next = lines[at + count - 1];
      if (next === undefined || cells.length >= this.#columns.length) return undefined;
      cells = [
        ...cells.slice(0, -1),
        `${cells.at(-1) ?? ''}${next.cells[0] ?? ''}`,
        ...next.cells.slice(1),
      ];
      if (cells.length > this.#columns.length) return undefined;
      const laid = align(cells, this.#columns);
      const isBetter = laid !== undefined && laid.cost < (alone?.cost ?? Number.POSITIVE_INFINITY);
      if (!isBetter || laid.cost >= misfitCost || !laid.cells.has(this.#key)) continue;
      this.#noteLoneNumbers(lines.slice(at + 1, at + count));
      return this.#accept(laid, line, count);
    }
    return undefined;
  }

  /** A lone text above a row is the beginning of its level, or something that a page left there. */
  #isAstray({ cells }: Line, next: Line | undefined): boolean {
    const [text = '', first = ''] = [cells[0], next?.cells[0]];
    if (cells.length > 1) return false;
    if (isBareNumber(text)) return true;
    const name = this.#columns[0]?.name;
    const hasLevels = name === 'level1' || name === 'level2';
    return hasLevels && (isLevel(first) || !isLevel(`${text}${first}`));
  }

  /** The rest of a number that was broken, or the number of a page that has no other. */
  #noteLoneNumbers(joined: readonly Line[]): void {
    for (const { cells, number } of joined) {
      const [text = ''] = cells;
      if (cells.length > 1 || !isBareNumber(text)) continue;
      const message = `${inFile(number)}只有“${text}”，可能是页码，已并入上一行，请核对。`;
      this.#notes.add('cell-doubtful', number, message, `/indicators/${this.rows.length}`);
    }
  }

  /** A lone text that a page cut off the row above: “三公经费” and, a page later, 控制率. */
  #continues({ cells, number }: Line): boolean {
    const above = this.rows.at(-1);
    const filled = cells.flatMap((text, index) => (text === '' ? [] : [index]));
    const [only] = filled;
    if (above === undefined || only === undefined || filled.length > 1) return false;
    const name = this.#columnOfRest(only, cells.length, above);
    const before = name === undefined ? undefined : above.cells.get(name);
    const rest = cells[only] ?? '';
    if (cells.length === 1 && isBareNumber(rest)) return false;
    if (name === undefined || before === undefined || this.#misfit(name, rest)) return false;
    // Prose below a table goes on with no figure.
    if (cells.length === 1 && (isHeading(rest) || isFigure(before.text))) return false;
    above.cells.set(name, { text: `${before.text}${rest}`, line: before.line });
    this.#notes.add(
      'reading-repaired',
      number,
      `${inFile(number)}的${quoted(rest)}接在${inFile(before.line)}的${quoted(before.text)}之后。`,
    );
    return true;
  }

  /** By its position counted from the right; a line without columns goes on with the last cell. */
  #columnOfRest(index: number, width: number, above: DisplacedRow): ColumnName | undefined {
    if (width === 1) return [...above.cells.keys()].reduce(this.#later, this.#key);
    const fromRight = this.#columns[index + this.#columns.length - width];
    return width > 1 && fromRight !== undefined && above.cells.has(fromRight.name)
      ? fromRight.name
      : undefined;
  }

  readonly #later = (left: ColumnName, right: ColumnName): ColumnName =>
    this.#place(left) < this.#place(right) ? right : left;

  #place(name: ColumnName): number {
    return this.#columns.findIndex((column) => column.name === name);
  }

  #misfit(name: ColumnName, text: string): boolean {
    const column = this.#columns.find((candidate) => candidate.name === name);
    return (
      column === undefined ||
      column.misfit(text) >= misfitCost ||
      name === 'weight' ||
      name === 'score'
    );
  }
}
