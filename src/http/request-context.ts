/** What a request says to a use case. */
import { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textSha256 } from '../canonical-json.js';
import type {
  CommandContext,
  CommandInput,
  Conditional,
} from '../evaluations/commands/committed.js';
import { UseCaseRefusal } from '../evaluations/shared/refusal.js';
import type { TableCommand } from '../evaluations/tables/change.js';
import type { Parsed } from '../json.js';
import { limits } from '../limits.js';
import { callerOf } from './access.js';
import { Refusal } from './problem.js';

/** The body of a request: nothing at all is a value that is undefined without a defect. */
export function bodyOf(request: FastifyRequest): CommandInput {
  if (request.isBodyEmpty) return { value: undefined, defects: [] };
  const { value, defects } = request.body as Parsed;
  return { value, defects };
}

const visible = /^[\x21-\x7e]+$/u;

/**
 * What is known of a command, whatever it asks for.
 * @param said all that its body says, where that is no JSON.
 * @throws Refusal for an idempotency key that is none.
 */
export function contextOf(request: FastifyRequest, said?: string): CommandContext {
  const idempotencyKey = headerOf(request, 'idempotency-key');
  const caller = callerOf(request);
  if (idempotencyKey === undefined) return { caller, inputSha256: '' };
  if (!visible.test(idempotencyKey) || idempotencyKey.length > limits.idempotencyKeyCharsMax) {
    throw new Refusal(
      400,
      `Idempotency-Key 应为 1 到 ${limits.idempotencyKeyCharsMax} 个可见的 ASCII 字符。`,
    );
  }
  const { method, url } = request;
  // As it was typed, not in canonical order: it may have members that no schema would let through.
  const input = JSON.stringify([method, url, said ?? bodyOf(request).value]);
  return { caller, idempotencyKey, inputSha256: textSha256(input) };
}

/** A header that says one thing. */
export function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** A path parameter. */
export function paramOf(request: FastifyRequest, name: string): string {
  return (request.params as Readonly<Record<string, string>>)[name] ?? '';
}

/**
 * A command about the evaluation in the address, at the version that its sender has seen.
 * @param said all that its body says, where that is no JSON.
 */
export function tableCommandOf(request: FastifyRequest, said?: string): TableCommand {
  return { ...contextOf(request, said), id: paramOf(request, 'id'), ...conditionOf(request) };
}

/** The version that the sender has seen. */
export function conditionOf(request: FastifyRequest): Conditional {
  return { ifMatch: headerOf(request, 'if-match') };
}

/** Aborted when the client disconnects before it is answered. */
export function whenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  const left = new UseCaseRefusal('unavailable', '请求者已断开，不再处理。');
  if (reply.raw.destroyed) gone.abort(left);
  else reply.raw.once('close', () => gone.abort(left));
  return gone.signal;
}

/**
 * Work that may take longer than a connection may be silent. It ends by itself, and with the client; until then the
 * connection waits for it, and is not idle.
 */
export async function waitedFor<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
  const { socket } = request.raw;
  if (!(socket instanceof Socket)) return work();
  const silentMs = socket.timeout ?? 0;
  socket.setTimeout(0);
  return work().finally(() => socket.setTimeout(silentMs));
}
