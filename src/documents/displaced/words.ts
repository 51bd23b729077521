/** What the columns of a displaced table may hold, and the words that stand beside its parts. */

import { compact } from '../../indicators/characters.js';
import { isFigure, isVoid, labelOf, numberOf } from '../cells.js';
import type { ColumnField } from '../headings.js';
import { type AlignedColumn, misfitCost } from './align.js';

import { isFixedName } from './fixed-names.js';

const sideLabels =
  /^(?:年度)?(?:绩效指标|主要任务|总体目标|绩效目标|绩效指标完成情况|预算情况|单位:(?:万元|元|亿元))$|^\(?\d{4}年度?\)?$/u;

/** Whether a text stands beside or above a part of a table and names it. */
export function isPartLabel(text: string): boolean {
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

type Shape = Omit<AlignedColumn, 'name'>;

const name: Shape = { emptyCost: 50, misfit: level3Misfit };
const number: Shape = { emptyCost: 20, misfit: numberMisfit };
const rare: Shape = { emptyCost: 0, misfit: proseMisfit };

const shapes: Readonly<Record<ColumnField, Shape>> = {
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
const gap: AlignedColumn<'gap'> = { name: 'gap', emptyCost: 0, skipCost: 1, misfit: () => 20 };

/** A column whose header is none of the known words: what stands in it is not read. */
const other = (index: number): AlignedColumn<`other${number}`> => ({
  name: `other${index}`,
  emptyCost: 0,
  misfit: () => 2,
});

/** The name of a column of a section. */
export type ColumnName = ColumnField | 'gap' | `other${number}`;

/** The columns of a header line, in order; where the header is blank there is none. */
export function columnsOf(
  fields: readonly (ColumnField | undefined)[],
  header: readonly string[],
): readonly AlignedColumn<ColumnName>[] {
  return fields.map((field, index) => {
    if (field !== undefined) return { name: field, ...shapes[field] };
    return (header[index] ?? '') === '' ? gap : other(index);
  });
}
