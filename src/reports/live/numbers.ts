/** Formulas that take the number out of what was typed, in the unit of the target. */
import { Fraction } from '../../decimal.js';
import { conversion } from '../../indicators/units.js';
import { limits } from '../../limits.js';
import { Memo } from '../../memo.js';
import type { Formula } from '../layout.js';
import { chosen } from './chosen.js';

/** Units that clerks type behind a number. */
const typed =
  '% ‰ 元 千元 万元 亿元 人 名 位 万人 人次 万人次 户 万户 次 万次 个 项 件 台 套 辆 家 户次 份 篇 条 处 场 期 亩 万亩 公顷 平方米 万平方米 平方公里 米 公里 千米 吨 万吨 公斤 千克 立方米 万立方米 天 日 小时 分钟 个月 月 年 季度 工作日 个工作日 课时 学时 批 批次 座 间 所 村 镇 千瓦时 万千瓦时 岁 分'.split(
    ' ',
  );

const unitsMax = 12;

/** A unit with how much of the target's unit it is. */
interface TypedUnit {
  readonly unit: string;
  /** As an expression; empty for 1. */
  readonly factor: string;
}

/** Beside a target without a unit any will do: those that are counted most. */
const counted =
  '% 元 万元 人 人次 次 个 项 件 户 家 台 套 份 篇 亩 公顷 平方米 公里 米 吨 天 小时 月 年 场 期'.split(
    ' ',
  );

/** Units that an actual may be typed in: those that measure what the target's does, the longest first. */
function unitsFor(unit: string | null): readonly TypedUnit[] {
  return known.get(unit ?? '', () => newUnits(unit));
}

/** Tables name few units, and each row asks for its own several times. */
const known = new Memo<readonly TypedUnit[]>(256);

function newUnits(unit: string | null): readonly TypedUnit[] {
  if (unit === null) return longestFirst(counted.map((own) => ({ unit: own, factor: '' })));
  const found = [...new Set([unit, ...typed])].flatMap((other): readonly TypedUnit[] => {
    const factor = conversion(other, unit);
    return factor === undefined ? [] : [{ unit: other, factor: factorText(factor) }];
  });
  const first = found.filter((own) => own.unit === unit);
  const others = found.filter((own) => own.unit !== unit).slice(0, unitsMax - first.length);
  return longestFirst([...first, ...others]);
}

function longestFirst(units: readonly TypedUnit[]): readonly TypedUnit[] {
  return units.toSorted((left, right) => right.unit.length - left.unit.length);
}

function factorText(factor: Fraction): string {
  if (factor.equals(Fraction.one)) return '';
  const text = factor.toText(limits.decimalPlacesMax);
  if (Fraction.of(text).equals(factor)) return `*${text}`;
  const inverse = Fraction.one.dividedBy(factor).toText(limits.decimalPlacesMax);
  return `/${inverse}`;
}

/** Stands where something was typed that no formula reads: `jichi score` may, or says why not. */
export const unread = '"?"';

/** Signs that are written in two widths, and those that say nothing. */
const plainSigns: readonly (readonly [string, string])[] = [
  [' ', ''],
  ['\u3000', ''],
  [',', ''],
  ['，', ''],
  ['％', '%'],
  ['百分比', '%'],
  ['．', '.'],
  ...Array.from('０１２３４５６７８９', (sign, digit) => [sign, `${digit}`] as const),
];

/** What was typed, without blanks and separators and with one spelling of digits and of the percent sign. */
export function typedText(cell: string): Formula {
  return [
    'SUBSTITUTE('.repeat(plainSigns.length),
    'TRIM(',
    { cell },
    '&"")',
    ...plainSigns.map(([sign, plain]) => `,"${sign}","${plain}")`),
  ];
}

/** A text as {@link typedText} leaves it. */
export function typedForm(text: string): string {
  return plainSigns.reduce((left, [sign, plain]) => left.replaceAll(sign, plain), text).trim();
}

