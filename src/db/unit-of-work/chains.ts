/** Audit chains: locked last and in one order, and every entry linked to the one before. */
import { sql } from 'drizzle-orm';
import { chainName, isSystemChain } from '../../evaluations/audit/chain.js';
import type { AuditEntry, AuditHead, UnlinkedEntry } from '../../evaluations/audit/ports.js';
import { allSettledOrThrow } from '../../evaluations/shared/all-settled.js';
import type { Executor } from '../executor.js';
import { auditEntries } from '../schema.js';
import { lockHeads } from '../stores/audit.js';

/** The chains of one transaction. */
export class Chains {
  readonly #db: Executor;
  readonly #heads = new Map<string, AuditHead>();
  readonly #entries: AuditEntry[] = [];

  constructor(db: Executor) {
    this.#db = db;
  }

  /** Links entries in their order and writes them with the heads behind them; the system's chain comes last. */
  async write(all: readonly UnlinkedEntry[]): Promise<void> {
    const ofSystem = all.filter(({ first }) => isSystemChain(first));
    const begun = await this.#link(all.filter(({ first }) => !isSystemChain(first)));
    await this.#link([...ofSystem, ...begun]);
    await allSettledOrThrow(
      ...(this.#entries.length > 0
        ? [this.#db.insert(auditEntries).values(this.#entries).execute()]
        : []),
      ...(this.#heads.size > 0 ? [updateHeads(this.#db, [...this.#heads.values()])] : []),
    );
  }

  /** @returns what the system's chain notes of chains that begin with these entries. */
  async #link(all: readonly UnlinkedEntry[]): Promise<readonly UnlinkedEntry[]> {
    const firsts = new Map(all.map(({ first }) => [chainName(first), first]));
    if (firsts.size === 0) return [];
    for (const head of await lockHeads(this.#db, [...firsts.values()])) {
      this.#heads.set(chainName(head), head);
    }
    const begun: UnlinkedEntry[] = [];
    for (const one of all) {
      const name = chainName(one.first);
      const head = this.#heads.get(name);
      if (head === undefined) throw new Error(`the head of ${name} vanished`);
      if (head.sequence === 0 && one.begun !== undefined) begun.push(one.begun());
      const [entry, next] = one.link(head);
      this.#entries.push(entry);
      this.#heads.set(name, next);
    }
    return begun;
  }
}

async function updateHeads(db: Executor, heads: readonly AuditHead[]): Promise<void> {
  await db.execute(
    sql`update audit_heads set sequence = next.sequence, hash = next.hash, signature = next.signature
      from json_to_recordset(${JSON.stringify(heads)}::text::json) as next (
        "unitCode" text, "fiscalYear" integer, sequence bigint, hash text, signature text
      )
      where audit_heads.unit_code = next."unitCode" and audit_heads.fiscal_year = next."fiscalYear"`,
  );
}
