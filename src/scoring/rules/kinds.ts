/**
 * Every rule kind by name. The registry in index.ts does not compile until each has its rule; the first
 * group is chosen by how the target reads, the second by `rule` on the row.
 */
export const ruleKinds = [
  'proportion',
  'upper-limit',
  'range',
  'deadline',
  'text',
  'written-tiers',
  'tiers',
  'per-point',
  'yes-no',
  'pass-line',
  'checklist',
  'printed',
] as const;

export type RuleKind = (typeof ruleKinds)[number];
