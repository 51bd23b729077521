/** The use cases' surroundings, put together. */
import { randomUUID } from 'node:crypto';
import { absentDatabase } from './absent-database.js';
import { type CallerBounds, defaultBounds } from './access/caller-bounds.js';
import { type ServerSecret, serverSecret } from './access/server-secret.js';
import type { ServiceOf } from './commands/service.js';
import { type FormPrinter, printerHere } from './printing/printer.js';
import type { TableTools } from './printing/table-tools.js';
import { StoredPolicyBook } from './rulebooks/policy-book.js';
import type { Database, Stores } from './stores.js';

export type Service = ServiceOf<Stores>;

/** What the surroundings are given beside a database. */
interface Given {
  /** Bounds that are set, where others than the default ones hold. */
  readonly bounds?: Partial<CallerBounds>;
  readonly threads?: TableTools;
  readonly printer?: FormPrinter;
}

/**
 * The use cases' surroundings on a database.
 * @param given without it the default bounds hold, and all is done where it is asked for.
 */
export function serviceOn(
  { database, secret }: { readonly database: Database; readonly secret: ServerSecret },
  now = (): Date => new Date(),
  given: Given = {},
): Service {
  return {
    database,
    secret,
    now,
    policies: new StoredPolicyBook(database, now),
    bounds: { ...defaultBounds, ...given.bounds },
    threads: given.threads,
    printer: given.printer ?? printerHere,
    underWay: new Set(),
    queueing: { onCommitted: () => undefined },
  };
}

/** Surroundings without a database: what is stored is unavailable, and says so. */
export function serviceWithoutStore(): Service {
  return serviceOn({ database: absentDatabase, secret: serverSecret(randomUUID()) });
}
