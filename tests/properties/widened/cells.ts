/**
 * Cells that say what lateness costs, which words have which points, what has its share, and what is due in all: how they
 * are drawn and written out in Chinese, and the share that they give by a computation of its own.
 */
import { Rational } from '../oracle.js';
import type { Rng } from '../random-tables/random-numbers.js';

export type CellFacts =
  | {
      readonly kind: 'late';
      /** Months count from the 15th to the 15th, or from end to end; days and weeks as they are. */
      readonly unit: '个月' | '天' | '周';
      readonly atEnd: boolean;
      readonly step: number;
      readonly each: string;
      readonly most: string | null;
      readonly begun: boolean;
      readonly full: boolean;
      /** Whole units late, and days beyond them; negative is early. */
      readonly by: number;
      readonly rest: number;
      readonly beside: boolean;
    }
  | {
      readonly kind: 'counted late';
      readonly each: string;
      readonly by: number;
      readonly begun: boolean;
    }
  | {
      readonly kind: 'words';
      readonly words: readonly (readonly [word: string, points: string | null])[];
      readonly rising: boolean;
      readonly brackets: boolean;
      readonly chosen: number;
    }
  | {
      readonly kind: 'share';
      readonly base: number;
      readonly line: number | null;
      readonly actual: string;
    }
  | { readonly kind: 'due'; readonly due: number; readonly each: string; readonly done: number }
  | {
      readonly kind: 'begun';
      readonly base: number;
      readonly step: string;
      readonly each: string;
      readonly actual: string;
    };

const ZERO = Rational.of(0n);
const ONE = Rational.of(1n);
const num = (value: number | string): Rational => Rational.parse(String(value));
const least = (a: Rational, b: Rational): Rational => (a.cmp(b) < 0 ? a : b);
const unit = (value: Rational): Rational => least(ONE, value.cmp(ZERO) < 0 ? ZERO : value);

/** The weight of a row with such a cell: words and deadlines name it. */
export const cellWeight = '10';

const ladders = [
  ['优', '良', '中', '差'],
  ['好', '较好', '一般', '较差'],
  ['健全', '基本健全', '不健全'],
  ['完成', '未完成'],
  ['有制度', '无'],
] as const;

function words(rng: Rng): CellFacts {
  const ladder = rng.pick(ladders);
  const least = ladder.length - 1;
  const given = ladder.map((word, at): readonly [string, string | null] => {
    if (at === 0) return [word, rng.chance(30) ? null : cellWeight];
    if (at === least) return [word, '0'];
    return [word, ['', '8', rng.pick(['6.5', '3.333'])][at] ?? '1'];
  });
  return {
    kind: 'words',
    words: given,
    rising: rng.chance(20),
    brackets: rng.chance(30),
    chosen: rng.int(0, least),
  };
}

function late(rng: Rng): CellFacts {
  const unitName = rng.pick(['个月', '天', '周'] as const);
  return {
    kind: 'late',
    unit: unitName,
    atEnd: rng.chance(50),
    step: rng.int(1, 3),
    each: rng.pick(['0.5', '1', '2', '0.125']),
    most: rng.chance(30) ? rng.pick(['2', '3.5']) : null,
    begun: rng.chance(30),
    full: rng.chance(40),
    by: rng.int(-2, 9),
    rest: unitName === '天' ? 0 : rng.pick([0, 1, 5]),
    beside: rng.chance(30),
  };
}

/** One cell and what was reached. */
export function drawCell(rng: Rng): CellFacts {
  switch (rng.int(0, 5)) {
    case 0:
    case 1:
      return late(rng);
    case 2:
      return words(rng);
    case 3: {
      const [base, line] = [rng.pick([100, 95, 80]), rng.chance(40) ? 60 : null];
      const actual = rng.pick([
        '60',
        '59.99',
        '79.9',
        '80',
        '94.99',
        '95',
        '100',
        '33.3',
        '0',
        '120',
      ]);
      return { kind: 'share', base, line, actual };
    }
    case 4: {
      const due = rng.int(3, 20);
      return { kind: 'due', due, each: rng.pick(['0.5', '1', '2']), done: rng.int(0, due + 2) };
    }
    default:
      return rng.chance(50)
        ? {
            kind: 'counted late',
            each: rng.pick(['0.5', '1']),
            by: rng.int(0, 14),
            begun: rng.chance(50),
          }
        : {
            kind: 'begun',
            base: rng.pick([90, 100]),
            step: rng.pick(['1', '2.5', '5']),
            each: rng.pick(['0.5', '1']),
            actual: (rng.int(8_000, 10_200) / 100).toFixed(2),
          };
  }
}

type LateFacts = Extract<CellFacts, { kind: 'late' }>;

const lateText = ({ unit: name, step, each, most, begun }: LateFacts): string =>
  [
    `每推迟${step}${name}扣${each}分`,
    ...(begun ? [`不足${step}${name}按${step}${name}计算`] : []),
    most === null ? '扣完为止' : `最多扣${most}分`,
  ].join('，');

