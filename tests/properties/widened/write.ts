/** Facts as the policy and the evaluation that say them. */
import type { Cited } from '../../../src/policies/shape/cited.js';
import { cellTarget } from './cells.js';
import type { CutFacts, PolicyFacts, RoundingFacts, RowFacts, WidenedTable } from './draw.js';
import { dueText, printedText, printedUnit, stepsText } from './printed.js';
import { writtenBands } from './words.js';

const cited = <T>(value: T): Cited<T> => ({ value, provenance: 'own-choice', note: '随机。' });

const rounding = ({ places, down }: RoundingFacts) =>
  cited({ places: String(places), ...(down ? { mode: 'down' } : {}) });

const cut = ({ from, strict, share, points }: CutFacts) =>
  cited({
    from: String(from),
    ...(strict ? { strict } : {}),
    ...(share === null ? {} : { share: String(share) }),
    ...(points === null ? {} : { points }),
  });

function blockOf(facts: PolicyFacts, index: number): unknown {
  const block = facts.blocks[index];
  if (block === undefined) throw new Error('no such block');
  const { standard } = facts;
  const money =
    facts.execution === null || facts.execution.home !== null ? 0 : facts.execution.weight;
  const rule =
    standard.rule.kind === 'per-point'
      ? { ...standard.rule, step: String(standard.rule.step) }
      : {
          kind: 'tiers',
          tiers: standard.rule.tiers.map(([from, points]) => ({
            from: String(from),
            points: String(points),
          })),
        };
  return {
    names: [block.name],
    weight: cited(String([40, 30, 30 - money][index])),
    expected: false,
    ...(block.passLine === null
      ? {}
      : { passLine: cited({ from: String(block.passLine.from), strict: block.passLine.strict }) }),
    ...(block.cut === undefined
      ? {}
      : { overAchievement: block.cut === null ? {} : { cut: cut(block.cut) } }),
    ...(index === 0
      ? {
          rows: [
            {
              names: [standard.name],
              weight: cited(String(standard.weight)),
              target: cited('≥100%'),
              rule: cited(rule),
            },
          ],
        }
      : {}),
  };
}

function executionOf({ execution }: PolicyFacts): object {
  if (execution === null) return {};
  const { weight, home, rule, whole, rateRounding, rounding: own, passLine } = execution;
  const written =
    rule.kind === 'tiers'
      ? {
          kind: rule.kind,
          tiers: rule.tiers.map(([from, share]) => ({ from: String(from), share: String(share) })),
        }
      : rule.kind === 'full-from'
        ? { kind: rule.kind, from: String(rule.from) }
        : rule;
  return {
    execution: {
      weight: cited(String(weight)),
      rule: cited(written),
      ...(home === null ? {} : { block: cited(home) }),
      ...(whole ? { wholePercent: cited(true) } : {}),
      ...(rateRounding === null ? {} : { rateRounding: rounding(rateRounding) }),
      ...(own === null ? {} : { rounding: rounding(own) }),
      ...(passLine === null ? {} : { passLine: cited(String(passLine)) }),
    },
  };
}

/** The policy as data; it must be sound. */
export function policyOf(facts: PolicyFacts): unknown {
  return {
    id: 'random-policy',
    version: '1',
    kind: 'project',
    title: '随机办法',
    basis: '随机',
    effectiveFrom: 2020,
    ...executionOf(facts),
    blocks: facts.blocks.map((_, index) => blockOf(facts, index)),
    lowerIsBetter: cited(facts.lower),
    overAchievement: {
      reasonFrom: cited('130'),
      ...(facts.cut === null ? {} : { cut: cut(facts.cut) }),
    },
    textBands: cited(writtenBands(facts.bands)),
    lateShare: cited('0'),
    deviation: cited({ measure: 'relative', sides: 'shortfall' }),
    review: cited({ pointsAboveExecution: '5', unspentPercent: '20' }),
    notApplicable: cited(facts.rescale ? 'rescale' : 'shrink'),
    grades: cited(facts.grades.map(([grade, from]) => ({ grade, from: String(from) }))),
    ...(facts.rounding === null ? {} : { rounding: rounding(facts.rounding) }),
    ...(facts.caps.length === 0
      ? {}
      : {
          totalCaps: cited(
            facts.caps.map(([below, total]) => ({ below: String(below), total: String(total) })),
          ),
        }),
    ...(facts.adjustments.length === 0
      ? {}
      : { adjustments: facts.adjustments.map((one) => cited(adjustmentOf(one))) }),
    aggregation: cited({ rates: facts.partsByMean ? 'mean' : 'by-amount' }),
  };
}

function adjustmentOf(own: PolicyFacts['adjustments'][number]): unknown {
  if (own.kind === 'veto') return { kind: own.kind, names: [own.name], total: String(own.total) };
  const { kind, name, points, step, most } = own;
  return { kind, names: [name], points, step: String(step), ...(most === null ? {} : { most }) };
}

/** The target as it is written, with the rule where one is printed. */
function targetOf({ kind, target, printed, cell }: RowFacts): object {
  if (cell !== undefined) {
    const { target: text, rule } = cellTarget(cell);
    return {
      target: text,
      ...(rule === undefined ? {} : { rule: { kind: 'printed', text: rule } }),
    };
  }
  if (printed !== undefined) {
    const { rule, stands } = printed;
    if (stands === 'as target') return { target: printedText(rule) };
    const text = stands === 'in a cell' ? printedText(rule) : stepsText(rule);
    const due = stands === 'in a cell' ? '' : dueText(rule);
    return { target: due, rule: { kind: 'printed', text } };
  }
  const isNumber = kind !== 'text' && kind !== 'adjusting' && kind !== 'worded';
  const sign = kind === 'lower' ? '≤' : '≥';
  return { target: target === '' || !isNumber ? target : `${sign}${target}%` };
}

function actualOf({ kind, actual, printed, word }: RowFacts): object {
  if (actual === null) return {};
  if (kind === 'cell') return { actual };
  if (word !== undefined) {
    return { actual: word.says, ...(word.share === null ? {} : { achieved: word.share }) };
  }
  const mark =
    printed !== undefined ? printedUnit(printed.rule) : kind === 'adjusting' ? '次' : '%';
  return { actual: `${actual}${mark}` };
}

function indicatorOf(row: RowFacts): unknown {
  return {
    level1: `${row.block}指标`,
    level3: row.name,
    ...targetOf(row),
    ...actualOf(row),
    ...(row.weight === null ? {} : { weight: row.weight }),
    ...(row.applicable ? {} : { applicable: false }),
    ...(row.parts.length === 0
      ? {}
      : { parts: row.parts.map(({ actual, amount }) => ({ actual: `${actual}%`, amount })) }),
  };
}

/** The table as it is sent. */
export function evaluationOf({ rows, budget }: WidenedTable): unknown {
  return {
    kind: 'project',
    fiscalYear: 2023,
    unit: { name: '某局' },
    ...(budget === null
      ? {}
      : {
          budget: {
            total: {
              adjusted: budget.adjusted,
              ...(budget.executed === null ? {} : { executed: budget.executed }),
            },
          },
        }),
    indicators: rows.map(indicatorOf),
  };
}
