/** Request bodies: JSON only, uncompressed, read by the same strict reader as files. */
import type { FastifyInstance } from 'fastify';
import { type Parsed, parseJsonBytes } from '../json.js';
import { limits } from '../limits.js';
import { Refusal } from './problem.js';

/**
 * Makes `request.body` a {@link Parsed}: the value together with what is wrong with its text, so that
 * all defects can be told at once.
 */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'buffer', bodyLimit: limits.requestBytesMax },
    (_request, body, done) => done(null, parseJsonBytes(body) satisfies Parsed),
  );
  app.addHook('onRequest', async (request) => {
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') {
      throw new Refusal(415, '请求体不能压缩（Content-Encoding）。');
    }
  });
}
