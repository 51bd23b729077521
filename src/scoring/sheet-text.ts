/**
 * A sheet as text. What the engine makes stands in canonical order from the start (sheet-parts.ts), and its input was
 * printed for its hash: so nothing is put in order, and nothing is printed, a second time.
 */
import { canonicalJson } from '../canonical-json.js';
import type { ScoreSheet } from './score-sheet.js';

/** A sheet as it is stored: its input by itself, since batches score from that alone. */
export interface SheetTexts {
  /** Canonical JSON of the sheet with null in the place of its input. */
  readonly sheet: string;
  /** Canonical JSON of the input. */
  readonly input: string;
}

/** What the inputs of sheets were printed as that stand in order. */
const printedInputs = new WeakMap<ScoreSheet, string>();

/** A sheet that stands in canonical order, beside the canonical JSON of its input. */
export function inOrderWith(sheet: ScoreSheet, inputText: string): ScoreSheet {
  printedInputs.set(sheet, inputText);
  return sheet;
}

/** The canonical JSON of a sheet in the two parts that it is stored in. */
export function sheetTexts(sheet: ScoreSheet): SheetTexts {
  const input = printedInputs.get(sheet);
  const rest = { ...sheet, input: null };
  return input === undefined
    ? { sheet: canonicalJson(rest), input: canonicalJson(sheet.input) }
    : { sheet: JSON.stringify(rest), input };
}

/** In canonical JSON no text holds a bare quotation mark: this can only be the member. */
const noInput = '"input":null';

/**
 * A sheet as one text, byte for byte as it was answered. Every byte of both parts is in it, so that its hash tells of
 * a change to either: a sheet without the mark goes as it is, in front of the other part.
 */
export function wholeSheet({ sheet, input }: SheetTexts): string {
  if (!sheet.includes(noInput)) return `${sheet}${input}`;
  return sheet.replace(noInput, () => `"input":${input}`);
}

/** The canonical JSON of a sheet. */
export function sheetText(sheet: ScoreSheet): string {
  return wholeSheet(sheetTexts(sheet));
}
