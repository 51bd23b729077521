import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Reply } from '../evaluations/commands/reply.js';
import { send } from './exchange.js';

/** A handler that answers with what a use case replies. */
export function replying(
  work: (request: FastifyRequest) => Promise<Reply>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  return async (request, reply) => send(reply, await work(request));
}
