/** What is answered over HTTP: a status, a text, and the headers that say where and at which version it is. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { canonicalJson } from '../../canonical-json.js';
import type { Committed, Version, Versioned } from '../../evaluations/commands/committed.js';
import { tagOf } from '../../evaluations/commands/condition.js';

export interface Answer {
  readonly status: 200 | 201 | 202 | 204;
  readonly body: string;
  readonly version?: Version | undefined;
  readonly location?: string | undefined;
  readonly replayed?: boolean;
}

/** What was read, as a text that is there already. */
export function textAnswer(body: string, version?: Version): Answer {
  return { status: 200, body, version };
}

/** What was read. */
export function valueAnswer(value: unknown, version?: Version): Answer {
  return textAnswer(canonicalJson(value), version);
}

/** What was read of something that changes. */
export function versionedAnswer({ value, version }: Versioned<unknown>): Answer {
  return valueAnswer(value, version);
}

/** What a command came to. */
export function committedAnswer(
  { version, replayed }: Committed<unknown>,
  body: string,
  { status = 200, location }: Pick<Partial<Answer>, 'status' | 'location'> = {},
): Answer {
  return { status, body, version, location, replayed };
}

/** What is gone now; what it was part of may have another version. */
export function goneAnswer({ version, replayed }: Committed<undefined>): Answer {
  return { status: 204, body: '', version, replayed };
}

/** Sends an answer. Nothing that is stored may lie in a cache on the way. */
export function send(reply: FastifyReply, answer: Answer): FastifyReply {
  const { status, body, version, location, replayed } = answer;
  reply.code(status).header('Cache-Control', 'no-store');
  if (version !== undefined) reply.header('ETag', tagOf(version));
  if (location !== undefined) reply.header('Location', location);
  if (replayed === true) reply.header('Idempotency-Replayed', 'true');
  if (status === 204) return reply.send();
  return reply.type('application/json; charset=utf-8').send(body);
}

/** A handler that answers. */
export function answering(
  work: (request: FastifyRequest) => Promise<Answer>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  return async (request, reply) => send(reply, await work(request));
}
