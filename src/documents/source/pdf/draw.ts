/** Walks the operations of a page once and keeps what tables are made of: straight rules and letters. */
import { limits } from '../../../limits.js';
import { tooLarge } from '../refusal.js';
import {
  type Box,
  boundingBox,
  boxAround,
  type Drawing,
  type Glyph,
  holds,
  identity,
  type Matrix,
  movedBox,
  type RuledLine,
  times,
} from './drawing.js';
import type { Font, PdfPage } from './library.js';
import { type Subpath, subpathsOf } from './paths.js';
import { readableText } from './readable.js';

/** What is drawn on a page. */
export function drawingOf(page: PdfPage): Drawing {
  const pen = new Pen(page);
  for (const { name, args } of page.operations) pen.draw(name, args);
  return {
    page: page.number,
    width: page.width,
    height: page.height,
    rules: pen.rules,
    glyphs: pen.glyphs,
    unreadableCount: pen.unreadableCount,
    pictureShare: pen.pictureShare,
  };
}

interface State {
  matrix: Matrix;
  clip: Box;
  lineWidth: number;
  isWhiteStroke: boolean;
  isWhiteFill: boolean;
  font: Font;
  /** Negative where the text runs backwards. */
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  isUnseen: boolean;
}

/** A glyph as the library gives it; numbers among glyphs move the pen. */
interface ShownGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly number[] | null;
}

type Args = readonly unknown[];
type Handlers = Readonly<Record<string, (args: Args) => void>>;

const plainFont: Font = { isVertical: false, unit: 0.001 };

/** Lines that are thicker than this many points are bars, and so are boxes. */
const ruleWidthMax = 6;
const boxRuleWidthMax = 3.5;
/** Shorter strokes are parts of signs. */
const strokeLengthMin = 1.5;
/** How far a rule may lean, in points. */
const leanMax = 0.6;
/** Units that are drawn this large, in square points, hold pictures. */
const pictureAreaMin = 400;

class Pen {
  readonly rules: RuledLine[] = [];
  readonly glyphs: Glyph[] = [];
  unreadableCount = 0;
  pictureShare = 0;
  readonly #page: PdfPage;
  readonly #paper: Box;
  #state: State;
  readonly #saved: State[] = [];
  #paths: readonly Subpath[] = [];
  #clips = false;
  #text: Matrix = identity;
  #line: readonly [number, number] = [0, 0];
  #x = 0;
  #y = 0;
  #blank: Box | undefined;

