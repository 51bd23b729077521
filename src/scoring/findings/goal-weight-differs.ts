import { Fraction } from '../../decimal.js';
import { figure } from '../rounding.js';
import { type Check, citedText, type Found, type Scored } from './finding.js';

/** Several annual goals, each with rows of its own, share the points of the rows. */
export const goalWeightDiffers: Check = {
  severity: 'warning',
  description: '各年度目标的指标分值合计与计分办法规定的不同。',
  find: (scored) => {
    const { policy, rows, totals } = scored;
    const goals = [...new Set(rows.flatMap(({ input }) => input.goal ?? []))].toSorted();
    if (policy.goalBlocks === undefined || totals.unweighted || goals.length === 0) return [];
    const own = rows.filter(({ input }) => input.goal !== undefined);
    if (own.some(({ weight }) => weight === undefined)) return [];
    const { weight, split } = policy.goalBlocks.value;
    const due = { ...policy.goalBlocks, value: weight };
    return split === 'free'
      ? allFound(sumOf(own), due)
      : goals.flatMap((goal) => oneFound(goal, scored, due, String(goals.length)));
  },
};

type Rows = Scored['rows'];

function sumOf(rows: Rows): Fraction {
  return rows.reduce((sum, { weight }) => sum.plus(weight ?? Fraction.zero), Fraction.zero);
}

type Due = Parameters<typeof citedText>[0];

function allFound(sum: Fraction, due: Due): Found[] {
  if (sum.equals(Fraction.of(due.value))) return [];
  const message = `各年度目标的指标分值合计为 ${figure(sum)}，计分办法规定为 ${citedText(due)}；请核对各项分值。`;
  return [{ pointer: '/indicators', message }];
}

function oneFound(goal: number, { rows }: Scored, due: Due, count: string): Found[] {
  const sum = sumOf(rows.filter(({ input }) => input.goal === goal));
  if (sum.times(Fraction.of(count)).equals(Fraction.of(due.value))) return [];
  const message = `年度目标 ${goal} 的指标分值合计为 ${figure(sum)}，计分办法规定 ${count} 个目标平分 ${citedText(due)}；请核对各项分值。`;
  return [{ pointer: '/indicators', message }];
}
