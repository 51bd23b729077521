/** A draft becomes a row: its input and its truth, with what is missing left out. */
import { dateDraft } from './dates.js';
import { type Dec, textOf } from './decimals.js';
import type { Context, Draft } from './draft.js';
import type { IndicatorJson, KindFacts, RowCommon, RowFacts } from './facts.js';
import { quantityDraft } from './quantities.js';
import type { Rng } from './random-numbers.js';
import { rangeDraft } from './ranges.js';
import { ruleDraft } from './rules.js';
import { textDraft } from './texts.js';
import { tiersDraft } from './written-tiers.js';

function drawDraft(ctx: Context): Draft {
  const roll = ctx.rng.int(1, 100);
  if (roll <= 46) return quantityDraft(ctx);
  if (roll <= 56) return rangeDraft(ctx);
  if (roll <= 63) return dateDraft(ctx);
  if (roll <= 76) return textDraft(ctx);
  return roll <= 83 ? tiersDraft(ctx) : ruleDraft(ctx);
}

/** JSON numbers only where their shortest form is the decimal itself. */
export function weightJson(rng: Rng, weight: Dec): string | number {
  return weight.scale <= 2 && rng.chance(20) ? Number(textOf(weight)) : textOf(weight);
}

export interface Row {
  readonly facts: RowFacts;
  readonly json: IndicatorJson;
}

interface Presence {
  readonly applicable: boolean;
  readonly actual: boolean;
  readonly weight: boolean;
}

function absentFacts(facts: KindFacts): KindFacts {
  return facts.kind === 'text' ? { kind: 'text', achieved: null } : facts;
}

/** Lays a draft out as input and truth, leaving out what is not there. */
export function finish(rng: Rng, draft: Draft, present: Presence): Row {
  const { place, direction, achieved, rule } = draft;
  const common: RowCommon = {
    applicable: present.applicable,
    weight: present.weight ? textOf(draft.weight) : null,
    actual: present.actual ? draft.actual : { as: 'absent' },
    satisfaction: place.satisfaction,
  };
  const json: IndicatorJson = {
    level1: place.level1,
    ...(place.level2 === undefined ? {} : { level2: place.level2 }),
    level3: place.level3,
    target: draft.target,
    ...(present.actual ? { actual: draft.written } : {}),
    ...(present.weight ? { weight: weightJson(rng, draft.weight) } : {}),
    ...(present.applicable ? {} : { applicable: false }),
    ...(direction === undefined ? {} : { direction }),
    ...(achieved === undefined || !present.actual ? {} : { achieved }),
    ...(rule === undefined ? {} : { rule }),
  };
  const kindFacts = present.actual ? draft.facts : absentFacts(draft.facts);
  return { facts: { ...common, ...kindFacts }, json };
}

export function drawRow(ctx: Context, weightless: boolean): Row {
  const { rng } = ctx;
  return finish(rng, drawDraft(ctx), {
    applicable: !rng.chance(4),
    actual: !(ctx.open && rng.chance(6)),
    weight: !weightless,
  });
}
