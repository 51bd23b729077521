/** Account tables that were seen and not read, or not as a whole. */

import type { Remark } from '../figures/remark.js';
import { inFile } from '../source/addresses.js';
import type { AccountReading } from './grids/named-figures.js';
import type { AccountGrid, GridReading } from './grids/read.js';
import type { AccountTable } from './grids/table.js';

/** What is told of such a table: why, and whether some of its figures are known by their words. */
export function unreadRemark(
  { title, line }: AccountTable,
  reading: Exclude<GridReading, { kind: 'empty' }>,
  byWords: AccountReading | undefined,
): Remark {
  const isPartly = byWords !== undefined && Object.keys(byWords.figures).length > 0;
  const [at, because] =
    reading.kind === 'read'
      ? [line, '的表头缺了一栏，各栏的从属不能确定']
      : [reading.line, reading.because];
  const place = at === line ? '' : `（${inFile(at)}）`;
  const what = isPartly ? '只读取了按名称能认准的数' : '没有读取，其中的数没有核对';
  return {
    code: 'account-unread',
    message: `${inFile(line)}的《${title}》${because}${place}，${what}。`,
    line,
  };
}

const placesShownMax = 5;

/** What is told of the rows of a table that were left out; the sums that they can take part in are not looked at. */
export function unreadRowsRemark({ title, line, unread }: AccountGrid): Remark {
  const shown = unread
    .slice(0, placesShownMax)
    .map((at) => inFile(at))
    .join('、');
  const more = unread.length > placesShownMax ? ` 等 ${unread.length} 行` : '';
  return {
    code: 'account-unread',
    message: `${inFile(line)}的《${title}》有内容与表头的各栏对不上的行（${shown}${more}），没有读取，它们可能算入的合计没有核对。`,
    line,
  };
}
