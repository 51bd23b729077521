/**
 * The rules as spreadsheet formulas over what is typed: the share of the weight, from 0 to 1. Nothing where nothing
 * was typed, a question mark where a formula cannot read it.
 */
import { Fraction } from '../../decimal.js';
import { compact, statement } from '../../indicators/characters.js';
import type { Indicator } from '../../indicators/evaluation.js';
import { latenessName } from '../../indicators/lateness.js';
import type {
  DateReading,
  QuantityReading,
  RangeReading,
  Reading,
  TiersReading,
} from '../../indicators/reading.js';
import { namesPointsOfStates } from '../../indicators/tiers.js';
import type { Band, Policy } from '../../policies/policy.js';
import type { BlockPolicy } from '../../policies/shape/blocks.js';
import { overAchievementOf } from '../../scoring/block-rules.js';
import type { RuleKind } from '../../scoring/rules/kinds.js';
import { printedRuleOf } from '../../scoring/rules/printed.js';
import type { Formula } from '../layout.js';
import {
  type ActualContext,
  actualCell,
  anyRow,
  type Step,
  scorelessMark,
  untold,
} from './actual-cells.js';
import { chosen } from './chosen.js';
import { fx } from './formula.js';
import { formulaText } from './words.js';

/** A row whose formulas are asked for. */
export interface LiveRow {
  readonly given: Indicator;
  readonly reading: Reading;
  readonly rule: RuleKind;
  readonly weight: string;
  readonly policy: Policy;
  readonly block: BlockPolicy | undefined;
  readonly index: number;
  readonly context: ActualContext;
  /** The name of the cell with the number of what was typed. */
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
      // How many whole months there are between two days is left to the engine.
      return (row.reading as DateReading).late === undefined ? deadline(row) : undefined;
    case 'text':
      return textShare(row);
    case 'written-tiers':
      return written(row, row.reading as TiersReading);
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
  return fx`IF(ISNUMBER(${n}),${share},${n})`;
}

/** A range as the answer to itself. */
function sameOr(row: LiveRow, share: Formula): Formula {
  return fx`IF(${isTarget(row)},1,${share})`;
}

