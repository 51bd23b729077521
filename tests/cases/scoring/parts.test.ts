/** Figures of several units that become the actual of one row. */
import { expect, test } from 'vitest';
import type { RowPart } from '../../../src/indicators/evaluation.js';
import { readTarget } from '../../../src/indicators/target.js';
import { findPolicy } from '../../../src/policies/catalogue.js';
import type { Policy } from '../../../src/policies/policy.js';
import { actualOfParts } from '../../../src/scoring/parts.js';

const national = findPolicy('mof-transfer') as Policy;
const alike: Policy = {
  ...national,
  aggregation: { value: { rates: 'mean' }, provenance: 'published', note: '' },
};
const byMoney: Policy = {
  ...national,
  aggregation: { value: { rates: 'by-amount' }, provenance: 'published', note: '' },
};

/** `40户 of 3`: what a unit reported, and what it had to spend. */
function together(target: string, said: readonly string[], policy: Policy = national): string {
  const parts = said.map((text, index): RowPart => {
    const [actual = '', amount] = text.split(' of ');
    return {
      name: `${index}县`,
      ...(actual === '' ? {} : { actual }),
      ...(amount === undefined ? {} : { amount }),
    };
  });
  const context = { fiscalYear: 2025, level1: '产出指标', level3: '完成情况' };
  const found = actualOfParts(parts, readTarget(target, context), context, policy);
  return found.kind === 'quantity' ? `${found.value.toText(4)}${found.unit ?? ''}` : found.kind;
}

const cases: readonly (readonly [string, readonly string[], string, Policy?])[] = [
  ['≥100户', ['40户', '50户'], '90户'],
  ['≥100户', ['40', '50户'], '90户'],
  ['≥100户', ['40户', '50'], '90户'],
  ['≥100户', ['40', '50'], '90户'],
  ['≥100', ['40', '50'], '90'],
  ['≥100', ['40户', '50'], '90户'],
  ['≥2万元', ['5000元', '1.5万元'], '20000元'],
  ['≥2万元', ['1.5万元', '5000元'], '2万元'],
  ['≥100户', ['40户', '50人'], 'unreadable'],
  ['≥100户', ['40户', '较好'], 'unreadable'],
  ['≥100户', ['40户', ''], 'missing'],
  ['≥100户', ['', '较好'], 'missing'],
  ['≥90%', ['80% of 3', '100% of 1'], '85%'],
  ['≥90%', ['80 of 3', '100% of 1'], '85%'],
  ['≥90%', ['80% of 3', '100% of 1'], '85%', byMoney],
  ['≥90%', ['80% of 3', '100% of 1'], '90%', alike],
  ['≥90%', ['80%', '100%'], '90%', alike],
  ['≥90%', ['80%', '100%'], 'unreadable'],
  ['≥90%', ['80% of 3', '100%'], 'unreadable'],
  ['≥90%', ['80% of 0', '100% of 0'], 'unreadable'],
  ['≥9‰', ['8‰ of 3', '10‰ of 1'], '8.5‰'],
  ['≤400元/人', ['400元/人 of 1', '200元/人 of 3'], '250元/人'],
  ['90%-95%', ['90 of 1', '94 of 1'], '92%'],
  ['较好', ['40户', '50'], '90户'],
  ['较好', ['40', '50'], '90'],
];

const under = cases.map(([target, said, due, policy = national]) => ({
  target,
  said,
  due,
  policy,
}));

test.each(under)('$target: $said come to $due', ({ target, said, due, policy }) => {
  expect(together(target, said, policy)).toBe(due);
});
