import { EventEmitter } from 'node:events';
import type { OpenPool, QueueClient, QueuePool } from './drivers.js';
import type { Session } from './embedded/session.js';

/** The one session of the embedded database, as if it were a pool. */
export function embeddedPool(session: Session): OpenPool {
  const own = session.of('queue');
  const query: QueuePool['query'] = (text, parameters) => own.query<never>(text, parameters);
  const pool = Object.assign(new EventEmitter(), {
    query,
    connect: async () => clientOn(session, query),
    end: async () => undefined,
  });
  return { pool: pool as unknown as QueuePool, close: async () => undefined };
}

function clientOn(session: Session, query: QueuePool['query']): QueueClient {
  const client = new EventEmitter();
  const forget = session.onNotification((channel, payload) => {
    client.emit('notification', { channel, payload });
  });
  return Object.assign(client, { query, release: () => forget() });
}
