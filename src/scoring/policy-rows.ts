/** What a policy knows of a row by its names: its block, the row that the form prints itself, what changes the total. */
import { isLevelOf } from '../indicators/blocks.js';
import { compact, withoutNumber } from '../indicators/characters.js';
import type { Indicator } from '../indicators/evaluation.js';
import { readTarget } from '../indicators/target.js';
import { Memo, remembered } from '../memo.js';
import type { Policy } from '../policies/policy.js';
import type { BlockPolicy, StandardRow } from '../policies/shape/blocks.js';
import type { Cited } from '../policies/shape/cited.js';
import type { AdjustmentRule } from '../policies/shape/totals.js';

/** What a policy says of one row. */
export interface OfPolicy {
  readonly block: BlockPolicy | undefined;
  readonly standard: StandardRow | undefined;
  /** Where the row has no weight and changes the total. */
  readonly adjusts: Cited<AdjustmentRule> | undefined;
}

/** The block that a first level names. */
export function blockOf({ blocks }: Policy, level1: string): BlockPolicy | undefined {
  return blocks.find(({ names }) => isLevelOf(names, level1));
}

/** A name without what typing adds to it: blanks, quotation marks, brackets, a number in front, 指标 behind. */
const plainName = remembered((name) =>
  withoutNumber(compact(name))
    .replace(/["'“”‘’「」『』《》]/gu, '')
    .replace(/\([^()]*\)/gu, '')
    .replace(/指标$/u, ''),
);

/** Whether a row is called by one of these names. */
function isCalled(name: string, names: readonly string[]): boolean {
  const own = plainName(name);
  return names.some((known) => plainName(known) === own);
}

const nothing: Omit<OfPolicy, 'block'> = { standard: undefined, adjusts: undefined };

/** A first level under a policy: its block, and the standard rows that a row there may be. */
interface Place {
  readonly block: BlockPolicy | undefined;
  readonly rows: readonly StandardRow[];
}

const places = new WeakMap<Policy, Memo<Place>>();

function placeOf(policy: Policy, level1: string): Place {
  const known = places.get(policy) ?? new Memo<Place>();
  places.set(policy, known);
  return known.get(level1, () => {
    const block = blockOf(policy, level1);
    const blocks = block === undefined ? policy.blocks : [block];
    return { block, rows: blocks.flatMap((one) => one.rows ?? []) };
  });
}

/** What a policy says of a row. A row of a block that the policy does not know may be any of its standard rows. */
export function ofPolicy(policy: Policy, { level1, level3 }: Indicator): OfPolicy {
  const { block, rows } = placeOf(policy, level1);
  if (rows.length === 0 && policy.adjustments === undefined) return { ...nothing, block };
  const adjusts = policy.adjustments?.find(({ value }) => isCalled(level3, value.names));
  if (adjusts !== undefined) return { ...nothing, block, adjusts };
  return { ...nothing, block, standard: rows.find(({ names }) => isCalled(level3, names)) };
}

/** The indicator with what the form of its policy prints where the table leaves it out. */
export function completedBy(
  standard: StandardRow | undefined,
  policy: Policy,
  input: Indicator,
): Indicator {
  const given = withScoredTarget(policy, input);
  if (standard === undefined) return given;
  const { weight, target, rule } = standard;
  const isEmpty = given.target.trim() === '' && target !== undefined;
  const due = isEmpty ? target.value : given.target;
  return {
    ...given,
    target: due,
    ...(given.weight === undefined && weight !== undefined ? { weight: weight.value } : {}),
    ...(given.rule === undefined && rule !== undefined && !isWrittenRule(due, given)
      ? { rule: rule.value }
      : {}),
  };
}

/** Of two columns of targets the one that the policy scores by. */
function withScoredTarget({ scoredTarget }: Policy, input: Indicator): Indicator {
  const { initialTarget } = input;
  const isInitial = scoredTarget?.value === 'initial' && initialTarget !== undefined;
  return isInitial ? { ...input, target: initialTarget } : input;
}

/** A rule that the table itself writes out goes before that of the form. */
function isWrittenRule(target: string, { level1, level2, level3 }: Indicator): boolean {
  return readTarget(target, { level1, level2, level3 }).kind === 'tiers';
}
