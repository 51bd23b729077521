/** Stored tables under two rule-books from the numbers that are kept of them, without their texts. */
import { Fraction } from '../../decimal.js';
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
 * own way, or the loop has no figures: that one has to be read.
 */
export function comparePlans(
  tasks: readonly PlannedTask[],
  options: CompareOptions,
  find: FindPolicy,
): (Comparison | undefined)[] {
  const packOf = packsBy(options, find);
  const packs = new Set<PairPack>();
  for (const [index, { plan, scoredUnder }] of tasks.entries()) {
    const kept = JSON.parse(plan.text) as KeptTable;
    const own = packOf(kept, scoredUnder);
    if (own === undefined || readingName(own.before) !== plan.reading) continue;
    packs.add(own);
    own.tables.push({ index, kept });
    own.pack.addKept(kept);
  }
  const found: (Comparison | undefined)[] = tasks.map(() => undefined);
  for (const pair of packs) compareTables(pair, found);
  return found;
}

/** The pack that a table belongs to; undefined of one whose policies refuse it, or do not read alike. */
function packsBy(
  options: CompareOptions,
  find: FindPolicy,
): (kept: KeptTable, scoredUnder: string | null) => PairPack | undefined {
  const pairOf = policyPairsOf(options, find);
  const packs = new Map<string, PairPack | undefined>();
  const made = (kept: KeptTable, scoredUnder: string | null): PairPack | undefined => {
    const pair = pairOf(kept, scoredUnder);
    if (!pair.ok || !readsAlike(pair.value.before, pair.value.after)) return undefined;
    return { ...pair.value, pack: new TablePack(pair.value.before), tables: [] };
  };
  return (kept, scoredUnder) => {
    // Many tables name the same; a blank stands in none of the names.
    const name = [kept.kind, kept.fiscalYear, kept.policy, scoredUnder].join(' ');
    if (!packs.has(name)) packs.set(name, made(kept, scoredUnder));
    return packs.get(name);
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
