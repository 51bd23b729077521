/** Values that several policies share, and short ways to cite a value. */
import type { Policy } from './policy.js';
import type { BlockPolicy } from './shape/blocks.js';
import type { Cited, Provenance } from './shape/cited.js';

const cite =
  (provenance: Provenance) =>
  <const T>(value: T, note: string): Cited<T> => ({ value, provenance, note });

/** Read off published tables. */
export const published = cite('published');
/** Attested by several independent sources. */
export const attested = cite('attested');
/** Commonly stated; the official text could not be read. */
export const unverified = cite('unverified');
/** Our own choice where sources are silent. */
const ownChoice = cite('own-choice');

/** A block of a form; `expected` blocks are missed when no row stands in them. */
export function block(
  names: readonly string[],
  weight: Cited<string>,
  expected = false,
): BlockPolicy {
  return { names, weight, expected };
}

/** 优良中差 from three lines in percent; the last grade starts at 0. */
export function gradeLines(
  excellent: string,
  good: string,
  fair: string,
): Policy['grades']['value'] {
  return [
    { grade: '优', from: excellent },
    { grade: '良', from: good },
    { grade: '中', from: fair },
    { grade: '差', from: '0' },
  ];
}

/** The usual grades, where no text of the policy could be checked. */
export const usualGrades = unverified(
  gradeLines('90', '80', '60'),
  '90 分及以上为优，80–90 为良，60–80 为中，60 以下为差；未能核对。',
);

/** The three bands of a text indicator, by the lower ends of 达成 and 部分达成. */
export function bands(achievedFrom: string, partlyFrom: string): Policy['textBands']['value'] {
  return {
    achieved: { from: achievedFrom, to: '100' },
    partly: { from: partlyFrom, to: achievedFrom },
    not: { from: '0', to: partlyFrom },
  };
}

/** What all shipped policies have in common. */
export const commonValues = {
  overAchievement: {
    reasonFrom: attested(
      '130',
      '完成值达到指标值的 130% 及以上，各地普遍要求说明原因；已公布的表几乎都不扣分。',
    ),
  },
  lateShare: published('0', '按期完成得满分，逾期不得分。'),
  deviation: published(
    { measure: 'relative', sides: 'shortfall' },
    '偏差度只反映未完成的部分：达到为 0.00，未达到为 −|实际−指标|÷|指标|×100。',
  ),
  review: ownChoice(
    { pointsAboveExecution: '5', unspentPercent: '20' },
    '指标得分率高出执行率 5 个百分点以上，或 20% 以上预算未执行的，请复核人员留意。',
  ),
  notApplicable: ownChoice(
    'shrink',
    '不适用的指标不计分，满分相应减少，按总分占满分的比例评定等级。',
  ),
} as const satisfies Partial<Policy>;

/** The usual bands: 达成 from 80 %, 部分达成 from 60 %. */
export const usualBands = attested(
  bands('80', '60'),
  '定性指标分三档：达成 80%–100%，部分达成 60%–80%（不含 80%），未达成 0–60%（不含 60%）。',
);

/** A missed upper limit loses the share by which it is exceeded. */
export const linearLimit = attested(
  'linear',
  '越低越好的指标超过指标值的，按超出比例扣分，超出一倍及以上不得分。',
);

/** A missed upper limit earns target ÷ actual, as the footnotes of printed forms say. */
export const printedRatio = published(
  'ratio',
  '越低越好的指标超过指标值的，按 指标值÷实际完成值 计分；见于 2016 年北京海淀、2017 年江西省政协、2020 年湖北所公布的表的脚注。',
);

/** The same where the form of a place is of that family and its own footnote was not seen whole. */
export const ratioOfTheFamily = unverified(
  'ratio',
  '越低越好的指标超过指标值的，按 指标值÷实际完成值 计分；同类的全国通用表脚注如此，本表式的规定未能核对。',
);

/** Nothing printed decides how this place scores a missed upper limit: what was computed before stays, marked so. */
export const linearUnverified = unverified(
  'linear',
  '越低越好的指标超过指标值的，按超出比例扣分；只见于一家厂商的系统，本地已公布的表没有一行能判定，未能核对。',
);

/** What versions have in common whose notes say no more than what was seen. */
export const narrowedValues = {
  ...commonValues,
  overAchievement: {
    reasonFrom: attested(
      '130',
      '完成值达到指标值的 130% 及以上要求说明原因：见于广西、成都郫都和一份一体化系统手册三处，别处是否如此未能核对；已公布的表几乎都不扣分。',
    ),
  },
} as const satisfies Partial<Policy>;

/** The usual grades as two independent sources have them. */
export const attestedGrades = attested(
  gradeLines('90', '80', '60'),
  '90 分及以上为优，80–89 为良，60–79 为中，60 以下为差：预算管理部门对中央部门的要求和一家厂商的系统一致；89.5 一类的分数未作规定，未到 90 的按良计。',
);
