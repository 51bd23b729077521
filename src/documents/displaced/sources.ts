/** The names of sources of money, as the funding rows of a table print them. */
import { compact } from '../../indicators/characters.js';
import type { DisplacedRow } from './rows.js';

/** `资金来源: (1) 财政拨款` and `其中：财政拨款` are 财政拨款. */
export function sourceLabel({ cells }: DisplacedRow): string {
  return (cells.get('source')?.text ?? '')
    .replace(/[:：\s]+$/u, '')
    .replace(/^.*[:：]\s*/u, '')
    .replace(/^[(（]?\d{1,2}[)）、.]\s*/u, '');
}

const sourceWords =
  /资金|拨款|收入|结转|结余|预算|贷款|债|基金|专户|投入|补助|经费|其他|其它|总额|合计|总计/u;

/** What is left of 资金来源：财政拨款 when its end is cut. */
const headOfLabel = /^资金(?!总额|合计|总计)/u;

/** Whether a label can be the name of a source, not a part of one or one run together with an amount. */
export function isSource(label: string): boolean {
  return sourceWords.test(label) && !headOfLabel.test(label) && !/\d/u.test(compact(label));
}