const dueDay = ({ unit: name, atEnd }: LateFacts): string =>
  name === '个月' && !atEnd ? '2023年3月15日' : '2023年3月31日';

function wordsText({
  words: given,
  rising,
  brackets,
}: Extract<CellFacts, { kind: 'words' }>): string {
  const all = given.map(([word, points]) => {
    if (points === null) return `${word}得满分`;
    return brackets
      ? `${word}（${points}分）`
      : `${word}${points === '0' ? '不得' : `得${points}`}分`;
  });
  return (rising ? all.toReversed() : all).join('，');
}

/** The cell as it is written; a rule of its own where it stands beside a deadline. */
export function cellTarget(facts: CellFacts): { readonly target: string; readonly rule?: string } {
  switch (facts.kind) {
    case 'late': {
      const points = facts.full ? `得${cellWeight}分` : '';
      if (facts.beside)
        return {
          target: `${dueDay(facts)}前`,
          rule: `${facts.full ? `按期完成得${cellWeight}分，` : ''}${lateText(facts)}`,
        };
      return { target: `${dueDay(facts)}前完成${points}，${lateText(facts)}` };
    }
    case 'counted late':
      return {
        target: `按期完成得满分，每逾期1天扣${facts.each}分${facts.begun ? '，不足1天按1天计算' : ''}`,
      };
    case 'words':
      return { target: wordsText(facts) };
    case 'share':
      return {
        target:
          facts.line === null
            ? `≥${facts.base}%得满分，未达到的按比例得分`
            : `≥${facts.base}%得满分，${facts.line}%-${facts.base}%按比例得分，低于${facts.line}%不得分`,
      };
    case 'due':
      return { target: `应检查${facts.due}个企业，每少检查1个扣${facts.each}分` };
    case 'begun':
      return {
        target: `${facts.base}%得满分，每低${facts.step}%扣${facts.each}分，不足${facts.step}%按${facts.step}%计算`,
      };
  }
}

const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The day so many units and days after the deadline, or before it. */
function lateDay(facts: LateFacts): string {
  const { unit: name, by, rest, atEnd } = facts;
  const text = (date: Date): string =>
    `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  if (name !== '个月') {
    const days = by * (name === '周' ? 7 : 1) + rest;
    return text(new Date(Date.UTC(2023, 2, 31 + days)));
  }
  const month = 2 + by;
  return text(new Date(Date.UTC(2023, month, (atEnd ? (lastDays[month] ?? 31) : 15) + rest)));
}

/** What was reached, as it is typed. */
export function cellActual(facts: CellFacts): string {
  switch (facts.kind) {
    case 'late':
      return lateDay(facts);
    case 'counted late':
      if (facts.by === 0) return '按期完成';
      return `逾期${facts.by}${facts.begun ? '.5' : ''}天`;
    case 'words':
      return facts.words[facts.chosen]?.[0] ?? '';
    case 'share':
    case 'begun':
      return `${facts.actual}%`;
    case 'due':
      return `${facts.done}个`;
  }
}

function afterLoss(steps: number, each: string, weight: Rational, most: string | null): Rational {
  const all = num(steps).times(num(each));
  return unit(weight.minus(most === null ? all : least(all, num(most))).over(weight));
}

function lateShare(facts: LateFacts, weight: Rational): Rational {
  const { by, rest, step, begun, each, most } = facts;
  if (by < 0 || (by === 0 && rest === 0)) return ONE;
  const steps = Math.floor(by / step) + (begun && (by % step > 0 || rest > 0) ? 1 : 0);
  return afterLoss(steps, each, weight, most);
}

/** The share of the weight. */
export function cellShare(facts: CellFacts, weight: Rational): Rational {
  switch (facts.kind) {
    case 'late':
      return lateShare(facts, weight);
    case 'counted late':
      return afterLoss(facts.by + (facts.begun && facts.by > 0 ? 1 : 0), facts.each, weight, null);
    case 'words':
      return num(facts.words[facts.chosen]?.[1] ?? cellWeight).over(weight);
    case 'share': {
      const actual = num(facts.actual);
      if (actual.cmp(num(facts.base)) >= 0) return ONE;
      if (facts.line !== null && actual.cmp(num(facts.line)) < 0) return ZERO;
      return unit(actual.over(num(facts.base)));
    }
    case 'due':
      return afterLoss(Math.max(0, facts.due - facts.done), facts.each, weight, null);
    case 'begun': {
      const missed = num(facts.base).minus(num(facts.actual));
      if (missed.cmp(ZERO) <= 0) return ONE;
      const steps = missed.over(num(facts.step));
      const whole = steps.floor();
      const count = Number(whole) + (steps.cmp(Rational.of(whole)) > 0 ? 1 : 0);
      return afterLoss(count, facts.each, weight, null);
    }
  }
}
