import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Connections that never sent a request are ended when the service stops: node counts them as busy, and clients
 * that open one ahead of need would hold the stop up until it times out.
 */
export function endSilentConnections(app: FastifyInstance): void {
  const silent = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  // Not noticed by the first byte: a listener for data would make node read every connection on its slow path.
  app.server.on('request', ({ socket }) => silent.delete(socket));
  app.addHook('preClose', async () => {
    for (const socket of silent) socket.destroy();
  });
}
