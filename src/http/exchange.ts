/** What a request says to a use case, and how its reply goes out. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textSha256 } from '../canonical-json.js';
import type { Defect } from '../defect.js';
import type { Reply } from '../evaluations/commands/reply.js';
import type { Call } from '../evaluations/commands/write.js';
import { UseCaseRefusal } from '../evaluations/shared/refusal.js';
import type { ReportFile } from '../evaluations/tables/report.js';
import type { Parsed } from '../json.js';
import { limits } from '../limits.js';
import { callerOf } from './access.js';
import { Refusal } from './problem.js';

/** The body of a request: nothing at all is a value that is undefined without a defect. */
export function bodyOf(request: FastifyRequest): {
  readonly value: unknown;
  readonly defects: readonly Defect[];
} {
  if (request.isBodyEmpty) return { value: undefined, defects: [] };
  const { value, defects } = request.body as Parsed;
  return { value, defects };
}

const visible = /^[\x21-\x7e]+$/u;

/**
 * The call behind a request that writes.
 * @param said all that its body says, where that is no JSON.
 * @throws Refusal for an idempotency key that is none.
 */
export function callOf(request: FastifyRequest, said?: string): Call {
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
  const isOfOne = request.routeOptions.url?.startsWith('/v1/evaluations/:id') === true;
  const evaluationId = isOfOne ? paramOf(request, 'id') : undefined;
  return { caller, idempotencyKey, evaluationId, inputSha256: textSha256(input) };
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

/** The evaluation that a request wants to change, and the version it has seen. */
export function targetOf(request: FastifyRequest): { id: string; ifMatch: string | undefined } {
  return { id: paramOf(request, 'id'), ifMatch: headerOf(request, 'if-match') };
}

/** Answers with what a use case replied. Nothing that is stored may lie in a cache on the way. */
export function send(reply: FastifyReply, answer: Reply): FastifyReply {
  const { status, body, once, etag, location, replayed } = answer;
  reply.code(status).header('Cache-Control', 'no-store');
  if (etag !== undefined) reply.header('ETag', etag);
  if (location !== undefined) reply.header('Location', location);
  if (replayed === true) reply.header('Idempotency-Replayed', 'true');
  if (status === 204) return reply.send();
  return reply.type('application/json; charset=utf-8').send(once ?? body);
}

/** Raised when a client has left before its answer: what is made for it then is nobody's. */
export function whenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  const left = new UseCaseRefusal('unavailable', '请求者已断开，不再处理。');
  if (reply.raw.destroyed) gone.abort(left);
  else reply.raw.once('close', () => gone.abort(left));
  return gone.signal;
}

/** Answers with a file to be saved. What its reader must be told stands in a header, percent-encoded. */
export function sendFile(reply: FastifyReply, file: ReportFile): FastifyReply {
  const { bytes, mediaType, fileName, etag, warnings } = file;
  reply
    .header('Cache-Control', 'no-store')
    .header('Content-Disposition', `attachment; filename="${fileName}"`);
  if (etag !== undefined) reply.header('ETag', etag);
  if (warnings.length > 0) {
    const told = warnings.slice(0, limits.headerWarningCountMax).map(encodeURIComponent);
    reply.header('Jichi-Warnings', told.join(', '));
  }
  return reply.type(mediaType).send(Buffer.from(bytes));
}
