/** Chongqing's form: one level, 计量单位 and 指标性质, 指标权重 and 指标得分, targets of the year's start and adjusted. */

import type { IndicatorField, Words } from '../../table/words.js';
import {
  bySigns,
  type FormTable,
  hasFields,
  headed,
  type Layout,
  lacksFields,
  type Sign,
} from '../layout.js';

export const chongqingSigns: readonly Sign[] = [
  [30, hasFields('operator', 'targetUnit')],
  [25, headed(/^指标(?:权重|得分)$/u)],
  [20, headed(/^(?:年初|调整)后?指标值$|^全年完成值$|^是否核心指标$/u)],
  [20, (form: FormTable): boolean => lacksFields('level1', 'level2')(form)],
];

/** Its 偏离度 goes on above the target, where that of Zhengzhou stops at 0. */
export const chongqingWords: Words<IndicatorField> = [['known', /^(?:偏离|偏差)度$/u]];

export const chongqingProjectLayout: Layout = {
  id: 'chongqing/project',
  stage: 'filled',
  kind: 'project',
  policy: 'chongqing-project',
  policyFrom: 2021,
  words: chongqingWords,
  identify: bySigns('filled', 'project', chongqingSigns),
};
