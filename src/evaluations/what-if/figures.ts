/**
 * Stored tables in figures alone: their totals, grades and rows, without the sheets that tell how they came about. What
 * the loop has no figures of, the reference scores.
 */
import type { Defect } from '../../defect.js';
import type { Evaluation } from '../../indicators/evaluation.js';
import { parseJson } from '../../json.js';
import { limits } from '../../limits.js';
import type { Policy } from '../../policies/policy.js';
import { isExact, noFigure } from '../../scoring/fast-loop.js';
import { readingName, readTable } from '../../scoring/plans/kept-table.js';
import {
  type KeptTable,
  type PackFigures,
  scorePack,
  TablePack,
} from '../../scoring/plans/tables.js';
import { validateEvaluation } from '../checks/validate.js';
import { hundredthsText } from '../shared/spread.js';
import { type FindPolicy, policyOf, score } from '../sheets/score.js';

/** What a table came to. */
export interface TableFigures {
  readonly unitName: string;
  readonly projectName: string | null;
  /** `id@version` of the policy that it was scored under. */
  readonly policy: string;
  /** Null for a form without weights. */
  readonly total: string | null;
  /** Null where the sheet has no grade. */
  readonly grade: string | null;
  /**
   * By row, in hundredths; null where there is none, or where it is beyond what a column holds. A list in JSON: a chunk
   * has a hundred thousand of them, and a text each is far less to be looked after than so many lists.
   */
  readonly scores: string;
  readonly deviations: string;
}

/** A table in numbers as it is stored: JSON, and what it is a reading of. */
export interface TablePlan {
  readonly reading: string;
  readonly text: string;
}

/** What came of a text: figures, and its plan where the loop had all of it; or every defect. */
export type FigureOutcome =
  | { readonly ok: true; readonly figures: TableFigures; readonly plan?: TablePlan | undefined }
  | { readonly ok: false; readonly defects: readonly Defect[] };

/** How tables are scored. */
export interface FigureOptions {
  /** `id` or `id@version`; goes before what a table names. */
  readonly policy?: string | undefined;
}

/** Figures of the texts of stored tables, in their order. */
export function figuresOfTexts(
  texts: readonly string[],
  { policy }: FigureOptions,
  find: FindPolicy,
): FigureOutcome[] {
  return texts.map((text) => figuresOfText(text, policy, find));
}

function figuresOfText(
  text: string,
  override: string | undefined,
  find: FindPolicy,
): FigureOutcome {
  const { value, defects } = parsed(text);
  const read = defects.length === 0 ? readUnder(value, override, find) : undefined;
  if (read?.own !== undefined) {
    const { own, kept, policy, figures } = read;
    // Of a table that the reference has a part in, numbers alone are of no use.
    const isPlain = kept !== undefined && figures.handedOver === 0;
    const plan = isPlain ? { reading: readingName(policy), text: JSON.stringify(kept) } : undefined;
    return { ok: true, figures: own, plan };
  }
  // By the reference: a table without a total, one beyond the loop, or one with defects.
  const result = score(value, { policy: override, findPolicy: find, defects });
  if (!result.ok) return result;
  if (read === undefined) throw new Error('a sheet without figures');
  const { input, total = null, grade = null } = result.value;
  const rows = rowsOf(read.figures, 0);
  return { ok: true, figures: { ...namesOf(input, read.policy), total, grade, ...rows } };
}

/** What is stored was read strictly when it came; who looks at it again need not. */
function parsed(text: string): ReturnType<typeof parseJson> {
  try {
    return { value: JSON.parse(text), defects: [] };
  } catch {
    return parseJson(text);
  }
}

/** What the loop makes of a value; nothing of one with defects. */
function readUnder(value: unknown, override: string | undefined, find: FindPolicy) {
  const evaluation = validateEvaluation(value);
  const policy = policyOf(value, override, find);
  if (!evaluation.ok || !policy.ok) return undefined;
  const { pack, kept } = readTable(evaluation.value, policy.value);
  const figures = scorePack(pack);
  const own = ownFigures(evaluation.value, policy.value, figures, 0);
  return { policy: policy.value, figures, kept, own };
}

