/** The head of a table: labels with what stands beside or behind them, the year, the date. */
import { compact, givesReason } from '../../indicators/characters.js';
import type { TextCell } from '../cells.js';
import { isCurrencyWord, withoutCurrency } from './amounts.js';
import { distinctCells, type TableRow } from './rows.js';
import { type HeadName, headNameOf, isTitle } from './words.js';

/** A label of the head with its value. */
interface Pair {
  readonly name: HeadName;
  readonly value: TextCell;
}

/** What a form prints where its stamp goes. */
const stamp = /^[（(](?:盖章|公章|签章|签字)[)）]\s*/u;
const insideCell = /^([^:：]{2,16})[:：]\s*(.+)$/u;

/** The pairs of a row; undefined where it has no label of a head. */
export function pairsOf(row: TableRow): readonly Pair[] | undefined {
  const cells = distinctCells(row)
    .map(({ text, line }) => ({ text: withoutCurrency(text), line }))
    .filter(({ text }) => text !== '')
    .flatMap((cell) => splitLabels(cell.text, cell.line));
  const pairs: Pair[] = [];
  let isHead = false;
  cells.forEach((cell, index) => {
    const [, label = '', said = ''] = insideCell.exec(cell.text) ?? [];
    const inside = headNameOf(label);
    const name = inside ?? headNameOf(cell.text);
    if (name === undefined) return;
    isHead = true;
    const next = cells[index + 1];
    const text = (inside === undefined ? next?.text : said)?.replace(stamp, '').trim();
    if (text === undefined || !givesReason(text) || isCurrencyWord(text)) return;
    // The next label is no value: this one was left blank.
    if (inside === undefined && isLabel(text)) return;
    pairs.push({
      name,
      value: { text, line: inside === undefined ? (next ?? cell).line : cell.line },
    });
  });
  return isHead ? pairs : undefined;
}

function isLabel(text: string): boolean {
  const [, label = ''] = insideCell.exec(text) ?? [];
  return headNameOf(text) !== undefined || headNameOf(label) !== undefined;
}

/** `单位名称:乙局   填报日期:2022年7月5日` in one cell: two labels with their values. */
function splitLabels(text: string, line: number): readonly TextCell[] {
  const parts = text.split(/[ \u3000]{2,}/u);
  const isAll = parts.length > 1 && parts.every((part) => insideCell.test(part));
  if (!isAll) return [{ text, line }];
  return parts.map((part) => ({ text: part, line }));
}

const yearAlone = /^\(?((?:19|20)\d\d)年?度?\)?$/u;
/** `（2023年度）单位：万元`: the year in brackets, whatever the line says beside it. */
const yearInBrackets = /[（(]((?:19|20)\d\d)年(?:度|\d{1,2}月?[-—~至]\d{1,2}月份?)?[)）]/u;
const yearInTitle = /((?:19|20)\d\d)年?度?/u;

/** The year that a line or a title says the table is about. */
export function yearOf(text: string): string | undefined {
  const word = compact(text);
  if (word.length > 80) return undefined;
  const parts = text.split(/[ \u3000]{2,}/u).map(compact);
  const alone = parts.flatMap((part) => yearAlone.exec(part)?.[1] ?? [])[0];
  const said = alone ?? yearInBrackets.exec(word)?.[1];
  if (said !== undefined) return said;
  return isTitle(text) ? yearInTitle.exec(word)?.[1] : undefined;
}

const date =
  /^(?:填报|填表|报送|编制|制表)?(?:日期|时间)?:?((?:19|20)\d\d)[年.\-/](\d{1,2})(?:[月.\-/](?:(\d{1,2})日?)?)?$/u;

/** A date as year, month and day, with a hyphen between. */
export function dateOf(text: string): string | undefined {
  const [, year, ...rest] = date.exec(compact(text)) ?? [];
  if (year === undefined) return undefined;
  const parts = rest.filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  return [year, ...parts].join('-');
}
