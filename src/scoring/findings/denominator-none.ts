import { quoted } from '../../defect.js';
import { compact } from '../../indicators/characters.js';
import { remembered } from '../../memo.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

/** What a rate is of, and how a text says that there was none of it. */
const nothings: readonly { readonly rate: RegExp; readonly said: RegExp; readonly what: string }[] =
  [
    {
      rate: /政府采购(?:预算)?执行率$/u,
      said: /(?:无|没有|未安排|未编制|未列|不涉及)(?:年度|本年)?政府采购(?:预算|项目|支出|事项|业务|活动)?(?=[,。;]|$)/u,
      what: '政府采购',
    },
    {
      rate: /三公["“”]?经费["“”]?(?:控制|变动)率$/u,
      said: /(?:无|没有|未安排|未编制)["“”]?三公["“”]?经费(?:预算|支出|安排)?(?=[,。;]|$)/u,
      what: '“三公”经费',
    },
    {
      rate: /专项资金细化率$/u,
      said: /(?:无|没有|未安排|不涉及)专项资金(?:预算|支出|分配)?(?=[,。;]|$)/u,
      what: '专项资金',
    },
    {
      rate: /(?:绩效)?评价结果应用率$/u,
      said: /(?:无|没有|未开展|未收到)(?:绩效|部门|财政)*评价(?:意见|结果|项目)?(?=[,。;]|$)/u,
      what: '绩效评价',
    },
  ];

const rateOf = remembered((level3) => {
  const name = compact(level3);
  return nothings.find(({ rate }) => rate.test(name));
});

/** A rate of something of which the text of the row says that there was none. */
export const denominatorNone: Check = {
  severity: 'warning',
  description: '本行文字说没有这项业务，却报了它的比率。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const { level3, explanation = '', explanationOfTarget = '', actual } = row.input;
      if (row.actual.kind !== 'quantity') return [];
      const kind = rateOf(level3);
      if (kind === undefined) return [];
      const text = [explanation, explanationOfTarget].find((said) => kind.said.test(compact(said)));
      if (text === undefined) return [];
      const message = `${indicatorName(row)}所报${quoted(actual ?? '')}，本行却说${quoted(text)}；没有${kind.what}，比率无从计算，请改写或去掉。`;
      return [{ pointer: rowPointer(row, '/actual'), message }];
    }),
};