/**
 * Figures of kept tables, in their order; undefined where a plan is none of the policy's or the loop has no figures: that
 * one has to be read.
 */
export function figuresOfPlans(
  plans: readonly TablePlan[],
  { policy: override }: FigureOptions,
  find: FindPolicy,
): (TableFigures | undefined)[] {
  const packs = new Map<Policy, { readonly pack: TablePack; readonly tables: PlacedTable[] }>();
  const policyNamed = finderOnce(override, find);
  for (const [index, { reading, text }] of plans.entries()) {
    const table = JSON.parse(text) as KeptTable;
    const policy = policyNamed(table);
    if (policy === undefined || readingName(policy) !== reading) continue;
    const known = packs.get(policy) ?? { pack: new TablePack(policy), tables: [] };
    packs.set(policy, known);
    // Its names alone: the numbers are in the pack now, and need not outlive this turn.
    known.tables.push({ index, named: namedAs(table) });
    known.pack.addKept(table);
  }
  const found: (TableFigures | undefined)[] = plans.map(() => undefined);
  for (const [policy, { pack, tables }] of packs) {
    const figures = scorePack(pack);
    for (const [place, { index, named }] of tables.entries())
      found[index] = ownFigures(named, policy, figures, place);
  }
  return found;
}

interface PlacedTable {
  readonly index: number;
  readonly named: NamedTable;
}

/** Whose table it is, and of what. */
export type NamedTable = Pick<Evaluation, 'unit' | 'project'>;

/** The names that are kept with the numbers of a table. */
export function namedAs({ unit, project }: KeptTable): NamedTable {
  return { unit, ...(project === undefined ? {} : { project: { name: project } }) };
}

/** Policies by what tables name: many name the same. */
function finderOnce(
  override: string | undefined,
  find: FindPolicy,
): (table: KeptTable) => Policy | undefined {
  const found = new Map<string, Policy | undefined>();
  return (table) => {
    const { kind, fiscalYear, policy: named = '' } = table;
    const name = `${kind} ${fiscalYear} ${named}`;
    if (!found.has(name)) {
      const result = policyOf(table, override, find);
      found.set(name, result.ok ? result.value : undefined);
    }
    return found.get(name);
  };
}

function ownFigures(
  names: NamedTable,
  policy: Policy,
  figures: PackFigures,
  place: number,
): TableFigures | undefined {
  const total = figures.totals[place] ?? noFigure;
  if (!isExact(total)) return undefined;
  const grade = policy.grades.value[figures.grades[place] ?? -1]?.grade ?? null;
  const rows = rowsOf(figures, place);
  return { ...namesOf(names, policy), total: hundredthsText(BigInt(total)), grade, ...rows };
}

function namesOf(
  { unit, project }: NamedTable,
  { id, version }: Policy,
): Pick<TableFigures, 'unitName' | 'projectName' | 'policy'> {
  return {
    unitName: unit.name,
    projectName: project?.name ?? null,
    policy: `${id}@${version}`,
  };
}

function rowsOf(
  { rowStarts, scores, deviations }: PackFigures,
  place: number,
): Pick<TableFigures, 'scores' | 'deviations'> {
  const [from, to] = [rowStarts[place] ?? 0, rowStarts[place + 1] ?? 0];
  return { scores: held(scores, from, to), deviations: held(deviations, from, to) };
}

/**
 * Figures as a column holds them. What stands where there is no figure is beyond it, too. Printed in one go: a text that
 * is put together of pieces stays a tree of them, which is moved about with every collection of garbage.
 */
function held(list: Float64Array, from: number, to: number): string {
  const figures: (number | null)[] = [];
  for (let row = from; row < to; row += 1) {
    const figure = list[row] ?? noFigure;
    figures.push(Math.abs(figure) > limits.hundredthsMax ? null : figure);
  }
  return JSON.stringify(figures);
}
