/** Words that say under another one what they say nowhere else: 调整 below 指标值, 单位 below 实际完成值. */
import { headWord, type IndicatorField } from './words.js';

type SubWords = readonly (readonly [IndicatorField | undefined, RegExp])[];

/** What stands beside a figure and is none: how far it is off, when, by what account. */
const notTheFigure =
  /差(?:异|额|距|值)|偏差|偏离|时间|时限|日期|依据|来源|佐证|说明|过程|备注|原因|等级|等次|扣|减分|率$|比例$|比重$|占比|排名|证明|质量$|标准$/u;

const underTarget: SubWords = [
  [
    'initialTarget',
    /^(?:年初|期初|批复|下达|原定|原|初始|申报|设定)(?:设定|批复)?(?:值|数|目标值?)?$/u,
  ],
  ['adjustedTarget', /^(?:年中|中期)?(?:调整|调剂|变更)后?(?:值|数|目标值?)?$/u],
];

const underActual: SubWords = [
  ['actualUnit', /^(?:计量)?单位$/u],
  ['actual', /^(?:数值|数量|值|数|内容)$/u],
  [undefined, notTheFigure],
];

const underScore: SubWords = [[undefined, notTheFigure]];

const under: Partial<Record<IndicatorField, SubWords>> = {
  target: underTarget,
  actual: underActual,
  score: underScore,
};

/**
 * The field of a sub-column.
 * @param over the field of what stands above it.
 * @param said what the words say by themselves, or what stands above them.
 */
export function subFieldOf(
  text: string,
  over: IndicatorField | undefined,
  said: IndicatorField | undefined,
): IndicatorField | undefined {
  const words = over === undefined ? undefined : under[over];
  const found = words?.find(([, pattern]) => pattern.test(headWord(text)));
  if (found === undefined) return said;
  const [field] = found;
  // A word of its own meaning keeps it: 偏差原因 below 完成情况.
  return field === undefined && said !== over ? said : field;
}
