/** What the writes of one transaction made, written by one statement a table just before the commit. */
import { sql } from 'drizzle-orm';
import type { IdempotencyRecord } from '../../evaluations/commands/ports.js';
import { allSettledOrThrow } from '../../evaluations/shared/all-settled.js';
import type { StoredEvaluation, StoredRevision } from '../../evaluations/tables/ports.js';
import { type Executor, queryRows } from '../executor.js';
import { auditEntries, idempotency, revisions } from '../schema.js';
import { Chains } from './chains.js';
import { SharedTransactionAborted } from './writes.js';

export class WriteBuffer {
  readonly chains: Chains;
  readonly evaluations: StoredEvaluation[] = [];
  readonly revisions: StoredRevision[] = [];
  readonly idempotency: IdempotencyRecord[] = [];
  readonly #db: Executor;
  #spoilt: unknown;

  constructor(db: Executor) {
    this.#db = db;
    this.chains = new Chains(db);
  }

  /** Makes `write` fail with this, and whoever waits for an audit chain. */
  abort(error: unknown): void {
    this.#spoilt ??= error;
    this.chains.abort(error);
  }

  /** @throws Error when an evaluation was not at the version before, or a write spoilt it all. */
  async write(): Promise<void> {
    if (this.#spoilt !== undefined) throw this.#spoilt;
    const db = this.#db;
    const { entries, heads } = this.chains;
    const { idempotency: commands, revisions: sheets } = this;
    await allSettledOrThrow(
      ...(sheets.length > 0 ? [db.insert(revisions).values(sheets).execute()] : []),
      ...(this.evaluations.length > 0 ? [updateEvaluations(db, this.evaluations)] : []),
      ...(entries.length > 0 ? [db.insert(auditEntries).values(entries).execute()] : []),
      ...(heads.size > 0 ? [updateHeads(db, [...heads.values()])] : []),
      ...(commands.length > 0 ? [db.insert(idempotency).values(commands).execute()] : []),
    );
  }
}

async function updateEvaluations(db: Executor, all: readonly StoredEvaluation[]): Promise<void> {
  const written = await queryRows(
    db,
    sql`update evaluations set
        state = next.state, version = next.version, revision = next.revision, late = next.late,
        unit_name = next."unitName", project_name = next."projectName", total = next.total,
        full_mark = next."fullMark", grade = next.grade, notice = next.notice, review = next.review,
        published_revision = next."publishedRevision", updated_at = next."updatedAt",
        submitted_at = next."submittedAt", error_count = next."errorCount", warning_count = next."warningCount"
      from json_to_recordset(${JSON.stringify(all)}::text::json) as next (
        "fiscalYear" integer, id uuid, state text, version integer, revision integer, late boolean,
        "unitName" text, "projectName" text, total numeric, "fullMark" numeric, grade text, notice text,
        review integer, "publishedRevision" integer, "updatedAt" timestamptz, "submittedAt" timestamptz,
        "errorCount" integer, "warningCount" integer
      )
      where evaluations.id = next.id and evaluations.fiscal_year = next."fiscalYear"
        and evaluations.version = next.version - 1
      returning evaluations.id`,
  );
  if (written.length !== all.length) {
    throw new SharedTransactionAborted('an evaluation is not at the version before');
  }
}

async function updateHeads(db: Executor, heads: readonly object[]): Promise<void> {
  await db.execute(
    sql`update audit_heads set sequence = next.sequence, hash = next.hash, signature = next.signature
      from json_to_recordset(${JSON.stringify(heads)}::text::json) as next (
        "unitCode" text, "fiscalYear" integer, sequence bigint, hash text, signature text
      )
      where audit_heads.unit_code = next."unitCode" and audit_heads.fiscal_year = next."fiscalYear"`,
  );
}
