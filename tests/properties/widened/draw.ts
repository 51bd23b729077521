/**
 * Random policies over the whole shape that a policy may have, and random tables under them, as facts: a second
 * computation scores the facts, and never reads what the engine reads.
 */
import { Rng } from '../random-tables/random-numbers.js';
import { type CellFacts, cellActual, cellWeight, drawCell } from './cells.js';
import { drawPrinted, type PrintedFacts, printedActual } from './printed.js';
import { type BandFacts, drawBands, drawWord, type WordFacts } from './words.js';

/** A rounding, or none. */
export interface RoundingFacts {
  readonly places: number;
  readonly down: boolean;
}

/** A cut of what was far exceeded, from a line in percent on. */
export interface CutFacts {
  readonly from: number;
  readonly strict: boolean;
  readonly share: number | null;
  readonly points: string | null;
}

export interface BlockFacts {
  readonly name: string;
  readonly passLine: { readonly from: number; readonly strict: boolean } | null;
  /** Undefined: that of the policy holds. */
  readonly cut: CutFacts | null | undefined;
}

export type ExecutionRuleFacts =
  | { readonly kind: 'proportion' }
  | { readonly kind: 'full-from'; readonly from: number }
  | { readonly kind: 'tiers'; readonly tiers: readonly (readonly [from: number, share: number])[] }
  | { readonly kind: 'per-point'; readonly step: string; readonly points: string };

export interface ExecutionFacts {
  readonly weight: number;
  readonly home: string | null;
  readonly rule: ExecutionRuleFacts;
  readonly whole: boolean;
  readonly rateRounding: RoundingFacts | null;
  readonly rounding: RoundingFacts | null;
  readonly passLine: number | null;
}

export type AdjustmentFacts =
  | {
      readonly kind: 'penalty' | 'bonus';
      readonly name: string;
      readonly points: string;
      readonly step: number;
      readonly most: string | null;
    }
  | { readonly kind: 'veto'; readonly name: string; readonly total: number };

export type StandardRule =
  | { readonly kind: 'per-point'; readonly step: number; readonly points: string }
  | {
      readonly kind: 'tiers';
      readonly tiers: readonly (readonly [from: number, points: number])[];
    };

export interface PolicyFacts {
  readonly blocks: readonly BlockFacts[];
  readonly lower: 'linear' | 'ratio';
  readonly execution: ExecutionFacts | null;
  readonly rounding: RoundingFacts | null;
  readonly cut: CutFacts | null;
  readonly caps: readonly (readonly [below: number, total: number])[];
  readonly adjustments: readonly AdjustmentFacts[];
  readonly standard: {
    readonly name: string;
    readonly weight: number;
    readonly rule: StandardRule;
  };
  readonly rescale: boolean;
  readonly grades: readonly (readonly [grade: string, from: number])[];
  readonly partsByMean: boolean;
  readonly bands: BandFacts;
}

/** The rule that a form prints: as the target, in a cell of its own, or there beside a target that it starts from. */
export interface PrintedRowFacts {
  readonly rule: PrintedFacts;
  readonly stands: 'as target' | 'in a cell' | 'beside a target';
}

export interface RowFacts {
  readonly kind:
    | 'higher'
    | 'lower'
    | 'text'
    | 'standard'
    | 'adjusting'
    | 'parts'
    | 'printed'
    | 'cell'
    | 'worded';
  readonly block: string;
  readonly name: string;
  /** Null: the table gives none. */
  readonly weight: string | null;
  readonly target: string;
  /** Null: not reported. */
  readonly actual: string | null;
  readonly applicable: boolean;
  readonly parts: readonly { readonly actual: string; readonly amount: string }[];
  readonly printed?: PrintedRowFacts;
  readonly cell?: CellFacts;
  /** What is said in a word of the policy's bands. */
  readonly word?: WordFacts;
}

export interface WidenedTable {
  readonly policy: PolicyFacts;
  readonly rows: readonly RowFacts[];
  readonly budget: { readonly adjusted: string; readonly executed: string | null } | null;
}

const maybe = <T>(rng: Rng, percent: number, value: () => T): T | null =>
  rng.chance(percent) ? value() : null;

function rounding(rng: Rng): RoundingFacts {
  return { places: rng.int(0, 2), down: rng.chance(40) };
}

function cut(rng: Rng): CutFacts {
  const isShare = rng.chance(50);
  return {
    from: rng.pick([110, 130, 150]),
    strict: rng.chance(50),
    share: isShare ? rng.pick([0, 80, 95]) : null,
    points: isShare ? null : rng.pick(['0.5', '2', '3.25', '20']),
  };
}

