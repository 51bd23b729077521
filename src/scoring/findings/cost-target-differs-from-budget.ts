import { decimalPlaces, Fraction } from '../../decimal.js';
import { quoted } from '../../defect.js';
import { isCost } from '../../indicators/direction.js';
import { conversion, isMoney } from '../../indicators/units.js';
import { limits } from '../../limits.js';
import { sumOfLines } from '../execution.js';
import { figure } from '../rounding.js';
import { applicableRows, type Check, indicatorName, rowPointer, type Scored } from './finding.js';

type Row = Scored['rows'][number];

const namesTheWhole = /总成本|总投入|资金标准|项目成本/u;
const namesEconomicCost = /经济成本/u;

/** The one cost row that names the whole of the money must agree with the budget it is about. */
export const costTargetDiffersFromBudget: Check = {
  severity: 'warning',
  description: '代表项目总成本的成本指标值与年初预算数、全年预算数都不同。',
  find: (scored) => {
    const row = wholeCostRow(scored);
    if (row?.target.kind !== 'quantity' || !isMoney(row.target.unit)) return [];
    const unit = scored.evaluation.budget?.currencyUnit ?? '万元';
    const factor = conversion(row.target.unit, unit);
    const budgets = budgetsOf(scored);
    if (factor === undefined || budgets.length === 0) return [];
    const target = Fraction.of(row.target.value).times(factor);
    if (budgets.some((budget) => isSame(target, budget))) return [];
    const amounts = [...new Set(budgets.map((budget) => `${figure(budget)} ${unit}`))].join('、');
    const message = `${indicatorName(row)}的指标值${quoted(row.input.target)}（${figure(target)} ${unit}）与预算数 ${amounts} 不一致；请核对指标值和预算数。`;
    return [{ pointer: rowPointer(row, '/target'), message }];
  },
};

/** 年初 and 全年 预算数 of the total line; of the lines where that line was left at zero. */
function budgetsOf({ evaluation, execution }: Scored): readonly Fraction[] {
  const sums = sumOfLines(evaluation.budget?.lines ?? []);
  const amounts = [execution?.total, sums].map((line) =>
    [line?.initial, line?.adjusted].filter((amount) => amount?.isPositive() === true),
  );
  return (amounts.find((positive) => positive.length > 0) ?? []).filter(
    (amount) => amount !== undefined,
  );
}

function wholeCostRow(scored: Scored): Row | undefined {
  const costs = applicableRows(scored).filter(({ input }) => isCost(input));
  const whole = costs.filter(({ input }) => namesTheWhole.test(input.level3));
  if (whole.length === 1) return whole[0];
  const [only] = costs;
  return costs.length === 1 && only !== undefined && namesEconomicCost.test(only.input.level3)
    ? only
    : undefined;
}

/** Equal at the decimals of the coarser figure, if it has any: 481.38万元 is 4813762元 rounded. */
function isSame(left: Fraction, right: Fraction): boolean {
  const places = (value: Fraction): number => decimalPlaces(value.toText(limits.decimalPlacesMax));
  const [coarser, finer] = places(left) < places(right) ? [left, right] : [right, left];
  const shared = places(coarser);
  return left.equals(right) || (shared > 0 && finer.rounded(shared).equals(coarser));
}
