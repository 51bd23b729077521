/** The words by which tables, their sections and their columns are recognised. */

import { compact } from '../../indicators/characters.js';
import { bareLabel, isFigure, isVoid, labelOf, numberOf } from '../cells.js';
import { type Column, misfitCost } from './align.js';

import { isFixedName } from './fixed-names.js';

/** What the columns of the sections of all layouts hold. */
export type Field =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'target'
  | 'targetUnit'
  | 'actual'
  | 'weight'
  | 'score'
  | 'deviation'
  | 'explanation'
  | 'explanationOfTarget'
  | 'source'
  | 'initial'
  | 'adjusted'
  | 'executed'
  | 'rate'
  | 'expected'
  | 'achieved'
  | 'task'
  | 'content'
  | 'statement';

const words: readonly (readonly [Field, RegExp])[] = [
  ['level1', /^(?:绩效)?一级指标(?:名称)?$/u],
  ['level2', /^(?:绩效)?二级指标(?:名称)?$/u],
  ['level3', /^(?:(?:绩效)?三级指标(?:名称)?|(?:绩效)?指标名称)$/u],
  ['target', /^(?:年度|全年|年初|预期|计划|绩效)*(?:指标值|目标值|指标目标值|计划指标值)$/u],
  ['targetUnit', /^(?:计量|度量)单位$/u],
  ['actual', /^(?:指标|全年|年度|实际|值)*(?:完成值|实际值|完成指标值)$/u],
  ['weight', /^(?:指标)?(?:分值|权重|标准分|分值权重)(?:\(分\))?$/u],
  ['score', /^(?:指标|自评)*(?:得分|评分)$|^自评分$/u],
  ['deviation', /^偏差[度率]$/u],
  ['explanation', /(?:偏差|未完成|扣分|存在问题).*(?:原因|措施)|^原因(?:分析)?(?:及|和)改进措施$/u],
  ['explanationOfTarget', /^指标值?(?:说明|解释|内容)$/u],
  ['initial', /^年初预算(?:数|金额|安排)?$/u],
  ['adjusted', /^(?:全年|调整后?)预算(?:数|金额)?$|^预算(?:调整数|数)$/u],
  ['executed', /^(?:全年|实际)?(?:执行|支出)(?:数|金额)$/u],
  ['rate', /^(?:预算)?执行率$/u],
  ['expected', /^(?:年度)?预期目标$/u],
  ['achieved', /^(?:目标|年度|全年)?实际完成情况$/u],
  ['task', /^任务名称$/u],
  ['content', /^主要内容$/u],
  ['statement', /^情况说明$/u],
];

/** No word of a header is shorter, and with its remarks none is longer; most cells are one or the other. */
const headerCharsMin = 2;
const headerCharsMax = 60;

/** The field that a header cell names, if it is one of the known ones. */
export function fieldOf(text: string): Field | undefined {
  if (text.length < headerCharsMin || text.length > headerCharsMax) return undefined;
  const label = labelOf(text);
  const bare = bareLabel(text);
  return words.find(([, pattern]) => pattern.test(label) || pattern.test(bare))?.[0];
}

/** The fields of a header line, one a cell. */
export function fieldsOf(cells: readonly string[]): readonly (Field | undefined)[] {
  return cells.map(fieldOf);
}

const tableTitle =
  /^(?:\d{4}年(?:度)?)?.{0,40}(?:绩效自评(?:情况)?表|支出自评(?:情况)?表|绩效目标(?:申报|汇总|批复)?表|自评表)(?:\(.{0,30}\))?$/u;

/** Whether a text is the title of a table of goals or of a self-evaluation. */
export function isTableTitle(text: string): boolean {
  return tableTitle.test(labelOf(text)) && !/^附[件表]?\d*[:：]?$/u.test(text);
}

/** Whether a line of prose or of headings says that a table has ended. */
export function isHeading(text: string): boolean {
  return (
    /^#|^第[一二三四五六七八九十]+部分|^[一二三四五六七八九十]{1,3}、|^(?:备注|注|说明|填表说明)[:：]|表$/u.test(
      text.trim(),
    ) || isTableTitle(text)
  );
}

