/** A command that waits for a transaction. */
import type { UnitBounds } from '../../evaluations/access/ports.js';
import type { Announced } from '../../evaluations/commands/ports.js';
import type { Stores } from '../../evaluations/stores.js';

export interface PendingCommand<T = unknown> {
  /** The id of the key that asks; undefined for what the program does of its own accord. */
  readonly keyId: string | undefined;
  /** The units that it sees. */
  readonly units: UnitBounds;
  /** What it will read, so that it is read ahead. */
  readonly announced: Announced;
  /** Runs to its end on every try; what the last one comes to counts. */
  readonly work: (stores: Stores) => Promise<T>;
  /** Told when it is about to revoke a key. */
  readonly revoking?: () => void;
}

/** One that says which evaluation it changes: others may share its transaction. */
export type ShareableCommand<T = unknown> = PendingCommand<T> & {
  readonly keyId: string;
  readonly announced: { readonly evaluationId: string };
};

/** Whether a command may share its transaction. */
export function mayShare<T>(command: PendingCommand<T>): command is ShareableCommand<T> {
  return command.keyId !== undefined && command.announced.evaluationId !== undefined;
}

/**
 * A command among others asks for what cannot be put off until all of them have ended: it is given a transaction of
 * its own. Nothing of it was written by then.
 */
export class NeedsOwnTransaction extends Error {
  override readonly name = 'NeedsOwnTransaction';
}
