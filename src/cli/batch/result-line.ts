/** One line of results.ndjson: canonical JSON, so that the same batch gives the same bytes. */
import { canonicalJson } from '../../canonical-json.js';
import type { Defect } from '../../defect.js';
import { type Problem, problemOf, problemOfDefects } from '../../http/problem.js';
import type { ScoreOutcome } from '../../jobs/threads/pool.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { BatchTable } from './tables.js';

/** What every line says. */
interface ResultLine {
  /** Of the table in the whole batch, from 0. */
  readonly position: number;
  /** Where the input is a directory: the file, and the place of the table in it, from 0. */
  readonly file?: string;
  readonly index?: number;
}

export interface DoneLine extends ResultLine {
  readonly outcome: 'done';
  readonly sheet: ScoreSheet;
}

export interface RefusedLine extends ResultLine {
  readonly outcome: 'failed';
  /** As over HTTP, but for the request, of which there is none. */
  readonly problem: Problem;
}

/** The bytes of a line; the sheet, already canonical, is its last member and goes in as it is. */
export function resultLine(
  table: BatchTable,
  position: number,
  outcome: ScoreOutcome,
): Uint8Array[] {
  const { file, index } = table;
  const place = { ...(file === undefined ? {} : { file, index }), position };
  if (!outcome.ok) {
    const line = { ...place, outcome: 'failed', problem: batchProblem(outcome.defects) };
    return [Buffer.from(`${canonicalJson(line)}\n`)];
  }
  const head = canonicalJson({ ...place, outcome: 'done' }).slice(0, -1);
  return [Buffer.from(`${head},"sheet":`), outcome.sheet, Buffer.from('}\n')];
}

function batchProblem(errors: readonly Defect[]): Problem {
  const problem = problemOfDefects(errors);
  const isTooLong = errors.some(({ code }) => code === 'line-too-long');
  return isTooLong ? problemOf(413, problem.detail, errors) : problem;
}
