/** What one command made, held back until its transaction writes it. */
import type { UnlinkedEntry } from '../../evaluations/audit/ports.js';
import type { IdempotencyRecord } from '../../evaluations/commands/ports.js';
import type {
  StoredEvaluation,
  StoredReview,
  StoredRevision,
} from '../../evaluations/tables/ports.js';
import { appendAll } from '../../lists.js';

/** Rows of tables, in the order in which they may be written. */
export class Rows {
  readonly evaluations: StoredEvaluation[] = [];
  readonly changed: StoredEvaluation[] = [];
  readonly revisions: StoredRevision[] = [];
  readonly reviews: StoredReview[] = [];
  readonly idempotency: IdempotencyRecord[] = [];

  get isEmpty(): boolean {
    const { evaluations, changed, revisions, reviews, idempotency } = this;
    return [evaluations, changed, revisions, reviews, idempotency].every(
      (list) => list.length === 0,
    );
  }

  add(others: Rows): void {
    appendAll(this.evaluations, others.evaluations);
    appendAll(this.changed, others.changed);
    appendAll(this.revisions, others.revisions);
    appendAll(this.reviews, others.reviews);
    appendAll(this.idempotency, others.idempotency);
  }
}

/** A command that fails leaves nothing: its buffer is forgotten. */
export class WriteBuffer {
  /** The evaluations that it locked or made, as they stand now: there is one of each. */
  readonly known = new Map<string, StoredEvaluation>();
  /** Entries of the log are linked to their chains when all else is written. */
  readonly entries: UnlinkedEntry[] = [];
  #rows = new Rows();

  get isEmpty(): boolean {
    return this.#rows.isEmpty && this.entries.length === 0;
  }

  get rows(): Rows {
    return this.#rows;
  }

  /** The rows that were not written yet, to be written now. */
  take(): Rows {
    const rows = this.#rows;
    this.#rows = new Rows();
    return rows;
  }
}
