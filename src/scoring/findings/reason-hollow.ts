import { quoted } from '../../defect.js';
import { compact, givesReason } from '../../indicators/characters.js';
import { roundedScore } from '../rounding.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

const hollow =
  /^(?:(?:项目|资金|预算|绩效|日常|内部|各项|我单位|本单位|今后|下一步|进一步|需要?|将|应|要|还|仍|继续|不断|持续|我们)*(?:管理|工作|力度|执行|制度|机制|措施)?(?:有待|需|须|尚需|仍需|待|进一步)?(?:进一步)?(?:加强|提高|完善|改进|改善|努力|加大|优化|强化|规范|提升)(?:管理|工作|力度|执行|监管|监督|措施|制度|水平|能力)?|(?:客观|主观|其他|其它|历史)原因|(?:重视|认识|力度|管理|工作)(?:程度)?(?:不够|不足|不到位)|如上|同上|见上|略|详见附件|\d)$/u;

/** 管理有待加强 is no reason: it says neither what happened nor what will be done. */
export const reasonHollow: Check = {
  severity: 'warning',
  description: '失分的原因是空话，没有说明发生了什么。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const { result, weight, input } = row;
      const { explanation } = input;
      if (result.outcome !== 'scored' || weight === undefined || explanation === undefined)
        return [];
      if (result.score.compare(roundedScore(weight)) >= 0 || !givesReason(explanation)) return [];
      const parts = compact(explanation)
        .split(/[,，。;；、.!！]/u)
        .filter((part) => part !== '');
      if (parts.length > 4 || !parts.every((part) => part.length <= 20 && hollow.test(part)))
        return [];
      const message = `${indicatorName(row)}失分的原因${quoted(explanation)}没有说明发生了什么；请写明具体原因和改进措施。`;
      return [{ pointer: rowPointer(row, '/explanation'), message }];
    }),
};
