/** Rows that choose a rule of their own. */
import { type Dec, dec, hairBeside, plus, textOf, ZERO } from './decimals.js';
import { type Context, type Draft, ordinaryPlace } from './draft.js';
import type { RuleJson, RuleParameters, Tier, TierJson } from './facts.js';
import { drawWeight } from './figures.js';
import { drawQuantity, numberActual, type Quantity, quantityActual } from './quantities.js';
import type { Rng } from './random-numbers.js';
import { TEXT_TARGETS } from './texts.js';
import { STEP_POINTS, stepActual } from './written-tiers.js';

type RuleKind = RuleParameters['kind'];
const RULE_KINDS: readonly RuleKind[] = [
  ...([
    'tiers',
    'per-point',
    'per-point',
    'pass-line',
    'pass-line',
    'yes-no',
    'checklist',
  ] as const),
];

export function ruleDraft(ctx: Context): Draft {
  switch (ctx.rng.pick(RULE_KINDS)) {
    case 'tiers':
      return tiersRule(ctx);
    case 'per-point':
      return perPointRule(ctx);
    case 'pass-line':
      return passLineRule(ctx);
    case 'yes-no':
      return yesNoRule(ctx);
    case 'checklist':
      return checklistRule(ctx);
  }
}

function quantityRule(
  ctx: Context,
  quantity: Quantity,
  value: Dec,
  rule: RuleParameters & RuleJson,
): Draft {
  const { target, numbers, place, text, override } = quantity;
  const { facts, written } = quantityActual(ctx, quantity, value);
  return {
    facts: { kind: 'rule', target, rule },
    place,
    weight: numbers.weight,
    target: text,
    actual: facts,
    written,
    rule,
    ...(override === undefined ? {} : { direction: override }),
  };
}

function perPointRule(ctx: Context): Draft {
  const { rng } = ctx;
  const quantity = drawQuantity(ctx);
  const step = rng.pick([dec(1), dec(5), dec(5, 1), dec(10), dec(1, 1), dec(25, 1)]);
  const away = quantity.target.direction === 'higher' ? -1 : 1;
  const value = rng.chance(60)
    ? stepActual(rng, quantity.numbers.target, step, away)
    : quantity.numbers.actual;
  const points = textOf(rng.pick(STEP_POINTS));
  return quantityRule(ctx, quantity, value, { kind: 'per-point', step: textOf(step), points });
}

function passLineRule(ctx: Context): Draft {
  const quantity = drawQuantity(ctx);
  const line = ctx.rng.pick(['60', '80', '90', '50', '100', '33.33', '70']);
  return quantityRule(ctx, quantity, quantity.numbers.actual, { kind: 'pass-line', line });
}

/** Edges upwards, each belonging to the tier on its left or its right; gaps now and then. */
function drawTiers(rng: Rng): Tier[] {
  const edges = [dec(rng.int(0, 40))];
  for (let i = rng.int(1, 4); i > 0; i -= 1) {
    edges.push(plus(edges.at(-1) ?? ZERO, dec(rng.int(1, 300), 1)));
  }
  const rightOwns = edges.map(() => rng.chance(70));
  const tiers: Tier[] = [];
  for (let i = 0; i <= edges.length; i += 1) {
    const [low, high] = [edges[i - 1], edges[i]];
    tiers.push({
      from: low === undefined ? null : textOf(low),
      fromInclusive: low === undefined ? true : rightOwns[i - 1] === true,
      to: high === undefined ? null : textOf(high),
      toInclusive: high === undefined ? false : rightOwns[i] === false,
      points: textOf(dec(rng.int(i === 1 ? 1 : 0, 100), 1)),
    });
  }
  const bounded = tiers.filter((t) => (t.from !== null && t.to !== null) || rng.chance(60));
  const kept = bounded.filter((_, index) => index < 1 || !rng.chance(12));
  return kept.some((t) => t.points !== '0') ? kept : tiers;
}

