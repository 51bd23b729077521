/** The policies of this installation: the shipped ones, and the versions that were added here. */
import { setTimeout } from 'node:timers/promises';
import { canonicalJson } from '../../canonical-json.js';
import { limits } from '../../limits.js';
import { findPolicyIn, shippedPolicies } from '../../policies/catalogue.js';
import type { Policy } from '../../policies/policy.js';
import type { DatabaseOf } from '../commands/ports.js';
import type { PolicyBook } from '../commands/service.js';
import type { FindPolicy } from '../sheets/score.js';
import type { PolicyStore } from './ports.js';

type Database = DatabaseOf<{ readonly policies: PolicyStore }>;

/** Milliseconds after which another process's additions are looked for. */
const staleMs = 1_000;

/** The shipped policy with the id and the version of another. */
function shippedAs({ id, version }: Policy): Policy | undefined {
  return shippedPolicies.find((policy) => policy.id === id && policy.version === version);
}

/**
 * Policies that were added here under an id and a version that this program ships with another content: sheets
 * of both would name the same policy. Whoever starts the service must refuse to.
 * @returns their names, as `id@version`.
 */
export async function clashingPolicies(database: Database): Promise<string[]> {
  const all = await database.transaction('all', ({ policies }) => policies.all());
  return all.flatMap(({ document }) => {
    const policy = JSON.parse(document) as Policy;
    const shipped = shippedAs(policy);
    const isOther = shipped !== undefined && canonicalJson(shipped) !== canonicalJson(policy);
    return isOther ? [`${policy.id}@${policy.version}`] : [];
  });
}

/** The book of an installation, whose additions are read from its database. */
export class StoredPolicyBook implements PolicyBook {
  readonly #database: Database;
  readonly #now: () => Date;
  #stored: readonly Policy[] = [];
  #documents: readonly string[] = [];
  #count = 0;
  #lookedAt = 0;
  #look: Promise<boolean> | undefined;
  #isLookLate = false;

  constructor(database: Database, now: () => Date) {
    this.#database = database;
    this.#now = now;
  }

  /** All of them, those of one id from the oldest to the newest. */
  all(): readonly Policy[] {
    return [...shippedPolicies, ...this.#stored];
  }

  /**
   * The documents of those that were added here, for threads that know the shipped ones themselves: the same
   * list until one is added.
   */
  documents(): readonly string[] {
    return this.#documents;
  }

  /** Finds a policy by `id` (that of a fiscal year, or its newest version) or `id@version`. */
  readonly find: FindPolicy = (reference, fiscalYear) =>
    findPolicyIn(this.all(), reference, fiscalYear);

  /**
   * The same for work that stores nothing: it goes on with what is known when the database is away. Where the
   * database hangs, one look waits for it, and those who come meanwhile do not.
   */
  async refreshIfPossible(): Promise<void> {
    if (this.#isFresh()) return;
    this.#look ??= this.#refreshed();
    if (this.#isLookLate) return;
    const waiting = new AbortController();
    const late = setTimeout(limits.policyMs, true, { signal: waiting.signal }).catch(() => false);
    this.#isLookLate = await Promise.race([this.#look, late]);
    waiting.abort();
  }

  /** Looks once; however that ends, the next look is due a while later. @returns false: it has ended. */
  async #refreshed(): Promise<boolean> {
    try {
      await this.refresh();
    } catch {
      this.#lookedAt = this.#now().valueOf();
    } finally {
      this.#look = undefined;
      this.#isLookLate = false;
    }
    return false;
  }

  #isFresh(): boolean {
    return Math.abs(this.#now().valueOf() - this.#lookedAt) < staleMs;
  }

  /** Makes the next refresh look again. */
  forget(): void {
    this.#lookedAt = 0;
  }

  /** Reads what was added since; policies are never changed or removed, so a count tells. */
  async refresh(): Promise<void> {
    if (this.#isFresh()) return;
    const now = this.#now().valueOf();
    await this.#database.transaction('all', async ({ policies }) => {
      if ((await policies.count()) === this.#count) return;
      const all = (await policies.all()).map(({ document }) => JSON.parse(document) as Policy);
      this.#count = all.length;
      this.#stored = all.filter((policy) => shippedAs(policy) === undefined);
      this.#documents = this.#stored.map((policy) => JSON.stringify(policy));
    });
    this.#lookedAt = now;
  }
}