const sideLabels =
  /^(?:年度)?(?:绩效指标|主要任务|总体目标|绩效目标|绩效指标完成情况|预算情况|单位:(?:万元|元|亿元))$|^\(?\d{4}年度?\)?$/u;

/** Whether a text stands beside or above a part of a table and names it. */
export function isSideLabel(text: string): boolean {
  return sideLabels.test(compact(text));
}

/** What it costs that a text stands in a column of names: a number or a target is no name. */
function nameMisfit(text: string): number {
  return isFigure(text) ? misfitCost + 10 : 0;
}

const level2Words =
  /^(?:数量|质量|时效|(?:经济|社会|生态环境)?成本|(?:经济|社会|生态)效益|可持续影响|(?:服务对象)?满意度)指标$/u;

/** No indicator is called as its level is. */
const level3Misfit = (text: string): number =>
  nameMisfit(text) + (level2Words.test(labelOf(text)) ? misfitCost : 0);

function numberMisfit(text: string): number {
  return numberOf(text) === undefined && !isVoid(text) ? misfitCost + 30 : 0;
}

const block = /^(?:投入|过程|成本|产出|效益|效果|满意度|资金管理|决策|管理|履职|运行)/u;

/** Whether a text names a level of indicators. */
export function isLevel(text: string): boolean {
  return text.length <= 12 && (block.test(labelOf(text)) || labelOf(text).endsWith('指标'));
}

const level1Misfit = (text: string): number =>
  nameMisfit(text) + (block.test(labelOf(text)) ? 0 : 4);
const level2Misfit = (text: string): number =>
  nameMisfit(text) +
  (isFixedName(text) ? 5 : 0) +
  (/^(?:投入管理|产出|效益|成本)指标$/u.test(labelOf(text)) ? 5 : 0);
const proseMisfit = (text: string): number => (isFigure(text) ? misfitCost : 0);
const anything = (): number => 0;

type Shape = Omit<Column, 'name'>;

const name: Shape = { emptyCost: 50, misfit: level3Misfit };
const number: Shape = { emptyCost: 20, misfit: numberMisfit };
const rare: Shape = { emptyCost: 0, misfit: proseMisfit };

const shapes: Readonly<Record<Field, Shape>> = {
  level1: { emptyCost: 0, misfit: level1Misfit },
  level2: { emptyCost: 0, misfit: level2Misfit },
  level3: name,
  target: { emptyCost: 20, misfit: anything },
  targetUnit: { emptyCost: 1, misfit: nameMisfit },
  actual: { emptyCost: 10, misfit: anything },
  weight: number,
  score: number,
  deviation: { emptyCost: 4, misfit: numberMisfit },
  explanation: rare,
  explanationOfTarget: rare,
  source: { emptyCost: 40, misfit: nameMisfit },
  initial: { ...number, emptyCost: 8 },
  adjusted: { ...number, emptyCost: 8 },
  executed: { ...number, emptyCost: 8 },
  rate: { ...number, emptyCost: 4 },
  expected: { emptyCost: 10, misfit: anything },
  achieved: { emptyCost: 10, misfit: anything },
  task: { emptyCost: 20, misfit: nameMisfit },
  content: { emptyCost: 10, misfit: anything },
  statement: { emptyCost: 20, misfit: anything },
};

/** A column that the header has and no field: a merged cell's rest. Filled cells stand elsewhere. */
const gap: Column<'gap'> = { name: 'gap', emptyCost: 0, skipCost: 1, misfit: () => 20 };

/** A column whose header is none of the known words: what stands in it is not read. */
const other = (index: number): Column<`other${number}`> => ({
  name: `other${index}`,
  emptyCost: 0,
  misfit: () => 2,
});

/** The name of a column of a section. */
export type ColumnName = Field | 'gap' | `other${number}`;

/** The columns of a header line, in order; where the header is blank there is none. */
export function columnsOf(
  fields: readonly (Field | undefined)[],
  header: readonly string[],
): readonly Column<ColumnName>[] {
  return fields.map((field, index) => {
    if (field !== undefined) return { name: field, ...shapes[field] };
    return (header[index] ?? '') === '' ? gap : other(index);
  });
}
