/** The use case behind forms to fill in: a table, or a policy alone, becomes a workbook whose formulas score it. */
import type { Defect, Result } from '../../defect.js';
import { accepted, refused } from '../../defect.js';
import type { EvaluationKind } from '../../indicators/evaluation.js';
import { findPolicy } from '../../policies/catalogue.js';
import type { Policy } from '../../policies/policy.js';
import type { BlockPolicy } from '../../policies/shape/blocks.js';
import { templateOf } from '../../reports/live/template.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { type FindPolicy, score } from '../sheets/score.js';

/** A form to fill in for a table: its goals and weights are printed, what was reached is typed. */
export async function printTemplate(
  sheet: ScoreSheet,
  find: FindPolicy = findPolicy,
): Promise<Uint8Array> {
  const policy = find(`${sheet.policy.id}@${sheet.policy.version}`);
  if (policy === undefined) throw new Error(`no policy ${sheet.policy.id}@${sheet.policy.version}`);
  const { renderXlsx } = await import('../../reports/xlsx/render-xlsx.js');
  return renderXlsx(templateOf(sheet, policy));
}

/** The sheet of a form for a table that is still to be filled in; every defect of what was given else. */
export function sheetToFill(
  evaluation: unknown,
  policy: Policy,
  find: FindPolicy = findPolicy,
): Result<ScoreSheet> {
  const sheet = score(evaluation, {
    policy: `${policy.id}@${policy.version}`,
    findPolicy: find,
  });
  return sheet.ok ? accepted(sheet.value) : refused(sheet.defects as Defect[]);
}

const rowsOfBlock = 3;

/**
 * An evaluation with blank rows for each block of a policy, the weights shared among them; names and targets are to be
 * written into it before a form is printed for others to fill in.
 */
export function blankEvaluation(
  policy: Policy,
  fiscalYear: number,
): Readonly<Record<string, unknown>> {
  return {
    kind: policy.kind,
    policy: `${policy.id}@${policy.version}`,
    fiscalYear,
    unit: { name: '（单位名称）' },
    ...placeOfName[policy.kind],
    budget: {
      currencyUnit: '万元',
      ...(policy.execution === undefined ? {} : { weight: policy.execution.weight.value }),
      ...(policy.kind === 'transfer'
        ? { total: { adjusted: '0', executed: '0' }, lines: linesOfTransfer }
        : { total: { initial: '0', adjusted: '0', executed: '0' } }),
    },
    goals: [{ expected: '', achieved: '' }],
    indicators: [...policy.blocks.flatMap(blankRows), ...adjustmentRows(policy)],
  };
}

const placeOfName: Readonly<Record<EvaluationKind, object>> = {
  project: { project: { name: '（项目名称）' } },
  department: {},
  transfer: { project: { name: '（转移支付名称）' } },
};

/** Where the money of a transfer comes from, as its form prints it. */
const linesOfTransfer = [
  { source: '中央财政资金' },
  { source: '地方资金' },
  { source: '其他资金' },
] as const;

/** The rows that the form prints itself, or blank ones. */
function blankRows(block: BlockPolicy): readonly Readonly<Record<string, unknown>>[] {
  const { names, weight, rows } = block;
  const name = names[0] ?? '';
  const level1 = name.endsWith('指标') ? name : `${name}指标`;
  if (rows !== undefined)
    return rows.map((row) => ({
      level1,
      ...(row.level2 === undefined ? {} : { level2: row.level2 }),
      level3: row.names[0],
      target: row.target?.value ?? '',
      weight: row.weight?.value ?? '0',
    }));
  return Array.from({ length: rowsOfBlock }, (_, index) => ({
    level1,
    level3: `（指标 ${index + 1}）`,
    target: '',
    weight: index === 0 ? weight.value : '0',
  }));
}

function adjustmentRows({
  adjustments = [],
}: Policy): readonly Readonly<Record<string, unknown>>[] {
  return adjustments.map(({ value }) => ({
    level1: '加减分项',
    level3: value.names[0],
    target: '',
  }));
}
