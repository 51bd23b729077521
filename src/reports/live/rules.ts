/**
 * The rules as spreadsheet formulas over what is typed: the share of the weight, from 0 to 1. Nothing where nothing
 * was typed, a question mark where a formula cannot read it.
 */
import { Fraction } from '../../decimal.js';
import { compact } from '../../indicators/characters.js';
import type { Indicator } from '../../indicators/evaluation.js';
import type {
  DateReading,
  QuantityReading,
  RangeReading,
  Reading,
  TiersReading,
} from '../../indicators/reading.js';
import type { Band, Policy } from '../../policies/policy.js';
import type { BlockPolicy } from '../../policies/shape/blocks.js';
import { overAchievementOf } from '../../scoring/block-rules.js';
import type { RuleKind } from '../../scoring/rules/kinds.js';
import { printedRuleOf } from '../../scoring/rules/printed.js';
import type { Formula } from '../layout.js';
import { achievedName } from './achieved.js';
import { chosen } from './chosen.js';
import { shareWord, typedDay, typedForm, unread } from './numbers.js';
import { formulaText } from './words.js';

/** A row whose formulas are asked for. */
export interface LiveRow {
  readonly given: Indicator;
  readonly reading: Reading;
  readonly rule: RuleKind;
  readonly weight: string;
  readonly policy: Policy;
  readonly block: BlockPolicy | undefined;
  /** Names of the cells: what was typed as a text, and its number. */
  readonly text: string;
  readonly number: string;
}

/** The share of a row; undefined for what no formula holds. */
export function shareFormula(row: LiveRow): Formula | undefined {
  switch (row.rule) {
    case 'proportion':
    case 'upper-limit':
      return overNumber(row, cut(row, passed(row, quantity(row))));
    case 'range':
      return sameOr(row, overNumber(row, passed(row, range(row))));
    case 'deadline':
      return deadline(row);
    case 'text':
      // What a person picks or types as a share may lie below the line: the engine says so.
      return row.block?.passLine === undefined ? text(row) : undefined;
    case 'written-tiers':
      return overNumber(row, writtenTiers(row, row.reading as TiersReading));
    case 'printed':
      return printed(row);
    case 'tiers':
      return overNumber(row, tiers(row));
    case 'per-point':
      return row.reading.kind === 'quantity' ? overNumber(row, cut(row, perPoint(row))) : undefined;
    case 'pass-line':
      return row.reading.kind === 'quantity' ? overNumber(row, cut(row, passLine(row))) : undefined;
    case 'yes-no':
      return yesNo(row);
    case 'checklist':
      return checklist(row);
    default:
      return row.rule satisfies never;
  }
}

/** Asks only where a number was read. */
function overNumber({ number }: LiveRow, share: Formula): Formula {
  const n = { cell: number };
  return ['IF(', n, '="","",IF(ISNUMBER(', n, '),', ...share, `,${unread}))`];
}

/** A range as the answer to itself. */
function sameOr({ text: cell, given }: LiveRow, share: Formula): Formula {
  return ['IF(', { cell }, `=${quotedText(given.target)},1,`, ...share, ')'];
}

/** As {@link typedText} leaves a text, in the quotation marks of a formula. */
function quotedText(given: string): string {
  return formulaText(typedForm(given));
}

function quantity(row: LiveRow): Formula {
  const reading = row.reading as QuantityReading;
  const n = { cell: row.number };
  const t = reading.value;
  if (reading.direction === 'lower') return above(n, t, row.policy);
  const short = satisfaction(row, reading) ?? below(n, t);
  return ['IF(', n, `>=${t},1,`, ...short, ')'];
}

type CellReference = Extract<Formula[number], object>;

/** What is left below a target: its share, nothing below a target of nothing. */
function below(n: CellReference, t: string): Formula {
  return Fraction.of(t).isPositive() ? ['MAX(0,', n, `/${t})`] : ['0'];
}

