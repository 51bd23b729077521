/** A rule-book that is tried, as a request names it: one that there is, or the whole of a draft. */
import type { Defect } from '../../../defect.js';
import type { Schema } from '../../../indicators/schema.js';
import { limits } from '../../../limits.js';
import { readPolicy } from '../../rulebooks/read-policy.js';
import type { TriedPolicy } from '../../what-if/compare.js';

export const triedPolicySchema = (title: string): Schema<string | object> => ({
  title,
  type: ['string', 'object'],
  maxLength: limits.textCharsMax,
});

/** What is wrong with a draft; a name is looked up elsewhere. */
export function draftDefects(pointer: string, tried: string | object): readonly Defect[] {
  const draft = typeof tried === 'string' ? undefined : readPolicy(tried);
  if (draft === undefined || draft.ok) return [];
  return draft.defects.map((defect) => ({ ...defect, pointer: `${pointer}${defect.pointer}` }));
}

/** A rule-book that has no defects. */
export function triedPolicy(given: string | object): TriedPolicy {
  if (typeof given === 'string') return given;
  const draft = readPolicy(given);
  if (!draft.ok) throw new Error('a draft that was taken on is none');
  return { document: JSON.stringify(draft.value) };
}
