/** How an operation is described in the manual: refusals are the same for all, so they stand here. */
import type { FastifySchema } from 'fastify';
import { ref, type Schema, text } from '../indicators/schema.js';
import { limits } from '../limits.js';
import { type ProblemStatus, problemTitles } from './problem.js';
import { problemExample } from './problem-examples.js';

type Success = 200 | 201 | 202 | 204;

export interface Description {
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly body?: Schema;
  /** Content types of the body; JSON by default. */
  readonly consumes?: readonly string[];
  readonly params?: Schema;
  readonly query?: Readonly<Record<string, Schema>>;
  /** Whether `If-Match` may stand, or must. */
  readonly condition?: 'optional' | 'required';
  /** Whether it stores something, and so takes an `Idempotency-Key`. */
  readonly writes?: boolean;
  /** Statuses of success, 200 by default. */
  readonly status?: Success | readonly Success[];
  /** Left out where success has no body. */
  readonly answer?: Schema;
  /** Content types of an answer that is a file, in place of JSON. */
  readonly files?: readonly string[];
  /** Whether an `ETag` comes back. */
  readonly tagged?: boolean;
  readonly refusals: readonly ProblemStatus[];
  /** Whether the answer may also come with 503, which says then what is not ready. */
  readonly mayBeUnready?: boolean;
}

const etag = text('版本，改动时写入 If-Match', '"3"');

/**
 * The schema of a route. Bodies and answers are not touched by Fastify: use cases check and print them.
 * @param isKeyed whether it needs a key wherever the service listens.
 */
export function manualOf(description: Description, isKeyed: boolean): FastifySchema {
  const { operationId, tag, summary, body, params, query, consumes } = description;
  return {
    operationId,
    tags: [tag],
    summary,
    description: description.description,
    ...(isKeyed ? { security: [{ key: [] }] } : {}),
    ...(body === undefined ? {} : { body }),
    ...(consumes === undefined ? {} : { consumes }),
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: { type: 'object', properties: query } }),
    ...headersOf(description),
    response: { ...successOf(description), ...problemsOf(description) },
  };
}

function headersOf({ condition, writes }: Description): { headers?: Schema } {
  const properties: Record<string, Schema> = {
    ...(condition === undefined ? {} : { 'If-Match': text('所见的版本（ETag）', '"3"') }),
    ...(writes === true
      ? {
          'Idempotency-Key': text('同一请求的标记，重发时不重复执行', 'a3f1c0de', {
            maxLength: limits.idempotencyKeyCharsMax,
          }),
        }
      : {}),
  };
  if (Object.keys(properties).length === 0) return {};
  const required = condition === 'required' ? ['If-Match'] : [];
  return { headers: { type: 'object', properties, required } };
}

function successOf({ status = 200, answer, files = [], tagged }: Description): Schema {
  const types = answer === undefined ? files : ['application/json'];
  const schema = answer ?? { type: 'string', format: 'binary' };
  const content =
    types.length === 0
      ? {}
      : { content: Object.fromEntries(types.map((type) => [type, { schema }])) };
  const headers = tagged === true ? { headers: { ETag: etag } } : {};
  const success = { description: '成功', ...headers, ...content };
  return Object.fromEntries([status].flat().map((one) => [one, success]));
}

function problemsOf({ refusals, answer, mayBeUnready = false }: Description): Schema {
  const problems = refusals.map((status) => [
    status,
    {
      description: problemTitles[status],
      content: {
        ...(mayBeUnready && status === 503 ? { 'application/json': { schema: answer } } : {}),
        'application/problem+json': { schema: ref('Problem'), example: problemExample(status) },
      },
    },
  ]);
  return Object.fromEntries(problems);
}

/** What any request with a body can be refused with. */
export const bodyRefusals: readonly ProblemStatus[] = [
  400, 401, 403, 413, 415, 421, 422, 429, 500, 503,
] as ProblemStatus[];

/** What any other request can be refused with. */
export const commonRefusals: readonly ProblemStatus[] = [401, 403, 415, 421, 422, 429, 500, 503];

/** What reading stored things can be refused with, and writing them. */
export const readRefusals: readonly ProblemStatus[] = [401, 403, 404, 415, 421, 422, 429, 500, 503];
export const writeRefusals: readonly ProblemStatus[] = [
  400, 401, 403, 404, 409, 412, 413, 415, 421, 422, 428, 429, 500, 503, 507,
] as ProblemStatus[];
