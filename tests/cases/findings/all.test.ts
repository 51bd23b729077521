import { describe, expect, test } from 'vitest';
import { checks } from '../../../src/scoring/findings/index.js';
import { evaluation, row, sheetOf, withRows } from '../builders.js';
import { readCases } from '../casebook/read.js';

/** The codes that are fixed for programs that hold on to them, with their severities. */
const severities = {
  'weights-not-full': 'error',
  'block-weight-differs': 'warning',
  'reported-score-differs': 'error',
  'reported-total-differs': 'error',
  'reported-rate-differs': 'error',
  'reported-deviation-differs': 'warning',
  'reported-grade-differs': 'error',
  'explanation-missing': 'error',
  'execution-low': 'warning',
  'target-exceeded': 'warning',
  'target-missing': 'error',
  'target-unreadable': 'error',
  'actual-missing': 'error',
  'actual-unreadable': 'error',
  'actual-copies-target': 'warning',
  'unit-mismatch': 'error',
  'cost-direction': 'warning',
  'direction-suspect': 'warning',
  'percent-over-100': 'warning',
  'budget-total-differs': 'error',
  'budget-zero': 'warning',
  'derived-rate-differs': 'warning',
  'denominator-zero': 'warning',
  'cost-target-differs-from-budget': 'warning',
  'score-outruns-execution': 'warning',
  'indicator-duplicate': 'warning',
  'block-missing': 'warning',
  'explanation-swapped': 'warning',
  'all-full-marks': 'info',
  'form-unweighted': 'info',
  'weight-zero': 'info',
  'goal-weight-differs': 'warning',
  'standard-row-differs': 'warning',
  'total-adjusted': 'info',
  'adjustment-open': 'error',
  'policy-out-of-date': 'warning',
};

describe('findings', () => {
  test.each(Object.entries(severities))('%s is of severity %s', (code, severity) => {
    expect(checks[code]?.severity).toBe(severity);
  });

  test('every check has cases that it must find, and some that it must not', () => {
    const cases = ['findings/findings.csv', 'findings/shape.csv']
      .flatMap(readCases)
      .map(({ rows: [row] }) => row);
    for (const expected of ['发现', '不发现']) {
      const codes = new Set(
        cases.filter(({ 应否: told }) => told === expected).map(({ 代码: code }) => code),
      );
      expect(Object.keys(checks).filter((code) => !codes.has(code))).toEqual([]);
    }
  });

  test('a sound table has none', () => {
    expect(sheetOf(evaluation()).findings).toEqual([]);
  });

  test('a row out of scope is nobody’s mistake', () => {
    const wrong = row({
      level3: '投诉率',
      target: '≥',
      actual: '',
      weight: '10',
      applicable: false,
      reported: { score: '5', deviation: '3' },
    });
    const [first, ...rest] = evaluation().indicators;
    const indicators = [{ ...first, weight: '40' }, ...rest, wrong];
    expect(sheetOf({ ...evaluation(), indicators }).findings).toEqual([]);
  });

  test('a row of zero points has no finding but that, and costs nothing', () => {
    const place = { level1: '成本指标', level3: '无' };
    const zero = row({ ...place, target: '/', actual: '/', weight: '0' });
    const sheet = sheetOf(withRows(zero, row({ weight: '90' })));
    expect(sheet.indicators[0]).toMatchObject({
      outcome: 'not-applicable',
      reason: 'weight-zero',
      weight: '0',
    });
    expect(sheet).toMatchObject({ total: '100.00', fullMark: '100', grade: '优' });
    const told = sheet.findings.filter(({ pointer }) => pointer.startsWith('/indicators/0'));
    expect(told).toHaveLength(1);
  });
});
