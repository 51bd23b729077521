/** What only shows beside other tables; each with its figures, so that somebody can look. */
import type { PeerSubject } from '../answers.js';
import type { PeerFindingCode } from '../peer-finding-codes.js';
import type { PeerRow, PeerTable } from './table.js';

export interface PeerFinding {
  readonly code: PeerFindingCode;
  readonly message: string;
  /** What was counted and measured: texts of numbers by their names. */
  readonly figures: Readonly<Record<string, string>>;
  /** Some of those that it is about, the first ones first; `figures.tables` says of how many. */
  readonly subjects: readonly PeerSubject[];
}

/** Subjects of one finding that are listed. */
export const subjectsMax = 20;

/** A finding about some of many; the first are listed. */
export function peerFinding(
  code: PeerFindingCode,
  message: string,
  figures: Readonly<Record<string, number>>,
  subjects: readonly PeerSubject[],
): PeerFinding {
  return {
    code,
    message,
    figures: Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, measuredText(value)]),
    ),
    subjects: subjects.slice(0, subjectsMax),
  };
}

/** A row of a table as a subject. */
export function peerSubjectOf({ place }: PeerTable, row?: PeerRow): PeerSubject {
  return row === undefined ? place : { ...place, pointer: row.pointer };
}

/** A number that was measured, not scored: at most two decimals, plain. */
export function measuredText(value: number): string {
  const text = (Math.round(value * 100) / 100).toFixed(2);
  return text.replace(/\.?0+$/u, '');
}
