/** The prose of a document: lines without columns, joined where a page or a line break cut a sentence. */
import { compact } from '../../indicators/characters.js';
import { limits } from '../../limits.js';
import { isHeading } from '../headings.js';
import type { Line } from '../source/lines.js';

export interface StatedParagraph {
  /** Without blanks, one spelling for each sign. */
  readonly text: string;
  /** The line of the character at an index of the text. */
  readonly lineAt: (index: number) => number;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly line: number;
}

const ends = /[。!?;:]$/u;
/** A colon behind which the sentence goes on, though on a line of its own. */
const announces = /万元,主要用于(?:以下)?(?:几个)?方面:$/u;
const begins =
  /^(?:#|[-*·•]|第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、|\(?[一二三四五六七八九十]{1,3}\)|\d{1,2}[.、]\D|注:|备注:|附件)/u;

/** The paragraphs of a document, in order. */
export function paragraphsOf(lines: readonly Line[]): readonly StatedParagraph[] {
  const paragraphs: StatedParagraph[] = [];
  let pieces: Piece[] = [];
  const close = (): void => {
    if (pieces.length > 0) paragraphs.push(paragraphOf(pieces));
    pieces = [];
  };
  for (const line of lines) {
    if (line.cells.length > 1) {
      close();
      continue;
    }
    const text = compact(line.cells[0] ?? '').replace(/\*\*/gu, '');
    for (const part of partsOf(text)) {
      if (part !== text || !goesOn(pieces.at(-1), part)) close();
      pieces.push({ text: part, start: endOf(pieces.at(-1)), line: line.number });
    }
  }
  close();
  return paragraphs;
}

function endOf(piece: Piece | undefined): number {
  return piece === undefined ? 0 : piece.start + piece.text.length;
}

/** Whether a text continues what stands before it, and both are no longer than a paragraph may be. */
function goesOn(last: Piece | undefined, text: string): boolean {
  if (last === undefined || endOf(last) + text.length > limits.paragraphUnitsMax) return false;
  if (begins.test(text) || isTitle(last.text)) return false;
  return !ends.test(last.text) || announces.test(last.text);
}

/**
 * A line in parts that are no longer than a paragraph may be, cut behind a sentence where there is one, else behind a
 * clause: what is compared with all that stands around it takes no more time in a long line than in a short one.
 */
function* partsOf(text: string): Generator<string> {
  let start = 0;
  while (text.length - start > limits.paragraphUnitsMax) {
    const room = text.slice(start, start + limits.paragraphUnitsMax);
    const end = [...'。;,'].map((mark) => room.lastIndexOf(mark) + 1).find((at) => at > 0);
    yield room.slice(0, end);
    start += end ?? room.length;
  }
  yield text.slice(start);
}

/** A line marked as a heading, or a short one without a stop, is nothing that goes on. */
function isTitle(text: string): boolean {
  if (text.startsWith('#') || /^[^,;、]{2,20}\d{4}年度?(?:部门|单位)?[预决]算$/u.test(text))
    return true;
  return (
    text.length < 30 && (begins.test(text) || isHeading(text)) && !/\d万?元|[,、]$/u.test(text)
  );
}

function paragraphOf(pieces: readonly Piece[]): StatedParagraph {
  return {
    text: pieces.map(({ text }) => text).join(''),
    lineAt: (index) => pieces.findLast(({ start }) => start <= index)?.line ?? pieces[0]?.line ?? 1,
  };
}
