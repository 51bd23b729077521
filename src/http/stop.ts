/**
 * Stopping: the service stops listening, answers what was asked, and closes connections whose client does not read its
 * answer.
 */
import { Server as NetServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { limits } from '../limits.js';

/** Milliseconds; the tests have less of them. */
interface StopTimes {
  readonly drainMs?: number;
  readonly stopMs?: number;
}

/**
 * Ends a service that listens. Every request that came is answered, also those that come for a moment yet on
 * connections that are open; an answer that is not taken within `stopMs` is cut off with its connection.
 */
export async function stopListening(
  app: FastifyInstance,
  { drainMs = limits.drainMs, stopMs = limits.stopMs }: StopTimes = {},
): Promise<void> {
  await drain(app, drainMs);
  const waiting = new AbortController();
  const late = setTimeout(stopMs, undefined, { signal: waiting.signal }).then(
    () => app.server.closeAllConnections(),
    () => undefined,
  );
  await app.close();
  waiting.abort();
  await late;
}

/**
 * New connections are refused, which is safe to try elsewhere; a request that is on its way on an open one still
 * finds it open, and closes it. The server's own `close` would first reset every connection whose request it has
 * not yet read.
 */
async function drain({ server }: FastifyInstance, drainMs: number): Promise<void> {
  NetServer.prototype.close.call(server);
  await setTimeout(drainMs);
}
