/** A table as its peers are compared with it: rows with their figures as numbers that are only weighed, never scored. */
import { createHash } from 'node:crypto';
import { readActual } from '../../../indicators/actual.js';
import { compact } from '../../../indicators/characters.js';
import type { Evaluation } from '../../../indicators/evaluation.js';
import type { SheetRow } from '../../../scoring/score-sheet.js';
import { peerName } from '../entries.js';
import type { ScannedTable } from '../scan.js';

/** What a quantity row wanted and reached, in the unit of its target. */
export interface PeerFigures {
  readonly target: number;
  readonly actual: number | undefined;
  readonly direction: 'higher' | 'lower';
}

export interface PeerRow {
  readonly pointer: string;
  /** Rows of the same name and unit of measure are peers. */
  readonly name: string;
  readonly peers: string;
  readonly target: string;
  readonly actual: string | undefined;
  readonly figures: PeerFigures | undefined;
  readonly isScored: boolean;
  readonly isFull: boolean;
  /** What was written for a reason, without blanks and marks; empty where there is none. */
  readonly reason: string;
  /** Of name, target and actual. */
  readonly hash: string;
}

/** How a table is named in a finding. */
export interface PeerPlace {
  readonly evaluation: string;
  readonly fiscalYear: number;
  readonly unit: { readonly code?: string; readonly name: string };
  readonly project?: { readonly name: string };
}

export interface PeerTable {
  readonly place: PeerPlace;
  /** What a unit is told apart by. */
  readonly unitKey: string;
  readonly rows: readonly PeerRow[];
  /** Points that finance found beyond those of the table; absent where nobody looked. */
  readonly reviewDifference: number | undefined;
}

const hashDigits = 12;

/** A scanned table, with its input, as its peers are compared with it. */
export function peerTableOf({ record, sheet }: ScannedTable): PeerTable {
  const { id, fiscalYear, unitCode, unitName, projectName, input, reviewTotal } = record;
  const given = JSON.parse(input ?? '{"indicators":[]}') as Evaluation;
  return {
    place: {
      evaluation: id,
      fiscalYear,
      unit: { ...(unitCode === null ? {} : { code: unitCode }), name: unitName },
      ...(projectName === null ? {} : { project: { name: projectName } }),
    },
    unitKey: unitCode ?? `\n${unitName}`,
    rows: sheet.indicators.map((row, index) => peerRow(row, index, given)),
    reviewDifference:
      reviewTotal === null || sheet.total === undefined
        ? undefined
        : Number(reviewTotal) - Number(sheet.total),
  };
}

function peerRow(row: SheetRow, index: number, { indicators }: Evaluation): PeerRow {
  const { level3, target, actual, reading, outcome, working } = row;
  const name = peerName(level3);
  const unit = reading.kind === 'quantity' ? (reading.unit ?? '') : '';
  const written = [name, compact(target), compact(actual ?? '')].join('\n');
  return {
    pointer: `/indicators/${index}`,
    name: level3.trim(),
    peers: `${name}\n${unit}`,
    target,
    actual,
    figures: figuresOf(row),
    isScored: outcome === 'scored',
    isFull: outcome === 'scored' && working?.ratio === '1',
    reason: reasonOf(indicators[index]?.explanation),
    hash: createHash('sha256').update(written).digest('hex').slice(0, hashDigits),
  };
}

function reasonOf(text: string | undefined): string {
  return text === undefined ? '' : compact(text).replace(/[\p{P}\p{S}]/gu, '');
}

/** Figures that can be held against those of others; an actual in another unit is none. */
function figuresOf({ reading, actual: text, level1, level3 }: SheetRow): PeerFigures | undefined {
  if (reading.kind !== 'quantity') return undefined;
  const { value, unit, direction } = reading;
  const actual = readActual(text, reading, { level1, level3 });
  const isComparable = actual.kind === 'quantity' && (actual.unit ?? unit) === unit;
  return {
    target: Number(value),
    actual: isComparable ? Number(actual.value.toText(12)) : undefined,
    direction,
  };
}
