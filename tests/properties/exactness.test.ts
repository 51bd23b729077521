/**
 * The engine against a second computation in exact fractions of big integers, written apart from it
 * from the rules alone. No tolerance: every outcome, score, deviation, sum and grade must be the same.
 */
import { describe, expect, test, vi } from 'vitest';
import type { Result } from '../../src/defect.js';
import { score } from '../../src/evaluations/sheets/score.js';
import type { ScoreSheet } from '../../src/scoring/score-sheet.js';
import { counts, report } from '../proof.js';
import { ALL_LABELS, label, oracleScore } from './oracle.js';
import type { RandomTable } from './random-tables/facts.js';
import { randomTable } from './random-tables/tables.js';

const tableCount = counts.randomTables;

type Score = (value: unknown) => Result<ScoreSheet>;

/** What both computations say of a table, in one shape. */
function byEngine(table: RandomTable, scoreTable: Score): unknown {
  const result = scoreTable(table.evaluation);
  if (!result.ok) return result.defects;
  const { indicators, budget, total, fullMark, bounds, grade } = result.value;
  return {
    rows: indicators.map(({ outcome, reason, score: points, deviation }) => ({
      outcome,
      reason,
      score: points,
      deviation,
    })),
    budget: budget && { outcome: budget.outcome, rate: budget.rate, score: budget.score },
    total,
    ...(table.weightMissing ? {} : { fullMark, low: bounds?.low, high: bounds?.high, grade }),
  };
}

function byOracle(table: RandomTable): unknown {
  const { rows, budget, total, fullMark, low, high, grade } = oracleScore(table);
  return {
    rows: rows.map(({ outcome, reason, score: points, deviation }) => ({
      outcome,
      reason,
      score: points,
      deviation,
    })),
    budget: budget ?? undefined,
    total,
    ...(table.weightMissing ? {} : { fullMark, low, high, grade }),
  };
}

describe('exactness', () => {
  test(`${tableCount} random tables agree with exact fractions`, () => {
    const labels = new Map<string, number>(ALL_LABELS.map((name) => [name, 0]));
    let ties = 0;
    let rows = 0;
    for (let seed = 0; seed < tableCount; seed += 1) {
      const table = randomTable(seed);
      const expected = byOracle(table);
      const actual = byEngine(table, score);
      // Comparing texts first keeps the loop fast; the difference is shown by the matcher.
      if (JSON.stringify(actual) !== JSON.stringify(expected)) {
        expect({ seed, ...(actual as object) }).toEqual({ seed, ...(expected as object) });
      }
      for (const row of table.rows) labels.set(label(row), (labels.get(label(row)) ?? 0) + 1);
      ties += oracleScore(table).rows.filter((row) => row.ratioIsTieAtThirdDecimal).length;
      rows += table.rows.length;
    }
    report(
      `random tables: ${tableCount} (seeds 0 to ${tableCount - 1}), ${rows} rows, ${ties} ties at the third decimal, 0 differences`,
    );
    for (const [name, count] of labels) report(`rows of ${name}: ${count}`);
    expect([...labels].filter(([, count]) => count === 0)).toEqual([]);
    expect(ties).toBeGreaterThan(100);
  });

  test('half-even planted in the one rounding is found', async () => {
    vi.resetModules();
    vi.doMock('../../src/decimal.js', async (original) => {
      const real = await original<typeof import('../../src/decimal.js')>();
      const half = real.Fraction.of('0.5');
      const two = real.Fraction.of('2');
      const rounded = real.Fraction.prototype.rounded;
      real.Fraction.prototype.rounded = function halfEven(places) {
        const scale = real.Fraction.of(`1${'0'.repeat(places)}`);
        const scaled = this.abs().times(scale);
        const whole = scaled.wholePart();
        const isTie = scaled.minus(whole).equals(half);
        const isEven = whole.equals(whole.dividedBy(two).wholePart().times(two));
        if (!isTie || !isEven) return rounded.call(this, places);
        const even = whole.dividedBy(scale);
        return this.isNegative() ? even.negated() : even;
      };
      return real;
    });
    const planted = (await import('../../src/evaluations/sheets/score.js')).score as Score;
    vi.doUnmock('../../src/decimal.js');
    // The files after this one would get the planted module.
    vi.resetModules();
    const wrong = Array.from({ length: 300 }, (_, seed) => randomTable(seed)).filter(
      (table) => JSON.stringify(byEngine(table, planted)) !== JSON.stringify(byOracle(table)),
    );
    expect(wrong.length).toBeGreaterThan(0);
  });
});