function executionRule(rng: Rng): ExecutionRuleFacts {
  switch (rng.int(0, 3)) {
    case 0:
      return { kind: 'proportion' };
    case 1:
      return { kind: 'full-from', from: rng.int(80, 98) };
    case 2:
      return {
        kind: 'tiers',
        tiers: [
          [95, 100],
          [80, rng.int(50, 90)],
          [60, 30],
          [0, 0],
        ],
      };
    default:
      return {
        kind: 'per-point',
        step: rng.pick(['1', '2.5', '5']),
        points: rng.pick(['0.3', '1']),
      };
  }
}

function execution(rng: Rng): ExecutionFacts {
  return {
    weight: rng.pick([6, 10, 20]),
    home: maybe(rng, 40, () => '投入'),
    rule: executionRule(rng),
    whole: rng.chance(15),
    rateRounding: maybe(rng, 30, () => rounding(rng)),
    rounding: maybe(rng, 30, () => rounding(rng)),
    passLine: maybe(rng, 25, () => rng.int(30, 70)),
  };
}

function adjustments(rng: Rng): AdjustmentFacts[] {
  const counted = (kind: 'penalty' | 'bonus', name: string): AdjustmentFacts => ({
    kind,
    name,
    points: rng.pick(['0.5', '1', '2']),
    step: rng.int(1, 3),
    most: maybe(rng, 60, () => rng.pick(['2', '5'])),
  });
  return [
    counted('penalty', '迟报'),
    counted('bonus', '获得表彰'),
    { kind: 'veto', name: '重大违纪', total: rng.pick([0, 59]) },
  ];
}

function standardRule(rng: Rng): StandardRule {
  return rng.chance(50)
    ? { kind: 'per-point', step: rng.int(1, 5), points: rng.pick(['0.5', '1', '2']) }
    : {
        kind: 'tiers',
        tiers: [
          [95, 8],
          [80, rng.int(4, 7)],
          [60, 2],
        ],
      };
}

const fiveGrades = [
  ['优', 90],
  ['良', 80],
  ['中', 70],
  ['低', 60],
  ['差', 0],
] as const;
const fourGrades = [
  ['优', 90],
  ['良', 80],
  ['中', 60],
  ['差', 0],
] as const;

function policy(rng: Rng): PolicyFacts {
  const blocks = ['投入', '产出', '效益'].map((name) => ({
    name,
    passLine: maybe(rng, 30, () => ({ from: rng.pick([60, 70, 90]), strict: rng.chance(40) })),
    cut: rng.chance(60) ? undefined : maybe(rng, 60, () => cut(rng)),
  }));
  return {
    blocks,
    lower: rng.pick(['linear', 'ratio'] as const),
    execution: maybe(rng, 70, () => execution(rng)),
    rounding: maybe(rng, 40, () => rounding(rng)),
    cut: maybe(rng, 40, () => cut(rng)),
    caps: rng.chance(40)
      ? [
          [80, 89],
          [70, 79],
          [60, 69],
          [50, 59],
        ]
      : [],
    adjustments: rng.chance(60) ? adjustments(rng) : [],
    standard: { name: '预算完成率', weight: 8, rule: standardRule(rng) },
    rescale: rng.chance(20),
    grades: rng.chance(40) ? fiveGrades : fourGrades,
    partsByMean: rng.chance(40),
    bands: drawBands(rng),
  };
}

/** A share of a hundred in percent with up to two decimals: often on a line. */
function percent(rng: Rng, most: number): string {
  if (rng.chance(35)) return String(rng.pick([0, 60, 70, 90, 95, 100, 110, 130, 150]));
  const cents = rng.int(0, most * 100);
  return (cents / 100)
    .toFixed(rng.chance(50) ? 0 : 2)
    .replace(/\.?0+$/u, (zeros) => (zeros.startsWith('.') ? '' : zeros));
}

function plainRow(rng: Rng, index: number): RowFacts {
  const kind = rng.pick(['higher', 'higher', 'lower', 'text', 'parts'] as const);
  const actual = percent(rng, kind === 'text' ? 100 : 210);
  const target = kind === 'text' ? '机制健全' : '100';
  const isParts = kind === 'parts';
  return {
    kind,
    block: rng.pick(['投入', '产出', '效益']),
    name: `指标${index}`,
    weight: rng.pick(['1', '2.5', '5', '7', '10', '12.5', '3.333']),
    target,
    actual: isParts || rng.chance(4) ? null : actual,
    applicable: !rng.chance(5),
    parts: isParts
      ? Array.from({ length: rng.int(1, 4) }, () => ({
          actual: percent(rng, 150),
          amount: String(rng.int(1, 900)),
        }))
      : [],
  };
}

