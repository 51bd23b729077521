import { EventEmitter } from 'node:events';
import type { PGlite } from '@electric-sql/pglite';
import type { OpenPool, QueueClient, QueuePool } from './drivers.js';

/** The one session of the embedded database, as if it were a pool. */
export function embeddedPool(lite: PGlite): OpenPool {
  const query: QueuePool['query'] = async (text, parameters = []) => ({
    rows: (await lite.query(text, [...parameters])).rows as never[],
  });
  const pool = Object.assign(new EventEmitter(), {
    query,
    connect: async () => clientOn(lite, query),
    end: async () => undefined,
  });
  return { pool: pool as unknown as QueuePool, close: async () => undefined };
}

function clientOn(lite: PGlite, query: QueuePool['query']): QueueClient {
  const client = new EventEmitter();
  const forget = lite.onNotification((channel, payload) => {
    client.emit('notification', { channel, payload });
  });
  return Object.assign(client, { query, release: () => forget() });
}