/** What is left above a limit. */
function above(n: CellReference, t: string, { lowerIsBetter }: Policy): Formula {
  if (!Fraction.of(t).isPositive()) return ['IF(', n, `<=${t},1,0)`];
  const left: Formula =
    lowerIsBetter.value === 'ratio' ? [`${t}/`, n] : ['MAX(0,1-(', n, `-${t})/${t})`];
  return ['IF(', n, `<=${t},1,`, ...left, ')'];
}

/** What a policy gives a satisfaction rate that misses its target. */
function satisfaction(row: LiveRow, { unit }: QuantityReading): Formula | undefined {
  const { given, policy } = row;
  const isSatisfaction = `${given.level1}|${given.level2 ?? ''}`.includes('满意');
  if (policy.satisfaction === undefined || !isSatisfaction || unit !== '%') return undefined;
  const n = { cell: row.number };
  return chosen(
    policy.satisfaction.value.map(({ from, share }) => ({
      when: [n, `>=${from}`],
      gives: [`${share}/100`],
    })),
    ['0'],
  );
}

/** Nothing below the pass line of the block. */
function passed({ block }: LiveRow, share: Formula): Formula {
  const line = block?.passLine?.value;
  if (line === undefined) return share;
  const sign = line.strict === true ? '>' : '>=';
  return ['IF(ROUND((', ...share, `)*100,9)${sign}${line.from},`, ...share, ',0)'];
}

/** What a policy leaves of a target that was far exceeded. */
function cut(row: LiveRow, share: Formula): Formula {
  const { policy, block, reading, number, weight } = row;
  const over = overAchievementOf(policy, block).cut?.value;
  if (over === undefined || reading.kind !== 'quantity' || reading.direction === 'lower')
    return share;
  if (!Fraction.of(reading.value).isPositive()) return share;
  const sign = over.strict === true ? '>' : '>=';
  const isOver: Formula = [{ cell: number }, `/${reading.value}${sign}${over.from}/100`];
  if (over.share !== undefined) return ['(', ...share, ')*IF(', ...isOver, `,${over.share}/100,1)`];
  return ['MAX(0,(', ...share, ')-IF(', ...isOver, `,${over.points ?? '0'}/${weight},0))`];
}

function range(row: LiveRow): Formula {
  const { low, high, lowInclusive } = row.reading as RangeReading;
  const n = { cell: row.number };
  const isAbove: Formula = [n, `${lowInclusive ? '>=' : '>'}${low}`];
  const short: Formula = ['IF(', n, `>=${low},1,`, ...below(n, low), ')'];
  return ['IF(', ...isAbove, ',', ...above(n, high, row.policy), ',', ...short, ')'];
}

/** Whether a cell holds one of some words. */
function anyOf(cell: string, words: readonly string[]): Formula {
  return [`ISNUMBER(FIND("|"&`, { cell }, `&"|",${formulaText(`|${words.join('|')}|`)}))`];
}

/** Whether a cell says in words that all was reached. */
function isAchieved(cell: string): Formula {
  return ['ISNUMBER(FIND("|"&', { cell }, '&"|",', { cell: achievedName }, '))'];
}

function deadline({ reading, policy, text: cell }: LiveRow): Formula {
  const { operator, date } = reading as DateReading;
  const [year, month, day] = date.split('-').map(Number);
  const sign = { ge: '>=', gt: '>', le: '<=', lt: '<', eq: '<=' }[operator];
  const late = `${policy.lateShare.value}/100`;
  const typed = typedDay(cell);
  return [
    'IF(',
    { cell },
    '="","",IF(',
    ...isAchieved(cell),
    ',1,IF(OR(LEFT(',
    { cell },
    ',3)="未达成",',
    { cell },
    `="未完成"),${late},IF(ISNUMBER(`,
    ...typed,
    '),IF(',
    ...typed,
    `${sign}DATE(${year},${month},${day}),1,${late}),${unread}))))`,
  ];
}

