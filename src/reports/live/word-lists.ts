/**
 * The words by which an actual is read, each list in one cell: `|不低于|超过|`. A formula looks for a word between
 * bars, for patterns are nothing that spreadsheets have. They are the words of the reader itself.
 */
import { Fraction } from '../../decimal.js';
import {
  operatorsBefore,
  operatorsBehind,
  pointsUp,
  takeOperatorBefore,
} from '../../indicators/operators.js';
import { conversion, scaleSizes, unitNames } from '../../indicators/units.js';
import { limits } from '../../limits.js';
import { Memo } from '../../memo.js';
import { type CellReference, fixedCell } from './formula.js';

const compared = ['超过', '高于', '大于', '多于', '低于', '少于', '小于'];
/** 不能超过 says the opposite of 超过. */
const negated = new Map(
  ['不得', '不能', '不可', '不应'].flatMap((not) =>
    compared.map(
      (word) => [`${not}${word}`, takeOperatorBefore(`${not}${word}`).operator] as const,
    ),
  ),
);
const before = [...new Set([...Object.keys(operatorsBefore), ...negated.keys()])];
const pointsBefore = (word: string): boolean | undefined =>
  pointsUp(operatorsBefore[word] ?? negated.get(word) ?? 'none');
const behind = Object.keys(operatorsBehind).filter((word) => word !== '内');
const isLong = (word: string): boolean => /^.{2}/u.test(word);

function listed(words: readonly string[]): string {
  return `|${words.join('|')}|`;
}

const adjectives = ['预期', '年度', '绩效', '全部', '既定'];
const upToTwo = (words: readonly string[]): string[] => [
  '',
  ...words,
  ...words.flatMap((first) => words.map((second) => `${first}${second}`)),
];

/** The lists by the names of their cells. */
export const wordLists = {
  /** Operators before a number, those that point up, and down. */
  operators: listed(before),
  up: listed(before.filter((word) => pointsBefore(word) === true)),
  down: listed(before.filter((word) => pointsBefore(word) === false)),
  /** Operators behind it. */
  behind: listed(behind),
  behindUp: listed(behind.filter((word) => pointsUp(operatorsBehind[word] ?? 'none') === true)),
  units: listed(unitNames),
  scales: `|${Object.entries(scaleSizes)
    .map(([word, size]) => `${word}=${size}`)
    .join('|')}|`,
  /** What no label of a number holds. */
  blockers: listed([...'≥≤<>=', ...[...before, ...behind].filter(isLong)]),
  /** What may turn a number into something else, so that a formula leaves it to the engine. */
  doubts: listed(
    '不 未 没 欠 差 尚 前 后 第 排名 倒数 年底 年末 年内 年度 季度 半年 满分 扣完 含 无法 百分之 负'.split(
      ' ',
    ),
  ),
  /** What says before a number that it was not reached. */
  shortfalls: listed(
    '未达到 未达 未能达到 没有达到 没达到 没达 尚未达到 不到 不足 未满 未完成 还差 尚差 仅差 差 欠 缺 缺少 尚缺 还缺 仅缺 漏'.split(
      ' ',
    ),
  ),
  /** What stands before and behind 达成 and 完成 where all was reached. */
  manners: listed(upToTwo(['已', '全部', '全面', '按期', '按时', '如期', '及时'])),
  things: listed([
    '',
    ...upToTwo(adjectives).flatMap((which) =>
      ['指标', '目标', '任务'].map((thing) => `${which}${thing}`),
    ),
  ]),
} as const;

export type WordList = keyof typeof wordLists;

/** The cell of a list. */
export function listCell(name: WordList): CellReference {
  return fixedCell(`words-${name}`);
}

/** The units that measure what one does, with how much of it each is: `|元=1/10000|…|`; a bare scale counts the same. */
export function unitsList(unit: string): string {
  return lists.get(unit, () => {
    const own = [...new Set([unit, ...unitNames])].flatMap((name) => {
      const factor = conversion(name, unit);
      return factor === undefined ? [] : [`${name}=${quotientText(factor)}`];
    });
    const bare = conversion('万', unit)?.dividedBy(Fraction.of(scaleSizes['万'] ?? '1'));
    return listed(bare === undefined ? own : [...own, `=${quotientText(bare)}`]);
  });
}

/** Tables name few units, and each row asks for its own. */
const lists = new Memo<string>(256);

/** A factor as two numbers of which a spreadsheet holds both: `1/15`. */
function quotientText(factor: Fraction): string {
  const text = factor.toText(limits.decimalPlacesMax);
  if (Fraction.of(text).equals(factor)) return `${text}/1`;
  return `1/${Fraction.one.dividedBy(factor).toText(limits.decimalPlacesMax)}`;
}
