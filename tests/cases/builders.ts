/** Small valid evaluations, and what the engine makes of them. */
import { expect } from 'vitest';
import { score } from '../../src/evaluations/sheets/score.js';
import type { Budget, Evaluation, Indicator } from '../../src/indicators/evaluation.js';
import type { ScoreSheet, SheetRow } from '../../src/scoring/score-sheet.js';
import { sheetText } from '../../src/scoring/sheet-text.js';
import { withoutAdvice } from './told.js';

/** Members to replace; `undefined` takes a member out. */
type Overrides<T> = { readonly [Member in keyof T]?: T[Member] | undefined };

function replaced<T extends object>(given: T, overrides: Overrides<T>): T {
  const members = Object.entries({ ...given, ...overrides });
  return Object.fromEntries(members.filter(([, value]) => value !== undefined)) as T;
}

/** A row that reaches its target: 100 of 100 people, 10 points. */
export function row(overrides: Overrides<Indicator> = {}): Indicator {
  const indicator: Indicator = {
    level1: '产出指标',
    level2: '数量指标',
    level3: '培训人数',
    target: '≥100人',
    actual: '100人',
    weight: '10',
  };
  return replaced(indicator, overrides);
}

/** A funding total of which so much was spent; all figures in 万元. */
export function spent(executed: string, adjusted = '100', initial = adjusted): Budget {
  return { total: { initial, adjusted, executed } };
}

/** A table of 97.50 points in which a reviewer finds nothing. */
export function evaluation(overrides: Overrides<Evaluation> = {}): Evaluation {
  const table: Evaluation = {
    kind: 'project',
    policy: 'mof-project',
    fiscalYear: 2023,
    unit: { name: '某单位' },
    budget: spent('100'),
    indicators: [
      row({ weight: '50', actual: '95人', explanation: '5人因病未能参加。' }),
      row({
        level1: '效益指标',
        level2: '社会效益',
        level3: '办事效率',
        target: '高效',
        actual: '高效',
        weight: '30',
      }),
      row({
        level1: '满意度指标',
        level2: '服务对象满意度',
        level3: '群众满意度',
        target: '≥90%',
        actual: '95%',
      }),
    ],
  };
  return replaced(table, overrides);
}

/** The transfer of a county, which its region adds up with those of others. */
export function county(
  name: string,
  budget: Budget | undefined,
  indicators: readonly Indicator[],
  more: Partial<Evaluation> = {},
): Evaluation {
  return evaluation({
    kind: 'transfer',
    policy: 'mof-transfer@3',
    fiscalYear: 2025,
    unit: { name },
    project: { name: '农业产业发展资金' },
    budget,
    indicators,
    ...more,
  });
}

/** A table with these rows alone. */
export function withRows(...indicators: readonly Indicator[]): Evaluation {
  return evaluation({ indicators });
}

/** A table with one row of 90 points beside the budget's 10. */
export function withRow(
  overrides: Overrides<Indicator>,
  more: Overrides<Evaluation> = {},
): Evaluation {
  return evaluation({ indicators: [row({ weight: '90', ...overrides })], ...more });
}

/**
 * The sheet of a value, which must be a sound evaluation, as it is answered: what is absent of it is in no text.
 * Whatever is found in it is told with what to do.
 */
export function sheetOf(value: unknown): ScoreSheet {
  const result = score(value);
  if (result.ok) {
    // Every check has its own cases, and all of them come through here.
    expect(withoutAdvice(result.value.findings)).toEqual([]);
    return JSON.parse(sheetText(result.value)) as ScoreSheet;
  }
  throw new Error(
    result.defects.map(({ code, pointer, message }) => `${code} ${pointer} ${message}`).join('\n'),
  );
}

/** The first row of a sheet. */
export function firstRowOf(sheet: ScoreSheet): SheetRow {
  const [first] = sheet.indicators;
  if (first === undefined) throw new Error('a sheet without rows');
  return first;
}
