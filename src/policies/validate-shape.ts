/** What is wrong with what a policy says beyond blocks, bands and grades: ranges, lines, caps, adjustments, years. */
import { Fraction } from '../decimal.js';
import { isLevelOf } from '../indicators/blocks.js';
import type { Policy } from './policy.js';
import type { BlockPolicy, OverAchievement, OverAchievementCut } from './shape/blocks.js';
import type { AdjustmentRule } from './shape/totals.js';

type Figures = readonly (string | undefined)[];

/** The figures of a block, all of which must be plain decimals. */
export function blockFigures(block: BlockPolicy): Figures {
  const { weight, range, passLine, rows, secondLevels, overAchievement } = block;
  return [
    weight.value,
    range?.value.from,
    range?.value.to,
    passLine?.value.from,
    ...(rows ?? []).map((row) => row.weight?.value),
    ...(secondLevels ?? []).map((level) => level.weight.value),
    ...overAchievementFigures(overAchievement ?? {}),
  ];
}

/** The figures of what a far exceeded target costs. */
export function overAchievementFigures({ reasonFrom, cut }: Partial<OverAchievement>): Figures {
  return [reasonFrom?.value, cut?.value.from, cut?.value.share, cut?.value.points];
}

/** The figures of a row that changes the total. */
export function adjustmentFigures(rule: AdjustmentRule): Figures {
  return rule.kind === 'veto' ? [rule.total] : [rule.points, rule.step, rule.most];
}

/** What is wrong with the wider shape of a policy whose figures are figures. */
export function shapeDefects(policy: Policy): string[] {
  return [
    ...yearDefects(policy),
    ...homeDefects(policy),
    ...policy.blocks.flatMap(oneBlockDefects),
    ...cutDefects('', policy.overAchievement.cut?.value),
    ...capDefects(policy),
    ...adjustmentDefects(policy),
    ...reviewDefects(policy),
    ...goalDefects(policy),
  ];
}

function yearDefects({ effectiveFrom, effectiveTo }: Policy): string[] {
  if (effectiveTo === undefined || effectiveTo >= effectiveFrom) return [];
  return [`最后适用的年度 ${effectiveTo} 早于施行年度 ${effectiveFrom}。`];
}

/** An execution that is a row of a block needs that block, and fits into it. */
function homeDefects({ execution, blocks }: Policy): string[] {
  const name = execution?.block?.value;
  if (execution === undefined || name === undefined) return [];
  const home = blocks.find(({ names }) => isLevelOf(names, name));
  if (home === undefined) return [`执行率所在的部分「${name}」不在各部分之中。`];
  const own = execution.weight.value;
  if (Fraction.of(own).compare(Fraction.of(home.weight.value)) <= 0) return [];
  return [`执行率的分值 ${own} 大于所在部分「${name}」的分值 ${home.weight.value}。`];
}

function oneBlockDefects(block: BlockPolicy): string[] {
  const name = block.names.join('、');
  const weight = Fraction.of(block.weight.value);
  const told = [
    ...rangeDefects(name, block),
    ...cutDefects(`「${name}」的`, block.overAchievement?.cut?.value),
    ...lineDefects(name, block),
    ...sumDefects(name, '二级指标', weight, block.secondLevels ?? [], true),
    ...sumDefects(name, '固定的指标', weight, block.rows ?? [], false),
  ];
  const names = (block.rows ?? []).flatMap((row) => row.names);
  const isTwice = new Set(names).size < names.length;
  return isTwice ? [...told, `「${name}」中同一名称的固定指标不止一行。`] : told;
}

function rangeDefects(name: string, { range, weight }: BlockPolicy): string[] {
  if (range === undefined) return [];
  const { from, to } = range.value;
  const [low, high, own] = [from, to, weight.value].map((text) => Fraction.of(text));
  if (low === undefined || high === undefined || own === undefined) return [];
  const isSound = !low.isNegative() && low.compare(own) <= 0 && own.compare(high) <= 0;
  return isSound ? [] : [`「${name}」的分值 ${weight.value} 不在范围 ${from}–${to} 之内。`];
}

function lineDefects(name: string, { passLine }: BlockPolicy): string[] {
  if (passLine === undefined || isShareText(passLine.value.from)) return [];
  return [`「${name}」的及格线 ${passLine.value.from} 不在 0 到 100 之间。`];
}

