/** One table from its text to its sheet: the same reader, use case and bytes as `POST /v1/score`. */
import { deflateRawSync } from 'node:zlib';
import { withHints } from '../../evaluations/sheets/judge-tables.js';
import { type FindPolicy, score } from '../../evaluations/sheets/score.js';
import { compareBlock } from '../../evaluations/what-if/compare-block.js';
import { figuresOfTexts } from '../../evaluations/what-if/figures.js';
import { parseJson } from '../../json.js';
import { findPolicyIn, shippedPolicies } from '../../policies/catalogue.js';
import type { Policy } from '../../policies/policy.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { sheetText } from '../../scoring/sheet-text.js';
import type {
  BlockOptions,
  CompareOutcome,
  CompareTask,
  ComparingOptions,
  FigureOutcome,
  FiguringOptions,
  ScoreOutcome,
  ScoreTask,
} from './outcome.js';
import { isShared, readShared, type SharedDocuments } from './shared-documents.js';

/**
 * How hard sheets are deflated. Of 25 indicators (20.7 KB) level 1 makes 4.2 KB in 119 µs, level 3 3.9 KB in
 * 94 µs, level 6 3.5 KB in 171 µs, level 9 as much in 192 µs: the tenth that 6 saves costs nearly twice the time.
 */
const deflateLevel = 3;

type Documents = readonly string[] | SharedDocuments;

/** A scorer of one table after the other. */
export type ScoreText = (task: ScoreTask) => ScoreOutcome;

/**
 * The scorer of a block.
 * @throws SyntaxError for a policy document that is no JSON.
 */
export function scorerOf({
  policy,
  policies = [],
  deflated = false,
}: Omit<BlockOptions, 'policies'> & { readonly policies?: Documents }): ScoreText {
  const findPolicy = finderOf(policies);
  return (task) => {
    const { value, defects } = 'text' in task ? parseJson(task.text) : task;
    if (value === undefined) return { ok: false, defects };
    const pointer = 'text' in task ? '' : task.pointer;
    const result = score(value, { policy, defects, findPolicy, pointer });
    if (!result.ok) return result;
    const { hints = [] } = 'text' in task ? task : {};
    const sheet = hints.length === 0 ? result.value : withHints(result.value, hints);
    return outcomeOf(sheet, deflated);
  };
}

function outcomeOf(sheet: ScoreSheet, deflated: boolean): ScoreOutcome {
  const text = sheetText(sheet);
  const bytes = new TextEncoder().encode(text);
  return {
    ok: true,
    total: sheet.total ?? null,
    fullMark: sheet.fullMark,
    unitName: sheet.input.unit.name,
    projectName: sheet.input.project?.name ?? null,
    grade: sheet.grade ?? null,
    sheet: deflated ? deflateRawSync(bytes, { level: deflateLevel }) : bytes,
  };
}

/** Figures of the tables of a block. @throws SyntaxError for a policy document that is no JSON. */
export function figuredBlock(
  texts: readonly string[],
  {
    policies = [],
    ...options
  }: Omit<FiguringOptions, 'policies' | 'signal'> & { readonly policies?: Documents },
): FigureOutcome[] {
  return figuresOfTexts(texts, options, finderOf(policies));
}

/** What came of the tables of a block. @throws SyntaxError for a policy document that is no JSON. */
export function comparedBlock(
  tasks: readonly CompareTask[],
  {
    policies = [],
    ...options
  }: Omit<ComparingOptions, 'policies' | 'signal'> & { readonly policies?: Documents },
): CompareOutcome[] {
  return compareBlock(tasks, options, finderOf(policies));
}

let known: { readonly documents: Documents; readonly find: FindPolicy } | undefined;

/** Finds among the shipped policies and these; block after block comes with the same ones. */
function finderOf(documents: Documents): FindPolicy {
  if (known !== undefined && areSame(known.documents, documents)) return known.find;
  const texts = isShared(documents) ? readShared(documents) : documents;
  const all = [...shippedPolicies, ...texts.map((text) => JSON.parse(text) as Policy)];
  const find: FindPolicy = (reference, fiscalYear) => findPolicyIn(all, reference, fiscalYear);
  known = { documents, find };
  return find;
}

function areSame(one: Documents, other: Documents): boolean {
  if (isShared(one) || isShared(other)) {
    return isShared(one) && isShared(other) && one.number === other.number;
  }
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
