/** What the rest of this room needs of a driver. Each driver is loaded only when it is used. */
import type { EventEmitter } from 'node:events';
import type { Executor } from './executor.js';
import type { Responder } from './lock/talk.js';
import type { AdminConnection } from './migrate.js';
import type { Who } from './turns.js';

export interface Driver {
  /** For the service, without the owner's rights. Where there is only one session, callers take turns. */
  executorOf(who: Who): Executor;
  /** Whether no other process can write to it. */
  readonly isAlone: boolean;
  /** Opens connections for a queue in this database. */
  openPool(): OpenPool;
  /** Answers what other processes of the machine ask; only where there is one owner. */
  readonly answerWith?: ((answer: Responder) => void) | undefined;
  close(): Promise<void>;
}

/** Opens the connections of the service once the owner has prepared the database. */
export type Prepare = (owner: AdminConnection) => Promise<void>;

/** The role under which the service reads and writes; the first migration makes it. */
export const serviceRole = 'jichi_service';

/** What BullMQ needs of connections; a pool of `pg` is one. */
export interface QueuePool {
  query(text: string, parameters?: readonly unknown[]): Promise<{ rows: never[] }>;
  connect(): Promise<QueueClient>;
  end(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): this;
  on(event: 'connect', listener: (client: QueueClient) => void): this;
  removeAllListeners(event?: string): this;
}

export type QueueClient = EventEmitter &
  Pick<QueuePool, 'query'> & { release(destroy?: boolean): void };

export interface OpenPool {
  readonly pool: QueuePool;
  close(): Promise<void>;
}
