/** The rule-books that there are, asked for once. */
import { shallowRef } from 'vue';
import { api } from '../../api/client.ts';
import type { Evaluation } from './shapes.ts';

export interface ListedPolicy {
  readonly id: string;
  readonly version: string;
  readonly kind: Evaluation['kind'];
  readonly title: string;
  readonly basis: string;
  readonly effectiveFrom: number;
  readonly effectiveTo?: number;
}

/** The newest version of each: without a version a table has that of its year. */
export const policies = shallowRef<readonly ListedPolicy[]>([]);

let asked: Promise<void> | undefined;

/** Asks for them where nobody has yet. */
export function learnPolicies(): Promise<void> {
  asked ??= ask();
  return asked;
}

async function ask(): Promise<void> {
  try {
    const { data } = await api.GET('/v1/policies');
    // Older versions are listed before newer ones.
    policies.value = [...new Map((data?.items ?? []).map((each) => [each.id, each])).values()];
  } catch {
    // The next page that needs them asks again.
    asked = undefined;
  }
}
