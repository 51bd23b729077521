/** One pass over stored tables: a page at a time, each in a transaction that sees the units of the key. */
import { limits } from '../../limits.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { type Caller, requireValid } from '../access/caller.js';
import type { ServiceOf } from '../commands/service.js';
import type { StandingTable, StatisticsFilter, StatisticsPart, StatisticsStores } from './ports.js';

/** A table with the sheet that stands. */
export interface ScannedTable {
  readonly record: StandingTable;
  readonly sheet: Omit<ScoreSheet, 'input'>;
}

/** What a pass is about. */
export interface Scan extends StatisticsFilter {
  /** Of the policy that tables were scored under: `id`, or `id@version`. */
  readonly policy?: string | undefined;
}

/** Ends a pass that nobody waits for any more. */
export interface ScanOptions {
  readonly part?: StatisticsPart;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The tables that are meant, in the order of their ids, each once. No more than two pages are held: the next one is
 * read while this one is worked on. Each page asks again whether the key stands and what it sees.
 * @throws UseCaseRefusal `key-needed` once it was revoked or has expired; the reason of a signal that was raised.
 */
export async function* scannedTables(
  { database, now }: ServiceOf<StatisticsStores>,
  caller: Caller,
  { policy, ...filter }: Scan,
  { part = 'sheet', signal }: ScanOptions = {},
): AsyncGenerator<ScannedTable> {
  const pageBehind = (after: string | undefined): Promise<StandingTable[]> => {
    signal?.throwIfAborted();
    const page = database.reading(caller, async ({ keys, statistics }) => {
      await requireValid(keys, caller, now());
      return statistics.tables(filter, after, limits.statisticsPageTables, part);
    });
    // Whoever stops before it is there does not ask what became of it.
    page.catch(() => undefined);
    return page;
  };
  let next: Promise<StandingTable[]> | undefined = pageBehind(undefined);
  while (next !== undefined) {
    const page: StandingTable[] = await next;
    signal?.throwIfAborted();
    next = page.length < limits.statisticsPageTables ? undefined : pageBehind(page.at(-1)?.id);
    for (const record of page) {
      const sheet = JSON.parse(record.sheet) as ScannedTable['sheet'];
      if (isUnder(sheet, policy)) yield { record, sheet };
    }
  }
}

function isUnder({ policy: { id, version } }: ScannedTable['sheet'], policy?: string): boolean {
  return policy === undefined || policy === id || policy === `${id}@${version}`;
}