/** Default inclusions are spelt out only half the time. */
function tierJson(rng: Rng, tier: Tier): TierJson {
  const { from, fromInclusive, to, toInclusive, points } = tier;
  const [sayFrom, sayTo] = [!fromInclusive || rng.chance(50), toInclusive || rng.chance(50)];
  return {
    ...(from === null ? {} : { from, ...(sayFrom ? { fromInclusive } : {}) }),
    ...(to === null ? {} : { to, ...(sayTo ? { toInclusive } : {}) }),
    points,
  };
}

function tierValue(rng: Rng, tiers: readonly Tier[]): Dec {
  const edges = tiers.flatMap((t) => [t.from, t.to]).filter((edge) => edge !== null);
  const edge = fromText(rng.pick(edges));
  return rng.pick([
    edge,
    edge,
    hairBeside(rng, edge),
    dec(rng.int(0, 1400), 1),
    dec(rng.int(-9, 140)),
  ]);
}

/** Only for numbers this file has written itself. */
export function fromText(text: string): Dec {
  const [whole = '', fraction = ''] = text.split('.');
  return dec(BigInt(whole + fraction), fraction.length);
}

function tiersRule(ctx: Context): Draft {
  const { rng } = ctx;
  const tiers = drawTiers(rng);
  const full = rng.chance(50) ? rng.pick(['10', '12', '15.5']) : null;
  const unit = rng.chance(75) ? '%' : null;
  const value = tierValue(rng, tiers);
  const actualUnit = rng.chance(20) ? null : unit;
  const listed = rng.chance(50) ? tiers : tiers.toReversed();
  return {
    facts: { kind: 'rule', target: null, rule: { kind: 'tiers', full, tiers } },
    place: ordinaryPlace(ctx),
    weight: drawWeight(rng),
    target: rng.chance(50) ? rng.pick(TEXT_TARGETS) : `≥95${unit ?? ''}`,
    actual: numberActual(value, actualUnit),
    written: `${textOf(value)}${actualUnit ?? ''}`,
    rule: {
      kind: 'tiers',
      ...(unit === null ? {} : { unit }),
      ...(full === null ? {} : { full }),
      tiers: listed.map((tier) => tierJson(rng, tier)),
    },
  };
}

function yesNoRule(ctx: Context): Draft {
  const { rng } = ctx;
  const [expected, says] = [rng.pick(['是', '是', '否'] as const), rng.pick(['是', '否'] as const)];
  const silent = expected === '是' && rng.chance(50);
  return {
    facts: { kind: 'rule', target: null, rule: { kind: 'yes-no', expected } },
    place: ordinaryPlace(ctx),
    weight: drawWeight(rng),
    target: rng.pick([expected, '合规']),
    actual: { as: 'yes-no', says },
    written: says,
    rule: silent ? { kind: 'yes-no' } : { kind: 'yes-no', expected },
  };
}

const PART_NAMES = ['方案编制', '制度建设', '人员培训', '资料归档', '现场验收'];

function writtenParts(rng: Rng, names: readonly string[], done: readonly number[]): string {
  if (done.length === 0) return '未完成';
  if (done.length === names.length && rng.chance(60)) return '全部完成';
  return done.map((index) => names[index]).join('、');
}

function checklistRule(ctx: Context): Draft {
  const { rng } = ctx;
  const names = PART_NAMES.slice(0, rng.int(2, PART_NAMES.length));
  const points = names.map(() => textOf(rng.pick([dec(rng.int(1, 5)), dec(rng.int(1, 50), 1)])));
  const share = rng.pick([0, 50, 70, 70, 100]);
  const done = names.flatMap((_, index) => (rng.chance(share) ? [index] : []));
  return {
    facts: { kind: 'rule', target: null, rule: { kind: 'checklist', points } },
    place: ordinaryPlace(ctx),
    weight: drawWeight(rng),
    target: rng.pick(TEXT_TARGETS),
    actual: { as: 'parts', done },
    written: writtenParts(rng, names, done),
    rule: {
      kind: 'checklist',
      parts: names.map((name, index) => ({ name, points: points[index] ?? '0' })),
    },
  };
}
