import { Fraction } from '../../decimal.js';
import { quoted } from '../../defect.js';
import { compact } from '../../indicators/characters.js';
import { isUnscorableBecause } from '../score-row.js';
import {
  type Check,
  type Found,
  foundInRows,
  indicatorName,
  rowPointer,
  type Scored,
} from './finding.js';

type Row = Scored['rows'][number];

/** Units that measure different things; and 0.95 or 1 where a percentage was surely meant, as a warning. */
export const unitMismatch: Check = {
  severity: 'error',
  description: '实际完成值与指标值的计量单位不一致。',
  find: (scored) =>
    foundInRows(scored, (row) =>
      isMismatch(row) ? [mismatch(row), ...ratioForPercent(row)] : ratioForPercent(row),
    ),
};

function isMismatch({ result }: Row): boolean {
  return isUnscorableBecause(result, 'unit-mismatch');
}

function mismatch(row: Row): Found {
  const { input } = row;
  const message = `${indicatorName(row)}的实际完成值${quoted(input.actual ?? '')}与指标值${quoted(input.target)}单位不一致，无法换算；请改用同一单位。`;
  return { pointer: rowPointer(row, '/actual'), message };
}

function ratioForPercent(row: Row): Found[] {
  const { actual, target, input } = row;
  if (actual.kind !== 'quantity' || actual.unit !== null || target.kind !== 'quantity') return [];
  const wantsMore = isPercentage(row) && target.direction === 'higher';
  const upToOne = actual.value.isPositive() && actual.value.compare(Fraction.one) <= 0;
  if (!wantsMore || !upToOne || Fraction.of(target.value).compare(Fraction.one) <= 0) return [];
  const message = `${indicatorName(row)}的实际完成值${quoted(input.actual ?? '')}没有单位，已按百分数计；若是比例请写成百分比。`;
  return [{ pointer: rowPointer(row, '/actual'), message, severity: 'warning' }];
}

const rateName = /(?:率|满意度|知晓度|比例|比重|占比)$/u;

/** A target in percent; and ≥95 of what is a rate by its name, which may lack the sign. */
function isPercentage({ target, input }: Row): boolean {
  if (target.kind !== 'quantity') return false;
  if (target.unit !== null) return target.unit === '%';
  const isUpToHundred = Fraction.of(target.value).compare(Fraction.hundred) <= 0;
  return isUpToHundred && rateName.test(compact(input.level3).replace(/\([^()]{0,12}\)$/u, ''));
}
