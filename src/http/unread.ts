/** What becomes of the rest of a body when its request is refused before it has been read. */
import type { FastifyInstance } from 'fastify';
import { limits } from '../limits.js';

/**
 * A refusal that comes while the body is still being sent is lost to most clients if the connection is closed at once:
 * they fail in the middle of writing and never read the answer. So the rest is read on and thrown away for a while.
 * @param isStopping whether connections are to be closed anyway.
 */
export function readOn(app: FastifyInstance, isStopping: () => boolean): void {
  app.addHook('onSend', async ({ raw }, reply) => {
    const isUnread = raw.complete === false && reply.statusCode >= 400;
    // A client that was too slow is not given more time.
    if (!isUnread || reply.statusCode === 408 || isStopping()) return;
    reply.removeHeader('Connection');
    raw.resume();
    const timer = setTimeout(() => raw.socket?.destroy(), limits.readOnMs);
    for (const end of ['end', 'error', 'close']) raw.once(end, () => clearTimeout(timer));
  });
}