/** A cut leaves a share or takes points off: one of the two. */
function cutDefects(whose: string, cut: OverAchievementCut | undefined): string[] {
  if (cut === undefined) return [];
  const { from, share, points } = cut;
  const isOne = (share === undefined) !== (points === undefined);
  const isFar = Fraction.of(from).compare(Fraction.hundred) >= 0;
  const isPositive = points === undefined || Fraction.of(points).isPositive();
  const isShare = share === undefined || isShareText(share);
  return [
    ...(isOne ? [] : [`${whose}超额计分须写明保留比例 share 或扣分 points 之一。`]),
    ...(isFar ? [] : [`${whose}超额计分的起点 ${from}% 低于 100%，达到指标值就会扣分。`]),
    ...(isPositive ? [] : [`${whose}超额扣分 ${points} 不大于 0。`]),
    ...(isShare ? [] : [`${whose}超额保留比例 ${share} 不在 0 到 100 之间。`]),
  ];
}

type Weighted = { readonly weight?: { readonly value: string } };

/** Parts of a block are above zero and not more than the block; second levels are all of it. */
function sumDefects(
  name: string,
  what: string,
  whole: Fraction,
  parts: readonly Weighted[],
  isAll: boolean,
): string[] {
  const weights = parts.flatMap(({ weight }) => (weight === undefined ? [] : [weight.value]));
  if (weights.length === 0) return [];
  const wrong = weights.filter((weight) => !Fraction.of(weight).isPositive());
  const sum = weights.reduce((total, weight) => total.plus(Fraction.of(weight)), Fraction.zero);
  const order = sum.compare(whole);
  const isSound = isAll ? order === 0 : order <= 0;
  return [
    ...wrong.map((weight) => `「${name}」的${what}分值 ${weight} 不大于 0。`),
    ...(isSound
      ? []
      : [
          `「${name}」的${what}分值合计 ${sum.toText(4)}，${isAll ? '不等于' : '大于'}这一部分的 ${whole.toText(4)}。`,
        ]),
  ];
}

/** Caps go down: a lower rate never leaves more. */
function capDefects({ totalCaps }: Policy): string[] {
  const caps = totalCaps?.value ?? [];
  const wrong = caps.filter(({ below, total }, index) => {
    const next = caps.slice(index).at(1);
    const isDown = next === undefined || (isAbove(below, next.below) && isAbove(total, next.total));
    return !isDown || !isShareText(total) || !Fraction.of(below).isPositive();
  });
  return wrong.length === 0
    ? []
    : ['执行率封顶须从高到低排列，执行率越低封顶越低，封顶在 0 到 100 之间。'];
}

function isAbove(left: string, right: string): boolean {
  return Fraction.of(left).compare(Fraction.of(right)) > 0;
}

function adjustmentDefects({ adjustments = [] }: Policy): string[] {
  const names = adjustments.flatMap(({ value }) => value.names);
  const isTwice = new Set(names).size < names.length;
  return [
    ...adjustments.flatMap(({ value }) => oneAdjustmentDefects(value)),
    ...(isTwice ? ['同一名称的加减分项不止一条。'] : []),
  ];
}

function oneAdjustmentDefects(rule: AdjustmentRule): string[] {
  const name = rule.names.join('、');
  if (rule.kind === 'veto')
    return isShareText(rule.total)
      ? []
      : [`「${name}」的总分上限 ${rule.total} 不在 0 到 100 之间。`];
  const { points, step = '1', most } = rule;
  const wrong = [points, step, ...(most === undefined ? [] : [most])].filter(
    (text) => !Fraction.of(text).isPositive(),
  );
  return wrong.map((text) => `「${name}」的分或步长 ${text} 不大于 0。`);
}

function reviewDefects({ reviewDeductions = [], gradeDrops }: Policy): string[] {
  const ids = reviewDeductions.map(({ value }) => value.id);
  const drops = gradeDrops?.value ?? [];
  const shares = [
    ...reviewDeductions.map(({ value }) => value.share),
    ...drops.map((d) => d.share),
  ];
  const isTwice =
    new Set(ids).size < ids.length || new Set(drops.map((d) => d.grades)).size < drops.length;
  return [
    ...shares
      .filter((share) => !isShareText(share))
      .map((share) => `复核的保留比例 ${share} 不在 0 到 100 之间。`),
    ...(isTwice ? ['复核扣分的代号或降级的级数有重复。'] : []),
  ];
}

function goalDefects({ goalBlocks, blocks }: Policy): string[] {
  if (goalBlocks === undefined) return [];
  const due = goalBlocks.value.weight;
  const sum = blocks.reduce(
    (total, { weight }) => total.plus(Fraction.of(weight.value)),
    Fraction.zero,
  );
  return Fraction.of(due).isPositive() && Fraction.of(due).compare(sum) <= 0
    ? []
    : [`各目标的分值合计 ${due} 应大于 0，并且不大于各部分分值之和 ${sum.toText(4)}。`];
}

function isShareText(text: string): boolean {
  const share = Fraction.of(text);
  return !share.isNegative() && share.compare(Fraction.hundred) <= 0;
}
