import { quoted } from '../../defect.js';
import { figure } from '../rounding.js';
import { derivedRates } from './derived-rates.js';
import { type Check, indicatorName, rowPointer } from './finding.js';

/** A rate of nothing: 政府采购执行率 where nothing was to be procured, as a target or as a result. */
export const denominatorZero: Check = {
  severity: 'warning',
  description: '比率的分母为 0，比率无从谈起。',
  find: (scored) =>
    derivedRates(scored).flatMap(({ row, rate: { denominator } }) => {
      if (denominator.value === undefined || denominator.value.isPositive()) return [];
      const { target, actual } = row.input;
      const isReported = row.actual.kind !== 'missing';
      const said = isReported ? `所报${quoted(actual ?? '')}` : `的指标值为${quoted(target)}`;
      const message = `${indicatorName(row)}${said}，而${denominator.name}为 ${figure(denominator.value)}，比率无从计算；请核对这个数，比率不存在的行请改写或去掉。`;
      return [{ pointer: rowPointer(row, isReported ? '/actual' : '/target'), message }];
    }),
};
