import { Fraction } from '../../decimal.js';
import { isLevelOf } from '../../indicators/blocks.js';
import { compact } from '../../indicators/characters.js';
import { remembered } from '../../memo.js';
import type { BlockPolicy } from '../../policies/shape/blocks.js';
import { figure } from '../rounding.js';
import { type Check, citedText, type Found, type Scored } from './finding.js';

/** A unit may set other weights than the policy's; a reviewer wants to know. */
export const blockWeightDiffers: Check = {
  severity: 'warning',
  description: '某一部分的分值与计分办法规定的分值不同。',
  find: (scored) =>
    scored.totals.unweighted
      ? []
      : [
          ...scored.policy.blocks.flatMap((block) => blockFound(block, scored)),
          ...executionFound(scored),
        ],
};

const ofPolicy = '计分办法规定为';

/** Whether it is the policy that asks for other weights, and not the heading of the block itself. */
export function isAskedByPolicy({ message }: Found): boolean {
  return message.includes(ofPolicy);
}

function blockFound(block: BlockPolicy, scored: Scored): Found[] {
  const { names, weight, expected, range } = block;
  const { rows, policy, execution } = scored;
  const own = rows.filter(({ input }) => isLevelOf(names, input.level1));
  // A block that is missing altogether has a finding of its own; an open weight can still make it right.
  if ((own.length === 0 && expected) || own.some((row) => row.weight === undefined)) return [];
  const isHome = isLevelOf(names, policy.execution?.block?.value ?? '');
  const money = isHome && execution !== undefined ? execution.weight : Fraction.zero;
  const sum = own.reduce((total, row) => total.plus(row.weight ?? Fraction.zero), money);
  const printed = printedWeight(own.map(({ input }) => input.level1));
  const inRange = printed === undefined && range !== undefined && isWithin(sum, range.value);
  const found = secondLevelsFound(block, own);
  if (inRange || sum.equals(Fraction.of(printed ?? weight.value))) return found;
  const due = printed === undefined ? `${ofPolicy} ${dueText(block)}` : `表上写明为 ${printed}`;
  const message = `${names.join('、')}指标分值合计为 ${figure(sum)}，${due}；请核对各项分值，或指明所用的计分办法。`;
  return [{ pointer: '/indicators', message }, ...found];
}

/** The weight of a block as a sentence says it: one figure, or from where to where. */
function dueText({ weight, range }: BlockPolicy): string {
  if (range === undefined) return citedText(weight);
  const { from, to } = range.value;
  return citedText({ ...range, value: `${from}–${to}` });
}

function isWithin(sum: Fraction, { from, to }: { readonly from: string; readonly to: string }) {
  return sum.compare(Fraction.of(from)) >= 0 && sum.compare(Fraction.of(to)) <= 0;
}

/** Second levels have points of their own in some forms. */
function secondLevelsFound({ secondLevels = [] }: BlockPolicy, own: Scored['rows']): Found[] {
  return secondLevels.flatMap(({ names, weight }) => {
    const rows = own.filter(({ input }) => isLevelOf(names, input.level2 ?? ''));
    const sum = rows.reduce((total, row) => total.plus(row.weight ?? Fraction.zero), Fraction.zero);
    if (rows.length === 0 || sum.equals(Fraction.of(weight.value))) return [];
    const message = `${names.join('、')}（二级指标）分值合计为 ${figure(sum)}，${ofPolicy} ${citedText(weight)}；请核对各项分值，或指明所用的计分办法。`;
    return [{ pointer: '/indicators', message }];
  });
}

/** What the heading of a block says that it weighs: `产出指标（50分）`. A form's own heading goes before the policy. */
function printedWeight(levels: readonly string[]): string | undefined {
  return levels.map(weightInHeading).find((weight) => weight !== undefined);
}

const weightInHeading = remembered((level) => heading.exec(compact(level))?.[1]);

const heading = /\((\d{1,3}(?:\.\d{1,4})?)(?:分|%)?\)$/u;

function executionFound({ execution, policy }: Scored): Found[] {
  // A form that gives no points for execution has its weights without it.
  if (execution === undefined || execution.weight.isZero()) return [];
  const due = policy.execution?.weight;
  if (due !== undefined && execution.weight.equals(Fraction.of(due.value))) return [];
  const said = due === undefined ? '计分办法没有这一项，不计分' : `${ofPolicy} ${citedText(due)}`;
  const message = `预算执行率分值为 ${execution.weightText}，${said}；请核对它的分值，或指明所用的计分办法。`;
  return [{ pointer: '/indicators', message }];
}
