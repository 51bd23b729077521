/** The rule-book and the table of the officer, read as a user's files are. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPolicy } from '../../../src/evaluations/rulebooks/read-policy.js';
import { score } from '../../../src/evaluations/sheets/score.js';
import type { Evaluation } from '../../../src/indicators/evaluation.js';
import type { Policy } from '../../../src/policies/policy.js';
import type { ScoreSheet } from '../../../src/scoring/score-sheet.js';

function fileBeside(name: string): unknown {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, name), 'utf8'));
}

/** A rule-book as it is read from a file. */
export function policyOf(value: unknown): Policy {
  const read = readPolicy(value);
  if (!read.ok) throw new Error(JSON.stringify(read.defects));
  return read.value;
}

/** As it is written. */
export const written = fileBeside('policy.json') as {
  readonly blocks: readonly { names: string[] }[];
};
/** The rule-book. */
export const policy = policyOf(written);
/** The table. */
export const table = fileBeside('table.json') as Evaluation;

/** A table under it. */
export function sheetOf(input: unknown, own = policy): ScoreSheet {
  const result = score(input, { policy: own.id, findPolicy: () => own });
  if (!result.ok) throw new Error(JSON.stringify(result.defects));
  return result.value;
}
