/** What a sound policy may still have wrong: gaps, overlaps and tiers that nothing reaches, shares of one for percent. */
import { Fraction } from '../decimal.js';
import type { RowRule } from '../indicators/evaluation.js';
import type { Policy } from '../policies/policy.js';
import type { BlockPolicy, StandardRow } from '../policies/shape/blocks.js';
import type { Threshold } from '../policies/shape/cited.js';
import { isKnownCheck } from './findings/index.js';

/** In Chinese sentences, each with what to do; empty where nothing is odd. */
export function policyAdvice(policy: Policy): readonly string[] {
  return [
    ...factorAdvice(policy),
    ...executionAdvice(policy),
    ...cutAdvice(policy),
    ...gradeAdvice(policy),
    ...policy.blocks.flatMap(blockAdvice),
    ...checksAdvice(policy),
    ...provenanceAdvice(policy),
  ];
}

/** A check that is misspelt stays on, and nobody would notice. */
function checksAdvice({ checksOff = [] }: Policy): string[] {
  const unknown = checksOff.filter((code) => !isKnownCheck(code));
  if (unknown.length === 0) return [];
  return [
    `checksOff 中的 ${unknown.join('、')} 不是核对项的代码，没有作用；代码见 jichi policies --findings。`,
  ];
}

/** Figures that are percentages in a policy: 0.9 for 90 is a factor of 100 off. */
function factorAdvice(policy: Policy): string[] {
  const { execution, overAchievement, textBands, grades, totalCaps, satisfaction } = policy;
  const cuts = [overAchievement, ...policy.blocks.map((block) => block.overAchievement ?? {})];
  const named: readonly (readonly [string, string | undefined])[] = [
    ['执行率及格线', execution?.passLine?.value],
    ['执行率说明线', execution?.reasonBelow?.value],
    ...executionLines(policy),
    ...cuts.flatMap((one) => [
      ['超额说明线', one.reasonFrom?.value] as const,
      ['超额计分的起点', one.cut?.value.from] as const,
    ]),
    ['定性档次', textBands.value.partly.from],
    ['定性档次', textBands.value.achieved.from],
    ...grades.value.map(({ grade, from }) => [`等级“${grade}”的起点`, from] as const),
    ...(totalCaps?.value ?? []).map(({ below }) => ['执行率封顶', below] as const),
    ...(satisfaction?.value ?? []).map(({ from }) => ['满意度档次', from] as const),
    ...policy.blocks.map(
      ({ names, passLine }) => [`「${names[0]}」的及格线`, passLine?.value.from] as const,
    ),
  ];
  return named.flatMap(([name, text]) => {
    if (text === undefined || !isFraction(text)) return [];
    const percent = Fraction.of(text).toPercent().toText(4);
    return [`${name}写作 ${text}，这里的单位是 %；如为 ${percent}%，请改写为 ${percent}。`];
  });
}

function executionLines({ execution }: Policy): (readonly [string, string])[] {
  const rule = execution?.rule.value;
  if (rule?.kind === 'full-from') return [['执行率满分的起点', rule.from]];
  if (rule?.kind !== 'tiers') return [];
  return rule.tiers.flatMap(({ from, share }) => [
    ['执行率档次的起点', from] as const,
    ['执行率档次的得分比例', share] as const,
  ]);
}

/** Between nothing and two, with decimals: what stands for a percentage there is a share of one. */
function isFraction(text: string): boolean {
  const value = Fraction.of(text);
  return value.isPositive() && value.compare(Fraction.of('2')) < 0;
}

function executionAdvice({ execution, satisfaction }: Policy): string[] {
  const told = satisfaction === undefined ? [] : descendingAdvice('满意度', satisfaction.value);
  if (execution === undefined) return told;
  const { passLine, rule } = execution;
  const { value } = rule;
  if (
    value.kind === 'per-point' &&
    Fraction.of(value.points).compare(Fraction.of(execution.weight.value)) >= 0
  )
    told.push(
      `执行率每低 ${value.step}% 扣 ${value.points} 分，不少于全部分值 ${execution.weight.value}：差一步就不得分；请核对每步扣分。`,
    );
  if (value.kind !== 'tiers') return told;
  const line = passLine?.value;
  const below = value.tiers.filter(
    ({ from, share }, index) =>
      line !== undefined &&
      share !== '0' &&
      Fraction.of(value.tiers.slice(0, index).at(-1)?.from ?? '101').compare(Fraction.of(line)) <=
        0 &&
      Fraction.of(from).compare(Fraction.of(line)) < 0,
  );
  return [
    ...told,
    ...descendingAdvice('执行率', value.tiers),
    ...below.map(
      ({ from }) =>
        `执行率 ${from}% 起的一档在及格线 ${line}% 以下，永远用不到；请核对档次和及格线。`,
    ),
  ];
}