/** Whether what was typed says what the target says. */
function isTarget({ index, given }: LiveRow): Formula {
  const said = actualCell(index, 'said');
  return fx`EXACT(LEFT(${said},LEN(${said})-OR(RIGHT(${said})=".",RIGHT(${said})="!")),${formulaText(statement(given.target))})`;
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
function satisfaction(row: LiveRow, { unit, value }: QuantityReading): Formula | undefined {
  const { given, policy, index } = row;
  const isSatisfaction = `${given.level1}|${given.level2 ?? ''}`.includes('满意');
  const isPercent = unit === '%' || unit === null;
  if (policy.satisfaction === undefined || !isSatisfaction || !isPercent) return undefined;
  const n = { cell: row.number };
  const share = chosen(
    policy.satisfaction.value.map(({ from, share: own }) => ({
      when: [n, `>=${from}`],
      gives: [`${own}/100`],
    })),
    ['0'],
  );
  if (unit === '%') return share;
  return fx`IF(${actualCell(index, 'unit')}="%",${share},${below(n, value)})`;
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

function deadline({ reading, policy, index, number }: LiveRow): Formula {
  const { operator, date } = reading as DateReading;
  const [year, month, day] = date.split('-').map(Number);
  const sign = { ge: '>=', gt: '>', le: '<=', lt: '<', eq: '<=' }[operator];
  const late = `${policy.lateShare.value}/100`;
  const [word, n] = [actualCell(index, 'word'), { cell: number }];
  const inTime: Formula = fx`IF(${n}${sign}DATE(${year ?? 0},${month ?? 0},${day ?? 0}),1,${late})`;
  return fx`IF(${n}="","",IF(${word}=1,1,IF(${word}=3,${late},IF(${word}=2,${scorelessMark},IF(ISNUMBER(${n}),${inTime},${n})))))`;
}

/** What a person picks or types as a share may lie below the line: the engine says so, and which of several words it is. */
function textShare(row: LiveRow): Formula | undefined {
  const hasChoices = row.reading.kind === 'text' && row.reading.choices !== undefined;
  return row.block?.passLine === undefined && !hasChoices ? text(row) : undefined;
}

/** A percentage, the state itself or a word for it, or the share that a person picked and typed behind the word. */
function text(row: LiveRow): Formula {
  const { number, index, given } = row;
  const [picked, n] = [actualCell(index, 'picked'), { cell: number }];
  // Beside points for states a percentage needs a person, and a word does.
  const told = namesPointsOfStates(given.target)
    ? fx`IF(ISNUMBER(${n}),${scorelessMark},${n})`
    : fx`IF(ISNUMBER(${n}),MAX(0,MIN(1,${n}/100)),IF(OR(${isTarget(row)},${wordOf(row)}=1),1,${n}))`;
  return fx`IF(${actualCell(index, 'missing')},"",IF(ISNUMBER(${picked}),${pickedShare(row)},${told}))`;
}

/** The band that was named, as a number: by a word that every form has, or by one of the policy's own. */
function wordOf({ index, policy }: Pick<LiveRow, 'index' | 'policy'>): Formula {
  const word = actualCell(index, 'word');
  const { achieved, partly, not } = policy.textBands.value;
  const own = [achieved, partly, not].flatMap(({ words = [] }, band) =>
    words.map((each): Formula => {
      const said = actualCell(index, 'said');
      return fx`(${said}="${statement(each).replaceAll('"', '""')}")*${band + 1}`;
    }),
  );
  if (own.length === 0) return fx`${word}`;
  const sum = own.flatMap((term, at) => (at === 0 ? term : ['+', ...term]));
  return fx`IF(${word}>0,${word},${sum})`;
}

/** A share within the band of its word. */
function pickedShare({ index, policy }: LiveRow): Formula {
  const picked = actualCell(index, 'picked');
  const word = wordOf({ index, policy });
  const { achieved, partly, not } = policy.textBands.value;
  const inBand = ({ from, to }: Band): Formula =>
    fx`IF(AND(${picked}>=${from},${picked}${to === '100' ? '<=' : '<'}${to}),${picked}/100,${untold})`;
  return fx`IF(${word}=1,${inBand(achieved)},IF(${word}=2,${inBand(partly)},IF(${word}=3,${inBand(not)},${inBand({ from: '0', to: '100' })})))`;
}

/** Between which shares of the weight a row still lies that has no score. */
export function openShares({ rule, policy, index }: LiveRow): readonly [Formula, Formula] {
  if (rule !== 'text') return [['0'], ['1']];
  const word = wordOf({ index, policy });
  const { partly, not } = policy.textBands.value;
  const end = (of: Band, side: 'from' | 'to'): string => `${of[side]}/100`;
  return [
    fx`IF(${word}=2,${end(partly, 'from')},IF(${word}=3,${end(not, 'from')},0))`,
    fx`IF(${word}=2,${end(partly, 'to')},IF(${word}=3,${end(not, 'to')},1))`,
  ];
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

/** How late something was is said in words, which no formula reads. */
function written(row: LiveRow, reading: TiersReading): Formula | undefined {
  return reading.name === latenessName ? undefined : overNumber(row, writtenTiers(row, reading));
}

function printed(row: LiveRow): Formula | undefined {
  if (row.reading.kind === 'date') return undefined;
  const reading = printedRuleOf(row.given, row.reading);
  if (reading === undefined || reading.name === latenessName) return undefined;
  return overNumber(row, cut(row, writtenTiers(row, reading)));
}

function writtenTiers(row: LiveRow, reading: TiersReading): Formula {
  const { bands, full: named, steps: deductions } = reading;
  const n = { cell: row.number };
  const full = named ?? row.weight;
  const rest = chosen(
    deductions.map(({ side, base, step, points: off, ofFull, most, begun }) => {
      const count = steps(['ABS(', n, `-${base})`], step, begun);
      const each = shareOrPoints(off, ofFull, full);
      const all =
        most === undefined ? [...count, `*${each}`] : ['MIN(', ...count, `*${each},${most})`];
      return {
        when: [n, `${side === 'above' ? '>' : '<'}${base}`],
        gives: [`MAX(0,${full}-`, ...all, ')'],
      };
    }),
    ['0'],
  );
  const points = chosen(
    bands.map(({ low, lowInclusive, high, highInclusive, points: own, ofFull, base }) => ({
      when: within(n, {
        low: low ?? undefined,
        lowInclusive,
        high: high ?? undefined,
        highInclusive,
      }),
      gives:
        base === undefined
          ? [own === null ? full : shareOrPoints(own, ofFull, full)]
          : [n, `/${base}*${own ?? full}`],
    })),
    rest,
  );
  return clampedShare(points, full);
}

function shareOrPoints(points: string, ofFull: boolean | undefined, full: string): string {
  return ofFull === true ? `(${full}*${points}/100)` : points;
}

/** Whole steps of a distance: a quotient that is whole but for the last digits of a double is whole. */
function steps(distance: Formula, step: string, begun = false): Formula {
  if (begun) return ['-INT(-((', ...distance, `)/${step}*(1-1E-14)-1E-13))`];
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

function yesNo({ index, given }: LiveRow): Formula {
  const named = given.rule?.['expected'];
  const expected = (typeof named === 'string' ? named : given.target).trim() === '否' ? '否' : '是';
  const [written, word] = [actualCell(index, 'ending'), actualCell(index, 'word')];
  const anyOf = (words: string): Formula => fx`SUMPRODUCT(--EXACT(${written},{${words}}))>0`;
  const yes: Formula = fx`OR(${anyOf('"是","有","符合","合格","通过"')},${word}=1)`;
  const no: Formula = fx`OR(${anyOf('"否","无","没有","不符合","不合格","未通过"')},${word}=3)`;
  const [whenYes, whenNo] = expected === '是' ? ['1', '0'] : ['0', '1'];
  return fx`IF(${actualCell(index, 'missing')},"",IF(${yes},${whenYes},IF(${no},${whenNo},${scorelessMark})))`;
}

interface ChecklistPart {
  readonly name: string;
  readonly points: string;
}

function partsOf({ given }: LiveRow): readonly ChecklistPart[] {
  return (given.rule as unknown as { readonly parts: readonly ChecklistPart[] }).parts;
}

/** What was typed of a list, every part between two signs, and what is left of it without the known parts. */
export function listSteps(row: LiveRow): readonly Step[] {
  if (row.rule !== 'checklist') return [];
  const [base, list] = [actualCell(anyRow, 'base'), actualCell(anyRow, 'list')];
  const parts = partsOf(row);
  const known = parts.map(({ name }) => `,${formulaText(`、${compact(name)}、`)},"")`).join('');
  return [
    [
      'list',
      fx`"、"&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${base},",","、"),";","、"),"、","、、")&"、"`,
    ],
    ['others', fx`SUBSTITUTE(${'SUBSTITUTE('.repeat(parts.length)}${list}${known},"、","")`],
  ];
}

function checklist(row: LiveRow): Formula | undefined {
  const { index } = row;
  const parts = partsOf(row);
  if (parts.length > partsMax) return undefined;
  const full = parts.reduce(
    (sum, { points }) => sum.plus(Fraction.of(String(points))),
    Fraction.zero,
  );
  const [list, word] = [actualCell(index, 'list'), actualCell(index, 'word')];
  const points = parts.flatMap(
    ({ name, points: own }, at): Formula =>
      fx`${at === 0 ? '' : '+'}IF(ISNUMBER(FIND(${formulaText(`、${compact(name)}、`)},${list})),${own},0)`,
  );
  return fx`IF(${actualCell(index, 'missing')},"",IF(${word}=1,1,IF(${word}=3,0,IF(${actualCell(index, 'others')}="",(${points})/${full.toText(12)},${scorelessMark}))))`;
}

/** As deep as formulas may be, with some room. */
const partsMax = 50;
