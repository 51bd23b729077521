/** A table in numbers as it is kept beside what it was read from: what is kept of it is read again in microseconds. */
import { textSha256 } from '../../canonical-json.js';
import type { Evaluation } from '../../indicators/evaluation.js';
import type { Policy } from '../../policies/policy.js';
import { engine } from '../../version.js';
import { ruleKindOf } from '../score-row.js';
import { NumberedNames } from './numbered-names.js';
import { readingOf } from './policy-numbers.js';
import { type KeptTable, TablePack } from './tables.js';

/** Counted on whenever what is kept looks otherwise: what was kept before is then read anew. */
const format = 1;

/** A table that was read alone. */
export interface LoneTable {
  readonly pack: TablePack;
  /** Undefined where the reference has a part in it: then it has to be read whole each time. */
  readonly kept: KeptTable | undefined;
}

/** Reads a valid table of a policy's kind, so that it can be scored and kept. */
export function readTable(evaluation: Evaluation, policy: Policy): LoneTable {
  const pack = new TablePack(policy);
  const kinds = new NumberedNames();
  const ruledBy: number[] = [];
  pack.add(evaluation, undefined, ({ input, target }) =>
    ruledBy.push(kinds.numberOf(ruleKindOf(input, target) ?? 'none')),
  );
  const [table] = pack.tables;
  const rows = pack.rows.kept();
  if (table === undefined || rows === undefined) return { pack, kept: undefined };
  const { kind, fiscalYear, policy: named, unit, project } = evaluation;
  const { first: _first, last: _last, ...numbers } = table;
  const kept: KeptTable = {
    kind,
    fiscalYear,
    policy: named,
    unit: unit.code === undefined ? { name: unit.name } : { code: unit.code, name: unit.name },
    project: project?.name,
    levels: pack.levels.names,
    rules: { kinds: kinds.names, rows: ruledBy },
    rows,
    table: {
      ...numbers,
      budgetWeight: known(table.budgetWeight),
      adjusted: known(table.adjusted),
      executed: known(table.executed),
    },
  };
  return { pack, kept };
}

/** JSON has no number that is none. */
function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

const names = new WeakMap<Policy, string>();

/**
 * What a kept table depends on beside the table: the engine, and what a policy gives a row as its target, weight and
 * place. Kept tables of another name are of no use.
 */
export function readingName(policy: Policy): string {
  const made = names.get(policy) ?? textSha256(JSON.stringify([format, engine, readingOf(policy)]));
  names.set(policy, made);
  return made;
}
