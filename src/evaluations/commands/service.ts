/** What the use cases that store have in common: their surroundings, on a database with the stores that they name. */

import type { Policy } from '../../policies/policy.js';
import type { CallerBounds } from '../access/caller-bounds.js';
import type { ServerSecret } from '../access/server-secret.js';
import type { FormPrinter } from '../printing/printer.js';
import type { TableTools } from '../printing/table-tools.js';
import type { FindPolicy } from '../sheets/score.js';
import type { CommandStores, DatabaseOf } from './ports.js';

/** The policies of an installation: the shipped ones, and the versions that were added. */
export interface PolicyBook {
  /** All of them, those of one id from the oldest to the newest. */
  all(): readonly Policy[];
  /**
   * The documents of those that were added here, for threads that know the shipped ones themselves: the same
   * list until one is added.
   */
  documents(): readonly string[];
  /** Finds a policy by `id` (its newest version) or `id@version`. */
  readonly find: FindPolicy;
  /** Reads what was added since. */
  refresh(): Promise<void>;
  /** The same for work that stores nothing: it goes on with what is known when the database is away. */
  refreshIfPossible(): Promise<void>;
  /** Makes the next refresh look again. */
  forget(): void;
}

export interface ServiceOf<Stores extends CommandStores> {
  readonly database: DatabaseOf<Stores>;
  readonly secret: ServerSecret;
  readonly now: () => Date;
  readonly policies: PolicyBook;
  readonly bounds: CallerBounds;
  /** Threads for what would keep the event loop busy; without them it is done there, one table at a time. */
  readonly threads: TableTools | undefined;
  /** Prints forms for requests; a service has a printer with threads. */
  readonly printer: FormPrinter;
  /** Requests with an idempotency key that this process works on. */
  readonly underWay: Set<string>;
  /** Told when there is something to be queued; what it does not hear is found later. */
  readonly queueing: { onCommitted: () => void };
}
