/** The rows of a table that formulas can score, and the cells by which they do. */

import { aimOf } from '../../indicators/actual.js';
import type { Indicator } from '../../indicators/evaluation.js';
import type { Reading } from '../../indicators/reading.js';
import { Memo } from '../../memo.js';
import type { Policy } from '../../policies/policy.js';
import { isChosenKind, kindOfReading } from '../../scoring/rules/index.js';
import { printedRuleOf } from '../../scoring/rules/printed.js';
import { readRow } from '../../scoring/score-row.js';
import type { ScoreSheet, SheetRow } from '../../scoring/score-sheet.js';
import type { Formula } from '../layout.js';
import { isSpreadsheetNumber } from '../numbers.js';
import { weightName } from '../parts/indicators.js';
import {
  type ActualContext,
  aimIn,
  numberSteps,
  type Step,
  unitOfActuals,
  wordSteps,
} from './actual-cells.js';
import { dateSteps } from './date-cells.js';
import { roundedPointsFormula } from './rounding.js';
import { type LiveRow, listSteps, shareFormula } from './rules.js';

/** How many ways of reading are remembered. */
const stepsMax = 2_000;

/** The names of the cells of a row on the second sheet. */
const numberName = (index: number): string => `number-${index}`;
export const shareName = (index: number): string => `share-${index}`;

/** A row that formulas can score. */
export interface Live {
  readonly index: number;
  readonly row: LiveRow;
  readonly share: Formula;
  /** How what was typed is read, cell by cell. */
  readonly steps: readonly Step[];
}

/** The rows that formulas can score; none of a form without weights. */
export function liveRows({ indicators, input }: ScoreSheet, policy: Policy): readonly Live[] {
  return indicators.flatMap((computed, index): readonly Live[] => {
    const sent = input.indicators[index];
    if (sent === undefined || !isInScope(computed)) return [];
    const read = readRow(sent, index, input.fiscalYear, policy);
    const { input: given, target: reading, weight, block } = read;
    const chosen = given.rule?.kind;
    const rule = chosen !== undefined && isChosenKind(chosen) ? chosen : kindOfReading(reading);
    if (rule === undefined || weight === undefined) return [];
    const row: LiveRow = {
      given,
      reading,
      rule,
      weight: weight.toText(12),
      policy,
      block,
      index,
      context: contextOf(given, reading, rule),
      number: numberName(index),
    };
    const share = shareFormula(row);
    if (share === undefined || !isExact([row.weight, ...share])) return [];
    return [{ index, row, share, steps: stepsOf(row, input.fiscalYear) }];
  });
}

/** What decides how the actual of a row is read. */
function contextOf(given: Indicator, reading: Reading, rule: LiveRow['rule']): ActualContext {
  const ruleUnit = given.rule?.['unit'];
  const own = typeof ruleUnit === 'string' ? ruleUnit : undefined;
  return {
    ...unitOfActuals(printedRuleOf(given, reading) ?? reading, rule, given.targetUnit, own),
    isText: rule === 'text',
    isList: rule === 'checklist',
    isNoneZero: reading.kind === 'quantity' && reading.value === '0',
    aim: aimIn(aimOf(given.level3, given.target, reading)),
  };
}

/** Rows that are read alike have the same steps: they are made once. */
function stepsOf(row: LiveRow, fiscalYear: number): readonly Step[] {
  const { rule, context, given } = row;
  const list = rule === 'checklist' ? given.rule : undefined;
  const year = rule === 'deadline' ? fiscalYear : undefined;
  const key = JSON.stringify([kindOfSteps(rule), context, list, year]);
  return knownSteps.get(key, () => newSteps(row, fiscalYear).map(known));
}

const knownSteps = new Memo<readonly Step[]>(stepsMax);
/** Not a memo: its keys are as long as formulas. */
const formulas = new Map<string, Formula>();

/** The same step for the same formula, so that rows can share it. */
function known([name, formula]: Step): Step {
  const key = `${name}=${formula.map((piece) => (typeof piece === 'string' ? piece : JSON.stringify(piece))).join('')}`;
  const same = formulas.get(key);
  if (same !== undefined) return [name, same];
  if (formulas.size >= stepsMax) formulas.clear();
  formulas.set(key, formula);
  return [name, formula];
}

function kindOfSteps(rule: LiveRow['rule']): 'date' | 'list' | 'number' {
  if (rule === 'deadline') return 'date';
  return rule === 'yes-no' || rule === 'checklist' ? 'list' : 'number';
}

function newSteps(row: LiveRow, fiscalYear: number): readonly Step[] {
  const words = wordSteps(row.context);
  switch (kindOfSteps(row.rule)) {
    case 'date':
      return [...words, ...dateSteps(row.context, fiscalYear)];
    case 'list':
      return [...words, ...listSteps(row)];
    default:
      return [...words, ...numberSteps(row.context)];
  }
}

/** The rows whose scores are in scope, with the formulas of those that have some. */
export function scopedRows(
  { indicators }: ScoreSheet,
  live: readonly Live[],
): readonly { readonly index: number; readonly live: Live | undefined }[] {
  const known = new Map(live.map((row) => [row.index, row]));
  return indicators.flatMap(({ outcome, weight }, index) =>
    weight === undefined || outcome === 'not-applicable' ? [] : [{ index, live: known.get(index) }],
  );
}

/** Whether what is typed in a row can give it a score: not without a weight, nor a target that can be read. */
export function isInScope({ outcome, reason }: SheetRow): boolean {
  return (
    outcome !== 'not-applicable' &&
    reason !== 'weight-missing' &&
    reason !== 'target-missing' &&
    reason !== 'target-unreadable' &&
    reason !== 'form-unweighted'
  );
}

/** Whether a spreadsheet holds every number of a formula as it stands. */
function isExact(formula: Formula): boolean {
  return formula.every(
    (piece) =>
      typeof piece !== 'string' || (piece.match(/\d[\d.]*/gu) ?? []).every(isSpreadsheetNumber),
  );
}

/**
 * The score of a row: its share of the weight, rounded as the policy rounds scores.
 * @param blank what stands there while nothing is typed, @param open while what is typed cannot be read; formulas.
 */
export function scoreOf(index: number, policy: Policy, blank: string, open: string): Formula {
  const share = { cell: shareName(index) };
  const weight = { cell: weightName(index) };
  const points = roundedPointsFormula([share], weight, policy.rounding?.value);
  return ['IF(', share, `="",${blank},IF(ISNUMBER(`, share, '),', ...points, `,${open}))`];
}
