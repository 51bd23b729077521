import { compact } from '../../indicators/characters.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

// 支付率, 资金支付, 经费支出金额; but not 支付笔数, 发放人数, 支付系统.
const payment =
  /(?:(?:资金|经费|款项|款|预算)(?:的)?(?:支付|拨付|支出|下达)|^(?:支付|拨付))(?:率|额|金额|总额|数额|进度|情况)?$/u;

/** Money paid out is input, not output: it says nothing of what was done with it. */
export const paymentAsQuantity: Check = {
  severity: 'warning',
  description: '数量指标写的是资金的支付，不是产出。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const { level2 = '', level3 } = row.input;
      if (!level2.includes('数量') || !payment.test(compact(level3))) return [];
      const message = `${indicatorName(row)}列在${level2}下，写的是资金支付，不是做了多少事；请改写为产出的数量。`;
      return [{ pointer: rowPointer(row, '/level3'), message }];
    }),
};
