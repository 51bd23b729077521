/** What the rest of this room needs of a driver. Each driver is loaded only when it is used. */
import type { Executor } from './executor.js';
import type { Owner } from './migrate.js';

export interface Driver {
  /** For the service: without the owner's rights. */
  readonly executor: Executor;
  close(): Promise<void>;
}

/** Opens the connections of the service once the owner has prepared the database. */
export type Prepare = (owner: Owner) => Promise<void>;

/** The role under which the service reads and writes; the first migration makes it. */
export const serviceRole = 'jichi_service';
