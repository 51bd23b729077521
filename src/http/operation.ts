/** How an operation is described in the manual: refusals are the same for all, so they stand here. */
import type { FastifySchema } from 'fastify';
import { ref, type Schema } from '../indicators/schema.js';
import { type ProblemStatus, problemTitles } from './problem.js';

interface Description {
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly body?: Schema;
  readonly params?: Schema;
  readonly answer: Schema;
  readonly refusals: readonly ProblemStatus[];
}

/** The schema of a route. Bodies and answers are not touched by Fastify: use cases check and print them. */
export function operation(description: Description): FastifySchema {
  const { operationId, tag, summary, body, params, answer, refusals } = description;
  const problems = refusals.map((status) => [
    status,
    {
      description: problemTitles[status],
      content: { 'application/problem+json': { schema: ref('Problem') } },
    },
  ]);
  return {
    operationId,
    tags: [tag],
    summary,
    description: description.description,
    ...(body === undefined ? {} : { body }),
    ...(params === undefined ? {} : { params }),
    response: {
      200: { description: '成功', content: { 'application/json': { schema: answer } } },
      ...Object.fromEntries(problems),
    },
  };
}

/** What any request with a body can be refused with. */
export const bodyRefusals: readonly ProblemStatus[] = [400, 401, 413, 415, 422, 500, 503];

/** What any other request can be refused with. */
export const commonRefusals: readonly ProblemStatus[] = [401, 415, 500, 503];
