import { Fraction, isPlainDecimal } from '../decimal.js';
import { blockName } from '../indicators/blocks.js';
import { compact } from '../indicators/characters.js';
import type { Band, Policy } from './policy.js';
import type { Threshold } from './shape/cited.js';
import type { ExecutionRule } from './shape/execution.js';
import {
  adjustmentFigures,
  blockFigures,
  overAchievementFigures,
  shapeDefects,
} from './validate-shape.js';

/**
 * What is wrong with a policy, in Chinese: blocks that do not add up, tiers with gaps, bands that do
 * not descend, figures that are none. Empty for a sound policy.
 */
export function policyDefects(policy: Policy): string[] {
  const wrong = notFigures(policy);
  if (wrong.length > 0) return wrong;
  return [
    ...blockDefects(policy),
    ...bandDefects(policy.textBands.value),
    ...(policy.execution === undefined ? [] : executionDefects(policy.execution.rule.value)),
    ...(policy.satisfaction === undefined ? [] : tierDefects('满意度', policy.satisfaction.value)),
    ...gradeDefects(policy.grades.value),
    ...shareDefects(policy),
    ...shapeDefects(policy),
  ];
}

type Figures = readonly (string | undefined)[];
const none = (): Figures => [];

/** The figures of each member: one that is added to policies and forgotten here does not compile. */
const figures: { readonly [name in keyof Policy]-?: (policy: Policy) => Figures } = {
  id: none,
  version: none,
  kind: none,
  title: none,
  basis: none,
  effectiveFrom: none,
  effectiveTo: none,
  execution: ({ execution }) => [
    execution?.weight.value,
    execution?.passLine?.value,
    execution?.reasonBelow?.value,
    ...(execution === undefined ? [] : executionFigures(execution.rule.value)),
  ],
  blocks: ({ blocks }) => blocks.flatMap(blockFigures),
  lowerIsBetter: none,
  overAchievement: ({ overAchievement }) => overAchievementFigures(overAchievement),
  textBands: ({ textBands }) =>
    Object.values(textBands.value).flatMap(({ from, to }) => [from, to]),
  lateShare: ({ lateShare }) => [lateShare.value],
  satisfaction: ({ satisfaction }) =>
    (satisfaction?.value ?? []).flatMap(({ from, share }) => [from, share]),
  deviation: none,
  review: ({ review: { value } }) => [value.pointsAboveExecution, value.unspentPercent],
  notApplicable: none,
  grades: ({ grades }) => grades.value.map(({ from }) => from),
  rounding: none,
  totalCaps: ({ totalCaps }) =>
    (totalCaps?.value ?? []).flatMap(({ below, total }) => [below, total]),
  adjustments: ({ adjustments = [] }) =>
    adjustments.flatMap(({ value }) => adjustmentFigures(value)),
  aggregation: none,
  goalBlocks: ({ goalBlocks }) => [goalBlocks?.value.weight],
  scoredTarget: none,
  reviewDeductions: ({ reviewDeductions = [] }) => reviewDeductions.map(({ value }) => value.share),
  checksOff: none,
  gradeDrops: ({ gradeDrops }) => (gradeDrops?.value ?? []).map(({ share }) => share),
};

/** Every member that holds a figure as a text must hold a plain decimal. */
function notFigures(policy: Policy): string[] {
  const texts = Object.values(figures).flatMap((figuresOf) => figuresOf(policy));
  const wrong = texts.filter((text) => text !== undefined && !isPlainDecimal(text));
  return wrong.map((text) => `「${text}」不是数字。`);
}

function executionFigures(rule: ExecutionRule): string[] {
  if (rule.kind === 'tiers') return rule.tiers.flatMap(({ from, share }) => [from, share]);
  if (rule.kind === 'per-point') return [rule.step, rule.points];
  return rule.kind === 'full-from' ? [rule.from] : [];
}

function blockDefects({ execution, blocks }: Policy): string[] {
  // An execution that is a row of a block counts there.
  const own = execution?.block === undefined ? execution?.weight.value : undefined;
  const weights = [
    ...(own === undefined ? [] : [own]),
    ...blocks.map((block) => block.weight.value),
  ];
  const sum = weights.reduce((total, weight) => total.plus(Fraction.of(weight)), Fraction.zero);
  // As they are compared: 产出 and 产出指标 are one name.
  const names = blocks.flatMap((block) => [...new Set(block.names.map(blockName))]);
  return [
    ...(sum.equals(Fraction.hundred) ? [] : [`各部分分值合计 ${sum.toText(4)}，不等于 100。`]),
    ...weights
      .filter((weight) => !Fraction.of(weight).isPositive())
      .map((weight) => `分值 ${weight} 不大于 0。`),
    ...(new Set(names).size === names.length ? [] : ['同一名称出现在两个部分。']),
  ];
}

function bandDefects(bands: { achieved: Band; partly: Band; not: Band }): string[] {
  const edges = [bands.achieved.to, bands.achieved.from, bands.partly.from, bands.not.from];
  const joined = bands.partly.to === bands.achieved.from && bands.not.to === bands.partly.from;
  const ends = edges[0] === '100' && edges[3] === '0';
  const words = Object.values(bands).flatMap(({ words: own = [] }) => own.map(compact));
  const twice = words.filter((word, index) => words.indexOf(word) !== index);
  return [
    ...(joined && ends && descends(edges) ? [] : ['定性指标的档次必须从 100 到 0 依次相接。']),
    ...(twice.length === 0
      ? []
      : [`定性档次的写法“${twice[0]}”用了两次，不知是哪一档；请只写在一档里。`]),
  ];
}

function executionDefects(rule: ExecutionRule): string[] {
  switch (rule.kind) {
    case 'tiers':
      return tierDefects('执行率', rule.tiers);
    case 'full-from':
      return Fraction.of(rule.from).isPositive() ? [] : ['满分的起点必须大于 0。'];
    case 'per-point':
      return Fraction.of(rule.step).isPositive() ? [] : ['扣分的步长必须大于 0。'];
    case 'proportion':
      return [];
    default:
      return rule satisfies never;
  }
}

/** Thresholds go down to 0, so that they can neither overlap nor leave a gap. */
function tierDefects(name: string, tiers: readonly Threshold[]): string[] {
  const lines = tiers.map(({ from }) => from);
  const shares = tiers.map(({ share }) => share);
  const sound = lines.at(-1) === '0' && descends(lines) && shares.every(isShare);
  return sound ? [] : [`${name}的档次必须从高到低排列，末档从 0 开始，得分比例在 0 到 100 之间。`];
}

function gradeDefects(grades: Policy['grades']['value']): string[] {
  const lines = grades.map(({ from }) => from);
  return lines.at(-1) === '0' && descends(lines) ? [] : ['等级线必须从高到低排列，末级从 0 开始。'];
}

/** Shares of the full mark and lines in percent of a rate lie between 0 and 100. */
function shareDefects({ lateShare, execution, review }: Policy): string[] {
  const shares = [
    lateShare.value,
    execution?.passLine?.value,
    execution?.reasonBelow?.value,
    review.value.unspentPercent,
  ];
  const wrong = shares.filter((share) => share !== undefined && !isShare(share));
  return wrong.map((share) => `比例 ${share} 不在 0 到 100 之间。`);
}

function isShare(text: string): boolean {
  const share = Fraction.of(text);
  return !share.isNegative() && share.compare(Fraction.hundred) <= 0;
}

function descends(lines: readonly string[]): boolean {
  return lines.every((line, index) => {
    const next = lines.slice(index).at(1);
    return next === undefined || Fraction.of(line).compare(Fraction.of(next)) > 0;
  });
}
