/** Slips of one sentence: it says two things at once, or leaves a sign out. */

import type { Remark } from '../figures/remark.js';
import type { StatedParagraph } from './paragraphs.js';

const flat =
  /(增加|增长|减少|下降)(为|了)?(\d{1,12}(?:\.\d{1,8})?)(?:亿|万)?元,[与比较同][^,。;]{0,20}(?<!基本)持平/gu;
const bareShare = /(?:^|[,;。])占(?:比|比重)?为?(\d{1,3}\.\d{1,4})(?=[,;。]|$)/gu;

/** A change that is told as none, a share without its sign. */
export function slips({ text, lineAt }: StatedParagraph): readonly Remark[] {
  const changes = [...text.matchAll(flat)].flatMap((match): readonly Remark[] => {
    const [all, , to, amount = ''] = match;
    // 增加0万元, 持平: nothing changed, and both say so.
    if (to !== '为' && /^0+(?:\.0+)?$/u.test(amount)) return [];
    const message = `文中“${all}”既称有增减，又称持平。`;
    return [{ code: 'statement-differs', message, line: lineAt(match.index) }];
  });
  const shares = [...text.matchAll(bareShare)].map((match): Remark => {
    const message = `文中“占${match[1]}”没有百分号。`;
    return { code: 'statement-differs', message, line: lineAt(match.index + 1) };
  });
  return [...changes, ...shares];
}
