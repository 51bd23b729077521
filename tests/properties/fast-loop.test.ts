/**
 * The fast loop against the reference: random tables under every shipped policy of their kind, and tables over the
 * widened shape of policies. Other tests hold the reference of these very tables against fractions of big integers.
 */
import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../src/evaluations/rulebooks/read-policy.js';
import { score } from '../../src/evaluations/sheets/score.js';
import type { Evaluation } from '../../src/indicators/evaluation.js';
import { shippedPolicies } from '../../src/policies/catalogue.js';
import type { Policy } from '../../src/policies/policy.js';
import { noFigure } from '../../src/scoring/fast-loop.js';
import { readTable } from '../../src/scoring/plans/kept-table.js';
import { scorePack, TablePack } from '../../src/scoring/plans/tables.js';
import { scoreEvaluation } from '../../src/scoring/score-evaluation.js';
import { type LoopTold, toldByPack, toldBySheet } from '../cases/loop.js';
import { counts, report } from '../proof.js';
import { randomTable } from './random-tables/tables.js';
import { widenedTable } from './widened/draw.js';
import { evaluationOf, policyOf } from './widened/write.js';

function byReference(evaluation: Evaluation, policy: Policy): LoopTold {
  const result = scoreEvaluation(evaluation, policy);
  const sheet = result.ok ? result.value : undefined;
  return toldBySheet(sheet, evaluation.indicators.length, policy);
}

/** All tables of one policy in one pack, against the reference one by one. */
class Held {
  rows = 0;
  handedOver = 0;
  tables = 0;
  kept = 0;

  hold(evaluations: readonly Evaluation[], policy: Policy, readUnder = policy): void {
    const pack = new TablePack(readUnder);
    for (const evaluation of evaluations) pack.add(evaluation);
    const figures = scorePack(pack, policy);
    for (const [table, evaluation] of evaluations.entries()) {
      const told = toldByPack(figures, table);
      const due = byReference(evaluation, policy);
      if (JSON.stringify(told) !== JSON.stringify(due))
        expect({ policy: `${policy.id}@${policy.version}`, evaluation, ...told }).toEqual({
          policy: `${policy.id}@${policy.version}`,
          evaluation,
          ...due,
        });
      this.rows += evaluation.indicators.length;
    }
    this.tables += evaluations.length;
    this.handedOver += figures.handedOver;
    this.#holdKept(evaluations, policy, readUnder);
  }

  /** The same of tables that were kept as text, all of them in another pack. */
  #holdKept(evaluations: readonly Evaluation[], policy: Policy, readUnder: Policy): void {
    const pack = new TablePack(readUnder);
    const kept = evaluations.filter((evaluation) => {
      const table = readTable(evaluation, readUnder).kept;
      if (table !== undefined) pack.addKept(JSON.parse(JSON.stringify(table)));
      return table !== undefined;
    });
    const figures = scorePack(pack, policy);
    for (const [table, evaluation] of kept.entries()) {
      const told = toldByPack(figures, table);
      // What is beyond the loop has to be read whole: nothing is told of it.
      if (told.total === noFigure) continue;
      expect(told).toEqual(byReference(evaluation, policy));
      this.kept += 1;
    }
  }
}

describe('the fast loop scores as the reference does', () => {
  test(`${counts.loopTables} random tables under every shipped policy`, () => {
    const held = new Held();
    const tables = Array.from({ length: counts.loopTables }, (_, seed) => {
      const read = score(randomTable(seed).evaluation);
      return read.ok ? [read.value.input] : [];
    }).flat();
    for (const policy of shippedPolicies)
      held.hold(
        tables.filter(({ kind }) => kind === policy.kind),
        policy,
      );
    report(
      `fast loop: ${held.tables} tables under ${shippedPolicies.length} shipped policies, ${held.rows} rows, 0 differences, ${held.handedOver} rows by the reference; ${held.kept} tables kept as text and read again`,
    );
    expect(held.tables).toBeGreaterThan(tables.length);
    expect(held.handedOver).toBeGreaterThan(0);
    expect(held.handedOver).toBeLessThan(held.rows);
    expect(held.kept).toBeGreaterThan(held.tables / 10);
  });

  test(`${counts.loopTables} tables over the widened shape`, () => {
    const held = new Held();
    for (let seed = 0; seed < counts.loopTables; seed += 1) {
      const table = widenedTable(seed);
      const policy = readPolicy(policyOf(table.policy));
      if (!policy.ok) throw new Error(JSON.stringify(policy.defects));
      const read = score(evaluationOf(table), {
        policy: 'random-policy',
        findPolicy: () => policy.value,
      });
      if (!read.ok) throw new Error(JSON.stringify(read.defects));
      held.hold([read.value.input], policy.value);
    }
    report(
      `fast loop: ${held.tables} tables over the widened shape, ${held.rows} rows, 0 differences, ${held.handedOver} rows by the reference; ${held.kept} tables kept as text and read again`,
    );
    expect(held.handedOver).toBeLessThan(held.rows);
    expect(held.kept).toBeGreaterThan(held.tables / 10);
  });
});
