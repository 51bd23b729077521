/** What the drafts of one table have in common, and where a row stands in its table. */
import type { Dec } from './decimals.js';
import type { ActualFacts, Direction, KindFacts, OptionWord, PolicyId, RuleJson } from './facts.js';
import type { Rng } from './random-numbers.js';

/** Everything the drafts of one table have in common. */
export interface Context {
  readonly rng: Rng;
  readonly policy: PolicyId;
  readonly fiscalYear: number;
  /** Whether rows may stay open (missing, another dimension, a person's judgement wanted). */
  readonly open: boolean;
}

export interface Place {
  readonly level1: string;
  readonly level2?: string;
  readonly level3: string;
  readonly satisfaction: boolean;
  /** What the place alone says about a bare number or `=`. */
  readonly lower: boolean;
}

const PLAIN_LEVELS = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['效益指标', '社会效益指标'],
  ['效益指标', '可持续影响指标'],
  ['投入管理指标', '预算管理'],
  ['履职效能', '重点工作'],
] as const;
const COST_LEVELS = [
  ['成本指标', '经济成本指标'],
  ['产出指标', '成本指标'],
  ['成本指标', '社会效益'],
] as const;
export const SATISFACTION_LEVELS = [
  ['满意度指标', '服务对象满意度指标'],
  ['效益指标', '满意度指标'],
] as const;
export const PLAIN_NAMES = [
  '培训人数',
  '服务窗口数量',
  '系统维护次数',
  '验收合格率',
  '项目完成率',
  '政策知晓率',
  '资金到位率',
  '业务办理量',
  '群众满意度',
  '节约成本金额',
];
const LOWER_NAMES = [
  '预算调整率',
  '结转率',
  '结余率',
  '投诉数量',
  '超支金额',
  '事故发生率',
  '设备故障次数',
  '差错数量',
  '违规问题数量',
  '平均等待时间',
  '业务响应时间',
  '经费变动率',
  '人员控制率',
];
const REMEDY_NAMES = ['投诉处理率', '故障修复率', '投诉办结率', '违规问题整改率', '差错解决率'];

/**
 * Where a row stands. Cost blocks and zero targets never get a remedy's name, since it is open
 * which of the two would win there.
 */
export function drawPlace(ctx: Context, wants: { satisfaction: boolean; remedy: boolean }): Place {
  const { rng } = ctx;
  const roll = rng.int(1, 100);
  const cost = roll <= 18;
  const satisfaction = wants.satisfaction && roll > 84;
  const pool = cost ? COST_LEVELS : satisfaction ? SATISFACTION_LEVELS : PLAIN_LEVELS;
  const [level1, level2] = rng.pick<readonly [string, string]>(pool);
  const lowerName = rng.chance(14);
  const remedy = !lowerName && !cost && wants.remedy && rng.chance(8);
  const names = lowerName ? LOWER_NAMES : remedy ? REMEDY_NAMES : PLAIN_NAMES;
  const level3 = rng.pick(names);
  // A good rate is one under costs, too, and so is what was saved.
  const lower = lowerName || (cost && !/[率度]$|^节约/u.test(level3));
  const base = { level1, level3, satisfaction, lower };
  return pool === PLAIN_LEVELS && rng.chance(5) ? base : { ...base, level2 };
}

/** Places where no special rule of the policy can step in between. */
export function ordinaryPlace(ctx: Context): Place {
  return drawPlace(ctx, { satisfaction: ctx.policy !== 'mof-project-cost', remedy: true });
}

export interface Draft {
  readonly facts: KindFacts;
  readonly place: Place;
  readonly weight: Dec;
  readonly target: string;
  readonly actual: ActualFacts;
  readonly written: string;
  readonly direction?: Direction;
  readonly achieved?: string;
  readonly rule?: RuleJson;
}

const OPTION_WORDS: Readonly<Record<OptionWord, readonly string[]>> = {
  achieved: ['达成预期指标', '达成年度指标', '达成', '已达成', '完成', '已完成', '全部完成'],
  partly: ['部分达成预期指标', '部分达成', '部分完成', '基本完成', '基本达成'],
  not: ['未达成预期指标', '未达成', '未完成'],
};

export function drawOption(rng: Rng, word: OptionWord): Pick<Draft, 'actual' | 'written'> {
  return { actual: { as: 'option', word }, written: rng.pick(OPTION_WORDS[word]) };
}
