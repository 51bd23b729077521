/** The registry of rules, and which of them a row asks for. */
import type { Reading } from '../../indicators/reading.js';
import { type NamedSchemas, object, ref, type Schema } from '../../indicators/schema.js';
import { checklist } from './checklist.js';
import { deadline } from './deadline.js';
import { type RuleKind, ruleKinds } from './kinds.js';
import { passLine } from './pass-line.js';
import { perPoint } from './per-point.js';
import { printed } from './printed.js';
import { proportion } from './proportion.js';
import { isLower } from './quantity.js';
import { range } from './range.js';
import type { Rule } from './rule.js';
import { textRule } from './text.js';
import { tiers } from './tiers.js';
import { upperLimit } from './upper-limit.js';
import { writtenTiers } from './written-tiers.js';
import { yesNo } from './yes-no.js';

/** One rule for each kind: leave one out and this does not compile. */
export const rules: { readonly [kind in RuleKind]: Rule } = {
  proportion,
  'upper-limit': upperLimit,
  range,
  deadline,
  text: textRule,
  'written-tiers': writtenTiers,
  tiers,
  'per-point': perPoint,
  'yes-no': yesNo,
  'pass-line': passLine,
  checklist,
  printed,
};

/** The kinds that a row may choose with `rule`. */
export const chosenKinds: readonly RuleKind[] = ruleKinds.filter(
  (kind) => rules[kind].parameters !== undefined,
);

/** Whether a kind is one that a row may choose. */
export function isChosenKind(kind: string): kind is RuleKind {
  return chosenKinds.some((chosen) => chosen === kind);
}

/** Which rule a reading asks for; undefined where there is nothing to score. */
export function kindOfReading(reading: Reading): RuleKind | undefined {
  switch (reading.kind) {
    case 'quantity':
      return isLower(reading) ? 'upper-limit' : 'proportion';
    case 'range':
      return 'range';
    case 'date':
      return 'deadline';
    case 'tiers':
      return 'written-tiers';
    case 'text':
      return 'text';
    case 'none':
    case 'unreadable':
      return undefined;
    default:
      return reading satisfies never;
  }
}

/** The name under which manuals list the parameters of a rule: `RulePerPoint`. */
function schemaName(kind: RuleKind): string {
  const words = kind.split('-').map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`);
  return `Rule${words.join('')}`;
}

/** The schemas of `rule` on a row by name: `Rule` is one of those that a row may choose. */
export function ruleSchemas(): NamedSchemas {
  const kinds = chosenKinds.map((kind) => {
    const { title, parameters } = rules[kind];
    const named = { title: '规则', type: 'string', enum: [kind] };
    const properties: Readonly<Record<string, Schema>> = { kind: named, ...parameters?.properties };
    const required = ['kind', ...(parameters?.required ?? [])];
    return [schemaName(kind), object(title, properties, required)] as const;
  });
  const rule = {
    title: '本行的计分规则，代替由指标值判定的规则',
    type: 'object',
    discriminator: { propertyName: 'kind' },
    required: ['kind'],
    oneOf: kinds.map(([name]) => ref(name)),
  };
  return { Rule: rule, ...Object.fromEntries(kinds) };
}
