/** Sheets of many tables under one policy: in threads, or one after the other where there are none. */
import { sheetText } from '../../scoring/sheet-text.js';
import { type FindPolicy, score } from '../sheets/score.js';
import type { TableTools } from './table-tools.js';

/** A sheet, and what lists tell of it. */
export interface MadeSheet {
  readonly text: string;
  readonly total: string | null;
  readonly grade: string | null;
}

interface Surroundings {
  readonly threads: TableTools | undefined;
  readonly policies: { readonly find: FindPolicy; documents(): readonly string[] };
}

/**
 * What the texts of tables come to, in their order; nothing of one that this engine refuses.
 * @param policy `id@version`.
 */
export async function sheetsUnder(
  { threads, policies }: Surroundings,
  policy: string,
  texts: readonly string[],
): Promise<(MadeSheet | undefined)[]> {
  if (threads === undefined) return texts.map((text) => sheetOf(text, policy, policies.find));
  const tasks = texts.map((text) => ({ text }));
  const outcomes = await threads.score(tasks, { policy, policies: policies.documents() });
  return outcomes.map((outcome) => {
    if (!outcome.ok) return undefined;
    const { total, grade, sheet } = outcome;
    return { text: new TextDecoder().decode(sheet), total, grade };
  });
}

function sheetOf(text: string, policy: string, findPolicy: FindPolicy): MadeSheet | undefined {
  const result = score(JSON.parse(text), { policy, findPolicy });
  if (!result.ok) return undefined;
  const { total = null, grade = null } = result.value;
  return { text: sheetText(result.value), total, grade };
}