/**
 * The number in a cell of {@link typedText}, in the unit of the target; nothing where nothing was typed.
 * @param zero whether 无 is a zero, as it is where none was the target.
 */
export function typedNumber(text: string, unit: string | null, zero: boolean): Formula {
  const c = { cell: text };
  const plain: Formula = ['VALUE(', c, ')'];
  const read = chosen(
    unitsFor(unit).map(({ unit: own, factor }) => ({
      when: ['RIGHT(', c, `,${own.length})="${own}"`],
      gives: ['VALUE(LEFT(', c, ',LEN(', c, `)-${own.length}))${factor}`],
    })),
    plain,
  );
  // 2024-6-30, 1/3, 1E5, (5) and a percentage of something else are no numbers here, whatever a spreadsheet takes them for.
  const isOfPercent = unitsFor(unit).some((own) => own.unit === '%');
  const signs = ['/', ':', '(', '$', '¥', '￥', ...(isOfPercent ? [] : ['%'])];
  const strange: Formula = [
    'OR(',
    ...signs.flatMap((sign): Formula => [`ISNUMBER(FIND("${sign}",`, c, ')),']),
    'ISNUMBER(FIND("-",',
    c,
    ',2)),ISNUMBER(FIND("E",UPPER(',
    c,
    '))))',
  ];
  const none: Formula = zero
    ? ['IF(OR(', c, '="无",', c, '="零",', c, '="没有",', c, '="未发生"),0,']
    : [];
  return [
    'IF(',
    c,
    '="","",',
    ...none,
    'IF(',
    ...strange,
    `,${unread},IFERROR(`,
    ...read,
    `,${unread})`,
    ')',
    ...(zero ? [')'] : []),
    ')',
  ];
}

/** The unit that was typed, else the target's. */
export function typedUnit(text: string, unit: string | null): Formula {
  const c = { cell: text };
  const read = chosen(
    unitsFor(unit).map(({ unit: own }) => ({
      when: ['RIGHT(', c, `,${own.length})="${own}"`],
      gives: [`"${own}"`],
    })),
    [`"${unit ?? ''}"`],
  );
  return ['IF(', c, '="","",', ...read, ')'];
}

/**
 * The day of what was typed as 2024-6-30, 2024.6.30, 2024年6月30日 or, for its last day, 2024年6月, as a serial number
 * of a spreadsheet.
 */
export function typedDay(text: string): Formula {
  const c = { cell: text };
  const day: Formula = [
    'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(',
    c,
    ',"年","-"),"月","-"),"日",""),".","-"),"/","-")',
  ];
  return [
    'IF(LEN(',
    ...day,
    ')-LEN(SUBSTITUTE(',
    ...day,
    ',"-",""))<>2,',
    `${unread},IFERROR(IF(RIGHT(`,
    c,
    ',1)="月",EOMONTH(DATEVALUE(',
    ...day,
    '&"1"),0),DATEVALUE(',
    ...day,
    `)),${unread}))`,
  ];
}

/** Where the share begins that a person picked, as it is printed and typed behind what was reached. */
export const shareWord = '达成比例';

/** The share in a cell of {@link typedText}, `部分达成（达成比例70%）`, in percent; nothing where there is none. */
export function typedShare(text: string): Formula {
  const c = { cell: text };
  const start: Formula = [`FIND("${shareWord}",`, c, ')'];
  const digits: Formula = ['MID(', c, ',', ...start, '+4,LEN(', c, ')-', ...start, '-5)'];
  const isClosed: Formula = ['OR(RIGHT(', c, ',2)="%）",RIGHT(', c, ',2)="%)")'];
  // 1E1 is a number to a spreadsheet alone.
  const isPlain: Formula = ['ISERROR(FIND("E",UPPER(', ...digits, ')))'];
  return ['IFERROR(IF(AND(', ...isClosed, ',', ...isPlain, '),VALUE(', ...digits, '),""),"")'];
}
