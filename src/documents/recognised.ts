/** What the reader of a document hands on: tables as evaluations, each value with its line. */
import { pointerStep } from '../defect.js';
import type { Finding } from '../scoring/findings/finding.js';
import type { TextCell } from './cells.js';
import type { Place } from './source/blocks.js';

/** A finding that says where in the file it stands: `#L354`, other lines of it in the message. */
export interface SourcedFinding extends Finding {
  readonly source: string;
  /** It and the places of the figures that it was held against; only where places are asked for. */
  readonly sources?: readonly string[];
}

/** What a table is for: to set goals, to say what came of them, to look at them in mid-year. */
export type Stage = 'goals' | 'filled' | 'monitoring';

/** A finding whose place is still an address, in its sentence too. */
export interface LocatedFinding extends Finding {
  readonly line: number;
}

/** A table of a document while it is read: its places are addresses, lines of a text or of all cells in order. */
export interface OpenTable {
  /** The id of its layout, as `national/project`. */
  readonly layout: string;
  readonly stage: Stage;
  readonly title: string;
  /** Where it stands: its first and last row. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** The evaluation as read; not checked yet. */
  readonly evaluation: Readonly<Record<string, unknown>>;
  /** The address of every value, by its JSON Pointer. */
  readonly lines: ReadonlyMap<string, number>;
  /** Figures of the table that an evaluation has no place for, by name. */
  readonly beside: ReadonlyMap<string, TextCell>;
  /** What the reader repaired or did not understand. */
  readonly findings: readonly LocatedFinding[];
}

/** A table of a document with the places that it stands at. */
export interface RecognisedTable extends Omit<OpenTable, 'findings'> {
  readonly first: Place;
  readonly last: Place;
  /** The place of every value, by its JSON Pointer. */
  readonly places: ReadonlyMap<string, Place>;
  readonly findings: readonly SourcedFinding[];
}

/** Builds an evaluation and remembers where each of its values stands. */
export class EvaluationBuilder {
  readonly value: Record<string, unknown> = {};
  readonly lines = new Map<string, number>();
  /** What an evaluation has no place for, by name. */
  readonly beside = new Map<string, TextCell>();

  /** Puts a value at a path; what is undefined is left out. */
  put(path: readonly (string | number)[], value: unknown, line: number): void {
    if (value === undefined) return;
    const last = path.at(-1);
    if (last === undefined) return;
    let place: Record<string | number, unknown> = this.value;
    path.slice(0, -1).forEach((step, index) => {
      place[step] ??= typeof path[index + 1] === 'number' ? [] : {};
      place = place[step] as Record<string | number, unknown>;
    });
    place[last] = value;
    this.lines.set(path.map(pointerStep).join(''), line);
  }

  /** Puts a text as printed, if there is one. */
  putText(path: readonly (string | number)[], cell: TextCell | undefined): void {
    if (cell !== undefined && cell.text !== '') this.put(path, cell.text, cell.line);
  }
}

/**
 * The place of a value, or of the nearest value around or within it. A row stands where its name stands: its levels may
 * be those of a cell that many rows share.
 */
export function placeOf(places: ReadonlyMap<string, Place>, pointer: string): Place | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const exact = places.get(at) ?? places.get(`${at}/level3`);
    if (exact !== undefined) return exact;
    for (const [known, place] of places) if (known.startsWith(`${at}/`)) return place;
    if (at === '') return undefined;
  }
}
