/** Tables of different units that say the same: found by few marks of their rows, then compared row by row. */
import { limits } from '../../../limits.js';
import { leastOf } from '../../../lists.js';
import { type PeerFinding, peerFinding } from './finding.js';
import type { PeerPlace, PeerTable } from './table.js';

/** Rows in common below which two tables are alike by chance, and the share of the rows of the longer one that copies have in common. */
const rowsMin = 4;
const sharedMin = 0.75;
/** Bands of two marks each: tables that share three rows of four miss all sixteen once in 1,200 times. */
const bandCount = 16;

interface Known {
  readonly place: PeerPlace;
  readonly unitKey: string;
  readonly rows: ReadonlySet<string>;
}

interface Cluster {
  readonly first: Known;
  readonly copies: {
    readonly place: PeerPlace;
    readonly unitKey: string;
    readonly shared: number;
  }[];
}

export class Copies {
  /** The first tables with two marks; what follows is held against them. */
  readonly #bands = new Map<string, Cluster[]>();
  readonly #clusters: Cluster[] = [];

  add({ place, unitKey, rows }: PeerTable): void {
    const hashes = new Set(rows.map(({ hash }) => hash));
    if (hashes.size < rowsMin) return;
    const known: Known = { place, unitKey, rows: hashes };
    const bands = bandsOf(hashes);
    const cluster = this.#clusterOf(known, bands);
    if (cluster !== undefined) {
      const { first, copies } = cluster;
      copies.push({ place, unitKey, shared: shared(first.rows, hashes) });
      return;
    }
    const fresh: Cluster = { first: known, copies: [] };
    this.#clusters.push(fresh);
    for (const band of bands) {
      const firsts = this.#bands.get(band);
      if (firsts === undefined) this.#bands.set(band, [fresh]);
      else if (firsts.length < limits.peerCandidatesMax) firsts.push(fresh);
    }
  }

  #clusterOf({ rows }: Known, bands: readonly string[]): Cluster | undefined {
    const candidates = new Set(bands.flatMap((band) => this.#bands.get(band) ?? []));
    return [...candidates].find(({ first }) => shared(first.rows, rows) >= sharedMin);
  }

  /** Clusters that more than one unit is in: the same unit may well repeat itself. */
  findings(): PeerFinding[] {
    return this.#clusters.flatMap(({ first, copies }) => {
      const units = new Set([first.unitKey, ...copies.map(({ unitKey }) => unitKey)]);
      if (units.size < 2) return [];
      const least = leastOf(copies.map((copy) => copy.shared)) * 100;
      const message = `${units.size} 个单位的 ${copies.length + 1} 张表，三级指标、指标值和实际完成值至少 ${Math.floor(least)}% 的行相同（${first.rows.size} 行）；请核对是否抄自别的单位。`;
      const figures = {
        tables: copies.length + 1,
        units: units.size,
        rows: first.rows.size,
        share: least,
      };
      return [
        peerFinding('copied-between-units', message, figures, [
          first.place,
          ...copies.map(({ place }) => place),
        ]),
      ];
    });
  }
}

/** Rows that both have, of the rows of the longer one; none where they are too few. */
function shared(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let both = 0;
  for (const hash of right) if (left.has(hash)) both += 1;
  return both < rowsMin ? 0 : both / Math.max(left.size, right.size);
}

/** For each of some orders of all possible rows, the first of these: two such marks are a band. */
function bandsOf(hashes: ReadonlySet<string>): string[] {
  const numbers = [...hashes].map((hash) => Number.parseInt(hash.slice(0, 8), 16));
  const marks = Array.from({ length: bandCount * 2 }, (_, order) =>
    numbers.reduce((least, number) => Math.min(least, mixed(number, order)), 2 ** 32),
  );
  return Array.from(
    { length: bandCount },
    (_, band) => `${band}:${marks[band * 2]}:${marks[band * 2 + 1]}`,
  );
}

/** A number in another order of all numbers. */
function mixed(number: number, order: number): number {
  let value = Math.imul(number ^ Math.imul(order + 1, 0x9e3779b1), 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
