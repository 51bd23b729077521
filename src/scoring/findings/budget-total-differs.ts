import { decimalPlaces, Fraction } from '../../decimal.js';
import type { FundingLine } from '../../indicators/evaluation.js';
import { type Amounts, sumOfLines } from '../execution.js';
import { figure } from '../rounding.js';
import type { Check } from './finding.js';

const members: readonly (readonly [keyof Amounts, string])[] = [
  ['initial', '年初预算数'],
  ['adjusted', '全年预算数'],
  ['executed', '全年执行数'],
];

/** The total line is what is scored, so it must be the sum of its lines. */
export const budgetTotalDiffers: Check = {
  severity: 'error',
  description: '年度资金总额一行不等于各资金来源之和。',
  find: ({ evaluation, execution }) => {
    const { total, lines = [] } = evaluation.budget ?? {};
    if (total === undefined || execution === undefined || lines.length === 0) return [];
    const sum = sumOfLines(lines);
    const wrong = members.flatMap(([member, name]) =>
      difference(name, execution.total[member], sum[member], hiddenIn([total, ...lines], member)),
    );
    if (wrong.length === 0) return [];
    return [
      {
        pointer: '/budget/total',
        message: `年度资金总额与各来源之和不符：${wrong.join('；')}；请核对各行金额。`,
      },
    ];
  },
};

function difference(
  name: string,
  total: Fraction | undefined,
  sum: Fraction | undefined,
  hidden: Fraction,
): string[] {
  if (total === undefined || sum === undefined) return [];
  if (total.minus(sum).abs().compare(hidden) <= 0) return [];
  return [`${name}总额 ${figure(total)}，合计 ${figure(sum)}`];
}

/**
 * What rounding may hide where amounts were printed in one decimal of 万元: 893.7 is 500.33 + 393.33 printed
 * as 500.3 + 393.3. Other amounts are exact.
 */
function hiddenIn(lines: readonly Omit<FundingLine, 'source'>[], member: keyof Amounts): Fraction {
  return lines.reduce((sum, line) => {
    const text = String(line[member] ?? '0');
    return decimalPlaces(text) === 1 ? sum.plus(halfOfTenth) : sum;
  }, Fraction.zero);
}

const halfOfTenth = Fraction.of('0.05');
