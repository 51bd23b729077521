/**
 * Requests that cost much: how many of them are under way, how many of one caller are worked on at the same moment, and
 * that none is worked on for a client that has gone.
 */
import { finished } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CallerBounds } from '../evaluations/access/caller-bounds.js';
import { limits } from '../limits.js';
import { Refusal } from './problem.js';
import { Slots } from './slots.js';
import { Turns } from './turns.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the answer costs much, whatever the body. */
    isHeavy?: boolean;
  }
}

/**
 * Bounds heavy requests before their bodies are read: bodies are bounded themselves, so their number bounds the bytes
 * that are held, too. What is beyond the limit is refused at once and does not wait. Of what was taken on, one caller's
 * requests are worked on a few at a time: what another one asks for is never behind all of them.
 */
export function boundHeavy(app: FastifyInstance, { heavy }: CallerBounds): void {
  const slots = new Slots({
    each: heavy,
    all: limits.heavyCountMax,
    retrySeconds: 1,
    what: '正在处理的大请求',
    code: 'too-many-heavy-requests',
  });
  app.addHook('onRequest', async (request, reply) => {
    if (isHeavy(request)) slots.take(request, reply);
  });
  const turns = new Turns(limits.callerHeavyAtWorkMax);
  app.addHook('preHandler', async (request, reply) => {
    if (isHeavy(request)) await turns.take(request, reply);
    if (request.raw.socket?.destroyed === true) throw new ClientGone();
  });
  app.addHook('onSend', async (request) => turns.end(request));
}

function isHeavy(request: FastifyRequest): boolean {
  const { headers, routeOptions } = request;
  const { config } = routeOptions;
  if (config.isHeavy === true) return true;
  // Uploads of any length have bounds of their own.
  if (config.takesLines === true && headers['content-type']?.startsWith('application/x-ndjson')) {
    return false;
  }
  return hasHeavyBody(request);
}

/** Whether a body is as long as makes a request heavy, or says not how long it is. */
export function hasHeavyBody({ headers }: FastifyRequest): boolean {
  const isOfAnyLength = headers['transfer-encoding'] !== undefined;
  return isOfAnyLength || Number(headers['content-length'] ?? 0) >= limits.heavyBodyBytes;
}

/** Nobody reads the answer any more. */
class ClientGone extends Refusal {
  constructor() {
    super(408, '客户端已断开。');
  }
}

/** Raised when the client has gone before its answer has ended. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  finished(raw, (error) => {
    if (error != null) gone.abort(new ClientGone());
  });
  return gone.signal;
}
