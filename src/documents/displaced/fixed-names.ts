/** The rows that the department form (部门整体支出) prints itself, in its order, under their second level. */
import { compact } from '../../indicators/characters.js';
import { labelOf } from '../cells.js';

const fixedRows: Readonly<Record<string, readonly string[]>> = {
  工作目标管理: ['年度履职目标相关性', '工作任务科学性', '绩效指标合理性'],
  预算和财务管理: [
    '预算编制完整性',
    '专项资金细化率',
    '预算执行率',
    '预算调整率',
    '结转结余率',
    '三公经费控制率',
    '政府采购执行率',
    '决算真实性',
    '资金使用合规性',
    '管理制度健全性',
    '预决算信息公开性',
    '资产管理规范性',
  ],
  绩效管理: [
    '绩效目标编制完成率',
    '绩效监控完成率',
    '绩效自评完成率',
    '部门绩效评价完成率',
    '评价结果应用率',
  ],
};

/** The first level of all of them. */
export const fixedLevel1 = '投入管理指标';

/** In a filled table it is the line of the money that says so. */
export const executionRate = '预算执行率';

/** The second level of each fixed row, by its name as {@link fixedName} gives it. */
export const level2OfName = new Map(
  Object.entries(fixedRows).flatMap(([level2, names]) =>
    names.map((name) => [name, level2] as const),
  ),
);
/** Their names in the order of the form. */
export const fixedNames = [...level2OfName.keys()];

/** A name as it is looked up. */
export function fixedName(text: string): string {
  return compact(text).replace(/["“”]/gu, '');
}

/** Whether a text is the name of a fixed row. */
export function isFixedName(text: string): boolean {
  return level2OfName.has(fixedName(text));
}

/** Whether a text is a level of the fixed rows. */
export function isFixedLevel(text: string): boolean {
  return text === fixedLevel1 || labelOf(text) in fixedRows;
}