/** A lower rate that earns more, or as much as the tier above, is seldom meant. */
function descendingAdvice(name: string, tiers: readonly Threshold[]): string[] {
  return tiers.flatMap(({ from, share }, index) => {
    const above = tiers.slice(0, index).at(-1);
    if (above === undefined) return [];
    const order = Fraction.of(share).compare(Fraction.of(above.share));
    if (order < 0) return [];
    return order === 0
      ? [`${name} ${from}% 起的一档与上一档得分相同（${share}%），可以并作一档；请核对。`]
      : [`${name} ${from}% 起的一档得 ${share}%，比上一档的 ${above.share}% 还多；请核对。`];
  });
}

function cutAdvice({ overAchievement, blocks }: Policy): string[] {
  const { reasonFrom } = overAchievement;
  const cuts = [overAchievement.cut, ...blocks.map((block) => block.overAchievement?.cut)];
  return cuts.flatMap((cut) => {
    if (cut === undefined) return [];
    if (Fraction.of(cut.value.from).compare(Fraction.of(reasonFrom.value)) >= 0) return [];
    return [
      `超额 ${cut.value.from}% 起就扣分，而 ${reasonFrom.value}% 起才要求说明原因；请核对两条线。`,
    ];
  });
}

function gradeAdvice({ grades, totalCaps }: Policy): string[] {
  const names = grades.value.map(({ grade }) => grade);
  const words = grades.value.flatMap((one) => [one.grade, ...(one.words ?? [])]);
  return [
    ...(new Set(names).size < names.length ? ['同一等级名称出现不止一次；请核对等级。'] : []),
    ...(new Set(words).size < words.length && new Set(names).size === names.length
      ? ['同一写法指两个等级；请核对等级的别的写法。']
      : []),
    ...(totalCaps?.value ?? []).flatMap(({ below, total }) =>
      grades.value.some(({ from }) => from === total && from !== '0')
        ? [
            `执行率低于 ${below}% 的总分至多 ${total}，正在一个等级的起点上，封顶之后仍得该等级；请核对是否应再低一分。`,
          ]
        : [],
    ),
  ];
}

function blockAdvice(block: BlockPolicy): string[] {
  const rows = block.rows ?? [];
  const fixed = rows.flatMap(({ weight }) => (weight === undefined ? [] : [weight.value]));
  const sum = fixed.reduce((total, weight) => total.plus(Fraction.of(weight)), Fraction.zero);
  const isShort =
    rows.length > 0 &&
    fixed.length === rows.length &&
    sum.compare(Fraction.of(block.weight.value)) < 0;
  const name = block.names[0] ?? '';
  return [
    ...(isShort
      ? [
          `「${name}」的固定指标合计 ${sum.toText(4)} 分，少于这一部分的 ${block.weight.value} 分；其余的分给没有列出的指标，请核对。`,
        ]
      : []),
    ...rows.flatMap((row) => rowAdvice(name, row)),
  ];
}

interface Tier {
  readonly from?: string;
  readonly fromInclusive?: boolean;
  readonly to?: string;
  readonly toInclusive?: boolean;
  readonly points: string;
}

function rowAdvice(block: string, { names, rule, weight }: StandardRow): string[] {
  const where = `「${block} · ${names[0]}」`;
  if (rule === undefined) return [];
  const parameters = rule.value as RowRule & {
    readonly tiers?: readonly Tier[];
    readonly full?: string;
    readonly points?: string;
  };
  if (parameters.kind === 'per-point' && weight !== undefined) {
    const isAll = Fraction.of(parameters.points ?? '0').compare(Fraction.of(weight.value)) >= 0;
    return isAll
      ? [
          `${where}每步扣 ${parameters.points} 分，不少于全部分值 ${weight.value}：差一步就不得分；请核对每步扣分。`,
        ]
      : [];
  }
  if (parameters.kind !== 'tiers' || parameters.tiers === undefined) return [];
  const { tiers } = parameters;
  return [
    ...fullAdvice(where, tiers, parameters.full, weight?.value),
    ...tiers.flatMap((tier, index) => hiddenAdvice(where, tier, tiers.slice(0, index))),
    ...gapAdvice(where, tiers),
  ];
}

