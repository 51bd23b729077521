/**
 * The fast loop row by row against big integers: compiled targets under shipped policies and under random ones, many
 * figures each; and against the reference, which is asked about every row of some tables. No tolerance.
 */
import { describe, expect, test } from 'vitest';
import { Fraction } from '../../src/decimal.js';
import { readPolicy } from '../../src/evaluations/rulebooks/read-policy.js';
import type { Indicator } from '../../src/indicators/evaluation.js';
import { shippedPolicies } from '../../src/policies/catalogue.js';
import type { Policy } from '../../src/policies/policy.js';
import { Lane, noDeviation } from '../../src/scoring/fast-loop.js';
import { askedRow, rowFigures } from '../../src/scoring/plans/row-numbers.js';
import { compileTargets, type TargetPlan } from '../../src/scoring/plans/targets.js';
import { readRow, scoreRow } from '../../src/scoring/score-row.js';
import { counts, report, seed } from '../proof.js';
import { computedGrade, computedRow, computedTotal } from './random-rows/compute.js';
import { drawFigure, drawRow, ONE, plainText, type RowFacts } from './random-rows/draw.js';
import { Rng } from './random-tables/random-numbers.js';
import { widenedTable } from './widened/draw.js';
import { policyOf } from './widened/write.js';

const rowCount = 25;
const tablesOfPlan = 100;

function indicatorOf(row: RowFacts, index: number): Indicator {
  const common = { level1: row.block, level3: `指标${index}`, weight: plainText(row.weight) };
  switch (row.kind) {
    case 'higher':
    case 'lower': {
      const sign = row.kind === 'higher' ? (row.strict ? '>' : '≥') : row.strict ? '<' : '≤';
      const target = `${sign}${plainText(row.target)}${row.percent ? '%' : ''}`;
      return row.line === null
        ? { ...common, target }
        : { ...common, target, rule: { kind: 'pass-line', line: plainText(row.line) } };
    }
    case 'range':
      return { ...common, target: `${plainText(row.low)}~${plainText(row.high)}` };
    case 'text':
      return { ...common, target: '机制健全' };
    case 'tiers': {
      const tiers = row.tiers.map(({ from, to, points, ...ends }) => ({
        ...ends,
        ...(from === null ? {} : { from: plainText(from) }),
        ...(to === null ? {} : { to: plainText(to) }),
        points: plainText(points),
      }));
      return {
        ...common,
        target: '≥95',
        rule: { kind: 'tiers', tiers, full: plainText(row.full) },
      };
    }
    case 'per-point': {
      const [step, points] = [plainText(row.step), plainText(row.points)];
      const target = `${row.lower ? '≤' : '≥'}${plainText(row.target)}`;
      return { ...common, target, rule: { kind: 'per-point', step, points } };
    }
    default:
      return row satisfies never;
  }
}

function policyFor(index: number): Policy {
  if (index % 3 > 0) return shippedPolicies[index % shippedPolicies.length] as Policy;
  const policy = readPolicy(policyOf(widenedTable(index).policy));
  if (!policy.ok) throw new Error(JSON.stringify(policy.defects));
  return policy.value;
}

/** Rows of one table; their weights make 100 where the last one can bring them there. */
function drawRows(rng: Rng, policy: Policy): readonly RowFacts[] {
  const blocks = [...policy.blocks.flatMap(({ names }) => names.slice(0, 1)), '满意度'];
  const rows = Array.from({ length: rowCount }, () => drawRow(rng, blocks));
  const [last, ...others] = rows.toReversed();
  const rest = 100n * ONE - others.reduce((sum, { weight }) => sum + weight, 0n);
  return last === undefined || rest <= 0n ? rows : [...others, { ...last, weight: rest }];
}

/** Figures as the loop takes them: no number where the unit of a row cannot say one, or it is too wide. */
function inUnits(value: bigint, unit: number): number {
  const units = value * BigInt(unit);
  if (units % ONE !== 0n) return Number.NaN;
  const whole = units / ONE;
  return whole > -(2n ** 53n) && whole < 2n ** 53n ? Number(whole) : Number.NaN;
}

class Tried {
  rows = 0;
  graded = 0;
  absent = 0;
  readonly lane = new Lane();
  readonly kinds = new Map<string, number>();
  private readonly answers = {
    scores: new Float64Array(rowCount),
    deviations: new Float64Array(rowCount),
    from: 0,
  };
  private readonly units = new Float64Array(rowCount);

