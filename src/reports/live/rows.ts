/** The rows of a table that formulas can score, and the cells by which they do. */

import type { Policy } from '../../policies/policy.js';
import { isChosenKind, kindOfReading } from '../../scoring/rules/index.js';
import { readRow } from '../../scoring/score-row.js';
import type { ScoreSheet, SheetRow } from '../../scoring/score-sheet.js';
import type { Formula } from '../layout.js';
import { isSpreadsheetNumber } from '../numbers.js';
import { weightName } from '../parts/indicators.js';
import { roundedPointsFormula } from './rounding.js';
import { type LiveRow, shareFormula } from './rules.js';

/** The names of the cells of a row on the second sheet. */
const textName = (index: number): string => `typed-${index}`;
const numberName = (index: number): string => `number-${index}`;
export const shareName = (index: number): string => `share-${index}`;

/** A row that formulas can score. */
export interface Live {
  readonly index: number;
  readonly row: LiveRow;
  readonly share: Formula;
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
      text: textName(index),
      number: numberName(index),
    };
    const share = shareFormula(row);
    return share === undefined || !isExact([row.weight, ...share]) ? [] : [{ index, row, share }];
  });
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