function fullAdvice(
  where: string,
  tiers: readonly Tier[],
  full: string | undefined,
  weight: string | undefined,
): string[] {
  const most = tiers
    .map(({ points }) => Fraction.of(points))
    .reduce((left, right) => (right.compare(left) > 0 ? right : left), Fraction.zero);
  const whole = full === undefined ? most : Fraction.of(full);
  return [
    ...(most.compare(whole) === 0
      ? []
      : [`${where}的档次最多得 ${most.toText(4)} 分，满分却是 ${whole.toText(4)} 分；请核对。`]),
    ...(weight === undefined || whole.equals(Fraction.of(weight))
      ? []
      : [
          `${where}的档次满分 ${whole.toText(4)} 分，分值却是 ${weight} 分，将按比例折算；请核对。`,
        ]),
  ];
}

type Edge = { readonly at: Fraction | undefined; readonly isIn: boolean };

const lowOf = ({ from, fromInclusive }: Tier): Edge => ({
  at: from === undefined ? undefined : Fraction.of(from),
  isIn: fromInclusive ?? true,
});
const highOf = ({ to, toInclusive }: Tier): Edge => ({
  at: to === undefined ? undefined : Fraction.of(to),
  isIn: toInclusive ?? false,
});

/** Whether a lower end begins no later than another; no end begins first. */
function beginsBefore(one: Edge, other: Edge): boolean {
  if (one.at === undefined) return true;
  if (other.at === undefined) return false;
  const order = one.at.compare(other.at);
  return order < 0 || (order === 0 && (one.isIn || !other.isIn));
}

function endsAfter(one: Edge, other: Edge): boolean {
  if (one.at === undefined) return true;
  if (other.at === undefined) return false;
  const order = one.at.compare(other.at);
  return order > 0 || (order === 0 && (one.isIn || !other.isIn));
}

/** A tier within an earlier one is never reached; one that meets it shares figures of which the first has them. */
function hiddenAdvice(where: string, tier: Tier, earlier: readonly Tier[]): string[] {
  const hides = earlier.find(
    (one) => beginsBefore(lowOf(one), lowOf(tier)) && endsAfter(highOf(one), highOf(tier)),
  );
  if (hides !== undefined)
    return [
      `${where}的一档${spanText(tier)}全在前面的${spanText(hides)}之内，永远用不到；请核对。`,
    ];
  const meets = earlier.find((one) => overlap(one, tier));
  return meets === undefined
    ? []
    : [
        `${where}的两档${spanText(meets)}与${spanText(tier)}有重叠，重叠处按前一档；请核对界限含不含。`,
      ];
}

function overlap(one: Tier, other: Tier): boolean {
  return isBelow(lowOf(one), highOf(other)) && isBelow(lowOf(other), highOf(one));
}

/** Whether something lies above a lower end and below an upper one. */
function isBelow(low: Edge, high: Edge): boolean {
  if (low.at === undefined || high.at === undefined) return true;
  const order = low.at.compare(high.at);
  return order < 0 || (order === 0 && low.isIn && high.isIn);
}

/** Between two tiers nothing is given, which is a gap; beyond the last ones 0 is. */
function gapAdvice(where: string, tiers: readonly Tier[]): string[] {
  const inOrder = tiers.toSorted((left, right) =>
    beginsBefore(lowOf(left), lowOf(right)) ? -1 : 1,
  );
  return inOrder.flatMap((tier, index) => {
    const next = inOrder.slice(index).at(1);
    const [end, start] = [highOf(tier), next === undefined ? undefined : lowOf(next)];
    if (start?.at === undefined || end.at === undefined) return [];
    const order = end.at.compare(start.at);
    const isGap = order < 0 || (order === 0 && !end.isIn && !start.isIn);
    const at =
      order === 0
        ? `正好 ${end.at.toText(4)}`
        : `${end.at.toText(4)} 与 ${start.at.toText(4)} 之间`;
    return isGap ? [`${where}的档次有空档：${at}不在任何一档，计 0 分；请核对。`] : [];
  });
}

function spanText({ from, to, fromInclusive, toInclusive }: Tier): string {
  const low = from === undefined ? '（不限' : `${(fromInclusive ?? true) ? '[' : '('}${from}`;
  const high = to === undefined ? '不限）' : `${to}${(toInclusive ?? false) ? ']' : ')'}`;
  return ` ${low}, ${high} `;
}

/** How much of a policy is not verified. */
function provenanceAdvice(policy: Policy): string[] {
  const count = unverifiedIn(policy).length;
  return count === 0 ? [] : [`有 ${count} 个数值标为未核实（unverified）；核对原文后请改标出处。`];
}

function unverifiedIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'provenance' in value && value.provenance === 'unverified' ? [value] : [];
  return [...own, ...Object.values(value).flatMap(unverifiedIn)];
}
