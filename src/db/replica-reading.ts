/** The database of the use cases, with a replica for what may be a moment behind. */
import type { Asking } from '../evaluations/commands/ports.js';
import { DatabaseUnavailable } from '../evaluations/commands/ports.js';
import type { Database, Stores } from '../evaluations/stores.js';
import { faultKind } from '../fault.js';
import type { Replica } from './replica.js';
import { runAlone } from './unit-of-work/transaction.js';

/** The same database, whose readings come from a replica while it is near. */
export function withReplica(database: Database, replica: Replica): Database {
  return {
    ...database,
    transaction: async (as, work, announced) => {
      try {
        return await database.transaction(as, work, announced);
      } finally {
        // Also where it failed: a connection may have broken behind its commit.
        if (announced?.reads === undefined && typeof as === 'object' && 'keyId' in as)
          replica.wrote(as.keyId);
      }
    },
    reading: (as, work) => readNear(database, replica, as, work),
    replica: () => replica.condition,
  };
}

async function readNear<T>(
  database: Database,
  replica: Replica,
  as: Asking,
  work: (stores: Stores) => Promise<T>,
): Promise<T> {
  if (!replica.mayServe(as.keyId)) return database.reading(as, work);
  const { keyId, units } = as;
  // Whether a key stands is never asked of what may be behind.
  const find: Stores['keys']['find'] = (id) => database.reading(as, ({ keys }) => keys.find(id));
  const withKeys = (stores: Stores): Promise<T> =>
    work({ ...stores, keys: { ...stores.keys, find } });
  try {
    const executor = replica.standby.executorOf(keyId);
    const command = { keyId, units, announced: {}, work: withKeys };
    return await runAlone(executor, command, { accessMode: 'read only' });
  } catch (error) {
    const kind = error instanceof DatabaseUnavailable ? undefined : faultKind(error);
    // A refused write is a fault of the program, and nothing that the database should do in its place.
    if (kind === undefined || kind === 'read-only') throw error;
    replica.failed();
    return database.reading(as, work);
  }
}