  constructor(page: PdfPage) {
    this.#page = page;
    this.#paper = { left: 0, top: 0, right: page.width, bottom: page.height };
    this.#state = {
      matrix: page.matrix,
      clip: this.#paper,
      lineWidth: 1,
      isWhiteStroke: false,
      isWhiteFill: false,
      font: plainFont,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      isUnseen: false,
    };
  }

  draw(name: string, args: Args): void {
    this.#handlers[name]?.(args);
  }

  readonly #handlers: Handlers = {
    save: () => this.#save(),
    restore: () => this.#restore(),
    transform: (args) => this.#transform(args as unknown as Matrix),
    setLineWidth: ([width]) => this.#set({ lineWidth: Number(width) }),
    setStrokeRGBColor: (args) => this.#set({ isWhiteStroke: isWhite(args) }),
    setFillRGBColor: (args) => this.#set({ isWhiteFill: isWhite(args) }),
    setFillColorN: () => this.#set({ isWhiteFill: false }),
    setStrokeColorN: () => this.#set({ isWhiteStroke: false }),
    constructPath: (args) => {
      this.#paths = subpathsOf(args, this.#state.matrix);
    },
    clip: () => {
      this.#clips = true;
    },
    eoClip: () => {
      this.#clips = true;
    },
    stroke: () => this.#paint({ strokes: true }),
    closeStroke: () => this.#paint({ strokes: true }),
    fill: () => this.#paint({ fills: true }),
    eoFill: () => this.#paint({ fills: true }),
    fillStroke: () => this.#paint({ strokes: true, fills: true }),
    eoFillStroke: () => this.#paint({ strokes: true, fills: true }),
    closeFillStroke: () => this.#paint({ strokes: true, fills: true }),
    closeEOFillStroke: () => this.#paint({ strokes: true, fills: true }),
    endPath: () => this.#paint({}),
    paintFormXObjectBegin: ([matrix, box]) => this.#enter(matrix, box),
    paintFormXObjectEnd: () => this.#restore(),
    beginAnnotation: ([, , transform, matrix]) => {
      this.#save();
      this.#state.matrix = this.#page.matrix;
      this.#state.clip = this.#paper;
      for (const step of [transform, matrix])
        if (Array.isArray(step)) this.#transform(step as unknown as Matrix);
    },
    endAnnotation: () => this.#restore(),
    beginText: () => this.#startAt(identity),
    setTextMatrix: (args) =>
      this.#startAt((args.length === 1 ? args[0] : args) as unknown as Matrix),
    setFont: ([font, size]) => this.#setFont(font, size),
    setGState: ([changes]) => {
      for (const [key, value] of changes as readonly (readonly [string, unknown])[])
        if (key === 'LW') this.#set({ lineWidth: Number(value) });
        else if (key === 'Font' && Array.isArray(value)) this.#setFont(value[0], value[1]);
    },
    setCharSpacing: ([spacing]) => this.#set({ charSpacing: Number(spacing) }),
    setWordSpacing: ([spacing]) => this.#set({ wordSpacing: Number(spacing) }),
    setHScale: ([scale]) => this.#set({ stretch: Number(scale) / 100 }),
    setLeading: ([leading]) => this.#set({ leading: -Number(leading) }),
    setTextRise: ([rise]) => this.#set({ rise: Number(rise) }),
    // Three of four is neither filled nor stroked, as the letters that a scanner laid under its picture.
    setTextRenderingMode: ([mode]) => this.#set({ isUnseen: (Number(mode) & 3) === 3 }),
    moveText: ([x, y]) => this.#moveLine(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      this.#set({ leading: Number(y) });
      this.#moveLine(Number(x), Number(y));
    },
    nextLine: () => this.#moveLine(0, this.#state.leading),
    showText: ([glyphs]) => this.#show(glyphs as readonly (ShownGlyph | number)[]),
  };

  #set(change: Partial<State>): void {
    Object.assign(this.#state, change);
  }

  #setFont(font: unknown, size: unknown): void {
    this.#set({ font: this.#page.fonts.get(String(font)) ?? plainFont, size: Number(size) });
  }

  #save(): void {
    if (this.#saved.length > limits.pdfStateDepthMax) throw tooLarge('页面的图形嵌套过深');
    this.#saved.push({ ...this.#state });
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #transform(matrix: Matrix): void {
    const state = this.#state;
    state.matrix = times(state.matrix, matrix);
    // A picture is drawn into the unit square; it is not decoded, but its place is known.
    const unit = boundingBox(
      movedBox(state.matrix, { left: 0, top: 0, right: 1, bottom: 1 }),
      state.clip,
    );
    const area = Math.max(0, unit.right - unit.left) * Math.max(0, unit.bottom - unit.top);
    const share = area / (this.#page.width * this.#page.height);
    if (area > pictureAreaMin) this.pictureShare = Math.max(this.pictureShare, share);
  }

  #enter(matrix: unknown, box: unknown): void {
    this.#save();
    if (Array.isArray(matrix)) this.#transform(matrix as unknown as Matrix);
    if (!Array.isArray(box)) return;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box as number[];
    const own = { left: x0, top: y0, right: x1, bottom: y1 };
    this.#state.clip = boundingBox(this.#state.clip, movedBox(this.#state.matrix, own));
  }

  #paint({ strokes = false, fills = false }: { strokes?: boolean; fills?: boolean }): void {
    const { isWhiteStroke, isWhiteFill, clip } = this.#state;
    const paths = this.#paths;
    if (strokes && !isWhiteStroke) for (const path of paths) this.#strokePath(path);
    if (fills && !isWhiteFill) for (const path of paths) this.#fillPath(path);
    if (this.#clips)
      this.#state.clip = boundingBox(clip, boxAround(paths.flatMap(({ points }) => points)));
    this.#paths = [];
    this.#clips = false;
  }

  #strokePath({ points, isStraight, isClosed }: Subpath): void {
    const [a, b, c, d] = this.#state.matrix;
    const width = this.#state.lineWidth * Math.sqrt(Math.abs(a * d - b * c));
    if (!isStraight || width > ruleWidthMax) return;
    const ends = isClosed ? [...points, ...points.slice(0, 1)] : points;
    ends.forEach((point, index) => {
      const next = ends[index + 1];
      if (next !== undefined) this.#addRule(boxAround([point, next]), leanMax);
    });
  }

  /** A thin box is a rule that was filled. */
  #fillPath({ points, isStraight }: Subpath): void {
    if (isStraight && points.length > 2) this.#addRule(boxAround(points), boxRuleWidthMax);
  }

  #addRule(drawn: Box, widthMax: number): void {
    const box = boundingBox(drawn, this.#state.clip);
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    if (width < 0 || height < 0 || Math.max(width, height) < strokeLengthMin) return;
    if (this.rules.length > limits.pdfMarkCountMax) throw tooLarge('一页中的线条过多');
    if (height <= widthMax && width > height)
      this.rules.push({
        isVertical: false,
        at: (box.top + box.bottom) / 2,
        from: box.left,
        to: box.right,
      });
    else if (width <= widthMax && height > width)
      this.rules.push({
        isVertical: true,
        at: (box.left + box.right) / 2,
        from: box.top,
        to: box.bottom,
      });
  }

  #startAt(matrix: Matrix): void {
    this.#text = matrix;
    this.#line = [0, 0];
    this.#x = 0;
    this.#y = 0;
  }

  #moveLine(x: number, y: number): void {
    this.#line = [this.#line[0] + x, this.#line[1] + y];
    [this.#x, this.#y] = this.#line;
  }

  #show(glyphs: readonly (ShownGlyph | number)[]): void {
    const { font, size, charSpacing, wordSpacing, stretch } = this.#state;
    const scale = size * font.unit;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.#advance((-glyph * size) / 1_000, stretch);
        continue;
      }
      const { width = 0, isSpace = false, vmetric } = glyph;
      const spacing = charSpacing + (isSpace ? wordSpacing : 0);
      const advance = font.isVertical ? (vmetric?.[0] ?? -1_000) * scale : width * scale;
      this.#add(glyph, width * scale * stretch);
      this.#advance(font.isVertical ? advance - spacing : advance + spacing, stretch);
    }
  }

  #advance(length: number, stretch: number): void {
    if (this.#state.font.isVertical) this.#y += length;
    else this.#x += length * stretch;
  }

  #add({ unicode = '' }: ShownGlyph, width: number): void {
    const { font, size, rise, matrix, clip, isUnseen } = this.#state;
    const text = readableText(unicode);
    if (isUnseen || width === 0) return;
    if (text === undefined) {
      this.unreadableCount += 1;
      return;
    }
    const toPage = times(matrix, this.#text);
    const left = font.isVertical ? this.#x - width / 2 : this.#x;
    const base = (font.isVertical ? this.#y - size : this.#y) + rise;
    const box = movedBox(toPage, {
      left,
      right: left + width,
      top: base - size * belowBase,
      bottom: base + size * (1 - belowBase),
    });
    if (text === '') {
      this.#blank = box;
      return;
    }
    if (!holds(clip, (box.left + box.right) / 2, (box.top + box.bottom) / 2)) return;
    if (this.glyphs.length > limits.pdfMarkCountMax) throw tooLarge('一页中的文字过多');
    const [, , c, d] = toPage;
    this.glyphs.push({
      ...box,
      text,
      size: Math.abs(size) * Math.hypot(c, d),
      turn: turnOf(toPage, size),
      isSpaced: this.#isSpaced(box),
    });
  }

  #isSpaced({ left, top }: Box): boolean {
    const blank = this.#blank;
    this.#blank = undefined;
    if (blank === undefined) return false;
    return Math.hypot(left - blank.right, top - blank.top) <= behindBlankMax;
  }
}

/** How far a letter may stand behind the blank that was set before it, in points. */
const behindBlankMax = 3;

/** How much of the height of a letter stands below its line. */
const belowBase = 0.14;

/** Which way a line of text runs on the page. */
function turnOf([a, b]: Matrix, size: number): Glyph['turn'] {
  const [x, y] = size < 0 ? [-a, -b] : [a, b];
  const quarter = Math.round(Math.atan2(y, x) / (Math.PI / 2));
  const isStraight = Math.abs(Math.atan2(y, x) - quarter * (Math.PI / 2)) < 0.05;
  return isStraight ? (((quarter + 4) % 4) as 0 | 1 | 2 | 3) : -1;
}

const whiteMin = 250;

/** Colours come as three numbers up to 255. */
function isWhite(args: Args): boolean {
  const [red = 0, green = 0, blue = 0] = Array.from(args as ArrayLike<number>);
  return [red, green, blue].every((part) => part >= whiteMin);
}
