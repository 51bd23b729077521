/** Stored tables under two rule-books from the numbers that are kept of them, without their texts. */
import { Fraction } from '../../decimal.js';
import { limits } from '../../limits.js';
import { appendAll, slicesOf } from '../../lists.js';
import { isExact } from '../../scoring/fast-loop.js';
import { readingName } from '../../scoring/plans/kept-table.js';
import { readsAlike } from '../../scoring/plans/policy-numbers.js';
import {
  type KeptTable,
  type PackFigures,
  scorePack,
  TablePack,
} from '../../scoring/plans/tables.js';
import type { FindPolicy } from '../sheets/score.js';
import { type CompareOptions, type Comparison, type PolicyPair, policyPairsOf } from './compare.js';
import { compareFigures, type FiguredTable } from './compare-figures.js';
import { namedAs, type TablePlan } from './figures.js';

/** A stored table in numbers, and the policy that it was scored under where that is known. */
export interface PlannedTask {
  readonly plan: TablePlan;
  readonly scoredUnder: string | null;
}

/** Tables that are held against the same two rule-books. */
interface PairPack extends PolicyPair {
  readonly pack: TablePack;
  readonly tables: { readonly index: number; readonly kept: KeptTable }[];
}

/**
 * What came of each table, in their order; undefined where a plan is none of the policies', these read tables each in its
 * own way, or the loop has no figures: that one has to be read. Few at a time, as {@link figuresOfPlans} does.
 */
export function comparePlans(
  tasks: readonly PlannedTask[],
  options: CompareOptions,
  find: FindPolicy,
): (Comparison | undefined)[] {
  const pairOf = pairFinder(options, find);
  const found: (Comparison | undefined)[] = [];
  for (const some of slicesOf(tasks, limits.planSliceCount))
    appendAll(found, compareSome(some, pairOf));
  return found;
}

function compareSome(
  tasks: readonly PlannedTask[],
  pairOf: ReturnType<typeof pairFinder>,
): (Comparison | undefined)[] {
  const packs = new Map<PolicyPair, PairPack>();
  for (const [index, { plan, scoredUnder }] of tasks.entries()) {
    const kept = JSON.parse(plan.text) as KeptTable;
    const pair = pairOf(kept, scoredUnder);
    if (pair === undefined || readingName(pair.before) !== plan.reading) continue;
    const own = packs.get(pair) ?? { ...pair, pack: new TablePack(pair.before), tables: [] };
    packs.set(pair, own);
    own.tables.push({ index, kept });
    own.pack.addKept(kept);
  }
  const found: (Comparison | undefined)[] = tasks.map(() => undefined);
  for (const pair of packs.values()) compareTables(pair, found);
  return found;
}

/** The two rule-books of a table; undefined where they refuse it, or do not read alike. */
function pairFinder(
  options: CompareOptions,
  find: FindPolicy,
): (kept: KeptTable, scoredUnder: string | null) => PolicyPair | undefined {
  const pairOf = policyPairsOf(options, find);
  const pairs = new Map<string, PolicyPair | undefined>();
  const found = (kept: KeptTable, scoredUnder: string | null): PolicyPair | undefined => {
    const pair = pairOf(kept, scoredUnder);
    return pair.ok && readsAlike(pair.value.before, pair.value.after) ? pair.value : undefined;
  };
  return (kept, scoredUnder) => {
    // Many tables name the same; a blank stands in none of the names.
    const name = [kept.kind, kept.fiscalYear, kept.policy, scoredUnder].join(' ');
    if (!pairs.has(name)) pairs.set(name, found(kept, scoredUnder));
    return pairs.get(name);
  };
}

function compareTables(
  { before, after, pack, tables }: PairPack,
  found: (Comparison | undefined)[],
): void {
  const [old, fresh] = [scorePack(pack), scorePack(pack, after)];
  for (const [place, { index, kept }] of tables.entries())
    if (isExact(old.totals[place]) && isExact(fresh.totals[place]))
      found[index] = compareFigures(
        figured(pack, kept, { old, place }),
        { before, after },
        { old, fresh, place },
      );
}

function figured(
  { rows, levels }: TablePack,
  kept: KeptTable,
  { old, place }: { readonly old: PackFigures; readonly place: number },
): FiguredTable {
  const from = old.rowStarts[place] ?? 0;
  return {
    named: namedAs(kept),
    level1Of: (row) => levels.names[rows.levels[from + row] ?? -1] ?? '',
    // A rule is a table's own, whatever the policy that reads it so.
    ruleOf: (row) => kept.rules.kinds[kept.rules.rows[row] ?? -1],
    fullMark: () => {
      const [above, below] = [old.fullAbove[place] ?? 0, old.fullBelow[place] ?? 1];
      return Fraction.of(above).dividedBy(Fraction.of(below)).toText(12);
    },
  };
}