  hold(
    plan: TargetPlan,
    rows: readonly RowFacts[],
    figures: readonly bigint[],
    policy: Policy,
  ): void {
    figures.forEach((figure, row) => {
      this.units[row] = inUnits(figure, plan.units[row] ?? 1);
    });
    const valueAt = (row: number): Fraction => Fraction.of(plainText(figures[row] ?? 0n));
    const isScored = plan.score(this.lane, { units: this.units, from: 0, valueAt }, this.answers);
    const due = rows.map((row, index) => computedRow(row, figures[index] ?? 0n, policy));
    for (const [index, { score, deviation }] of due.entries()) {
      const told = [this.answers.scores[index], this.answers.deviations[index]];
      const both = [Number(score), deviation === undefined ? noDeviation : Number(deviation)];
      if (told[0] === both[0] && told[1] === both[1]) continue;
      const figure = plainText(figures[index] ?? 0n);
      expect({ row: indicatorOf(rows[index] as RowFacts, index), figure, policy, told }).toEqual({
        told: both,
      });
    }
    this.rows += rows.length;
    if (!isScored) return;
    const sum = due.reduce((total, { score }) => total + score, 0n);
    const weight = rows.reduce((sum, row) => sum + row.weight, 0n);
    const [total, grade] = [computedTotal(sum, weight, policy), computedGrade(sum, weight, policy)];
    if (this.lane.total !== Number(total) || this.lane.grade !== grade)
      expect([this.lane.total, this.lane.grade]).toEqual([Number(total), grade]);
    if (grade >= 0) this.graded += 1;
  }
}

function tried(count: number, onEdges: boolean): Tried {
  const all = new Tried();
  for (let index = 0; all.rows < count; index += 1) {
    const rng = new Rng(seed + index);
    const policy = policyFor(index);
    const rows = drawRows(rng, policy);
    const plan = compileTargets(policy, rows.map(indicatorOf), 2023);
    if (plan === undefined) throw new Error('every row has a weight');
    for (const { kind } of rows) all.kinds.set(kind, (all.kinds.get(kind) ?? 0) + tablesOfPlan);
    for (let table = 0; table < tablesOfPlan; table += 1)
      all.hold(
        plan,
        rows,
        rows.map((row) => drawFigure(rng, row, onEdges)),
        policy,
      );
  }
  return all;
}

describe('the fast loop is exact', () => {
  test.each([
    ['random', counts.loopRows, false],
    ['adversarial', counts.loopEdges, true],
  ] as const)('%s rows, %i of them', (name, count, onEdges) => {
    const { rows, lane, graded, kinds } = tried(count, onEdges);
    report(
      `fast loop against big integers: ${rows} ${name} rows, 0 differences; ${lane.handedOver} handed over, ${graded} tables with a grade`,
    );
    for (const [kind, times] of [...kinds].toSorted())
      report(`fast loop, ${name} rows of ${kind}: ${times}`);
    expect(rows).toBeGreaterThanOrEqual(count);
    expect(lane.handedOver).toBeGreaterThan(0);
    expect(lane.handedOver).toBeLessThan(rows / 2);
    expect(graded).toBeGreaterThan(0);
    expect(kinds.size).toBe(6);
  });

  test('the reference says the same of rows that the loop keeps', () => {
    const rng = new Rng(seed);
    let kept = 0;
    for (let index = 0; index < counts.loopTables; index += 1) {
      const policy = policyFor(index);
      for (const row of drawRows(rng, policy)) {
        const read = readRow(indicatorOf(row, index), index, 2023, policy);
        const figure = drawFigure(rng, row, true);
        const scored = scoreRow(askedRow(read, Fraction.of(plainText(figure))), policy);
        if ('code' in scored) throw new Error(scored.code);
        const due = computedRow(row, figure, policy);
        const { score, deviation } = rowFigures(scored);
        expect([score, deviation]).toEqual([
          Number(due.score),
          due.deviation === undefined ? noDeviation : Number(due.deviation),
        ]);
        kept += 1;
      }
    }
    report(`reference against the same big integers: ${kept} rows, 0 differences`);
  });
});
