import { Fraction } from '../../decimal.js';
import { isGoodRate } from '../../indicators/direction.js';
import type { Reading } from '../../indicators/reading.js';
import { conversion } from '../../indicators/units.js';
import { figure, scoreText } from '../rounding.js';
import {
  budgetPointer,
  type Check,
  type Found,
  foundInRows,
  indicatorName,
  rowPointer,
  type Scored,
} from './finding.js';

type Row = Scored['rows'][number];

/** A completion rate above 100 % is a wrong figure or a wrong base. */
export const percentOver100: Check = {
  severity: 'warning',
  description: '不可能超过 100% 的比率（指标值、实际完成值或预算执行率）超过了 100%。',
  find: (scored) => [...foundInRows(scored, rowFound), ...executionFound(scored)],
};

function rowFound(row: Row): Found[] {
  if (!isGoodRate(row.input.level3)) return [];
  const targetPercent = percentOf(row, 'target');
  const actualPercent = percentOf(row, 'actual');
  return [
    ...over(row, '/target', '指标值', targetPercent),
    ...over(row, '/actual', '实际完成值', actualPercent),
  ];
}

function over(row: Row, member: string, word: string, percent: Fraction | undefined): Found[] {
  if (percent === undefined || percent.compare(Fraction.hundred) <= 0) return [];
  const message = `${indicatorName(row)}的${word}为 ${figure(percent)}%，超过 100%，请核对分子和分母。`;
  return [{ pointer: rowPointer(row, member), message }];
}

/** A side in percent; a side without a unit takes the other's, or the one in the name. */
function percentOf(
  { input, target, actual }: Row,
  side: 'target' | 'actual',
): Fraction | undefined {
  const bound = upperBound(target);
  const actualUnit = actual.kind === 'quantity' ? actual.unit : null;
  const own = side === 'target' ? (bound?.unit ?? actualUnit) : (actualUnit ?? bound?.unit);
  const unit = own ?? (/[%％]/u.test(input.level3) ? '%' : null);
  const factor = unit === null ? undefined : conversion(unit, '%');
  const value =
    side === 'target' ? bound?.value : actual.kind === 'quantity' ? actual.value : undefined;
  return factor === undefined ? undefined : value?.times(factor);
}

function upperBound(target: Reading): { value: Fraction; unit: string | null } | undefined {
  if (target.kind === 'quantity') return { value: Fraction.of(target.value), unit: target.unit };
  return target.kind === 'range'
    ? { value: Fraction.of(target.high), unit: target.unit }
    : undefined;
}

function executionFound({ evaluation, execution }: Scored): Found[] {
  if (execution?.outcome !== 'scored' || execution.rate.compare(Fraction.hundred) <= 0) return [];
  const message = `预算执行率为 ${scoreText(execution.rate)}%，超过 100%，请核对全年执行数和全年预算数。`;
  return [{ pointer: budgetPointer(evaluation, 'executed'), message }];
}