/** Only what takes points starts from a target, and only where it does not say its own full mark. */
function standsOf(rng: Rng, rule: PrintedFacts): PrintedRowFacts['stands'] {
  const leans = rule.kind === 'deduction' && rule.full === null;
  if (leans && rng.chance(50)) return 'beside a target';
  return rng.pick(['as target', 'in a cell']);
}

/** A row that brings its rule along, as its form prints it. */
function printedRow(rng: Rng, index: number): RowFacts {
  const rule = drawPrinted(rng);
  return {
    ...plainRow(rng, index),
    kind: 'printed',
    target: '',
    actual: rng.chance(4) ? null : printedActual(rng, rule),
    parts: [],
    printed: { rule, stands: standsOf(rng, rule) },
  };
}

/** A row whose cell says what lateness, words, shares or counts are worth. */
function cellRow(rng: Rng, index: number): RowFacts {
  const cell = drawCell(rng);
  const own = { target: '', weight: cellWeight, actual: cellActual(cell), parts: [], cell };
  return { ...plainRow(rng, index), kind: 'cell', ...own };
}

/** A row in a word of the policy's own, with the share that a person picked or without. */
function wordedRow(rng: Rng, index: number, bands: BandFacts): RowFacts {
  const word = drawWord(rng, bands);
  const own = { target: '机制健全', actual: word.says, parts: [], word };
  return { ...plainRow(rng, index), kind: 'worded', ...own };
}

function drawnRow(rng: Rng, index: number, bands: BandFacts): RowFacts {
  const roll = rng.int(1, 100);
  if (roll <= 20) return printedRow(rng, index);
  if (roll <= 45) return cellRow(rng, index);
  return roll <= 55 ? wordedRow(rng, index, bands) : plainRow(rng, index);
}

function adjustingRow(rng: Rng, own: AdjustmentFacts): RowFacts {
  const count = own.kind === 'veto' ? rng.pick(['0', '0', '1']) : String(rng.int(0, 7));
  const place = { block: '加减分', name: own.name, weight: null, target: '' };
  const actual = rng.chance(8) ? null : count;
  return { kind: 'adjusting', ...place, actual, applicable: !rng.chance(5), parts: [] };
}

/** The same table for the same seed. */
export function widenedTable(seed: number): WidenedTable {
  const rng = new Rng(seed);
  const facts = policy(rng);
  const rows = Array.from({ length: rng.int(1, 8) }, (_, index) =>
    drawnRow(rng, index, facts.bands),
  );
  if (rng.chance(60)) {
    const weight = rng.chance(50) ? null : rng.pick(['8', '6']);
    const place = { block: '投入', name: facts.standard.name, target: '', weight };
    const actual = rng.chance(5) ? null : percent(rng, 120);
    rows.push({ kind: 'standard', ...place, actual, applicable: true, parts: [] });
  }
  for (const own of facts.adjustments) if (rng.chance(60)) rows.push(adjustingRow(rng, own));
  const budget = maybe(rng, 80, () => ({
    adjusted: rng.chance(5) ? '0' : String(rng.int(1, 400)),
    executed: rng.chance(8) ? null : String(rng.int(0, 420)),
  }));
  return { policy: facts, rows: filledTo100(rng, facts, rows, budget !== null), budget };
}

/** A last row that brings the weights to 100, so that there are grades. */
function filledTo100(
  rng: Rng,
  facts: PolicyFacts,
  rows: readonly RowFacts[],
  hasBudget: boolean,
): readonly RowFacts[] {
  const money = hasBudget ? (facts.execution?.weight ?? 0) : 0;
  const thousandths = rows.reduce((sum, row) => {
    if (row.kind === 'adjusting') return sum;
    return sum + Math.round(1_000 * Number(row.weight ?? facts.standard.weight));
  }, money * 1_000);
  const rest = 100_000 - thousandths;
  if (rest <= 0 || rng.chance(10)) return rows;
  const weight = (rest / 1_000).toFixed(3).replace(/\.?0+$/u, '');
  return [...rows, { ...plainRow(rng, rows.length), weight, applicable: true }];
}
