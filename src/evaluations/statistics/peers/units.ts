/** Units that rate themselves otherwise than all others do, and reasons that many give alike. */
import { limits } from '../../../limits.js';
import { measuredText, type PeerFinding, peerFinding, subjectsMax } from './finding.js';
import { median } from './levels.js';
import type { PeerPlace, PeerTable } from './table.js';

/** One unit in a thousand runs may be told by chance, whatever the number of units. */
const chanceMax = 0.001;
/** Nearly all rows: one that was scored less takes nothing from the others. */
const fullMin = 0.95;
const unitsMin = 10;
const reviewsMin = 3;
/** Points, and times of what is usual, that a unit's reviews take off more than others'. */
const pointsMin = 2;
const spreadsMin = 6;

interface Unit {
  readonly place: PeerPlace;
  readonly differences: number[];
  tables: number;
  scored: number;
  full: number;
}

export class Units {
  readonly #units = new Map<string, Unit>();

  add({ unitKey, place, rows, reviewDifference }: PeerTable): void {
    const known = this.#units.get(unitKey);
    const unit = known ?? { place, differences: [], tables: 0, scored: 0, full: 0 };
    unit.tables += 1;
    unit.scored += rows.filter(({ isScored }) => isScored).length;
    unit.full += rows.filter(({ isFull }) => isFull).length;
    if (reviewDifference !== undefined && unit.differences.length < limits.peerSampleMax)
      unit.differences.push(reviewDifference);
    this.#units.set(unitKey, unit);
  }

  findings(): PeerFinding[] {
    const units = [...this.#units.values()];
    return units.length < unitsMin ? [] : [...fullMarks(units), ...overrating(units)];
  }
}

/** Units whose rows nearly all have full marks, more of them than chance gives at the rate of the others. */
function fullMarks(units: readonly Unit[]): PeerFinding[] {
  const all = { scored: sum(units, 'scored'), full: sum(units, 'full') };
  return units.flatMap(({ place, tables, scored, full }) => {
    if (full === 0 || full < scored * fullMin) return [];
    const rate = (all.full - full) / Math.max(1, all.scored - scored);
    // For the luckiest of all units.
    if (chanceOf(scored, full, rate) * units.length > chanceMax) return [];
    const rows = full === scored ? `${scored} 行全部满分` : `${scored} 行中 ${full} 行满分`;
    const message = `${place.unit.name}的 ${tables} 张表 ${rows}，其他单位满分的行占 ${measuredText(rate * 100)}%；请抽查实际完成值的依据。`;
    const figures = { tables, rows: scored, full, peersShare: rate * 100 };
    return [peerFinding('all-full-against-peers', message, figures, [unitOf(place)])];
  });
}

/** The chance that of so many rows at least so many are full, where each of them is at this rate. */
function chanceOf(rows: number, full: number, rate: number): number {
  if (rate <= 0) return 0;
  if (rate >= 1) return 1;
  // Logarithms, since the chance that all of some thousand rows are full is no number any more.
  let term = rows * Math.log(rate);
  let chance = 0;
  for (let count = rows; count >= full; count -= 1) {
    chance += Math.exp(term);
    term += Math.log((count * (1 - rate)) / ((rows - count + 1) * rate));
  }
  return chance;
}

/** Units of which reviews take off far more than of others. */
function overrating(units: readonly Unit[]): PeerFinding[] {
  const reviewed = units
    .filter(({ differences }) => differences.length >= reviewsMin)
    .map((unit) => ({ unit, mean: mean(unit.differences) }));
  if (reviewed.length < unitsMin) return [];
  const usual = median(reviewed.map((one) => one.mean));
  const spread = median(reviewed.map((one) => Math.abs(one.mean - usual)));
  return reviewed.flatMap(({ unit: { place, differences }, mean: own }) => {
    const further = usual - own;
    if (further < pointsMin || further < spreadsMin * spread) return [];
    const message = `${place.unit.name}已复核的 ${differences.length} 张表，复核比自评平均低 ${measuredText(-own)} 分，其他单位中位数为低 ${measuredText(-usual)} 分；自评偏高。`;
    const figures = { tables: differences.length, difference: own, usualDifference: usual };
    return [peerFinding('unit-overrates', message, figures, [unitOf(place)])];
  });
}

/** The unit itself: the table that it was first seen in stands for it. */
function unitOf(place: PeerPlace): PeerPlace {
  const { project: _project, ...unit } = place;
  return unit;
}

function sum(units: readonly Unit[], member: 'scored' | 'full'): number {
  return units.reduce((all, unit) => all + unit[member], 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0) / values.length;
}

/** A reason of so many characters in so many tables of so many units is no coincidence. */
const reasonCharsMin = 8;
const reasonTablesMin = 10;
const reasonUnitsMin = 3;

export class RepeatedReasons {
  readonly #reasons = new Map<
    string,
    { tables: number; units: Set<string>; places: PeerPlace[] }
  >();

  add({ unitKey, place, rows }: PeerTable): void {
    for (const reason of new Set(rows.map((row) => row.reason))) {
      if (reason.length < reasonCharsMin) continue;
      const found = this.#reasons.get(reason);
      if (found === undefined && this.#reasons.size >= limits.peerRowsMax) continue;
      const known = found ?? { tables: 0, units: new Set(), places: [] };
      known.tables += 1;
      if (known.units.size < limits.peerSampleMax) known.units.add(unitKey);
      if (known.places.length < subjectsMax) known.places.push(place);
      this.#reasons.set(reason, known);
    }
  }

  findings(): PeerFinding[] {
    return [...this.#reasons].flatMap(([reason, { tables, units, places }]) => {
      if (tables < reasonTablesMin || units.size < reasonUnitsMin) return [];
      const message = `${units.size} 个单位的 ${tables} 张表，偏差原因都是“${reason.slice(0, 40)}”；请各自写明本单位的原因。`;
      return [peerFinding('reason-repeated', message, { tables, units: units.size }, places)];
    });
  }
}
