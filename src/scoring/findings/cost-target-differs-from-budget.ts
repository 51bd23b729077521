import { decimalPlaces, Fraction } from '../../decimal.js';
import { isCost } from '../../indicators/direction.js';
import { conversion, isMoney } from '../../indicators/units.js';
import { limits } from '../../limits.js';
import { figure } from '../rules/comparison.js';
import { applicableRows, type Check, nameOf, rowPointer, type Scored } from './finding.js';

type Row = Scored['rows'][number];

const namesTheWhole = /总成本|总投入|资金标准|项目成本/u;
const namesEconomicCost = /经济成本/u;

/** The one cost row that names the whole of the money must agree with the budget it is about. */
export const costTargetDiffersFromBudget: Check = {
  severity: 'warning',
  description: '代表项目总成本的成本指标值与年初预算数、全年预算数都不同。',
  find: (scored) => {
    const row = wholeCostRow(scored);
    const { initial, adjusted } = scored.execution?.total ?? {};
    if (row?.target.kind !== 'quantity' || !isMoney(row.target.unit)) return [];
    const unit = scored.evaluation.budget?.currencyUnit ?? '万元';
    const factor = conversion(row.target.unit, unit);
    const budgets = [initial, adjusted].filter((amount) => amount !== undefined);
    if (factor === undefined || budgets.length === 0) return [];
    const target = Fraction.of(row.target.value).times(factor);
    if (budgets.some((budget) => isSame(target, budget))) return [];
    const amounts = [...new Set(budgets.map((budget) => `${figure(budget)} ${unit}`))].join('、');
    const message = `${nameOf(row)}的指标值 ${row.input.target.trim()}（${figure(target)} ${unit}）与预算数 ${amounts} 不一致。`;
    return [{ pointer: rowPointer(row, '/target'), message }];
  },
};

function wholeCostRow(scored: Scored): Row | undefined {
  const costs = applicableRows(scored).filter(({ input }) => isCost(input));
  const whole = costs.filter(({ input }) => namesTheWhole.test(input.level3));
  if (whole.length === 1) return whole[0];
  const [only] = costs;
  return whole.length === 0 &&
    costs.length === 1 &&
    only !== undefined &&
    namesEconomicCost.test(only.input.level3)
    ? only
    : undefined;
}

/** Equal at the decimals of the coarser figure: 481.38万元 is 4813762元 rounded. */
function isSame(left: Fraction, right: Fraction): boolean {
  const places = (value: Fraction): number => decimalPlaces(value.toText(limits.decimalPlacesMax));
  return left.rounded(places(right)).equals(right) || right.rounded(places(left)).equals(left);
}
