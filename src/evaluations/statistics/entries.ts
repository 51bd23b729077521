/** Which groups a table belongs to, and what it adds to each. */
import { blockName } from '../../indicators/blocks.js';
import type { SheetRow } from '../../scoring/score-sheet.js';
import type { Earned, GroupEntry } from './group.js';
import type { ScannedTable } from './scan.js';

/** By what tables are put together. */
export const statisticsBy = ['unit', 'grade', 'block', 'indicator', 'policy'] as const;
export type StatisticsBy = (typeof statisticsBy)[number];

/** The key of the group of the execution rate among the blocks. */
const executionKey = 'execution';

/** What the entries of a table are made by. */
export interface Grouping {
  readonly by: StatisticsBy;
  /** Rows of this third level alone; the figures are then those of the row, not of the table. */
  readonly indicator?: string | undefined;
  /** How a policy is called. */
  readonly titleOf: (policy: string) => string;
}

/** A third level as its peers are found: blanks make no difference. */
export function peerName(level3: string): string {
  return level3.replace(/\s+/gu, '');
}

/** Each group at most once. */
export function entriesOf(table: ScannedTable, grouping: Grouping): readonly GroupEntry[] {
  const { by, indicator } = grouping;
  const wanted = indicator === undefined ? undefined : peerName(indicator);
  const rows =
    wanted === undefined
      ? table.sheet.indicators
      : table.sheet.indicators.filter(({ level3 }) => peerName(level3) === wanted);
  if (wanted !== undefined && rows.length === 0) return [];
  if (by === 'indicator') return byName(rows);
  if (by === 'block') return byBlock(table, rows, wanted !== undefined);
  const isWhole = wanted === undefined;
  const earned = isWhole ? [wholeOf(table)] : rows;
  return [{ ...groupOf(table, grouping), rows, earned, isWhole }];
}

function wholeOf({ sheet: { total, fullMark } }: ScannedTable): Earned {
  return { score: total, weight: fullMark };
}

/** Tables without a unit code are told apart by the name of their unit, those without a grade stand together. */
function groupOf(
  { record, sheet }: ScannedTable,
  { by, titleOf }: Grouping,
): Pick<GroupEntry, 'key' | 'name'> {
  const { unitCode, unitName, grade } = record;
  if (by === 'unit') return { key: unitCode ?? '', name: unitName };
  if (by === 'grade') return { key: grade ?? '', name: grade ?? '（未评等级）' };
  const key = `${sheet.policy.id}@${sheet.policy.version}`;
  return { key, name: titleOf(key) };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [item]);
    else own.push(item);
  }
  return groups;
}

function byName(rows: readonly SheetRow[]): GroupEntry[] {
  const groups = grouped(rows, ({ level3 }) => peerName(level3));
  return [...groups].map(([key, own]) => ({
    key,
    name: own[0]?.level3.trim() ?? key,
    rows: own,
    earned: own,
    isWhole: false,
  }));
}

/** Blocks by the name that rule-books know them by; their points are those of the subtotal. */
function byBlock(
  { sheet }: ScannedTable,
  rows: readonly SheetRow[],
  isOfRows: boolean,
): GroupEntry[] {
  const groups = grouped(rows, ({ level1 }) => blockName(level1));
  const subtotals = grouped(sheet.subtotals, ({ level1 }) => blockName(level1));
  const blocks = [...groups].map(([key, own]) => ({
    key,
    name: own[0]?.level1 ?? key,
    rows: own,
    earned: isOfRows ? own : (subtotals.get(key) ?? []),
    isWhole: false,
  }));
  const { budget } = sheet;
  if (isOfRows || budget?.outcome !== 'scored') return blocks;
  const execution: GroupEntry = {
    key: executionKey,
    name: '预算执行率',
    rows: [{ outcome: 'scored', ...(budget.working && { working: budget.working }) }],
    earned: [budget],
    isWhole: false,
  };
  return [...blocks, execution];
}
