/** `GET /statistics`: exact figures over what a key sees, in one pass. */

import { Fraction } from '../../decimal.js';
import type { Defect } from '../../defect.js';
import { evaluationKinds } from '../../indicators/evaluation.js';
import { limits } from '../../limits.js';
import { scoreText } from '../../scoring/rounding.js';
import { type Caller, requireScope } from '../access/caller.js';
import type { ServiceOf } from '../commands/service.js';
import {
  anyText,
  aYear,
  type FilterOf,
  type Query,
  readFilters,
  wordFilter,
} from '../shared/pages.js';
import { invalid, refuseDefects, type UseCaseRefusal } from '../shared/refusal.js';
import { evaluationStates } from '../tables/ports.js';
import type { GroupInAnotherYear, Statistics } from './answers.js';
import { entriesOf, type Grouping, type StatisticsBy, statisticsBy } from './entries.js';
import { Group } from './group.js';
import type { StatisticsStores } from './ports.js';
import { type Scan, type ScannedTable, scannedTables } from './scan.js';

/** What every question about many tables takes. */
export const scanFilters = {
  fiscalYear: aYear,
  kind: wordFilter(evaluationKinds),
  state: wordFilter(evaluationStates),
  unit: anyText,
  policy: anyText,
} as const;

/** Which tables such a question is about. */
export function scanOf(given: FilterOf<typeof scanFilters>): Scan {
  const { fiscalYear, kind, state, unit, policy } = given;
  const year = fiscalYear === undefined ? undefined : Number(fiscalYear);
  return { fiscalYear: year, kind, state, unit, policy };
}

const filters = {
  ...scanFilters,
  by: wordFilter(statisticsBy),
  against: aYear,
  indicator: anyText,
} as const;

/**
 * The figures that a query asks for.
 * @throws UseCaseRefusal `invalid` with all defects, `too-many-groups`; `key-needed` when the key ends meanwhile.
 */
export async function readStatistics(
  service: ServiceOf<StatisticsStores>,
  caller: Caller,
  query: Query,
  signal?: AbortSignal,
): Promise<Statistics> {
  requireScope(caller, 'read');
  const given = readFilters(query, filters);
  const { by = 'unit', against, indicator } = given;
  refuseDefects(contradictions(given));
  await service.policies.refresh();
  const titleOf = (policy: string): string => service.policies.find(policy)?.title ?? policy;
  const grouping: Grouping = { by, indicator, titleOf };
  const scan = scanOf(given);
  const counted = await groupsOf(scannedTables(service, caller, scan, { signal }), grouping);
  if (against === undefined) return { tables: counted.tables, groups: figuresOf(counted, by) };
  const then = { ...scan, fiscalYear: Number(against) };
  const before = await groupsOf(scannedTables(service, caller, then, { signal }), grouping);
  return { tables: counted.tables, groups: figuresOf(counted, by, before) };
}

function contradictions({ fiscalYear, against }: FilterOf<typeof filters>): Defect[] {
  if (against === undefined || (fiscalYear !== undefined && fiscalYear !== against)) return [];
  const message =
    fiscalYear === undefined
      ? '与另一年度比较（against）须写明 fiscalYear。'
      : `against 应为另一年度，现与 fiscalYear 同为 ${against}。`;
  return [{ code: 'value-unknown', pointer: '/against', message }];
}

/** Tables in groups. */
interface Counted {
  readonly tables: number;
  readonly groups: ReadonlyMap<string, Group>;
}

/** @throws UseCaseRefusal `too-many-groups` */
async function groupsOf(
  tables: AsyncIterable<ScannedTable> | Iterable<ScannedTable>,
  grouping: Grouping,
): Promise<Counted> {
  const groups = new Map<string, Group>();
  let count = 0;
  for await (const table of tables) {
    const entries = entriesOf(table, grouping);
    if (entries.length > 0 || grouping.indicator === undefined) count += 1;
    for (const entry of entries) {
      const place = placeOf(entry, grouping.by);
      const group = groups.get(place) ?? new Group(entry);
      group.add(entry, table);
      groups.set(place, group);
      if (groups.size > limits.statisticsGroupsMax) throw tooMany();
    }
  }
  return { tables: count, groups };
}

/** Units without a code are told apart by their names. */
function placeOf({ key, name }: Pick<Group, 'key' | 'name'>, by: StatisticsBy): string {
  return by === 'unit' && key === '' ? `\n${name}` : key;
}

function tooMany(): UseCaseRefusal {
  const message = `分组超过 ${limits.statisticsGroupsMax} 个，请用 unit、kind、state、policy 或 indicator 缩小范围。`;
  return invalid('too-many-groups', '/by', message);
}

function figuresOf({ groups }: Counted, by: StatisticsBy, before?: Counted): Statistics['groups'] {
  return inOrder([...groups.values()], by).map((group) => {
    const then = before?.groups.get(placeOf(group, by));
    return {
      ...group.figures(),
      ...(then === undefined ? {} : { against: beforeOf(group, then) }),
    };
  });
}

function beforeOf(now: Group, then: Group): GroupInAnotherYear {
  const { mean, share } = then.figures();
  const [own, other] = [now.scores.mean, then.scores.mean];
  return {
    tables: then.tables,
    ...(mean === undefined ? {} : { mean }),
    ...(share === undefined ? {} : { share }),
    ...(own === undefined || other === undefined
      ? {}
      : { difference: scoreText(own.minus(other)) }),
  };
}

/** Units and policies by their keys, grades from the best mean on, the rest by how many tables there are. */
function inOrder(groups: readonly Group[], by: StatisticsBy): readonly Group[] {
  const byKey = (left: Group, right: Group): number =>
    compare(placeOf(left, by), placeOf(right, by));
  if (by === 'unit' || by === 'policy') return groups.toSorted(byKey);
  if (by === 'grade') {
    const least = Fraction.of('-1');
    return groups.toSorted(
      (left, right) =>
        Number(left.key === '') - Number(right.key === '') ||
        (right.scores.mean ?? least).compare(left.scores.mean ?? least) ||
        byKey(left, right),
    );
  }
  return groups.toSorted((left, right) => right.tables - left.tables || byKey(left, right));
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
