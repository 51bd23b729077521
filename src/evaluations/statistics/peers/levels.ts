/** What is usual for rows of one name and unit of measure: how high targets and actuals are among many units. */
import { limits } from '../../../limits.js';
import type { PeerRow, PeerTable } from './table.js';

/** Peers and units from which on there is a usual. */
const peersMin = 20;
const unitsMin = 5;
/** A target is met with a fifth to spare. */
const farMet = 1.2;

/** Of positive figures, by their logarithms: a tenth and ten times are equally far. */
export interface Usual {
  readonly name: string;
  readonly peers: number;
  readonly units: number;
  readonly target: number;
  readonly actual: number;
  /** How far actuals usually are from their median, as a factor of at least 1. */
  readonly actualSpread: number;
  /** Share of the rows that met their target with a fifth to spare. */
  readonly exceeded: number;
  readonly direction: 'higher' | 'lower';
}

interface Level {
  readonly name: string;
  readonly units: Set<string>;
  readonly targets: number[];
  readonly actuals: number[];
  readonly direction: 'higher' | 'lower';
  count: number;
  exceeded: number;
}

export class UsualLevels {
  readonly #levels = new Map<string, Level>();
  readonly #usual = new Map<string, Usual>();

  add({ unitKey, rows }: PeerTable): void {
    for (const row of rows) this.#addRow(unitKey, row);
  }

  #addRow(unitKey: string, { peers, name, figures }: PeerRow): void {
    if (figures?.actual === undefined || figures.target <= 0 || figures.actual <= 0) return;
    const { direction, target, actual } = figures;
    const known = this.#levels.get(peers);
    if (known === undefined && this.#levels.size >= limits.peerNamesMax) return;
    const level = known ?? newLevel(name, direction);
    this.#levels.set(peers, level);
    if (level.units.size < limits.peerSampleMax) level.units.add(unitKey);
    level.count += 1;
    if (ratioOf(figures, actual) >= farMet) level.exceeded += 1;
    sampled(level.targets, target, level.count);
    sampled(level.actuals, actual, level.count);
  }

  /** Ends the adding. */
  settle(): readonly Usual[] {
    for (const [peers, level] of this.#levels) {
      if (level.count < peersMin || level.units.size < unitsMin) continue;
      const target = median(level.targets.map(Math.log));
      const logs = level.actuals.map(Math.log);
      const actual = median(logs);
      this.#usual.set(peers, {
        name: level.name,
        direction: level.direction,
        peers: level.count,
        units: level.units.size,
        target: Math.exp(target),
        actual: Math.exp(actual),
        actualSpread: Math.exp(median(logs.map((log) => Math.abs(log - actual)))),
        exceeded: level.exceeded / level.count,
      });
    }
    this.#levels.clear();
    return [...this.#usual.values()];
  }

  /** What is usual for the peers of a row; undefined where there are too few. */
  usualOf({ peers }: PeerRow): Usual | undefined {
    return this.#usual.get(peers);
  }
}

function newLevel(name: string, direction: Level['direction']): Level {
  return {
    name,
    direction,
    units: new Set<string>(),
    targets: [],
    actuals: [],
    count: 0,
    exceeded: 0,
  };
}

/** By how much the better a value is than the target: above 1 where it is met with room. */
export function ratioOf(
  { target, direction }: Pick<Usual, 'target' | 'direction'>,
  value: number,
): number {
  return direction === 'higher' ? value / target : target / value;
}

/** A bounded list that each value has the same chance to be in; the same for the same order of values. */
function sampled(list: number[], value: number, count: number): void {
  if (list.length < limits.peerSampleMax) list.push(value);
  else {
    const place = Math.imul(count, 0x9e3779b1) >>> 0;
    if (place % count < limits.peerSampleMax) list[place % limits.peerSampleMax] = value;
  }
}

/** Of a list that is not empty. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const [high = 0, low = high] = [sorted[middle], sorted[middle - 1]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
