/** Jiangsu's 绩效目标完成情况表: a goal with its value, and beside it the indicator that measures it. */
import { numberOf, type TextCell } from '../../cells.js';
import type { EvaluationBuilder } from '../../recognised.js';
import { amountOf } from '../../table/amounts.js';
import { bySigns, headed, type Layout, titled } from '../layout.js';

export const jiangsuProject: Layout = {
  id: 'jiangsu/project',
  stage: 'filled',
  kind: 'project',
  words: [
    ['goal', /^目标名称$/u],
    ['goalTarget', /^目标值$/u],
    ['goalActual', /^目标完成值$/u],
    ['level3', /^评价指标$/u],
    ['target', /^标准值$/u],
    ['actual', /^评价指标值$/u],
  ],
  identify: bySigns('filled', 'project', [
    [30, headed(/^目标名称$/u)],
    [30, headed(/^评价指标值$/u)],
    [30, headed(/^标准值$/u)],
    [10, titled(/绩效目标完成情况表/u)],
  ]),
  complete(out, { rows }) {
    rows.forEach(({ cells }, index) => {
      const [goal, target, actual] = [
        cells.get('goal'),
        cells.get('goalTarget'),
        cells.get('goalActual'),
      ];
      if (goal === undefined) return;
      const expected = target === undefined ? goal.text : `${goal.text}：${target.text}`;
      out.put(['goals', index, 'expected'], expected, goal.line);
      out.putText(['goals', index, 'achieved'], actual);
      putMoney(out, goal.text, target, actual);
      if (isSpending(goal.text)) putRate(out, cells.get('actual'));
    });
  },
};

const isSpending = (goal: string): boolean => /实际支出(?:资金)?$/u.test(goal);

/** The rate is an indicator of its own with its own points; the money has none beside it. */
function putRate(out: EvaluationBuilder, rate: TextCell | undefined): void {
  const number = numberOf(rate?.text ?? '');
  if (rate === undefined || number === undefined) return;
  out.put(['budget', 'weight'], '0', rate.line);
  out.put(['budget', 'reported', 'rate'], number.text, rate.line);
}

/** The money stands among the goals: what was planned, and what was spent. */
function putMoney(
  out: EvaluationBuilder,
  goal: string,
  target: TextCell | undefined,
  actual: TextCell | undefined,
): void {
  const put = (name: string, cell: TextCell | undefined): void => {
    const amount = cell === undefined ? undefined : amountOf(cell.text);
    if (cell === undefined || amount === undefined) return;
    out.put(['budget', 'currencyUnit'], amount.currency ?? '万元', cell.line);
    out.put(['budget', 'total', name], amount.text, cell.line);
  };
  if (/预算投入资金$/u.test(goal)) put('adjusted', target);
  if (isSpending(goal)) put('executed', actual);
}
