/** `GET /statistics/findings`: what only shows where many tables are looked at together. */

import { limits } from '../../../limits.js';
import { type Caller, requireScope } from '../../access/caller.js';
import type { ServiceOf } from '../../commands/service.js';
import { type Query, readFilters } from '../../shared/pages.js';
import type { PeerFindingCode } from '../peer-finding-codes.js';
import { peerFindingCodes } from '../peer-finding-codes.js';
import type { StatisticsStores } from '../ports.js';
import { scanFilters, scanOf } from '../read.js';
import { type Scan, scannedTables } from '../scan.js';
import { Copies } from './copies.js';
import type { PeerFinding } from './finding.js';
import { UsualLevels } from './levels.js';
import { exceededByAll, LastYear, rowFindings } from './rows.js';
import { type PeerTable, peerTableOf } from './table.js';
import { RepeatedReasons, Units } from './units.js';

export interface PeerFindings {
  readonly tables: number;
  /** How many there are of each code. */
  readonly counts: Readonly<Partial<Record<PeerFindingCode, number>>>;
  /** The first ones of each code. */
  readonly findings: readonly PeerFinding[];
}

/** Tables as often as they are asked for: what is usual is known only when all were seen. */
export type Tables = () => AsyncIterable<PeerTable> | Iterable<PeerTable>;

/**
 * Looks at all tables twice: what is usual, then what is not.
 * @param lastYear those of the year before.
 */
export async function peerFindings(tables: Tables, lastYear: Tables): Promise<PeerFindings> {
  const before = new LastYear();
  for await (const table of lastYear()) before.add(table);
  const seen = {
    copies: new Copies(),
    levels: new UsualLevels(),
    units: new Units(),
    reasons: new RepeatedReasons(),
  };
  let count = 0;
  for await (const table of tables()) {
    for (const collector of Object.values(seen)) collector.add(table);
    count += 1;
  }
  const usuals = seen.levels.settle();
  const found = new Found();
  found.add([
    ...seen.copies.findings(),
    ...exceededByAll(usuals),
    ...seen.units.findings(),
    ...seen.reasons.findings(),
  ]);
  for await (const table of tables()) {
    found.add(rowFindings(table, seen.levels));
    found.add(before.findings(table));
  }
  return { tables: count, ...found.all() };
}

/** Findings by their codes; so many of each are kept. */
class Found {
  readonly #kept = new Map<PeerFindingCode, PeerFinding[]>();
  readonly #counts = new Map<PeerFindingCode, number>();

  add(findings: readonly PeerFinding[]): void {
    for (const finding of findings) {
      const { code } = finding;
      const kept = this.#kept.get(code) ?? [];
      this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
      if (kept.length < limits.peerFindingsMax) kept.push(finding);
      this.#kept.set(code, kept);
    }
  }

  all(): Pick<PeerFindings, 'counts' | 'findings'> {
    const codes = Object.keys(peerFindingCodes) as PeerFindingCode[];
    return {
      counts: Object.fromEntries(
        codes.flatMap((code) => {
          const count = this.#counts.get(code);
          return count === undefined ? [] : [[code, count]];
        }),
      ),
      findings: codes.flatMap((code) => this.#kept.get(code) ?? []),
    };
  }
}

/** @throws UseCaseRefusal `invalid` with all defects; `key-needed` when the key ends meanwhile. */
export async function readPeerFindings(
  service: ServiceOf<StatisticsStores>,
  caller: Caller,
  query: Query,
  signal?: AbortSignal,
): Promise<PeerFindings> {
  requireScope(caller, 'read');
  const scan = scanOf(readFilters(query, scanFilters));
  const tables = (of: Scan): Tables =>
    async function* peers() {
      const scanned = scannedTables(service, caller, of, { part: 'input', signal });
      for await (const table of scanned) yield peerTableOf(table);
    };
  const { fiscalYear } = scan;
  const lastYear: Tables =
    fiscalYear === undefined ? () => [] : tables({ ...scan, fiscalYear: fiscalYear - 1 });
  return peerFindings(tables(scan), lastYear);
}
