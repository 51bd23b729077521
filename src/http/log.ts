/** What stands in the log: one JSON object a line, with nothing that somebody sent, stored or is called. */
import type { FastifyRequest } from 'fastify';
import { faultOf } from '../fault.js';

const urlCharsMax = 200;

/** How errors and requests are written down; bodies, queries and header fields never are. */
export const serializers = {
  err: (error: unknown) => ({ ...faultOf(error) }),
  req: (request: FastifyRequest) => ({
    method: request.method,
    url: pathOf(request.url),
    remoteAddress: request.ip,
    remotePort: request.socket.remotePort ?? 0,
  }),
} as const;

/** An address without what was asked in it, and without a key that stands there by mistake. */
function pathOf(url: string): string {
  const path = url.split('?')[0] ?? '';
  return path.replace(/jichi_[\w-]+/gu, 'jichi_…').slice(0, urlCharsMax);
}
