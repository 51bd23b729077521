import { Fraction } from '../../decimal.js';
import { blockName } from '../../indicators/blocks.js';
import { compact } from '../../indicators/characters.js';
import type { BlockPolicy } from '../../policies/policy.js';
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

function blockFound({ names, weight, expected }: BlockPolicy, { rows }: Scored): Found[] {
  const own = rows.filter(({ input }) => names.includes(blockName(input.level1)));
  // A block that is missing altogether has a finding of its own; an open weight can still make it right.
  if ((own.length === 0 && expected) || own.some((row) => row.weight === undefined)) return [];
  const sum = own.reduce((total, row) => total.plus(row.weight ?? Fraction.zero), Fraction.zero);
  const printed = printedWeight(own.map(({ input }) => input.level1));
  if (sum.equals(Fraction.of(printed ?? weight.value))) return [];
  const due = printed === undefined ? `${ofPolicy} ${citedText(weight)}` : `表上写明为 ${printed}`;
  const message = `${names.join('、')}指标分值合计为 ${figure(sum)}，${due}；请核对各项分值，或指明所用的计分办法。`;
  return [{ pointer: '/indicators', message }];
}

/** What the heading of a block says that it weighs: `产出指标（50分）`. A form's own heading goes before the policy. */
function printedWeight(levels: readonly string[]): string | undefined {
  const said = levels.map((level) => heading.exec(compact(level))?.[1]);
  return said.find((weight) => weight !== undefined);
}

const heading = /\((\d{1,3}(?:\.\d{1,4})?)(?:分|%)?\)$/u;

function executionFound({ execution, policy }: Scored): Found[] {
  const due = policy.execution.weight.value;
  // A form that gives no points for execution has its weights without it.
  if (execution === undefined || execution.weight.isZero()) return [];
  if (execution.weight.equals(Fraction.of(due))) return [];
  const message = `预算执行率分值为 ${execution.weightText}，${ofPolicy} ${citedText(policy.execution.weight)}；请核对它的分值，或指明所用的计分办法。`;
  return [{ pointer: '/indicators', message }];
}
