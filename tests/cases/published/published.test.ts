/** Published tables: what was printed, against what the engine makes of the same targets and actuals. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { score } from '../../../src/evaluations/sheets/score.js';
import type { Evaluation } from '../../../src/indicators/evaluation.js';
import type { ScoreSheet } from '../../../src/scoring/score-sheet.js';
import { readCases } from '../casebook/read.js';

function sheetOf(value: unknown): ScoreSheet {
  const result = score(value);
  if (!result.ok) throw new Error(JSON.stringify(result.defects));
  return result.value;
}

function shipped(name: string): Evaluation {
  const file = new URL(`../../../assets/published/${name}-2023.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('the two tables that every build must reproduce', () => {
  test.each([
    { name: 'department', total: '99.70', execution: '10.00', rate: '95.90' },
    { name: 'project', total: '91.47', execution: '3.97', rate: '39.68' },
  ])('$name comes out as printed', ({ name, total, execution, rate }) => {
    const evaluation = shipped(name);
    const sheet = sheetOf(evaluation);
    expect(sheet.total).toBe(total);
    expect(sheet.grade).toBe('优');
    expect(sheet.bounds).toEqual({ low: total, high: total });
    expect(sheet.budget?.score).toBe(execution);
    expect(sheet.budget?.rate).toBe(rate);
    const printed = evaluation.indicators.map(({ reported }) => [
      Number(reported?.score).toFixed(2),
      reported?.deviation ?? '0.00',
    ]);
    expect(sheet.indicators.map((row) => [row.score, row.deviation])).toEqual(printed);
    expect(sheet.findings.filter(({ code }) => code.startsWith('reported-'))).toEqual([]);
  });
});

/** Every printed figure of a table, as a change to it and the place where the change must be seen. */
function plantedChanges(evaluation: Evaluation): { pointer: string; changed: unknown }[] {
  const changes: { pointer: string; changed: unknown }[] = [];
  const plant = (pointer: string, edit: (copy: Record<string, never>) => void) => {
    const copy = structuredClone(evaluation) as unknown as Record<string, never>;
    edit(copy);
    changes.push({ pointer, changed: copy });
  };
  const other = (figure: unknown): string => (Number(figure) + 0.01).toFixed(2);
  const members = (value: unknown): Record<string, unknown> => value as Record<string, unknown>;
  for (const [index, { reported }] of evaluation.indicators.entries()) {
    for (const [member, figure] of Object.entries(reported ?? {})) {
      plant(`/indicators/${index}/reported/${member}`, (copy) => {
        const rows = members(copy)['indicators'] as { reported: Record<string, unknown> }[];
        members(rows[index]?.reported)[member] = other(figure);
      });
    }
  }
  for (const [member, figure] of Object.entries(evaluation.budget?.reported ?? {})) {
    plant(`/budget/reported/${member}`, (copy) => {
      members(members(members(copy)['budget'])['reported'])[member] = other(figure);
    });
  }
  for (const [member, figure] of Object.entries(evaluation.reported ?? {})) {
    plant(`/reported/${member}`, (copy) => {
      members(members(copy)['reported'])[member] = member === 'grade' ? '良' : other(figure);
    });
  }
  return changes;
}

describe('a printed figure changed on purpose', () => {
  for (const name of ['department', 'project']) {
    const changes = plantedChanges(shipped(name));
    test.each(changes)(`${name}: $pointer is reported`, ({ pointer, changed }) => {
      const found = sheetOf(changed).findings.filter(({ code }) => code.startsWith('reported-'));
      expect(found.map((finding) => finding.pointer)).toContain(pointer);
    });
  }
});

test('79 published rows stand in rows.csv, of which four do not come out as printed', () => {
  const rows = readCases('published/rows.csv').map(({ rows: [row] }) => row);
  expect(rows).toHaveLength(79);
  const different = rows.filter(({ 与印出的: told }) => told === '不同');
  expect(different).toHaveLength(4);
  expect(different.every(({ 例外: code }) => code !== '')).toBe(true);
});
