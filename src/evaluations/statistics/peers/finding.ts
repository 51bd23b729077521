/** What only shows beside other tables; each with its figures, so that somebody can look. */
import type { PeerPlace, PeerRow, PeerTable } from './table.js';

/** What there is to be found, and what it means. */
export const peerFindingCodes = {
  'copied-between-units': '不同单位的表内容雷同',
  'target-easy': '指标值远低于同名指标，实际又远超',
  'target-exceeded-by-all': '同名指标几乎都大幅超额完成',
  'target-below-last-year': '指标值不及上年实际完成值',
  'actual-far-from-peers': '实际完成值与同名指标相差悬殊',
  'all-full-against-peers': '一个单位几乎行行满分，远多于同类',
  'unit-overrates': '自评比复核高出许多，远多于同类',
  'reason-repeated': '许多表的偏差原因完全相同',
} as const;
export type PeerFindingCode = keyof typeof peerFindingCodes;

/** A row or a table that a finding is about. */
export interface PeerSubject extends PeerPlace {
  readonly pointer?: string;
}

export interface PeerFinding {
  readonly code: PeerFindingCode;
  readonly message: string;
  /** What was counted and measured: texts of numbers by their names. */
  readonly figures: Readonly<Record<string, string>>;
  /** Some of those that it is about, the first ones first; `figures.tables` says of how many. */
  readonly subjects: readonly PeerSubject[];
}

/** Subjects of one finding that are listed. */
const subjectsMax = 20;

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
