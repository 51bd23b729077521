/** Problem details (RFC 9457): what every refusal looks like. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Defect, refusalDetail } from '../defect.js';
import { type ProblemStatus, problemOf, statusOfDefects } from '../evaluations/shared/problem.js';

/** A refusal that a route or a hook throws; the error handler answers with its problem details. */
export class Refusal extends Error {
  readonly status: ProblemStatus;
  readonly defects: readonly Defect[];
  /** Seconds after which it is worth asking again, for a refusal that time alone may mend. */
  readonly retrySeconds: number | undefined;

  constructor(
    status: ProblemStatus,
    detail: string,
    defects: readonly Defect[] = [],
    retrySeconds?: number,
  ) {
    super(detail);
    this.name = 'Refusal';
    this.status = status;
    this.defects = defects;
    this.retrySeconds = retrySeconds;
  }
}

/** The refusal for defects: 400 when the text itself is broken, else 422. */
export function refusalOf(defects: readonly Defect[]): Refusal {
  return new Refusal(statusOfDefects(defects), refusalDetail(defects), defects);
}

/** The problem details of one occurrence: `instance` is the request id, as in the log. */
export function problemText(
  id: string,
  status: ProblemStatus,
  detail: string,
  errors: readonly Defect[] = [],
): string {
  const { errors: defects, ...problem } = problemOf(status, detail, errors);
  const instance = `urn:uuid:${id}`;
  return JSON.stringify({
    ...problem,
    instance,
    ...(defects === undefined ? {} : { errors: defects }),
  });
}

/** Answers with problem details. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  status: ProblemStatus,
  detail: string,
  errors: readonly Defect[] = [],
): FastifyReply {
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(problemText(request.id, status, detail, errors));
}