/** A percentage, the state itself or a word for it, or the share that a person picked and typed behind the word. */
function text(row: LiveRow): Formula {
  const { text: cell, number, given } = row;
  return [
    'IF(',
    { cell },
    '="","",IF(ISNUMBER(',
    { cell: number },
    '),',
    ...pickedShare(row),
    ',IF(OR(',
    { cell },
    `=${quotedText(given.target)},`,
    ...isAchieved(cell),
    '),1,IF(RIGHT(',
    { cell },
    ',1)="%",IFERROR(MAX(0,MIN(1,VALUE(LEFT(',
    { cell },
    ',LEN(',
    { cell },
    `)-1))/100)),${unread}),${unread}))))`,
  ];
}

/** A share within the band of its word; words that only nearly are one of the known are left to the engine. */
function pickedShare({ text: cell, number, policy }: LiveRow): Formula {
  const n = { cell: number };
  const base: Formula = ['LEFT(', { cell }, `,FIND("${shareWord}",`, { cell }, ')-2)'];
  const isOneOf = (words: Formula): Formula => [
    'ISNUMBER(FIND("|"&',
    ...base,
    '&"|",',
    ...words,
    '))',
  ];
  const has = (word: string): Formula => [`ISNUMBER(FIND("${word}",`, ...base, '))'];
  const { achieved, partly, not } = policy.textBands.value;
  const within = ({ from, to }: Band): Formula => [
    ...['IF(AND(', n, `>=${from},`, n, `${to === '100' ? '<=' : '<'}${to}),`, n, `/100,${unread})`],
  ];
  return chosen(
    [
      { when: isOneOf([{ cell: achievedName }]), gives: within(achieved) },
      {
        when: [
          ...['OR(LEFT(', ...base, ',4)="部分达成",'],
          ...isOneOf([formulaText('|部分完成|基本完成|基本达成|')]),
          ')',
        ],
        gives: within(partly),
      },
      { when: ['OR(LEFT(', ...base, ',3)="未达成",', ...base, '="未完成")'], gives: within(not) },
      { when: ['OR(', ...has('达成'), ',', ...has('完成'), ')'], gives: [unread] },
    ],
    within({ from: '0', to: '100' }),
  );
}

interface Bounds {
  readonly low: string | undefined;
  readonly lowInclusive: boolean;
  readonly high: string | undefined;
  readonly highInclusive: boolean;
}

/** Whether a number lies in a tier. */
function within(n: CellReference, { low, lowInclusive, high, highInclusive }: Bounds): Formula {
  return [
    'AND(TRUE',
    ...(low === undefined ? [] : [',', n, `${lowInclusive ? '>=' : '>'}${low}`]),
    ...(high === undefined ? [] : [',', n, `${highInclusive ? '<=' : '<'}${high}`]),
    ')',
  ];
}

function clampedShare(points: Formula, full: string): Formula {
  return ['MAX(0,MIN(1,(', ...points, `)/${full}))`];
}

function tiers(row: LiveRow): Formula {
  const given = row.given.rule as unknown as {
    readonly tiers: readonly Readonly<Record<string, string | boolean | undefined>>[];
    readonly full?: string;
  };
  const n = { cell: row.number };
  const most = given.tiers
    .map(({ points }) => Fraction.of(String(points)))
    .reduce((left, right) => (right.compare(left) > 0 ? right : left), Fraction.zero);
  const full = given.full === undefined ? most.toText(12) : String(given.full);
  const text = (value: string | boolean | undefined): string | undefined =>
    value === undefined ? undefined : String(value);
  const points = chosen(
    given.tiers.map((tier) => ({
      when: within(n, {
        low: text(tier['from']),
        lowInclusive: tier['fromInclusive'] !== false,
        high: text(tier['to']),
        highInclusive: tier['toInclusive'] === true,
      }),
      gives: [`${tier['points']}`],
    })),
    ['0'],
  );
  return clampedShare(points, full);
}

function printed(row: LiveRow): Formula | undefined {
  const reading = printedRuleOf(row.given, row.reading);
  return reading === undefined ? undefined : overNumber(row, cut(row, writtenTiers(row, reading)));
}

function writtenTiers(row: LiveRow, reading: TiersReading): Formula {
  const { bands, full: named, steps: deductions } = reading;
  const n = { cell: row.number };
  const full = named ?? row.weight;
  const rest = chosen(
    deductions.map(({ side, base, step, points: off }) => {
      const [first = '', ...others] = steps(['ABS(', n, `-${base})`], step);
      return {
        when: [n, `${side === 'above' ? '>' : '<'}${base}`],
        gives: [`MAX(0,${full}-${first}`, ...others, `*${off})`],
      };
    }),
    ['0'],
  );
  const points = chosen(
    bands.map(({ low, lowInclusive, high, highInclusive, points: own }) => ({
      when: within(n, {
        low: low ?? undefined,
        lowInclusive,
        high: high ?? undefined,
        highInclusive,
      }),
      gives: [own ?? full],
    })),
    rest,
  );
  return clampedShare(points, full);
}

/** Whole steps of a distance: a quotient that is whole but for the last digits of a double is whole. */
function steps(distance: Formula, step: string): Formula {
  return ['INT((', ...distance, `)/${step}*(1+1E-14)+1E-13)`];
}

function perPoint(row: LiveRow): Formula {
  const { value, direction } = row.reading as QuantityReading;
  const { step, points } = row.given.rule as unknown as { step: string; points: string };
  const n = { cell: row.number };
  const missed: Formula =
    direction === 'lower' ? ['MAX(0,', n, `-${value})`] : ['MAX(0,', `${value}-`, n, ')'];
  return clampedShare([`${row.weight}-`, ...steps(missed, step), `*${points}`], row.weight);
}

function passLine(row: LiveRow): Formula {
  const { line } = row.given.rule as unknown as { line: string };
  const share = quantity(row);
  return ['IF(ROUND((', ...share, `)*100,9)>=${line},`, ...share, ',0)'];
}

function yesNo({ text: cell, given }: LiveRow): Formula {
  const named = given.rule?.['expected'];
  const expected = (typeof named === 'string' ? named : given.target).trim() === '否' ? '否' : '是';
  const yes: Formula = [
    'OR(',
    ...anyOf(cell, ['是', '有', '符合', '合格', '通过']),
    ',',
    ...isAchieved(cell),
    ')',
  ];
  const no = anyOf(cell, ['否', '无', '没有', '不符合', '不合格', '未通过', '未完成']);
  const [whenYes, whenNo] = expected === '是' ? ['1', '0'] : ['0', '1'];
  return [
    'IF(',
    { cell },
    '="","",IF(',
    ...yes,
    `,${whenYes},IF(`,
    ...no,
    `,${whenNo},${unread})))`,
  ];
}

function checklist({ text: cell, given }: LiveRow): Formula | undefined {
  const { parts } = given.rule as unknown as {
    readonly parts: readonly { readonly name: string; readonly points: string }[];
  };
  // A name within another's cannot be told from it by a formula.
  const names = parts.map(({ name }) => compact(name));
  if (names.length > partsMax || names.some((name) => /[",，]/u.test(name))) return undefined;
  const full = parts.reduce(
    (sum, { points }) => sum.plus(Fraction.of(String(points))),
    Fraction.zero,
  );
  // Separators one like the other; typedText took the commas out, so that parts stand apart by 、 or ；.
  const list: Formula = ['"、"&SUBSTITUTE(SUBSTITUTE(', { cell }, ',"；","、"),";","、")&"、"'];
  const has = (name: string): Formula => ['ISNUMBER(FIND("、', name, '、",', ...list, '))'];
  const points = parts.flatMap(
    ({ points: own }, at): Formula => [
      `${at === 0 ? '' : '+'}IF(`,
      ...has(names[at] ?? ''),
      `,${own},0)`,
    ],
  );
  const length = parts.flatMap(
    (_, at): Formula => [
      `${at === 0 ? '' : '+'}IF(`,
      ...has(names[at] ?? ''),
      `,${(names[at] ?? '').length + 1},0)`,
    ],
  );
  return [
    'IF(',
    { cell },
    '="","",IF(',
    ...isAchieved(cell),
    ',1,IF(',
    { cell },
    '="未完成",0,IF(LEN(',
    { cell },
    ')+1=',
    ...length,
    ',(',
    ...points,
    `)/${full.toText(12)},${unread}))))`,
  ];
}

const partsMax = 20;
